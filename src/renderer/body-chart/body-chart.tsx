import { ActionIcon, Button, Chip, Group, NativeSelect, SegmentedControl, Text } from '@mantine/core'
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useState } from 'react'
import { areas, isShown, type Area } from './areas'
import classes from './body-chart.module.css'
import { Figure } from './figure'
import type { Picking } from './figure-targets'
import { hasHiddenMarks, otherDepth } from './hidden-marks'
import { layerNames, type Depth, type Mark, type MarkLayer } from './marks'
import { pan } from './pan'
import { HoverName } from './pointed'
import { sideViews, views } from './shapes'
import { useZoom } from './zoom'

interface Props {
  /** The accessible name of the chart. */
  label: string
  marks: readonly Mark[]
  /** Null for a chart on which nothing can be chosen. */
  picking?: Picking | null
  /** The layer of muscles that is shown first. */
  depth?: Depth
  /** The layers that are listed without a mark too, so that the first mark does not move the picture. */
  listed?: readonly MarkLayer[]
}

/**
 * The body chart: front and back, or both sides. Layers of marks can be switched off, and the picture can be enlarged.
 */
export function BodyChart({ label, marks, picking = null, depth: first = 'surface', listed = [] }: Props) {
  const [depth, setDepth] = useState<Depth>(first)
  const [from, setFrom] = useState<keyof typeof pictures>('front and back')
  const [area, setArea] = useState<Area>('Whole body')
  const { frame, size, height, smaller, larger } = useZoom()
  const layers = (Object.keys(layerNames) as MarkLayer[]).filter(
    (layer) => listed.includes(layer) || marks.some((mark) => mark.layer === layer),
  )
  // Where regions and tissues are chosen in turn, the control stays, so that the picture does not move.
  const hasTissues = picking?.what !== 'regions' || layers.some((layer) => layer !== 'pain')
  const [off, setOff] = useState<readonly MarkLayer[]>([])
  const shown = marks.filter(({ layer }) => !off.includes(layer))
  const seen = pictures[from].filter((view) => isShown(area, view))
  const scrolled = (
    <div
      ref={frame}
      className={classes.scroll}
      style={{ maxHeight: height === null ? undefined : `min(${height}px, 80vh)` }}
      data-movable={(size > 1 && !picking) || undefined}
      onPointerDown={size > 1 && !picking ? pan : undefined}
      tabIndex={size > 1 ? 0 : undefined}
      role="group"
      aria-label={label}
    >
      <div
        className={classes.figures}
        data-single={seen.length === 1 || undefined}
        style={{ width: `${size * 100}%` }}
      >
        {seen.map((view) => (
          <div key={view.id}>
            <Figure view={view} depth={depth} marks={shown} picking={picking} area={area} size={size} />
            <Text size="xs" c="dimmed" className={classes.caption} aria-hidden>
              {view.caption}
            </Text>
          </div>
        ))}
      </div>
    </div>
  )
  return (
    <figure className={classes.chart} aria-label={label}>
      <Group gap="xs" justify="space-between" className={classes.bar}>
        <Group gap={6}>
          {layers.map((layer) => (
            <Chip
              key={layer}
              size="xs"
              variant="outline"
              checked={!off.includes(layer)}
              onChange={(on) => setOff(on ? off.filter((one) => one !== layer) : [...off, layer])}
            >
              <span className={classes.swatch} data-layer={layer} aria-hidden />
              {layerNames[layer]}
            </Chip>
          ))}
        </Group>
        <Group gap={6}>
          <SegmentedControl
            size="xs"
            aria-label="View"
            data={[
              { value: 'front and back', label: 'Front and back' },
              { value: 'sides', label: 'Sides' },
            ]}
            value={from}
            onChange={setFrom}
          />
          {hasTissues && (
            <SegmentedControl
              size="xs"
              aria-label="Muscle layer"
              data={[
                { value: 'surface', label: 'Surface' },
                { value: 'deep', label: 'Deep' },
              ]}
              value={depth}
              onChange={setDepth}
            />
          )}
          <Group gap={6} wrap="nowrap">
            <NativeSelect
              size="xs"
              aria-label="Area of the body"
              data={areas}
              value={area}
              onChange={({ currentTarget }) => setArea(areaCalled(currentTarget.value))}
            />
            <ActionIcon
              variant="default"
              aria-label="Zoom out"
              disabled={!smaller}
              onClick={() => smaller?.()}
            >
              <IconZoomOut size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="default" aria-label="Zoom in" disabled={!larger} onClick={() => larger?.()}>
              <IconZoomIn size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </Group>
      </Group>
      {picking ? (
        <HoverName hint="Click, or drag over several. Keys: arrows move, Space selects, + and - zoom.">
          {scrolled}
        </HoverName>
      ) : (
        scrolled
      )}
      {hasHiddenMarks(shown, seen, depth) && (
        <Text size="xs" c="dimmed">
          Some marks are {depth === 'surface' ? 'deeper' : 'nearer the surface'}.{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => setDepth(otherDepth(depth))}>
            Show {otherDepth(depth)} muscles
          </Button>
        </Text>
      )}
    </figure>
  )
}

/** The side views are rendered only on request. */
const pictures = { 'front and back': views, sides: sideViews }

const areaCalled = (name: string): Area => areas.find((area) => area === name) ?? 'Whole body'
