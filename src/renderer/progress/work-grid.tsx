import type { Verdict } from '@shared/reasoning/record/facts'
import { useLayoutEffect, useRef } from 'react'
import { useAnatomy } from '../anatomy/anatomy-context'
import { useDates } from '../ui/dates'
import { AnchorLink } from '../ui/links'
import { reliefLabels, verdictTones, verdictLabels } from '../outcomes/verdict'
import { gridRows, type GridCell, type GridVisit } from './work-grid-rows'
import { FamiliarPainGlyph, ResponseGlyph, VerdictGlyph } from './work-grid-glyphs'
import classes from './work-grid.module.css'

interface Props {
  /** Oldest first. */
  visits: GridVisit[]
  /** How many visits are shown; the last ones. */
  most?: number
  /** On paper nothing leads anywhere. */
  links?: boolean
}

/** What was worked under each visit and what came of it, at one glance: tissues by visits. */
export function WorkGrid({ visits, most = 24, links = true }: Props) {
  const dates = useDates()
  const { tissueWithSide } = useAnatomy()
  const shown = visits.slice(-most)
  const rows = gridRows(shown)
  const scroll = useRef<HTMLDivElement>(null)
  // The newest visits are the ones in sight; the older ones lie to the left.
  useLayoutEffect(() => {
    if (scroll.current) scroll.current.scrollLeft = scroll.current.scrollWidth
  }, [shown.length])
  if (rows.length === 0) return null
  return (
    <div ref={scroll} className={classes.scroll} role="region" aria-label="What was worked" tabIndex={0}>
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
                <span className={classes.came} title={cameOf(visit)}>
                  {visit.kind === 'therapeutic' && <VerdictGlyph verdict={visit.verdict} />}
                  <span className="visually-hidden">{cameOf(visit)}</span>
                </span>
              </th>
            ))}
            <th scope="col" className={classes.held} title="Visits with it after which relief lasted">
              Held
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
                  className={cell && !cell.checkOnly ? toneOf(shown[index]!) : undefined}
                  title={cell ? cellWords(cell) : undefined}
                >
                  {cell && (
                    <>
                      <ResponseGlyph cell={cell} />
                      <span className="visually-hidden">{cellWords(cell)}</span>
                    </>
                  )}
                </td>
              ))}
              <td className={`${classes.held} figures`}>
                {row.judged > 0 ? `${row.lasted} of ${row.judged}` : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function toneOf(visit: GridVisit): string | undefined {
  return visit.kind === 'therapeutic' ? classes[verdictTones[visit.verdict]] : undefined
}

function cameOf({ kind, verdict, relief }: GridVisit): string {
  if (kind !== 'therapeutic') return kind
  return verdict === 'did not last' && relief ? reliefLabels[relief] : verdictLabels[verdict]
}

function cellWords({ checkOnly, response, familiarPain }: GridCell): string {
  return [checkOnly ? 'checked only' : (response ?? 'worked'), familiarPain && 'familiar pain']
    .filter(Boolean)
    .join(', ')
}

/** What the marks of the grid mean. */
export function WorkGridKey() {
  const tissue: [GridCell['response'], string][] = [
    ['released', 'released'],
    ['partly', 'partly'],
    ['did not release', 'did not release'],
    [null, 'worked'],
  ]
  const visit: [Verdict, string][] = [
    ['lasted', 'lasted'],
    ['partly lasted', 'partly'],
    ['did not last', 'did not last'],
    ['no change', 'no change'],
    ['worse', 'worse'],
  ]
  return (
    <div className={classes.key} aria-hidden>
      <p>
        Tissue
        {tissue.map(([response, words]) => (
          <span key={words}>
            <ResponseGlyph cell={{ response, checkOnly: false, familiarPain: false }} /> {words}
          </span>
        ))}
        <span>
          <ResponseGlyph cell={{ response: null, checkOnly: true, familiarPain: false }} /> checked only
        </span>
        <span>
          <FamiliarPainGlyph /> familiar pain
        </span>
      </p>
      <p>
        Visit
        {visit.map(([verdict, words]) => (
          <span key={words}>
            <VerdictGlyph verdict={verdict} /> {words}
          </span>
        ))}
      </p>
    </div>
  )
}
