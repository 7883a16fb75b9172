import { fullName } from '@shared/clients'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Answer, Page } from '../app/page'
import { refuseIn } from '../app/refusals'
import { rpc } from '../app/rpc'
import { ClientForm } from './client-form'

export function EditClient() {
  const { clientId } = useParams({ from: '/shell/clients/$clientId/edit' })
  const id = Number(clientId)
  const navigate = useNavigate()
  const page = useQuery(rpc.clients.page.queryOptions({ id }))
  const update = useMutation(rpc.clients.update.mutationOptions())
  const back = () => void navigate({ to: '/clients/$clientId', params: { clientId } })
  return (
    <Answer of={page}>
      {({ client }) => (
        <Page title={`${fullName(client)}: record`}>
          <ClientForm
            key={client.id}
            start={client}
            saveLabel="Save"
            saving={update.isPending}
            saved={update.isSuccess}
            onCancel={back}
            onSave={(client, form) =>
              update.mutate({ id, client }, { onError: refuseIn(form, 'client'), onSuccess: back })
            }
          />
        </Page>
      )}
    </Answer>
  )
}
