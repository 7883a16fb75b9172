import { createSpotlight, Spotlight, useSpotlight, type SpotlightActionData } from '@mantine/spotlight'
import { fullName } from '@shared/clients'
import {
  IconBone,
  IconDeviceFloppy,
  IconPencil,
  IconPhone,
  IconPlus,
  IconRefreshAlert,
  IconSearch,
  IconSettings,
  IconUser,
  IconUsers,
} from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useAnatomy } from '../anatomy/anatomy-context'
import { regionName } from '../anatomy/words'
import { useDates } from '../ui/dates'
import { formatList } from '../ui/lists'
import { rpc } from '../api/rpc'
import { backUpNow } from '../backups/back-up-now'
import { inertWhenClosed } from '../ui/dialog'
import { newClientName } from './new-client-name'

const [store, palette] = createSpotlight()

/** Selects the first line, so that Enter opens it. */
function selectFirst() {
  const { listId } = store.getState()
  // While the palette opens or closes there is no list.
  if (listId === '') return
  const lines = document.querySelectorAll(`#${CSS.escape(listId)} [data-action]`)
  for (const line of lines) line.removeAttribute('data-selected')
  lines[0]?.setAttribute('data-selected', 'true')
  store.updateState((state) => ({ ...state, selected: 0 }))
}

interface Props {
  /** The number of requests to open the palette. Each new request opens it. */
  openRequests: number
}

/** Finds any client and any command from anywhere: Ctrl+K, or Cmd+K. */
export function Palette({ openRequests }: Props) {
  const [query, setQuery] = useState('')
  const { opened } = useSpotlight(store)
  const navigate = useNavigate()
  const dates = useDates()
  const { findTissue } = useAnatomy()
  const found = useQuery({
    ...rpc.clients.search.queryOptions({ text: query, limit: 8 }),
    enabled: query.trim() !== '',
    placeholderData: keepPreviousData,
  })
  useEffect(() => {
    if (openRequests > 0) palette.open()
  }, [openRequests])
  // The clients arrive a moment later, above the line that was first and selected until then.
  useEffect(() => {
    const { opened, query, selected } = store.getState()
    // A line selected with the arrows stays selected.
    if (opened && query !== '' && selected <= 0) selectFirst()
  }, [found.data])
  const clients: SpotlightActionData[] = (query.trim() === '' ? [] : (found.data ?? [])).map((client) => ({
    id: `client-${client.id}`,
    label: fullName(client),
    description: [client.dateOfBirth && `born ${dates.day(client.dateOfBirth)}`, client.phone]
      .filter(Boolean)
      .join(' · '),
    leftSection: <IconUser size={20} stroke={1.6} />,
    onClick: () => void navigate({ to: '/clients/$clientId', params: { clientId: String(client.id) } }),
  }))
  const name = query.trim()
  const commands = [
    {
      id: 'look',
      label: 'Needs another look',
      leftSection: <IconRefreshAlert size={20} stroke={1.6} />,
      onClick: () => void navigate({ to: '/needs-another-look' }),
    },
    {
      id: 'ask',
      label: 'Follow-up calls',
      leftSection: <IconPhone size={20} stroke={1.6} />,
      onClick: () => void navigate({ to: '/follow-ups' }),
    },
    {
      id: 'unfinished',
      label: 'Drafts and unsigned',
      description: 'Drafts of visits, notes to sign',
      leftSection: <IconPencil size={20} stroke={1.6} />,
      onClick: () => void navigate({ to: '/drafts' }),
    },
    {
      id: 'clients',
      label: 'Clients',
      leftSection: <IconUsers size={20} stroke={1.6} />,
      onClick: () => void navigate({ to: '/clients' }),
    },
    {
      id: 'anatomy',
      label: 'Anatomy',
      leftSection: <IconBone size={20} stroke={1.6} />,
      onClick: () => void navigate({ to: '/anatomy' }),
    },
    {
      id: 'settings',
      label: 'Settings',
      leftSection: <IconSettings size={20} stroke={1.6} />,
      onClick: () => void navigate({ to: '/settings' }),
    },
    {
      id: 'back-up',
      label: 'Back up now',
      leftSection: <IconDeviceFloppy size={20} stroke={1.6} />,
      onClick: () => void backUpNow(),
    },
  ].filter(({ label, description = '' }) =>
    `${label} ${description}`.toLowerCase().includes(name.toLowerCase()),
  )
  // One letter finds too many tissues.
  const tissues: SpotlightActionData[] = (name.length < 2 ? [] : findTissue(name, 5)).map((tissue) => ({
    id: `tissue-${tissue.id}`,
    label: tissue.name,
    description: tissue.latin || formatList(tissue.liesIn.map(regionName), 'plain'),
    leftSection: <IconBone size={20} stroke={1.6} />,
    onClick: () => void navigate({ to: '/anatomy/$tissue', params: { tissue: tissue.id } }),
  }))
  const clientName = newClientName(name)
  const create: SpotlightActionData = {
    id: 'new-client',
    label: clientName === '' ? 'New client' : `New client “${clientName}”`,
    leftSection: <IconPlus size={20} stroke={1.6} />,
    onClick: () =>
      void navigate({ to: '/clients/new', search: clientName === '' ? {} : { name: clientName } }),
  }
  return (
    <Spotlight
      store={store}
      {...inertWhenClosed(opened)}
      actions={[
        { group: 'Clients', actions: clients },
        { group: 'Go to', actions: commands },
        { group: 'Anatomy', actions: tissues },
        { group: 'New', actions: [create] },
      ].filter((group) => group.actions.length > 0)}
      query={query}
      onQueryChange={setQuery}
      filter={(_query, actions) => actions}
      shortcut={['mod + K']}
      // The shortcut works inside a field too.
      tagsToIgnore={[]}
      nothingFound="Nothing found"
      highlightQuery
      clearQueryOnClose
      maxHeight={420}
      scrollable
      attributes={{ content: { 'aria-label': 'Find a client, a tissue or a command' } }}
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.6} />,
        placeholder: 'Client, tissue or command',
        'aria-label': 'Find a client, a tissue or a command',
      }}
    />
  )
}
