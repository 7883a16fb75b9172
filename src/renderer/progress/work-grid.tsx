import { responses, type Verdict } from '@shared/vocabulary'
import { useLayoutEffect, useRef } from 'react'
import { verdictLabels } from '../outcomes/outcome-labels'
import type { GridVisit } from './work-grid-rows'
import { FamiliarPainGlyph, ResponseGlyph, VerdictGlyph } from './work-grid-glyphs'
import { WorkGridTable } from './work-grid-table'
import classes from './work-grid.module.css'
import { responseLabels } from './work-labels'

interface Props {
  /** Oldest first. */
  visits: GridVisit[]
  /** The maximum number of visits, counted from the newest. */
  most?: number
}

/** The work and the verdict of each visit: a row for each tissue, a column for each visit. Scrolls sideways. */
export function WorkGrid({ visits, most = 24 }: Props) {
  const shown = visits.slice(-most)
  const scroll = useRef<HTMLDivElement>(null)
  // Scrolls to the newest visits, which are on the right.
  useLayoutEffect(() => {
    if (scroll.current) scroll.current.scrollLeft = scroll.current.scrollWidth
  }, [shown.length])
  if (!shown.some(({ work }) => work.length > 0)) return null
  return (
    <div ref={scroll} className={classes.scroll} role="region" aria-label="Work by visit" tabIndex={0}>
      <WorkGridTable visits={shown} links />
    </div>
  )
}

const legendVerdicts: readonly Verdict[] = ['lasted', 'partly lasted', 'did not last', 'no change', 'worse']

/** The legend of the grid. */
export function WorkGridKey() {
  return (
    <div className={classes.key} aria-hidden>
      <p>
        Tissue
        {responses.map((response) => (
          <span key={response}>
            <ResponseGlyph cell={{ response, checkOnly: false, familiarPain: 'not tested' }} />{' '}
            {responseLabels[response]}
          </span>
        ))}
        <span>
          <ResponseGlyph cell={{ response: null, checkOnly: false, familiarPain: 'not tested' }} /> worked
        </span>
        <span>
          <ResponseGlyph cell={{ response: null, checkOnly: true, familiarPain: 'not tested' }} /> checked
          only
        </span>
        <span>
          <FamiliarPainGlyph found /> familiar pain
        </span>
        <span>
          <FamiliarPainGlyph found={false} /> no familiar pain
        </span>
      </p>
      <p>
        Visit
        {legendVerdicts.map((verdict) => (
          <span key={verdict}>
            <VerdictGlyph verdict={verdict} /> {verdictLabels[verdict]}
          </span>
        ))}
      </p>
    </div>
  )
}
