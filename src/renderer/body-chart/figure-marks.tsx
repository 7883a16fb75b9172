import classes from './figure.module.css'
import type { Depth, Mark } from './marks'
import { covers, layersOf, mirrorOf, type Placed } from './shapes'
import type { View } from './view'

interface Props {
  view: View
  depth: Depth
  marks: readonly Mark[]
  prefix: string
  /** Of the numbers: 1 where the whole view is seen. */
  scale: number
}

/** What is marked: regions that hurt, tissue that was worked by its response, what to consider by its number. */
export function Marks({ view, depth, marks, prefix, scale }: Props) {
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
  const order = ['pain', 'worked', 'suggested'] as const
  return (
    <g className={classes.marks}>
      {order.flatMap((layer) =>
        drawn
          .filter(({ mark }) => mark.layer === layer)
          .map(({ mark, shape, hidden }) => (
            <path
              key={`${layer} ${shape.id} ${shape.half}`}
              role="img"
              aria-label={mark.label}
              d={shape.path}
              transform={mirrorOf(shape, view)}
              className={classes[layer]}
              data-hidden={hidden || undefined}
              data-response={mark.layer === 'worked' ? (mark.response ?? 'not noted') : undefined}
              style={hidden ? undefined : { fill: fillOf(mark, prefix) }}
            />
          )),
      )}
      {drawn.flatMap(({ mark, shape }) =>
        mark.layer === 'suggested'
          ? [
              <g
                key={`${shape.id} ${shape.half}`}
                aria-hidden
                className={classes.number}
                transform={`translate(${shape.centre.x} ${shape.centre.y}) scale(${scale})`}
              >
                <circle r={27} />
                <text dy="0.36em">{mark.rank}</text>
              </g>,
            ]
          : [],
      )}
    </g>
  )
}

/** The same meaning in print without colour: hatching for pain, dots for what was worked and did not release. */
function fillOf(mark: Mark, prefix: string): string | undefined {
  if (mark.layer === 'pain') return `url(#${prefix}-pain)`
  if (mark.layer === 'suggested') return undefined
  if (mark.response === 'did not release') return `url(#${prefix}-stuck)`
  return mark.response === 'partly' ? `url(#${prefix}-partly)` : undefined
}

export function Patterns({ prefix }: { prefix: string }) {
  const size = { width: 10, height: 10, patternUnits: 'userSpaceOnUse' as const }
  return (
    <defs>
      <pattern id={`${prefix}-pain`} {...size} patternTransform="rotate(45)">
        <rect width={10} height={10} className={classes.painGround} />
        <rect width={3} height={10} className={classes.painStripe} />
      </pattern>
      <pattern id={`${prefix}-stuck`} {...size}>
        <rect width={10} height={10} className={classes.workedPale} />
        <circle cx={5} cy={5} r={2} className={classes.workedInk} />
      </pattern>
      <pattern id={`${prefix}-partly`} {...size} patternTransform="rotate(-45)">
        <rect width={10} height={10} className={classes.workedPale} />
        <rect width={4} height={10} className={classes.workedInk} />
      </pattern>
    </defs>
  )
}
