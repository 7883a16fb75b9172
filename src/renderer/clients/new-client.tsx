import { emptyClient, type ClientInput } from '@shared/clients'
import { useMutation } from '@tanstack/react-query'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { Page } from '../ui/page'
import { showRefusalIn } from '../api/refusals'
import { queryClient, rpc } from '../api/rpc'
import { useCreate } from '../api/use-create'
import { ClientForm } from './client-form'
import { personKey, type PossibleDuplicates } from './did-you-mean'

export function NewClient() {
  const navigate = useNavigate()
  const router = useRouter()
  const { name = '' } = useSearch({ from: '/shell/clients/new' })
  const [duplicates, setDuplicates] = useState<PossibleDuplicates | null>(null)
  const create = useCreate(rpc.clients.create, {
    onSuccess: ({ id }) =>
      void navigate({ to: '/clients/$clientId', params: { clientId: String(id) }, replace: true }),
  })
  const findDuplicates = useMutation({
    mutationFn: ({ firstName, lastName, phone, email, dateOfBirth }: ClientInput) =>
      queryClient.fetchQuery(
        rpc.clients.possibleDuplicates.queryOptions(
          { firstName, lastName, phone, email, dateOfBirth },
          { staleTime: 0 },
        ),
      ),
  })

  /** Saves the client, or first asks about possible duplicates. */
  async function save(client: ClientInput, form: UseFormReturn<ClientInput>) {
    const person = personKey(client)
    const onError = showRefusalIn(form, '')
    if (duplicates?.person === person) return create.mutateAsync(client, { onError })
    const clients = await findDuplicates.mutateAsync(client, { onError })
    if (clients.length === 0) return create.mutateAsync(client, { onError })
    setDuplicates({ person, clients })
    return 'asked'
  }

  return (
    <Page title="New client" lead="Only the first name is required.">
      <ClientForm
        draftOf={{ kind: 'client' }}
        start={{ ...emptyClient, ...splitName(name) }}
        saveLabel="Create client"
        showSameNames
        duplicates={duplicates}
        onCancel={() => router.history.back()}
        onSave={save}
      />
    </Page>
  )
}

/** Splits a name that was typed into a search. The last name is the last word, or before a comma: "Berg, Ada". */
function splitName(name: string): { firstName: string; lastName: string } {
  const [last = '', first] = name.split(',', 2).map((part) => part.trim())
  if (first) return { firstName: first, lastName: last }
  const words = name.trim().split(/\s+/)
  return words.length < 2
    ? { firstName: words[0] ?? '', lastName: '' }
    : { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1)! }
}
