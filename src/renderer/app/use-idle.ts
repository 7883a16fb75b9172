import { useIsFetching } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/** True for good once the first screen has its data and the browser has nothing to do. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  const hasData = useIsFetching() === 0
  useEffect(() => {
    if (!hasData || isIdle) return
    const request = requestIdleCallback(() => setIdle(true))
    return () => cancelIdleCallback(request)
  }, [hasData, isIdle])
  return isIdle
}

/** The pages that are opened next most often, the most likely first. */
const likelyPages = [
  '/shell/clients/$clientId',
  '/shell/complaints/$complaintId',
  '/shell/clients/$clientId/visits/new',
  '/shell/clients',
  '/shell/clients/new',
  '/shell/ask',
  '/shell/unfinished',
  '/shell/visits/$visitId',
] as const

/** Loads the code of the likely next pages, one at a time, while the browser has nothing to do. */
export function usePreloadLikelyPages(isIdle: boolean): void {
  const router = useRouter()
  useEffect(() => {
    if (!isIdle) return
    let request = 0
    const preload = ([next, ...rest]: readonly (typeof likelyPages)[number][]) => {
      if (!next) return
      request = requestIdleCallback(() => {
        void Promise.resolve(router.loadRouteChunk(router.routesById[next])).then(() => preload(rest))
      })
    }
    preload(likelyPages)
    return () => cancelIdleCallback(request)
  }, [isIdle, router])
}
