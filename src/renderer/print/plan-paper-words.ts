import type { Anatomy } from '@shared/anatomy/anatomy'
import type { PlanItemInput } from '@shared/plans'
import type { Recommendation } from '@shared/reasoning/recommendation'
import { arm, head, leg, lowBack, neck, pelvis, shoulder, upperBack } from '@shared/safety/region-groups'
import type { Side } from '@shared/vocabulary'
import { inSentence, sideName } from '../anatomy/words'
import type { RpcOutputs } from '../api/rpc'
import { formatList } from '../ui/lists'
import { formatWhole } from '../ui/numbers'

type PlanPage = RpcOutputs['pages']['planPaper']

/** How many worked places the sentence names. */
const MOST_PLACES = 2

/** "the small chest muscle (left)". */
function placeName(at: { tissue: string; side: Side }, { tissueById, isMidline }: Anatomy): string {
  const tissue = tissueById.get(at.tissue)
  const name = `the ${inSentence(tissue?.plainName ?? at.tissue)}`
  if (isMidline(at.tissue) || at.side === 'middle') return name
  return `${name} (${sideName(at.side)})`
}

/** The pain that was asked last; null if nobody asked. */
export function lastPain({ painLine }: PlanPage['complaint']): number | null {
  for (const { painBefore, outcome } of painLine.toReversed()) {
    const pain = outcome?.painNow ?? painBefore
    if (pain !== null) return pain
  }
  return null
}

/** Says the pain at the start and now: "On a scale from 0 to 10 it was 7 at the start. It is 6 now." */
export function painWords(complaint: PlanPage['complaint']): string {
  const start =
    complaint.painAtStart ?? complaint.painLine.find(({ painBefore }) => painBefore !== null)?.painBefore
  const now = lastPain(complaint)
  if (start == null) return now === null ? '' : `On a scale from 0 to 10 it is ${now} now.`
  const was = `On a scale from 0 to 10 it was ${start} at the start.`
  return now === null || complaint.painLine.length === 0 ? was : `${was} It is ${now} now.`
}

/** Says what was worked at the visits so far and how the pain answered; '' before the first visit. */
export function foundWords(page: PlanPage, anatomy: Anatomy): string {
  const points = page.complaint.painLine.filter(({ kind }) => kind === 'therapeutic')
  const last = points.at(-1)
  if (!last) return ''
  const times = points.length === 1 ? 'one visit' : `${formatWhole(points.length)} visits`
  const places = page.worked.map((place) => placeName(place, anatomy))
  const worked =
    places.length === 0
      ? `We had ${times}.`
      : `At ${times} we worked ${places.length > MOST_PLACES ? 'mostly ' : ''}on ${formatList(places.slice(0, MOST_PLACES))}.`
  return [worked, lastVisitWords(last), elsewhereWords(page)].filter(Boolean).join(' ')
}

function lastVisitWords({
  painBefore,
  painAfter,
  outcome,
}: PlanPage['complaint']['painLine'][number]): string {
  if (painBefore === null || painAfter === null) return ''
  const later = outcome?.painNow ?? null
  const first = `At the last one the pain was ${painBefore} before and ${painAfter} after`
  return later === null ? `${first}.` : `${first}. Later it was ${later}.`
}

/** Only a plan that checks something looks elsewhere. */
function elsewhereWords({ answer, plan }: PlanPage): string {
  if (answer.kind !== 'list' || !plan?.items.some(({ action }) => action === 'check')) return ''
  if (answer.why !== 'relief did not last' && answer.why !== 'got worse') return ''
  return 'So we look elsewhere: pain can be felt in one place and come from another.'
}

/** How many places that did not help are named. */
const MOST_LEFT_OUT = 2

/** Says what has not helped and is not in the plan as work; none if the list has no such note. */
export function leftOutWords(
  answer: Recommendation,
  items: readonly PlanItemInput[],
  anatomy: Anatomy,
): string[] {
  if (answer.kind !== 'list') return []
  const isWorked = (tissue: string) => items.some((item) => item.tissue === tissue && item.action === 'work')
  const places = answer.hasNotHelped.flatMap((note) =>
    note.tissue === null || isWorked(note.tissue) ? [] : [placeName(note, anatomy)],
  )
  const isSoreSpot = answer.hasNotHelped.some(({ tissue }) => tissue === null)
  return [
    ...(places.length > 0
      ? [`Work on ${formatList(places.slice(0, MOST_LEFT_OUT))}. It did not help for long.`]
      : []),
    ...(isSoreSpot ? ['Long work on the sore spot. It did not help for long.'] : []),
  ]
}

const inHead = new Set<string>(head)
const upper = new Set<string>([...neck, ...shoulder, ...upperBack, ...arm])
const lower = new Set<string>([...lowBack, ...pelvis, ...leg])

/** When the client should see a doctor, for the regions of the complaint. No clinician has reviewed these lines. */
export function doctorWords(regions: readonly { region: string }[]): string[] {
  const isHead = regions.every(({ region }) => inHead.has(region))
  const isUpper = regions.some(({ region }) => upper.has(region))
  const isLower = regions.some(({ region }) => lower.has(region))
  const limb = isUpper && !isLower ? 'an arm' : isLower && !isUpper ? 'a leg' : 'an arm or a leg'
  const part = isHead ? 'your face or an arm' : limb
  return [
    `if ${part} becomes weak, or numb`,
    'if the pain wakes you and no position eases it',
    'if you have a fever, or lose weight without trying',
    'if these visits do not help: we may suggest it too',
    ...(isLower ? ['at once if you feel numb between the legs, or cannot pass water'] : []),
  ]
}
