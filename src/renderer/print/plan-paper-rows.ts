import type { Anatomy } from '@shared/anatomy/anatomy'
import { groupOf } from '@shared/anatomy/palpation-groups'
import { presentReasons } from '@shared/plan-reasons'
import type { PlanItemInput } from '@shared/plans'
import type { Reason } from '@shared/reasoning/reasons'
import type { Recommendation } from '@shared/reasoning/recommendation'
import { atStart, inSentence, regionName, sideName } from '../anatomy/words'
import { formatList } from '../ui/lists'
import { reasonForClient } from './plan-paper-reasons'
import type { Names } from '../suggestions/words/names'

/** A row of the plan as the client reads it: a tissue, or tissues that are checked or worked together. */
export interface PlanRow {
  /** Its number in the table and on the body. */
  number: number
  action: PlanItemInput['action']
  items: readonly PlanItemInput[]
  /** Where it is, without Latin: "Muscle at the side of the neck, left". */
  plainName: string
  /** "Scalenes: pressed with care". */
  properName: string
  /** The practitioner's own words, else the present reason; '' for none. */
  reason: string
}

/** Returns the rows of a plan: first what is checked, then what is worked, each in the order of the plan. */
export function planRows(
  items: readonly PlanItemInput[],
  answer: Recommendation,
  anatomy: Anatomy,
  names: Names,
): PlanRow[] {
  const rows: PlanItemInput[][] = []
  for (const item of items) {
    const together = rows.find(([first]) => first !== undefined && isTogether(first, item))
    if (together) together.push(item)
    else rows.push([item])
  }
  const inOrder = [...rows].sort(([a], [b]) => Number(a?.action === 'work') - Number(b?.action === 'work'))
  return inOrder.map((row, index) => rowOf(row, index + 1, answer, anatomy, names))
}

/** Without own words, the tissues of a palpation group are one row: one hand position reaches them. */
function isTogether(one: PlanItemInput, other: PlanItemInput): boolean {
  const group = groupOf(one.tissue)
  return (
    group !== null &&
    group === groupOf(other.tissue) &&
    one.side === other.side &&
    one.action === other.action &&
    one.reason === other.reason
  )
}

function rowOf(
  items: readonly PlanItemInput[],
  number: number,
  answer: Recommendation,
  anatomy: Anatomy,
  names: Names,
): PlanRow {
  const first = items[0]!
  const isSeveral = items.length > 1
  const side = anatomy.isMidline(first.tissue) || first.side === 'middle' ? '' : sideName(first.side)
  return {
    number,
    action: first.action,
    items,
    plainName: formatList([plainName(items, anatomy), side], 'commas'),
    properName: properName(items, answer, anatomy),
    reason: first.reason !== '' ? first.reason : reasonForClient(strongest(items, answer), isSeveral, names),
  }
}

/** For a group: the regions that all its tissues lie in. Several plain names would be a riddle. */
function plainName(items: readonly PlanItemInput[], anatomy: Anatomy): string {
  const [first, ...rest] = items.map(({ tissue }) => anatomy.tissueById.get(tissue))
  if (!first) return items[0]!.tissue
  const shared = first.liesIn.filter((region) => rest.every((one) => one?.liesIn.includes(region)))
  const [region] = shared
  if (rest.length === 0 || region === undefined) return atStart(first.plainName)
  return regionName(region)
}

function properName(items: readonly PlanItemInput[], answer: Recommendation, anatomy: Anatomy): string {
  const known = items.map(({ tissue }) => anatomy.tissueById.get(tissue))
  const group = items.length > 1 ? groupOf(items[0]!.tissue) : null
  const name = group
    ? inSentence(group.name)
    : formatList(items.map(({ tissue }, index) => inSentence(known[index]?.name ?? tissue)))
  const cap = limitOf(items, answer)
  const how =
    cap === 'light' ? 'pressed softly' : known.some((one) => one?.caution) ? 'pressed with care' : ''
  return how === '' ? atStart(name) : `${atStart(name)}: ${how}`
}

/** The most pressure that the client's precautions allow for the tissues. */
function limitOf(items: readonly PlanItemInput[], answer: Recommendation) {
  if (answer.kind !== 'list') return null
  const lines = [...answer.suggestions, ...answer.more]
  return (
    lines.find(({ members }) => members.some(({ tissue }) => tissue === items[0]!.tissue))?.limit?.cap ?? null
  )
}

function strongest(items: readonly PlanItemInput[], answer: Recommendation): Reason[] {
  return items
    .flatMap((item) => presentReasons(answer, item))
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
}
