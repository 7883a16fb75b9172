import { resolverByTime } from '../ui/forms/resolver-by-time'
import { Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { complaintInput, type ComplaintInput } from '@shared/complaints'
import { ageOn } from '@shared/fields'
import type { Client } from '../clients/client-bar'
import { activeRules } from '@shared/safety/precaution-rules'
import { widespreadSigns } from '@shared/reasoning/record/widespread-signs'
import { widespreadSignWords } from './widespread-sign-words'
import { useRef } from 'react'
import { Controller, useForm, type UseFormReturn } from 'react-hook-form'
import { findWorse, isAmbiguous, movementChoicesNear } from '../anatomy/choices'
import { ManyField } from '../anatomy/many-field'
import { RegionField } from '../anatomy/region-field'
import { today } from '../ui/clock'
import { DateField } from '../ui/fields/date-field'
import { PainField } from '../ui/fields/pain-field'
import { moveOnEnter } from '../ui/fields/focus-next-unanswered'
import { FormFooter } from '../ui/forms/form-footer'
import { FormDraftNotice } from '../autosave/form-draft-notice'
import { AutosaveIndicator } from '../autosave/autosave-indicator'
import { useFormDraft } from '../autosave/use-form-draft'
import type { FormDraftOwner } from '@shared/drafts/form-drafts'
import { useSubmit } from '../ui/forms/use-save-once'
import { Section } from '../ui/section'
import classes from './complaint-form.module.css'
import { complaintStatusLabels } from './labels'
import { RadiationField } from './radiation-field'
import { RedFlagsField } from './red-flags-field'
import { RegionChart } from './region-chart'
import { complaintStatuses } from '@shared/vocabulary'

interface Props {
  /** Identifies the draft. */
  draftOf: FormDraftOwner
  /** The revision of what is edited; null for something new. */
  baseRevision?: number | null
  start: ComplaintInput
  /** The questions about red flags depend on the age and the precautions; the physician may be the doctor who looked at them. */
  client: Pick<Client, 'dateOfBirth' | 'precautions' | 'physician'>
  saveLabel: string
  onSave: (complaint: ComplaintInput, form: UseFormReturn<ComplaintInput>) => Promise<unknown>
  onCancel: () => void
}

const movementField = {
  placeholder: 'Sitting, look up, rotation',
  nothingFound: 'No movement found. Write it under “other”.',
  find: findWorse,
  isAmbiguous,
}

/** A complaint as a form: where it hurts, since when, what makes it worse or better, and red flags. */
export function ComplaintForm(props: Props) {
  const { start, client, saveLabel, onSave, onCancel } = props
  const form = useForm<ComplaintInput>({ resolver: resolverByTime(complaintInput), defaultValues: start })
  const { control, register } = form
  const { errors } = form.formState
  const painful = form.watch('regions').map((at) => at.region)
  const movements = { ...movementField, data: movementChoicesNear(painful) }
  /** Words that no choice has go to the field for other words. */
  const keepIn = (name: 'worseNote' | 'betterNote') => (words: string) =>
    form.setValue(name, [form.getValues(name), words].filter((text) => text !== '').join(', '), {
      shouldDirty: true,
    })
  const regionField = useRef<HTMLInputElement>(null)
  const draft = useFormDraft(form, props.draftOf, props.baseRevision ?? null)
  const save = draft.whileSaving((complaint: ComplaintInput) => onSave(complaint, form))
  const { submit, saving } = useSubmit(form, save, {
    // The form library does not focus a list that is empty.
    onInvalid: (wrong) => !wrong.title && wrong.regions && regionField.current?.focus(),
  })
  return (
    <form noValidate onKeyDown={moveOnEnter} onSubmit={submit}>
      <Stack gap="md" maw={1180}>
        <FormDraftNotice draft={draft} />
        <Section title="Complaint and regions">
          <div className={classes.besideChart}>
            <Stack gap="md">
              <TextInput
                {...register('title')}
                label="Complaint"
                placeholder="Upper back pain, left"
                error={errors.title?.message}
                withAsterisk
                autoFocus
                autoComplete="off"
              />
              <RegionField
                title={() => form.getValues('title')}
                ref={regionField}
                control={control}
                register={register}
                error={errors.regions?.message ?? errors.regions?.root?.message}
              />
              <PainField control={control} name="painAtStart" label="Pain at the start, 0 to 10" />
              <RadiationField control={control} name="radiationAtStart" />
              <div className="field-grid">
                <DateField form={form} name="onsetOn" label="Onset date" isPartial />
                <NativeSelect
                  {...register('status')}
                  label="Status"
                  data={complaintStatuses.map((value) => ({ value, label: complaintStatusLabels[value] }))}
                />
                <Textarea
                  {...register('onsetHow')}
                  label="How it began"
                  className="wide"
                  error={errors.onsetHow?.message}
                />
                <Textarea {...register('goal')} label="Goal" className="wide" error={errors.goal?.message} />
              </div>
            </Stack>
            <RegionChart form={form} />
          </div>
        </Section>
        <Section title="Worse or better with" lead="Painful movements show which tissue to check.">
          <div className="field-grid">
            <ManyField
              {...movements}
              control={control}
              name="worseBy"
              label="Worse with"
              onFreeWords={keepIn('worseNote')}
            />
            <TextInput
              {...register('worseNote')}
              label="Worse with (other)"
              className="wide"
              error={errors.worseNote?.message}
            />
            <ManyField
              {...movements}
              control={control}
              name="betterBy"
              label="Better with"
              onFreeWords={keepIn('betterNote')}
            />
            <TextInput
              {...register('betterNote')}
              label="Better with (other)"
              className="wide"
              error={errors.betterNote?.message}
            />
          </div>
        </Section>
        <Section title="Red flags" lead="Ask these first. Tick what the client has.">
          <RedFlagsField
            form={form}
            age={client.dateOfBirth === null ? null : ageOn(client.dateOfBirth, today())}
            rules={activeRules(client.precautions, today(), client.dateOfBirth)}
            physician={client.physician}
          />
        </Section>
        <Section
          title="Signs of widespread pain"
          lead="With several of these, a single tissue is unlikely to be the cause."
        >
          <Controller
            control={control}
            name="widespreadSigns"
            render={({ field }) => (
              <Checkbox.Group
                value={field.value}
                onChange={field.onChange}
                aria-label="Signs of widespread pain"
              >
                <Stack gap={8}>
                  {widespreadSigns.map((sign) => (
                    <Checkbox key={sign} value={sign} label={widespreadSignWords[sign]} />
                  ))}
                </Stack>
              </Checkbox.Group>
            )}
          />
        </Section>
        <Section title="Note">
          <Textarea {...register('note')} aria-label="Note" error={errors.note?.message} />
        </Section>
        <FormFooter
          saveLabel={saveLabel}
          saving={saving}
          unsaved={draft.leaving}
          cancelLabel="Finish later"
          onCancel={onCancel}
        >
          <AutosaveIndicator autosave={draft.autosave} />
        </FormFooter>
      </Stack>
    </form>
  )
}
