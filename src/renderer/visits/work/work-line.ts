import type { Use } from '@shared/anatomy/often-worked'
import type { Anatomy } from '@shared/anatomy/anatomy'
import type { Side } from '@shared/vocabulary'
import type { RoutineLine } from '@shared/routines'
import type { WorkFormLine } from '@shared/visits'

/** A line of work before its defaults are filled in: the tissue, and what was typed or chosen with it. */
export type WorkStart = Pick<WorkFormLine, 'tissue'> & Partial<WorkFormLine>

/** A tissue of earlier work that precautions forbid now. */
export interface ForbiddenWork {
  tissue: string
  because: string[]
}

/** Everything that the list of the work field is made from. */
export interface WorkSources {
  /** The regions of all treated complaints, those of the first complaint first. */
  painRegions: readonly { region: string; side: Side }[]
  /** The tissues that this practice works, those worked most for similar complaints first. */
  used: readonly Use[]
  planned: readonly WorkStart[]
  suggested: readonly WorkStart[]
  /** The work of the last visit that may be repeated, and what is left out. `day` is formatted for the screen. */
  last: { day: string; lines: readonly RoutineLine[]; leftOut: readonly ForbiddenWork[] } | null
  routines: readonly { id: number; name: string; lines: readonly RoutineLine[] }[]
}

/**
 * Returns a side that the tissue can have: a tissue on the midline has only the middle, another one never has it. A side
 * that nobody has chosen is null.
 */
export const sideOf = (
  tissue: string,
  side: Side | null,
  { isMidline }: Pick<Anatomy, 'isMidline'>,
): Side | null => (isMidline(tissue) ? 'middle' : side === 'middle' ? 'both' : side)

/**
 * Creates a new line of work with its defaults. It has the side of its start; without one, the side is asked.
 * @param usual the technique that this practice uses most
 * @param before the last line that is work, whose technique and pressure are used again
 */
export function workLine(
  start: WorkStart,
  usual: WorkFormLine['technique'],
  before?: Pick<WorkFormLine, 'technique' | 'pressure'>,
): WorkFormLine {
  return {
    side: null,
    technique: before?.technique ?? usual,
    minutes: null,
    pressure: before?.pressure ?? null,
    response: null,
    familiarPain: 'not tested',
    note: '',
    complaintId: null,
    ...start,
  }
}

/** Returns what changes when a check becomes work: the work, and the results that were typed with it. */
export function workOfCheck(
  { technique, minutes, pressure }: WorkFormLine,
  { response, familiarPain, note }: WorkStart,
): Partial<WorkFormLine> {
  return {
    technique,
    minutes,
    pressure,
    ...(response !== undefined && { response }),
    ...(familiarPain !== undefined && { familiarPain }),
    ...(note !== undefined && { note }),
  }
}

/** Returns the start of a line with the results that somebody entered. */
export const resultsOf = ({ tissue, response, familiarPain, note }: WorkFormLine): WorkStart => ({
  tissue,
  ...(response !== null && { response }),
  ...(familiarPain !== 'not tested' && { familiarPain }),
  ...(note !== '' && { note }),
})

/** Returns the last line that is more than a check. */
export const lastWorked = <Line extends Pick<WorkFormLine, 'technique'>>(
  lines: readonly Line[],
): Line | undefined => lines.findLast(({ technique }) => technique !== 'check only')

/** Returns a line of work without its results, to do the same again. */
export const routineLineOf = <LineSide extends Side | null>({
  tissue,
  side,
  technique,
  minutes,
  pressure,
}: Omit<RoutineLine, 'side'> & { side: LineSide }) => ({
  tissue,
  side,
  technique,
  minutes,
  pressure,
})

/** Whether a line checks the tissue that another one works. */
export const isCheckOf = (line: WorkStart, start: WorkStart): boolean =>
  line.technique === 'check only' &&
  start.technique !== 'check only' &&
  tissueSideKey(line) === tissueSideKey(start)

/** Returns the lines that are not in the work yet: a tissue that is only checked can still be worked. */
export const notInWork = <Line extends WorkStart>(
  lines: readonly Line[],
  existing: readonly WorkStart[],
): Line[] =>
  linesNotIn(lines, []).filter((line) =>
    existing.every((one) => tissueSideKey(one) !== tissueSideKey(line) || isCheckOf(one, line)),
  )

/** Returns the lines whose tissue and side are not among the existing lines. Repeated lines are left out too. */
export function linesNotIn<Line extends WorkStart>(
  lines: readonly Line[],
  existing: readonly WorkStart[],
): Line[] {
  const known = new Set(existing.map(tissueSideKey))
  return lines.filter((line) => {
    const isNew = !known.has(tissueSideKey(line))
    known.add(tissueSideKey(line))
    return isNew
  })
}

/** Identifies a tissue with its side. */
export const tissueSideKey = ({ tissue, side }: WorkStart) => `${tissue} ${side}`
