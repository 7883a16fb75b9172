import type { Anatomy } from '@shared/anatomy/anatomy'
import { regionById } from '@shared/anatomy/regions'
import type { ReasonPart, VisitRef } from './recommendation'
import type { Relief, VisitFacts } from './record/facts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "3 March", or "3 March 2024" when the year is not the given one. `at` is local, YYYY-MM-DD and on. */
export function dayText(at: string, year?: string): string {
  const month = months[Number(at.slice(5, 7)) - 1]
  if (month === undefined) return at
  const day = `${String(Number(at.slice(8, 10)))} ${month}`
  return at.slice(0, 4) === year ? day : `${day} ${at.slice(0, 4)}`
}

/** The parts as one sentence, for paper and for reading aloud. Dates of the given year stand without it. */
export function partsText(parts: readonly ReasonPart[], year?: string): string {
  return parts.map((part) => partText(part, (at) => dayText(at, year))).join('')
}

/** The visits a part speaks of. */
export function visitsIn(part: ReasonPart): VisitRef[] {
  if (typeof part === 'string') return []
  return 'visit' in part ? [part.visit] : part.visits
}

/** One part as text, its days written by `day`, which is given YYYY-MM-DDTHH:MM. */
export function partText(part: ReasonPart, day: (at: string) => string): string {
  if (typeof part === 'string') return part
  if ('visit' in part) return day(part.visit.at)
  if (part.as !== undefined) return part.as
  const [first, last] = [part.visits.at(0), part.visits.at(-1)]
  if (!first || !last) return '0 visits'
  return `${String(part.visits.length)} visits, ${day(first.at)} to ${day(last.at)}`
}

/** The name of a tissue inside a sentence. */
export function tissueName(tissue: string, { tissueById }: Anatomy): string {
  const name = tissueById.get(tissue)?.name ?? tissue.replaceAll('-', ' ')
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** The label of a region inside a sentence. */
export function regionName(region: string): string {
  const label = regionById.get(region)?.label ?? region.replaceAll('-', ' ')
  return label.charAt(0).toLowerCase() + label.slice(1)
}

export function visitRef({ id, at, relief, verdict }: VisitFacts): VisitRef {
  return { id, at, relief, verdict }
}

/** So many days are named each; more are one number, so that a reason stays one line. */
const namedDays = 2

/** "on 3 March and 10 March", each a link; of more visits the number, which leads to each of them. Oldest first. */
export function onVisits(visits: readonly VisitFacts[]): ReasonPart[] {
  if (visits.length > namedDays) return ['at ', { visits: visits.map(visitRef) }]
  return visits.flatMap((visit, index): ReasonPart[] => [
    index === 0 ? 'on ' : ' and ',
    { visit: visitRef(visit) },
  ])
}

/** What came of the visits, in one phrase: "relief under 4 hours both times", in turn, or how often what came. */
export function cameOf(visits: readonly VisitFacts[]): string {
  const all = visits.map(outcomeText)
  const [first] = all
  if (first === undefined) return ''
  if (all.every((text) => text === first)) {
    return all.length === 1 ? first : `${first} ${all.length === 2 ? 'both times' : 'every time'}`
  }
  if (all.length <= namedDays) return all.join(', then ')
  const times = [...Map.groupBy(all, (text) => text)].sort(([, a], [, b]) => b.length - a.length)
  return listed(
    times.map(
      ([text, { length }]) =>
        `${text} ${length === 1 ? 'once' : length === 2 ? 'twice' : `${String(length)} times`}`,
    ),
  )
}

/** "a, b and c"; with semicolons where a name has a comma or an "and" of its own. */
export function listed(names: readonly string[]): string {
  if (names.some((name) => /,| and /.test(name))) return names.join('; ')
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}

/** The client's words where they fit the verdict; where the numbers decided otherwise, the verdict. */
function outcomeText({ relief, verdict }: VisitFacts): string {
  if (verdict === 'worse') return 'it got worse'
  if (verdict === 'no change') return 'no change'
  const long = relief === 'over 7 days' || relief === 'still better'
  if (verdict === 'lasted') return long ? words[relief] : 'relief lasted'
  return relief === null || long ? 'relief did not last' : words[relief]
}

const words: Record<Relief, string> = {
  none: 'no lasting relief',
  'under 4 hours': 'relief under 4 hours',
  '4 to 24 hours': 'relief 4 to 24 hours',
  '1 to 3 days': 'relief 1 to 3 days',
  '4 to 7 days': 'relief 4 to 7 days',
  'over 7 days': 'relief over 7 days',
  'still better': 'still better',
}
