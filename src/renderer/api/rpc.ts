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

/**
 * Browsers finish the requests of a window that has closed as long as all that are under way carry no more than 64 KB;
 * some of it is left to what they carry beside their bodies.
 */
const OUTLIVES_WINDOW = 62_000
/** What a call's body may hold beside the text that it is made for. */
const AROUND = 1000

/**
 * Calls that no screen waits for and that nothing else is asked anew after, such as the keeping of drafts. They are
 * finished even when their window closes meanwhile, unless what they carry is too big for that.
 */
export const keepaliveCalls = createTRPCClient<ClinicRouter>({
  links: [
    httpLink({
      url: '/rpc',
      fetch: (url, init) => {
        const body = typeof init?.body === 'string' ? init.body : ''
        return fetch(url, { ...(init as RequestInit), keepalive: bytesOf(body) <= OUTLIVES_WINDOW })
      },
    }),
  ],
})

/** Whether the calls that carry these texts are all finished when their window closes. */
export const outliveWindow = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + bytesOf(text) + AROUND, 0) <= OUTLIVES_WINDOW

const bytesOf = (text: string) => new Blob([text]).size

/** What each call answers with. */
export type RpcOutputs = inferRouterOutputs<ClinicRouter>
