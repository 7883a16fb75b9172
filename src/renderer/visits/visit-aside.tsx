import { Button, Stack, Text } from '@mantine/core'
import { useAnatomy } from '../anatomy/anatomy-context'
import { Section } from '../app/section'
import type { Answers } from '../app/rpc'
import type { Complaint } from '../complaints/complaint-card'
import { PainLine } from '../complaints/pain-line'
import { IdeasHere } from './ideas-here'
import { VisitCard, type Visit } from './visit-card'
import classes from './offers.module.css'

export type Idea = Answers['visits']['start']['answers'][number]
export type Plan = Answers['visits']['start']['plans'][number]

interface Props {
  /** The complaints that this visit treats. */
  complaints: Complaint[]
  /** Newest first. */
  earlier: Visit[]
  plans: Plan[]
  ideas: Idea[]
  onWork: (item: Pick<Plan['items'][number], 'tissue' | 'side' | 'action'>) => void
}

/** What is good to see while writing: what was planned for today, the last visit, how the pain went. */
export function VisitAside({ complaints, earlier, plans, ideas, onWork }: Props) {
  const { tissueWithSide } = useAnatomy()
  const treated = new Set(complaints.map((complaint) => complaint.id))
  const planned = plans.filter((plan) => treated.has(plan.complaintId)).flatMap((plan) => plan.items)
  const [last, ...before] = earlier
  const shown = ideas.filter((idea) => treated.has(idea.complaintId))
  return (
    <Stack gap="md">
      {planned.length > 0 && (
        <Section title="Planned">
          <ul className={classes.offers}>
            {planned.map((item) => (
              <li key={item.id}>
                <span>
                  {tissueWithSide(item)} <span className={classes.action}>{item.action}</span>
                  {item.reason && <small>{item.reason}</small>}
                </span>
                <Button
                  variant="default"
                  size="compact-xs"
                  aria-label={`Add ${tissueWithSide(item)} to the work`}
                  onClick={() => onWork(item)}
                >
                  Add
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {shown.map(({ complaintId, answer }) => (
        <IdeasHere
          key={complaintId}
          answer={answer}
          onCheck={(idea) => onWork({ ...idea, action: 'check' })}
        />
      ))}
      {last && (
        <Section title="Last visit">
          <div>
            <VisitCard visit={last} withNote />
          </div>
        </Section>
      )}
      {complaints
        .filter((complaint) => complaint.painLine.length > 0)
        .map((complaint) => (
          <Section key={complaint.id} title={complaint.title}>
            <PainLine points={complaint.painLine} most={5} />
          </Section>
        ))}
      {before.length > 0 && (
        <Section title="Before that">
          <div>
            {before.slice(0, 5).map((visit) => (
              <VisitCard key={visit.id} visit={visit} />
            ))}
          </div>
        </Section>
      )}
      {earlier.length === 0 && (
        <Text size="sm" c="dimmed">
          This is the first visit.
        </Text>
      )}
    </Stack>
  )
}
