import type { Suggestion, SuggestionLine, SuggestionList } from '@shared/reasoning/recommendation'
import type { Reason, RuleId } from '@shared/reasoning/reasons'
import type { ComplaintFacts, PracticeExperience } from '@shared/reasoning/record/facts'
import { suggest } from '@shared/reasoning/suggest'
import { complaint } from './arbitraries'

export function listFor(facts: Partial<ComplaintFacts>, experience?: PracticeExperience): SuggestionList {
  const answer = suggest(complaint(facts), experience && { experience })
  if (answer.kind !== 'list') throw new Error(`a list was due, not ${answer.kind}`)
  return answer
}
/** Lists the tissues of all lines, and those shown only on request. */
export const allSuggestions = ({ suggestions, more, onRequest }: SuggestionList): Suggestion[] => [
  ...tissuesOf([...suggestions, ...more]),
  ...onRequest,
]
export const tissuesOf = (lines: readonly SuggestionLine[]): Suggestion[] =>
  lines.flatMap(({ members }) => members)
/** The ids of the tissues in the list. */
export const listedIn = ({ suggestions, more }: SuggestionList): string[] =>
  tissuesOf([...suggestions, ...more]).map(({ tissue }) => tissue)
export const findSuggestion = (answer: SuggestionList, tissue: string) =>
  allSuggestions(answer).find((one) => one.tissue === tissue)
export const paramsOf = <R extends RuleId>(one: Suggestion | undefined, rule: R) =>
  (one?.reasons.find((entry) => entry.rule === rule) as Reason<R> | undefined)?.params
