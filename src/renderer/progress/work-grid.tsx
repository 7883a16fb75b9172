import { responses, type Verdict } from '@shared/vocabulary'
import { useLayoutEffect, useRef } from 'react'
import { useAnatomy } from '../anatomy/anatomy-context'
import { useDates } from '../ui/dates'
import { AnchorLink } from '../ui/links'
import { formatList } from '../ui/lists'
import { reliefLabels, verdictLabels, verdictTones } from '../outcomes/outcome-labels'
import { gridRows, type GridCell, type GridVisit } from './work-grid-rows'
import { FamiliarPainGlyph, ResponseGlyph, VerdictGlyph } from './work-grid-glyphs'
import classes from './work-grid.module.css'
import { responseLabels, visitKindLabels } from './work-labels'

interface Props {
  /** Oldest first. */
  visits: GridVisit[]
  /** The maximum number of visits, counted from the newest. */
  most?: number
  /** False on paper. */
  links?: boolean
}

/** The work and the verdict of each visit: a row for each tissue, a column for each visit. */
export function WorkGrid({ visits, most = 24, links = true }: Props) {
  const dates = useDates()
  const { tissueWithSide } = useAnatomy()
  const shown = visits.slice(-most)
  const rows = gridRows(shown)
  const scroll = useRef<HTMLDivElement>(null)
  // Scrolls to the newest visits, which are on the right.
  useLayoutEffect(() => {
    if (scroll.current) scroll.current.scrollLeft = scroll.current.scrollWidth
  }, [shown.length])
  if (rows.length === 0) return null
  return (
    <div ref={scroll} className={classes.scroll} role="region" aria-label="Work by visit" tabIndex={0}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col" className={classes.tissue}>
              <span className="visually-hidden">Tissue</span>
            </th>
            {shown.map((visit) => (
              <th key={visit.id} scope="col" className={classes.visit}>
                {links ? (
                  <AnchorLink
                    to="/visits/$visitId"
                    params={{ visitId: String(visit.id) }}
                    c="inherit"
                    inherit
                  >
                    {dates.brief(visit.at)}
                  </AnchorLink>
                ) : (
                  dates.brief(visit.at)
                )}
                <span className={classes.verdict} title={outcomeText(visit)}>
                  {visit.kind === 'therapeutic' && <VerdictGlyph verdict={visit.verdict} />}
                  <span className="visually-hidden">{outcomeText(visit)}</span>
                </span>
              </th>
            ))}
            <th scope="col" className={classes.lasted} title="Visits with lasting relief">
              Lasted
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.tissue} ${row.side}`}>
              <th scope="row" className={classes.tissue}>
                {tissueWithSide(row)}
              </th>
              {row.cells.map((cell, index) => (
                <td
                  key={shown[index]!.id}
                  className={cell && !cell.checkOnly ? cellTone(shown[index]!) : undefined}
                  title={cell ? cellText(cell) : undefined}
                >
                  {cell && (
                    <>
                      <ResponseGlyph cell={cell} />
                      <span className="visually-hidden">{cellText(cell)}</span>
                    </>
                  )}
                </td>
              ))}
              <td className={`${classes.lasted} figures`}>
                {row.classified > 0 ? `${row.lasted} of ${row.classified}` : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function cellTone(visit: GridVisit): string | undefined {
  return visit.kind === 'therapeutic' ? classes[verdictTones[visit.verdict]] : undefined
}

function outcomeText({ kind, verdict, relief }: GridVisit): string {
  if (kind !== 'therapeutic') return visitKindLabels[kind]
  return verdict === 'did not last' && relief ? reliefLabels[relief] : verdictLabels[verdict]
}

function cellText({ checkOnly, response, familiarPain }: GridCell): string {
  const work = checkOnly ? 'checked only' : response === null ? 'worked' : responseLabels[response]
  return formatList(
    [work, familiarPain === 'yes' && 'familiar pain', familiarPain === 'no' && 'no familiar pain'],
    'plain',
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
