import type { PlanItemInput } from '@shared/plans'
import type { PlanStep, SuggestionLine } from '@shared/reasoning/recommendation'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { rpc } from '../../api/rpc'
import { usePractice } from '../../practice/practice-context'
import { QueryBoundary } from '../../ui/page'
import type { NumberedLine } from '../answer/body-card'
import type { ComplaintPage } from '../answer/use-start'
import { daysUntilCall, minutesOfVisit, type VisitLength } from './plan-minutes'
import { PlanSection, PlanSteps } from './plan-section'
import { isStepOf } from './visit-plan-words'

interface Props {
  complaint: ComplaintPage['complaint']
  planItems: PlanItemInput[]
  /** The length of the visit that is selected at first, in minutes. */
  startMinutes: VisitLength
  numbered: readonly NumberedLine[]
  /** The lines that are not checked today. */
  leftOut: readonly SuggestionLine[]
  gotWorse: boolean
  /** How many short tests come before the checks. */
  tests: number
}

/** The list seen over the time of a visit: ask, check, work, ask. */
export function VisitPlanPanel(props: Props) {
  const { complaint, planItems, startMinutes, numbered, leftOut, gotWorse, tests } = props
  const { settings } = usePractice()
  const [length, setLength] = useState<VisitLength>(startMinutes)
  const plan = useQuery({
    ...rpc.suggestions.nextVisit.queryOptions({
      complaintId: complaint.id,
      minutes: minutesOfVisit(length).handsOn,
    }),
    placeholderData: keepPreviousData,
  })
  const isTaken = (step: PlanStep) => !leftOut.some((line) => isStepOf(step, line))
  const followUpDays = daysUntilCall(settings)
  return (
    <PlanSection length={length} onLength={setLength} isRead={plan.isSuccess}>
      <QueryBoundary of={plan}>
        {(answer) => (
          <PlanSteps
            complaintId={complaint.id}
            steps={answer.kind === 'plan' ? answer.steps.filter(isTaken) : []}
            basis={{ length, numbered, regions: complaint.regions, gotWorse, tests, followUpDays }}
            planItems={planItems}
          />
        )}
      </QueryBoundary>
    </PlanSection>
  )
}
