import { isNamed } from '@shared/anatomy/find-tissue'
import { likelyTyped } from '@shared/anatomy/often-worked'
import { findGroups, findPalpationGroups } from '@shared/anatomy/groups'
import { hasWords } from '@shared/text/folding'
import type { Choice } from '../../ui/fields/choice-list'
import type { KnownAnatomy } from '../../anatomy/anatomy-context'
import { sideName } from '../../anatomy/words'
import { responseLabels } from '../../progress/work-labels'
import { familiarPainPhrases } from '../../techniques/work-labels'
import { formatList } from '../../ui/lists'
import { formatWhole } from '../../ui/numbers'
import { likelyTissues } from './likely-tissues'
import { linesNotIn, sideOf, tissueSideKey, type WorkSources, type WorkStart } from './work-line'
import { readingsOf, type TypedDetails } from './work-shorthand'

/** A choice of the list under the work field. Enter adds its lines to the work. */
export interface WorkChoice extends Choice {
  lines: WorkStart[]
}

type Names = Pick<KnownAnatomy, 'anatomy' | 'findTissue' | 'tissueName' | 'tissueWithSide'>

/** More than any score of `likelyTyped`. */
const FIRST = 1e6
const MAX_CHOICES = 12
const MAX_ROUTINES_UNASKED = 3

/**
 * Lists the choices for a query: tissues, groups of muscles and routines with such a name. Without a query, it lists
 * the likely ones.
 * @param existing the lines of work so far
 */
export function choicesFor(
  query: string,
  sources: WorkSources,
  existing: readonly WorkStart[],
  names: Names,
): WorkChoice[] {
  const choices =
    query.trim() === '' ? likelyChoices(sources, existing, names) : choicesForQuery(query, sources, names)
  return choices.slice(0, MAX_CHOICES)
}

function choicesForQuery(query: string, sources: WorkSources, names: Names): WorkChoice[] {
  const { anatomy, findTissue } = names
  const regions = sources.painRegions.map(({ region }) => region)
  const rank = new Map(likelyTyped(anatomy, regions, sources.used))
  // What is planned or suggested comes first, in its order.
  const expected = [...sources.planned, ...sources.suggested].map(({ tissue }) => tissue)
  for (const [index, tissue] of expected.toReversed().entries()) rank.set(tissue, FIRST + index)
  const groupsByFullName: WorkChoice[] = []
  const tissuesByName: WorkChoice[] = []
  const otherGroups: WorkChoice[] = []
  const otherTissues: WorkChoice[] = []
  const palpationByFullName: WorkChoice[] = []
  const otherPalpation: WorkChoice[] = []
  const lineOf = (tissue: string, { side, ...details }: TypedDetails) => ({
    tissue,
    // A side is never assumed: without a typed one, the line asks for it.
    side: sideOf(tissue, side ?? null, anatomy),
    ...details,
  })
  for (const { name, details } of readingsOf(query)) {
    for (const { group, whole: isFullName } of findGroups(name)) {
      const muscles = group.muscles.filter((muscle) => anatomy.tissueById.has(muscle))
      const groups = isFullName ? groupsByFullName : otherGroups
      groups.push({
        id: `group ${group.name} ${JSON.stringify(details)}`,
        name: group.name,
        detail: formatList([muscleCount(muscles.length), detailsLabel(details)], 'plain'),
        lines: muscles.map((muscle) => lineOf(muscle, details)),
      })
    }
    for (const { group, whole: isFullName } of findPalpationGroups(name)) {
      const members = group.members.filter((tissue) => anatomy.tissueById.has(tissue))
      if (members.length < 2) continue
      ;(isFullName ? palpationByFullName : otherPalpation).push({
        id: `palpation ${group.id} ${JSON.stringify(details)}`,
        name: group.name,
        detail: formatList([tissueCount(members.length), detailsLabel(details)], 'plain'),
        lines: members.map((tissue) => lineOf(tissue, details)),
      })
    }
    for (const tissue of findTissue(name, MAX_CHOICES, rank)) {
      const line = lineOf(tissue.id, details)
      // With a typed side, a tissue on the midline is not among the best matches.
      const hasSide = details.side === undefined || line.side === details.side
      const list = isNamed(tissue, name) && hasSide ? tissuesByName : otherTissues
      list.push({
        id: `${tissueSideKey(line)} ${JSON.stringify(details)}`,
        name: tissue.name,
        detail: detailsLabel(details) || tissue.latin,
        lines: [line],
      })
    }
  }
  const routines = sources.routines.filter(({ name }) => hasWords(`${name} routine`, query))
  return [
    ...groupsByFullName,
    ...tissuesByName,
    ...routines.map(routineChoice),
    // After the tissues, because some have the name of their first tissue.
    ...palpationByFullName,
    ...otherGroups,
    ...otherTissues,
    ...otherPalpation,
  ]
}

/** The choices before anything is typed: planned, suggested, the last work, routines, then likely tissues. */
function likelyChoices(sources: WorkSources, existing: readonly WorkStart[], names: Names): WorkChoice[] {
  const { planned, suggested, last, routines } = sources
  const { anatomy, tissueName, tissueWithSide } = names
  const listed: WorkStart[] = [...existing]
  const choicesOf = (lines: readonly WorkStart[], detail: string): WorkChoice[] => {
    const missing = linesNotIn(lines, listed)
    listed.push(...missing)
    return missing.map((line) => ({
      id: tissueSideKey(line),
      name: line.side ? tissueWithSide({ tissue: line.tissue, side: line.side }) : tissueName(line.tissue),
      detail,
      lines: [line],
    }))
  }
  const lastLines = last ? linesNotIn(last.lines, existing) : []
  const allOfLast: WorkChoice[] =
    last && lastLines.length > 1
      ? [
          {
            id: 'last',
            name: `All work of ${last.day}`,
            detail: tissueCount(lastLines.length),
            lines: lastLines,
          },
        ]
      : []
  return [
    ...choicesOf(planned, 'planned'),
    ...choicesOf(suggested, 'consider checking'),
    ...allOfLast,
    ...choicesOf(lastLines, last ? `worked ${last.day}` : ''),
    ...routines.slice(0, MAX_ROUTINES_UNASKED).map(routineChoice),
    ...likelyTissues(sources, anatomy)
      .filter(({ tissue }) => anatomy.tissueById.has(tissue))
      // One that is listed or worked on some side is not offered again.
      .flatMap(({ tissue, reason }) =>
        listed.some((line) => line.tissue === tissue)
          ? []
          : choicesOf([{ tissue, side: sideOf(tissue, null, anatomy) }], reason),
      ),
  ]
}

const routineChoice = ({ id, name, lines }: WorkSources['routines'][number]): WorkChoice => ({
  id: `routine ${id}`,
  name,
  detail: formatList(['routine', tissueCount(lines.length)], 'plain'),
  lines: lines.map((line) => ({ ...line })),
})

/** Groups have only muscles. */
const muscleCount = (count: number) => (count === 1 ? '1 muscle' : `${formatWhole(count)} muscles`)
const tissueCount = (count: number) => (count === 1 ? '1 tissue' : `${formatWhole(count)} tissues`)

const detailsLabel = ({ side, response, familiarPain, minutes }: TypedDetails): string =>
  formatList(
    [
      side && sideName(side),
      response && responseLabels[response],
      familiarPain && familiarPainPhrases[familiarPain],
      minutes !== undefined && minutes !== null && `${formatWhole(minutes)} min`,
    ],
    'plain',
  )
