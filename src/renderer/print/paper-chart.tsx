import { Figure } from '../body-chart/figure'
import type { Mark } from '../body-chart/marks'
import { views } from '../body-chart/shapes'
import classes from './paper-chart.module.css'

interface Props {
  /** The caption below the picture, which is also its accessible name. */
  label: string
  marks: readonly Mark[]
}

/** The body chart on paper, without controls. */
export function PaperChart({ label, marks }: Props) {
  return (
    <figure className={classes.chart} aria-label={label}>
      <div>
        {views.map((view) => (
          <Figure key={view.id} view={view} depth="surface" marks={marks} picking={null} />
        ))}
      </div>
      <figcaption>{label}</figcaption>
    </figure>
  )
}
