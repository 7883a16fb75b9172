import { useQuery } from '@tanstack/react-query'
import { Text } from '@mantine/core'
import { QueryBoundary, Page } from '../../ui/page'
import { rpc } from '../../api/rpc'
import { NotesToSign, useNotesToSign } from '../../visits/signing/notes-to-sign'
import { DraftList } from '../../drafts/draft-list'

/** What is still to be done to the record: visits begun and not saved, and notes that wait for a signature. */
export function DraftsAndUnsigned() {
  const drafts = useQuery(rpc.drafts.list.queryOptions({}))
  const notes = useNotesToSign()
  const nothing = drafts.data?.length === 0 && notes.data?.pages[0]?.count === 0
  return (
    <Page
      title="Drafts and unsigned"
      lead="Visits that were begun and not saved, and notes that wait for a signature."
    >
      <DraftList />
      <QueryBoundary of={notes}>
        {({ pages }) => <NotesToSign pages={pages} more={notes.hasNextPage ? notes : null} />}
      </QueryBoundary>
      {nothing && <Text c="dimmed">Every visit is saved and signed.</Text>}
    </Page>
  )
}
