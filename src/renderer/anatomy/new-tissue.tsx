import { emptyOwnTissue } from '@shared/anatomy/own-tissue'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { Page } from '../ui/page'
import { showRefusalIn } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useCreate } from '../api/use-create'
import { TissueForm } from './tissue-form'

export function NewTissue() {
  const navigate = useNavigate()
  const router = useRouter()
  const { name = '' } = useSearch({ from: '/shell/anatomy/new' })
  const create = useCreate(rpc.anatomy.create)
  return (
    <Page title="New tissue" lead="Only the name and the region are required.">
      <TissueForm
        start={{ ...emptyOwnTissue, name }}
        saveLabel="Add tissue"
        onCancel={() => router.history.back()}
        onSave={(tissue, form) =>
          create.mutateAsync(
            { tissue },
            {
              onError: showRefusalIn(form, 'tissue'),
              onSuccess: ({ id }) =>
                void navigate({ to: '/anatomy/$tissue', params: { tissue: id }, replace: true }),
            },
          )
        }
      />
    </Page>
  )
}
