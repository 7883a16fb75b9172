import type { Clearance } from '@shared/complaints'
import { Refused } from '../refused'

/** The day on which each recorded red flag was found, YYYY-MM-DD by its id. */
export type RedFlagDays = Readonly<Record<string, string>>

/** What the column holds: the days, and the clearance if there is one. Rows of earlier versions have parts of it. */
type Stored = { found?: RedFlagDays } & Partial<Clearance>

/** Returns the column for a complaint. `flags` is always there, because a query counts it. */
export function clearanceColumn(clearance: Clearance | null, found: RedFlagDays): string | null {
  if (clearance === null && Object.keys(found).length === 0) return null
  return JSON.stringify({ flags: [], ...clearance, found })
}

/** Parses the column. A clearance of an earlier version has no decision: it was recorded only when massage was allowed. */
export function clearanceOf(json: string | null): Clearance | null {
  const { on, by, flags = [], decision = 'allowed', said = '' } = storedOf(json)
  return on === undefined || by === undefined ? null : { on, by, flags, decision, said }
}

/** Returns the day of each recorded flag. In rows of earlier versions it is the day of asking, or that of opening. */
export function redFlagDaysOf(
  json: string | null,
  redFlags: readonly string[],
  { redFlagsAskedOn, openedOn }: { redFlagsAskedOn: string | null; openedOn: string },
): RedFlagDays {
  return daysOf(redFlags, storedOf(json).found ?? {}, redFlagsAskedOn ?? openedOn)
}

/** Returns the day of each flag: the known one, or else the given day. */
export const daysOf = (redFlags: readonly string[], known: RedFlagDays, day: string): RedFlagDays =>
  Object.fromEntries(redFlags.map((id) => [id, known[id] ?? day]))

/**
 * Refuses a clearance that is older than a flag that it clears: nobody can have looked at it before.
 * @param before the clearance of the record, which is not checked again
 */
export function refuseClearedBeforeFound(
  clearance: Clearance | null,
  before: Clearance | null,
  found: RedFlagDays,
  field: string,
): void {
  if (clearance === null) return
  const known = before !== null && before.on === clearance.on ? before.flags : []
  const isOlder = clearance.flags.some((id) => !known.includes(id) && clearance.on < (found[id] ?? ''))
  if (isOlder) throw new Refused('cleared-before-found', field)
}

const storedOf = (json: string | null): Stored => (json === null ? {} : (JSON.parse(json) as Stored))
