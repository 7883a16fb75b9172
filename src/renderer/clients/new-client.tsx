import { emptyClient } from '@shared/clients'
import { useMutation } from '@tanstack/react-query'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { Page } from '../app/page'
import { refuseIn } from '../app/refusals'
import { rpc } from '../app/rpc'
import { ClientForm } from './client-form'

export function NewClient() {
  const navigate = useNavigate()
  const router = useRouter()
  const { name = '' } = useSearch({ from: '/shell/clients/new' })
  const create = useMutation(rpc.clients.create.mutationOptions())
  return (
    <Page title="New client" lead="Only the first name is needed now. Everything else can come later.">
      <ClientForm
        start={{ ...emptyClient, ...splitName(name) }}
        saveLabel="Create client"
        lookAlike
        saving={create.isPending}
        saved={create.isSuccess}
        onCancel={() => router.history.back()}
        onSave={(client, form) =>
          create.mutate(client, {
            onError: refuseIn(form, ''),
            onSuccess: ({ id }) =>
              void navigate({ to: '/clients/$clientId', params: { clientId: String(id) }, replace: true }),
          })
        }
      />
    </Page>
  )
}

/** A name as it was typed into a search: the last word is taken for the family name. */
function splitName(name: string): { firstName: string; lastName: string } {
  const words = name.trim().split(/\s+/)
  return words.length < 2
    ? { firstName: words[0] ?? '', lastName: '' }
    : { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1)! }
}
