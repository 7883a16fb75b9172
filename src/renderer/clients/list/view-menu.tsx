import { Button, Menu } from '@mantine/core'
import { noFilter, usualSort, type ClientView } from '@shared/clients/list'
import { IconChevronDown } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { showRefusal } from '../../api/refusals'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { isSame } from '../../ui/fields/is-same'
import { ViewDialog } from './view-dialog'

type SavedView = RpcOutputs['clients']['views']['views'][number]
type Shown = Omit<ClientView, 'name'>

interface Props {
  views: readonly SavedView[]
  shown: Shown
  onChoose: (view: Shown) => void
}

/** The views of the table: chooses one, saves what is shown as another, renames and deletes the chosen one. */
export function ViewMenu({ views, shown, onChoose }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [dialog, setDialog] = useState<{ renamed: SavedView | null } | null>(null)
  const remove = useMutation(rpc.clients.deleteView.mutationOptions({ onError: showRefusal }))
  const chosen = views.find(({ columns, filter, sort }) => isSame({ columns, filter, sort }, shown))
  const isAll = isSame([shown.filter, shown.sort], [noFilter, usualSort])
  return (
    <>
      <Menu position="bottom-start" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            ref={button}
            variant="default"
            rightSection={<IconChevronDown size={16} aria-hidden />}
            maw="16rem"
          >
            {chosen ? `View: ${chosen.name}` : 'Views'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioItem
            value="all"
            closeMenuOnClick
            checked={isAll && !chosen}
            onChange={() => onChoose({ columns: shown.columns, filter: noFilter, sort: usualSort })}
          >
            All clients
          </Menu.RadioItem>
          {views.map((view) => (
            <Menu.RadioItem
              key={view.id}
              value={String(view.id)}
              closeMenuOnClick
              checked={view.id === chosen?.id}
              onChange={() => onChoose(view)}
            >
              {view.name}
            </Menu.RadioItem>
          ))}
          <Menu.Divider />
          {chosen ? (
            <>
              <Menu.Item onClick={() => setDialog({ renamed: chosen })}>Rename this view</Menu.Item>
              <Menu.Item onClick={() => remove.mutate({ id: chosen.id })}>Delete this view</Menu.Item>
            </>
          ) : (
            <Menu.Item onClick={() => setDialog({ renamed: null })}>Save as a view</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ViewDialog
        opened={dialog !== null}
        renamed={dialog?.renamed ?? null}
        shown={shown}
        onClose={() => {
          setDialog(null)
          // The item of the menu that opened it is gone.
          button.current?.focus()
        }}
      />
    </>
  )
}
