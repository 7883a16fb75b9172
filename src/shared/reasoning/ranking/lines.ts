import type { Anatomy } from '@shared/anatomy/anatomy'
import type { Suggestion, SuggestionLine, TissueSide } from '../recommendation'
import { palpationOf } from '../../anatomy/palpation'
import { groupOf } from '../../anatomy/palpation-groups'
import { limitsFor, type ActiveRule } from '../../safety/precaution-rules'
import type { Knowledge } from '../knowledge'
import type { Reason } from '../reasons'
import type { RankedTissue } from './rank'
import { suggestionOf } from './suggestion'

/** A line before it is shown: ranked tissues that are checked together. The first is the best. */
export interface Line {
  group: string | null
  entries: readonly RankedTissue[]
  /** Those of the first entry. */
  tissue: string
  score: number
  /** The other tissues of the group on this side, which do not belong to the pain and stand by themselves. */
  apart: readonly string[]
}

/**
 * Puts the tissues of a palpation group on one side together, at the place of the first.
 * @param isApart whether a tissue stands by itself although the first of its group is in a line
 */
export function foldByGroup<Entry extends TissueSide>(
  entries: readonly Entry[],
  isApart: (entry: Entry, first: Entry) => boolean = () => false,
): { group: string | null; entries: Entry[] }[] {
  const lines: { group: string | null; entries: Entry[] }[] = []
  for (const entry of entries) {
    const group = groupOf(entry.tissue)?.id ?? null
    const known =
      group === null
        ? undefined
        : lines.find((line) => line.group === group && line.entries[0]?.side === entry.side)
    if (known && isApart(entry, known.entries[0]!)) lines.push({ group: null, entries: [entry] })
    else if (known) known.entries.push(entry)
    else lines.push({ group, entries: [entry] })
  }
  // One tissue of a group alone is named by itself.
  return lines.map((line) => (line.entries.length > 1 ? line : { ...line, group: null }))
}

/**
 * Folds ranked tissues, best first, into lines. A group has the rank of its best tissue and one side.
 * @param isNear whether a tissue belongs to the pain; one that does not stands by itself, unless the best of its group does not either
 */
export function foldIntoLines(
  ranked: readonly RankedTissue[],
  isNear: (entry: RankedTissue) => boolean = () => true,
): Line[] {
  return foldByGroup(ranked, (entry, first) => isNear(first) && !isNear(entry)).map(({ group, entries }) => {
    const first = entries[0]!
    return {
      group,
      entries,
      tissue: first.tissue,
      score: first.score,
      apart: apartFrom(first, ranked, isNear),
    }
  })
}

function apartFrom(
  first: RankedTissue,
  ranked: readonly RankedTissue[],
  isNear: (entry: RankedTissue) => boolean,
): string[] {
  const group = groupOf(first.tissue)
  if (group === null || !isNear(first)) return []
  const others = ranked.filter(
    (entry) => entry.side === first.side && groupOf(entry.tissue) === group && !isNear(entry),
  )
  return others.map(({ tissue }) => tissue)
}

/** What the lines are shown with. */
export interface LineBasis {
  anatomy: Anatomy
  precautions: readonly ActiveRule[]
  rankOf: (entry: RankedTissue) => number
  minutes: Pick<Knowledge, 'enoughMinutes' | 'groupMinutes'>
}

/** Returns lines as they are shown. Each headline names what the lines together do not share. */
export function shownLines(lines: readonly Line[], basis: LineBasis): SuggestionLine[] {
  const shown = lines.map((line) => shownLine(line, basis))
  const supports = shown.map(supportsOf)
  return shown.map((line, index) => ({
    ...line,
    headline: headlineOf(supports[index]!, supports.toSpliced(index, 1).flat()),
  }))
}

function shownLine({ group, entries, apart }: Line, basis: LineBasis): Omit<SuggestionLine, 'headline'> {
  const members = entries.map((entry) => suggestionOf(entry, basis.rankOf(entry), basis.anatomy))
  const first: Suggestion = members[0]!
  const tissues = members.map(({ tissue }) => tissue)
  const known = group === null ? null : groupOf(first.tissue)
  const isFound = members.some(({ gaveFamiliarPain }) => gaveFamiliarPain)
  return {
    ...first,
    gaveFamiliarPain: isFound,
    caution: members.find(({ caution }) => caution !== null)?.caution ?? null,
    group,
    members,
    alsoInGroup: [...apart],
    position: known ? known.position : palpationOf(first.tissue).position,
    minutes: known ? basis.minutes.groupMinutes(known) : basis.minutes.enoughMinutes(first.tissue),
    isCheckOnly: members.every(({ isCheckOnly }) => isCheckOnly) || (first.isCheckOnly && !isFound),
    limit: strictestLimit(tissues, basis),
  }
}

function strictestLimit(tissues: readonly string[], { precautions, anatomy }: LineBasis) {
  const limits = tissues.map((tissue) => limitsFor(tissue, precautions, anatomy))
  for (const cap of ['light', 'moderate'] as const) {
    const because = limits.flatMap((limit) => (limit.cap === cap ? limit.because : []))
    if (because.length > 0) return { cap, because: [...new Set(because)] }
  }
  return null
}

/** Reasons that hold for many tissues, or that say little without the others. They never stand second. */
const tooWeak: ReadonlySet<Reason['rule']> = new Set([
  'adjacent-to-pain',
  'lies-here',
  'synergist',
  'antagonist',
  'palpation-elsewhere',
  'work-elsewhere-failed',
  'work-elsewhere-lasted',
])

/** The strongest reason, then the strongest of another kind that the other lines do not have. */
function headlineOf(supports: readonly Reason[], ofOthers: readonly Reason[]): Reason[] {
  const [strongest] = supports
  if (!strongest) return []
  const others = new Set(ofOthers.map(kindOf))
  const further = supports.filter((reason) => reason.rule !== strongest.rule && !tooWeak.has(reason.rule))
  const own = further.find((reason) => !others.has(kindOf(reason))) ?? further[0]
  return own ? [strongest, own] : [strongest]
}

/**
 * The reasons that raise a line. That work on one of its own group did not last is no headline: it would speak against the
 * line that it stands on.
 */
function supportsOf({ tissue, reasons }: Pick<SuggestionLine, 'tissue' | 'reasons'>): Reason[] {
  const group = groupOf(tissue)
  const isOfGroup = (other: string) => group !== null && groupOf(other) === group
  const supports = reasons.filter(({ direction }) => direction === 'up')
  const others = supports.filter((reason) => !workedIn(reason).some(isOfGroup))
  return others.length > 0 ? others : supports
}

/** The worked tissues that a reason speaks of. */
function workedIn(reason: Reason): string[] {
  switch (reason.rule) {
    case 'adjacent-to-worked':
      return reason.params.worked.map(({ tissue }) => tissue)
    case 'key-before-satellite':
    case 'synergist':
    case 'antagonist':
      return [reason.params.worked.tissue]
    default:
      return []
  }
}

function kindOf(reason: Reason): string {
  if (reason.rule === 'adjacent-to-worked') return `worked ${reason.params.worked[0]?.tissue ?? ''}`
  return reason.rule === 'key-before-satellite' ? `worked ${reason.params.worked.tissue}` : reason.rule
}
