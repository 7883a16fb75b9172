import { Anchor, Popover } from '@mantine/core'
import type { ReasonPart, VisitRef } from '@shared/reasoning/recommendation'
import { partText } from '@shared/reasoning/reason-text'
import { useDates } from '../../ui/dates'
import { AnchorLink } from '../../ui/links'
import classes from './parts.module.css'

/** A reason in words, its dates leading to the visits they speak of. */
export function Parts({ parts }: { parts: ReasonPart[] }) {
  const dates = useDates()
  return parts.map((part, index) => {
    if (typeof part === 'string') return part
    if ('visit' in part) return <Day key={index} visit={part.visit} />
    return (
      <Popover key={index} position="bottom-start" withinPortal trapFocus returnFocus>
        <Popover.Target>
          <Anchor component="button" type="button" inherit underline="always">
            {partText(part, dates.brief)}
          </Anchor>
        </Popover.Target>
        <Popover.Dropdown>
          <ul className={classes.days} aria-label="Visits">
            {part.visits.map((visit) => (
              <li key={visit.id}>
                <Day visit={visit} />
              </li>
            ))}
          </ul>
        </Popover.Dropdown>
      </Popover>
    )
  })
}

function Day({ visit }: { visit: VisitRef }) {
  const dates = useDates()
  return (
    <AnchorLink to="/visits/$visitId" params={{ visitId: String(visit.id) }} inherit underline="always">
      {dates.brief(visit.at)}
    </AnchorLink>
  )
}

/** The same sentence as plain text, for a plan that is printed. */
export function plainText(parts: ReasonPart[], day: (day: string) => string): string {
  return parts.map((part) => partText(part, day)).join('')
}
