import { zodResolver } from '@hookform/resolvers/zod'
import { Checkbox, Group, Kbd, SegmentedControl, Stack, Text, TextInput, Input } from '@mantine/core'
import { visitForm, visitKinds, type VisitForm as VisitFormValues } from '@shared/visits'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { Controller, useFieldArray, useForm, type Control, type UseFormReturn } from 'react-hook-form'
import { useDates } from '../app/dates'
import { goOn } from '../app/fields/go-on'
import { commandKey } from '../app/keys'
import { MomentField } from '../app/fields/moment-field'
import { PainField } from '../app/fields/pain-field'
import { FormFoot } from '../app/form-foot'
import { AnchorLink } from '../app/links'
import { Section } from '../app/section'
import type { Complaint } from '../complaints/complaint-card'
import { LastOutcomes } from '../outcomes/last-outcomes'
import { NoteField } from './note-field'
import { NoteHints } from './note-hints'
import { offersFor } from './offers'
import { useWork } from './use-work'
import { VisitAside, type Idea, type Plan } from './visit-aside'
import type { Visit } from './visit-card'
import classes from './visit-form.module.css'
import { useVisitKeys } from './visit-keys'
import { WorkField } from './work-field'

interface Props {
  start: VisitFormValues
  clientId: number
  complaints: Complaint[]
  /** The visits before this one, newest first. */
  earlier: Visit[]
  plans: Plan[]
  ideas: Idea[]
  /** Saving once is enough: a second press before the first is answered must not write a second visit. */
  once: boolean
  saving: boolean
  saved: boolean
  onSave: (visit: VisitFormValues, form: UseFormReturn<VisitFormValues>) => void
  onCancel: () => void
}

const noteParts = [
  ['subjective', 'Subjective', 'What the client says'],
  ['objective', 'Objective', 'What you see and feel'],
  ['assessment', 'Assessment', 'What you make of it'],
  ['plan', 'Plan', 'What comes next'],
] as const

/** A visit as a form, with the last visit and the plan beside it. Ctrl+Enter saves from anywhere. */
export function VisitForm(props: Props) {
  const { start, clientId, complaints, earlier, plans, ideas, once, saving, saved, onSave, onCancel } = props
  const form = useForm<VisitFormValues>({ resolver: zodResolver(visitForm), defaultValues: start })
  const work = useWork(form)
  const { errors, isDirty } = form.formState
  const sent = useRef(false)
  useEffect(() => {
    sent.current = saving || (once && saved)
  }, [saving, saved, once])
  usePainNowAsBefore(form)
  useFirstQuestion(form, once)
  const submit = form.handleSubmit((visit) => {
    if (sent.current) return
    sent.current = true
    onSave(visit, form)
  })

  const ticked = form.watch('complaints').map((one) => one.complaintId)
  const treated = complaints.filter((complaint) => ticked.includes(complaint.id))
  const offers = offersFor(treated, plans, ideas, earlier, useDates().brief)
  useVisitKeys({
    asLastTime: () => work.addMissing(offers.last?.lines ?? []),
    planned: (index) => work.addMissing(offers.planned.slice(index, index + 1)),
    allPlanned: () => work.addMissing(offers.planned),
  })

  return (
    <form noValidate onSubmit={submit} onKeyDown={keepEnterInFields}>
      <div className={classes.columns}>
        <Stack gap="md">
          <LastOutcomes control={form.control} complaints={complaints} />
          <Section title="This visit">
            <Group gap="md" align="flex-start">
              <MomentField control={form.control} name="at" label="When" />
              <TextInput
                {...form.register('minutes', {
                  setValueAs: (value: string | number | null) =>
                    value === '' || value === null ? null : Number(value),
                })}
                label="Minutes"
                inputMode="numeric"
                w={80}
                error={errors.minutes?.message}
                autoComplete="off"
              />
              <Controller
                control={form.control}
                name="kind"
                render={({ field }) => (
                  <Input.Wrapper label="Kind" labelElement="div">
                    <div>
                      <SegmentedControl
                        aria-label="Kind"
                        data={[...visitKinds]}
                        value={field.value}
                        onChange={field.onChange}
                      />
                    </div>
                  </Input.Wrapper>
                )}
              />
            </Group>
          </Section>
          <Section
            title="Pain"
            lead="0 is none, 10 the worst. Type the figure, X for 10, or click; Enter goes on to the next question."
          >
            <ComplaintPains
              control={form.control}
              complaints={complaints}
              clientId={clientId}
              error={errors.complaints?.message ?? errors.complaints?.root?.message}
            />
          </Section>
          <Section title="Work">
            <WorkField form={form} work={work} complaints={treated} offers={offers} />
          </Section>
          <Section title="Note" lead={<NoteHints />}>
            <Stack gap="sm">
              {noteParts.map(([name, label, hint]) => (
                <NoteField key={name} form={form} name={name} label={label} hint={hint} earlier={earlier} />
              ))}
            </Stack>
          </Section>
          <FormFoot
            className={classes.actions}
            saveLabel="Save visit"
            saving={saving}
            unsaved={isDirty && !saved}
            onCancel={onCancel}
          >
            <Text size="sm" c="dimmed" visibleFrom="sm">
              <Kbd size="xs">{commandKey}</Kbd> <Kbd size="xs">Enter</Kbd> saves
            </Text>
          </FormFoot>
        </Stack>
        <VisitAside complaints={treated} earlier={earlier} plans={plans} ideas={ideas} work={work} />
      </div>
    </form>
  )
}

