import type { DraftRevision } from '@shared/drafts/draft-revision'
import { DraftAutosave } from '@renderer/autosave/autosave'

class ConflictError extends Error {}

/** Stands for the request handler. Stores one draft. */
export class DraftStore {
  row: { revision: DraftRevision; values: string } | null = null
  calls = 0
  failure: Error | null = null
  #ids = 0

  async save(values: string, expectedRevision: DraftRevision | null) {
    this.calls += 1
    await new Promise((resolve) => setTimeout(resolve, 50))
    if (this.failure) throw this.failure
    if (
      this.row?.revision.id !== expectedRevision?.id ||
      this.row?.revision.revision !== expectedRevision?.revision
    )
      throw new ConflictError()
    const { id, revision } = this.row?.revision ?? { id: (this.#ids += 1), revision: 0 }
    this.row = { revision: { id, revision: revision + 1 }, values }
    return { revision: this.row.revision, savedAt: '2026-03-10T14:32:05.000Z' }
  }

  async discard(_over: DraftRevision) {
    this.row = null
  }

  isConflict(error: unknown) {
    return error instanceof ConflictError
  }
}

/** Starts autosave for a form with one text field. */
export function openForm(
  drafts: DraftStore,
  saved: { revision: DraftRevision; savedAt: string } | null = null,
  typed = '',
) {
  const field = { text: typed }
  const autosave = new DraftAutosave(drafts, () => field.text)
  autosave.begin('', saved)
  return {
    autosave,
    type(text: string) {
      field.text = text
      autosave.scheduleSave()
    },
  }
}
