import { useCallback, useState } from 'react'
import { LeaveGuard, DiscardDialog } from '../ui/leave-guard'

/** The two forms of a call: the outcome, and when to call again. */
type Part = 'outcome' | 'again'
const nothing: Record<Part, boolean> = { outcome: false, again: false }

export type UnsavedChanges = ReturnType<typeof useUnsavedChanges>

/** Tracks which forms of this screen have unsaved changes, and asks before they are discarded. */
export function useUnsavedChanges() {
  const [unsaved, setUnsaved] = useState(nothing)
  const [pending, setPending] = useState<(() => void) | null>(null)
  return {
    hasUnsaved: unsaved.outcome || unsaved.again,
    mark: useCallback(
      (part: Part, isUnsaved: boolean) =>
        setUnsaved((before) => (before[part] === isUnsaved ? before : { ...before, [part]: isUnsaved })),
      [],
    ),
    /** Runs the action at once, or after a confirmation if the action discards unsaved changes. */
    confirmDiscard(action: () => void, parts: readonly Part[] = ['outcome', 'again']) {
      if (parts.some((part) => unsaved[part])) setPending(() => action)
      else action()
    },
    dialogs: (
      <>
        <LeaveGuard when={unsaved.outcome || unsaved.again} />
        <DiscardDialog
          opened={pending !== null}
          onStay={() => setPending(null)}
          onDiscard={() => {
            setPending(null)
            pending?.()
          }}
        />
      </>
    ),
  }
}
