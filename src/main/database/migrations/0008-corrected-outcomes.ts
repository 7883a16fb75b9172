import { writtenOnce } from './triggers'

/** What an outcome said before it was corrected: the record of a signed visit hangs on it, so nothing said is lost. */
export const correctedOutcomes: readonly string[] = [
  `CREATE TABLE correctedOutcomes (
    id INTEGER PRIMARY KEY,
    outcomeId INTEGER NOT NULL REFERENCES outcomes (id),
    relief TEXT,
    painNow INTEGER,
    reaction TEXT NOT NULL,
    askedAt TEXT NOT NULL,
    askedHow TEXT NOT NULL,
    note TEXT NOT NULL,
    correctedAt TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX correctedOutcomesByOutcome ON correctedOutcomes (outcomeId)`,
  ...writtenOnce('correctedOutcomes', 'id'),
]
