import { Button, Kbd } from '@mantine/core'
import type { Recommendation } from '@shared/reasoning/recommendation'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { altKey } from '../../ui/keys'
import { Section } from '../../ui/section'
import { worksInVain } from '../../plans/plan-card'
import { asWork } from './offers'
import classes from './offers.module.css'
import type { Work } from '../work/use-work'
import type { Plan } from './visit-start'
import { missing } from '../work/work-line'

/** Only the first nine have a key of their own. */
const WITH_KEY = 9

interface Props {
  items: Plan['items']
  work: Work
  /** The recommendations for the treated complaints. */
  answers: Recommendation[]
}

/** What was planned for today. One key or one click adds it to the work; what is added already says so. */
export function PlannedWork({ items, work, answers }: Props) {
  const { anatomy, tissueWithSide } = useAnatomy()
  const cautionOf = (tissue: string) => anatomy.tissueById.get(tissue)?.caution
  const open = missing(items.map(asWork), work.there())
  const isOpen = (item: Plan['items'][number]) =>
    open.some((line) => line.tissue === item.tissue && line.side === item.side)
  return (
    <Section
      title="Planned"
      actions={
        open.length > 1 && (
          <span className={classes.keyed}>
            <Key figure={0} />
            <Button variant="default" size="compact-xs" onClick={() => work.addMissing(items.map(asWork))}>
              Add all
            </Button>
          </span>
        )
      }
    >
      <ul className={classes.offers}>
        {items.map((item, index) => (
          <li key={item.id}>
            <span>
              <span className={classes.name}>
                {tissueWithSide(item)} <span className={classes.action}>{item.action}</span>
              </span>
              {item.reason && <small>{item.reason}</small>}
              {cautionOf(item.tissue) && (
                <small className={classes.caution}>Take care: {cautionOf(item.tissue)}</small>
              )}
              {answers.some((answer) => worksInVain(item, answer)) && (
                <small className={classes.inVain}>has not helped so far</small>
              )}
            </span>
            {isOpen(item) ? (
              <span className={classes.keyed}>
                {index < WITH_KEY && <Key figure={index + 1} />}
                <Button
                  variant="default"
                  size="compact-xs"
                  aria-label={`Add ${tissueWithSide(item)} to the work`}
                  onClick={() => work.add([asWork(item)])}
                >
                  Add
                </Button>
              </span>
            ) : (
              <span className={`${classes.keyed} ${classes.action}`}>added</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Key = ({ figure }: { figure: number }) => (
  <Kbd size="xs" aria-hidden>
    {altKey} ⇧ {figure}
  </Kbd>
)
