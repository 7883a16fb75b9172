import { Button, Group, Text } from '@mantine/core'
import type { UnsignedCursor } from '@shared/signing'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useDates } from '../../ui/dates'
import { AnchorLink } from '../../ui/links'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { formatList } from '../../ui/lists'
import { formatWhole } from '../../ui/numbers'
import { Section } from '../../ui/section'
import { signPointLabels } from './missing-points'
import classes from './notes-to-sign.module.css'
import { useClientNames } from '../../clients/client-name'

type UnsignedPage = RpcOutputs['visits']['unsigned']
type Note = UnsignedPage['visits'][number]

/** Reads the unsigned notes, page by page. */
export const useNotesToSign = () =>
  useInfiniteQuery(
    rpc.visits.unsigned.infiniteQueryOptions(
      {},
      { initialCursor: null as UnsignedCursor | null, getNextPageParam: ({ next }) => next },
    ),
  )

interface Props {
  pages: UnsignedPage[]
  /** Null when all notes are loaded. */
  more: Pick<ReturnType<typeof useNotesToSign>, 'fetchNextPage' | 'isFetchingNextPage'> | null
}

/** The unsigned notes, oldest first, each with what it lacks. */
export function NotesToSign({ pages, more }: Props) {
  const notes = pages.flatMap(({ visits }) => visits)
  const count = pages[0]?.count ?? 0
  if (notes.length === 0) return null
  return (
    <Section
      title="Unsigned notes"
      lead={count === 1 ? '1 note' : `${formatWhole(count)} notes, oldest first`}
    >
      <ul className={classes.list}>
        {notes.map((note) => (
          <UnsignedNote key={note.id} note={note} />
        ))}
      </ul>
      {more && (
        <Group justify="center" mt="sm">
          <Button
            variant="default"
            size="xs"
            onClick={() => void more.fetchNextPage()}
            loading={more.isFetchingNextPage}
          >
            Show more
          </Button>
        </Group>
      )}
    </Section>
  )
}

function UnsignedNote({ note }: { note: Note }) {
  const names = useClientNames()
  const dates = useDates()
  const required = pointLabels(note.missing.filter(({ must }) => must))
  const missing = pointLabels(note.missing.filter(({ must }) => !must))
  return (
    <li>
      <AnchorLink to="/visits/$visitId" params={{ visitId: String(note.id) }} fw={550} c="inherit">
        <bdi>{names(note, note.clientId)}</bdi>, {dates.brief(note.at)}
      </AnchorLink>
      <Text size="sm" c="dimmed" component="div">
        {note.missing.length === 0 && 'Nothing missing'}
        {required && <div>Required: {required}</div>}
        {missing && <div>Missing: {missing}</div>}
      </Text>
    </li>
  )
}

const pointLabels = (points: Note['missing']) =>
  formatList(
    points.map(({ point }) => signPointLabels[point]),
    'plain',
  )
