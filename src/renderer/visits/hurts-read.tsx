import type { HurtInput } from '@shared/visits'
import { hurtInWords } from './hurt-words'
import classes from './hurts.module.css'
import { PainSign } from './pain-sign'

/** Where it hurt at a visit in words, each with the letters that stand on the body for its kind. */
export function HurtsRead({ hurts }: { hurts: readonly HurtInput[] }) {
  return (
    <ul className={classes.words} aria-label="Where it hurt">
      {hurts.map((hurt) => (
        <li key={`${hurt.region} ${hurt.side}`}>
          <PainSign kind={hurt.kind} />
          <span>{hurtInWords(hurt)}</span>
        </li>
      ))}
    </ul>
  )
}
