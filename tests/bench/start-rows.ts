import type { Budget, Row } from './budget'
import { isBuilt, startHost } from './host'
import { sorted } from './measure'
import { smallPracticeName } from './read-rows'

const ITERATIONS = 9

/**
 * Measures the time from the start of the built program until it prints its link, and until all responses for the first
 * screen have arrived.
 */
export async function startRows(folders: { big: string; small: string }): Promise<Row[]> {
  const [untilLink, untilScreen] = [
    'start until the link is printed',
    'start until the first screen has its data',
  ] as const
  if (!isBuilt()) return [untilLink, untilScreen].map(notBuilt)
  const starts = { big: [] as Start[], small: [] as Start[] }
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    for (const size of iteration % 2 ? (['small', 'big'] as const) : (['big', 'small'] as const))
      starts[size].push(await measureStart(folders[size]))
  }
  const row = (name: string, part: keyof Start, budget: Budget): Row => ({
    name,
    baselineName: smallPracticeName,
    budget,
    measured: sorted(starts.big.map((start) => start[part])),
    baseline: sorted(starts.small.map((start) => start[part])),
  })
  return [
    row(untilLink, 'link', {
      ratio: 2.5,
      reason: 'measured 1.0 to 1.6: a start reads nothing that grows with the practice',
    }),
    row(untilScreen, 'screen', {
      ratio: 3,
      reason: 'measured 1.0 to 1.9: the lists have a limit, the follow-ups are only counted',
    }),
  ]
}

export const notBuilt = (name: string): Row => ({
  name,
  baselineName: null,
  budget: null,
  measured: [],
  baseline: null,
  note: 'The program is not built. Run "npm run build" first.',
})

/** Times in milliseconds since the start. */
interface Start {
  link: number
  screen: number
}

async function measureStart(dataFolder: string): Promise<Start> {
  const start = performance.now()
  const host = await startHost(dataFolder)
  try {
    const link = performance.now() - start
    await requestFirstScreen(host.link)
    return { link, screen: performance.now() - start }
  } finally {
    await host.stop()
  }
}

async function requestFirstScreen({ origin, hash }: URL): Promise<void> {
  const session = await fetch(`${origin}/enter`, {
    method: 'POST',
    body: new URLSearchParams(hash.slice(1)).get('key'),
    headers: { origin, 'content-type': 'text/plain' },
  })
  const headers = { cookie: session.headers.getSetCookie()[0]!.split(';')[0]! }
  for (const path of ['/', '/rpc/practice.status', '/rpc/pages.needsAnotherLook', '/rpc/followUps.list']) {
    const response = await fetch(origin + path, { headers })
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    await response.arrayBuffer()
  }
}
