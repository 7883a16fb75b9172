import { Stack } from '@mantine/core'
import { emptyComplaint } from '@shared/complaints'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { QueryBoundary, Page } from '../ui/page'
import { usePapers } from '../ui/papers'
import { showRefusalIn } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useCreate } from '../api/use-create'
import { complaintAlerts } from './complaint-alerts'
import { today } from '../ui/clock'
import { ClientBar } from '../clients/client-bar'
import { ComplaintForm } from './complaint-form'

export function NewComplaint() {
  const { clientId } = useParams({ from: '/shell/clients/$clientId/complaints/new' })
  const id = Number(clientId)
  usePapers({ none: 'Save the complaint first. Then print its plan.' })
  const navigate = useNavigate()
  const read = useQuery(rpc.pages.newComplaint.queryOptions({ clientId: id }))
  const create = useCreate(rpc.complaints.create)
  return (
    <QueryBoundary of={read}>
      {({ client, flagged }) => (
        <Stack gap="lg">
          <ClientBar
            client={client}
            complaintAlerts={complaintAlerts(flagged, client.dateOfBirth, today())}
          />
          <Page title="New complaint">
            <ComplaintForm
              draftOf={{ kind: 'complaint', clientId: id }}
              start={emptyComplaint}
              client={client}
              saveLabel="Save complaint"
              onCancel={() => void navigate({ to: '/clients/$clientId', params: { clientId } })}
              onSave={(complaint, form) =>
                create.mutateAsync(
                  { clientId: id, complaint },
                  {
                    onError: showRefusalIn(form, 'complaint'),
                    onSuccess: () =>
                      void navigate({ to: '/clients/$clientId', params: { clientId }, replace: true }),
                  },
                )
              }
            />
          </Page>
        </Stack>
      )}
    </QueryBoundary>
  )
}
