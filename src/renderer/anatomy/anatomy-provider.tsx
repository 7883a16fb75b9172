import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { rpc } from '../api/rpc'
import { QueryBoundary } from '../ui/page'
import { OwnAnatomyContext } from './own-anatomy-context'

/** Reads what this practice added to the anatomy, and reads it again after each change. */
export function AnatomyProvider({ children }: { children: ReactNode }) {
  const own = useQuery(rpc.anatomy.own.queryOptions())
  return (
    <QueryBoundary of={own}>
      {(answer) => <OwnAnatomyContext value={answer}>{children}</OwnAnatomyContext>}
    </QueryBoundary>
  )
}
