import { Kbd, Text } from '@mantine/core'
import type { ComponentProps } from 'react'
import { AutosaveIndicator } from '../../autosave/autosave-indicator'
import { commandKey } from '../../ui/keys/keys'
import classes from './visit-form.module.css'

/** Whether the draft is saved, and the keys that save and sign. */
export function SaveStatus({
  autosave,
  canSign,
}: ComponentProps<typeof AutosaveIndicator> & { canSign: boolean }) {
  return (
    <div className={classes.status}>
      <AutosaveIndicator autosave={autosave} />
      <Text size="xs" c="dimmed" visibleFrom="lg">
        <Kbd size="xs">{commandKey} Enter</Kbd> save
        {canSign && (
          <>
            {' · '}
            <Kbd size="xs">{commandKey} ⇧ Enter</Kbd> sign
          </>
        )}
      </Text>
    </div>
  )
}
