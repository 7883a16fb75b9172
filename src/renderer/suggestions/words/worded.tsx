import { Anchor, Popover, Text } from '@mantine/core'
import type { VisitRef } from '@shared/reasoning/record/outcome'
import { useDates } from '../../ui/dates'
import { AnchorLink } from '../../ui/links'
import { VerdictMark } from '../../outcomes/verdict'
import { formatWhole } from '../../ui/numbers'
import { leftOutOf } from './names'
import type { VisitLink, Words } from './words'
import classes from './worded.module.css'

/** A sentence with links to its visits. */
export function Worded({ words }: { words: Words }) {
  return words.map((part, index) => (typeof part === 'string' ? part : <ToVisits key={index} link={part} />))
}

function ToVisits({ link: { text, visits } }: { link: VisitLink }) {
  const dates = useDates()
  const [first, ...more] = visits
  if (!first) return text
  const leftOut = leftOutOf(visits)
  if (more.length === 0 && leftOut === 0) return <ToVisit visit={first} text={text} />
  return (
    <Popover position="bottom-start" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <Anchor component="button" type="button" inherit underline="always">
          {text}
        </Anchor>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes.visits} aria-label="Visits">
          {visits.map((visit) => (
            <li key={visit.id}>
              <ToVisit visit={visit} text={dates.brief(visit.at)} />{' '}
              <VerdictMark verdict={visit.verdict} relief={visit.relief} />
            </li>
          ))}
        </ul>
        {leftOut > 0 && (
          <Text size="sm" c="dimmed">
            {leftOut === 1 ? 'and 1 earlier visit' : `and ${formatWhole(leftOut)} earlier visits`}
          </Text>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

function ToVisit({ visit, text }: { visit: VisitRef; text: string }) {
  return (
    <AnchorLink to="/visits/$visitId" params={{ visitId: String(visit.id) }} inherit underline="always">
      {text}
    </AnchorLink>
  )
}
