import { Stack, Tabs, VisuallyHidden } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { formatWhole } from '../../ui/numbers'
import classes from './visit-aside.module.css'

/** What can be shown beside the form of a visit. */
export type AsidePart = 'checks' | 'chart' | 'earlier'

export interface PartOfAside {
  id: AsidePart
  label: string
  /** How many pain marks there are in it. */
  count?: number
  content: ReactNode
}

interface Props {
  parts: readonly PartOfAside[]
  shown: AsidePart
  onShow: (part: AsidePart) => void
}

/**
 * The parts beside the form, one at a time. A part is drawn when it is first shown, and keeps its zoom and its place after
 * that. The checks are always there, because a key leads to them.
 */
export function AsideTabs({ parts, shown, onShow }: Props) {
  const [drawn, setDrawn] = useState<ReadonlySet<AsidePart>>(new Set(['checks']))
  if (!drawn.has(shown)) setDrawn(new Set([...drawn, shown]))
  if (parts.length === 1) return <Stack gap="md">{parts[0]!.content}</Stack>
  return (
    <Tabs
      value={shown}
      onChange={(id) => onShow(parts.find((part) => part.id === id)!.id)}
      keepMountedMode="display-none"
      classNames={{ list: classes.tabs, tab: classes.tab }}
    >
      <Tabs.List aria-label="Beside the form" grow>
        {parts.map(({ id, label, count = 0 }) => (
          <Tabs.Tab key={id} value={id}>
            {label}
            {count > 0 && (
              <>
                <span className={classes.count} aria-hidden>
                  {formatWhole(count)}
                </span>
                <VisuallyHidden>{markCount(count)}</VisuallyHidden>
              </>
            )}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map(({ id, content }) => (
        <Tabs.Panel key={id} value={id}>
          {drawn.has(id) && <Stack gap="md">{content}</Stack>}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

const markCount = (count: number) => (count === 1 ? '1 pain mark' : `${formatWhole(count)} pain marks`)
