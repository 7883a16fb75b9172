import { SegmentedControl, Text } from '@mantine/core'
import type { PlanItemInput } from '@shared/plans'
import type { PlanStep } from '@shared/reasoning/recommendation'
import { useEffect, useRef, type ReactNode } from 'react'
import { useNames } from '../words/names'
import { AddAllToPlan } from './add-all-to-plan'
import { lengths, type VisitLength } from './plan-minutes'
import classes from './visit-plan.module.css'
import { partStart, planParts, type PlanBasis } from './visit-plan-words'

interface Props {
  length: VisitLength
  onLength: (length: VisitLength) => void
  /** True when the plan is there. */
  isRead: boolean
  children: ReactNode
}

/** The section of a plan, with the choice of its length. */
export function PlanSection({ length, onLength, isRead, children }: Props) {
  const panel = useRef<HTMLElement>(null)
  // The panel opens below the list, which can be below the visible part. It has its height when the plan is there.
  useEffect(() => {
    if (isRead) panel.current?.scrollIntoView({ block: 'nearest' })
  }, [isRead])
  return (
    <section ref={panel} className={classes.panel} aria-label="Plan for the visit">
      <div className={classes.head}>
        <h2>Plan for the visit</h2>
        <SegmentedControl
          size="xs"
          aria-label="Minutes of the visit"
          data={lengths.map((minutes) => ({ value: String(minutes), label: String(minutes) }))}
          value={String(length)}
          onChange={(value) => onLength(Number(value) as VisitLength)}
        />
      </div>
      {children}
    </section>
  )
}

interface StepsProps {
  complaintId: number
  steps: PlanStep[]
  basis: PlanBasis
  /** What is in the treatment plan already. */
  planItems: readonly PlanItemInput[]
}

/** What to do in the minutes of a visit, and the button that adds it to the treatment plan. */
export function PlanSteps({ complaintId, steps, basis, planItems }: StepsProps) {
  if (steps.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Nothing to check or work yet.
      </Text>
    )
  }
  return (
    <>
      <Parts steps={steps} basis={basis} />
      <AddAllToPlan complaintId={complaintId} steps={steps} planItems={planItems} />
    </>
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
