import type { Recommendation, Suggestion } from '@shared/reasoning/recommendation'
import { isListInSight } from '@shared/reasoning/gates'
import type { Complaint } from '../../complaints/complaint'
import type { ComplaintRecommendation, Plan } from './visit-start'
import type { Visit } from '../page/visit-card'
import type { WorkOffers } from '../work/work-choices'
import { again, placeOf, type WorkStart } from '../work/work-line'

type Planned = Pick<Plan['items'][number], 'tissue' | 'side' | 'action'>

/** What is planned or suggested, as a line of work. A check is palpation without work. */
export const asWork = ({ tissue, side, action }: Planned): WorkStart =>
  action === 'check' ? { tissue, side, technique: 'check only' } : { tissue, side }

/**
 * What the plans of the complaints that are treated say to check or work, in their order. What is to be checked and
 * worked is one line of work, which holds the familiar pain and the response.
 */
export function plannedFor(complaints: Complaint[], plans: Plan[]): Plan['items'] {
  const treated = new Set(complaints.map((complaint) => complaint.id))
  const items = plans.filter((plan) => treated.has(plan.complaintId)).flatMap((plan) => plan.items)
  const worked = new Set(items.filter(({ action }) => action === 'work').map(placeOf))
  return items.filter((item) => item.action === 'work' || !worked.has(placeOf(item)))
}

/** How many suggestions of a complaint a visit shows; all of them are on the complaint's page. */
const SHOWN = 3

/** A suggestion with the number that it has in the list and on the body. */
export interface NumberedSuggestion {
  number: number
  suggestion: Suggestion
}

/** The recommendation for one of the treated complaints, as it is shown beside the form. */
export interface SuggestionsForVisit {
  complaintId: number
  answer: Recommendation
  /** Whether its list is shown, and not behind the advice to refer. */
  shown: boolean
  suggestions: NumberedSuggestion[]
}

/**
 * What the list beside the form and the body chart both show: the first suggestions of each complaint, numbered in one
 * sequence, without what is planned or work already.
 * @param toggled the complaints whose list was shown or hidden by hand
 * @param taken what is planned, and the work so far
 */
export function suggestionsForVisit(
  recommendations: readonly ComplaintRecommendation[],
  toggled: ReadonlySet<number>,
  taken: readonly WorkStart[],
): SuggestionsForVisit[] {
  const numbered: NumberedSuggestion[] = []
  return recommendations.map(({ complaintId, answer }) => {
    if (answer.kind !== 'list') return { complaintId, answer, shown: true, suggestions: [] }
    const shown = isListInSight(answer.stop) !== toggled.has(complaintId)
    const open = answer.suggestions.filter(
      (one) =>
        ![...taken, ...numbered.map(({ suggestion }) => suggestion)].some((other) =>
          isSameTissue(other, one),
        ),
    )
    const first = shown ? open.slice(0, SHOWN) : []
    const added = first.map((suggestion, index) => ({ suggestion, number: numbered.length + index + 1 }))
    numbered.push(...added)
    return { complaintId, answer, shown, suggestions: added }
  })
}

/** The same tissue on at least one side. */
const isSameTissue = (one: WorkStart, other: WorkStart) =>
  one.tissue === other.tissue && (one.side === other.side || one.side === 'both' || other.side === 'both')

/**
 * What one key turns into work: the plan, what to consider checking, and the work of the last visit for the same
 * complaints, or else of the last visit.
 */
export function offersFor(
  complaints: Complaint[],
  plans: Plan[],
  suggestions: readonly SuggestionsForVisit[],
  earlier: Visit[],
  writeDay: (day: string) => string,
): Pick<WorkOffers, 'planned' | 'suggested' | 'last'> {
  const treated = new Set(complaints.map((complaint) => complaint.id))
  const worked = earlier.filter((visit) => visit.work.length > 0 && !visit.voided)
  const last =
    worked.find((visit) => visit.complaints.some((one) => treated.has(one.complaintId))) ?? worked[0]
  return {
    planned: plannedFor(complaints, plans).map(asWork),
    suggested: suggestions
      .flatMap(({ answer, shown }) => (answer.kind === 'list' && shown ? answer.suggestions : []))
      .map(({ tissue, side }) => asWork({ tissue, side, action: 'check' })),
    last: last ? { day: writeDay(last.at), lines: last.work.map(again) } : null,
  }
}
