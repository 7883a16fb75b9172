import { muscleById } from '@shared/anatomy/muscles'
import { useId, useMemo, type KeyboardEvent, type PointerEvent } from 'react'
import classes from './figure.module.css'
import type { Depth, Mark } from './marks'
import { Marks, Patterns } from './figure-marks'
import { placed, type Half, type Placed } from './shapes'
import type { View } from './view'

/** What a press on the figure chooses. */
export interface Picking {
  what: 'regions' | 'tissues'
  nameOf: (id: string, half: Half) => string
  isPicked: (id: string, half: Half) => boolean
  onPick: (id: string, half: Half, picked: boolean) => void
}

interface Props {
  view: View
  depth: Depth
  marks: readonly Mark[]
  picking: Picking | null
  /** Shown under the pointer or the focus. */
  onPoint?: (name: string | null) => void
}

/** The body from one side, with its marks; every shape that can be chosen is a labelled control. */
export function Figure({ view, depth, marks, picking, onPoint }: Props) {
  const prefix = useId()
  const muscles = useMemo(() => placed(view[depth], view), [view, depth])
  const regions = useMemo(() => placed(view.regions, view), [view])
  const targets = picking === null ? [] : picking.what === 'regions' ? regions : muscles
  return (
    <svg
      className={classes.figure}
      viewBox={`0 0 ${view.width} ${view.height}`}
      role="group"
      aria-label={view.label}
      onKeyDown={(event) => moveFocus(event, targets)}
    >
      <Patterns prefix={prefix} />
      <path className={classes.skin} d={view.outline} />
      <g aria-hidden className={picking?.what === 'tissues' ? undefined : classes.faint}>
        {muscles.map((shape) => (
          <g
            key={`${shape.id} ${shape.half}`}
            transform={mirror(shape, view)}
            className={isMuscle(shape.id) ? undefined : classes.soft}
          >
            <path className={classes.tissue} d={shape.path} />
            {shape.fibres && <path className={classes.fibres} d={shape.fibres} />}
          </g>
        ))}
      </g>
      <g aria-hidden className={classes.lines}>
        <path d={view.lines.whole} />
        <path d={view.lines.half} />
        <path d={view.lines.half} transform={`matrix(-1 0 0 1 ${2 * view.middle} 0)`} />
        <path d={view.outline} className={classes.edge} />
      </g>
      <Marks view={view} depth={depth} marks={marks} prefix={prefix} />
      {picking && <Targets view={view} targets={targets} picking={picking} onPoint={onPoint} />}
    </svg>
  )
}

interface TargetsProps {
  view: View
  targets: readonly Placed[]
  picking: Picking
  onPoint: Props['onPoint']
}

function Targets({ view, targets, picking, onPoint }: TargetsProps) {
  const [first] = targets
  const pickedFirst = targets.find((shape) => picking.isPicked(shape.id, shape.half)) ?? first
  // A press sets what a drag over others does: it goes on choosing, or taking out.
  const press = (event: PointerEvent<SVGGElement>) => {
    const start = shapeAt(event.target, targets)
    if (!start || event.button !== 0) return
    const wanted = !picking.isPicked(start.id, start.half)
    const done = new Set<Placed>()
    const pick = (shape: Placed | undefined) => {
      if (!shape || done.has(shape)) return
      done.add(shape)
      if (picking.isPicked(shape.id, shape.half) !== wanted) picking.onPick(shape.id, shape.half, wanted)
    }
    pick(start)
    const move = (moved: globalThis.PointerEvent) =>
      pick(shapeAt(document.elementFromPoint(moved.clientX, moved.clientY), targets))
    const release = new AbortController()
    const { signal } = release
    window.addEventListener('pointermove', move, { signal })
    for (const end of ['pointerup', 'pointercancel']) {
      window.addEventListener(end, () => release.abort(), { signal })
    }
  }
  return (
    <g className={classes.targets} onPointerDown={press} onPointerLeave={() => onPoint?.(null)}>
      {targets.map((shape, index) => {
        const name = picking.nameOf(shape.id, shape.half)
        return (
          <path
            key={`${shape.id} ${shape.half}`}
            d={shape.path}
            transform={mirror(shape, view)}
            data-shape={index}
            role="checkbox"
            aria-checked={picking.isPicked(shape.id, shape.half)}
            aria-label={name}
            tabIndex={shape === pickedFirst ? 0 : -1}
            onPointerEnter={() => onPoint?.(name)}
            onFocus={() => onPoint?.(name)}
            onBlur={() => onPoint?.(null)}
            onKeyDown={(event) => {
              if (event.key !== ' ' && event.key !== 'Enter') return
              event.preventDefault()
              picking.onPick(shape.id, shape.half, !picking.isPicked(shape.id, shape.half))
            }}
          />
        )
      })}
    </g>
  )
}

function shapeAt(target: EventTarget | null, targets: readonly Placed[]): Placed | undefined {
  const index = target instanceof SVGElement ? target.dataset.shape : undefined
  return index === undefined ? undefined : targets[Number(index)]
}

const directions: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** An arrow key goes to the nearest shape that way. */
function moveFocus(event: KeyboardEvent<SVGSVGElement>, targets: readonly Placed[]): void {
  const direction = directions[event.key]
  const from = shapeAt(event.target, targets)
  if (!direction || !from) return
  event.preventDefault()
  const ranked = targets
    .map((shape) => {
      const [dx, dy] = [shape.centre.x - from.centre.x, shape.centre.y - from.centre.y]
      const along = dx * direction.x + dy * direction.y
      const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x)
      return { shape, along, cost: along + 2 * aside }
    })
    .filter(({ shape, along }) => shape !== from && along > 0)
    .sort((a, b) => a.cost - b.cost)
  const [next] = ranked
  if (!next) return
  const index = targets.indexOf(next.shape)
  event.currentTarget.querySelector<SVGElement>(`[data-shape="${index}"]`)?.focus()
}

const isMuscle = (id: string) => muscleById.has(id)

function mirror({ mirrored }: Pick<Placed, 'mirrored'>, { middle }: View): string | undefined {
  return mirrored ? `matrix(-1 0 0 1 ${2 * middle} 0)` : undefined
}
