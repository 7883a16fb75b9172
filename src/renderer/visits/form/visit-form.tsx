import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Input, Kbd, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import type { DraftRevision } from '@shared/draft-revision'
import type { DraftOwner, VisitDraftForm } from '@shared/drafts'
import type { SignPoint } from '@shared/signing'
import { visitForm, visitKinds, type VisitForm as VisitFormValues } from '@shared/visits'
import { useHotkeys } from '@mantine/hooks'
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { Controller, useForm, type UseFormReturn } from 'react-hook-form'
import { useDates } from '../../ui/dates'
import { focusNextUnanswered } from '../../ui/fields/focus-next-unanswered'
import { commandKey } from '../../ui/keys'
import { MomentField } from '../../ui/fields/moment-field'
import { FormFoot } from '../../ui/form-foot'
import { refusalOf } from '../../api/refusals'
import { Section } from '../../ui/section'
import type { Complaint } from '../../complaints/complaint'
import { DraftLine } from '../../drafts/draft-line'
import { AutosaveMark } from '../../drafts/autosave-mark'
import { restored } from '../../drafts/restored'
import { useDraftAutosave, type FoundDraft } from '../../drafts/use-draft'
import { VisitMeasures } from '../../measures/visit-measures'
import { LastOutcomes } from '../../outcomes/last-outcomes'
import { ComplaintPains } from './complaint-pains'
import { NoteField } from '../note/note-field'
import { NoteHints } from '../note/note-hints'
import { noteParts } from '../../phrases/note-parts'
import { MissingPoints, PointButton } from '../signing/missing-points'
import { offersFor } from '../aside/offers'
import { earlierPainMarks } from '../pain-marks/earlier-pain-marks'
import { usePainMarks } from '../pain-marks/use-pain-marks'
import { useVisitSuggestions } from '../aside/use-visit-suggestions'
import { useSigning } from '../signing/use-signing'
import { useWork } from '../work/use-work'
import { VisitAside } from '../aside/visit-aside'
import type { ComplaintRecommendation, Plan } from '../aside/visit-start'
import type { Visit } from '../page/visit-card'
import classes from './visit-form.module.css'
import { VisitChart } from './visit-chart'
import { useVisitKeys } from './visit-keys'
import { WorkField } from '../work/work-field'

interface Props {
  /** The form as it is when nobody has typed in it. */
  start: VisitFormValues
  /** Whose draft is kept while the form is filled in. */
  of: DraftOwner
  found: FoundDraft | null
  /** `updatedAt` of the visit that is edited. */
  expectedUpdatedAt: string | null
  complaints: Complaint[]
  /** The visits before this one, newest first. */
  earlier: Visit[]
  plans: Plan[]
  recommendations: ComplaintRecommendation[]
  /** Saving once is enough: a second press before the first is answered must not write a second visit. */
  once: boolean
  saving: boolean
  saved: boolean
  /** Why the visit was not saved when that was tried last. */
  refused: unknown
  /** The point at which an edited visit opens, because it was missing when somebody wanted to sign. */
  first?: SignPoint | undefined
  /** `draft` is what was kept of this visit before; it is gone once the visit is saved. */
  onSave: (visit: VisitFormValues, how: HowToSave, form: UseFormReturn<VisitFormValues>) => void
  onCancel: () => void
}

export interface HowToSave {
  draft: DraftRevision | null
  sign: boolean
}

