import type { FormDraftOwner } from '@shared/drafts/form-drafts'
import { useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { refusalCode, showRefusal } from '../api/refusals'
import { invalidateAfter, keepaliveCalls, type RpcOutputs } from '../api/rpc'
import { wasSaved } from '../ui/forms/use-save-once'
import { DraftAutosave } from './autosave'
import { useAutosave, whenLeftFormsAreSaved } from './use-autosave'

type SavedFormDraft = NonNullable<RpcOutputs['drafts']['readForm']>

/**
 * Keeps the draft of a long form. A draft that somebody left is shown in the form as soon as it is read, unless somebody has
 * typed before that. The draft goes when the form is saved, or when it is discarded.
 * @param baseRevision the revision of what the form edits; null for something new
 */
export function useFormDraft<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  owner: FormDraftOwner,
  baseRevision: number | null = null,
) {
  const [start] = useState(() => structuredClone(form.getValues()))
  /** The draft that the form shows. */
  const [shown, setShown] = useState<SavedFormDraft | null>(null)
  const shownRef = useRef<SavedFormDraft | null>(null)
  const [autosave] = useState(
    () =>
      new DraftAutosave<Values>(
        {
          save: (values, expectedRevision) =>
            keepaliveCalls.drafts.saveForm.mutate({
              ...owner,
              form: values,
              // A draft keeps the revision that it was started from.
              baseRevision: shownRef.current ? shownRef.current.baseRevision : baseRevision,
              expectedRevision,
            }),
          discard: (expectedRevision) =>
            keepaliveCalls.drafts.discardForm.mutate({ ...owner, expectedRevision }),
          isConflict: (error) => refusalCode(error) === 'draft-changed-elsewhere',
        },
        () => form.getValues(),
      ),
  )
  const leaving = useAutosave(form, autosave, () => autosave.begin(start, null))

  const [initialOwner] = useState(owner)
  useEffect(() => {
    let isLeft = false
    const values = () => JSON.stringify(form.getValues())
    const untouched = values()
    const readDraft = async () => {
      await whenLeftFormsAreSaved()
      const draft = await keepaliveCalls.drafts.readForm.query(initialOwner)
      // What was typed meanwhile is then another version, as that of another window.
      if (!draft || isLeft || values() !== untouched) return
      // Values of an older version may lack a field.
      form.reset({ ...start, ...draft.form }, { keepDefaultValues: true })
      shownRef.current = draft
      setShown(draft)
      autosave.begin(start, draft)
    }
    readDraft().catch(showRefusal)
    return () => {
      isLeft = true
    }
  }, [autosave, form, initialOwner, start])

  async function end(): Promise<void> {
    await autosave.pause()
    if (autosave.revision)
      await keepaliveCalls.drafts.discardForm
        .mutate({ ...owner, expectedRevision: autosave.revision })
        .catch(() => undefined)
    await invalidateAfter('drafts.discardForm')
  }

  return {
    autosave,
    leaving,
    shown,
    /** Whether what the form edits was saved since the draft was started. */
    isOutdated: shown !== null && shown.baseRevision !== baseRevision,
    /** Deletes the draft, for a form that is closed without saving. */
    end,
    /** Deletes the draft and shows the form as it was. */
    async startOver() {
      form.reset(start)
      setShown(null)
      shownRef.current = null
      autosave.scheduleSave()
      await autosave.flush()
    },
    /** Wraps the save of the form: the draft goes when it has succeeded. */
    whileSaving:
      <Args extends readonly unknown[]>(save: (...args: Args) => Promise<unknown>) =>
      async (...args: Args): Promise<unknown> => {
        await autosave.pause()
        try {
          const answer = await save(...args)
          if (wasSaved(answer)) await end()
          else autosave.resume()
          return answer
        } catch (error) {
          autosave.resume()
          throw error
        }
      },
  }
}

export type FormDraft = Pick<ReturnType<typeof useFormDraft>, 'shown' | 'isOutdated' | 'startOver'>
