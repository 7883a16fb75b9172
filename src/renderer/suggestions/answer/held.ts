import type { Anatomy } from '@shared/anatomy/anatomy'
import { palpationOf, type Position } from '@shared/anatomy/palpation'
import { foldByGroup } from '@shared/reasoning/ranking/lines'
import type { ReliefLastedNote, SuggestionLine } from '@shared/reasoning/recommendation'
import { forbiddenBy, limitsFor, type ActiveRule } from '@shared/safety/precaution-rules'
import type { Side } from '@shared/vocabulary'
import type { NumberedTissues } from './body-card'

/** Tissues of one palpation group and side that were worked at a visit whose relief lasted, with their number. */
export interface HeldLine extends NumberedTissues {
  line: {
    group: string | null
    tissue: string
    side: Side
    members: { tissue: string; side: Side }[]
    position: Position | null
    /** The strictest pressure that the precautions allow; null for any. */
    limit: SuggestionLine['limit']
    /** The precautions that forbid to work it now; empty if none does. */
    forbiddenBy: string[]
  }
}

/** More lines than this are not shown. */
const mostLines = 4

/**
 * Folds what was worked at a visit into lines, in the order of the notes. What a precaution forbids now comes last, in
 * lines of its own.
 */
export function heldLines(
  notes: readonly ReliefLastedNote[],
  visitId: number,
  precautions: readonly ActiveRule[],
  anatomy: Pick<Anatomy, 'liesIn'>,
): HeldLine[] {
  const limitsOf = (tissue: string) => limitsFor(tissue, precautions, anatomy)
  const worked = notes
    .filter(({ visits }) => visits.some(({ id }) => id === visitId))
    .map(({ tissue, side }) => ({ tissue, side }))
  const { allowed = [], forbidden = [] } = Object.groupBy(worked, ({ tissue }) =>
    forbiddenBy(tissue, precautions, anatomy).length === 0 ? 'allowed' : 'forbidden',
  )
  return [...foldByGroup(allowed), ...foldByGroup(forbidden)]
    .slice(0, mostLines)
    .map(({ group, entries }, index) => {
      const { tissue, side } = entries[0]!
      const { position } = palpationOf(tissue)
      const limits = entries.map((entry) => limitsOf(entry.tissue))
      const cap = (['light', 'moderate'] as const).find((one) => limits.some((limit) => limit.cap === one))
      const because = limits.flatMap((limit) => (limit.cap === cap ? limit.because : []))
      return {
        number: index + 1,
        line: {
          group,
          tissue,
          side,
          members: entries,
          position,
          limit: cap === undefined ? null : { cap, because: [...new Set(because)] },
          forbiddenBy: [
            ...new Set(entries.flatMap((entry) => forbiddenBy(entry.tissue, precautions, anatomy))),
          ],
        },
      }
    })
}
