import { Badge, Paper, Stack, Text } from '@mantine/core'
import { fullName } from '@shared/clients'
import { dayOf, daysBetween } from '@shared/fields'
import { useQuery } from '@tanstack/react-query'
import { regionWithSide } from '../../anatomy/words'
import { useDates } from '../../ui/dates'
import { AnchorLink, ButtonLink } from '../../ui/links'
import { QueryBoundary, Page } from '../../ui/page'
import { usePractice } from '../../practice/practice-context'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { noLastingReliefText } from '../../complaints/complaint'
import { PainLine, PainLineKey } from '../../progress/pain-line'
import { DraftList } from '../../drafts/draft-list'
import classes from './needs-another-look.module.css'
import { PainNumbers, VerdictMark } from '../../outcomes/verdict'

type Look = RpcOutputs['outcomes']['needsAnotherLook']['complaints'][number]

/** The heart of the program: every open complaint for which relief did not last, the longest-standing first. */
export function NeedsAnotherLook() {
  const list = useQuery(rpc.outcomes.needsAnotherLook.queryOptions())
  return (
    <Page
      title="Needs another look"
      lead="Open complaints for which relief did not last, nothing changed, or it got worse; the longest-standing first."
    >
      <DraftList />
      <QueryBoundary of={list}>
        {({ count, complaints }) =>
          complaints.length === 0 ? (
            <Stack gap="sm" align="flex-start">
              <Text c="dimmed" maw={560}>
                Nothing here. When a visit’s relief does not last, the complaint shows up on this list;
                opened, it says what to consider checking next.
              </Text>
              <ButtonLink to="/clients/new" variant="default">
                Add a client
              </ButtonLink>
            </Stack>
          ) : (
            <>
              <Paper p={0}>
                <ul className={classes.list}>
                  {complaints.map((look) => (
                    <OneLook key={look.id} look={look} />
                  ))}
                </ul>
              </Paper>
              <div className={classes.foot}>
                <Convention />
                <PainLineKey />
                {count > complaints.length && (
                  <Text size="sm" c="dimmed">
                    The first {complaints.length} of {count}.
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

/** What "lasting" means here; it is this program's own line, and says so. */
function Convention() {
  const { settings } = usePractice()
  return (
    <Text size="sm" c="dimmed" maw={640}>
      Relief counts as lasting when pain is at least {settings.reliefPoints} points and{' '}
      {settings.reliefPercent}% lower {settings.reliefHours} hours later or at the next visit, or when the
      client says so. A convention of this program, to be changed in the settings.
    </Text>
  )
}

function OneLook({ look }: { look: Look }) {
  const dates = useDates()
  const last = look.painLine.filter((point) => failing.has(point.verdict)).at(-1)
  return (
    <li className={classes.row}>
      <div>
        <div className={classes.who}>
          <AnchorLink
            to="/complaints/$complaintId"
            params={{ complaintId: String(look.id) }}
            className={classes.name}
          >
            {fullName(look)}
          </AnchorLink>
          {look.hasRedFlags && (
            <Badge color="red" variant="light" size="sm" tt="none">
              red flag: refer
            </Badge>
          )}
        </div>
        <Text size="sm">{look.title}</Text>
        <Text size="sm" c="dimmed">
          {look.regions.map(regionWithSide).join('; ')}
        </Text>
      </div>
      <div className={classes.numbers}>
        <Text size="sm" fw={550}>
          {noLastingReliefText(look.noLastingReliefVisits)}
        </Text>
        <Text size="sm" c="dimmed">
          since {dates.day(look.noLastingReliefSince)}, {weeks(look.noLastingReliefSince)}
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
      <PainLine points={look.painLine} small />
    </li>
  )
}

const failing = new Set(['did not last', 'no change', 'worse'])

function weeks(since: string): string {
  const days = daysBetween(since.slice(0, 10), dayOf(new Date()))
  if (days < 14) return days === 1 ? '1 day' : `${days} days`
  return days < 120 ? `${Math.floor(days / 7)} weeks` : `${Math.floor(days / 30.4)} months`
}
