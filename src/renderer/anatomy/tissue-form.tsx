import { zodResolver } from '@hookform/resolvers/zod'
import { Checkbox, NativeSelect, Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import { findMovement } from '@shared/anatomy/find-tissue'
import { ownTissueInput, type OwnTissueInput } from '@shared/anatomy/own-tissue'
import { softTissueKinds } from '@shared/anatomy/tissue'
import { useState } from 'react'
import { Controller, useForm, type UseFormReturn } from 'react-hook-form'
import { moveOnEnter } from '../ui/fields/focus-next-unanswered'
import { FormFooter } from '../ui/forms/form-footer'
import { useSubmit } from '../ui/forms/use-save-once'
import { Section } from '../ui/section'
import { useAnatomy } from './anatomy-context'
import { movementChoices, regionChoices, tissueChoices } from './choices'
import { ManyField } from './many-field'
import { kindNames } from './words'

interface Props {
  start: OwnTissueInput
  /** The id of the tissue, which cannot border itself; undefined for a new one. */
  self?: string
  saveLabel: string
  onSave: (tissue: OwnTissueInput, form: UseFormReturn<OwnTissueInput>) => Promise<unknown>
  onCancel: () => void
}

const regionField = {
  data: regionChoices,
  placeholder: 'Type a region: low back, temple',
  nothingFound: 'No region found',
}
const movementField = {
  data: movementChoices,
  find: (query: string) => findMovement(query, 200).map((movement) => movement.id),
  placeholder: 'Type a movement',
  nothingFound: 'No movement found',
}

/** The form of a tissue that the practice adds. */
export function TissueForm({ start, self, saveLabel, onSave, onCancel }: Props) {
  const form = useForm<OwnTissueInput>({ resolver: zodResolver(ownTissueInput), defaultValues: start })
  const { control, register } = form
  const { submit, saving, unsaved } = useSubmit(form, (tissue) => onSave(tissue, form))
  const { errors } = form.formState
  const { anatomy, findTissue } = useAnatomy()
  const [tissues] = useState(() => tissueChoices(anatomy.tissues.filter(({ id }) => id !== self)))
  return (
    <form noValidate onKeyDown={moveOnEnter} onSubmit={submit}>
      <Stack gap="md" maw={860}>
        <Section title="About the tissue">
          <div className="field-grid">
            <TextInput
              {...register('name')}
              label="Name"
              placeholder="Iliolumbar fascia"
              error={errors.name?.message}
              withAsterisk
              autoFocus
              autoComplete="off"
            />
            <NativeSelect
              {...register('kind')}
              label="Kind"
              data={softTissueKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
              error={errors.kind?.message}
            />
            <TextInput
              {...register('plainName')}
              label="Plain name for clients"
              error={errors.plainName?.message}
              autoComplete="off"
            />
            <TextInput
              {...register('latin')}
              label="Latin name"
              error={errors.latin?.message}
              autoComplete="off"
            />
            <Controller
              control={control}
              name="synonyms"
              render={({ field, fieldState }) => (
                <TagsInput
                  {...field}
                  label="Other names"
                  placeholder={field.value.length === 0 ? 'Press Enter after each name' : undefined}
                  error={fieldState.error?.message ?? errors.synonyms?.find?.((one) => one)?.message}
                />
              )}
            />
          </div>
        </Section>
        <Section title="Location and movement">
          <div className="field-grid">
            <ManyField {...regionField} control={control} name="liesIn" label="Lies in" withAsterisk />
            <ManyField
              control={control}
              name="borders"
              label="Borders"
              description="What lies over, under or beside it, or shares an attachment with it"
              placeholder="Type a tissue: QL, piriformis"
              nothingFound="Nothing found"
              data={tissues}
              find={(query) => findTissue(query, 30).map((tissue) => tissue.id)}
            />
            <ManyField {...movementField} control={control} name="loadedBy" label="Loaded by" />
            <ManyField {...movementField} control={control} name="stretchedBy" label="Stretched by" />
            <Checkbox {...register('midline')} label="On the midline, without sides" className="wide" />
          </div>
        </Section>
        <Section title="Referred pain" lead="Suggestions depend mostly on this.">
          <div className="field-grid">
            <ManyField {...regionField} control={control} name="refersMainlyTo" label="Refers mainly to" />
            <ManyField {...regionField} control={control} name="refersAlsoTo" label="Also refers to" />
          </div>
        </Section>
        <Section title="Check">
          <div className="field-grid">
            <Textarea
              {...register('howToCheck')}
              label="How to check it"
              description="If empty, Elsewhere writes it from the location and the movements"
              className="wide"
              error={errors.howToCheck?.message}
            />
            <TextInput
              {...register('caution')}
              label="Take care"
              placeholder="Structures nearby that pressure could harm"
              className="wide"
              error={errors.caution?.message}
              autoComplete="off"
            />
            <TextInput
              {...register('source')}
              label="Source (optional)"
              placeholder="A course, a book, your own experience"
              className="wide"
              error={errors.source?.message}
              autoComplete="off"
            />
          </div>
        </Section>
        <FormFooter saveLabel={saveLabel} saving={saving} unsaved={unsaved} onCancel={onCancel} />
      </Stack>
    </form>
  )
}
