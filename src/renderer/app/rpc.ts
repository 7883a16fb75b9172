import type { ClinicRouter } from '@main/router'
import { MutationCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
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
    queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false },
    mutations: { retry: false, networkMode: 'always' },
  },
})

const client = createTRPCClient<ClinicRouter>({ links: [httpBatchLink({ url: '/rpc' })] })

export const rpc = createTRPCOptionsProxy<ClinicRouter>({ client, queryClient })

/** What each call answers with. */
export type Answers = inferRouterOutputs<ClinicRouter>
