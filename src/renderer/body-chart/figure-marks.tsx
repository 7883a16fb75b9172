import classes from './figure.module.css'
import { painSigns, type Depth, type Mark } from './marks'
import { placesOfNumbers } from './numbers'
import { covers, layersOf, mirrorOf, type Placed } from './shapes'
import type { View } from './view'

/** What is painted first; the dashes of what is offered come last of all. */
const order = ['pain', 'worked', 'suggested'] as const

interface Props {
  view: View
  depth: Depth
  marks: readonly Mark[]
  prefix: string
  /** Of the hatching: 1 where the whole view is seen. */
  scale: number
  /** The same of numbers and letters. */
  signs: number
}

/** What is marked: regions that hurt, tissue that was worked by its response, what to consider by its number. */
export function Marks({ view, depth, marks, prefix, scale, signs }: Props) {
  const shapes = layersOf(view)
  const found = (mark: Mark): { shape: Placed; hidden: boolean }[] => {
    const fits = (shape: Placed) => shape.id === mark.id && covers(mark.side, shape.half)
    if (mark.layer === 'pain') return shapes.regions.filter(fits).map((shape) => ({ shape, hidden: false }))
    const here = shapes[depth].filter(fits)
    if (here.length > 0) return here.map((shape) => ({ shape, hidden: false }))
    // It lies in the other layer: its edge shows through.
    return shapes[depth === 'surface' ? 'deep' : 'surface']
      .filter(fits)
      .map((shape) => ({ shape, hidden: true }))
  }
  const drawn = marks.flatMap((mark) => found(mark).map((at) => ({ mark, ...at })))
  const turn = (mark: Mark) => (isOffered(mark) ? order.length : order.indexOf(mark.layer))
  const painted = drawn.toSorted((one, other) => turn(one.mark) - turn(other.mark))
  const hatched = drawn.filter(({ mark }) => mark.layer === 'pain' && !isOffered(mark))
  const signed = painted.flatMap(({ mark, shape }) => {
    const sign = signOf(mark)
    return sign === null ? [] : [{ mark, shape, sign }]
  })
  // Pain finds its place first: its letters have to stand on the side that hurts.
  const places = placesOfNumbers(
    signed.map(({ shape }) => shape),
    66 * signs,
  )
  return (
    <g className={classes.marks}>
      {painted.map(({ mark, shape, hidden }) => (
        <path
          key={`${mark.layer} ${shape.id} ${shape.half} ${mark.side} ${isOffered(mark)}`}
          role="img"
          aria-label={mark.label}
          data-mark
          d={shape.path}
          transform={mirrorOf(shape, view)}
          className={classes[mark.layer]}
          data-hidden={hidden || undefined}
          data-offered={isOffered(mark) || undefined}
          data-response={mark.layer === 'worked' ? (mark.response ?? 'not noted') : undefined}
          style={hidden ? undefined : { fill: fillOf(mark, prefix) }}
        />
      ))}
      {hatched.map(({ mark, shape }) => (
        <Hatching
          key={`${shape.id} ${shape.half} ${mark.side}`}
          shape={shape}
          view={view}
          prefix={prefix}
          scale={scale}
        />
      ))}
      {signed.map(({ mark, shape, sign }, index) => (
        <g
          key={`${mark.layer} ${shape.id} ${shape.half} ${mark.side}`}
          aria-hidden
          className={mark.layer === 'pain' ? `${classes.number} ${classes.kind}` : classes.number}
          transform={`translate(${places[index]?.x} ${places[index]?.y}) scale(${signs})`}
        >
          <circle r={27} />
          <text dy="0.36em">{sign}</text>
        </g>
      ))}
    </g>
  )
}

const isOffered = (mark: Mark): boolean => mark.layer === 'pain' && mark.offered === true

/** The number of what to consider, the letters of a kind of pain. */
function signOf(mark: Mark): string | null {
  if (mark.layer === 'suggested') return String(mark.rank)
  return mark.layer === 'pain' && mark.kind && !mark.offered ? painSigns[mark.kind] : null
}

interface HatchingProps {
  shape: Placed
  view: View
  prefix: string
  scale: number
}

/** Lines across a shape. A pattern would do on a screen, but on paper it comes out in coarse dots. */
function Hatching({ shape, view, prefix, scale }: HatchingProps) {
  const id = `${prefix}-${shape.id}-${shape.half}`
  const { x, y, width, height } = shape.extent
  const step = 20 * scale
  const lines = Array.from({ length: Math.ceil((width + height) / step) }, (_, line) => {
    const from = x + (line + 0.5) * step
    return `M${from} ${y}L${from - height} ${y + height}`
  })
  return (
    <g aria-hidden>
      <clipPath id={id}>
        <path d={shape.path} transform={mirrorOf(shape, view)} />
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

/** The same meaning without colour: dots for what was worked and did not release, stripes for what did so partly. */
function fillOf(mark: Mark, prefix: string): string | undefined {
  if (mark.layer !== 'worked') return undefined
  if (mark.response === 'did not release') return `url(#${prefix}-stuck)`
  return mark.response === 'partly' ? `url(#${prefix}-partly)` : undefined
}

/** `scale`: of the hatching, which is to be seen as such however large the picture is. */
export function Patterns({ prefix, scale }: { prefix: string; scale: number }) {
  const size = { width: 16, height: 16, patternUnits: 'userSpaceOnUse' as const }
  return (
    <defs>
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
