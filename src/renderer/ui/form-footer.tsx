import { Button, Group } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useRef, type ReactNode } from 'react'
import { LeaveGuard, type UnsavedCheck } from './leave-guard'

interface Props {
  saveLabel: string
  saving: boolean
  /** Something was typed that leaving would lose. */
  unsaved: boolean | UnsavedCheck
  /** What leaving is called where it keeps what was typed. */
  cancelLabel?: string
  onCancel: () => void
  /** Another way to send the form, beside the first. */
  secondAction?: ReactNode
  className?: string
  /** Stands after the buttons. */
  children?: ReactNode
}

/** The end of every form: save, also by Ctrl+Enter; cancel; and the question before what was typed is left behind. */
export function FormFooter(props: Props) {
  const {
    saveLabel,
    saving,
    unsaved,
    cancelLabel = 'Cancel',
    onCancel,
    secondAction: second,
    className,
    children,
  } = props
  const save = useRef<HTMLButtonElement>(null)
  useHotkeys([['mod+Enter', () => save.current?.form?.requestSubmit()]], [])
  return (
    <Group className={className}>
      <Button ref={save} type="submit" loading={saving}>
        {saveLabel}
      </Button>
      {second}
      <Button variant="default" onClick={onCancel}>
        {cancelLabel}
      </Button>
      {children}
      <LeaveGuard when={!saving && unsaved} />
    </Group>
  )
}
