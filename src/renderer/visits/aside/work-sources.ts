import type { SuggestionLine } from '@shared/reasoning/recommendation'
import type { RoutineLine } from '@shared/routines'
import type { Complaint } from '../../complaints/complaint'
import { referralOf } from '../../complaints/complaint-alerts'
import { today } from '../../ui/clock'
import type { Visit } from '../page/visit-card'
import type { AllowedWork } from '../work/allowed-work'
import { routineLineOf, tissueSideKey, type WorkSources, type WorkStart } from '../work/work-line'
import type { Plan } from './visit-data'

type TissueSide = Pick<Plan['items'][number], 'tissue' | 'side'>

/** Turns a plan item into the start of a line of work. What is added to the work is worked, also if it is planned to check. */
export const workStartOf = ({ tissue, side }: TissueSide): WorkStart => ({ tissue, side })

/** Turns a suggestion into the start of a line that is a check without work. */
const checkStartOf = (at: TissueSide): WorkStart => ({ ...workStartOf(at), technique: 'check only' })

/** Leaves out the plans of complaints that a red flag stops: nothing is worked for them until a doctor has looked. */
export function offeredPlans<One extends { complaintId: number }>(
  plans: One[],
  complaints: readonly Complaint[],
  dateOfBirth: string | null,
): One[] {
  const stopped = complaints.filter((complaint) => referralOf(complaint, dateOfBirth, today()) !== null)
  return plans.filter(({ complaintId }) => !stopped.some(({ id }) => id === complaintId))
}

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

/**
 * Collects the plan items, the suggestions and the last work for the list of the work field. The last work is that of
 * the last visit for the same complaints, or else of the last visit with work.
 * @param suggested the lines of the list to check; a group is offered by its best tissue
 * @param earlier the visits before this one, newest first
 * @param allowed leaves out of the last work what a precaution forbids now
 */
export function workSourcesFor(
  complaints: Complaint[],
  plans: Plan[],
  suggested: readonly Pick<SuggestionLine, 'tissue' | 'side'>[],
  earlier: Visit[],
  formatDay: (day: string) => string,
  allowed: (lines: RoutineLine[]) => AllowedWork,
): Pick<WorkSources, 'planned' | 'suggested' | 'last'> {
  const treated = new Set(complaints.map((complaint) => complaint.id))
  const worked = earlier.filter((visit) => visit.work.length > 0 && !visit.voided)
  const last =
    worked.find((visit) => visit.complaints.some(({ complaintId }) => treated.has(complaintId))) ?? worked[0]
  return {
    planned: plannedFor(complaints, plans).map(workStartOf),
    suggested: suggested.map(checkStartOf),
    last: last ? { day: formatDay(last.at), ...allowed(last.work.map(routineLineOf)) } : null,
  }
}
