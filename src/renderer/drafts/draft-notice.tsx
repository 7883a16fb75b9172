import { Alert, Button, Group, Text } from '@mantine/core'
import { momentOf } from '@shared/fields'
import type { DraftOwner, VisitDraftForm } from '@shared/drafts'
import type { VisitForm } from '@shared/visits'
import { useMergedRef } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, useSyncExternalStore, type Ref } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useDates } from '../ui/dates'
import { showRefusal } from '../api/refusals'
import { readHeight, trackHeight } from '../ui/track-height'
import { invalidateAfter, keepaliveCalls } from '../api/rpc'
import type { DraftAutosave } from './autosave'
import classes from './draft-notice.module.css'
import type { SavedDraft } from './use-draft'
import { today } from '../ui/clock'

interface Props {
  form: UseFormReturn<VisitForm>
  owner: DraftOwner
  start: VisitForm
  /** The revision of the visit that is edited; null for a new visit. */
  visitRevision: number | null
  /** The draft that the form was filled from. */
  savedDraft: SavedDraft | null
  /** The values of the form for a draft. */
  formValuesOf: (draft: VisitDraftForm) => VisitForm
  autosave: DraftAutosave<VisitForm>
  /** The first button of a conflict, to be focused when the conflict prevents saving. */
  conflictButton: Ref<HTMLButtonElement>
}

/** The replaced values of the form, which "Undo" restores. */
type Replaced =
  | { reason: 'started over'; values: VisitForm }
  | { reason: 'other window'; values: VisitForm; otherSavedAt: string }

/** Above a form: the draft that it was filled from, or a conflict with a draft of another window. */
export function DraftNotice(props: Props) {
  const { form, owner, start, visitRevision, savedDraft, formValuesOf, autosave, conflictButton } = props
  const isConflict = useSyncExternalStore(autosave.subscribe, () => autosave.status().state === 'conflict')
  const [replaced, setReplaced] = useState<Replaced | null>(null)
  const formatSavedAt = useFormatSavedAt()

  async function startOver() {
    const values = form.getValues()
    form.reset(start)
    autosave.scheduleSave()
    await autosave.flush()
    setReplaced({ reason: 'started over', values })
  }

  function undoReplace(values: VisitForm) {
    form.reset(values)
    autosave.scheduleSave()
    setReplaced(null)
  }

  if (isConflict) {
    return (
      <ConflictNotice
        owner={owner}
        form={form}
        autosave={autosave}
        firstButton={conflictButton}
        onShowOther={(other) => {
          const values = form.getValues()
          form.reset(formValuesOf(other.form))
          autosave.adopt(other)
          setReplaced({ reason: 'other window', values, otherSavedAt: other.savedAt })
        }}
      />
    )
  }
  if (replaced?.reason === 'started over') {
    return <NoticeLine text="Draft discarded." action="Undo" onAction={() => undoReplace(replaced.values)} />
  }
  if (replaced) {
    return (
      <NoticeLine
        text={`Draft of the other window, saved ${formatSavedAt(replaced.otherSavedAt)}.`}
        action="Show my version"
        onAction={() => undoReplace(replaced.values)}
      />
    )
  }
  if (!savedDraft) return null
  const isVisitNewer = savedDraft.visitRevision !== null && savedDraft.visitRevision !== visitRevision
  return (
    <NoticeLine
      text={`Draft of ${formatSavedAt(savedDraft.savedAt)} restored.`}
      warning={isVisitNewer ? 'The visit was saved after this draft. Saving replaces that version.' : null}
      action="Start over"
      onAction={() => void startOver()}
    />
  )
}

interface LineProps {
  text: string
  warning?: string | null
  action: string
  onAction: () => void
}

function NoticeLine({ text, warning = null, action, onAction }: LineProps) {
  return (
    <Group gap="sm" role="status">
      <Text size="sm">
        {text}
        {warning && ' '}
        {warning}
      </Text>
      <Button variant="default" size="compact-sm" onClick={onAction}>
        {action}
      </Button>
    </Group>
  )
}

interface ConflictProps {
  owner: DraftOwner
  form: UseFormReturn<VisitForm>
  autosave: DraftAutosave<VisitForm>
  firstButton: Ref<HTMLButtonElement>
  onShowOther: (other: SavedDraft) => void
}

