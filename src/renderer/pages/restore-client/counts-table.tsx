import type { ClientComparison, ClientCounts } from '@shared/client-restore'
import { formatWhole } from '../../ui/numbers'
import { countLabels } from './field-labels'
import classes from './restore-client.module.css'

/** How much of each kind the backup and the present record have. A kind that neither has is left out. */
export function CountsTable({ backup, now }: ClientComparison['counts']) {
  const kinds = (Object.keys(countLabels) as (keyof ClientCounts)[]).filter(
    (kind) => backup[kind] + now[kind] > 0,
  )
  return (
    <table className={`${classes.counts} figures`} aria-label="How much each has">
      <thead>
        <tr>
          <td />
          <th scope="col">In the backup</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{countLabels[kind]}</th>
            <td data-differs={backup[kind] === now[kind] ? undefined : true}>{formatWhole(backup[kind])}</td>
            <td data-differs={backup[kind] === now[kind] ? undefined : true}>{formatWhole(now[kind])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
