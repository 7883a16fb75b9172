import { resolverByTime } from '../../ui/forms/resolver-by-time'
import { Button, Group, Input, Kbd, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import type { DraftRevision } from '@shared/draft-revision'
import type { DraftOwner, VisitDraftForm } from '@shared/drafts'
import type { SignPoint } from '@shared/signing'
import { noteSections, visitKinds } from '@shared/vocabulary'
import { visitForm, type VisitForm as VisitFormValues } from '@shared/visits'
import { useHotkeys } from '@mantine/hooks'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Controller, useForm, type UseFormReturn } from 'react-hook-form'
import { useDates } from '../../ui/dates'
import { commandKey } from '../../ui/keys'
import { MomentField } from '../../ui/fields/moment-field'
import { wholeNumber } from '../../ui/fields/whole-number'
import { FormFooter } from '../../ui/forms/form-footer'
import { refusalCode } from '../../api/refusals'
import { Section } from '../../ui/section'
import type { Complaint } from '../../complaints/complaint'
import { DraftNotice } from '../../drafts/draft-notice'
import { AutosaveIndicator } from '../../drafts/autosave-indicator'
import { formFromDraft } from '../../drafts/form-from-draft'
import { useDraftAutosave, type SavedDraft } from '../../drafts/use-draft'
import { VisitMeasures } from '../../measures/visit-measures'
import { LastOutcomes } from '../../outcomes/last-outcomes'
import { ComplaintPains } from './complaint-pains'
import { NoteField } from '../note/note-field'
import { NoteHints } from '../note/note-hints'
import { noteSectionHints, noteSectionLabels } from '../../phrases/note-sections'
import { visitKindLabels } from '../../progress/work-labels'
import { MissingPoints, PointButton } from '../signing/missing-points'
import { workSourcesFor } from '../aside/work-sources'
import { earlierPainMarks } from '../pain-marks/earlier-pain-marks'
import { usePainMarks } from '../pain-marks/use-pain-marks'
import { useVisitSuggestions } from '../aside/use-visit-suggestions'
import { useSigning } from '../signing/use-signing'
import { useWork } from '../work/use-work'
import { VisitAside } from '../aside/visit-aside'
import type { ComplaintRecommendation, Plan } from '../aside/visit-data'
import type { Visit } from '../page/visit-card'
import classes from './visit-form.module.css'
import { moveOnEnter, useCopyPainNow, useFocusFirstQuestion } from './form-focus'
import { VisitChart } from './visit-chart'
import { useVisitKeys } from './visit-keys'
import { WorkField } from '../work/work-field'

interface Props {
  /** The values of the form before anybody types in it. */
  start: VisitFormValues
  /** Identifies the draft. */
  owner: DraftOwner
  savedDraft: SavedDraft | null
  /** `updatedAt` of the visit that is edited; null for a new visit. */
  expectedUpdatedAt: string | null
  complaints: Complaint[]
  /** The visits before this one, newest first. */
  earlier: Visit[]
  plans: Plan[]
  recommendations: ComplaintRecommendation[]
  /** A new visit is saved once: a second click before the response must not create a second visit. */
  isNew: boolean
  saving: boolean
  saved: boolean
  /** The error of the last attempt to save. */
  saveError: unknown
  /** The missing point that somebody chose to enter, from a page without this form. */
  focusPoint?: SignPoint | undefined
  onSave: (visit: VisitFormValues, options: SaveOptions, form: UseFormReturn<VisitFormValues>) => void
  onCancel: () => void
}

export interface SaveOptions {
  /** The draft to delete when the visit is saved. */
  draft: DraftRevision | null
  sign: boolean
}

