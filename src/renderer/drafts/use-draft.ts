import type { DraftOwner } from '@shared/drafts'
import type { VisitForm } from '@shared/visits'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { refusalCode } from '../api/refusals'
import { keepaliveCalls, fitKeepalive, invalidateAfter, type RpcOutputs } from '../api/rpc'
import { DraftAutosave } from './autosave'

export type FoundDraft = NonNullable<RpcOutputs['drafts']['read']>

/** Drafts of forms that have been left and are still on their way into the record. */
const onTheirWay = new Set<Promise<void>>()

/** The draft of a new visit, or of a visit that is being edited, as the record has it now. */
export function useFoundDraft({ clientId, visitId }: DraftOwner) {
  return useQuery({
    queryKey: ['draft', clientId, visitId],
    queryFn: async () => {
      await Promise.all(onTheirWay)
      return keepaliveCalls.drafts.read.query({ clientId, visitId })
    },
    staleTime: Infinity,
  })
}

/**
 * Keeps what is typed into the form of a visit as a draft, from the first change on, and also when the window is
 * hidden, closed or left for another screen. Never writes into the form, so that undo in a field stays the browser's.
 */
export function useDraftAutosave(
  form: UseFormReturn<VisitForm>,
  of: DraftOwner,
  start: VisitForm,
  expectedUpdatedAt: string | null,
  found: FoundDraft | null,
) {
  const [keeper] = useState(
    () =>
      new DraftAutosave<VisitForm>(
        {
          save: (values, over) =>
            // A draft stays one of the visit as it was when the draft was begun.
            keepaliveCalls.drafts.save.mutate({
              ...of,
              form: values,
              expectedUpdatedAt: found?.expectedUpdatedAt ?? expectedUpdatedAt,
              over,
            }),
          discard: (over) => keepaliveCalls.drafts.discard.mutate({ ...of, over }),
          isConflict: (error) => refusalCode(error) === 'draft-changed-elsewhere',
        },
        () => form.getValues(),
      ),
  )
  const [began] = useState({ start, found })

  useEffect(() => {
    keeper.begin(began.start, began.found)
    const stop = form.subscribe({ formState: { values: true }, callback: () => keeper.scheduleSave() })
    const flush = () => void keeper.flush()
    const whenHidden = () => document.visibilityState === 'hidden' && flush()
    document.addEventListener('visibilitychange', whenHidden)
    const leave = () => keeper.flushOnUnload()
    window.addEventListener('pagehide', leave)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', whenHidden)
      window.removeEventListener('pagehide', leave)
      const left = keeper.flush().then(() => {
        onTheirWay.delete(left)
        // The screen that comes next may have asked before the draft was there.
        return invalidateAfter('drafts.discard')
      })
      onTheirWay.add(left)
    }
  }, [keeper, form, began])

  const kept = useSyncExternalStore(keeper.subscribe, keeper.status)
  const [leaving] = useState(() => ({
    beforeNavigation: async () => {
      await keeper.flush()
      return keeper.hasUnsaved
    },
    beforeUnload: () => {
      const lost = keeper.hasUnsaved
      const { state } = keeper.status()
      void keeper.flush()
      const texts = keeper.textsToFinish()
      return lost && (state === 'failed' || state === 'elsewhere' || !texts || !fitKeepalive(texts))
    },
  }))
  return { keeper, kept, leaving }
}
