import type { OwnTissue } from '@shared/anatomy/own-tissue'
import { useMutation } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Page } from '../ui/page'
import { showRefusalIn } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useAnatomy } from './anatomy-context'
import { AnatomyNotFound } from './anatomy-not-found'
import { TissueForm } from './tissue-form'

export function EditTissue() {
  const { tissue } = useParams({ from: '/shell/anatomy/$tissue/edit' })
  const own = useAnatomy().ownTissues.get(tissue)
  return own ? <EditTissueForm key={own.id} own={own} /> : <AnatomyNotFound />
}

function EditTissueForm({ own }: { own: OwnTissue }) {
  // The tissue that the form opened with. A refetch must not change it.
  const [{ id, retired: _retired, revision, ...start }] = useState(own)
  const navigate = useNavigate()
  const update = useMutation(rpc.anatomy.update.mutationOptions())
  const back = () => void navigate({ to: '/anatomy/$tissue', params: { tissue: id } })
  return (
    <Page title={own.name} lead="Your own tissue">
      <TissueForm
        start={start}
        self={id}
        saveLabel="Save tissue"
        onCancel={back}
        onSave={(tissue, form) =>
          update.mutateAsync(
            { id, tissue, expectedRevision: revision },
            { onError: showRefusalIn(form, 'tissue'), onSuccess: back },
          )
        }
      />
    </Page>
  )
}
