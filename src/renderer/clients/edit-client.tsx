import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { QueryBoundary, Page } from '../ui/page'
import { usePapers } from '../ui/papers'
import { showRefusalIn } from '../api/refusals'
import { rpc } from '../api/rpc'
import type { Client } from './client-bar'
import { ClientForm } from './client-form'
import { useClientNames } from './client-name'

export function EditClient() {
  const { clientId } = useParams({ from: '/shell/clients/$clientId/edit' })
  const read = useQuery(rpc.clients.read.queryOptions({ id: Number(clientId) }))
  return (
    <QueryBoundary of={read}>{(client) => <EditClientForm key={client.id} client={client} />}</QueryBoundary>
  )
}

function EditClientForm({ client }: { client: Client }) {
  const { id } = client
  // The version that the form opened with. A refetch must not change it.
  const [expectedRevision] = useState(client.revision)
  usePapers({ none: 'Save the client first. Then print a plan from the client’s page.' })
  const navigate = useNavigate()
  const names = useClientNames()
  const update = useMutation(rpc.clients.update.mutationOptions())
  const back = () => void navigate({ to: '/clients/$clientId', params: { clientId: String(id) } })
  return (
    <Page title={`Edit record of ${names(client, id)}`}>
      <ClientForm
        draftOf={{ kind: 'client', clientId: id }}
        baseRevision={expectedRevision}
        start={client}
        saveLabel="Save client"
        onCancel={back}
        onSave={(values, form) =>
          update.mutateAsync(
            { id, client: values, expectedRevision },
            { onError: showRefusalIn(form, 'client'), onSuccess: back },
          )
        }
      />
    </Page>
  )
}
