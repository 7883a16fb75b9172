import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Textarea } from '@mantine/core'
import { phraseInput, type PhraseInput } from '@shared/phrases'
import { useForm } from 'react-hook-form'
import { useSubmit } from '../ui/forms/use-save-once'
import { LeaveGuard } from '../ui/leave-guard'
import { showRefusalIn } from '../api/refusals'
import { rpc } from '../api/rpc'
import { useCreate } from '../api/use-create'
import classes from '../ui/editable-list.module.css'

interface Props {
  /** Null for a new phrase. */
  id: number | null
  start: PhraseInput
  label: string
  onDone: () => void
}

/** The form of one phrase. */
export function PhraseForm({ id, start, label, onDone }: Props) {
  const form = useForm<PhraseInput>({
    resolver: zodResolver(phraseInput),
    defaultValues: { section: start.section, text: start.text },
  })
  const save = useCreate(rpc.phrases.save, { onError: showRefusalIn(form, 'phrase'), onSuccess: onDone })
  const { submit, saving, unsaved } = useSubmit(form, (phrase) => save.mutateAsync({ id, phrase }))
  return (
    <form noValidate className={classes.edited} onSubmit={submit}>
      <Textarea
        {...form.register('text')}
        aria-label={label}
        rows={1}
        error={form.formState.errors.text?.message}
        autoFocus
      />
      <Button type="submit" size="xs" loading={saving}>
        Save
      </Button>
      <Button size="xs" variant="default" onClick={onDone}>
        Cancel
      </Button>
      <LeaveGuard when={unsaved} />
    </form>
  )
}
