import type { View } from '../view'
import type { SeenIn } from './marked'

/** Tissues that are checked together have one mark, and so has each painful region. */
export type Mark = readonly SeenIn[]

/** A view shows a mark well if it shows this part of what the best view shows. */
const well = 0.4

/** A member of a group stays in the view of its group if that view shows at least this part of it. */
const withGroup = 0.25

/** Returns the one view that shows all marks well; otherwise, the views of which each shows some mark best. */
export function chooseViews(marks: readonly Mark[], offered: readonly View[]): readonly View[] {
  const drawn = marks.filter((mark) => firstShowing(mark, offered) !== null)
  if (drawn.length === 0) return offered
  const [single] = offered
    .filter((view) => drawn.every((mark) => isShownWell(mark, view, offered)))
    .toSorted((one, other) => totalShare(drawn, other, offered) - totalShare(drawn, one, offered))
  if (single) return [single]
  const bestFirst = (mark: Mark) =>
    offered.toSorted((one, other) => shareOf(mark, other, offered) - shareOf(mark, one, offered))
  const best = new Set(drawn.map((mark) => bestFirst(mark)[0]))
  return offered.filter((view) => best.has(view))
}

/** Returns the first view that shows a mark well; null if none shows it. */
function firstShowing(mark: Mark, views: readonly View[]): View | null {
  const most = Math.max(...views.map((view) => shareOf(mark, view, views)))
  return (most > 0 && views.find((view) => shareOf(mark, view, views) >= well * most)) || null
}

/**
 * Returns the view in which a tissue is marked: that of its group, so that the number is there once. A tissue that
 * this view hardly shows is marked in another.
 * @param views the preferred ones first
 */
export function viewOfMember(member: SeenIn, group: Mark, views: readonly View[]): View | null {
  const together = firstShowing(group, views)
  return together && shareOf([member], together, views) >= withGroup
    ? together
    : firstShowing([member], views)
}

/** Returns whether a view shows all of a mark well, compared with the other views. */
export const isShownWell = (mark: Mark, view: View, views: readonly View[]): boolean =>
  mark.every((seen) => bestSize(seen, views) === 0 || shareOf([seen], view, views) >= well)

/** How much a view shows of these marks. */
export const totalShare = (marks: readonly Mark[], view: View, views: readonly View[]): number =>
  marks.reduce((sum, mark) => sum + shareOf(mark, view, views), 0)

/** How much a view shows of a mark, as a part of what the best view shows of each member. */
function shareOf(mark: Mark, view: View, views: readonly View[]): number {
  const shares = mark.map((seen) => sizeIn(seen, view) / (bestSize(seen, views) || 1))
  return shares.reduce((sum, share) => sum + share, 0) / mark.length
}

const sizeIn = (seen: SeenIn, view: View) => seen.get(view)?.size ?? 0
const bestSize = (seen: SeenIn, views: readonly View[]) =>
  Math.max(...views.map((view) => sizeIn(seen, view)))
