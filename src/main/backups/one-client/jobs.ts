import type { RecordFacts } from '@shared/backups'
import type { ClientComparison } from '@shared/client-restore'
import type { Db } from '../../database/open'
import { migrateCopy, readFile, readFileFacts } from '../../database/readable-copy'
import { compareClient } from './compare'
import {
  findByMark,
  readClientRecord,
  readMark,
  readPracticeRows,
  type ClientMark,
  type ClientRecord,
} from './read-rows'

/** What the program for backups does for one client. It runs in a process of its own; see `jobs.ts` one folder above. */
export interface OneClientJobs {
  /** Copies a backup, checks the copy and brings it to the present tables, so that clients can be read from it. */
  'open copy': {
    input: { source: string; staged: string; record: string }
    output: { facts: RecordFacts; madeAt: string | null; present: RecordFacts }
  }
  /** Compares a client of an opened copy with the present record. Null when the copy does not have the client. */
  'compare client': {
    input: { copy: string; record: string; client: { inBackup: number } | { now: number } }
    output: ClientComparison | null
  }
  /** Reads all that an opened copy has of a client, for the restore. */
  'read client': {
    input: { copy: string; clientId: number }
    output: { record: ClientRecord; mark: ClientMark } | null
  }
}

type Handlers = {
  [Kind in keyof OneClientJobs]: (
    input: OneClientJobs[Kind]['input'],
  ) => Promise<OneClientJobs[Kind]['output']>
}

/** Brings a checked copy to the present tables, and counts what the present record has. @throws FileRefused */
export async function prepareCopy(staged: string, record: string): Promise<{ present: RecordFacts }> {
  await migrateCopy(staged)
  return { present: readFileFacts(record) }
}

export const oneClientJobs: Omit<Handlers, 'open copy'> = {
  'compare client': ({ copy, record, client }) =>
    readFile(copy, (backup) =>
      readFile(record, async (present) => {
        const inBackup = 'inBackup' in client ? client.inBackup : await findIn(backup, present, client.now)
        const from = inBackup === null ? null : await readClientRecord(backup, inBackup)
        if (!from) return null
        const now = 'now' in client ? client.now : await findIn(present, backup, client.inBackup)
        return compareClient(
          from,
          now === null ? null : await readClientRecord(present, now),
          await readPracticeRows(present),
        )
      }),
    ),

  'read client': ({ copy, clientId }) =>
    readFile(copy, async (db) => {
      const [record, mark] = [await readClientRecord(db, clientId), await readMark(db, clientId)]
      return record && mark && { record, mark }
    }),
}

/** Finds a client of one record in another. */
async function findIn(record: Db, from: Db, clientId: number): Promise<number | null> {
  const mark = await readMark(from, clientId)
  return mark && findByMark(record, mark)
}
