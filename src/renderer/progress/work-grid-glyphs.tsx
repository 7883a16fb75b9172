import type { Verdict } from '@shared/vocabulary'
import tones from '../ui/tones.module.css'
import { verdictTones } from '../outcomes/outcome-labels'
import type { GridCell } from './work-grid-rows'
import classes from './work-grid.module.css'

/** Squares show the response of a tissue, circles the verdict of a visit, so that the colour is not needed. */

export function ResponseGlyph({ cell: { checkOnly, response, familiarPain } }: { cell: GridCell }) {
  return (
    <svg viewBox="0 0 24 16" className={classes.glyph} aria-hidden>
      {checkOnly ? (
        <path d="M9 12 L15 4" className={classes.stroke} />
      ) : response === null ? (
        <circle cx="12" cy="8" r="2.2" className={classes.fill} />
      ) : (
        <rect x="7" y="3" width="10" height="10" rx="1.5" className={classes.stroke} />
      )}
      {!checkOnly && response === 'released' && (
        <rect x="7" y="3" width="10" height="10" rx="1.5" className={classes.fill} />
      )}
      {!checkOnly && response === 'partly' && <path d="M7 8 H17 V13 H7 Z" className={classes.fill} />}
      {familiarPain === 'no' && <path d="M18.5 3.5 H22.5" className={classes.stroke} />}
      {familiarPain === 'yes' && <path d={star(20.5)} className={classes.star} />}
    </svg>
  )
}

/** Whether palpation gave the familiar pain. */
export function FamiliarPainGlyph({ found }: { found: boolean }) {
  return (
    <svg viewBox="0 0 8 16" className={classes.glyph} aria-hidden>
      {found ? (
        <path d={star(4)} className={classes.star} />
      ) : (
        <path d="M2 3.5 H6" className={classes.stroke} />
      )}
    </svg>
  )
}

const star = (x: number) => `M${x} 1 l1 2.1 2.3 .3 -1.7 1.6 .4 2.3 -2 -1.1 -2 1.1 .4 -2.3 -1.7 -1.6 2.3 -.3 z`

export function VerdictGlyph({ verdict }: { verdict: Verdict }) {
  return (
    <svg viewBox="0 0 16 16" className={`${classes.glyph} ${tones[verdictTones[verdict]]}`} aria-hidden>
      {(verdict === 'lasted' || verdict === 'partly lasted' || verdict === 'did not last') && (
        <circle cx="8" cy="8" r="5" className={classes.stroke} />
      )}
      {verdict === 'lasted' && <circle cx="8" cy="8" r="5" className={classes.fill} />}
      {verdict === 'partly lasted' && <path d="M3 8 A5 5 0 0 0 13 8 Z" className={classes.fill} />}
      {verdict === 'no change' && <path d="M3.5 8 H12.5" className={classes.stroke} />}
      {verdict === 'worse' && <path d="M8 3.5 L13 12.5 H3 Z" className={classes.fill} />}
      {(verdict === 'too early' || verdict === 'not recorded') && (
        <circle cx="8" cy="8" r="1.6" className={classes.fill} />
      )}
    </svg>
  )
}
