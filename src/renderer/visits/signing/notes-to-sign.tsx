import { Button, Group, Text } from '@mantine/core'
import { fullName } from '@shared/clients'
import type { UnsignedCursor } from '@shared/signing'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useDates } from '../../ui/dates'
import { AnchorLink } from '../../ui/links'
import { rpc, type RpcOutputs } from '../../api/rpc'
import { Section } from '../../ui/section'
import { signPointLabels } from './missing-points'
import classes from './notes-to-sign.module.css'

type Part = RpcOutputs['visits']['unsigned']
type Note = Part['visits'][number]

/** The notes that wait for a signature, a part at a time. */
export const useNotesToSign = () =>
  useInfiniteQuery(
    rpc.visits.unsigned.infiniteQueryOptions(
      {},
      { initialCursor: null as UnsignedCursor | null, getNextPageParam: ({ next }) => next },
    ),
  )

interface Props {
  pages: Part[]
  /** Null where all of them stand here. */
  more: Pick<ReturnType<typeof useNotesToSign>, 'fetchNextPage' | 'isFetchingNextPage'> | null
}

/** Each note that is not signed yet, oldest first: whose, of when, and what it lacks by the practice's checklist. */
export function NotesToSign({ pages, more }: Props) {
  const notes = pages.flatMap(({ visits }) => visits)
  const count = pages[0]?.count ?? 0
  if (notes.length === 0) return null
  return (
    <Section
      title="Notes to sign"
      lead={
        count === 1 ? 'One note, with what it lacks.' : `${count} notes, oldest first, with what each lacks.`
      }
    >
      <ul className={classes.list}>
        {notes.map((note) => (
          <OneNote key={note.id} note={note} />
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

function OneNote({ note }: { note: Note }) {
  const dates = useDates()
  const needed = note.missing.filter(({ must }) => must)
  const asked = note.missing.filter(({ must }) => !must)
  return (
    <li>
      <AnchorLink to="/visits/$visitId" params={{ visitId: String(note.id) }} fw={550} c="inherit">
        {fullName(note)}, {dates.brief(note.at)}
      </AnchorLink>
      <Text size="sm" c="dimmed">
        {note.missing.length === 0 && 'nothing missing'}
        {needed.length > 0 && `needed: ${wordsOf(needed)}`}
        {needed.length > 0 && asked.length > 0 && '; '}
        {asked.length > 0 && `missing: ${wordsOf(asked)}`}
      </Text>
    </li>
  )
}

const wordsOf = (points: Note['missing']) =>
  points.map(({ point }) => signPointLabels[point].toLowerCase()).join(', ')
