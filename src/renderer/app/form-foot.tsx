import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
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

/** The end of every form: save, cancel, and the question before what was typed is left behind. */
export function FormFoot({ saveLabel, saving, unsaved, onCancel, className, children }: Props) {
  return (
    <Group className={className}>
      <Button type="submit" loading={saving}>
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
