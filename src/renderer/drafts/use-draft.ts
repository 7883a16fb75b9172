import type { DraftOwner } from '@shared/drafts/visit-drafts'
import type { VisitForm } from '@shared/visits'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { refusalCode } from '../api/refusals'
import { keepaliveCalls, rpc, type RpcOutputs } from '../api/rpc'
import { DraftAutosave, type NewestVisitId } from '../autosave/autosave'
import { useAutosave, whenLeftFormsAreSaved } from '../autosave/use-autosave'

export type SavedDraft = NonNullable<RpcOutputs['drafts']['read']>

/** Reads the saved draft of a new visit, or of a visit that is being edited. */
export function useSavedDraft({ clientId, visitId }: DraftOwner) {
  return useQuery({
    queryKey: rpc.drafts.read.queryKey({ clientId, visitId }),
    queryFn: async () => {
      await whenLeftFormsAreSaved()
      return keepaliveCalls.drafts.read.query({ clientId, visitId })
    },
    staleTime: Infinity,
  })
}

/**
 * Saves the form of a visit as a draft.
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
  const leaving = useAutosave(form, autosave, () =>
    autosave.begin(initial.start, initial.savedDraft, initial.newestVisitId),
  )
  return { autosave, leaving }
}
