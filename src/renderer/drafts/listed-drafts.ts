import { keepaliveCalls, type RpcOutputs } from '../api/rpc'

export type ListedVisitDraft = RpcOutputs['drafts']['list'][number]
export type ListedFormDraft = RpcOutputs['drafts']['listForms'][number]
/** A draft of a visit, which has no kind, or of another long form. */
export type ListedDraft = ListedVisitDraft | ListedFormDraft

/** Discards a listed draft. Returns how to bring it back; null when it was gone already. */
export async function discardListed(listed: ListedDraft): Promise<(() => Promise<unknown>) | null> {
  if ('kind' in listed) {
    const { kind, clientId, complaintId, visitId, measurementId } = listed
    const owner = { kind, clientId, complaintId, visitId, measurementId }
    const draft = await keepaliveCalls.drafts.readForm.query(owner)
    if (!draft) return null
    const { form, baseRevision, revision } = draft
    await keepaliveCalls.drafts.discardForm.mutate({ ...owner, expectedRevision: revision })
    return () =>
      keepaliveCalls.drafts.saveForm.mutate({ ...owner, form, baseRevision, expectedRevision: null })
  }
  const { clientId, visitId } = listed
  const draft = await keepaliveCalls.drafts.read.query({ clientId, visitId })
  if (!draft) return null
  const { form, visitRevision, revision } = draft
  await keepaliveCalls.drafts.discard.mutate({ clientId, visitId, expectedRevision: revision })
  return () =>
    keepaliveCalls.drafts.save.mutate({ clientId, visitId, form, visitRevision, expectedRevision: null })
}
