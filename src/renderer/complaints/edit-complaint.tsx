import { Stack } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Answer, Page } from '../app/page'
import { refuseIn } from '../app/refusals'
import { rpc } from '../app/rpc'
import { ClientBar } from '../clients/client-bar'
import { ComplaintForm } from './complaint-form'

export function EditComplaint() {
  const { complaintId } = useParams({ from: '/shell/complaints/$complaintId/edit' })
  const id = Number(complaintId)
  const navigate = useNavigate()
  const page = useQuery(rpc.complaints.page.queryOptions({ id }))
  const update = useMutation(rpc.complaints.update.mutationOptions())
  const back = () => void navigate({ to: '/complaints/$complaintId', params: { complaintId } })
  return (
    <Answer of={page}>
      {({ client, complaint }) => (
        <Stack gap="lg">
          <ClientBar client={client} />
          <Page title={complaint.title}>
            <ComplaintForm
              key={complaint.id}
              start={complaint}
              saveLabel="Save complaint"
              saving={update.isPending}
              saved={update.isSuccess}
              onCancel={back}
              onSave={(values, form) =>
                update.mutate(
                  { id, complaint: values },
                  { onError: refuseIn(form, 'complaint'), onSuccess: back },
                )
              }
            />
          </Page>
        </Stack>
      )}
    </Answer>
  )
}
