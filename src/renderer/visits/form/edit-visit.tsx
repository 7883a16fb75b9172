import { Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { VisitForm as VisitFormValues } from '@shared/visits'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useDates } from '../../ui/dates'
import { QueryBoundary, Page } from '../../ui/page'
import { showRefusalIn } from '../../api/refusals'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { complaintAlerts } from '../../complaints/complaint-alerts'
import { today } from '../../ui/clock'
import { offeredPlans } from '../aside/work-sources'
import { ClientBar } from '../../clients/client-bar'
import { useSavedDraft, type SavedDraft } from '../../drafts/use-draft'
import { VisitForm } from './visit-form'

export function EditVisit() {
  const { visitId } = useParams({ from: '/shell/visits/$visitId/edit' })
  const page = useQuery(rpc.pages.editVisit.queryOptions({ id: Number(visitId) }))
  return (
    <QueryBoundary of={page}>
      {(data) =>
        // A signed or void visit cannot be edited. Its page shows a draft of earlier changes.
        data.visit.signature || data.visit.voided ? (
          <Navigate to="/visits/$visitId" params={{ visitId }} replace />
        ) : (
          <EditVisitWithDraft key={data.visit.id} {...data} />
        )
      }
    </QueryBoundary>
  )
}

function EditVisitWithDraft(data: RpcOutputs['pages']['editVisit']) {
  const draft = useSavedDraft({ clientId: data.client.id, visitId: data.visit.id })
  return (
    <QueryBoundary of={draft}>
      {(savedDraft) => <EditVisitForm {...data} savedDraft={savedDraft} />}
    </QueryBoundary>
  )
}

type Props = RpcOutputs['pages']['editVisit'] & { savedDraft: SavedDraft | null }

function EditVisitForm({ visit, client, complaints, earlier, plans, gotWorse, savedDraft }: Props) {
  const dates = useDates()
  // The version that the form opened with. A refetch must not change it.
  const [expectedRevision] = useState(visit.revision)
  const { point } = useSearch({ from: '/shell/visits/$visitId/edit' })
  const navigate = useNavigate()
  const update = useMutation(rpc.visits.update.mutationOptions())
  const treated = new Set(
    [...visit.complaints, ...(savedDraft?.form.complaints ?? [])].map(({ complaintId }) => complaintId),
  )
  const params = { visitId: String(visit.id) }
  const back = () => void navigate({ to: '/visits/$visitId', params })
  return (
    <Stack gap="lg">
      <ClientBar client={client} complaintAlerts={complaintAlerts(complaints, client.dateOfBirth, today())} />
      <Page title={`Edit visit, ${dates.day(visit.at)}`}>
        <VisitForm
          client={client}
          start={formOf(visit)}
          owner={{ clientId: client.id, visitId: visit.id }}
          savedDraft={savedDraft}
          visitRevision={expectedRevision}
          complaints={complaints.filter(
            (complaint) => complaint.status === 'open' || treated.has(complaint.id),
          )}
          earlier={earlier}
          plans={offeredPlans(plans, complaints, client.dateOfBirth)}
          recommendations={[]}
          gotWorse={gotWorse}
          focusPoint={point}
          isNew={false}
          onCancel={back}
          onSave={(values, { draft, sign }, form) =>
            update.mutateAsync(
              { id: visit.id, visit: values, expectedRevision, draft, sign },
              {
                onError: showRefusalIn(form, 'visit'),
                onSuccess: () => {
                  notifications.show({ message: sign ? 'Visit saved and signed' : 'Visit saved' })
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

function formOf(visit: RpcOutputs['pages']['visit']['visit']): VisitFormValues {
  const { at, minutes, kind, subjective, objective, assessment, plan, complaints, painMarks, work } = visit
  return {
    at,
    minutes,
    kind,
    subjective,
    objective,
    assessment,
    plan,
    outcomes: [],
    measured: [],
    muscle: '',
    complaints: complaints.map(({ complaintId, painBefore, painAfter, radiation, screens }) => ({
      complaintId,
      painBefore,
      painAfter,
      radiation,
      screens,
    })),
    painMarks,
    work: work.map(
      ({ tissue, side, technique, minutes, pressure, response, familiarPain, note, complaintId }) => ({
        tissue,
        side,
        technique,
        minutes,
        pressure,
        response,
        familiarPain,
        note,
        complaintId,
      }),
    ),
  }
}
