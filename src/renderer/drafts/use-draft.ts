import type { DraftOwner } from '@shared/drafts'
import type { VisitForm } from '@shared/visits'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { refusalCode } from '../api/refusals'
import { keepaliveCalls, fitKeepalive, invalidateAfter, rpc, type RpcOutputs } from '../api/rpc'
import { DraftAutosave, type NewestVisitId } from './autosave'

export type SavedDraft = NonNullable<RpcOutputs['drafts']['read']>

/** Saves of forms that have been left. A draft is read only after them, so that none is missed. */
const pendingSaves = new Set<Promise<void>>()

/** Reads the saved draft of a new visit, or of a visit that is being edited. */
export function useSavedDraft({ clientId, visitId }: DraftOwner) {
  return useQuery({
    queryKey: rpc.drafts.read.queryKey({ clientId, visitId }),
    queryFn: async () => {
      await Promise.all(pendingSaves)
      return keepaliveCalls.drafts.read.query({ clientId, visitId })
    },
    staleTime: Infinity,
  })
}

/**
 * Saves the form of a visit as a draft while somebody types, and when the window is hidden or closed or another screen is
 * shown. Never writes into the form, so that undo in a field stays the browser's.
 *
 * The hook does not subscribe to the status: the form is not rendered again when a draft is saved. Components that show
 * the status subscribe to the returned autosave.
 *
 * @param start the values of a form that nobody has typed in
 * @param visitRevision the revision of the visit that is edited; null for a new visit
 * @param newestVisitId the client's newest visit when the form of a new visit was opened; undefined for an edited visit
 */
export function useDraftAutosave(
  form: UseFormReturn<VisitForm>,
  owner: DraftOwner,
  start: VisitForm,
  visitRevision: number | null,
  savedDraft: SavedDraft | null,
  newestVisitId: NewestVisitId,
) {
  const [autosave] = useState(
    () =>
      new DraftAutosave<VisitForm>(
        {
          save: (values, expectedRevision, newestVisitId) =>
            keepaliveCalls.drafts.save.mutate({
              ...owner,
              form: values,
              // A draft keeps the version of the visit that it was started from.
              visitRevision: savedDraft?.visitRevision ?? visitRevision,
              expectedRevision,
              newestVisitId,
            }),
          discard: (expectedRevision) => keepaliveCalls.drafts.discard.mutate({ ...owner, expectedRevision }),
          isConflict: (error) => refusalCode(error) === 'draft-changed-elsewhere',
        },
        () => form.getValues(),
      ),
  )
  const [initial] = useState({ start, savedDraft, newestVisitId })

  useEffect(() => {
    autosave.begin(initial.start, initial.savedDraft, initial.newestVisitId)
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => autosave.scheduleSave(),
    })
    const onVisibilityChange = () => document.visibilityState === 'hidden' && void autosave.flush()
    const onPageHide = () => autosave.flushOnUnload()
    document.addEventListener('visibilitychange', onVisibilityChange)
    window.addEventListener('pagehide', onPageHide)
    return () => {
      unsubscribe()
      document.removeEventListener('visibilitychange', onVisibilityChange)
      window.removeEventListener('pagehide', onPageHide)
      const lastSave = autosave.flush().then(() => {
        pendingSaves.delete(lastSave)
        // The next screen may have read the drafts before this one was saved.
        return invalidateAfter('drafts.discard')
      })
      pendingSaves.add(lastSave)
    }
  }, [autosave, form, initial])

  const [leaving] = useState(() => ({
    beforeNavigation: async () => {
      await autosave.flush()
      return autosave.hasUnsaved
    },
    beforeUnload: () => {
      const { hasUnsaved } = autosave
      const { state } = autosave.status()
      void autosave.flush()
      const texts = autosave.textsToFinish()
      return hasUnsaved && (state === 'failed' || state === 'conflict' || !texts || !fitKeepalive(texts))
    },
  }))
  return { autosave, leaving }
}
