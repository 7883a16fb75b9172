import { Button } from '@mantine/core'
import type { SuggestionLine } from '@shared/reasoning/recommendation'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { withSide } from '../../anatomy/words'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { showRefusal } from '../../api/refusals'
import { rpc } from '../../api/rpc'
import { useCreate } from '../../api/use-create'
import { useNotifyAddedToPlan } from '../../plans/added-to-plan'
import { useFocusReplacement } from '../../ui/focus/use-focus-replacement'
import { AnchorLink } from '../../ui/links'
import type { PlanItems } from '../plan-items'
import { RuleOut } from '../rule-out/rule-out'
import { limitSentences, lineName } from '../words/line'
import { useLastingNames } from '../words/names'
import { LineParts } from './line-parts'
import { ReasonTable } from './reason-table'
import classes from './line.module.css'

interface Props {
  line: SuggestionLine
  complaintId: number
  planItems: PlanItems
  /** Left out if the visit is not started from here. */
  today?: { isNotToday: boolean; onToggle: () => void }
  /** False on the picture itself. */
  hasPictureLink?: boolean
}

/** What an open line says: all reasons with their evidence, its parts, what limits the work, and what can be done. */
export function LineDetails({ line, complaintId, planItems, today, hasPictureLink = true }: Props) {
  const names = useLastingNames()
  const { anatomy } = useAnatomy()
  const name = withSide(
    lineName(line, names, Infinity),
    anatomy.isMidline(line.tissue) ? 'middle' : line.side,
  )
  const limits = limitSentences(line, names)
  return (
    <>
      {limits.length > 0 && (
        <ul className={classes.limits}>
          {limits.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <ReasonTable reasons={line.reasons} />
      <LineParts members={line.members} alsoInGroup={line.alsoInGroup} />
      <div className={classes.buttons}>
        <AddToPlan line={line} name={name} complaintId={complaintId} planItems={planItems} />
        {today && (
          <Button variant="default" size="compact-sm" onClick={today.onToggle}>
            {today.isNotToday ? 'Take it today' : 'Not today'}
          </Button>
        )}
        <RuleOut complaintId={complaintId} tissues={line.members} name={name} />
        {hasPictureLink && (
          <AnchorLink
            to="/complaints/$complaintId/picture"
            params={{ complaintId: String(complaintId) }}
            size="sm"
            underline="always"
            className={classes.picture}
          >
            Show as a picture
          </AnchorLink>
        )}
      </div>
    </>
  )
}

function AddToPlan({ line, name, complaintId, planItems }: Omit<Props, 'today'> & { name: string }) {
  const add = useCreate(rpc.plans.addItems, {
    again: true,
    onError: showRefusal,
    onSuccess: useNotifyAddedToPlan(complaintId),
  })
  const open = line.members.filter(
    ({ tissue, side }) => !planItems.some((item) => item.tissue === tissue && item.side === side),
  )
  const planned = useFocusReplacement<HTMLSpanElement>(open.length === 0)
  if (open.length === 0) {
    return (
      <span ref={planned} className={classes.planned} role="status">
        <IconCheck size={16} aria-hidden /> in the treatment plan
      </span>
    )
  }
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPlus size={14} aria-hidden />}
      loading={add.isPending}
      aria-label={`Add to treatment plan: ${name}`}
      onClick={() =>
        add.mutate({
          complaintId,
          items: open.map(({ tissue, side }) => ({ tissue, side, action: 'check' })),
        })
      }
    >
      Add to treatment plan
    </Button>
  )
}