/** The form of a visit, with the last visit and the plan beside it. Ctrl+Enter saves from every field. */
export function VisitForm(props: Props) {
  const {
    owner,
    expectedUpdatedAt,
    complaints,
    earlier,
    plans,
    isNew,
    saving,
    saved,
    saveError,
    onSave,
    onCancel,
  } = props
  // A refetch must not replace what somebody has typed.
  const [{ start, savedDraft }] = useState({ start: props.start, savedDraft: props.savedDraft })
  const formValuesOf = (draft: VisitDraftForm) => formFromDraft(draft, start, askableVisits(complaints))
  const form = useForm<VisitFormValues>({
    resolver: resolverByTime(visitForm),
    defaultValues: savedDraft ? formValuesOf(savedDraft.form) : start,
  })
  const work = useWork(form)
  const { errors } = form.formState
  const { autosave, leaving } = useDraftAutosave(form, owner, start, expectedUpdatedAt, savedDraft)
  const isSending = useRef(false)
  useEffect(() => {
    isSending.current = saving || (isNew && saved)
    if (!saving && !saved) autosave.resume()
    if (refusalCode(saveError) === 'draft-changed-elsewhere') autosave.markConflict()
  }, [autosave, saving, saved, isNew, saveError])
  useCopyPainNow(form)
  useFocusFirstQuestion(form, isNew)
  const signing = useSigning({
    form,
    work,
    visitId: owner.visitId,
    complaints,
    focusPoint: props.focusPoint,
  })
  const formElement = useRef<HTMLFormElement>(null)
  const signButton = useRef<HTMLButtonElement>(null)
  const conflictButton = useRef<HTMLButtonElement>(null)

  async function save(visit: VisitFormValues, sign: boolean) {
    if (isSending.current) return
    isSending.current = true
    await autosave.pause()
    if (autosave.status().state === 'conflict') {
      isSending.current = false
      autosave.resume()
      conflictButton.current?.focus()
      return
    }
    onSave(visit, { draft: autosave.revision, sign }, form)
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent
    const sign = submitter === signButton.current
    return form.handleSubmit((visit) => {
      const missing = sign ? signing.missingIn(visit) : []
      if (missing.length > 0) signing.openDialog(missing)
      else return save(visit, sign)
    })(event)
  }
  useHotkeys([['mod+shift+Enter', () => formElement.current?.requestSubmit(signButton.current)]], [])

  const treatedIds = form.watch('complaints').map(({ complaintId }) => complaintId)
  const treated = complaints.filter((complaint) => treatedIds.includes(complaint.id))
  const { brief } = useDates()
  const suggestions = useVisitSuggestions(treated, props.recommendations, plans, work)
  const sources = workSourcesFor(treated, plans, suggestions.byComplaint, earlier, brief)
  const painMarks = usePainMarks(form, earlierPainMarks(treated, earlier))
  useVisitKeys({
    copyLastWork: () => work.addMissing(sources.last?.lines ?? []),
    addPlanned: (index) => work.addMissing(sources.planned.slice(index, index + 1)),
    addAllPlanned: () => work.addMissing(sources.planned),
    copyPainMarks: painMarks.copyEarlier,
  })

  return (
    <form ref={formElement} noValidate onSubmit={submit} onKeyDown={moveOnEnter}>
      <div className={classes.columns}>
        <Stack gap="md">
          <DraftNotice
            {...{ form, owner, start, expectedUpdatedAt, savedDraft, formValuesOf, autosave, conflictButton }}
          />
          <div className={classes.part}>
            <LastOutcomes control={form.control} complaints={complaints} />
          </div>
          <Section title="This visit">
            <Group gap="md" align="flex-start">
              <MomentField form={form} name="at" label="Date and time" />
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
                        className={classes.kind}
                        data={visitKinds.map((value) => ({ value, label: visitKindLabels[value] }))}
                        value={field.value}
                        onChange={field.onChange}
                      />
                    </div>
                  </Input.Wrapper>
                )}
              />
            </Group>
          </Section>
          <Section title="Pain" lead="0 is no pain, 10 the worst. Click or type a number, X for 10.">
            <ComplaintPains
              control={form.control}
              complaints={complaints}
              clientId={owner.clientId}
              error={errors.complaints?.message ?? errors.complaints?.root?.message}
            />
          </Section>
          <div className={classes.part}>
            <VisitMeasures control={form.control} complaints={treated} />
          </div>
          <Section title="Work">
            <WorkField form={form} work={work} complaints={treated} sources={sources} />
          </Section>
          <Section title="Note" lead={<NoteHints />}>
            <Stack gap="sm">
              {noteSections.map((section) => (
                <NoteField
                  key={section}
                  form={form}
                  name={section}
                  label={noteSectionLabels[section]}
                  hint={noteSectionHints[section]}
                  earlier={earlier}
                />
              ))}
            </Stack>
          </Section>
          <FormFooter
            className={classes.actions}
            saveLabel="Save visit"
            saving={saving}
            unsaved={leaving}
            secondAction={
              <Button ref={signButton} type="submit" variant="light">
                Save and sign
              </Button>
            }
            cancelLabel="Finish later"
            onCancel={onCancel}
          >
            <div className={classes.status}>
              <AutosaveIndicator autosave={autosave} />
              <Text size="xs" c="dimmed" visibleFrom="lg">
                <Kbd size="xs">{commandKey} Enter</Kbd> save · <Kbd size="xs">{commandKey} ⇧ Enter</Kbd> sign
              </Text>
            </div>
          </FormFooter>
          <MissingPoints
            missing={signing.missing}
            link={(point, label) => <PointButton label={label} onClick={() => signing.choosePoint(point)} />}
            signing={saving}
            onSign={() => {
              signing.closeDialog()
              void form.handleSubmit((visit) => save(visit, true))()
            }}
            onClose={signing.closeDialog}
            onClosed={signing.onDialogClosed}
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
              suggestions={suggestions.byComplaint.flatMap((one) => one.suggestions)}
              painMarks={painMarks}
              work={work}
            />
          }
        />
      </div>
    </form>
  )
}

/** The ids of the visits whose outcome can be asked. */
const askableVisits = (complaints: Complaint[]) =>
  new Set(complaints.flatMap((complaint) => complaint.painLine.map((point) => point.visitId)))
