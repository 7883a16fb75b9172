import type { HurtInput } from '@shared/visits'
import { regionWithSide } from '../anatomy/words'
import { PainSign } from './pain-sign'
import classes from './hurts.module.css'

/** Where it hurt at a visit in words, each with the letters that stand on the body for its kind. */
export function HurtsRead({ hurts }: { hurts: readonly HurtInput[] }) {
  return (
    <ul className={classes.words} aria-label="Where it hurt">
      {hurts.map((hurt) => (
        <li key={`${hurt.region} ${hurt.side}`}>
          {regionWithSide(hurt)}
          {hurt.kind && (
            <>
              , {hurt.kind} <PainSign kind={hurt.kind} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
