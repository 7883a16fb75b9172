import { useState } from 'react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { usePractice } from '../../practice/practice-context'
import type { HeldLine } from '../answer/held'
import type { ComplaintPage } from '../answer/use-start'
import { daysUntilCall, minutesOfVisit, type VisitLength } from './plan-minutes'
import { PlanSection, PlanSteps } from './plan-section'
import { sameSteps } from './same-steps'

interface Props {
  page: Pick<ComplaintPage, 'complaint' | 'plan' | 'visits'>
  /** The length of the visit that is selected at first, in minutes. */
  startMinutes: VisitLength
  held: readonly HeldLine[]
  /** The visit that is repeated. */
  visitId: number
}

/** The same work again, over the time of a visit. */
export function SamePlanPanel({ page: { complaint, plan, visits }, startMinutes, held, visitId }: Props) {
  const { settings } = usePractice()
  const { anatomy } = useAnatomy()
  const [length, setLength] = useState<VisitLength>(startMinutes)
  const earlier = visits.find(({ id }) => id === visitId)?.work ?? []
  const steps = sameSteps(held, earlier, minutesOfVisit(length).handsOn, anatomy)
  const followUpDays = daysUntilCall(settings)
  return (
    <PlanSection length={length} onLength={setLength} isRead>
      <PlanSteps
        complaintId={complaint.id}
        steps={steps}
        basis={{ length, numbered: [], regions: complaint.regions, gotWorse: false, tests: 0, followUpDays }}
        planItems={plan?.items ?? []}
      />
    </PlanSection>
  )
}
