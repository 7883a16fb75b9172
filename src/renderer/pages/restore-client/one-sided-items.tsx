import { Button, Checkbox } from '@mantine/core'
import type { ComparedItem, Version } from '@shared/client-restore'
import { useState } from 'react'
import { useDates } from '../../ui/dates'
import { itemName, staysText } from './item-words'
import classes from './restore-client.module.css'

/** How many items are listed before somebody asks for the others. */
const LISTED = 20

interface Props {
  items: readonly ComparedItem[]
  chosen: (item: ComparedItem) => Version
  onChoose: (key: string, version: Version) => void
}

/** What only the backup or only the present record has. A draft comes back only where somebody asks for it. */
export function OneSidedItems({ items, chosen, onChoose }: Props) {
  const dates = useDates()
  const [showsAll, setShowsAll] = useState(false)
  const listed = showsAll ? items : items.slice(0, LISTED)
  return (
    <>
      <ul className={classes.list}>
        {listed.map((item) => (
          <li key={item.key}>
            {item.proposed === null ? (
              <>
                {itemName(item, dates)}
                {item.stays && <span className={classes.empty}> · {staysText[item.stays]}</span>}
              </>
            ) : (
              <Checkbox
                size="sm"
                label={`Bring back: ${itemName(item, dates)}`}
                checked={chosen(item) === 'backup'}
                onChange={(event) => onChoose(item.key, event.currentTarget.checked ? 'backup' : 'now')}
              />
            )}
          </li>
        ))}
      </ul>
      {listed.length < items.length && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={() => setShowsAll(true)}>
          Show all {items.length}
        </Button>
      )}
    </>
  )
}
