import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { refusalMessage } from '../../api/refusals'
import { afterPointerUp } from '../fields/validate-on-blur'
import { isSame } from '../fields/is-same'
import { useSectionMark } from './saved-section'
import { useNamedToPage } from './unsaved-fields'

export interface SavedValue<Shown, Value> {
  /** What the record has, as the field shows it. */
  saved: Shown
  /** Returns the value to save, or the error at the field. */
  parse: (shown: Shown) => z.ZodSafeParseResult<Value>
  /**
   * Saves the value. Resolves when the record is read again, and rejects if the record refused.
   * @param isClosing true while the window closes, when no answer is awaited
   */
  save: (value: Value, isClosing?: boolean) => Promise<unknown>
}

/**
 * Saves one field as you go. What was changed is shown until the record has it: a value that is wrong, or that the record
 * refused, stays in the field with its error. One save runs at a time, and the last change wins.
 */
export function useSavedValue<Shown, Value>({ saved, parse, save }: SavedValue<Shown, Value>) {
  /** What is shown and not saved yet; null where that is what the record has. */
  const [changed, setChanged] = useState<{ shown: Shown } | null>(null)
  const [error, setError] = useState<string | null>(null)
  const mark = useSectionMark()
  const unsaved = useRef<{ shown: Shown } | null>(null)
  const running = useRef<Promise<boolean> | null>(null)
  /** The save that the window has sent while it closed. */
  const sent = useRef<{ shown: Shown } | null>(null)
  const props = useRef({ saved, parse, save })
  useEffect(() => {
    props.current = { saved, parse, save }
  })

  function change(shown: Shown) {
    unsaved.current = { shown }
    setChanged(unsaved.current)
    // The message goes as soon as the value is right. It does not come while somebody types.
    if (error !== null) setError(messageOf(props.current.parse(shown)))
    mark.clear()
  }

  function forget() {
    unsaved.current = null
    setChanged(null)
    setError(null)
  }

  async function flush(): Promise<boolean> {
    while (running.current) await running.current
    const now = unsaved.current
    if (now === null) return true
    if (isSame(now.shown, props.current.saved)) {
      forget()
      return true
    }
    const parsed = props.current.parse(now.shown)
    if (!parsed.success) {
      afterPointerUp(() => unsaved.current === now && setError(messageOf(parsed)))
      return false
    }
    running.current = props.current.save(parsed.data).then(
      () => {
        // Somebody may have typed on meanwhile.
        if (unsaved.current === now) forget()
        mark.setSaved()
        return true
      },
      (failure: unknown) => {
        if (unsaved.current === now) setError(refusalMessage(failure))
        return false
      },
    )
    const isSaved = await running.current
    running.current = null
    return isSaved && unsaved.current === null
  }

  function flushOnUnload(): boolean {
    const now = unsaved.current
    if (now === null || now === sent.current || isSame(now.shown, props.current.saved)) return true
    const parsed = props.current.parse(now.shown)
    if (!parsed.success) {
      setError(messageOf(parsed))
      return false
    }
    sent.current = now
    // If the window stays open after all, the value is saved again when the field is left.
    props.current.save(parsed.data, true).catch(() => (sent.current = null))
    return true
  }

  useNamedToPage({ flush, flushOnUnload })
  return { shown: changed ? changed.shown : saved, error, change, flush }
}

const messageOf = ({ error }: z.ZodSafeParseResult<unknown>) => error?.issues[0]?.message ?? null
