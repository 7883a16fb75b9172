import type { Anatomy } from '@shared/anatomy/anatomy'
import { isNamed } from '@shared/anatomy/find-tissue'
import { findGroups } from '@shared/anatomy/groups'
import type { Side } from '@shared/reasoning/record/facts'
import type { RoutineLine } from '@shared/routines'
import type { Choice } from '../../ui/fields/choice-list'
import type { KnownAnatomy } from '../../anatomy/anatomy-context'
import { sideName } from '../../anatomy/words'
import { readingsOf, type Marks } from './work-shorthand'
import { missing, placeOf, sideOf, type WorkStart } from './work-line'

/** A line of the list under the field: what Enter adds to the work. */
export interface WorkChoice extends Choice {
  lines: WorkStart[]
}

/** All that the list is made of. */
export interface WorkOffers {
  /** Where it hurts, of all complaints that are treated, the first complaint first. */
  painMarks: readonly { region: string; side: Side }[]
  /** The tissues that this practice works, those it has worked for complaints like these first. */
  used: readonly { tissue: string; timesAlike: number }[]
  planned: readonly WorkStart[]
  suggested: readonly WorkStart[]
  /** What was worked at the last visit, and when that was in words. */
  last: { day: string; lines: readonly RoutineLine[] } | null
  routines: readonly { id: number; name: string; lines: readonly RoutineLine[] }[]
}

type Names = Pick<KnownAnatomy, 'anatomy' | 'findTissue' | 'tissueName' | 'tissueWithSide'>

/** How many lines the list shows. */
const MOST = 12

/** What was typed, as a list: muscles and groups of them by their names, with the marks after them, and routines. */
export function choicesFor(
  query: string,
  offers: WorkOffers,
  there: readonly WorkStart[],
  names: Names,
): WorkChoice[] {
  return query.trim() === '' ? likely(offers, there, names) : found(query, offers, names).slice(0, MOST)
}

function found(query: string, offers: WorkOffers, names: Names): WorkChoice[] {
  const { routines } = offers
  const { anatomy, findTissue } = names
  const likeliest = byLikelihood(offers, anatomy)
  // From the last to the first, so that a tissue that stands there twice has its better place.
  const rank = new Map(
    likeliest.map(({ tissue }, index) => [tissue, likeliest.length - index] as const).reverse(),
  )
  const whole: WorkChoice[] = []
  const named: WorkChoice[] = []
  const groups: WorkChoice[] = []
  const otherwise: WorkChoice[] = []
  const lineOf = (tissue: string, marks: Marks) => ({
    tissue,
    side: sideOf(tissue, marks.side ?? sideFor(tissue, offers, anatomy), anatomy),
    ...withoutSide(marks),
  })
  for (const { name, marks } of readingsOf(query)) {
    for (const { group, whole: isWhole } of findGroups(name)) {
      const known = group.muscles.filter((muscle) => anatomy.tissueById.has(muscle))
      ;(isWhole ? whole : groups).push({
        id: `group ${group.name} ${JSON.stringify(marks)}`,
        name: group.name,
        detail: [`all ${muscles(known.length)}`, marksInWords(marks)].filter(Boolean).join(', '),
        lines: known.map((muscle) => lineOf(muscle, marks)),
      })
    }
    for (const tissue of findTissue(name, MOST, rank)) {
      const line = lineOf(tissue.id, marks)
      const choice = {
        id: `${placeOf(line)} ${JSON.stringify(marks)}`,
        name: tissue.name,
        about: marksInWords(marks) || tissue.latin,
        lines: [line],
      }
      // Who types a side does not mean what lies across the middle.
      const sided = marks.side === undefined || line.side === marks.side
      if (isNamed(tissue, name) && sided) named.push(choice)
      else otherwise.push(choice)
    }
  }
  const words = query.trim().toLowerCase().split(/\s+/)
  const sets = routines.filter(({ name }) => {
    const parts = `${name} routine`.toLowerCase().split(/[^\p{L}\p{N}]+/u)
    return words.every((word) => parts.some((part) => part.startsWith(word)))
  })
  return [...whole, ...named, ...sets.map(asRoutine), ...groups, ...otherwise]
}

