import type { DueClient } from './follow-up-labels'
import type { RecordedCall } from './recorded-call-notice'
import type { UnsavedChanges } from './use-unsaved-changes'

export interface CallPanelProps {
  client: DueClient
  onClose: () => void
  unsaved: UnsavedChanges
  /** A call without an outcome was recorded and can be undone; null if the last change has no undo here. */
  onCallRecorded: (call: RecordedCall | null) => void
  /** Called before a change is sent; returns the function that opens the next client after it is saved. */
  prepareNext: () => () => void
}
