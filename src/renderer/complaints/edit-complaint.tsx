import { Stack } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Answer, Page } from '../app/page'
import { refuseIn } from '../app/refusals'
import { rpc, type Answers } from '../app/rpc'
import { ClientBar } from '../clients/client-bar'
import { ComplaintForm } from './complaint-form'

export function EditComplaint() {
  const { complaintId } = useParams({ from: '/shell/complaints/$complaintId/edit' })
  const page = useQuery(rpc.complaints.page.queryOptions({ id: Number(complaintId) }))
  return <Answer of={page}>{(answer) => <Shown key={answer.complaint.id} {...answer} />}</Answer>
}

function Shown({ client, complaint }: Answers['complaints']['page']) {
  const { id } = complaint
  // As the form saw it when it opened; what is asked anew meanwhile does not change what was typed over.
  const [seen] = useState(complaint.updatedAt)
  const navigate = useNavigate()
  const update = useMutation(rpc.complaints.update.mutationOptions())
  const back = () => void navigate({ to: '/complaints/$complaintId', params: { complaintId: String(id) } })
  return (
    <Stack gap="lg">
      <ClientBar client={client} />
      <Page title={complaint.title}>
        <ComplaintForm
          start={complaint}
          saveLabel="Save complaint"
          saving={update.isPending}
          saved={update.isSuccess}
          onCancel={back}
          onSave={(values, form) =>
            update.mutate(
              { id, complaint: values, seen },
              { onError: refuseIn(form, 'complaint'), onSuccess: back },
            )
          }
        />
      </Page>
    </Stack>
  )
}
