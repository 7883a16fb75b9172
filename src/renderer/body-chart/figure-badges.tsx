import { useMemo } from 'react'
import type { Box } from './areas'
import { badgesBeside } from './geometry/badges'
import type { DrawnMark } from './drawn-mark'
import classes from './figure.module.css'
import { painKindLetters, type Mark } from './marks'
import { outlineOf, type Placed } from './shapes'
import type { View } from './view'

/** The radius of a badge before it is scaled. */
const drawnRadius = 24

interface Props {
  drawn: readonly DrawnMark[]
  view: View
  /** The visible part of the view. */
  box: Box
  /** The radius of a badge, in units of the view. */
  radius: number
}

/**
 * Badges beside the marks, each with a line to its mark: the number of a suggestion, or the letters of a kind of pain.
 */
export function Badges({ drawn, view, box, radius }: Props) {
  const placed = useMemo(() => {
    const signed = drawn.flatMap(({ mark, shape }) => {
      const sign = signOf(mark)
      const isSaid = drawn.some((other) => other.mark === mark && other.shape !== shape)
      // Where both halves of a mark meet, one badge is enough.
      if (sign === null || (isSaid && shape.half === 'right' && reachesMiddle(shape, view))) return []
      return [{ mark, shape, sign }]
    })
    const badges = badgesBeside(
      signed.map(({ shape }) => shape),
      {
        marked: drawn.map(({ shape }) => shape),
        body: outlineOf(view),
        middle: view.middle,
        box,
        radius: radius * 1.08,
      },
    )
    return signed.flatMap((one, index) => {
      const badge = badges[index]
      return badge ? [{ ...one, badge }] : []
    })
  }, [drawn, view, box, radius])
  const scale = radius / drawnRadius
  return placed.map(({ mark, shape, sign, badge: { x, y, end } }) => (
    <g
      key={`${mark.layer} ${shape.id} ${shape.half} ${mark.side}`}
      aria-hidden
      className={mark.layer === 'pain' ? `${classes.badge} ${classes.kind}` : classes.badge}
      transform={`translate(${x} ${y}) scale(${scale})`}
    >
      {[classes.halo, classes.leader].map((name) => (
        <path key={name} className={name} d={`M0 0L${(end.x - x) / scale} ${(end.y - y) / scale}`} />
      ))}
      <circle className={classes.end} r={4.5} cx={(end.x - x) / scale} cy={(end.y - y) / scale} />
      <g className={classes.sign}>
        <circle r={drawnRadius} />
        <text dy="0.36em">{sign}</text>
      </g>
    </g>
  ))
}

const reachesMiddle = ({ extent: { x, width } }: Placed, { middle }: View): boolean =>
  Math.abs(x - middle) < 2 || Math.abs(x + width - middle) < 2

function signOf(mark: Mark): string | null {
  if (mark.layer === 'suggested') return String(mark.rank)
  return mark.layer === 'pain' && mark.kind && !mark.offered ? painKindLetters[mark.kind] : null
}
