import { Figure } from '../body-chart/figure'
import type { Mark } from '../body-chart/marks'
import { views } from '../body-chart/shapes'
import classes from './paper-chart.module.css'

interface Props {
  /** What the picture shows, for those who hear it and for the line below it. */
  label: string
  marks: readonly Mark[]
}

/** The body chart as it is printed: the same picture without its controls. Front and back show all that the sides do. */
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
