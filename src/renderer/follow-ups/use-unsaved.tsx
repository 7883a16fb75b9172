import { useCallback, useState } from 'react'
import { LeaveGuard, DiscardDialog } from '../ui/leave-guard'

/** What can be half given in a call: the answer, and when to ask again. */
type Part = 'answer' | 'again'
const nothing: Record<Part, boolean> = { answer: false, again: false }

export type Unsaved = ReturnType<typeof useUnsaved>

/** What was given on this screen and is not saved yet, and the question before any of it is dropped. */
export function useUnsaved() {
  const [unsaved, setUnsaved] = useState(nothing)
  const [waiting, setWaiting] = useState<(() => void) | null>(null)
  return {
    is: unsaved,
    mark: useCallback(
      (part: Part, is: boolean) =>
        setUnsaved((before) => (before[part] === is ? before : { ...before, [part]: is })),
      [],
    ),
    /** Goes on at once, or asks first where something would be dropped; of some parts only, where it drops no more. */
    dropping(go: () => void, parts: readonly Part[] = ['answer', 'again']) {
      if (parts.some((part) => unsaved[part])) setWaiting(() => go)
      else go()
    },
    question: (
      <>
        <LeaveGuard when={unsaved.answer || unsaved.again} />
        <DiscardDialog
          opened={waiting !== null}
          onStay={() => setWaiting(null)}
          onDiscard={() => {
            setWaiting(null)
            waiting?.()
          }}
        />
      </>
    ),
  }
}
