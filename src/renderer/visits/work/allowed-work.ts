import type { Anatomy } from '@shared/anatomy/anatomy'
import { forbiddenBy, limitsFor, type ActiveRule } from '@shared/safety/precaution-rules'
import type { RoutineLine } from '@shared/routines'
import { withinLimit } from './check-work'
import type { ForbiddenWork } from './work-line'

/** Earlier work that may be repeated, and the tissues that the client's precautions forbid now. */
export interface AllowedWork {
  lines: RoutineLine[]
  leftOut: ForbiddenWork[]
}

/**
 * Leaves out of earlier work what a precaution forbids now. The pressure of the rest is lowered to what the precautions
 * allow. A check is no work.
 */
export function allowedWork(
  earlier: readonly RoutineLine[],
  rules: readonly ActiveRule[],
  anatomy: Pick<Anatomy, 'liesIn'>,
): AllowedWork {
  const lines: RoutineLine[] = []
  const leftOut = new Map<string, string[]>()
  for (const line of earlier) {
    const isCheck = line.technique === 'check only'
    const because = isCheck ? [] : forbiddenBy(line.tissue, rules, anatomy)
    const { cap } = limitsFor(line.tissue, rules, anatomy)
    if (because.length > 0) leftOut.set(line.tissue, because)
    else lines.push(isCheck ? line : { ...line, pressure: withinLimit(line.pressure, cap) })
  }
  return { lines, leftOut: [...leftOut].map(([tissue, because]) => ({ tissue, because })) }
}
