import type { PainMarkInput } from '@shared/visits'
import { painMarkLabel } from './pain-mark-label'
import classes from './pain-marks.module.css'
import { PainSign } from './pain-sign'

/** The pain marks of a visit as text, each with the letters that the body chart shows for its kind of pain. */
export function PainMarkSummary({
  painMarks,
}: {
  painMarks: readonly (PainMarkInput & { name?: string })[]
}) {
  return (
    <ul className={classes.summary} aria-label="Pain marks">
      {painMarks.map((mark) => (
        <li key={`${mark.region} ${mark.side}`}>
          <PainSign kind={mark.kind} />
          <span>{painMarkLabel(mark)}</span>
        </li>
      ))}
    </ul>
  )
}
