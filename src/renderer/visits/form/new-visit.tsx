import { Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { isVisitMeasured } from '@shared/measures'
import { answered } from '@shared/outcomes'
import type { VisitForm as VisitFormValues } from '@shared/visits'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { QueriesBoundary, QueryBoundary, Page } from '../../ui/page'
import { usePapers } from '../../ui/papers'
import { showRefusalIn } from '../../api/refusals'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { useCreate } from '../../api/use-create'
import { complaintAlerts } from '../../complaints/complaint-alerts'
import { today } from '../../ui/clock'
import { offeredPlans } from '../aside/work-sources'
import { ClientBar } from '../../clients/client-bar'
import { useSavedDraft, type SavedDraft } from '../../drafts/use-draft'
import { emptyVisitMeasurements } from '../../measures/visit-measures'
import { unrecordedOutcomes } from '../../outcomes/last-outcomes'
import { formOf } from './form-of'
import { VisitForm } from './visit-form'
import { kindFor, visitOpening } from './visit-opening'
import { thisMinute } from '../../ui/clock'

export function NewVisit() {
  const { clientId } = useParams({ from: '/shell/clients/$clientId/visits/new' })
  const start = useQuery(rpc.pages.newVisit.queryOptions({ clientId: Number(clientId) }))
  const draft = useSavedDraft({ clientId: Number(clientId), visitId: null })
  const { again } = useSearch({ from: '/shell/clients/$clientId/visits/new' })
  // Read first: a muscle typed before that would get the default technique instead of the practice's own.
  const techniques = useQuery(rpc.techniques.list.queryOptions())
  return (
    <QueriesBoundary of={[start, draft, techniques]}>
      {([page, savedDraft]) =>
        again === undefined ? (
          <NewVisitForm key={page.client.id} {...page} savedDraft={savedDraft} />
        ) : (
          <ChartAgain key={again} {...page} savedDraft={savedDraft} voidedId={again} />
        )
      }
    </QueriesBoundary>
  )
}

type Props = RpcOutputs['pages']['newVisit'] & {
  savedDraft: SavedDraft | null
  /** The void visit whose contents the form starts with. */
  again?: RpcOutputs['pages']['visit']['visit']
}

/** The form of a new visit with the contents of a void one. A draft is never replaced by them. */
function ChartAgain({ voidedId, ...page }: Props & { voidedId: number }) {
  const voided = useQuery(rpc.pages.visit.queryOptions({ id: voidedId }))
  const [hadDraft] = useState(page.savedDraft !== null)
  useEffect(() => {
    if (!hadDraft) return
    notifications.show({
      message: 'This is your draft of a new visit. Save or discard it, then chart again.',
      autoClose: 12_000,
    })
  }, [hadDraft])
  return <QueryBoundary of={voided}>{({ visit }) => <NewVisitForm {...page} again={visit} />}</QueryBoundary>
}

function NewVisitForm({
  client,
  complaints,
  earlier,
  plans,
  answers,
  newestVisitId,
  savedDraft,
  again,
}: Props) {
  usePapers({ none: 'Save the visit first. Then print its note.' })
  const navigate = useNavigate()
  const create = useCreate(rpc.visits.create)
  const open = complaints.filter((complaint) => complaint.status === 'open')
  // A complaint that was closed since is still shown.
  const inDraft = new Set(
    [...(savedDraft?.form.complaints ?? []), ...(again?.complaints ?? [])].map((one) => one.complaintId),
  )
  const [now] = useState(() => thisMinute())
  const back = () => void navigate({ to: '/clients/$clientId', params: { clientId: String(client.id) } })
  const outcomes = unrecordedOutcomes(open, now)
  const search = useSearch({ from: '/shell/clients/$clientId/visits/new' })
  const [opening] = useState(() => visitOpening(search, open))
  const { complaintId: chosen, start: startWith } = opening
  const treated = chosen === undefined ? open : open.filter(({ id }) => id === chosen)
  const blank: VisitFormValues = {
    at: now,
    minutes: earlier[0]?.minutes ?? 60,
    kind: kindFor[startWith ?? 'checks'],
    subjective: '',
    objective: '',
    assessment: '',
    plan: '',
    complaints: treated.map(({ id }) => ({
      complaintId: id,
      painBefore: null,
      painAfter: null,
      radiation: null,
      screens: {},
    })),
    painMarks: [],
    work: [],
    outcomes,
    measured: emptyVisitMeasurements(open, outcomes),
    muscle: '',
    newComplaint: null,
    reason: '',
  }
  const start = again ? { ...blank, ...formOf(again), outcomes, measured: blank.measured } : blank
  return (
    <Stack gap="lg">
      <ClientBar client={client} complaintAlerts={complaintAlerts(complaints, client.dateOfBirth, today())} />
      <Page title="New visit">
        <VisitForm
          client={client}
          start={start}
          owner={{ clientId: client.id, visitId: null }}
          savedDraft={savedDraft}
          visitRevision={null}
          newestVisitId={newestVisitId}
          complaints={complaints.filter((one) => one.status === 'open' || inDraft.has(one.id))}
          earlier={earlier}
          plans={offeredPlans(plans, complaints, client.dateOfBirth)}
          recommendations={answers}
          gotWorse={answers}
          opening={opening}
          isNew
          onCancel={back}
          onSave={(
            { outcomes, measured, muscle: _typed, newComplaint: _held, reason: _reason, ...visit },
            options,
            form,
          ) =>
            create.mutateAsync(
              {
                clientId: client.id,
                visit,
                // The outcome was asked at this visit, also when the visit is entered on a later day.
                outcomes: answered(outcomes).map((outcome) => ({ ...outcome, askedAt: visit.at })),
                measured: measured.filter((one) => isTreated(one, visit) && isVisitMeasured(one)),
                ...options,
              },
              {
                onError: showRefusalIn(form, 'visit'),
                onSuccess: () => {
                  notifications.show({ message: options.sign ? 'Visit saved and signed' : 'Visit saved' })
                  back()
                },
              },
            )
          }
        />
      </Page>
    </Stack>
  )
}

const isTreated = (
  { complaintId }: { complaintId: number },
  { complaints }: Pick<VisitFormValues, 'complaints'>,
) => complaints.some((one) => one.complaintId === complaintId)
