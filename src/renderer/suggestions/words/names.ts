import type { VisitRef } from '@shared/reasoning/record/outcome'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { inSentence, movementName, regionName } from '../../anatomy/words'
import { useDates } from '../../ui/dates'
import type { VisitLink, Words } from './words'

/** How names and days are written inside a sentence. */
export interface Names {
  tissue: (tissue: string) => string
  region: (region: string) => string
  movement: (movement: string) => string
  /** `at` starts with YYYY-MM-DD. */
  day: (at: string) => string
}

/** The names of this practice. `day` is in its date format, without the year when that is this year. */
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

/** The names with whole dates, for what is saved or printed and read in another year. */
export function useLastingNames(): Names {
  const names = useNames()
  const dates = useDates()
  return { ...names, day: dates.day }
}

/** One sentence for one visit, which names the day; another for several, which counts them. Each leads to the visits. */
export function byVisits(
  visits: readonly VisitRef[],
  { day }: Names,
  { one, other }: { one: (day: VisitLink) => Words; other: (count: (unit: CountUnit) => VisitLink) => Words },
): Words {
  const [first, ...more] = visits
  if (first && more.length === 0) return one({ text: day(first.at), visits })
  return other((unit) => counted(visits, unit))
}

type CountUnit = 'times' | 'visits'

/** "2 times" or "1 visit", which leads to the visits. */
export function counted(visits: readonly VisitRef[], unit: CountUnit): VisitLink {
  const { length } = visits
  const text = { times: length === 1 ? 'once' : `${length} times`, visits: visitCount(length) }[unit]
  return { text, visits }
}

const visitCount = (count: number) => (count === 1 ? '1 visit' : `${count} visits`)
