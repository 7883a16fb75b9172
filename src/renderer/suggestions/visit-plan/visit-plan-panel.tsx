import { SegmentedControl, Text } from '@mantine/core'
import type { PlanItemInput } from '@shared/plans'
import type { PlanStep, SuggestionLine } from '@shared/reasoning/recommendation'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { rpc } from '../../api/rpc'
import { usePractice } from '../../practice/practice-context'
import { QueryBoundary } from '../../ui/page'
import type { NumberedLine } from '../answer/body-card'
import type { ComplaintPage } from '../answer/use-start'
import { useNames } from '../words/names'
import { AddAllToPlan } from './add-all-to-plan'
import { lengths, minutesOfVisit, type VisitLength } from './plan-minutes'
import classes from './visit-plan.module.css'
import { isStepOf, partStart, planParts, type PlanBasis } from './visit-plan-words'

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
  const panel = useRef<HTMLElement>(null)
  // The panel opens below the list, which can be below the visible part. It has its height when the plan is there.
  useEffect(() => {
    if (plan.isSuccess) panel.current?.scrollIntoView({ block: 'nearest' })
  }, [plan.isSuccess])
  const isTaken = (step: PlanStep) => !leftOut.some((line) => isStepOf(step, line))
  return (
    <section ref={panel} className={classes.panel} aria-label="Plan for the visit">
      <div className={classes.head}>
        <h2>Plan for the visit</h2>
        <SegmentedControl
          size="xs"
          aria-label="Minutes of the visit"
          data={lengths.map((minutes) => ({ value: String(minutes), label: String(minutes) }))}
          value={String(length)}
          onChange={(value) => setLength(Number(value) as VisitLength)}
        />
      </div>
      <QueryBoundary of={plan}>
        {(answer) => {
          const steps = answer.kind === 'plan' ? answer.steps.filter(isTaken) : []
          if (steps.length === 0) {
            return (
              <Text size="sm" c="dimmed">
                Nothing to check or work yet.
              </Text>
            )
          }
          return (
            <>
              <Parts
                steps={steps}
                basis={{
                  length,
                  numbered,
                  regions: complaint.regions,
                  gotWorse,
                  tests,
                  followUpDays: Math.max(1, Math.round(settings.reliefHours / 24)),
                }}
              />
              <AddAllToPlan complaintId={complaint.id} steps={steps} planItems={planItems} />
            </>
          )
        }}
      </QueryBoundary>
    </section>
  )
}

function Parts({ steps, basis }: { steps: PlanStep[]; basis: PlanBasis }) {
  const parts = planParts(steps, basis, useNames())
  return (
    <>
      <div className={classes.bar} aria-hidden>
        {parts.map(({ name, from, to }) => (
          <span key={from} data-check={name === 'Check' || undefined} style={{ flex: to - from }}>
            {name}
          </span>
        ))}
      </div>
      <dl className={classes.parts}>
        {parts.map((part) => (
          <div key={part.from} style={{ display: 'contents' }}>
            <dt>
              {part.from}–{part.to}
              {part.from === 0 && ' min'}
            </dt>
            <dd>
              <b>{partStart(part)}</b> {part.text}{' '}
              {part.hint && <span className={classes.hint}>{part.hint}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
