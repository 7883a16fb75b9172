import type { ReactNode } from 'react'
import { useAnatomy } from '../anatomy/anatomy-context'
import { useDates } from '../ui/dates'
import { AnchorLink } from '../ui/links'
import { formatList } from '../ui/lists'
import { reliefLabels, verdictLabels, verdictTones } from '../outcomes/outcome-labels'
import { gridRows, type GridCell, type GridVisit } from './work-grid-rows'
import { ResponseGlyph, VerdictGlyph } from './work-grid-glyphs'
import classes from './work-grid.module.css'
import { responseLabels, visitKindLabels } from './work-labels'

interface Props {
  /** Oldest first. */
  visits: readonly GridVisit[]
  /** False on paper. */
  links?: boolean
  /** Whether the last column says how often relief lasted, which counts the visits of this table. */
  hasCounts?: boolean
  /** Above the table: which visits it has. */
  caption?: string
}

/** A row for each tissue that these visits worked or checked, a column for each visit. */
export function WorkGridTable({ visits, links = false, hasCounts = true, caption }: Props) {
  const dates = useDates()
  const { tissueWithSide } = useAnatomy()
  return (
    <table className={classes.grid}>
      {caption !== undefined && <caption>{caption}</caption>}
      <thead>
        <tr>
          <th scope="col" className={classes.tissue}>
            <span className="visually-hidden">Tissue</span>
          </th>
          {visits.map((visit) => (
            <th key={visit.id} scope="col" className={classes.visit}>
              {links ? (
                <AnchorLink to="/visits/$visitId" params={{ visitId: String(visit.id) }} c="inherit" inherit>
                  {dates.brief(visit.at)}
                </AnchorLink>
              ) : (
                dates.brief(visit.at)
              )}
              <span className={classes.verdict} title={outcomeText(visit)}>
                <Sign text={outcomeText(visit)} isPaper={!links}>
                  {visit.kind === 'therapeutic' && <VerdictGlyph verdict={visit.verdict} />}
                </Sign>
              </span>
            </th>
          ))}
          {hasCounts && (
            <th scope="col" className={classes.lasted} title="Visits with lasting relief">
              Lasted
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {gridRows(visits).map((row) => (
          <tr key={`${row.tissue} ${row.side}`}>
            <th scope="row" className={classes.tissue}>
              {tissueWithSide(row)}
            </th>
            {row.cells.map((cell, index) => (
              <td
                key={visits[index]!.id}
                className={cell && !cell.checkOnly ? cellTone(visits[index]!) : undefined}
                title={cell ? cellText(cell) : undefined}
              >
                {cell && (
                  <Sign text={cellText(cell)} isPaper={!links}>
                    <ResponseGlyph cell={cell} />
                  </Sign>
                )}
              </td>
            ))}
            {hasCounts && (
              <td className={`${classes.lasted} figures`}>
                {row.classified > 0 ? `${row.lasted} of ${row.classified}` : ''}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/**
 * A sign with its text for screen readers. On paper the text is an attribute: thousands of hidden elements would make
 * the layout of its pages slow.
 */
function Sign({ text, isPaper, children }: { text: string; isPaper: boolean; children: ReactNode }) {
  if (isPaper)
    return (
      <span role="img" aria-label={text}>
        {children}
      </span>
    )
  return (
    <>
      {children}
      <span className="visually-hidden">{text}</span>
    </>
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
