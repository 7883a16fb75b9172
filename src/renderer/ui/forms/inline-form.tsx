import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { CancelButton, LeaveGuard, type UnsavedCheck } from '../leave-guard'
import { formKeys } from './form-keys'

interface Props {
  label: string
  saveLabel: string
  saving: boolean
  /** True if typed text is not saved. */
  unsaved: boolean
  /** Whether leaving the page would lose something; as `unsaved` where the form keeps no draft. */
  leaving?: UnsavedCheck
  /** Shown after the buttons. */
  status?: ReactNode
  onSubmit: () => void
  onCancel: () => void
  children: ReactNode
}

/** A small form inside a page. Asks before what was typed is lost. */
export function InlineForm({
  label,
  saveLabel,
  saving,
  unsaved,
  leaving,
  status,
  onSubmit,
  onCancel,
  children,
}: Props) {
  return (
    <form
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
      onKeyDown={formKeys}
    >
      <Stack gap="sm">
        {children}
        <Group gap="sm">
          <Button type="submit" size="xs" loading={saving}>
            {saveLabel}
          </Button>
          <CancelButton size="xs" unsaved={unsaved} onCancel={onCancel} />
          {status}
        </Group>
      </Stack>
      <LeaveGuard when={leaving ?? unsaved} />
    </form>
  )
}
