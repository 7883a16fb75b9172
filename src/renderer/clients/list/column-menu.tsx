import { Button, Menu } from '@mantine/core'
import { clientColumns, type ClientColumn } from '@shared/clients/list'
import { IconColumns3 } from '@tabler/icons-react'
import { columnLabels } from './column-labels'

interface Props {
  columns: readonly ClientColumn[]
  onChange: (columns: ClientColumn[]) => void
}

/** Chooses the columns of the table. The name is always there. */
export function ColumnMenu({ columns, onChange }: Props) {
  return (
    <Menu position="bottom-start" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} aria-hidden />}>
          Columns
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {clientColumns.map((column) => (
          <Menu.CheckboxItem
            key={column}
            checked={columns.includes(column)}
            onChange={(isShown) =>
              onChange(clientColumns.filter((one) => (one === column ? isShown : columns.includes(one))))
            }
          >
            {columnLabels[column]}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
