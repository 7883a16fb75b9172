import type { VisitRef } from '@shared/reasoning/record/outcome'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { inSentence, movementName, regionName } from '../../anatomy/words'
import { useDates } from '../../ui/dates'
import type { VisitLink, Words } from './words'

/** Formats names and days for sentences. */
export interface Names {
  tissue: (tissue: string) => string
  region: (region: string) => string
  movement: (movement: string) => string
  /** `at` starts with YYYY-MM-DD. */
  day: (at: string) => string
}

/** Returns the names of this practice. `day` uses its date format, without the year for a day of this year. */
export function useNames(): Names {
  const { tissueName } = useAnatomy()
  const dates = useDates()
  return {
    tissue: (tissue) => inSentence(tissueName(tissue)),
    region: (region) => inSentence(regionName(region)),
    movement: (movement) => inSentence(movementName(movement)),
    day: dates.brief,
  }
}

/** Returns the names with full dates, for text that is saved or printed and read in another year. */
export function useLastingNames(): Names {
  const names = useNames()
  const dates = useDates()
  return { ...names, day: dates.day }
}

/**
 * Chooses the sentence for one visit, with its day, or for several visits, with their number. The day or the number is
 * a link.
 */
export function byVisits(
  visits: readonly VisitRef[],
  { day }: Names,
  { one, other }: { one: (day: VisitLink) => Words; other: (count: (unit: CountUnit) => VisitLink) => Words },
): Words {
  const [first] = visits
  if (first && countOf(visits) === 1) return one({ text: day(first.at), visits })
  return other((unit) => counted(visits, unit))
}

type CountUnit = 'times' | 'visits'

/** Returns "2 times" or "1 visit" as a link to the visits. */
export function counted(visits: readonly VisitRef[], unit: CountUnit): VisitLink {
  const count = countOf(visits)
  const text = { times: count === 1 ? 'once' : `${count} times`, visits: visitCount(count) }[unit]
  return { text, visits }
}

/** Returns how many visits there are, with those that are not listed. */
export const countOf = (visits: readonly VisitRef[]) => visits.length + leftOutOf(visits)

/** Returns how many visits are not listed. */
export const leftOutOf = (visits: readonly VisitRef[]) =>
  visits.reduce((sum, { leftOut = 0 }) => sum + leftOut, 0)

const visitCount = (count: number) => (count === 1 ? '1 visit' : `${count} visits`)
