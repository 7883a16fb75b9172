import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'
import { useRailHasOnlyIcons } from './rail-width'

/** Shows the words of a link or button of the rail beside it, while the rail shows only icons. */
export function RailTooltip({ label, children }: { label: string; children: ReactElement }) {
  const hasOnlyIcons = useRailHasOnlyIcons()
  return (
    <Tooltip
      label={label}
      disabled={!hasOnlyIcons}
      position="right"
      openDelay={0}
      events={{ hover: true, focus: true, touch: false }}
    >
      {children}
    </Tooltip>
  )
}
