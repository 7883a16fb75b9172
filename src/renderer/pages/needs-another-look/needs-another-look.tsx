import { Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { DraftList } from '../../drafts/draft-list'
import { usePractice } from '../../practice/practice-context'
import { PainLineKey } from '../../progress/pain-line'
import { ButtonLink } from '../../ui/links'
import { Page, QueryBoundary } from '../../ui/page'
import { ComplaintRow } from './complaint-row'
import rowClasses from './complaint-row.module.css'
import classes from './needs-another-look.module.css'
import { useRowKeys } from './row-keys'
import { useFirstLines } from './use-first-lines'

/** The start page: all open complaints without lasting relief, and what comes next for each. */
export function NeedsAnotherLook() {
  const list = useQuery(rpc.pages.needsAnotherLook.queryOptions())
  return (
    <Page title="Needs another look" lead={leadFor(list.data?.count)}>
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
            <Listed count={count} complaints={complaints} />
          )
        }
      </QueryBoundary>
    </Page>
  )
}

function leadFor(count: number | undefined): string {
  if (!count) return 'Open complaints without lasting relief'
  if (count === 1) return '1 open complaint'
  return `${count} open complaints: doctor first, then got worse, then the oldest`
}

function Listed({ count, complaints }: RpcOutputs['pages']['needsAnotherLook']) {
  const list = useRef<HTMLUListElement>(null)
  const { answerOf, watch } = useFirstLines(complaints.map(({ id }) => id))
  useRowKeys(list)
  return (
    <>
      <div>
        <div className={rowClasses.head} aria-hidden>
          <span>Client and complaint</span>
          <span />
          <span>Last visit</span>
          <span>Pain</span>
          <span />
          <span />
        </div>
        <Paper p={0}>
          <ul className={classes.list} aria-label="Open complaints" ref={list}>
            {complaints.map((complaint, index) => (
              <ComplaintRow
                key={complaint.id}
                complaint={complaint}
                next={answerOf(index)}
                ref={watch(index)}
              />
            ))}
          </ul>
        </Paper>
      </div>
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
