import { standardAnatomy, type Anatomy } from '@shared/anatomy/anatomy'
import type { PlanStep } from '@shared/reasoning/recommendation'
import { sidesMeet } from '@shared/reasoning/record/history'
import { visitPlanning } from '@shared/reasoning/weights'
import type { WorkInput } from '@shared/visits'
import type { HeldLine } from '../answer/held'

/**
 * Returns the work of a visit that repeats the last one, without what a precaution forbids now. The lines share the minutes
 * as they did then; a line without noted minutes counts as enough work.
 * @param earlier the work of the last visit
 * @param minutes for the work
 */
export function sameSteps(
  held: readonly HeldLine[],
  earlier: readonly Pick<WorkInput, 'tissue' | 'side' | 'minutes'>[],
  minutes: number,
  { tissueById, isMidline }: Pick<Anatomy, 'tissueById' | 'isMidline'> = standardAnatomy,
): PlanStep[] {
  const lines = held.map(({ line }) => line).filter(({ forbiddenBy }) => forbiddenBy.length === 0)
  const shareOf = ({ tissue, side, members }: HeldLine['line']) => {
    const noted = earlier
      .filter((work) => members.some((one) => one.tissue === work.tissue && sidesMeet(one.side, work.side)))
      .reduce((sum, work) => sum + (work.minutes ?? 0), 0)
    if (noted > 0) return noted
    const isBothSides = side === 'both' && !isMidline(tissue)
    return visitPlanning.workMinutes * (isBothSides ? visitPlanning.bothSides : 1)
  }
  const all = lines.reduce((sum, line) => sum + shareOf(line), 0)
  return lines.map((line) => ({
    action: 'work',
    tissue: line.tissue,
    side: line.side,
    lineTissue: line.tissue,
    group: line.group,
    members: line.members.map(({ tissue }) => tissue),
    minutes: Math.floor((minutes * shareOf(line)) / all),
    position: line.position,
    limit: line.limit,
    reason: null,
    caution:
      line.members.map(({ tissue }) => tissueById.get(tissue)?.caution).find((caution) => caution) ?? null,
  }))
}
