import type { ClinicRouter } from '@main/router'
import { idempotencyHeader } from '@shared/call-headers'
import { MAX_CALLS_PER_REQUEST } from '@shared/refusals'
import { MutationCache, QueryClient, type QueryKey } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client'
import type { inferRouterOutputs } from '@trpc/server'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { changedBy, type MutationPath } from './invalidation'
import { refusalCode } from './refusals'
import { shownPracticeHeader, shownPracticeLink } from './shown-practice'
import type { CreateContext } from './use-create'

/**
 * Answers come from this computer. A screen reads them when it opens, and a failed query is not retried. A mutation
 * waits until the queries that it changes are read again.
 */
export const queryClient: QueryClient = new QueryClient({
  mutationCache: new MutationCache({
    onSuccess: (_data, _input, _result, { options }) =>
      invalidateAfter(pathOf(options.mutationKey) as MutationPath | undefined),
    // The status says what is wrong with the clock.
    onError: (error) => refusalCode(error) === 'clock-wrong' && checkShownPractice(),
  }),
  defaultOptions: {
    // The cached answers of a closed screen are deleted, so that a form is never filled from old data.
    queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false, gcTime: 0 },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** Reads again what the screens show of the queries that a mutation changes. */
export async function invalidateAfter(mutation: MutationPath | undefined): Promise<void> {
  if (!mutation) return
  const changed = changedBy[mutation]
  if (changed.length === 0) return
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => {
      const path = pathOf(queryKey)
      return changed.some((prefix) => path === prefix || path?.startsWith(`${prefix}.`))
    },
  })
}

/** The path in a key of tRPC, such as `visits.create`; undefined for a key that is not one of tRPC. */
function pathOf(key: QueryKey | undefined): string | undefined {
  const [path] = key ?? []
  return Array.isArray(path) ? path.join('.') : undefined
}

const client = createTRPCClient<ClinicRouter>({
  links: [
    shownPracticeLink,
    splitLink({
      condition: ({ type }) => type === 'mutation',
      // Not in batches, because each has a key of its own.
      true: httpLink({
        url: '/rpc',
        headers: ({ op }) => ({ ...shownPracticeHeader(), ...keyHeader(op.context) }),
      }),
      false: httpBatchLink({ url: '/rpc', headers: shownPracticeHeader, maxItems: MAX_CALLS_PER_REQUEST }),
    }),
  ],
})

/** The key of a form that creates something; see `useCreate`. */
function keyHeader({ formKey }: Partial<CreateContext>): Record<string, string> {
  return formKey ? { [idempotencyHeader]: formKey.current } : {}
}

export const rpc = createTRPCOptionsProxy<ClinicRouter>({ client, queryClient })

/**
 * Browsers finish the requests of a closed window while all of them together carry at most 64 KB. This leaves some room
 * for headers.
 */
const KEEPALIVE_BYTES = 62_000
/** The size of a call's body without its text. */
const CALL_OVERHEAD_BYTES = 1000

/**
 * Calls outside of queries and mutations, such as autosave. The browser finishes them even when the window closes,
 * unless they carry too much.
 */
export const keepaliveCalls = createTRPCClient<ClinicRouter>({
  links: [
    shownPracticeLink,
    httpLink({
      url: '/rpc',
      headers: shownPracticeHeader,
      fetch: (url, init) => {
        const body = typeof init?.body === 'string' ? init.body : ''
        return fetch(url, { ...(init as RequestInit), keepalive: byteLength(body) <= KEEPALIVE_BYTES })
      },
    }),
  ],
})

/** Returns whether the browser finishes the calls that carry these texts when the window closes. */
export const fitKeepalive = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + byteLength(text) + CALL_OVERHEAD_BYTES, 0) <= KEEPALIVE_BYTES

const byteLength = (text: string) => new Blob([text]).size

const unnamedCalls = createTRPCClient<ClinicRouter>({ links: [httpLink({ url: '/rpc' })] })

/** Reads which practice is open now, also when this window shows another one. */
export const readOpenPractice = () => unnamedCalls.practice.status.query()

/** Finds out whether the practice of this window is still open, for a link that names it. */
export const checkShownPractice = (): void =>
  void queryClient.refetchQueries({ queryKey: rpc.practice.status.queryKey() })

/** The answers of all calls. */
export type RpcOutputs = inferRouterOutputs<ClinicRouter>
