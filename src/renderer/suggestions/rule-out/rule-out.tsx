import { Button, Group, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { zodResolver } from '@hookform/resolvers/zod'
import type { Side } from '@shared/vocabulary'
import { ruleOut } from '@shared/suggestions'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useAnatomy } from '../../anatomy/anatomy-context'
import { showRefusalIn, showRefusal } from '../../api/refusals'
import { rpc } from '../../api/rpc'
import { UndoNotice } from '../../ui/undo-notice'
import { focusOn } from '../../ui/focus-on'
import classes from './rule-out.module.css'

interface Props {
  complaintId: number
  tissue: string
  side: Side
}

/** The button that rules a tissue out for this complaint. It asks for a reason. A notice then offers undo. */
export function RuleOut(props: Props) {
  const [asking, setAsking] = useState(false)
  const [asked, setAsked] = useState(false)
  const { tissueWithSide } = useAnatomy()
  if (asking) return <Reason {...props} onClose={() => setAsking(false)} />
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      color="gray"
      className={classes.open}
      aria-label={`Rule out: ${tissueWithSide(props)}`}
      // Cancel returns the focus to this button.
      autoFocus={asked}
      onClick={() => {
        setAsking(true)
        setAsked(true)
      }}
    >
      Rule out
    </Button>
  )
}

function Reason({ complaintId, tissue, side, onClose }: Props & { onClose: () => void }) {
  const { tissueWithSide } = useAnatomy()
  const name = tissueWithSide({ tissue, side })
  const section = useRef<Element | null>(null)
  const form = useForm({
    resolver: zodResolver(ruleOut),
    defaultValues: { complaintId, tissue, side, why: '' },
  })
  const save = useMutation(
    rpc.suggestions.ruleOut.mutationOptions({
      onError: showRefusalIn(form, ''),
      onSuccess({ id }) {
        const notice = notifications.show({
          autoClose: 12_000,
          message: <Undo id={id} name={name} onDone={() => notifications.hide(notice)} />,
        })
        // The tissue is removed from its list, with the focused button.
        focusOn(section.current)
      },
    }),
  )
  const { errors } = form.formState
  return (
    <form
      noValidate
      className={classes.reason}
      aria-label={`Rule out ${name}`}
      onSubmit={(event) => {
        section.current = event.currentTarget.closest('section')
        void form.handleSubmit((values) => save.mutate(values))(event)
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Group gap="xs" align="flex-start">
        <TextInput
          {...form.register('why')}
          size="xs"
          flex={1}
          miw={180}
          aria-label={`Reason for ruling out ${name} (optional)`}
          placeholder="Reason (optional), for example: normal imaging"
          error={errors.why?.message ?? errors.tissue?.message}
          autoFocus
          autoComplete="off"
        />
        <Button type="submit" size="xs" loading={save.isPending}>
          Rule out
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}

function Undo({ id, name, onDone }: { id: number; name: string; onDone: () => void }) {
  const undo = useMutation(
    rpc.suggestions.withdrawRuledOut.mutationOptions({ onError: showRefusal, onSuccess: onDone }),
  )
  return (
    <UndoNotice
      message={`${name}: ruled out for this complaint`}
      pending={undo.isPending}
      onUndo={() => undo.mutate({ id })}
    />
  )
}
