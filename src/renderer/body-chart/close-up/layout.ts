import type { Box } from '../areas'
import type { Badge } from '../geometry/badges'
import { areaOf, isWithinRuns } from '../geometry/hit'
import { outlineOf, type Placed } from '../shapes'
import type { View } from '../view'
import { chooseViews, isShownWell, totalShare, viewOfMember, type Mark } from './choose-views'
import { boxAround, framesAround } from './frames'
import { numbersBeside } from './leaders'
import { regionIn, tissueIn, type MarkedTissue, type PainfulRegion, type Seen } from './marked'

/** A shape of a tissue to check. */
export interface ShownTissue {
  number: number
  shape: Placed
  isDeep: boolean
  /** A large muscle over another marked tissue is paler, so that both are visible. */
  isPale: boolean
}

export interface ShownNumber {
  number: number
  badge: Badge
}

/** One picture: the visible part of a view, and its marks in paint order. */
export interface Picture {
  view: View
  box: Box
  painful: readonly Placed[]
  tissues: readonly ShownTissue[]
  numbers: readonly ShownNumber[]
}

export interface Layout {
  /** The size of each picture, in pixels. */
  width: number
  height: number
  /** Units of a view per pixel. */
  unit: number
  pictures: readonly Picture[]
}

interface Marks {
  painful: readonly PainfulRegion[]
  tissues: readonly MarkedTissue[]
  /** The regions where a tissue lies. */
  liesIn: (tissue: string) => readonly string[]
}

interface Space {
  width: number
  height: number
  /** The radius of a number's circle, in pixels; null for no numbers. */
  radius: number | null
}

/**
 * Lays out the close-up: chooses the views, their visible parts, and the places of the numbers.
 * @param fixed the views to show, instead of choosing from `offered`
 */
export function layOut(
  { painful, tissues, liesIn }: Marks,
  { width, height, radius }: Space,
  offered: readonly View[],
  fixed: readonly View[] | null = null,
): Layout {
  const candidates = fixed ?? offered
  const regionMarks = painful.map((region): Mark => [regionIn(candidates, region)])
  const members = tissues.map((tissue) => ({
    number: tissue.number,
    seen: tissueIn(candidates, tissue, liesIn(tissue.tissue)),
  }))
  const groups = new Map(
    [...Map.groupBy(members, ({ number }) => number)].map(([number, all]): [number, Mark] => [
      number,
      all.map(({ seen }) => seen),
    ]),
  )
  const views = fixed ?? chooseViews([...regionMarks, ...groups.values()], offered)
  const preferred = byPain(views, regionMarks, [...groups.values()])

  const contents = views.map((view) => {
    const found = members.flatMap(({ number, seen }) => {
      const here = seen.get(view)
      const isHere = viewOfMember(seen, groups.get(number) ?? [seen], preferred) === view
      return here && isHere ? [{ number, ...here }] : []
    })
    const regionsIn = (marks: readonly Mark[]) =>
      marks.flatMap((mark) => mark.flatMap((seen) => seen.get(view)?.shapes ?? []))
    const wellShown = regionsIn(regionMarks.filter((mark) => isShownWell(mark, view, views)))
    return {
      view,
      painful: regionsIn(regionMarks),
      tissues: inPaintOrder(found),
      marked: [...found.flatMap(({ shapes }) => shapes), ...wellShown],
    }
  })
  const frames = framesAround(
    views,
    contents.map(({ marked }) => boxAround(marked.map(({ extent }) => extent))),
    { width, height },
  )
  const pictures = contents.map(({ view, painful: regions, tissues: shown }, index): Picture => {
    const box = frames.boxes[index]!
    const numbers = radius === null ? [] : placeNumbers(shown, regions, view, box, radius * frames.unit)
    return { view, box, painful: regions, tissues: shown, numbers }
  })
  return { ...frames.picture, unit: frames.unit, pictures }
}

/** Orders the views, those with more of the pain first: what both views show is marked beside the pain. */
function byPain(views: readonly View[], regions: readonly Mark[], groups: readonly Mark[]): View[] {
  const shares = views.map((view) => ({
    view,
    pain: totalShare(regions, view, views),
    tissues: totalShare(groups, view, views),
  }))
  return shares
    .toSorted((one, other) => other.pain - one.pain || other.tissues - one.tissues)
    .map(({ view }) => view)
}

/** Large shapes first, and those under the skin before those drawn through them. */
function inPaintOrder(found: readonly ({ number: number } & Seen)[]): ShownTissue[] {
  const all = found
    .flatMap(({ number, shapes, isDeep }) =>
      shapes.map((shape) => ({ number, shape, isDeep, area: areaOf(shape) })),
    )
    .toSorted((one, other) => other.area - one.area)
  return all.map(({ number, shape, isDeep, area }) => ({
    number,
    shape,
    isDeep,
    isPale: all.some(
      (other) => other.number !== number && other.area < area && isWithinRuns(shape, other.shape.centre),
    ),
  }))
}

/** Places each number once in a picture, beside all shapes that have it. */
function placeNumbers(
  tissues: readonly ShownTissue[],
  painful: readonly Placed[],
  view: View,
  box: Box,
  radius: number,
): ShownNumber[] {
  const numbers = [...new Set(tissues.map(({ number }) => number))].toSorted((one, other) => one - other)
  const targets = numbers.map((number) => {
    const own = tissues.filter((one) => one.number === number)
    const first = tissues.findIndex((one) => one.number === number)
    const above = tissues.slice(first).filter((one) => one.number !== number)
    const covering = [...above.map(({ shape }) => shape), ...painful]
    return { runs: own.flatMap(({ shape }) => shape.runs), above: covering.map(({ runs }) => runs) }
  })
  const badges = numbersBeside(targets, {
    marked: [...tissues.map(({ shape }) => shape), ...painful].map(({ runs }) => runs),
    body: outlineOf(view),
    box,
    radius,
  })
  return numbers.flatMap((number, index) => {
    const badge = badges[index]
    return badge ? [{ number, badge }] : []
  })
}
