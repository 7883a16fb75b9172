import { resolverByTime } from '../ui/forms/resolver-by-time'
import { Stack, Textarea, TextInput } from '@mantine/core'
import { clientInput, type ClientInput } from '@shared/clients'
import { useEffect, useRef, useState } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { DateField } from '../ui/fields/date-field'
import { moveOnEnter } from '../ui/fields/focus-next-unanswered'
import { FormFooter } from '../ui/forms/form-footer'
import { FamilyField } from './family-field'
import { groupsWithoutAnswer } from './precaution-groups'
import { PrecautionsField } from './precautions-field'
import { SameNameClients } from './same-name-clients'
import { DidYouMean, personKey, type PossibleDuplicates } from './did-you-mean'
import { FormDraftNotice } from '../autosave/form-draft-notice'
import { AutosaveIndicator } from '../autosave/autosave-indicator'
import { useFormDraft } from '../autosave/use-form-draft'
import type { FormDraftOwner } from '@shared/drafts/form-drafts'
import { useSubmit } from '../ui/forms/use-save-once'
import { Section } from '../ui/section'

interface Props {
  /** Identifies the draft. */
  draftOf: FormDraftOwner
  /** The revision of what is edited; null for something new. */
  baseRevision?: number | null
  start: ClientInput
  saveLabel: string
  /** Shows which clients have this name already. */
  showSameNames?: boolean
  /** Clients who may be the same person. Saving asks about them first. */
  duplicates?: PossibleDuplicates | null
  /** Resolves to false where nothing is saved yet. */
  onSave: (client: ClientInput, form: UseFormReturn<ClientInput>) => Promise<unknown>
  onCancel: () => void
}

/** A client's record as a form; only the first name is required. */
export function ClientForm(props: Props) {
  const { start, saveLabel, showSameNames = false, duplicates, onSave, onCancel } = props
  const form = useForm<ClientInput>({ resolver: resolverByTime(clientInput), defaultValues: start })
  const { errors } = form.formState
  const question = useRef<HTMLDivElement>(null)
  // The focus moves to the question, so that a second press of the save key does nothing.
  useEffect(() => {
    question.current?.focus({ preventScroll: true })
    question.current?.scrollIntoView({ block: 'nearest' })
  }, [duplicates])
  const [openGroups, setOpenGroups] = useState<readonly string[]>([])
  const precautions = useRef<HTMLDivElement>(null)
  async function save(client: ClientInput) {
    const found = client.precautions.answers.map(({ id }) => id)
    const [unanswered] = groupsWithoutAnswer(openGroups, found)
    if (unanswered === undefined) return onSave(client, form)
    // The field shows the question.
    precautions.current?.querySelector<HTMLElement>(`[aria-label="${unanswered}"] input`)?.focus()
    return 'asked'
  }
  const draft = useFormDraft(form, props.draftOf, props.baseRevision ?? null)
  const { submit, saving } = useSubmit(form, draft.whileSaving(save))
  const isAsking = duplicates?.person === personKey(form.watch())
  const text = (
    name: Exclude<keyof ClientInput, 'dateOfBirth' | 'consentOn' | 'precautions' | 'relatives'>,
    label: string,
  ) => ({
    ...form.register(name),
    label,
    error: errors[name]?.message,
    autoComplete: 'off',
  })
  return (
    <form noValidate onKeyDown={moveOnEnter} onSubmit={submit}>
      <Stack gap="md" maw={860}>
        <FormDraftNotice draft={draft} />
        <Section title="Person">
          <div className="field-grid">
            <TextInput {...text('firstName', 'First name')} withAsterisk autoFocus />
            <TextInput {...text('lastName', 'Last name')} />
            {showSameNames && (
              <SameNameClients name={`${form.watch('firstName')} ${form.watch('lastName')}`} />
            )}
            <TextInput {...text('preferredName', 'Preferred name')} />
            <TextInput {...text('pronouns', 'Pronouns')} />
            <DateField form={form} name="dateOfBirth" label="Date of birth" meaning="birth" isPartial />
            <TextInput {...text('occupation', 'Occupation')} />
          </div>
        </Section>
        <Section title="Contact">
          <div className="field-grid">
            <TextInput {...text('phone', 'Phone')} inputMode="tel" />
            <TextInput {...text('email', 'E-mail')} inputMode="email" />
            <Textarea {...text('address', 'Address')} className="wide" />
            <TextInput {...text('emergencyName', 'Emergency contact')} />
            <TextInput {...text('emergencyPhone', 'Emergency phone')} inputMode="tel" />
            <TextInput {...text('physician', 'Physician')} />
            <TextInput {...text('referralSource', 'Referred by')} />
            <TextInput {...text('insurer', 'Insurer')} />
            <TextInput {...text('claimNumber', 'Claim number')} />
          </div>
        </Section>
        <Section title="Family" lead="Clients of the same family, and how they are related.">
          <FamilyField form={form} clientId={props.draftOf.clientId ?? null} />
        </Section>
        <Section title="Alerts" lead="Shown on every page of this client.">
          <div className="field-grid">
            <Textarea {...text('contraindications', 'Contraindications')} className="wide" />
            <Textarea {...text('allergies', 'Allergies')} />
            <Textarea {...text('medication', 'Medication')} />
          </div>
        </Section>
        <Section title="Precautions" lead="Facts that change what may be done. Ask again after six months.">
          <PrecautionsField form={form} opened={openGroups} onOpen={setOpenGroups} ref={precautions} />
        </Section>
        <Section title="Health history and consent">
          <div className="field-grid">
            <Textarea {...text('healthHistory', 'Health history')} className="wide" rows={3} />
            <DateField form={form} name="consentOn" label="Consent date" />
          </div>
        </Section>
        {isAsking && <DidYouMean ref={question} duplicates={duplicates} />}
        <FormFooter
          saveLabel={isAsking ? 'Create anyway' : saveLabel}
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
