import { TRPCClientError } from '@trpc/client'
import { useRef, useState, type BaseSyntheticEvent } from 'react'
import type { FieldErrors, FieldValues, UseFormReturn } from 'react-hook-form'

/** The second click of a double click comes within this time after the first. */
const DOUBLE_CLICK_MS = 400

interface Options {
  /** True for a form that stays open after it was saved, and that can be saved again. Others are saved once. */
  staysOpen?: boolean
}

/**
 * Saves what a form holds once, also after a double click: while a save runs, the next one is ignored. So is the same save
 * right after it, because the form may stay on the screen for a moment, or ask a question on the same button.
 * @param save resolves when everything is saved, to false where nothing was saved, or to 'asked' where the button now
 * answers a question. It shows its own errors.
 */
export function useSaveOnce<Values, More extends readonly unknown[]>(
  save: (values: Values, ...more: More) => Promise<unknown>,
  { staysOpen = false }: Options = {},
) {
  const [state, setState] = useState<'open' | 'saving' | 'saved'>('open')
  const lock = useRef<{ isRunning: boolean; isSaved: boolean; sent: string; at: number }>({
    isRunning: false,
    isSaved: false,
    sent: '',
    at: -Infinity,
  })

  async function saveOnce(values: Values, ...more: More): Promise<void> {
    const { isRunning, isSaved, sent, at } = lock.current
    const text = JSON.stringify(values)
    if (isRunning || isSaved || (text === sent && performance.now() - at < DOUBLE_CLICK_MS)) return
    lock.current = { isRunning: true, isSaved: false, sent: text, at: performance.now() }
    setState('saving')
    try {
      const answer = await save(values, ...more)
      lock.current.isRunning = false
      lock.current.isSaved = wasSaved(answer) && !staysOpen
      if (answer === false) lock.current.sent = ''
      setState(lock.current.isSaved ? 'saved' : 'open')
    } catch (error) {
      lock.current = { isRunning: false, isSaved: false, sent: '', at: -Infinity }
      setState('open')
      // The mutation has shown what the record refused.
      if (!(error instanceof TRPCClientError)) throw error
    }
  }
  return { saveOnce, saving: state === 'saving', saved: state === 'saved' }
}

/** Whether the answer of a form's `save` says that everything is saved. */
export const wasSaved = (answer: unknown) => answer !== false && answer !== 'asked'

/** The handler that submits a form of react-hook-form: it validates, then saves once. */
export function useSubmit<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  save: (values: Values, event?: BaseSyntheticEvent) => Promise<unknown>,
  { onInvalid, ...options }: Options & { onInvalid?: (errors: FieldErrors<Values>) => void } = {},
) {
  const { saveOnce, saving, saved } = useSaveOnce(save, options)
  return {
    submit: (event?: BaseSyntheticEvent) => void form.handleSubmit(saveOnce, onInvalid)(event),
    saving,
    /** Whether something that was typed is not saved. */
    unsaved: form.formState.isDirty && !saving && !saved,
    saved,
  }
}
