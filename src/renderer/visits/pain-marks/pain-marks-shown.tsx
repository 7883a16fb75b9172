import type { PainMarkInput } from '@shared/visits'
import { painMarkWords } from './pain-mark-words'
import classes from './pain-marks.module.css'
import { PainSign } from './pain-sign'

/** Where it hurt at a visit in words, each with the letters that stand on the body for its kind. */
export function PainMarksShown({ painMarks }: { painMarks: readonly PainMarkInput[] }) {
  return (
    <ul className={classes.words} aria-label="Where it hurt">
      {painMarks.map((hurt) => (
        <li key={`${hurt.region} ${hurt.side}`}>
          <PainSign kind={hurt.kind} />
          <span>{painMarkWords(hurt)}</span>
        </li>
      ))}
    </ul>
  )
}
