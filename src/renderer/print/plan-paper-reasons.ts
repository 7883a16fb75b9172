import type { Reason, RuleId, RuleParams } from '@shared/reasoning/reasons'
import { atStart } from '../anatomy/words'
import type { Names } from '../suggestions/words/names'

type ClientWords = {
  [R in RuleId]?: (params: RuleParams[R], isSeveral: boolean, names: Names) => string
}

/** Says each reason to the client: plain, and never that a place is the cause. What is not for the client is left out. */
const sentences: ClientWords = {
  'familiar-pain': ({ visits, absent }, isSeveral, { day }) => {
    const [last, without] = [visits.at(-1), absent.at(-1)]
    if (last && without && without.at > last.at) return ''
    return `Pressing ${isSeveral ? 'them' : 'it'} gave your pain${last ? ` on ${day(last.at)}` : ''}.`
  },
  'refers-here': ({ mainly }, isSeveral) =>
    `${isSeveral ? 'They' : 'It'} ${mainly.length > 0 ? 'can' : 'may'} send pain to where it hurts.`,
  'lies-here': (_, isSeveral) => (isSeveral ? 'They lie where it hurts.' : 'It lies where it hurts.'),
  'adjacent-to-pain': (_, isSeveral) =>
    isSeveral ? 'They lie next to where it hurts.' : 'It lies next to where it hurts.',
  movement: ({ loads, stretches }, isSeveral, { movement }) => {
    const it = isSeveral ? 'them' : 'it'
    const [load] = loads
    const [stretch] = stretches
    if (load !== undefined) return `${atStart(movement(load))} works ${it}, and it hurts you.`
    return stretch === undefined ? '' : `${atStart(movement(stretch))} stretches ${it}, and it hurts you.`
  },
  'this-client': ({ isExplainedByOthers }, isSeveral) =>
    isExplainedByOthers ? '' : `Work on ${isSeveral ? 'them' : 'it'} helped you for longer.`,
  'partial-relief': ({ isExplainedByOthers }, isSeveral) =>
    isExplainedByOthers ? '' : `Work on ${isSeveral ? 'them' : 'it'} helped you in part.`,
  'key-before-satellite': (_, isSeveral) =>
    `${isSeveral ? 'They' : 'It'} can send pain to a place we worked.`,
  'adjacent-to-worked': (_, isSeveral) =>
    isSeveral ? 'They lie next to a place we worked.' : 'It lies next to a place we worked.',
  synergist: (_, isSeveral) =>
    isSeveral ? 'They work together with a place we worked.' : 'It works together with a place we worked.',
  antagonist: (_, isSeveral) =>
    isSeveral ? 'They work against a place we worked.' : 'It works against a place we worked.',
  'palpation-elsewhere': ({ gaveFamiliarPain }) =>
    gaveFamiliarPain ? '' : 'Pressing other places did not give your pain.',
  'work-elsewhere-failed': ({ notReleased }, isSeveral) =>
    notReleased.length > 0
      ? `${isSeveral ? 'They have' : 'It has'} not let go yet.`
      : 'Work on other places did not help for long.',
}

/** Returns the strongest reason that can be told to the client, in one sentence; '' for none. */
export function reasonForClient(reasons: readonly Reason[], isSeveral: boolean, names: Names): string {
  for (const reason of reasons) {
    const words = wordsFor(reason, isSeveral, names)
    if (words !== '') return words
  }
  return ''
}

function wordsFor<R extends RuleId>(reason: Reason<R>, isSeveral: boolean, names: Names): string {
  return sentences[reason.rule]?.(reason.params, isSeveral, names) ?? ''
}
