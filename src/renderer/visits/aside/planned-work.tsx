import { Button, Kbd } from '@mantine/core'
import type { Recommendation } from '@shared/reasoning/recommendation'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { commandDigitKeys, commandKeys } from '../../ui/keys/keys'
import { Section } from '../../ui/section'
import { planWorksHasNotHelped } from '../../plans/plan-card'
import { useNames } from '../../suggestions/words/names'
import { workStartOf } from './work-sources'
import classes from './aside-list.module.css'
import type { Work } from '../work/use-work'
import type { Plan } from './visit-data'
import { notInWork, workLine } from '../work/work-line'
import { workWarnings, type WorkLimits } from '../work/work-warnings'

const actionLabels: Record<Plan['items'][number]['action'], string> = { check: 'check', work: 'work' }

/** The keys 1 to 9. */
const MAX_KEYS = 9

interface Props {
  items: Plan['items']
  work: Work
  limits: WorkLimits
  /** The recommendations for the treated complaints. */
  recommendations: Recommendation[]
}

/** The plan items for this visit. A key or a click adds one to the work. */
export function PlannedWork({ items, work, limits, recommendations }: Props) {
  const { anatomy, tissueWithSide } = useAnatomy()
  const names = useNames()
  const warningsOf = (item: Plan['items'][number]) =>
    workWarnings(workLine(workStartOf(item), 'massage'), limits, anatomy, names)
  const cautionOf = (tissue: string) => anatomy.tissueById.get(tissue)?.caution
  const notAdded = notInWork(items.map(workStartOf), work.lines())
  const isAdded = (item: Plan['items'][number]) =>
    !notAdded.some((line) => line.tissue === item.tissue && line.side === item.side)
  return (
    <Section
      title="Planned"
      actions={
        notAdded.length > 1 && (
          <span className={classes.withKey}>
            <Key>{commandKeys('A')}</Key>
            <Button
              variant="default"
              size="compact-xs"
              onClick={() => work.addMissing(items.map(workStartOf))}
            >
              Add all
            </Button>
          </span>
        )
      }
    >
      <ul className={classes.list}>
        {items.map((item, index) => (
          <li key={item.id}>
            <span>
              <span className={classes.name}>
                {tissueWithSide(item)} <span className={classes.action}>{actionLabels[item.action]}</span>
              </span>
              {item.reason && <small>{item.reason}</small>}
              {cautionOf(item.tissue) && (
                <small className={classes.caution}>Take care: {cautionOf(item.tissue)}</small>
              )}
              {warningsOf(item).map((text) => (
                <small key={text} className={classes.hasNotHelped}>
                  {text}
                </small>
              ))}
              {recommendations.some((recommendation) => planWorksHasNotHelped(item, recommendation)) && (
                <small className={classes.hasNotHelped}>Has not helped</small>
              )}
            </span>
            {isAdded(item) ? (
              <span className={`${classes.withKey} ${classes.action}`}>added</span>
            ) : (
              <span className={classes.withKey}>
                {index < MAX_KEYS && <Key>{commandDigitKeys(index + 1)}</Key>}
                <Button
                  variant="default"
                  size="compact-xs"
                  aria-label={`Add ${tissueWithSide(item)} to the work`}
                  onClick={() => work.add([workStartOf(item)])}
                >
                  Add
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Key = ({ children }: { children: string }) => (
  <Kbd size="xs" aria-hidden>
    {children}
  </Kbd>
)
