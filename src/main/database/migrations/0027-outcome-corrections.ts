import { refuse } from './triggers'

const isSigned = 'EXISTS (SELECT 1 FROM signatures WHERE visitId = old.visitId)'

const answer = ['relief', 'painNow', 'reaction', 'askedAt', 'askedHow', 'note']

/** Whether what an outcome said before is kept. */
const isKept = `EXISTS (SELECT 1 FROM correctedOutcomes AS kept WHERE kept.outcomeId = old.id
    AND ${answer.map((column) => `kept.${column} IS old.${column}`).join(' AND ')})`

/**
 * Keeps who corrected an outcome; '' where that was not kept yet. Triggers allow a change of a signed visit's outcome only
 * after its earlier value is in `correctedOutcomes`, and no program can delete that value.
 */
export const outcomeCorrections: readonly string[] = [
  `ALTER TABLE correctedOutcomes ADD COLUMN correctedBy TEXT NOT NULL DEFAULT ''`,
  refuse(
    'signedOutcomesKeepEarlier',
    'UPDATE ON outcomes',
    `${isSigned} AND (${['id', 'visitId', 'complaintId', ...answer]
      .map((column) => `new.${column} IS NOT old.${column}`)
      .join(' OR ')}) AND NOT ${isKept}`,
    'a corrected outcome of a signed visit keeps what it was',
  ),
  refuse(
    'signedOutcomesNeverGo',
    'DELETE ON outcomes',
    isSigned,
    'outcomes of a signed visit are never deleted',
  ),
]
