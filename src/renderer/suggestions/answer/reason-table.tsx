import type { Reason } from '@shared/reasoning/reasons'
import { evidenceWords } from '../words/evidence'
import { useNames } from '../words/names'
import { reasonWords } from '../words/reasons'
import { Worded } from '../words/worded'
import classes from './reasons.module.css'

/** All reasons for the rank of a tissue, first those for it, each with its evidence and links to its visits. */
export function ReasonTable({ reasons }: { reasons: readonly Reason[] }) {
  const names = useNames()
  if (reasons.length === 0) return null
  const ordered = reasons.toSorted((a, b) => Number(a.direction === 'down') - Number(b.direction === 'down'))
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th aria-hidden />
          <th scope="col">Why</th>
          <th scope="col">Evidence</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((reason, index) => {
          const isAgainst = reason.direction === 'down'
          return (
            <tr key={index}>
              <td className={classes.sign} data-against={isAgainst || undefined} aria-hidden>
                {isAgainst ? '−' : '+'}
              </td>
              <td>
                {isAgainst && <b>Against: </b>}
                <Worded words={reasonWords(reason, names)} />.
              </td>
              <td className={classes.evidence}>{evidenceWords(reason.evidence)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
