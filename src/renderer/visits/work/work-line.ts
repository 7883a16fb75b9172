import type { Anatomy } from '@shared/anatomy/anatomy'
import type { Side } from '@shared/reasoning/record/facts'
import type { RoutineLine } from '@shared/routines'
import type { WorkInput } from '@shared/visits'

/** What is known of a line of work before it is written down: the tissue, and what was typed or chosen with it. */
export type WorkStart = Pick<WorkInput, 'tissue'> & Partial<WorkInput>

/** A side as a tissue has it: one that lies across the middle has no other. */
export const sideOf = (tissue: string, side: Side, { isMidline }: Anatomy): Side =>
  isMidline(tissue) ? 'middle' : side === 'middle' ? 'both' : side

/**
 * A new line of work, as it is most often.
 * @param usual the technique that this practice uses most
 * @param before the line before it, which says how today's work is done
 */
export function workLine(
  start: WorkStart,
  usual: WorkInput['technique'],
  before?: Pick<WorkInput, 'technique' | 'pressure'>,
): WorkInput {
  return {
    side: 'both',
    technique: before && before.technique !== 'check only' ? before.technique : usual,
    minutes: null,
    pressure: before?.pressure ?? null,
    response: null,
    familiarPain: 'not tested',
    note: '',
    ...start,
  }
}

/** What was done, without what it did: for doing it again. */
export const again = ({ tissue, side, technique, minutes, pressure }: RoutineLine): RoutineLine => ({
  tissue,
  side,
  technique,
  minutes,
  pressure,
})

/** The lines whose tissue and side do not stand among those that are there, nor before in the list. */
export function missing<Line extends WorkStart>(lines: readonly Line[], there: readonly WorkStart[]): Line[] {
  const known = new Set(there.map(placeOf))
  return lines.filter((line) => {
    const isNew = !known.has(placeOf(line))
    known.add(placeOf(line))
    return isNew
  })
}

export const placeOf = ({ tissue, side }: WorkStart) => `${tissue} ${side}`