const noticeHeight = trackHeight('--notice-height')
const barHeight = readHeight('--client-bar')

function ConflictNotice({ owner, form, autosave, firstButton, onShowOther }: ConflictProps) {
  const [isOtherGone, setOtherGone] = useState(false)
  const notice = useMergedRef<HTMLElement>(noticeHeight, barHeight)
  const draftId = useConflictingDraft(owner, autosave)
  const moveToVisit = useMoveToVisit(owner, form, autosave)
  // The notice appears while somebody types. The field with the focus must stay visible.
  useEffect(() => {
    document.activeElement?.scrollIntoView({ block: 'nearest' })
  }, [isOtherGone])
  /** Reads the draft of the other window at each click, because somebody may still be typing there. */
  const withOther = (then: (other: SavedDraft | null) => void) => () =>
    void keepaliveCalls.drafts.read.query(owner).then(then, showRefusal)
  /** Where the other window has made a visit from the draft, this version changes that visit: there is one visit. */
  async function keepMine(other: SavedDraft | null) {
    const saved =
      other === null && owner.visitId === null && draftId.current !== null
        ? await keepaliveCalls.drafts.savedAs.query({ clientId: owner.clientId, draftId: draftId.current })
        : null
    if (saved) await moveToVisit(saved)
    else autosave.continueFrom(other?.revision ?? null)
  }
  return (
    <Alert
      color="yellow"
      title="This visit is also open in another window"
      ref={notice}
      className={classes.conflict}
      classNames={{ title: classes.title! }}
    >
      <Text size="sm">
        {isOtherGone
          ? 'The other window has saved or discarded its draft. Your version is still here.'
          : 'Your changes are not saved until you choose a version.'}
      </Text>
      <Group gap="sm" mt="sm">
        {!isOtherGone && (
          <Button
            ref={firstButton}
            size="xs"
            variant="default"
            onClick={withOther((other) => (other ? onShowOther(other) : setOtherGone(true)))}
          >
            Show the other version
          </Button>
        )}
        <Button
          ref={isOtherGone ? firstButton : undefined}
          size="xs"
          variant="default"
          onClick={withOther((other) => void keepMine(other))}
        >
          Use my version
        </Button>
      </Group>
    </Alert>
  )
}

/** Returns the id of the draft that both windows have: the other's at the beginning of the conflict, else the own. */
function useConflictingDraft({ clientId, visitId }: DraftOwner, autosave: DraftAutosave<VisitForm>) {
  const draftId = useRef(autosave.revision?.id ?? null)
  useEffect(() => {
    void keepaliveCalls.drafts.read.query({ clientId, visitId }).then((other) => {
      draftId.current = other?.revision.id ?? draftId.current
    }, showRefusal)
  }, [clientId, visitId])
  return draftId
}

/** Returns what saves the form as a draft of the visit that another window has saved, and opens that visit. */
function useMoveToVisit(
  { clientId }: DraftOwner,
  form: UseFormReturn<VisitForm>,
  autosave: DraftAutosave<VisitForm>,
) {
  const navigate = useNavigate()
  return async ({ visitId, revision }: { visitId: number; revision: number }) => {
    const before = await keepaliveCalls.drafts.read.query({ clientId, visitId })
    const saved = await keepaliveCalls.drafts.save.mutate({
      clientId,
      visitId,
      // The outcomes of earlier visits are saved with the new visit.
      form: { ...form.getValues(), outcomes: [], measured: [] },
      visitRevision: revision,
      expectedRevision: before?.revision ?? null,
    })
    autosave.adopt(saved)
    await invalidateAfter('drafts.discard')
    notifications.show({ message: 'The other window has saved this visit. Your version is a draft of it.' })
    await navigate({ to: '/visits/$visitId/edit', params: { visitId: String(visitId) } })
  }
}

/** Formats the time of a saved draft: "14:32" today, with its day before today. */
function useFormatSavedAt() {
  const dates = useDates()
  return (savedAt: string) => {
    const at = momentOf(new Date(savedAt))
    return at.slice(0, 10) === today() ? at.slice(11) : dates.moment(at)
  }
}
