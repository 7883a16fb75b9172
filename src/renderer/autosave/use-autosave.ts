import { useEffect, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { fitKeepalive, invalidateAfter } from '../api/rpc'
import type { UnsavedCheck } from '../ui/leave-guard'
import type { DraftAutosave } from './autosave'

/** Saves of forms that have been left. A draft is read only after them, so that none is missed. */
const pendingSaves = new Set<Promise<void>>()

/** Resolves when the forms that have been left are saved. */
export const whenLeftFormsAreSaved = () => Promise.all(pendingSaves)

/**
 * Saves a form as a draft while somebody types, and when the window is hidden or closed or another screen is shown. Never
 * writes into the form, so that undo in a field stays the browser's.
 * @param begin called once, when the form is shown
 * @returns for the guard of the form: whether leaving would lose something
 */
export function useAutosave<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  autosave: DraftAutosave<Values>,
  begin: () => void,
): UnsavedCheck {
  const [initial] = useState(() => ({ begin }))
  useEffect(() => {
    initial.begin()
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
      const lastSave = autosave.flush().finally(() => pendingSaves.delete(lastSave))
      pendingSaves.add(lastSave)
      // The next screen may have read the drafts before this one was saved. Nothing waits for this: a draft that is just being
      // read waits for the save, and this waits for that draft.
      void lastSave.then(() => invalidateAfter('drafts.discard'))
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
  return leaving
}
