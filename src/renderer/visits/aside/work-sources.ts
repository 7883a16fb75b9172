import type { Recommendation, Suggestion } from '@shared/reasoning/recommendation'
import { isListVisible } from '@shared/reasoning/gates'
import type { Complaint } from '../../complaints/complaint'
import type { Visit } from '../page/visit-card'
import { routineLineOf, tissueSideKey, type WorkSources, type WorkStart } from '../work/work-line'
import type { ComplaintRecommendation, Plan } from './visit-data'

type PlanItem = Pick<Plan['items'][number], 'tissue' | 'side' | 'action'>

/** Turns a plan item or suggestion into the start of a line of work. A check is a palpation without work. */
export const workStartOf = ({ tissue, side, action }: PlanItem): WorkStart =>
  action === 'check' ? { tissue, side, technique: 'check only' } : { tissue, side }

/**
 * Lists the plan items of the treated complaints, in the order of the plans. A tissue that is planned both to check and
 * to work is one item, to work, because a line of work records the familiar pain too.
 */
export function plannedFor(complaints: Complaint[], plans: Plan[]): Plan['items'] {
  const treated = new Set(complaints.map((complaint) => complaint.id))
  const items = plans.filter((plan) => treated.has(plan.complaintId)).flatMap((plan) => plan.items)
  const worked = new Set(items.filter(({ action }) => action === 'work').map(tissueSideKey))
  return items.filter((item) => item.action === 'work' || !worked.has(tissueSideKey(item)))
}

/** How many suggestions of a complaint are shown beside a visit. The page of the complaint shows all. */
const MAX_SUGGESTIONS = 3

/** A suggestion with its number in the list, which is also its number on the body chart. */
export interface NumberedSuggestion {
  number: number
  suggestion: Suggestion
}

/** The recommendation for one treated complaint, as it is shown beside the form. */
export interface SuggestionsForVisit {
  complaintId: number
  recommendation: Recommendation
  /** False while the suggestions are hidden behind the advice to refer the client. */
  isListShown: boolean
  suggestions: NumberedSuggestion[]
}

/**
 * Lists the first suggestions of each complaint, numbered across complaints, without tissues that are planned or in the
 * work. The list beside the form and the body chart show the same ones.
 * @param toggled the complaints whose list somebody has shown or hidden
 * @param taken the plan items and the lines of work
 */
export function suggestionsForVisit(
  recommendations: readonly ComplaintRecommendation[],
  toggled: ReadonlySet<number>,
  taken: readonly WorkStart[],
): SuggestionsForVisit[] {
  const numbered: NumberedSuggestion[] = []
  return recommendations.map(({ complaintId, answer: recommendation }) => {
    if (recommendation.kind !== 'list') {
      return { complaintId, recommendation, isListShown: true, suggestions: [] }
    }
    const isListShown = isListVisible(recommendation.stop) !== toggled.has(complaintId)
    const free = recommendation.suggestions.filter(
      (suggestion) =>
        ![...taken, ...numbered.map((other) => other.suggestion)].some((other) =>
          isSameTissue(other, suggestion),
        ),
    )
    const first = isListShown ? free.slice(0, MAX_SUGGESTIONS) : []
    const suggestions = first.map((suggestion, index) => ({
      suggestion,
      number: numbered.length + index + 1,
    }))
    numbered.push(...suggestions)
    return { complaintId, recommendation, isListShown, suggestions }
  })
}

/** The same tissue on at least one side. */
const isSameTissue = (one: WorkStart, other: WorkStart) =>
  one.tissue === other.tissue && (one.side === other.side || one.side === 'both' || other.side === 'both')

/**
 * Collects the plan items, the suggestions and the last work for the list of the work field. The last work is that of
 * the last visit for the same complaints, or else of the last visit with work.
 * @param earlier the visits before this one, newest first
 */
export function workSourcesFor(
  complaints: Complaint[],
  plans: Plan[],
  suggestions: readonly SuggestionsForVisit[],
  earlier: Visit[],
  formatDay: (day: string) => string,
): Pick<WorkSources, 'planned' | 'suggested' | 'last'> {
  const treated = new Set(complaints.map((complaint) => complaint.id))
  const worked = earlier.filter((visit) => visit.work.length > 0 && !visit.voided)
  const last =
    worked.find((visit) => visit.complaints.some(({ complaintId }) => treated.has(complaintId))) ?? worked[0]
  return {
    planned: plannedFor(complaints, plans).map(workStartOf),
    suggested: suggestions
      .flatMap(({ recommendation, isListShown }) =>
        recommendation.kind === 'list' && isListShown ? recommendation.suggestions : [],
      )
      .map(({ tissue, side }) => workStartOf({ tissue, side, action: 'check' })),
    last: last ? { day: formatDay(last.at), lines: last.work.map(routineLineOf) } : null,
  }
}
