import type { Complaint } from '../complaints/complaint-card'
import type { Idea, Plan } from './visit-aside'
import type { Visit } from './visit-card'
import type { WorkOffers } from './work-choices'
import { again, placeOf, type WorkStart } from './work-line'

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

/**
 * What stands ready to become work: the plan, what to consider checking, and the work of the last visit for the same
 * complaints, or else of the last visit of all.
 */
export function offersFor(
  complaints: Complaint[],
  plans: Plan[],
  ideas: Idea[],
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
      .filter(({ complaintId }) => treated.has(complaintId))
      .flatMap(({ answer }) => (answer.kind === 'list' ? answer.suggestions : []))
      .map(({ tissue, side }) => asWork({ tissue, side, action: 'check' })),
    last: last ? { day: writeDay(last.at), lines: last.work.map(again) } : null,
  }
}
