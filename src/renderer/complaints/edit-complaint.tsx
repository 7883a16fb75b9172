import { Stack } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { QueryBoundary, Page } from '../ui/page'
import { usePapers } from '../ui/papers'
import { showRefusalIn } from '../api/refusals'
import { rpc, type RpcOutputs } from '../api/rpc'
import { complaintAlerts } from './complaint-alerts'
import { today } from '../ui/clock'
import { ClientBar } from '../clients/client-bar'
import { ComplaintForm } from './complaint-form'

export function EditComplaint() {
  const { complaintId } = useParams({ from: '/shell/complaints/$complaintId/edit' })
  const read = useQuery(rpc.complaints.read.queryOptions({ id: Number(complaintId) }))
  return (
    <QueryBoundary of={read}>
      {(answer) => <EditComplaintForm key={answer.complaint.id} {...answer} />}
    </QueryBoundary>
  )
}

function EditComplaintForm({ client, flagged, complaint }: RpcOutputs['complaints']['read']) {
  const { id } = complaint
  const { status = complaint.status } = useSearch({ from: '/shell/complaints/$complaintId/edit' })
  // The version that the form opened with. A refetch must not change it.
  const [expectedRevision] = useState(complaint.revision)
  usePapers({ papers: [{ label: 'Treatment plan', path: `/print/plans/${id}` }], isForm: true })
  const navigate = useNavigate()
  const update = useMutation(rpc.complaints.update.mutationOptions())
  const back = () => void navigate({ to: '/complaints/$complaintId', params: { complaintId: String(id) } })
  return (
    <Stack gap="lg">
      <ClientBar client={client} complaintAlerts={complaintAlerts(flagged, client.dateOfBirth, today())} />
      <Page title={complaint.title}>
        <ComplaintForm
          draftOf={{ kind: 'complaint', clientId: client.id, complaintId: id }}
          baseRevision={expectedRevision}
          start={{ ...complaint, status }}
          client={client}
          saveLabel="Save complaint"
          onCancel={back}
          onSave={(values, form) =>
            update.mutateAsync(
              // The form empties the day when there are new questions.
              { id, complaint: values, isAskedForRegions: true, expectedRevision },
              { onError: showRefusalIn(form, 'complaint'), onSuccess: back },
            )
          }
        />
      </Page>
    </Stack>
  )
}
