import { Text } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { lazy, Suspense, type Ref } from 'react'
import type { RpcOutputs } from '../../api/rpc'
import { PainNumbers } from '../../outcomes/verdict'
import { PainLine } from '../../progress/pain-line'
import { useDates } from '../../ui/dates'
import { AnchorLink } from '../../ui/links'
import classes from './complaint-row.module.css'
import { rowVisits } from './row-visits'
import type { NextAnswer } from './use-first-lines'
import { useClientNames } from '../../clients/client-name'

/** Loads after the first paint: the names of tissues and red flags are large tables. */
const NextLine = lazy(() => import('./next-line').catch(() => ({ default: NotAvailable })))

export type ListedComplaint = RpcOutputs['pages']['needsAnotherLook']['complaints'][number]

interface Props {
  complaint: ListedComplaint
  next: NextAnswer
  ref?: Ref<HTMLLIElement> | undefined
}

/** A complaint of the list: who, what comes next, the last visit and the pain. */
export function ComplaintRow({ complaint, next, ref }: Props) {
  const names = useClientNames()
  const dates = useDates()
  const { painLine, course } = complaint
  const { last: lastVisit, asked: lastAsked, isOfEarlier } = rowVisits(painLine)
  return (
    <li className={classes.row} ref={ref}>
      <div className={classes.who}>
        <AnchorLink
          to="/complaints/$complaintId"
          params={{ complaintId: String(complaint.id) }}
          className={classes.name}
        >
          <bdi>{names(complaint, complaint.clientId)}</bdi>
        </AnchorLink>
        <Text component="span" className={classes.title} title={complaint.title}>
          {complaint.title}
        </Text>
      </div>
      <div className={classes.next}>
        {typeof next === 'object' ? (
          <Suspense fallback={<Waiting />}>
            <NextLine answer={next} />
          </Suspense>
        ) : next === 'failed' ? (
          <NotAvailable />
        ) : (
          <Waiting />
        )}
      </div>
      <div className={classes.visits}>
        {lastVisit && <span>{dates.brief(lastVisit.at)}</span>}
        <span className={classes.quiet}>{course.visits === 1 ? '1 visit' : `${course.visits} visits`}</span>
      </div>
      <div className={classes.pain}>
        {lastAsked && (
          <PainNumbers
            before={lastAsked.painBefore}
            after={lastAsked.painAfter}
            later={lastAsked.outcome?.painNow ?? null}
          />
        )}
        {lastAsked && isOfEarlier && <span className={classes.of}>on {dates.brief(lastAsked.at)}</span>}
      </div>
      <div className={classes.line}>
        <PainLine points={painLine} small />
      </div>
      <IconChevronRight size={16} aria-hidden className={classes.chevron} />
    </li>
  )
}

const NotAvailable = () => <span className={classes.waiting}>Next: not available</span>
const Waiting = () => <span className={classes.waiting}>Next: …</span>
