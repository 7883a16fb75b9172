import { useMemo, type CSSProperties } from 'react'
import { FigureBody } from '../figure-body'
import { Hatching, Patterns } from '../figure-marks'
import { markEdge } from '../geometry/edge'
import { mirrorOf } from '../shapes'
import classes from './close-up.module.css'
import type { Picture, ShownNumber } from './layout'

interface Props {
  picture: Picture
  /** For ids that are unique in the page. */
  prefix: string
  /** In pixels. */
  width: number
  height: number
  radius: number
  /** Units of the view per pixel. */
  unit: number
}

/** One view of the close-up. Its name for a screen reader is that of the close-up. */
export function ClosePicture({ picture, prefix, width, height, radius, unit }: Props) {
  const { view, box, painful, tissues, numbers } = picture
  const hurting = useMemo(
    () => painful.map((shape) => ({ shape, path: markEdge(shape, view, painful) })),
    [painful, view],
  )
  return (
    <svg
      className={classes.picture}
      style={
        {
          '--fill-muscle': `url(#${prefix}-muscle)`,
          '--fill-tendon': `url(#${prefix}-tendon)`,
          '--contour': `${Math.min(1.4, 1.2 * unit)}px`,
          '--pixel': `${unit}px`,
        } as CSSProperties
      }
      width={width}
      height={height}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      aria-hidden
    >
      <Patterns prefix={prefix} scale={unit} />
      <FigureBody view={view} depth="surface" picking={null} />
      {hurting.map(({ shape, path }) => (
        <path key={`${shape.id} ${shape.half}`} className={classes.painful} d={path} />
      ))}
      {tissues.map(({ number, shape, isDeep, isPale }) => (
        <path
          key={`${number} ${shape.id} ${shape.half}`}
          className={classes.check}
          data-deep={isDeep || undefined}
          data-pale={isPale || undefined}
          d={shape.path}
          transform={mirrorOf(shape, view)}
        />
      ))}
      {/* Above the tissues, so that a tissue shows that it hurts there. */}
      {hurting.map(({ shape, path }) => (
        <g key={`${shape.id} ${shape.half}`}>
          <Hatching shape={shape} path={path} prefix={prefix} scale={unit * 0.42} />
          <path className={classes.painfulEdge} d={path} />
        </g>
      ))}
      {numbers.map((shown) => (
        <NumberSign key={shown.number} shown={shown} unit={unit} radius={radius} />
      ))}
    </svg>
  )
}

/** A number in a circle, with a line to its tissue. It is drawn in pixels, so that it has one size at every scale. */
function NumberSign({ shown, unit, radius }: { shown: ShownNumber; unit: number; radius: number }) {
  const { number, badge } = shown
  const [x, y] = [(badge.end.x - badge.x) / unit, (badge.end.y - badge.y) / unit]
  return (
    <g transform={`translate(${badge.x} ${badge.y}) scale(${unit})`}>
      <path className={classes.halo} d={`M0 0L${x} ${y}`} />
      <path className={classes.leader} d={`M0 0L${x} ${y}`} />
      <circle className={classes.end} cx={x} cy={y} r={3.5} />
      <circle className={classes.circle} r={radius - 1} />
      <text className={classes.number} fontSize={radius + 1} dy="0.36em">
        {number}
      </text>
    </g>
  )
}
