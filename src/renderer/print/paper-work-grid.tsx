import { useAnatomy } from '../anatomy/anatomy-context'
import { WorkGridKey } from '../progress/work-grid'
import { gridRows, visitBlocks, type GridVisit } from '../progress/work-grid-rows'
import { WorkGridTable } from '../progress/work-grid-table'
import { useDates } from '../ui/dates'
import { formatWhole } from '../ui/numbers'
import classes from './paper-work-grid.module.css'

/** The number of visits that fit across A4, which is narrower than Letter. */
const VISITS_ACROSS = 10

/**
 * The work and outcomes of all visits. A page cannot scroll, so it has blocks of as many visits as fit across, each with
 * the tissues that these visits worked or checked.
 */
export function PaperWorkGrid({ visits }: { visits: readonly GridVisit[] }) {
  const dates = useDates()
  const worked = visits.filter(({ work }) => work.length > 0)
  if (worked.length === 0) return null
  const blocks = visitBlocks(worked, VISITS_ACROSS)
  const isOne = blocks.length === 1
  return (
    <section>
      {blocks.map((block, index) => (
        <div key={block[0]!.id} className={classes.block}>
          {index === 0 && (
            <>
              <h2>Work and outcomes</h2>
              <WorkGridKey />
            </>
          )}
          <WorkGridTable
            visits={block}
            hasCounts={isOne}
            {...(!isOne && { caption: `${dates.day(block[0]!.at)} to ${dates.day(block.at(-1)!.at)}` })}
          />
        </div>
      ))}
      {!isOne && <LastingRelief visits={worked} />}
      {worked.length < visits.length && (
        <p>
          {visits.length - worked.length === 1
            ? '1 visit without work is not in these tables.'
            : `${formatWhole(visits.length - worked.length)} visits without work are not in these tables.`}
        </p>
      )}
    </section>
  )
}

/** How often relief lasted after work on each tissue, counted over all blocks. */
function LastingRelief({ visits }: { visits: readonly GridVisit[] }) {
  const { tissueWithSide } = useAnatomy()
  const rows = gridRows(visits).filter(({ classified }) => classified > 0)
  if (rows.length === 0) return null
  return (
    <>
      <h2>Lasting relief</h2>
      <table className={classes.lasting}>
        <thead>
          <tr>
            <th scope="col">Tissue</th>
            <th scope="col">Visits with lasting relief</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.tissue} ${row.side}`}>
              <td>{tissueWithSide(row)}</td>
              <td className="figures">
                {row.lasted} of {row.classified}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
