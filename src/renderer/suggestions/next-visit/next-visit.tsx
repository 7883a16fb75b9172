import { Button, SegmentedControl, Text } from '@mantine/core'
import type { PlanStep } from '@shared/reasoning/recommendation'
import { planItemKey, type PlanItemInput } from '@shared/plans'
import { useDisclosure } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { QueryBoundary } from '../../ui/page'
import { showRefusal } from '../../api/refusals'
import { rpc } from '../../api/rpc'
import { Section } from '../../ui/section'
import { useNotifyAddedToPlan } from '../../plans/added-to-plan'
import classes from './next-visit.module.css'
import { useLastingNames } from '../words/names'
import { reasonWords } from '../words/reasons'
import { plainWords } from '../words/words'
import { lengths, minutesInWords } from './plan-minutes'

interface Props {
  complaintId: number
  planItems: PlanItemInput[]
  /** The length of the visit that is selected at first, in minutes. */
  startMinutes: number
  /** True if the advice to refer the client comes first. The plan is then shown only on request. */
  isHiddenByAdvice: boolean
}

/** The plan for the next visit: what to check first, and then what to work. */
export function NextVisit({ isHiddenByAdvice, ...of }: Props) {
  const [shown, plans] = useDisclosure(!isHiddenByAdvice)
  if (shown) return <NextVisitList {...of} />
  return (
    <Section title="Plan for the next visit">
      <Button variant="default" size="xs" onClick={plans.open}>
        Show the plan anyway
      </Button>
    </Section>
  )
}

function NextVisitList({ complaintId, planItems, startMinutes }: Omit<Props, 'isHiddenByAdvice'>) {
  const [minutes, setMinutes] = useState(startMinutes)
  const plan = useQuery({
    ...rpc.suggestions.nextVisit.queryOptions({ complaintId, minutes }),
    placeholderData: keepPreviousData,
  })
  return (
    <Section
      title="Plan for the next visit"
      lead="First check for one minute each. Then work the most likely tissues."
      actions={
        <SegmentedControl
          size="xs"
          flex="none"
          aria-label="Minutes for checking and working"
          data={lengths.map((length) => ({ value: String(length), label: `${length} min` }))}
          value={String(minutes)}
          onChange={(length) => setMinutes(Number(length))}
        />
      }
    >
      <QueryBoundary of={plan}>
        {(answer) =>
          answer.kind !== 'plan' || answer.steps.length === 0 ? (
            <Text size="sm" c="dimmed">
              No suggestions yet.
            </Text>
          ) : (
            <>
              <Steps of={answer.steps.filter((step) => step.action === 'check')} title="Check first" />
              <Steps of={work(answer.steps)} title="Then work" />
              {/* Hidden while the plan for another length is still shown. */}
              <Text
                size="sm"
                c="dimmed"
                mt="sm"
                style={{ visibility: plan.isPlaceholderData ? 'hidden' : 'visible' }}
              >
                {minutesInWords(answer.minutes, minutes)}
              </Text>
              <AddToPlan complaintId={complaintId} steps={answer.steps} planItems={planItems} />
            </>
          )
        }
      </QueryBoundary>
    </Section>
  )
}

/** Returns the steps to work. A caution that the check of the same tissue shows is not repeated. */
const work = (steps: PlanStep[]): PlanStep[] =>
  steps
    .filter((step) => step.action === 'work')
    .map((step) => (isAlso('check', step, steps) ? { ...step, caution: null } : step))

const isAlso = (action: PlanStep['action'], { tissue, side }: PlanStep, steps: PlanStep[]) =>
  steps.some((other) => other.action === action && other.tissue === tissue && other.side === side)

/** Adds the steps to the treatment plan, which the next visit's form offers as work. */
function AddToPlan(props: { complaintId: number; steps: PlanStep[]; planItems: PlanItemInput[] }) {
  const { complaintId, steps, planItems } = props
  const names = useLastingNames()
  const add = useMutation(
    rpc.plans.addItems.mutationOptions({
      onError: showRefusal,
      onSuccess: useNotifyAddedToPlan(complaintId),
    }),
  )
  const known = new Set(planItems.map(planItemKey))
  // Work includes the check, so a step that is checked and worked needs one item.
  const wanted = steps.filter((step) => step.action === 'work' || !isAlso('work', step, steps))
  const fresh = wanted.filter((step) => !known.has(planItemKey(step)))
  if (fresh.length === 0) {
    return (
      <Text size="sm" c="dimmed" mt="sm" role="status">
        All of this is in the treatment plan.
      </Text>
    )
  }
  return (
    <Button
      variant="default"
      size="xs"
      mt="sm"
      loading={add.isPending}
      onClick={() =>
        add.mutate({
          complaintId,
          items: fresh.map(({ tissue, side, action, reason }) => ({
            tissue,
            side,
            action,
            reason: reason === null ? '' : plainWords(reasonWords(reason, names)).slice(0, 1000),
          })),
        })
      }
    >
      {fresh.length === wanted.length
        ? 'Add all to the treatment plan'
        : 'Add the rest to the treatment plan'}
    </Button>
  )
}

function Steps({ of, title }: { of: PlanStep[]; title: string }) {
  const { tissueWithSide } = useAnatomy()
  if (of.length === 0) return null
  const minutes = of.reduce((sum, step) => sum + step.minutes, 0)
  return (
    <div className={classes.steps}>
      <h3>
        {title} <small>({minutes} min)</small>
      </h3>
      <ul>
        {of.map((step) => (
          <li key={`${step.tissue} ${step.side}`}>
            {tissueWithSide(step)}
            {step.caution && <span> (take care: {step.caution})</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
