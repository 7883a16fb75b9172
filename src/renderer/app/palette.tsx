import { createSpotlight, Spotlight, useSpotlight, type SpotlightActionData } from '@mantine/spotlight'
import { hasWords, wordsOf } from '@shared/text/folding'
import { MIN_NOTE_LETTERS } from '@shared/visits'
import { IconBone, IconHeartHandshake, IconNotes, IconPlus, IconSearch, IconUser } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useClientNames, useFullName } from '../clients/client-name'
import { useAnatomy } from '../anatomy/anatomy-context'
import { regionName } from '../anatomy/words'
import { useDates } from '../ui/dates'
import { formatList } from '../ui/lists'
import { rpc } from '../api/rpc'
import { inertWhenClosed } from '../ui/dialog'
import { newClientName } from './new-client-name'
import { useCommands } from './palette-commands'

/** Notes are searched when nobody has typed for so long, in milliseconds, in a request that the other results do not wait for. */
const NOTES_AFTER_MS = 250

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

/** Finds any client, any note and any command from anywhere: Ctrl+K, or Cmd+K. */
export function Palette({ openRequests }: Props) {
  const [query, setQuery] = useState('')
  const { opened } = useSpotlight(store)
  const navigate = useNavigate()
  const dates = useDates()
  const names = useClientNames()
  const fullName = useFullName()
  const { findTissue } = useAnatomy()
  const name = query.trim()
  // "new visit ada" starts a visit of that client.
  const visitOf = /^(?:new )?visit\s+(.+)$/i.exec(name)?.[1]
  const found = useQuery({
    ...rpc.clients.search.queryOptions({ text: visitOf ?? query, limit: 8 }),
    enabled: name !== '',
    placeholderData: keepPreviousData,
  })
  const recent = useQuery({ ...rpc.clients.recent.queryOptions(), enabled: opened && name === '' })
  // One letter is in too many titles.
  const hasTitle = name.length > 1 && visitOf === undefined
  const titles = useQuery({
    ...rpc.complaints.find.queryOptions({ text: query }),
    enabled: hasTitle,
    placeholderData: keepPreviousData,
  })
  const [typed] = useDebouncedValue(query, NOTES_AFTER_MS)
  const hasNotes = hasTitle && typed === query && wordsOf(typed).join('').length >= MIN_NOTE_LETTERS
  const notes = useQuery({
    ...rpc.visits.findNotes.queryOptions({ text: typed }, { trpc: { abortOnUnmount: true } }),
    enabled: hasNotes,
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
  const listed = name === '' ? (recent.data ?? []) : (found.data ?? [])
  const clients: SpotlightActionData[] = listed.map((client) => {
    const params = { clientId: String(client.id) }
    return {
      id: `client-${client.id}`,
      label: visitOf === undefined ? fullName(client) : `New visit of ${fullName(client)}`,
      description: [client.dateOfBirth && `born ${dates.day(client.dateOfBirth)}`, client.phone]
        .filter(Boolean)
        .join(' · '),
      leftSection: <IconUser size={20} stroke={1.6} />,
      onClick: () =>
        void (visitOf === undefined
          ? navigate({ to: '/clients/$clientId', params })
          : navigate({ to: '/clients/$clientId/visits/new', params })),
    }
  })
  const commands = useCommands().filter(({ label, keywords = '' }) => hasWords(`${label} ${keywords}`, name))
  const complaints: SpotlightActionData[] = (hasTitle ? (titles.data ?? []) : []).map((complaint) => ({
    id: `complaint-${complaint.id}`,
    label: complaint.title,
    description: names(complaint, complaint.clientId),
    leftSection: <IconHeartHandshake size={20} stroke={1.6} />,
    onClick: () =>
      void navigate({ to: '/complaints/$complaintId', params: { complaintId: String(complaint.id) } }),
  }))
  const noteLines: SpotlightActionData[] = (hasNotes ? (notes.data ?? []) : []).map((note) => ({
    id: `note-${note.visitId}`,
    label: `${names(note, note.clientId)} · ${dates.day(note.at)}${note.isVoid ? ' · void' : ''}`,
    description: note.excerpt,
    leftSection: <IconNotes size={20} stroke={1.6} />,
    onClick: () => void navigate({ to: '/visits/$visitId', params: { visitId: String(note.visitId) } }),
  }))
  // One letter finds too many tissues.
  const tissues: SpotlightActionData[] = (name.length < 2 ? [] : findTissue(name, 5)).map((tissue) => ({
    id: `tissue-${tissue.id}`,
    label: tissue.name,
    description: tissue.latin || formatList(tissue.liesIn.map(regionName), 'plain'),
    leftSection: <IconBone size={20} stroke={1.6} />,
    onClick: () => void navigate({ to: '/anatomy/$tissue', params: { tissue: tissue.id } }),
  }))
  const clientName = newClientName(name, commands)
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
        { group: name === '' ? 'Recent clients' : 'Clients', actions: clients },
        { group: 'Commands', actions: commands.map(({ keywords: _keywords, ...command }) => command) },
        { group: 'Complaints', actions: complaints },
        { group: 'Anatomy', actions: tissues },
        { group: 'New', actions: visitOf === undefined ? [create] : [] },
        // Last, because they arrive later: no other line moves away from a key or a click.
        { group: 'Notes', actions: noteLines },
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
        placeholder: 'Client, complaint, tissue, note or command',
        'aria-label': 'Find a client, a tissue or a command',
      }}
    />
  )
}
