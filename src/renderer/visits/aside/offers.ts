import type { Recommendation, Suggestion } from '@shared/reasoning/recommendation'
import { isListInSight } from '@shared/reasoning/gates'
import type { Complaint } from '../../complaints/complaint'
import type { Idea, Plan } from './visit-aside'
import type { Visit } from '../page/visit-card'
import type { WorkOffers } from '../work/work-choices'
import { again, placeOf, type WorkStart } from '../work/work-line'

type Planned = Pick<Plan['items'][number], 'tissue' | 'side' | 'action'>

/** What is planned or suggested, as a line of work: to check is to press and ask, not to work. */
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

/** How many ideas of a complaint stand beside a visit; all of them are on the complaint's page. */
const SHOWN = 3

/** An idea beside the form, with the number that it has in the list and on the body. */
export interface NumberedSuggestion {
  number: number
  idea: Suggestion
}

/** What the reasoning says of one of the complaints that are treated, as it stands beside the form. */
export interface SuggestionsForVisit {
  complaintId: number
  answer: Recommendation
  /** Whether its list is in sight, and not behind the advice to send the client on. */
  shown: boolean
  ideas: NumberedSuggestion[]
}

/**
 * What the list beside the form and the body chart both show: the first ideas of each complaint, numbered through, without
 * what is planned or work already.
 * @param toggled the complaints whose list was shown or hidden by hand
 * @param taken what is planned, and the work so far
 */
export function suggestionsForVisit(
  ideas: readonly Idea[],
  toggled: ReadonlySet<number>,
  taken: readonly WorkStart[],
): SuggestionsForVisit[] {
  const numbered: NumberedSuggestion[] = []
  return ideas.map(({ complaintId, answer }) => {
    if (answer.kind !== 'list') return { complaintId, answer, shown: true, ideas: [] }
    const shown = isListInSight(answer.stop) !== toggled.has(complaintId)
    const open = answer.suggestions.filter(
      (idea) => ![...taken, ...numbered.map((one) => one.idea)].some((other) => isSameTissue(other, idea)),
    )
    const first = shown ? open.slice(0, SHOWN) : []
    const added = first.map((idea, index) => ({ idea, number: numbered.length + index + 1 }))
    numbered.push(...added)
    return { complaintId, answer, shown, ideas: added }
  })
}

/** The same tissue on at least one side. */
const isSameTissue = (one: WorkStart, other: WorkStart) =>
  one.tissue === other.tissue && (one.side === other.side || one.side === 'both' || other.side === 'both')

/**
 * What stands ready to become work: the plan, what to consider checking, and the work of the last visit for the same
 * complaints, or else of the last visit of all.
 */
export function offersFor(
  complaints: Complaint[],
  plans: Plan[],
  ideas: readonly SuggestionsForVisit[],
  earlier: Visit[],
  writeDay: (day: string) => string,
): Pick<WorkOffers, 'planned' | 'suggested' | 'last'> {
  const treated = new Set(complaints.map((complaint) => complaint.id))
  const worked = earlier.filter((visit) => visit.work.length > 0 && !visit.voided)
  const last =
    worked.find((visit) => visit.complaints.some((one) => treated.has(one.complaintId))) ?? worked[0]
  return {
    planned: plannedFor(complaints, plans).map(asWork),
    suggested: ideas
      .flatMap(({ answer, shown }) => (answer.kind === 'list' && shown ? answer.suggestions : []))
      .map(({ tissue, side }) => asWork({ tissue, side, action: 'check' })),
    last: last ? { day: writeDay(last.at), lines: last.work.map(again) } : null,
  }
}
