import { Button, Group } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useRef, type ReactNode } from 'react'
import { LeaveGuard } from './leave-guard'

interface Props {
  saveLabel: string
  saving: boolean
  /** Something was typed that is not in the record yet. */
  unsaved: boolean
  onCancel: () => void
  className?: string
  /** Stands after the buttons. */
  children?: ReactNode
}

/** The end of every form: save, also by Ctrl+Enter; cancel; and the question before what was typed is left behind. */
export function FormFoot({ saveLabel, saving, unsaved, onCancel, className, children }: Props) {
  const save = useRef<HTMLButtonElement>(null)
  useHotkeys([['mod+Enter', () => save.current?.form?.requestSubmit()]], [])
  return (
    <Group className={className}>
      <Button ref={save} type="submit" loading={saving}>
        {saveLabel}
      </Button>
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
      {children}
      <LeaveGuard when={unsaved && !saving} />
    </Group>
  )
}
