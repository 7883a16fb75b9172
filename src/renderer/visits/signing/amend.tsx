import { zodResolver } from '@hookform/resolvers/zod'
import { Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { DraftRevision } from '@shared/drafts/draft-revision'
import { amendmentInput, type AmendmentInput } from '@shared/signing'
import { useForm } from 'react-hook-form'
import { InlineForm } from '../../ui/forms/inline-form'
import { showRefusalIn } from '../../api/refusals'
import { rpc } from '../../api/rpc'
import { useCreate } from '../../api/use-create'
import { FormDraftNotice } from '../../autosave/form-draft-notice'
import { AutosaveIndicator } from '../../autosave/autosave-indicator'
import { useFormDraft } from '../../autosave/use-form-draft'
import { useSubmit } from '../../ui/forms/use-save-once'
import { Section } from '../../ui/section'

/** The first text of an amendment, and the draft that it comes from. */
export interface AmendmentStart {
  text: string
  draft: DraftRevision | null
}

interface Props {
  clientId: number
  visitId: number
  start: AmendmentStart
  onDone: () => void
  onCancel: () => void
}

/** The form of an amendment to a signed visit. */
export function Amend({ clientId, visitId, start, onDone, onCancel }: Props) {
  const form = useForm<AmendmentInput>({
    resolver: zodResolver(amendmentInput),
    defaultValues: { text: start.text },
  })
  const { errors } = form.formState
  const amend = useCreate(rpc.visits.amend, {
    onError: showRefusalIn(form, ''),
    onSuccess: () => {
      notifications.show({ message: 'Amendment added' })
      onDone()
    },
  })
  const draft = useFormDraft(form, { kind: 'amendment', clientId, visitId })
  const { submit, saving, unsaved } = useSubmit(
    form,
    draft.whileSaving(({ text }: AmendmentInput) =>
      amend.mutateAsync({ id: visitId, text, draft: start.draft }),
    ),
  )
  const cancel = () => void draft.end().then(onCancel)
  return (
    <Section
      title="Amendment"
      lead="The signed note does not change. The amendment has your name and the time."
    >
      <InlineForm
        label="Amendment"
        saveLabel="Add amendment"
        saving={saving}
        unsaved={unsaved}
        onSubmit={submit}
        leaving={draft.leaving}
        status={<AutosaveIndicator autosave={draft.autosave} />}
        onCancel={cancel}
      >
        <FormDraftNotice draft={draft} />
        <Textarea {...form.register('text')} label="Text" autoFocus error={errors.text?.message} />
      </InlineForm>
    </Section>
  )
}
