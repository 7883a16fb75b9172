import { useMemo } from 'react'
import type { Box } from './areas'
import { markEdge } from './geometry/edge'
import { Badges } from './figure-badges'
import type { DrawnMark } from './drawn-mark'
import classes from './figure.module.css'
import type { Depth, Mark } from './marks'
import { covers, markableOf, mirrorOf, type Placed } from './shapes'
import type { View } from './view'

/** The layers in paint order. Offered marks are painted last. */
const order = ['pain', 'worked', 'suggested'] as const

interface Props {
  view: View
  depth: Depth
  marks: readonly Mark[]
  prefix: string
  /** The visible part of the view. */
  box: Box
  /** The scale of the hatching: 1 if the whole view is visible. */
  scale: number
  /** The radius of a badge, in units of the view. */
  radius: number
}

/** The marks: painful regions, worked tissues by response, and suggestions by number. */
export function Marks({ view, depth, marks, prefix, box, scale, radius }: Props) {
  const painted = useMemo(() => drawnOf(marks, view, depth), [marks, view, depth])
  const hatched = painted.filter(({ mark }) => mark.layer === 'pain' && !isOffered(mark))
  return (
    <g className={classes.marks}>
      {painted.map(({ mark, shape, hidden, path, transform }) => (
        <path
          key={`${mark.layer} ${shape.id} ${shape.half} ${mark.side} ${isOffered(mark)}`}
          role="img"
          aria-label={mark.label}
          data-mark
          d={path}
          transform={transform}
          className={classes[mark.layer]}
          data-hidden={hidden || undefined}
          data-offered={isOffered(mark) || undefined}
          data-response={mark.layer === 'worked' ? (mark.response ?? 'not noted') : undefined}
          style={hidden ? undefined : { fill: fillOf(mark, prefix) }}
        />
      ))}
      {hatched.map((drawn) => (
        <Hatching
          key={`${drawn.shape.id} ${drawn.shape.half} ${drawn.mark.side}`}
          {...drawn}
          prefix={prefix}
          scale={scale}
        />
      ))}
      <Badges drawn={painted} view={view} box={box} radius={radius} />
    </g>
  )
}

/** Lists the marks in paint order. */
function drawnOf(marks: readonly Mark[], view: View, depth: Depth): DrawnMark[] {
  const shapes = markableOf(view)
  const found = marks.flatMap((mark): { mark: Mark; shape: Placed; hidden: boolean }[] => {
    const fits = (shape: Placed) => shape.id === mark.id && covers(mark.side, shape.half)
    const on = (layer: readonly Placed[], hidden = false) =>
      layer.filter(fits).map((shape) => ({ mark, shape, hidden }))
    if (mark.layer === 'pain') return on(shapes.regions)
    const here = on(shapes[depth])
    return here.length > 0 ? here : on(shapes[depth === 'surface' ? 'deep' : 'surface'], true)
  })
  const hurting = found.filter(({ mark }) => mark.layer === 'pain').map(({ shape }) => shape)
  const turn = (mark: Mark) => (isOffered(mark) ? order.length : order.indexOf(mark.layer))
  return found
    .toSorted((one, other) => turn(one.mark) - turn(other.mark))
    .map(({ mark, shape, hidden }) =>
      mark.layer === 'pain'
        ? { mark, shape, hidden, path: markEdge(shape, view, hurting), transform: undefined }
        : { mark, shape, hidden, path: shape.path, transform: mirrorOf(shape, view) },
    )
}

const isOffered = (mark: Mark): boolean => mark.layer === 'pain' && mark.offered === true

const beyond = 40

interface HatchingProps extends Pick<DrawnMark, 'shape' | 'path'> {
  transform?: string | undefined
  prefix: string
  scale: number
}

/** Lines across a shape. An SVG pattern looks right on a screen, but prints as coarse dots. */
export function Hatching({ shape, path, transform, prefix, scale }: HatchingProps) {
  const id = `${prefix}-${shape.id}-${shape.half}`
  // A mark can extend past its region, to the edge of the body.
  const [x, y] = [shape.extent.x - beyond, shape.extent.y - beyond]
  const [width, height] = [shape.extent.width + 2 * beyond, shape.extent.height + 2 * beyond]
  const step = 20 * scale
  const lines = Array.from({ length: Math.ceil((width + height) / step) }, (_, line) => {
    const from = x + (line + 0.5) * step
    return `M${from} ${y}L${from - height} ${y + height}`
  })
  return (
    <g aria-hidden>
      <clipPath id={id}>
        <path d={path} transform={transform} />
      </clipPath>
      <path
        className={classes.hatching}
        d={lines.join('')}
        strokeWidth={7 * scale}
        clipPath={`url(#${id})`}
      />
    </g>
  )
}

/** The response without colour: dots for tissue that did not release, stripes for partly. */
function fillOf(mark: Mark, prefix: string): string | undefined {
  if (mark.layer !== 'worked') return undefined
  if (mark.response === 'did not release') return `url(#${prefix}-stuck)`
  return mark.response === 'partly' ? `url(#${prefix}-partly)` : undefined
}

/** The gradients and patterns of a figure. `scale` keeps the patterns visible at every size of the picture. */
export function Patterns({ prefix, scale }: { prefix: string; scale: number }) {
  const size = { width: 16, height: 16, patternUnits: 'userSpaceOnUse' as const }
  return (
    <defs>
      <radialGradient id={`${prefix}-muscle`} r={0.62}>
        <stop offset={0.35} className={classes.middle} />
        <stop offset={1} className={classes.rim} />
      </radialGradient>
      <radialGradient id={`${prefix}-tendon`} r={0.62}>
        <stop offset={0.35} className={classes.softMiddle} />
        <stop offset={1} className={classes.softRim} />
      </radialGradient>
      <pattern id={`${prefix}-stuck`} {...size} patternTransform={`scale(${scale})`}>
        <rect width={16} height={16} className={classes.workedPale} />
        <circle cx={8} cy={8} r={3.5} className={classes.workedInk} />
      </pattern>
      <pattern id={`${prefix}-partly`} {...size} patternTransform={`rotate(-45) scale(${scale})`}>
        <rect width={16} height={16} className={classes.workedPale} />
        <rect width={7} height={16} className={classes.workedInk} />
      </pattern>
    </defs>
  )
}
