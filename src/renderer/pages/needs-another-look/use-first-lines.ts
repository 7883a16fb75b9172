import { useQueries } from '@tanstack/react-query'
import { useCallback, useEffect, useState, type RefCallback } from 'react'
import { rpc } from '../../api/rpc'
import type { FirstLine } from './next-words'

/** How many complaints are asked about in one call. */
export const batchSize = 20

/** How far below the window a row may be when its batch is asked, in pixels. */
const margin = '300px'

/** What a row knows of its complaint's next line. */
export type NextAnswer = FirstLine | 'loading' | 'failed'

/**
 * Reads the next lines of the listed complaints, so that they do not delay the list: the first batch after the first
 * paint, each other batch when its first row comes near the window.
 */
export function useFirstLines(complaintIds: readonly number[]) {
  const [wanted, setWanted] = useState(0)
  const want = useCallback((batches: number) => setWanted((now) => Math.max(now, batches)), [])
  useEffect(() => {
    const afterPaint = setTimeout(() => want(1))
    return () => clearTimeout(afterPaint)
  }, [want])
  const batches = Array.from({ length: Math.ceil(complaintIds.length / batchSize) }, (_, index) =>
    complaintIds.slice(index * batchSize, (index + 1) * batchSize),
  )
  const answers = useQueries({
    queries: batches.map((ids, index) => ({
      ...rpc.suggestions.firstLines.queryOptions({ complaintIds: [...ids] }),
      enabled: index < wanted,
    })),
  })
  const answerOf = (index: number): NextAnswer => {
    const batch = answers[Math.floor(index / batchSize)]
    if (batch?.isError) return 'failed'
    return batch?.data?.find(({ complaintId }) => complaintId === complaintIds[index]) ?? 'loading'
  }
  /** The ref of a row: watches the first row of each batch but the first. */
  const watch = useCallback(
    (index: number): RefCallback<Element> | undefined => {
      if (index === 0 || index % batchSize !== 0) return undefined
      return (element) => {
        if (!element) return
        const observer = new IntersectionObserver(
          (entries) => {
            if (entries.some(({ isIntersecting }) => isIntersecting)) want(index / batchSize + 1)
          },
          { rootMargin: margin },
        )
        observer.observe(element)
        return () => observer.disconnect()
      }
    },
    [want],
  )
  return { answerOf, watch }
}
