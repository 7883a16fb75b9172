import { resolverByTime } from '../ui/forms/resolver-by-time'
import { notifications } from '@mantine/notifications'
import { measurementInput, type MeasurementInput } from '@shared/measures'
import { useForm } from 'react-hook-form'
import { MomentField } from '../ui/fields/moment-field'
import { InlineForm } from '../ui/forms/inline-form'
import { AutosaveIndicator } from '../autosave/autosave-indicator'
import { FormDraftNotice } from '../autosave/form-draft-notice'
import { useFormDraft } from '../autosave/use-form-draft'
import { useSubmit } from '../ui/forms/use-save-once'
import { showRefusalIn } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useCreate } from '../api/use-create'
import { MeasurementFields, type MeasureChoice } from './measurement-fields'

interface Props {
  /** The measurement to correct; null for a new one. */
  id: number | null
  clientId: number
  complaintId: number
  measureChoice: MeasureChoice
  start: MeasurementInput
  onDone: () => void
  onCancel: () => void
}

/** Records or corrects scores that were asked outside a call and a visit's form. */
export function MeasurementForm({
  id,
  clientId,
  complaintId,
  measureChoice,
  start,
  onDone,
  onCancel,
}: Props) {
  const form = useForm<MeasurementInput>({ resolver: resolverByTime(measurementInput), defaultValues: start })
  const save = useCreate(rpc.measures.save, {
    onError: showRefusalIn(form, 'measurement'),
    onSuccess: () => {
      notifications.show({ message: 'Scores saved' })
      onDone()
    },
  })
  const draft = useFormDraft(form, { kind: 'scores', clientId, complaintId, measurementId: id })
  const { submit, saving, unsaved } = useSubmit(
    form,
    draft.whileSaving((measurement: MeasurementInput) => save.mutateAsync({ id, complaintId, measurement })),
  )
  return (
    <InlineForm
      label="Scores"
      saveLabel="Save scores"
      saving={saving}
      unsaved={unsaved}
      onSubmit={submit}
      leaving={draft.leaving}
      status={<AutosaveIndicator autosave={draft.autosave} />}
      onCancel={() => void draft.end().then(onCancel)}
    >
      <FormDraftNotice draft={draft} />
      <MeasurementFields control={form.control} at="measured." measureChoice={measureChoice} />
      <MomentField form={form} name="at" label="Date and time" />
    </InlineForm>
  )
}
