import { Text } from '@mantine/core'
import type { ComparedItem, Version } from '@shared/client-restore'
import { fieldLabels } from './field-labels'
import { itemName, staysText } from './item-words'
import classes from './restore-client.module.css'
import { valueText, type Naming } from './value-text'
import { VersionsRow, VersionsTable } from './versions-table'

interface Props {
  items: readonly ComparedItem[]
  naming: Naming
  chosen: (item: ComparedItem) => Version
  onChoose: (key: string, version: Version) => void
}

/** What both have in another form: each with both versions side by side, and a choice where one is possible. */
export function ChangedItems({ items, naming, chosen, onChoose }: Props) {
  return (
    <VersionsTable label="Changed since" first="What">
      {items.map((item) => {
        const name = itemName(item, naming.dates)
        return (
          <tbody key={item.key} className={classes.fields}>
            <tr className={classes.head}>
              <th scope="rowgroup">{name}</th>
              {item.proposed === null ? (
                <td colSpan={2}>
                  <Text size="sm" c="dimmed">
                    {item.stays && staysText[item.stays]}
                  </Text>
                </td>
              ) : (
                (['backup', 'now'] as const).map((version) => (
                  <td key={version}>
                    <label className={classes.choice}>
                      <input
                        type="radio"
                        name={item.key}
                        checked={chosen(item) === version}
                        onChange={() => onChoose(item.key, version)}
                        aria-label={`${name}: ${version === 'backup' ? 'take the backup' : 'keep as now'}`}
                      />
                      {version === 'backup' ? 'Take the backup' : 'Keep as now'}
                    </label>
                  </td>
                ))
              )}
            </tr>
            {item.differences.map(({ field, backup, now }) => (
              <VersionsRow
                key={field}
                name={fieldLabels[item.kind][field] ?? field}
                backup={valueText(item.kind, field, backup, naming)}
                now={valueText(item.kind, field, now, naming)}
              />
            ))}
          </tbody>
        )
      })}
    </VersionsTable>
  )
}
