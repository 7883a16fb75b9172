import type { PainKind } from '@shared/visits'
import { painSigns } from '../../body-chart/marks'
import classes from './pain-marks.module.css'

/** The letters that stand on the body for a kind of pain, before its words; a place for them where nobody said. */
export const PainSign = ({ kind }: { kind: PainKind | null }) => (
  <span aria-hidden className={classes.sign} data-unsaid={kind === null || undefined}>
    {kind && painSigns[kind]}
  </span>
)
