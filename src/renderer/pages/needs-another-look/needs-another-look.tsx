import { Badge, Paper, Stack, Text } from '@mantine/core'
import { fullName } from '@shared/clients'
import { daysBetween } from '@shared/fields'
import type { Verdict } from '@shared/vocabulary'
import { useQuery } from '@tanstack/react-query'
import { regionWithSide } from '../../anatomy/words'
import { useDates } from '../../ui/dates'
import { AnchorLink, ButtonLink } from '../../ui/links'
import { formatList } from '../../ui/lists'
import { formatDuration } from '../../ui/numbers'
import { QueryBoundary, Page } from '../../ui/page'
import { usePractice } from '../../practice/practice-context'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { noLastingReliefText } from '../../complaints/complaint'
import { PainLine, PainLineKey } from '../../progress/pain-line'
import { DraftList } from '../../drafts/draft-list'
import classes from './needs-another-look.module.css'
import { PainNumbers, VerdictMark } from '../../outcomes/verdict'
import { today } from '../../ui/clock'

type ListedComplaint = RpcOutputs['pages']['needsAnotherLook']['complaints'][number]

/** The start page: all open complaints without lasting relief, those that are open longest first. */
export function NeedsAnotherLook() {
  const list = useQuery(rpc.pages.needsAnotherLook.queryOptions())
  return (
    <Page title="Needs another look" lead="Open complaints without lasting relief, longest first.">
      <DraftList />
      <QueryBoundary of={list}>
        {({ count, complaints }) =>
          complaints.length === 0 ? (
            <Stack gap="sm" align="flex-start">
              <Text c="dimmed" maw={560}>
                No complaints listed. A complaint is listed when relief does not last.
              </Text>
              <ButtonLink to="/clients/new" variant="default">
                New client
              </ButtonLink>
            </Stack>
          ) : (
            <>
              <Paper p={0}>
                <ul className={classes.list}>
                  {complaints.map((complaint) => (
                    <ComplaintRow key={complaint.id} complaint={complaint} />
                  ))}
                </ul>
              </Paper>
              <div className={classes.foot}>
                <ReliefCriterion />
                <PainLineKey />
                {count > complaints.length && (
                  <Text size="sm" c="dimmed">
                    Showing the first {complaints.length} of {count}.
                  </Text>
                )}
              </div>
            </>
          )
        }
      </QueryBoundary>
    </Page>
  )
}

/** When relief counts as lasting. It is a convention of this program, and the text says so. */
function ReliefCriterion() {
  const { settings } = usePractice()
  return (
    <Text size="sm" c="dimmed" maw={640}>
      Relief lasted: at least {settings.reliefPoints} points and {settings.reliefPercent}% less pain,{' '}
      {settings.reliefHours} hours later or at the next visit. Relief over 7 days or still better also counts.
      This is a convention of Elsewhere. You can change it in the settings.
    </Text>
  )
}

function ComplaintRow({ complaint }: { complaint: ListedComplaint }) {
  const dates = useDates()
  const last = complaint.painLine.filter((point) => withoutLastingRelief.has(point.verdict)).at(-1)
  return (
    <li className={classes.row}>
      <div>
        <div className={classes.who}>
          <AnchorLink
            to="/complaints/$complaintId"
            params={{ complaintId: String(complaint.id) }}
            className={classes.name}
          >
            {fullName(complaint)}
          </AnchorLink>
          {complaint.hasRedFlags && (
            <Badge color="red" variant="light" size="sm" tt="none">
              Red flag: refer
            </Badge>
          )}
        </div>
        <Text size="sm">{complaint.title}</Text>
        <Text size="sm" c="dimmed">
          {formatList(complaint.regions.map(regionWithSide), 'plain')}
        </Text>
      </div>
      <div className={classes.numbers}>
        <Text size="sm" fw={550}>
          {noLastingReliefText(complaint.noLastingReliefVisits)}
        </Text>
        <Text size="sm" c="dimmed">
          Since {dates.day(complaint.noLastingReliefSince)} (
          {formatDuration(daysSince(complaint.noLastingReliefSince))})
        </Text>
        {last && (
          <div className={classes.last}>
            <PainNumbers
              before={last.painBefore}
              after={last.painAfter}
              later={last.outcome?.painNow ?? null}
            />
            <VerdictMark verdict={last.verdict} relief={last.outcome?.relief ?? null} />
          </div>
        )}
      </div>
      <PainLine points={complaint.painLine} small />
    </li>
  )
}

const withoutLastingRelief: ReadonlySet<Verdict> = new Set(['did not last', 'no change', 'worse'])

const daysSince = (moment: string) => daysBetween(moment.slice(0, 10), today())
