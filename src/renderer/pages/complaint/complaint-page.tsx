import { Badge, Group, Stack, Text } from '@mantine/core'
import { fullName } from '@shared/clients'
import { movementById } from '@shared/anatomy/movements'
import { isListVisible } from '@shared/reasoning/gates'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { regionWithSide } from '../../anatomy/words'
import { useDates } from '../../ui/dates'
import { formatList } from '../../ui/lists'
import { ButtonLink } from '../../ui/links'
import { QueryBoundary, useWindowTitle } from '../../ui/page'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { Section } from '../../ui/section'
import { ClientBar } from '../../clients/client-bar'
import { PlanCard } from '../../plans/plan-card'
import { RuledOut } from '../../suggestions/rule-out/ruled-out'
import { NextVisit } from '../../suggestions/next-visit/next-visit'
import { minutesToStartWith } from '../../suggestions/next-visit/plan-minutes'
import { WhyNot } from '../../suggestions/list/why-not'
import { RecommendationPanel } from '../../suggestions/list/recommendation-panel'
import { VisitCard } from '../../visits/page/visit-card'
import { noLastingReliefText } from '../../complaints/complaint'
import { complaintStatusLabels } from '../../complaints/labels'
import { ComplaintChart } from './complaint-chart'
import classes from './complaint-page.module.css'
import { PainLineKey, WidePainLine } from '../../progress/pain-line'

type ComplaintPageData = RpcOutputs['pages']['complaint']

/** One complaint: its course, what to check next with the reasons, and the plan. */
export function ComplaintPage() {
  const { complaintId } = useParams({ from: '/shell/complaints/$complaintId' })
  const page = useQuery(rpc.pages.complaint.queryOptions({ id: Number(complaintId) }))
  return <QueryBoundary of={page}>{(answer) => <ComplaintPageContent {...answer} />}</QueryBoundary>
}

function ComplaintPageContent({ client, complaint, answer, visits, plan }: ComplaintPageData) {
  useWindowTitle(`${complaint.title}, ${fullName(client)}`)
  const params = { complaintId: String(complaint.id) }
  return (
    <Stack gap="lg" pb="xl">
      <ClientBar
        client={client}
        actions={
          !client.archived && (
            <ButtonLink
              to="/clients/$clientId/visits/new"
              params={{ clientId: String(client.id) }}
              leftSection={<IconPlus size={16} aria-hidden />}
            >
              New visit
            </ButtonLink>
          )
        }
      />
      <div className={classes.columns}>
        <Stack gap="lg">
          <Section
            level={1}
            title={complaint.title}
            lead={<Lead complaint={complaint} />}
            actions={
              <Group gap="xs" wrap="nowrap">
                {complaint.status !== 'open' && (
                  <Badge variant="default" tt="none">
                    {complaintStatusLabels[complaint.status]}
                  </Badge>
                )}
                <ButtonLink
                  to="/complaints/$complaintId/progress"
                  params={params}
                  variant="default"
                  size="xs"
                >
                  Progress
                </ButtonLink>
                <ButtonLink to="/complaints/$complaintId/edit" params={params} variant="default" size="xs">
                  Edit
                </ButtonLink>
              </Group>
            }
          >
            {complaint.painLine.length > 0 && (
              <>
                <WidePainLine points={complaint.painLine} />
                <PainLineKey />
              </>
            )}
            {complaint.painLine.length === 0 && (
              <Text size="sm" c="dimmed">
                No visits for this complaint yet.
              </Text>
            )}
          </Section>
          <RecommendationPanel answer={answer} complaintId={complaint.id} planItems={plan?.items ?? []} />
          {answer.kind === 'list' && (
            <>
              <NextVisit
                complaintId={complaint.id}
                planItems={plan?.items ?? []}
                startMinutes={minutesToStartWith(visits)}
                isHiddenByAdvice={!isListVisible(answer.stop)}
              />
              <WhyNot complaintId={complaint.id} side={complaint.regions[0]?.side ?? 'both'} />
            </>
          )}
        </Stack>
        <Stack gap="lg">
          <ComplaintChart complaint={complaint} visits={visits} answer={answer} />
          <PlanCard plan={plan} complaintId={complaint.id} recommendation={answer} />
          <RuledOut complaintId={complaint.id} />
          <Facts complaint={complaint} />
          <Section title="Visits">
            {visits.length === 0 ? (
              <Text size="sm" c="dimmed">
                No visits yet.
              </Text>
            ) : (
              <div>
                {visits.map((visit) => (
                  <VisitCard key={visit.id} visit={visit} complaintId={complaint.id} />
                ))}
              </div>
            )}
          </Section>
        </Stack>
      </div>
    </Stack>
  )
}

function Lead({ complaint }: Pick<ComplaintPageData, 'complaint'>) {
  const dates = useDates()
  return (
    <>
      {formatList(complaint.regions.map(regionWithSide), 'plain')}
      {complaint.onsetOn && ` · since ${dates.day(complaint.onsetOn)}`}
      {complaint.status === 'open' && complaint.noLastingReliefSince && (
        <span className={classes.look}>
          {noLastingReliefText(complaint.noLastingReliefVisits)}, since{' '}
          {dates.day(complaint.noLastingReliefSince)}
        </span>
      )}
    </>
  )
}

/** Whether somebody asked about red flags. Those that were found are shown with the recommendation. */
function redFlagText(
  { redFlags, redFlagsNoneOn, status }: ComplaintPageData['complaint'],
  day: (day: string) => string,
): string {
  if (redFlagsNoneOn !== null) return `None found, asked ${day(redFlagsNoneOn)}`
  return redFlags.length === 0 && status === 'open' ? 'Not asked yet' : ''
}

function Facts({ complaint }: Pick<ComplaintPageData, 'complaint'>) {
  const dates = useDates()
  const moves = (ids: string[], note: string) =>
    formatList([...ids.map((id) => movementById.get(id)?.label.toLowerCase() ?? id), note], 'plain')
  const facts = [
    ['Goal', complaint.goal],
    ['How it began', complaint.onsetHow],
    ['Pain at the start', complaint.painAtStart === null ? '' : `${complaint.painAtStart} of 10`],
    ['Worse with', moves(complaint.worseBy, complaint.worseNote)],
    ['Better with', moves(complaint.betterBy, complaint.betterNote)],
    ['Red flags', redFlagText(complaint, dates.day)],
    ['Note', complaint.note],
  ].filter(([, text]) => text !== '')
  if (facts.length === 0) return null
  return (
    <Section title="Details">
      <dl className={classes.facts}>
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="prose">{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
