import { Button, Group } from '@mantine/core'
import type { VisitCursor } from '@shared/visits'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { showRefusal } from '../../api/refusals'
import { rpc } from '../../api/rpc'
import { VisitCard } from './visit-card'

interface Props {
  clientId: number
  /** Shows the visits that treated this complaint, with their outcome for it only. */
  complaintId?: number
  start: VisitCursor
}

/** The older visits of a client, loaded in batches on request. */
export function OlderVisits({ clientId, complaintId, start }: Props) {
  const [isOpen, setOpen] = useState(false)
  const older = useInfiniteQuery({
    ...rpc.visits.list.infiniteQueryOptions(
      { clientId, complaintId: complaintId ?? null },
      { initialCursor: start, getNextPageParam: ({ next }) => next },
    ),
    enabled: isOpen,
  })
  const pages = older.data?.pages ?? []
  const showMore = () => {
    if (isOpen) void older.fetchNextPage().then(({ error }) => error && showRefusal(error))
    else setOpen(true)
  }
  return (
    <>
      {pages
        .flatMap(({ visits }) => visits)
        .map((visit) => (
          <VisitCard key={visit.id} visit={visit} {...(complaintId !== undefined && { complaintId })} />
        ))}
      {(pages.length === 0 || older.hasNextPage) && (
        <Group justify="center" mt="sm">
          <Button variant="default" size="xs" onClick={showMore} loading={older.isFetching}>
            Show older visits
          </Button>
        </Group>
      )}
    </>
  )
}
