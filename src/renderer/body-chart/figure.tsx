import { useId, useMemo, type CSSProperties } from 'react'
import { useWidth } from '../ui/use-width'
import { boxOf, isSeen, type Area } from './areas'
import { FigureBody } from './figure-body'
import { Marks, Patterns } from './figure-marks'
import { Targets, type Picking } from './figure-targets'
import classes from './figure.module.css'
import type { Depth, Mark } from './marks'
import { markableOf } from './shapes'
import type { View } from './view'
import { badgeRadius, roundToStep } from './geometry/width'

interface Props {
  view: View
  depth: Depth
  marks: readonly Mark[]
  picking: Picking | null
  area?: Area
  /** The zoom factor. The hatching grows less than the picture. */
  size?: number
}

/** The body from one side, with its marks; every shape that can be chosen is a labelled control. */
export function Figure({ view, depth, marks, picking, area = 'Whole body', size = 1 }: Props) {
  const prefix = useId()
  const box = useMemo(() => boxOf(area, view), [area, view])
  const layer = picking?.what === 'regions' ? 'regions' : depth
  const targets = useMemo(
    () => markableOf(view)[layer].filter(({ extent }) => isSeen(extent, box)),
    [view, layer, box],
  )
  const scale = box.width / view.width / Math.sqrt(size)
  const [ref, width, isMeasured] = useWidth(roundToStep)
  /** Units of the view per pixel. */
  const unit = width === null ? 1 : box.width / width
  return (
    <svg
      ref={ref}
      className={classes.figure}
      style={
        {
          '--fill-muscle': `url(#${prefix}-muscle)`,
          '--fill-tendon': `url(#${prefix}-tendon)`,
          // Visible on a very small picture, and thin on a large one.
          '--contour': `${Math.max(0.6 * unit, Math.min(1.4, 1.6 * unit))}px`,
        } as CSSProperties
      }
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      role="group"
      aria-label={view.label}
    >
      {/* The first render only measures. Otherwise the style of all shapes would be computed twice. */}
      {isMeasured && (
        <>
          <Patterns prefix={prefix} scale={scale} />
          <FigureBody view={view} depth={depth} picking={picking?.what ?? null} />
          <Marks
            view={view}
            depth={depth}
            marks={marks}
            prefix={prefix}
            box={box}
            scale={scale}
            radius={width === null ? 24 : badgeRadius(width) * unit}
          />
          {picking && <Targets view={view} box={box} targets={targets} picking={picking} />}
        </>
      )}
    </svg>
  )
}
