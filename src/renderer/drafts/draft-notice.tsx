import { Button, Group, Text } from '@mantine/core'
import { momentOf } from '@shared/fields'
import type { DraftOwner, VisitDraftForm } from '@shared/drafts/visit-drafts'
import type { VisitForm } from '@shared/visits'
import { useState, useSyncExternalStore, type Ref } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useDates } from '../ui/dates'
import type { DraftAutosave } from '../autosave/autosave'
import { ConflictNotice } from './conflict-notice'
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

/** Formats the time of a saved draft: "14:32" today, with its day before today. */
function useFormatSavedAt() {
  const dates = useDates()
  return (savedAt: string) => {
    const at = momentOf(new Date(savedAt))
    return at.slice(0, 10) === today() ? dates.time(at) : dates.moment(at)
  }
}
