import { Button, Group, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { zodResolver } from '@hookform/resolvers/zod'
import type { TissueSide } from '@shared/reasoning/recommendation'
import { ruleOut } from '@shared/suggestions'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { showRefusalIn, showRefusal } from '../../api/refusals'
import { rpc } from '../../api/rpc'
import { useCreate } from '../../api/use-create'
import { UndoNotice } from '../../ui/undo-notice'
import { useSubmit } from '../../ui/forms/use-save-once'
import { focusOn } from '../../ui/focus/focus-on'
import classes from './rule-out.module.css'

interface Props {
  complaintId: number
  /** One tissue, or those that are checked together. */
  tissues: readonly TissueSide[]
  /** The name of the tissue or of the group, with its side. */
  name: string
}

/** The button that rules tissues out for this complaint. It asks for a reason. A notice then offers undo. */
export function RuleOut(props: Props) {
  const [asking, setAsking] = useState(false)
  const [asked, setAsked] = useState(false)
  if (asking) return <Reason {...props} onClose={() => setAsking(false)} />
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`Rule out: ${props.name}`}
      // Cancel returns the focus to this button.
      autoFocus={asked}
      onClick={() => {
        setAsking(true)
        setAsked(true)
      }}
    >
      Rule out …
    </Button>
  )
}

function Reason({ complaintId, tissues, name, onClose }: Props & { onClose: () => void }) {
  const section = useRef<Element | null>(null)
  const form = useForm({ resolver: zodResolver(ruleOutReason), defaultValues: { why: '' } })
  const rule = useCreate(rpc.suggestions.ruleOut, { again: true })
  const { errors } = form.formState
  const { submit, saving } = useSubmit(form, save)
  /** One after the other, so that a refusal leaves the rest as it is. */
  async function save({ why }: { why: string }) {
    const ids: number[] = []
    try {
      for (const { tissue, side } of tissues) {
        ids.push((await rule.mutateAsync({ complaintId, tissue, side, why })).id)
      }
    } catch (error) {
      showRefusalIn(form, '')(error)
    }
    if (ids.length === 0) return false
    const notice = notifications.show({
      autoClose: 12_000,
      message: <Undo ids={ids} name={name} onDone={() => notifications.hide(notice)} />,
    })
    // The tissue is removed from its list, with the focused button.
    focusOn(section.current)
    return true
  }
  return (
    <form
      noValidate
      className={classes.reason}
      aria-label={`Rule out ${name}`}
      onSubmit={(event) => {
        section.current = event.currentTarget.closest('section')
        submit(event)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <Group gap="xs" align="flex-start">
        <TextInput
          {...form.register('why')}
          size="xs"
          flex={1}
          miw={180}
          aria-label={`Reason for ruling out ${name} (optional)`}
          placeholder="Reason (optional), for example: normal imaging"
          error={errors.why?.message}
          autoFocus
          autoComplete="off"
        />
        <Button type="submit" size="xs" loading={saving}>
          Rule out
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}

const ruleOutReason = ruleOut.pick({ why: true })

function Undo({ ids, name, onDone }: { ids: readonly number[]; name: string; onDone: () => void }) {
  const undo = useMutation(rpc.suggestions.withdrawRuledOut.mutationOptions({ onError: showRefusal }))
  return (
    <UndoNotice
      message={`${name}: ruled out for this complaint`}
      pending={undo.isPending}
      // A refusal has been shown already.
      onUndo={() => void Promise.all(ids.map((id) => undo.mutateAsync({ id }))).then(onDone, () => undefined)}
    />
  )
}