/** Enter in a field of one line goes on to the next open question; Ctrl+Enter saves, and the button. */
function keepEnterInFields(event: KeyboardEvent): void {
  const { target } = event
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.defaultPrevented) return
  if (target instanceof HTMLInputElement) {
    event.preventDefault()
    goOn(target)
  }
}

/** A new visit begins with its first question: what came of the last one, or else the pain before this one. */
function useFirstQuestion({ setFocus, getValues }: UseFormReturn<VisitFormValues>, isNew: boolean): void {
  useEffect(() => {
    if (!isNew) return
    const { outcomes, complaints } = getValues()
    if (outcomes.length > 0) setFocus('outcomes.0.relief')
    else if (complaints.length > 0) setFocus('complaints.0.painBefore')
  }, [isNew, setFocus, getValues])
}

/** The pain now, asked at the start, is the pain before this visit, unless that has been entered already. */
function usePainNowAsBefore(form: UseFormReturn<VisitFormValues>): void {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name, values }) => {
          const [, index] = /^outcomes\.(\d+)\.painNow$/.exec(name ?? '') ?? []
          const outcome = index === undefined ? undefined : values.outcomes[Number(index)]
          if (!outcome) return
          const treated = values.complaints.findIndex((one) => one.complaintId === outcome.complaintId)
          if (values.complaints[treated]?.painBefore === null) {
            form.setValue(`complaints.${treated}.painBefore`, outcome.painNow, { shouldDirty: true })
          }
        },
      }),
    [form],
  )
}

interface PainsProps {
  control: Control<VisitFormValues>
  complaints: Complaint[]
  clientId: number
  error?: string
}

/** Each complaint that this visit treats, with the pain before and after. */
function ComplaintPains({ control, complaints, clientId, error }: PainsProps) {
  const { fields, append, remove } = useFieldArray({ control, name: 'complaints' })
  if (complaints.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        This client has no open complaint.{' '}
        <AnchorLink
          to="/clients/$clientId/complaints/new"
          params={{ clientId: String(clientId) }}
          underline="always"
        >
          Write one down
        </AnchorLink>{' '}
        to see whether relief lasts.
      </Text>
    )
  }
  return (
    <Stack gap="sm">
      {complaints.map((complaint) => {
        const index = fields.findIndex((field) => field.complaintId === complaint.id)
        return (
          <div key={complaint.id} className={classes.complaint}>
            <Checkbox
              label={complaint.title}
              checked={index >= 0}
              onChange={(event) => {
                if (event.currentTarget.checked) {
                  append(
                    { complaintId: complaint.id, painBefore: null, painAfter: null },
                    { shouldFocus: false },
                  )
                } else remove(index)
              }}
            />
            {index >= 0 && (
              <div className={classes.pains}>
                <PainField
                  control={control}
                  name={`complaints.${index}.painBefore`}
                  label={`Before: ${complaint.title}`}
                  shortLabel="Before"
                />
                <PainField
                  control={control}
                  name={`complaints.${index}.painAfter`}
                  label={`After: ${complaint.title}`}
                  shortLabel="After"
                />
              </div>
            )}
          </div>
        )
      })}
      {error && <Input.Error>{error}</Input.Error>}
    </Stack>
  )
}
