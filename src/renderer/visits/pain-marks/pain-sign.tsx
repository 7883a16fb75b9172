import type { PainKind } from '@shared/vocabulary'
import { painKindLetters } from '../../body-chart/marks'
import classes from './pain-marks.module.css'

/** The letters that the body chart shows for a kind of pain; an empty place without a kind, so that the text lines up. */
export const PainSign = ({ kind }: { kind: PainKind | null }) => (
  <span aria-hidden className={classes.sign} data-no-kind={kind === null || undefined}>
    {kind && painKindLetters[kind]}
  </span>
)
