import { Button, Group } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useRef, type ReactNode } from 'react'
import { trackHeight } from '../track-height'
import { LeaveGuard, type UnsavedCheck } from '../leave-guard'

interface Props {
  saveLabel: string
  saving: boolean
  /** True if leaving would lose typed text. */
  unsaved: boolean | UnsavedCheck
  /** The label of cancel, for a form that saves a draft. */
  cancelLabel?: string
  onCancel: () => void
  /** Another button that submits the form. It is pressed more often than save, so it stands first and is the filled one. */
  mainAction?: ReactNode
  className?: string
  /** Shown after the buttons. */
  children?: ReactNode
}

/** A focused field is not behind the footer of a form where it stays in place. */
const trackFooterHeight = trackHeight('--form-footer')

/** The end of every form: save (also Ctrl+Enter), cancel, and a question before typed text is lost. */
export function FormFooter(props: Props) {
  const {
    saveLabel,
    saving,
    unsaved,
    cancelLabel = 'Cancel',
    onCancel,
    mainAction,
    className,
    children,
  } = props
  const save = useRef<HTMLButtonElement>(null)
  useHotkeys([['mod+Enter', () => save.current?.form?.requestSubmit()]], [])
  return (
    <Group ref={trackFooterHeight} className={className}>
      {mainAction}
      <Button ref={save} type="submit" variant={mainAction ? 'light' : 'filled'} loading={saving}>
        {saveLabel}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {cancelLabel}
      </Button>
      {children}
      <LeaveGuard when={!saving && unsaved} />
    </Group>
  )
}
