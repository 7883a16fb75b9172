import { memo, useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import { isPlain } from '../ui/keys/key-press'
import type { Box } from './areas'
import classes from './figure.module.css'
import { shapeAt, shapeNear } from './geometry/hit'
import type { Point } from './geometry/path'
import { useHoverName } from './pointed'
import { mirrorOf, type Half, type Placed } from './shapes'
import type { View } from './view'

/** What can be chosen on the figure. */
export interface Picking {
  what: 'regions' | 'tissues'
  nameOf: (id: string, half: Half) => string
  isPicked: (id: string, half: Half) => boolean
  onPick: (id: string, half: Half, picked: boolean) => void
}

interface Props {
  view: View
  /** The visible part of the view. */
  box: Box
  targets: readonly Placed[]
  picking: Picking
}

/** How far a finger may move during a tap, in pixels. */
const tapTolerance = 8

/** A labelled control for every shape that can be chosen. */
export function Targets({ view, box, targets, picking }: Props) {
  const point = useHoverName()
  const marked = useRef<Element | null>(null)
  const pickedFirst = targets.find((shape) => picking.isPicked(shape.id, shape.half)) ?? targets[0]
  const toggle = (shape: Placed | undefined) =>
    shape && picking.onPick(shape.id, shape.half, !picking.isPicked(shape.id, shape.half))

  // Set in the DOM directly, so that moving the pointer renders nothing.
  const mark = (element: Element | null) => {
    if (marked.current === element) return
    marked.current?.removeAttribute('data-pointed')
    element?.setAttribute('data-pointed', '')
    marked.current = element
    point(element?.getAttribute('aria-label') ?? null)
  }
  const hover = (event: PointerEvent<SVGGElement>) => {
    if (event.pointerType === 'touch') return
    const shape = shapeUnder(event, targets)
    mark(shape ? elementOf(event.currentTarget, targets.indexOf(shape)) : null)
  }

  const press = (event: PointerEvent<SVGGElement>) => {
    if (event.button !== 0 || !event.isPrimary) return
    const start = shapeUnder(event, targets)
    if (!start) return
    const release = new AbortController()
    const { signal } = release
    const listen = (
      type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
      listener: (event: Event) => void,
    ) => window.addEventListener(type, listener, { signal })
    listen('pointercancel', () => release.abort())
    if (event.pointerType === 'touch') {
      // A finger that moves scrolls. Only a tap chooses.
      const from = { x: event.clientX, y: event.clientY }
      // A second finger makes it a pinch, even if the first does not move.
      listen('pointerdown', (down) => {
        if (!(down as globalThis.PointerEvent).isPrimary) release.abort()
      })
      listen('pointerup', (up) => {
        release.abort()
        const { clientX, clientY } = up as globalThis.PointerEvent
        if (Math.hypot(clientX - from.x, clientY - from.y) <= tapTolerance) toggle(start)
      })
      return
    }
    // The first shape decides whether the drag chooses shapes or removes them.
    const wanted = !picking.isPicked(start.id, start.half)
    const done = new Set<Placed>()
    const pick = (shape: Placed | undefined) => {
      if (!shape || done.has(shape)) return
      done.add(shape)
      if (picking.isPicked(shape.id, shape.half) !== wanted) picking.onPick(shape.id, shape.half, wanted)
    }
    pick(start)
    const group = event.currentTarget
    listen('pointermove', (moved) => {
      const place = placeOf(moved as globalThis.PointerEvent, group)
      if (place) pick(shapeAt(targets, place.at))
    })
    listen('pointerup', () => release.abort())
  }

  const type = (event: KeyboardEvent<SVGGElement>) => {
    // Ctrl+Enter saves the form that contains the chart.
    if (!isPlain(event)) return
    if (event.key !== ' ' && event.key !== 'Enter') return moveFocus(event, targets)
    const shape = shapeOf(event.target, targets)
    if (!shape) return
    event.preventDefault()
    toggle(shape)
  }
  // Screen readers click without a pointer.
  const click = (event: MouseEvent<SVGGElement>) => {
    if (event.detail === 0) toggle(shapeOf(event.target, targets))
  }
  return (
    <g
      className={classes.targets}
      data-what={picking.what}
      onPointerDown={press}
      onPointerMove={hover}
      onPointerLeave={() => mark(null)}
      onClick={click}
      onKeyDown={type}
      onFocus={({ target }) => point(target.getAttribute('aria-label'))}
      onBlur={() => point(null)}
    >
      <rect {...box} aria-hidden />
      {targets.map((shape, index) => (
        <Target
          key={`${shape.id} ${shape.half}`}
          index={index}
          path={shape.path}
          transform={mirrorOf(shape, view)}
          name={picking.nameOf(shape.id, shape.half)}
          picked={picking.isPicked(shape.id, shape.half)}
          isStop={shape === pickedFirst}
        />
      ))}
    </g>
  )
}

interface TargetProps {
  index: number
  path: string
  transform: string | undefined
  name: string
  picked: boolean
  /** True for the one shape of the figure that Tab reaches. */
  isStop: boolean
}

/** Memoized: rendered again only when it is chosen or removed. */
const Target = memo(function Target({ index, path, transform, name, picked, isStop }: TargetProps) {
  return (
    <path
      d={path}
      transform={transform}
      data-shape={index}
      role="checkbox"
      aria-checked={picked}
      aria-label={name}
      tabIndex={isStop ? 0 : -1}
    />
  )
})

/** Returns the position of an event in the view, and the number of pixels in a unit of the view. */
function placeOf(event: Pick<globalThis.PointerEvent, 'clientX' | 'clientY'>, group: SVGGElement) {
  const matrix = group.getScreenCTM()
  if (!matrix) return null
  const at: Point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
  return { at, unit: matrix.a }
}

function shapeUnder(event: PointerEvent<SVGGElement>, targets: readonly Placed[]): Placed | undefined {
  const place = placeOf(event, event.currentTarget)
  return place ? shapeNear(targets, place.at, place.unit) : undefined
}

function shapeOf(target: EventTarget, targets: readonly Placed[]): Placed | undefined {
  const index = target instanceof SVGElement ? target.dataset.shape : undefined
  return index === undefined ? undefined : targets[Number(index)]
}

function elementOf(group: SVGGElement, index: number): SVGElement | null {
  return group.querySelector<SVGElement>(`[data-shape="${index}"]`)
}

const directions: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Moves the focus to the nearest shape in the direction of an arrow key, and scrolls it into view. */
function moveFocus(event: KeyboardEvent<SVGGElement>, targets: readonly Placed[]): void {
  const direction = directions[event.key]
  const from = shapeOf(event.target, targets)
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
  const element = next ? elementOf(event.currentTarget, targets.indexOf(next.shape)) : null
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
