import { ActionIcon, Chip, Group, SegmentedControl, Text } from '@mantine/core'
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useState } from 'react'
import classes from './body-chart.module.css'
import { Figure, type Picking } from './figure'
import { layerNames, type Depth, type Mark, type MarkLayer } from './marks'
import { views } from './shapes'

interface Props {
  /** What the chart shows, for those who hear it. */
  label: string
  marks: readonly Mark[]
  /** Null for a chart that is only looked at. */
  picking?: Picking | null
  /** The layer of muscles seen first. */
  depth?: Depth
}

/** How many times larger than it fits; each step of the zoom. */
const sizes = [1, 1.6, 2.5, 4] as const

/** The body from the front and from behind, its marks in layers that can be switched, as large as one wants. */
export function BodyChart({ label, marks, picking = null, depth: first = 'surface' }: Props) {
  const [depth, setDepth] = useState<Depth>(first)
  const [size, setSize] = useState(0)
  const [pointed, setPointed] = useState<string | null>(null)
  const layers = (Object.keys(layerNames) as MarkLayer[]).filter((layer) =>
    marks.some((mark) => mark.layer === layer),
  )
  const [off, setOff] = useState<readonly MarkLayer[]>([])
  const shown = marks.filter(({ layer }) => !off.includes(layer))
  return (
    <figure className={classes.chart} aria-label={label}>
      <Group gap="xs" justify="space-between" className={classes.bar}>
        <Group gap={6}>
          {layers.map((layer) => (
            <Chip
              key={layer}
              size="xs"
              checked={!off.includes(layer)}
              onChange={(on) => setOff(on ? off.filter((one) => one !== layer) : [...off, layer])}
              data-layer={layer}
            >
              {layerNames[layer]}
            </Chip>
          ))}
        </Group>
        <Group gap={6} wrap="nowrap">
          {picking?.what !== 'regions' && (
            <SegmentedControl
              size="xs"
              aria-label="Layer of muscles"
              data={[
                { value: 'surface', label: 'Surface' },
                { value: 'deep', label: 'Deep' },
              ]}
              value={depth}
              onChange={setDepth}
            />
          )}
          <ActionIcon
            variant="default"
            aria-label="Smaller"
            disabled={size === 0}
            onClick={() => setSize(size - 1)}
          >
            <IconZoomOut size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label="Larger"
            disabled={size === sizes.length - 1}
            onClick={() => setSize(size + 1)}
          >
            <IconZoomIn size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <div className={classes.scroll} tabIndex={size > 0 ? 0 : undefined} role="group" aria-label={label}>
        <div className={classes.figures} style={{ width: `${(sizes[size] ?? 1) * 100}%` }}>
          {views.map((view) => (
            <Figure
              key={view.id}
              view={view}
              depth={depth}
              marks={shown}
              picking={picking}
              onPoint={setPointed}
            />
          ))}
        </div>
      </div>
      {picking && (
        <Text size="sm" c="dimmed" className={classes.pointed} aria-hidden>
          {pointed ?? 'Click, or drag over several. With the keyboard: arrows move, Space chooses.'}
        </Text>
      )}
    </figure>
  )
}