/** A visit as a form, with the last visit and the plan beside it. Ctrl+Enter saves from anywhere. */
export function VisitForm(props: Props) {
  const {
    of,
    expectedUpdatedAt,
    complaints,
    earlier,
    plans,
    once,
    saving,
    saved,
    refused,
    onSave,
    onCancel,
  } = props
  // As it was when the form opened; what is asked anew meanwhile does not change what was typed over.
  const [{ start, found }] = useState({ start: props.start, found: props.found })
  const fill = (draft: VisitDraftForm) => restored(draft, start, visitsOf(complaints))
  const form = useForm<VisitFormValues>({
    resolver: zodResolver(visitForm),
    defaultValues: found ? fill(found.form) : start,
  })
  const work = useWork(form)
  const { errors } = form.formState
  const { keeper, kept, leaving } = useDraftAutosave(form, of, start, expectedUpdatedAt, found)
  const sent = useRef(false)
  useEffect(() => {
    sent.current = saving || (once && saved)
    if (!saving && !saved) keeper.resume()
    if (refusalOf(refused) === 'draft-changed-elsewhere') keeper.markConflict()
  }, [keeper, saving, saved, once, refused])
  usePainNowAsBefore(form)
  useFirstQuestion(form, once)
  const signing = useSigning(form, of.visitId, complaints, props.first)
  async function save(visit: VisitFormValues, sign: boolean) {
    if (sent.current) return
    sent.current = true
    await keeper.pause()
    if (keeper.status().state === 'elsewhere') {
      sent.current = false
      keeper.resume()
      signing.element.current?.querySelector<HTMLElement>('[data-part="draft"] button')?.focus()
      return
    }
    onSave(visit, { draft: keeper.mark, sign }, form)
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent
    const sign = submitter === signButton.current
    return form.handleSubmit((visit) => {
      const missing = sign ? signing.lacks(visit) : []
      if (missing.length > 0) signing.ask(missing)
      else return save(visit, sign)
    })(event)
  }
  const signButton = useRef<HTMLButtonElement>(null)
  useHotkeys([['mod+shift+Enter', () => signing.element.current?.requestSubmit(signButton.current)]], [])

  const ticked = form.watch('complaints').map((one) => one.complaintId)
  const treated = complaints.filter((complaint) => ticked.includes(complaint.id))
  const { brief } = useDates()
  const suggestions = useVisitSuggestions(treated, props.recommendations, plans, work)
  const offers = offersFor(treated, plans, suggestions.ofComplaints, earlier, brief)
  const painMarks = usePainMarks(form, earlierPainMarks(treated, earlier, brief))
  useVisitKeys({
    asLastTime: () => work.addMissing(offers.last?.lines ?? []),
    planned: (index) => work.addMissing(offers.planned.slice(index, index + 1)),
    allPlanned: () => work.addMissing(offers.planned),
    hurtAsLastTime: painMarks.carry,
  })

  return (
    <form ref={signing.element} noValidate onSubmit={submit} onKeyDown={keepEnterInFields}>
      <div className={classes.columns}>
        <Stack gap="md">
          <DraftLine {...{ form, of, start, expectedUpdatedAt, found, fill, keeper, kept }} />
          <div data-part="outcomes" className={classes.part}>
            <LastOutcomes control={form.control} complaints={complaints} />
          </div>
          <Section title="This visit">
            <Group gap="md" align="flex-start">
              <MomentField form={form} name="at" label="When" />
              <TextInput
                {...form.register('minutes', {
                  setValueAs: wholeNumber,
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
              clientId={of.clientId}
              error={errors.complaints?.message ?? errors.complaints?.root?.message}
            />
          </Section>
          <div className={classes.part}>
            <VisitMeasures control={form.control} complaints={treated} />
          </div>
          <Section title="Work">
            <div data-part="work">
              <WorkField form={form} work={work} complaints={treated} offers={offers} />
            </div>
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
            unsaved={leaving}
            second={
              <Button ref={signButton} type="submit" variant="light">
                Save and sign
              </Button>
            }
            cancelLabel="Finish later"
            onCancel={onCancel}
          >
            <div className={classes.told}>
              <AutosaveMark kept={kept} />
              <Text size="xs" c="dimmed" visibleFrom="lg">
                <Kbd size="xs">{commandKey}</Kbd> <Kbd size="xs">Enter</Kbd> saves, with{' '}
                <Kbd size="xs">⇧</Kbd> signs
              </Text>
            </div>
          </FormFoot>
          <MissingPoints
            missing={signing.missing}
            link={(point, words) => <PointButton words={words} onClick={() => signing.choose(point)} />}
            signing={saving}
            onSign={() => {
              signing.close()
              void form.handleSubmit((visit) => save(visit, true))()
            }}
            onClose={signing.close}
            onClosed={signing.closed}
          />
        </Stack>
        <VisitAside
          complaints={treated}
          earlier={earlier}
          plans={plans}
          suggestions={suggestions}
          work={work}
          chart={
            <VisitChart
              form={form}
              complaints={treated}
              suggestions={suggestions.ofComplaints.flatMap((one) => one.suggestions)}
              painMarks={painMarks}
              work={work}
            />
          }
        />
      </div>
    </form>
  )
}

/** A figure as it is typed; what is no figure stays as it is, for the schema to refuse and a draft to keep. */
function wholeNumber(typed: string | number | null): string | number | null {
  const text = String(typed ?? '').trim()
  if (text === '') return null
  return /^\d+$/.test(text) ? Number(text) : text
}

/** The visits that can be asked about. */
const visitsOf = (complaints: Complaint[]) =>
  new Set(complaints.flatMap((complaint) => complaint.painLine.map((point) => point.visitId)))

/** Enter in a field of one line goes on to the next open question; Ctrl+Enter saves, and the button. */
function keepEnterInFields(event: KeyboardEvent): void {
  const { target } = event
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.defaultPrevented) return
  if (target instanceof HTMLInputElement) {
    event.preventDefault()
    focusNextUnanswered(target)
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
