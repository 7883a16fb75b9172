import { useQuery } from '@tanstack/react-query'
import { Text } from '@mantine/core'
import { Answer, Page } from '../app/page'
import { rpc } from '../app/rpc'
import { NotesToSign, useNotesToSign } from '../visits/notes-to-sign'
import { UnfinishedVisits } from './unfinished-visits'

/** What is still to be done to the record: visits begun and not saved, and notes that wait for a signature. */
export function Unfinished() {
  const drafts = useQuery(rpc.drafts.unfinished.queryOptions({}))
  const notes = useNotesToSign()
  const nothing = drafts.data?.length === 0 && notes.data?.pages[0]?.count === 0
  return (
    <Page
      title="Unfinished"
      lead="Visits that were begun and not saved, and notes that wait for a signature."
    >
      <UnfinishedVisits />
      <Answer of={notes}>
        {({ pages }) => <NotesToSign pages={pages} more={notes.hasNextPage ? notes : null} />}
      </Answer>
      {nothing && <Text c="dimmed">Every visit is saved and signed.</Text>}
    </Page>
  )
}
