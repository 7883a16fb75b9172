import { isOtherCauseLikely } from '@shared/reasoning/gates/stop'
import { suggest } from '@shared/reasoning/suggest'
import type { Recommendation, SuggestionList, SuggestionStrength } from '@shared/reasoning/recommendation'
import { factsOf } from './case-facts'
import type { EvaluationCase } from './cases'
import { ranksFor } from './case-ranks'

/** The rank of the best answer: of its line, and of the tissue alone. */
export interface FoundAt {
  tissue: string
  line: number
  alone: number
}

export type CaseResult =
  | { kind: 'referral expected'; referred: boolean }
  | {
      kind: 'tissue expected'
      /** Null if a gate gives no list. */
      found: FoundAt | null
      gate: Recommendation['kind']
      /** Whether the list says that it is probably not a tissue. */
      isCalledOther: boolean
      lineCount: number
      tissueCount: number
      /** The tissues that were shown, and whether each was an answer. */
      shown: { strength: SuggestionStrength; isAnswer: boolean }[]
    }

/**
 * Runs the reasoning on a case and ranks the expected answer. If several tissues are expected, the best rank counts. A
 * case counts as not found if there is no list. Advice to stop, and a red flag beside the list, count as referred,
 * because they are shown above the list. Questions that were not asked are no referral.
 */
export function evaluateCase(evaluationCase: EvaluationCase): CaseResult {
  const facts = factsOf(evaluationCase)
  const { answer } = evaluationCase
  const recommendation = suggest(facts)
  if (answer === 'refer') return { kind: 'referral expected', referred: isReferred(recommendation) }
  const isList = recommendation.kind === 'list'
  const { lineCount, tissueCount, rankOf } = ranksFor(facts, isList ? recommendation.notWorked : [])
  const best = (of: 'line' | 'alone') =>
    answer.map((tissue) => ({ tissue, rank: rankOf(tissue)[of] })).toSorted((a, b) => a.rank - b.rank)[0]
  const [line, alone] = [best('line'), best('alone')]
  return {
    kind: 'tissue expected',
    found: isList && line && alone ? { tissue: line.tissue, line: line.rank, alone: alone.rank } : null,
    gate: recommendation.kind,
    isCalledOther: isList && isOtherCauseLikely(recommendation.nonTissueCause),
    lineCount,
    tissueCount,
    shown: isList ? shownIn(recommendation, answer) : [],
  }
}

function isReferred(recommendation: Recommendation): boolean {
  if (recommendation.kind === 'refer' || recommendation.kind === 'widespread') return true
  if (recommendation.stop !== null) return true
  if (recommendation.kind !== 'list') return false
  return recommendation.redFlags.length > 0 || isOtherCauseLikely(recommendation.nonTissueCause)
}

function shownIn({ suggestions, more }: SuggestionList, answer: readonly string[]) {
  return [...suggestions, ...more]
    .flatMap(({ members }) => members)
    .map(({ tissue, strength }) => ({ strength, isAnswer: answer.includes(tissue) }))
}

/**
 * Returns one line for each case, the strength words with how often a tissue with the word was an answer, how often
 * the answer said wrongly that it is probably no tissue, the score without groups, and last the totals.
 */
export function reportOf(cases: readonly EvaluationCase[]): string[] {
  const results = cases.map((one) => ({ id: one.id, result: evaluateCase(one) }))
  const tissueCases = results.flatMap(({ result }) => (result.kind === 'tissue expected' ? [result] : []))
  const referrals = results.flatMap(({ result }) =>
    result.kind === 'referral expected' ? [result.referred] : [],
  )
  const count = String(tissueCases.length)
  const found = (of: 'line' | 'alone') => {
    const inTop = (limit: number) =>
      String(tissueCases.filter((one) => one.found !== null && one.found[of] <= limit).length)
    return `found in top 5: ${inTop(5)} of ${count}; top 8: ${inTop(8)} of ${count}`
  }
  return [
    ...results.map(({ id, result }) => `${id}: ${formatResult(result)}`),
    ...strengthLines(tissueCases.flatMap(({ shown }) => shown)),
    `probably not a tissue, though one was the answer: ${String(tissueCases.filter((one) => one.isCalledOther).length)} of ${count}`,
    `without groups: ${found('alone')}`,
    `${found('line')}; referred: ${String(referrals.filter(Boolean).length)} of ${String(referrals.length)}`,
  ]
}

const strengths = ['strong', 'fair', 'possible'] as const satisfies readonly SuggestionStrength[]

function strengthLines(shown: readonly { strength: SuggestionStrength; isAnswer: boolean }[]): string[] {
  return strengths.map((strength) => {
    const withWord = shown.filter((one) => one.strength === strength)
    const answers = withWord.filter(({ isAnswer }) => isAnswer).length
    const share = withWord.length === 0 ? '' : ` (${String(Math.round((100 * answers) / withWord.length))} %)`
    return `${strength}: ${String(answers)} of ${String(withWord.length)} were an answer${share}`
  })
}

function formatResult(result: CaseResult): string {
  if (result.kind === 'referral expected') return result.referred ? 'referred' : 'NOT referred'
  if (result.found === null) return result.gate === 'ask' ? 'no list: not asked yet' : 'no list: referred'
  const { line, tissue } = result.found
  return `rank ${String(line)} of ${String(result.lineCount)} (${tissue})`
}
