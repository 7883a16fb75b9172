import { Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState, type ComponentProps } from 'react'
import { useDates } from '../../ui/dates'
import { QueryBoundary, Page } from '../../ui/page'
import { usePapers } from '../../ui/papers'
import { showRefusalIn } from '../../api/refusals'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { useCreate } from '../../api/use-create'
import { complaintAlerts } from '../../complaints/complaint-alerts'
import { today } from '../../ui/clock'
import { offeredPlans } from '../aside/work-sources'
import { ClientBar } from '../../clients/client-bar'
import { useSavedDraft, type SavedDraft } from '../../drafts/use-draft'
import { formOf } from './form-of'
import { VisitForm } from './visit-form'

/** Edits a visit that is not signed. */
export const EditVisit = () => <RecordedVisit path="/shell/visits/$visitId/edit" />

/** Corrects a signed visit. */
export const CorrectVisit = () => <RecordedVisit path="/shell/visits/$visitId/correct" />

function RecordedVisit({ path }: { path: '/shell/visits/$visitId/edit' | '/shell/visits/$visitId/correct' }) {
  const { visitId } = useParams({ from: path })
  const isCorrection = path.endsWith('/correct')
  const page = useQuery(rpc.pages.editVisit.queryOptions({ id: Number(visitId) }))
  return (
    <QueryBoundary of={page}>
      {(data) =>
        // A signed visit is corrected, not edited, and a void one is neither. Its page shows a draft of earlier changes.
        data.visit.voided || (data.visit.signature !== null) !== isCorrection ? (
          <Navigate to="/visits/$visitId" params={{ visitId }} replace />
        ) : (
          <EditVisitWithDraft key={data.visit.id} {...data} isCorrection={isCorrection} />
        )
      }
    </QueryBoundary>
  )
}

type Data = RpcOutputs['pages']['editVisit'] & { isCorrection: boolean }

function EditVisitWithDraft(data: Data) {
  const draft = useSavedDraft({ clientId: data.client.id, visitId: data.visit.id })
  return (
    <QueryBoundary of={draft}>
      {(savedDraft) => <EditVisitForm {...data} savedDraft={savedDraft} />}
    </QueryBoundary>
  )
}

type Props = Data & { savedDraft: SavedDraft | null }

function EditVisitForm({
  visit,
  client,
  complaints,
  earlier,
  plans,
  gotWorse,
  savedDraft,
  isCorrection,
}: Props) {
  const dates = useDates()
  // The version that the form opened with. A refetch must not change it.
  const [expectedRevision] = useState(visit.revision)
  const { point } = useSearch({ strict: false })
  usePapers({ papers: [{ label: 'Visit note', path: `/print/visits/${visit.id}` }], isForm: true })
  const navigate = useNavigate()
  const update = useMutation(rpc.visits.update.mutationOptions())
  const correct = useCreate(rpc.visits.correct)
  const treated = new Set(
    [...visit.complaints, ...(savedDraft?.form.complaints ?? [])].map(({ complaintId }) => complaintId),
  )
  const params = { visitId: String(visit.id) }
  const back = () => void navigate({ to: '/visits/$visitId', params })
  const saved = (message: string) => () => {
    notifications.show({ message })
    back()
  }
  const save: ComponentProps<typeof VisitForm>['onSave'] = ({ reason, ...values }, { draft, sign }, form) =>
    isCorrection
      ? correct.mutateAsync(
          { id: visit.id, visit: values, reason, expectedRevision, draft },
          { onError: showRefusalIn(form, 'visit'), onSuccess: saved('Correction saved') },
        )
      : update.mutateAsync(
          { id: visit.id, visit: values, expectedRevision, draft, sign },
          {
            onError: showRefusalIn(form, 'visit'),
            onSuccess: saved(sign ? 'Visit saved and signed' : 'Visit saved'),
          },
        )
  return (
    <Stack gap="lg">
      <ClientBar client={client} complaintAlerts={complaintAlerts(complaints, client.dateOfBirth, today())} />
      <Page title={`${isCorrection ? 'Correct' : 'Edit'} visit, ${dates.day(visit.at)}`}>
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
          isCorrection={isCorrection}
          onCancel={back}
          onSave={save}
        />
      </Page>
    </Stack>
  )
}
