import { screensFor } from '@shared/screens/screens'

/**
 * Returns the tests of a complaint: those offered and those with a result first, then all others for its regions.
 * @param offered ids, the one that says most first
 */
export function screensToShow(
  regions: readonly { region: string }[],
  offered: readonly string[],
  withResult: readonly string[],
): { first: string[]; more: string[] } {
  const first = [...new Set([...withResult, ...offered])]
  const more = screensFor(regions).map(({ id }) => id)
  return { first, more: more.filter((id) => !first.includes(id)) }
}
