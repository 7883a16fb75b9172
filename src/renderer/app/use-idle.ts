import { useIsFetching } from '@tanstack/react-query'
import { useRouter, type AnyRoute, type AnyRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/** Returns true, from then on, once the first screen has its data and the browser is idle. */
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

/** The pages that are opened next most often, the most likely first. Their code loads before that of the others. */
const likelyPages: readonly string[] = [
  '/shell/clients/$clientId',
  '/shell/complaints/$complaintId',
  '/shell/clients/$clientId/visits/new',
  '/shell/clients',
  '/shell/clients/new',
  '/shell/follow-ups',
  '/shell/drafts',
  '/shell/visits/$visitId',
  '/shell/settings',
  '/shell/settings/backups',
]

/** Loads the code of all pages, one at a time, while the browser is idle, so that no click waits for it. */
export function usePreloadPages(isIdle: boolean): void {
  const router = useRouter<AnyRouter>()
  useEffect(() => {
    if (!isIdle) return
    const routes = Object.values<AnyRoute>(router.routesById as Record<string, AnyRoute>)
    const likely = routes.filter(({ id }) => likelyPages.includes(id as string))
    const others = routes.filter(({ id }) => !likelyPages.includes(id as string))
    likely.sort(
      (one, other) => likelyPages.indexOf(one.id as string) - likelyPages.indexOf(other.id as string),
    )
    const waiting = [...likely, ...others]
    let request = 0
    const preloadNext = () => {
      const route = waiting.shift()
      if (!route) return
      request = requestIdleCallback(() => {
        void Promise.resolve(router.loadRouteChunk(route)).then(preloadNext, preloadNext)
      })
    }
    preloadNext()
    return () => {
      cancelIdleCallback(request)
      waiting.length = 0
    }
  }, [isIdle, router])
}
