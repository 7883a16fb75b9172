import type { PainKind } from '@shared/visits'
import { painSigns } from '../body-chart/marks'
import classes from './hurts.module.css'

/** The letters that stand on the body for a kind of pain; the word stands beside it. */
export const PainSign = ({ kind }: { kind: PainKind }) => (
  <span aria-hidden className={classes.sign}>
    {painSigns[kind]}
  </span>
)
