import { createContext, use, useEffect, useRef, type ReactNode } from 'react'
import { LeaveGuard } from '../leave-guard'

/** A field that is saved as you go, as the page sees it that has it. */
export interface SavedField {
  /** Saves what was changed. Resolves to whether nothing is left to save. */
  flush: () => Promise<boolean>
  /** Sends what was changed, because the window closes and waits for no answer. Returns whether nothing is lost. */
  flushOnUnload: () => boolean
}

const FieldsContext = createContext<Set<SavedField> | null>(null)

/** A page whose fields are saved as you go. Leaving it saves what is valid, and asks before anything else is lost. */
export function SavedFields({ children }: { children: ReactNode }) {
  const fields = useRef(new Set<SavedField>())
  return (
    <FieldsContext value={fields.current}>
      {children}
      <LeaveGuard
        when={{
          beforeNavigation: async () => {
            const saved = await Promise.all([...fields.current].map((field) => field.flush()))
            return saved.includes(false)
          },
          // Every field is sent, also after one that cannot be.
          beforeUnload: () => [...fields.current].map((field) => field.flushOnUnload()).includes(false),
        }}
      />
    </FieldsContext>
  )
}

/** Names a field to its page while it is shown. */
export function useNamedToPage(field: SavedField): void {
  const fields = use(FieldsContext)
  const latest = useRef(field)
  useEffect(() => {
    latest.current = field
  })
  useEffect(() => {
    if (!fields) return
    const named: SavedField = {
      flush: () => latest.current.flush(),
      flushOnUnload: () => latest.current.flushOnUnload(),
    }
    fields.add(named)
    return () => void fields.delete(named)
  }, [fields])
}
