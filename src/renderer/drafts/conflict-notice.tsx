import { Alert, Button, Group, Text } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import type { DraftOwner } from '@shared/drafts/visit-drafts'
import type { VisitForm } from '@shared/visits'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState, type Ref } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { showRefusal } from '../api/refusals'
import { invalidateAfter, keepaliveCalls, type RpcOutputs } from '../api/rpc'
import { readHeight, trackHeight } from '../ui/track-height'
import type { DraftAutosave } from '../autosave/autosave'
import classes from './draft-notice.module.css'
import type { SavedDraft } from './use-draft'

interface Props {
  owner: DraftOwner
  form: UseFormReturn<VisitForm>
  autosave: DraftAutosave<VisitForm>
  firstButton: Ref<HTMLButtonElement>
  onShowOther: (other: SavedDraft) => void
}

const noticeHeight = trackHeight('--notice-height')
const barHeight = readHeight('--client-bar')

/** Above a form whose visit another window has changed, saved or discarded: which version is used. */
export function ConflictNotice({ owner, form, autosave, firstButton, onShowOther }: Props) {
  const notice = useMergedRef<HTMLElement>(noticeHeight, barHeight)
  const { found, find } = useOtherVersion(owner, autosave)
  const moveToVisit = useMoveToVisit(owner, form, autosave)
  const has = found.draft !== null ? 'draft' : found.visit !== null ? 'visit' : 'neither'
  // The notice appears while somebody types. The field with the focus must stay visible.
  useEffect(() => {
    document.activeElement?.scrollIntoView({ block: 'nearest' })
  }, [has])
  /** Reads the other version at each click, because somebody may still be typing there. */
  const withOther = (then: (other: OtherVersion) => unknown) => () =>
    void find().then(then).catch(showRefusal)
  return (
    <Alert
      color="yellow"
      title="This visit is also open in another window"
      ref={notice}
      className={classes.conflict}
      classNames={{ title: classes.title! }}
    >
      <Text size="sm">{words[has]}</Text>
      <Group gap="sm" mt="sm">
        {has === 'draft' && (
          <Button
            ref={firstButton}
            size="xs"
            variant="default"
            onClick={withOther(({ draft }) => draft && draft !== 'unread' && onShowOther(draft))}
          >
            Show the other version
          </Button>
        )}
        <Button
          ref={has === 'draft' ? undefined : firstButton}
          size="xs"
          variant="default"
          // If the other window has saved the visit, this version changes that visit: there is one visit.
          onClick={withOther(({ draft, visit }) =>
            visit ? moveToVisit(visit) : autosave.continueFrom(revisionOf(draft)),
          )}
        >
          Use my version
        </Button>
        {has === 'visit' && found.draftId === null && (
          <Button
            size="xs"
            variant="default"
            onClick={withOther(({ draft, visit }) =>
              autosave.continueFrom(revisionOf(draft), visit?.visitId),
            )}
          >
            Save as another visit
          </Button>
        )}
      </Group>
    </Alert>
  )
}

const words = {
  draft: 'Your changes are not saved until you choose a version.',
  visit: 'The other window has saved this visit. Your version is still here.',
  neither: 'The other window has discarded its draft. Your version is still here.',
}

/** What the other window has: a draft, a saved visit, or neither. */
interface OtherVersion {
  /** 'unread': at the beginning of the conflict. */
  draft: SavedDraft | 'unread' | null
  visit: RpcOutputs['drafts']['savedAs']
  /** The draft that both windows have had; null if this window never had one. Then its visit may be another one. */
  draftId: number | null
}

const revisionOf = (draft: OtherVersion['draft']) => (draft && draft !== 'unread' ? draft.revision : null)

/** Finds the version of the other window, at the beginning of the conflict and at each call of `find`. */
function useOtherVersion({ clientId, visitId }: DraftOwner, autosave: DraftAutosave<VisitForm>) {
  const [found, setFound] = useState<OtherVersion>({
    draft: 'unread',
    visit: null,
    draftId: autosave.revision?.id ?? null,
  })
  useEffect(() => {
    const { newestVisitId, revision } = autosave
    const seen = { clientId, visitId, newestVisitId, draftId: revision?.id ?? null }
    void readOtherVersion(seen).then(setFound, showRefusal)
  }, [autosave, clientId, visitId])
  async function find() {
    const { newestVisitId } = autosave
    const now = await readOtherVersion({ clientId, visitId, newestVisitId, draftId: found.draftId })
    setFound(now)
    return now
  }
  return { found, find }
}

async function readOtherVersion({
  clientId,
  visitId,
  draftId,
  newestVisitId,
}: DraftOwner & Pick<OtherVersion, 'draftId'> & Pick<DraftAutosave<VisitForm>, 'newestVisitId'>) {
  const draft = await keepaliveCalls.drafts.read.query({ clientId, visitId })
  const mayBeSaved = draft === null && visitId === null
  const visit = mayBeSaved
    ? await keepaliveCalls.drafts.savedAs.query({ clientId, draftId, newestVisitId })
    : null
  return { draft, visit, draftId: draft?.revision.id ?? draftId }
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
