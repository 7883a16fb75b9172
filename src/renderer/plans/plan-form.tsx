import { zodResolver } from '@hookform/resolvers/zod'
import { ActionIcon, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { planActions, type Side, sides } from '@shared/vocabulary'
import { planInput, type PlanInput } from '@shared/plans'
import { IconX } from '@tabler/icons-react'
import { useFieldArray, useForm, type UseFormReturn } from 'react-hook-form'
import { useAnatomy } from '../anatomy/anatomy-context'
import { TypeAhead } from '../anatomy/type-ahead'
import { sideName, withSide } from '../anatomy/words'
import { DateField } from '../ui/fields/date-field'
import { moveOnEnter } from '../ui/fields/focus-next-unanswered'
import { FormFooter } from '../ui/forms/form-footer'
import { FormDraftNotice } from '../autosave/form-draft-notice'
import { AutosaveIndicator } from '../autosave/autosave-indicator'
import { useFormDraft } from '../autosave/use-form-draft'
import type { FormDraftOwner } from '@shared/drafts/form-drafts'
import { useSubmit } from '../ui/forms/use-save-once'
import { Section } from '../ui/section'
import { planActionLabels } from './labels'
import classes from './plan-form.module.css'

interface Props {
  /** Identifies the draft. */
  draftOf: FormDraftOwner
  /** The revision of what is edited; null for something new. */
  baseRevision?: number | null
  start: PlanInput
  /** The side of a new item: that of the complaint. */
  side: Side
  onSave: (plan: PlanInput, form: UseFormReturn<PlanInput>) => Promise<unknown>
  onCancel: () => void
}

/** The treatment plan of a complaint as a form. */
export function PlanForm(props: Props) {
  const { start, side, onSave, onCancel } = props
  const { anatomy, findTissue, tissueName } = useAnatomy()
  const form = useForm<PlanInput>({ resolver: zodResolver(planInput), defaultValues: start })
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'items' })
  const draft = useFormDraft(form, props.draftOf, props.baseRevision ?? null)
  const { submit, saving } = useSubmit(
    form,
    draft.whileSaving((plan: PlanInput) => onSave(plan, form)),
  )
  const { errors } = form.formState
  return (
    <form noValidate onKeyDown={moveOnEnter} onSubmit={submit}>
      <Stack gap="md" maw={860}>
        <FormDraftNotice draft={draft} />
        <Section title="Overview">
          <div className="field-grid">
            <Textarea {...form.register('goal')} label="Goal" className="wide" error={errors.goal?.message} />
            <TextInput
              {...form.register('frequency')}
              label="Frequency"
              placeholder="Once a week, four visits"
              error={errors.frequency?.message}
              autoComplete="off"
            />
            <DateField form={form} name="reviewOn" label="Review date" meaning="future" />
          </div>
        </Section>
        <Section title="Check or work next">
          <TypeAhead
            label="Add a tissue"
            placeholder="anterior scalene, QL, pec min"
            error={errors.items?.root?.message ?? errors.items?.message}
            find={(query) =>
              findTissue(query, 10).map((found) => ({
                id: found.id,
                // The side is in the name, so that nobody takes it unseen.
                name: withSide(found.name, anatomy.isMidline(found.id) ? 'middle' : side),
                about: found.latin,
              }))
            }
            onPick={(tissue) =>
              append(
                {
                  tissue,
                  side: anatomy.isMidline(tissue) ? 'middle' : side,
                  action: 'check',
                  reason: '',
                },
                { shouldFocus: false },
              )
            }
          />
          <ul className={classes.items} aria-label="Plan items">
            {fields.map((field, index) => {
              const name = tissueName(field.tissue)
              const error = errors.items?.[index]
              return (
                <li key={field.id} aria-label={name}>
                  <span className={classes.name}>{name}</span>
                  <NativeSelect
                    {...form.register(`items.${index}.side`)}
                    size="xs"
                    label="Side"
                    data={sides.map((value) => ({ value, label: sideName(value) }))}
                    error={error?.side?.message}
                  />
                  <NativeSelect
                    {...form.register(`items.${index}.action`)}
                    size="xs"
                    label="Action"
                    data={planActions.map((value) => ({ value, label: planActionLabels[value] }))}
                  />
                  <Textarea
                    {...form.register(`items.${index}.reason`)}
                    size="xs"
                    label="Reason"
                    placeholder="From the record"
                    rows={1}
                    error={error?.reason?.message}
                  />
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={`Remove ${name}`}
                    onClick={() => remove(index)}
                  >
                    <IconX size={16} aria-hidden />
                  </ActionIcon>
                </li>
              )
            })}
          </ul>
        </Section>
        <Section title="Advice">
          <div className="field-grid">
            <Textarea
              {...form.register('avoid')}
              label="Avoid"
              className="wide"
              error={errors.avoid?.message}
            />
            <Textarea
              {...form.register('homeCare')}
              label="Home care"
              className="wide"
              error={errors.homeCare?.message}
            />
          </div>
        </Section>
        <FormFooter
          saveLabel="Save plan"
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
