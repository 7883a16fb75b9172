import { resolverByTime } from '../../ui/forms/resolver-by-time'
import { Stack } from '@mantine/core'
import type { DraftRevision } from '@shared/drafts/draft-revision'
import type { DraftOwner, VisitDraftForm } from '@shared/drafts/visit-drafts'
import type { SignPoint } from '@shared/signing'
import {
  correctedVisitForm,
  editedVisitForm,
  visitForm,
  type ValidVisitForm,
  type VisitForm as VisitFormValues,
} from '@shared/visits'
import { useHotkeys, useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { flushSync } from 'react-dom'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { useDates } from '../../ui/dates'
import { useSaveOnce } from '../../ui/forms/use-save-once'
import { refusalCode } from '../../api/refusals'
import { Section } from '../../ui/section'
import type { Complaint } from '../../complaints/complaint'
import type { NewestVisitId } from '../../autosave/autosave'
import { DraftNotice } from '../../drafts/draft-notice'
import type { Client } from '../../clients/client-bar'
import { formFromDraft } from '../../drafts/form-from-draft'
import { useDraftAutosave, type SavedDraft } from '../../drafts/use-draft'
import { VisitMeasures } from '../../measures/visit-measures'
import { LastOutcomes } from '../../outcomes/last-outcomes'
import { ComplaintPains } from './complaint-pains'
import { NoteSection } from '../note/note-section'
import { MissingPoints, PointButton } from '../signing/missing-points'
import { workSourcesFor } from '../aside/work-sources'
import { earlierPainMarks } from '../pain-marks/earlier-pain-marks'
import { usePainMarks } from '../pain-marks/use-pain-marks'
import { ChecksCard } from '../checks/checks-card'
import { useChecks } from '../checks/use-checks'
import { useChecksFocus } from '../checks/use-checks-focus'
import { useSigning } from '../signing/use-signing'
import { useWork } from '../work/use-work'
import { allowedWork } from '../work/allowed-work'
import { workLimits } from '../work/work-limits'
import { withComplaints } from '../work/work-complaints'
import { VisitScreens } from '../screens/visit-screens'
import type { AsidePart } from '../aside/aside-tabs'
import { VisitAside } from '../aside/visit-aside'
import type { ComplaintRecommendation, GotWorse, Plan } from '../aside/visit-data'
import type { Visit } from '../page/visit-card'
import classes from './visit-form.module.css'
import { focusFirstField, useCopyPainNow, useEnter, useFocusFirstQuestion } from './form-focus'
import { CorrectionReason } from './correction-reason'
import { VisitBasics } from './visit-basics'
import { VisitChart } from './visit-chart'
import { VisitFooter } from './visit-footer'
import { noOpening, type VisitOpening } from './visit-opening'
import { useVisitKeys } from './visit-keys'
import { WorkField } from '../work/work-field'

interface Props {
  /** The values of the form before anybody types in it. */
  start: VisitFormValues
  client: Pick<Client, 'precautions' | 'dateOfBirth'>
  /** Identifies the draft. */
  owner: DraftOwner
  savedDraft: SavedDraft | null
  /** The revision of the visit that is edited; null for a new visit. */
  visitRevision: number | null
  /** The newest visit of the client when the form of a new visit was opened. */
  newestVisitId?: number | null
  complaints: Complaint[]
  /** The visits before this one, newest first. */
  earlier: Visit[]
  plans: Plan[]
  recommendations: ComplaintRecommendation[]
  gotWorse: readonly GotWorse[]
  /** What the visit was started with, from the page of a complaint. */
  opening?: VisitOpening | undefined
  isNew: boolean
  /** True for a signed visit, which is corrected with a reason. */
  isCorrection?: boolean
  /** The missing point that somebody chose to enter, from a page without this form. */
  focusPoint?: SignPoint | undefined
  onSave: (
    visit: ValidVisitForm,
    options: SaveOptions,
    form: UseFormReturn<VisitFormValues>,
  ) => Promise<unknown>
  onCancel: () => void
}

/** In a narrow window the column beside the form is below it. */
const ONE_COLUMN = '(width < 68em)'

export interface SaveOptions {
  /** The draft to delete when the visit is saved. */
  draft: DraftRevision | null
  /** The newest visit of the client that the form of a new visit has seen. */
  newestVisitId: NewestVisitId
  sign: boolean
}

/** The form of a visit, with the last visit and the plan beside it. Ctrl+Enter saves from every field. */
export function VisitForm(props: Props) {
  const { owner, visitRevision, complaints, earlier, plans, recommendations, isNew, onSave, onCancel } = props
  const { isCorrection = false } = props
  const [opening] = useState(() => props.opening ?? noOpening)
  // A refetch must not replace what somebody has typed.
  const [{ start, savedDraft }] = useState({ start: props.start, savedDraft: props.savedDraft })
  const formValuesOf = (draft: VisitDraftForm) => formFromDraft(draft, start, askableVisits(complaints))
  const form = useForm<VisitFormValues, unknown, ValidVisitForm>({
    resolver: resolverByTime(
      isNew ? visitForm : isCorrection ? correctedVisitForm(start.at) : editedVisitForm(start.at),
    ),
    defaultValues: savedDraft ? formValuesOf(savedDraft.form) : start,
  })
  const { anatomy } = useAnatomy()
  const work = useWork(form)
  const { errors } = form.formState
  const { autosave, leaving } = useDraftAutosave(
    form,
    owner,
    start,
    visitRevision,
    savedDraft,
    props.newestVisitId,
  )
  useCopyPainNow(form)
  useFocusFirstQuestion(form, isNew, opening)
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

  async function save(visit: ValidVisitForm, sign: boolean) {
    await autosave.pause()
    if (autosave.status().state === 'conflict') {
      autosave.resume()
      conflictButton.current?.focus()
      return false
    }
    const { complaints: treated, work: lines } = visit
    const withTreated = complaints.filter(({ id }) => treated.some(({ complaintId }) => complaintId === id))
    try {
      return await onSave(
        { ...visit, work: withComplaints(lines, withTreated, anatomy, start.work) },
        { draft: autosave.revision, newestVisitId: autosave.newestVisitId, sign },
        form,
      )
    } catch (error) {
      autosave.resume()
      if (refusalCode(error) === 'draft-changed-elsewhere') autosave.markConflict()
      throw error
    }
  }
  const { saveOnce, saving } = useSaveOnce(save)
  function submit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent
    const sign = !isCorrection && submitter === signButton.current
    return form.handleSubmit(
      (visit) => {
        const missing = sign ? signing.missingIn(visit) : []
        if (missing.length > 0) signing.openDialog(missing)
        else return saveOnce(visit, sign)
      },
      // A hidden field shows no error and gets no focus.
      (errors) => errors.painMarks && flushSync(() => setPart('chart')),
    )(event)
  }
  useHotkeys(
    [['mod+shift+Enter', () => !isCorrection && formElement.current?.requestSubmit(signButton.current)]],
    [],
  )

  const treatedIds = form.watch('complaints').map(({ complaintId }) => complaintId)
  const treated = complaints.filter((complaint) => treatedIds.includes(complaint.id))
  const { brief } = useDates()
  const checks = useChecks({ form, work, complaints: treated, recommendations, opening })
  const [part, setPart] = useState<AsidePart | null>(null)
  const focus = useChecksFocus(work.field, () => setPart('checks'))
  const isOneColumn = useMediaQuery(ONE_COLUMN, undefined, { getInitialValueInEffect: false })
  // In one column the advice to refer the client is above the form, and a list above the work.
  const isAdvised = checks.isHiddenAtFirst || checks.recommendation?.kind !== 'list'
  const checksCard = <ChecksCard checks={checks} focus={focus} />
  const limits = workLimits(props.client, start.at, treated, props.gotWorse)
  const sources = workSourcesFor(
    treated,
    plans,
    checks.lines.map(({ line }) => line),
    earlier,
    brief,
    (lines) => allowedWork(lines, limits.precautions, anatomy),
  )
  const painMarks = usePainMarks(form, earlierPainMarks(treated, earlier))
  useVisitKeys({
    copyLastWork: () => work.addMissing(sources.last?.lines ?? []),
    addPlanned: (index) => work.addMissing(sources.planned.slice(index, index + 1)),
    addAllPlanned: () => work.addMissing(sources.planned),
    copyPainMarks: () => {
      setPart('chart')
      painMarks.copyEarlier()
    },
  })

  // Once, a visit that repeats the last one gets its work. A draft has work of its own.
  const copiesLast = useRef(opening.start === 'same' && savedDraft === null)
  useEffect(() => {
    if (!copiesLast.current) return
    copiesLast.current = false
    work.addMissing(sources.last?.lines ?? [])
  })

  const tests = useRef<HTMLDivElement>(null)
  const onKeyDown = useEnter(opening.start !== undefined, () =>
    checks.hasTestsFirst ? focusFirstField(tests.current) : checks.current !== null && focus.focusCurrent(),
  )

  return (
    <form ref={formElement} noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <div className={classes.columns}>
        <Stack gap="md">
          {isOneColumn && isAdvised && checksCard}
          <DraftNotice
            {...{ form, owner, start, visitRevision, savedDraft, formValuesOf, autosave, conflictButton }}
          />
          {isCorrection && <CorrectionReason form={form} />}
          <div className={classes.part}>
            <LastOutcomes control={form.control} complaints={complaints} />
          </div>
          <VisitBasics form={form} />
          <Section title="Pain" lead="0 is no pain, 10 the worst. Click or type a number, X for 10.">
            <ComplaintPains
              control={form.control}
              complaints={complaints}
              clientId={owner.clientId}
              before={{ id: owner.visitId, at: start.at }}
              onRemove={work.clearComplaint}
              canAdd={isNew}
              error={errors.complaints?.message ?? errors.complaints?.root?.message}
            />
          </Section>
          <div ref={tests} className={classes.part}>
            <VisitScreens control={form.control} complaints={treated} recommendations={recommendations} />
          </div>
          <div className={classes.part}>
            <VisitMeasures control={form.control} complaints={treated} />
          </div>
          {isOneColumn && !isAdvised && checksCard}
          <Section title="Work">
            <WorkField {...{ form, work, sources, limits }} complaints={treated} />
          </Section>
          <NoteSection form={form} earlier={earlier} />
          <VisitFooter {...{ isCorrection, saving, signButton, autosave, onCancel }} unsaved={leaving} />
          <MissingPoints
            missing={signing.missing}
            link={(point, label) => <PointButton label={label} onClick={() => signing.choosePoint(point)} />}
            signing={saving}
            onSign={() => {
              signing.closeDialog()
              void form.handleSubmit((visit) => saveOnce(visit, true))()
            }}
            onClose={signing.closeDialog}
            onClosed={signing.onDialogClosed}
          />
        </Stack>
        <VisitAside
          complaints={treated}
          earlier={earlier}
          plans={plans}
          recommendations={recommendations}
          work={work}
          limits={limits}
          checks={isOneColumn || !checks.recommendation ? null : checksCard}
          painMarks={painMarks.fields.length}
          part={part}
          onPart={setPart}
          chart={
            <VisitChart
              form={form}
              complaints={treated}
              checks={checks.lines}
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
