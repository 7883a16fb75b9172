import { muscleById } from '@shared/anatomy/muscles'
import { memo } from 'react'
import type { Picking } from './figure-targets'
import classes from './figure.module.css'
import type { Depth } from './marks'
import { halvesSeen, layersOf, mirrorOf, type Placed } from './shapes'
import type { Halved, View } from './view'

interface Props {
  view: View
  depth: Depth
  /** What can be chosen; null for nothing. It decides how pale muscles and bones are. */
  picking: Picking['what'] | null
}

/** Skin, bones and muscles. Memoized, because they are most of the picture. */
export const FigureBody = memo(function FigureBody({ view, depth, picking }: Props) {
  const muscles = layersOf(view)[depth]
  const bones = depth === 'deep' ? view.bones : undefined
  // The right side view is the left one mirrored, with its outline.
  const [whole] = halvesSeen(view)
  const behind = bones ? muscles.filter((shape) => shape.behind) : []
  return (
    <g aria-hidden className={classes.body}>
      <path className={classes.skin} d={view.outline} transform={mirrorOf(whole, view)} />
      <g className={picking === null ? classes.quiet : picking === 'regions' ? classes.faint : undefined}>
        {behind.map((shape) => (
          <Muscle key={keyOf(shape)} shape={shape} view={view} />
        ))}
        {bones && (
          <>
            <g className={classes.bones}>{halves(bones, view)}</g>
            <g className={classes.hollows}>{halves(bones.hollows, view)}</g>
            <g className={classes.grain}>{halves(bones.grain, view)}</g>
          </>
        )}
        <g className={classes.through}>
          {behind.map((shape) => (
            <Muscle key={keyOf(shape)} shape={shape} view={view} />
          ))}
        </g>
        {muscles.map((shape) =>
          behind.includes(shape) ? null : <Muscle key={keyOf(shape)} shape={shape} view={view} />,
        )}
      </g>
      <g className={classes.lines}>
        {halves(view.lines, view)}
        {bones ? null : halves(view.features, view)}
        <path d={view.outline} transform={mirrorOf(whole, view)} className={classes.edge} />
      </g>
    </g>
  )
})

function Muscle({ shape, view }: { shape: Placed; view: View }) {
  return (
    <g transform={mirrorOf(shape, view)} className={muscleById.has(shape.id) ? undefined : classes.soft}>
      <path className={classes.tissue} d={shape.path} />
      {shape.fibres && <path className={classes.fibres} d={shape.fibres} />}
    </g>
  )
}

function halves({ half, whole }: Halved, view: View) {
  return (
    <>
      {halvesSeen(view).map((seen) => (
        <path key={seen.half} d={half} transform={mirrorOf(seen, view)} />
      ))}
      {whole && <path d={whole} />}
    </>
  )
}

const keyOf = ({ id, half }: Placed) => `${id} ${half}`
