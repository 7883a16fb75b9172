import type { ClinicRouter } from '@main/router'
import { MutationCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpLink } from '@trpc/client'
import type { inferRouterOutputs } from '@trpc/server'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'

/** Answers come from this computer: they are asked for anew whenever a screen opens, and never retried by themselves. */
export const queryClient: QueryClient = new QueryClient({
  // Whatever was saved may show on any screen: every open one asks again before the saving screen goes on. What no
  // screen shows is saved with `meta: { quiet: true }`.
  mutationCache: new MutationCache({
    onSuccess: (_data, _input, _result, { meta }) =>
      meta?.quiet ? undefined : queryClient.invalidateQueries(),
  }),
  defaultOptions: {
    // What a closed screen was told is forgotten with it: a form filled from it would ask what has been answered since.
    queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false, gcTime: 0 },
    mutations: { retry: false, networkMode: 'always' },
  },
})

const client = createTRPCClient<ClinicRouter>({ links: [httpBatchLink({ url: '/rpc' })] })

export const rpc = createTRPCOptionsProxy<ClinicRouter>({ client, queryClient })

/** Browsers finish a request of a window that has closed up to this many bytes of all that are under way. */
const OUTLIVES_WINDOW = 60_000

/**
 * Calls that no screen waits for and that nothing else is asked anew after, such as the keeping of drafts. They are
 * finished even when their window closes meanwhile, unless what they carry is too big for that.
 */
export const lastingCalls = createTRPCClient<ClinicRouter>({
  links: [
    httpLink({
      url: '/rpc',
      fetch: (url, init) => {
        const body = typeof init?.body === 'string' ? init.body : ''
        return fetch(url, { ...(init as RequestInit), keepalive: outlivesWindow(body) })
      },
    }),
  ],
})

/** Whether a call that carries this text is finished when its window closes. */
export const outlivesWindow = (text: string) => new Blob([text]).size <= OUTLIVES_WINDOW

/** What each call answers with. */
export type Answers = inferRouterOutputs<ClinicRouter>