/** What is likely before anything is typed: planned, suggested, done last time, then what this practice does most. */
function likely(offers: WorkOffers, there: readonly WorkStart[], names: Names) {
  const { planned, suggested, last, routines } = offers
  const { anatomy, tissueName, tissueWithSide } = names
  const seen: WorkStart[] = [...there]
  const each = (lines: readonly WorkStart[], about: string): WorkChoice[] => {
    const fresh = missing(lines, seen)
    seen.push(...fresh)
    return fresh.map((line) => ({
      id: placeOf(line),
      name:
        'side' in line ? tissueWithSide({ tissue: line.tissue, side: line.side! }) : tissueName(line.tissue),
      about,
      lines: [line],
    }))
  }
  const open = last ? missing(last.lines, there) : []
  const asLast: WorkChoice[] =
    open.length > 1
      ? [{ id: 'last', name: `As on ${last!.day}`, detail: `all ${muscles(open.length)}`, lines: open }]
      : []
  return [
    ...each(planned, 'planned'),
    ...each(suggested, 'consider checking'),
    ...asLast,
    ...each(open, last ? `on ${last.day}` : ''),
    ...routines.slice(0, 3).map(asRoutine),
    ...byLikelihood(offers, anatomy)
      .filter(({ tissue }) => anatomy.tissueById.has(tissue))
      .flatMap(({ tissue, why }) =>
        each([{ tissue, side: sideOf(tissue, sideFor(tissue, offers, anatomy), anatomy) }], why),
      ),
  ].slice(0, MOST)
}

/**
 * Every tissue that is likelier than another, the likeliest first: what is planned or suggested, what this practice works
 * for such complaints, the muscles that lie where it hurts or refer there, and what else it works. A tissue can stand
 * here twice.
 */
function byLikelihood({ planned, suggested, used, painMarks }: WorkOffers, anatomy: Anatomy) {
  const regions = [...new Set(painMarks.map(({ region }) => region))]
  // Muscles alone: a ligament that lies here is seldom what one means to work.
  const muscles = anatomy.tissues.filter(({ kind }) => kind === 'muscle')
  const here = (is: (tissue: string, region: string) => boolean, why: string) =>
    muscles
      .filter(({ id }) => regions.some((region) => is(id, region)))
      .map(({ id }) => ({ tissue: id, why }))
  return [
    ...[...planned, ...suggested].map(({ tissue }) => ({ tissue, why: '' })),
    ...used.filter((one) => one.timesAlike > 0).map(({ tissue }) => ({ tissue, why: 'used most' })),
    ...here(anatomy.liesIn, 'lies where it hurts'),
    ...here((tissue, region) => anatomy.refersTo(tissue, region) === 'mainly', 'refers to where it hurts'),
    ...used.map(({ tissue }) => ({ tissue, why: 'used most' })),
    ...here((tissue, region) => anatomy.refersTo(tissue, region) !== null, 'refers to where it hurts'),
  ]
}

/**
 * The side that a tissue starts with where nobody types one: the one it is planned, suggested or was worked on last time;
 * else that of the pain which it has most to do with, because two complaints can be on two sides; else of the first.
 */
function sideFor(
  tissue: string,
  { planned, suggested, last, painMarks }: WorkOffers,
  anatomy: Anatomy,
): Side {
  const known = [...planned, ...suggested, ...(last?.lines ?? [])].find((line) => line.tissue === tissue)
  if (known?.side !== undefined) return known.side
  const ties: ((region: string) => boolean)[] = [
    (region) => anatomy.liesIn(tissue, region),
    (region) => anatomy.refersTo(tissue, region) === 'mainly',
    (region) => anatomy.refersTo(tissue, region) === 'also',
    () => true,
  ]
  for (const tie of ties) {
    const at = painMarks.find(({ region }) => tie(region))
    if (at) return at.side
  }
  return 'both'
}

const asRoutine = ({ id, name, lines }: WorkOffers['routines'][number]): WorkChoice => ({
  id: `routine ${id}`,
  name,
  detail: `routine, ${muscles(lines.length)}`,
  lines: lines.map((line) => ({ ...line })),
})

const muscles = (count: number) => (count === 1 ? '1 muscle' : `${count} muscles`)

const withoutSide = ({ side: _side, ...marks }: Marks) => marks

function marksInWords({ side, response, familiarPain, minutes }: Marks): string {
  return [
    side && sideName(side),
    response,
    familiarPain === 'yes' && 'familiar pain',
    familiarPain === 'no' && 'no familiar pain',
    minutes !== undefined && `${minutes} min`,
  ]
    .filter(Boolean)
    .join(', ')
}
