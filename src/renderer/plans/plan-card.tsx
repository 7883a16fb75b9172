import { Group, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useAnatomy } from '../anatomy/anatomy-context'
import { useDates } from '../ui/dates'
import { ButtonLink } from '../ui/links'
import type { Recommendation } from '@shared/reasoning/recommendation'
import type { RpcOutputs } from '../api/rpc'
import { Section } from '../ui/section'
import classes from './plan-card.module.css'

type Item = NonNullable<RpcOutputs['pages']['complaint']['plan']>['items'][number]

interface Props {
  plan: RpcOutputs['pages']['complaint']['plan']
  complaintId: number
  recommendation: Recommendation
}

/** The treatment plan in a few lines, beside the suggestions that feed it. */
export function PlanCard({ plan, complaintId, recommendation: answer }: Props) {
  const dates = useDates()
  const { tissueWithSide } = useAnatomy()
  const params = { complaintId: String(complaintId) }
  return (
    <Section
      title="Treatment plan"
      actions={
        <Group gap="xs">
          <ButtonLink to="/complaints/$complaintId/plan" params={params} variant="default" size="xs">
            {plan ? 'Edit' : 'Write the plan'}
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
          {answer.kind === 'list' ? 'No plan yet. Adding a suggestion begins one.' : 'No plan yet.'}
        </Text>
      ) : (
        <>
          {plan.items.length > 0 && (
            <ul className={classes.items}>
              {plan.items.map((item) => (
                <li key={item.id}>
                  <span className={classes.action}>{item.action}</span> {tissueWithSide(item)}
                  {item.reason && <small>{item.reason}</small>}
                  {planWorksHasNotHelped(item, answer) && (
                    <small className={classes.inVain}>has not helped so far</small>
                  )}
                </li>
              ))}
            </ul>
          )}
          <dl className={classes.facts}>
            {(
              [
                ['Goal', plan.goal],
                ['How often', plan.frequency],
                ['Avoid', plan.avoid],
                ['Home care', plan.homeCare],
                ['Review', plan.reviewOn && dates.day(plan.reviewOn)],
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

/** The plan says to work what the record says to stop working. */
export function planWorksHasNotHelped(
  { tissue, side, action }: Pick<Item, 'tissue' | 'side' | 'action'>,
  answer: Recommendation,
): boolean {
  if (action !== 'work' || answer.kind !== 'list') return false
  return answer.hasNotHelped.some(
    (one) => one.tissue === tissue && (one.side === side || one.side === 'both' || side === 'both'),
  )
}
