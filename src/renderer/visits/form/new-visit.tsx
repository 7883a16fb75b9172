import { Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { momentOf } from '@shared/fields'
import { isVisitMeasured } from '@shared/measures'
import { answered } from '@shared/outcomes'
import type { VisitForm as VisitFormValues } from '@shared/visits'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { QueriesBoundary, Page } from '../../ui/page'
import { refuseIn } from '../../api/refusals'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { ClientBar } from '../../clients/client-bar'
import { useFoundDraft, type FoundDraft } from '../../drafts/use-draft'
import { measuredFor } from '../../measures/visit-measures'
import { questionsFor } from '../../outcomes/last-outcomes'
import { VisitForm } from './visit-form'

export function NewVisit() {
  const { clientId } = useParams({ from: '/shell/clients/$clientId/visits/new' })
  const start = useQuery(rpc.pages.newVisit.queryOptions({ clientId: Number(clientId) }))
  const draft = useFoundDraft({ clientId: Number(clientId), visitId: null })
  // A muscle that is typed at once would otherwise get the technique of another practice.
  const techniques = useQuery(rpc.techniques.list.queryOptions())
  return (
    <QueriesBoundary of={[start, draft, techniques]}>
      {([answer, found]) => <Shown key={answer.client.id} {...answer} found={found} />}
    </QueriesBoundary>
  )
}

type Props = RpcOutputs['pages']['newVisit'] & { found: FoundDraft | null }

function Shown({ client, complaints, earlier, plans, answers, found }: Props) {
  const navigate = useNavigate()
  const create = useMutation(rpc.visits.create.mutationOptions())
  const open = complaints.filter((complaint) => complaint.status === 'open')
  // One that was closed while its visit lay half written stays in sight.
  const begun = new Set(found?.form.complaints.map((one) => one.complaintId))
  const [now] = useState(() => momentOf(new Date()))
  const back = () => void navigate({ to: '/clients/$clientId', params: { clientId: String(client.id) } })
  const outcomes = questionsFor(open, now)
  const start: VisitFormValues = {
    at: now,
    minutes: earlier[0]?.minutes ?? 60,
    kind: 'therapeutic',
    subjective: '',
    objective: '',
    assessment: '',
    plan: '',
    complaints: open.map((complaint) => ({ complaintId: complaint.id, painBefore: null, painAfter: null })),
    painMarks: [],
    work: [],
    outcomes,
    measured: measuredFor(open, outcomes),
    muscle: '',
  }
  return (
    <Stack gap="lg">
      <ClientBar client={client} />
      <Page title="New visit">
        <VisitForm
          start={start}
          of={{ clientId: client.id, visitId: null }}
          found={found}
          expectedUpdatedAt={null}
          complaints={complaints.filter((one) => one.status === 'open' || begun.has(one.id))}
          earlier={earlier}
          plans={plans}
          ideas={answers}
          once
          saving={create.isPending}
          saved={create.isSuccess}
          refused={create.error}
          onCancel={back}
          onSave={({ outcomes, measured, muscle: _typed, ...visit }, how, form) =>
            create.mutate(
              {
                clientId: client.id,
                visit,
                // Asked at this visit, whenever it was: also when it is written down on a later day.
                outcomes: answered(outcomes).map((outcome) => ({ ...outcome, askedAt: visit.at })),
                measured: measured.filter((one) => isTreated(one, visit) && isVisitMeasured(one)),
                ...how,
              },
              {
                onError: refuseIn(form, 'visit'),
                onSuccess: () => {
                  notifications.show({ message: how.sign ? 'Visit saved and signed' : 'Visit saved' })
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
