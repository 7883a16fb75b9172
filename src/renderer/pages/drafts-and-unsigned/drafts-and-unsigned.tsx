import { useQuery } from '@tanstack/react-query'
import { Text } from '@mantine/core'
import { QueryBoundary, Page } from '../../ui/page'
import { rpc } from '../../api/rpc'
import { NotesToSign, useNotesToSign } from '../../visits/signing/notes-to-sign'
import { DraftList } from '../../drafts/draft-list'

/** The list of drafts, and of notes without a signature. */
export function DraftsAndUnsigned() {
  const drafts = useQuery(rpc.drafts.list.queryOptions({}))
  const forms = useQuery(rpc.drafts.listForms.queryOptions({}))
  const notes = useNotesToSign()
  const isEmpty = drafts.data?.length === 0 && forms.data?.length === 0 && notes.data?.pages[0]?.count === 0
  return (
    <Page title="Drafts and unsigned" lead="Forms that are not saved yet, and notes that are not signed yet.">
      <DraftList />
      <QueryBoundary of={notes}>
        {({ pages }) => <NotesToSign pages={pages} more={notes.hasNextPage ? notes : null} />}
      </QueryBoundary>
      {isEmpty && <Text c="dimmed">All forms are saved and all visits are signed.</Text>}
    </Page>
  )
}
