import { Group, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useAnatomy } from '../anatomy/anatomy-context'
import { useDates } from '../ui/dates'
import { ButtonLink } from '../ui/links'
import type { Recommendation } from '@shared/reasoning/recommendation'
import type { RpcOutputs } from '../api/rpc'
import { Section } from '../ui/section'
import { planActionLabels } from './labels'
import classes from './plan-card.module.css'

type Item = NonNullable<RpcOutputs['pages']['complaint']['plan']>['items'][number]

interface Props {
  plan: RpcOutputs['pages']['complaint']['plan']
  complaintId: number
  recommendation: Recommendation
}

/** The treatment plan in a few lines. */
export function PlanCard({ plan, complaintId, recommendation }: Props) {
  const dates = useDates()
  const { tissueWithSide } = useAnatomy()
  const params = { complaintId: String(complaintId) }
  return (
    <Section
      title="Treatment plan"
      actions={
        <Group gap="xs">
          <ButtonLink to="/complaints/$complaintId/plan" params={params} variant="default" size="xs">
            {plan ? 'Edit' : 'Create plan'}
          </ButtonLink>
          {plan && (
            <ButtonLink
              to="/print/plans/$complaintId"
              params={params}
              variant="default"
              size="xs"
              leftSection={<IconPrinter size={14} aria-hidden />}
            >
              Print
            </ButtonLink>
          )}
        </Group>
      }
    >
      {!plan ? (
        <Text size="sm" c="dimmed">
          {recommendation.kind === 'list' ? 'No plan yet. Add a suggestion to start one.' : 'No plan yet.'}
        </Text>
      ) : (
        <>
          {plan.items.length > 0 && (
            <ul className={classes.items}>
              {plan.items.map((item) => (
                <li key={item.id}>
                  <span className={classes.action}>{planActionLabels[item.action]}</span>{' '}
                  {tissueWithSide(item)}
                  {item.reason && <small>{item.reason}</small>}
                  {planWorksHasNotHelped(item, recommendation) && (
                    <small className={classes.inVain}>Has not helped</small>
                  )}
                </li>
              ))}
            </ul>
          )}
          <dl className={classes.facts}>
            {(
              [
                ['Goal', plan.goal],
                ['Frequency', plan.frequency],
                ['Avoid', plan.avoid],
                ['Home care', plan.homeCare],
                ['Review date', plan.reviewOn && dates.day(plan.reviewOn)],
              ] as const
            )
              .filter(([, text]) => text)
              .map(([label, text]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd className="prose">{text}</dd>
                </div>
              ))}
          </dl>
        </>
      )}
    </Section>
  )
}

/** Returns true if the plan says to work a tissue that has not helped. */
export function planWorksHasNotHelped(
  { tissue, side, action }: Pick<Item, 'tissue' | 'side' | 'action'>,
  answer: Recommendation,
): boolean {
  if (action !== 'work' || answer.kind !== 'list') return false
  return answer.hasNotHelped.some(
    (one) => one.tissue === tissue && (one.side === side || one.side === 'both' || side === 'both'),
  )
}
