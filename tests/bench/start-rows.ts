import type { Budget, Row } from './budget'
import { isBuilt, startHost } from './host'
import { sorted } from './measure'
import { smallName } from './read-rows'

const TURNS = 9

/** Measures from the start of the built program to its link, and to the responses that its first screen needs. */
export async function startRows(folders: { big: string; small: string }): Promise<Row[]> {
  const [toLink, toScreen] = ['start to the link', 'start to the answers for the first screen'] as const
  if (!isBuilt()) return [toLink, toScreen].map(notBuilt)
  const starts = { big: [] as Start[], small: [] as Start[] }
  for (let turn = 0; turn < TURNS; turn++) {
    for (const size of turn % 2 ? (['small', 'big'] as const) : (['big', 'small'] as const))
      starts[size].push(await oneStart(folders[size]))
  }
  const row = (name: string, part: keyof Start, budget: Budget): Row => ({
    name,
    comparedWith: smallName,
    budget,
    measured: sorted(starts.big.map((start) => start[part])),
    against: sorted(starts.small.map((start) => start[part])),
  })
  return [
    row(toLink, 'link', {
      ratio: 2.5,
      reason: 'seen 1.0 to 1.6: a start reads nothing that grows with the practice',
    }),
    row(toScreen, 'screen', {
      ratio: 3,
      reason: 'seen 1.0 to 1.9: the lists are limited, the follow-ups are counted',
    }),
  ]
}

export const notBuilt = (name: string): Row => ({
  name,
  comparedWith: null,
  budget: null,
  measured: [],
  against: null,
  note: 'The program is not built: run "npm run build" first.',
})

/** Milliseconds. */
interface Start {
  link: number
  screen: number
}

async function oneStart(dataFolder: string): Promise<Start> {
  const start = performance.now()
  const host = await startHost(dataFolder)
  try {
    const link = performance.now() - start
    await firstScreen(host.link)
    return { link, screen: performance.now() - start }
  } finally {
    await host.stop()
  }
}

async function firstScreen({ origin, hash }: URL): Promise<void> {
  const entered = await fetch(`${origin}/enter`, {
    method: 'POST',
    body: new URLSearchParams(hash.slice(1)).get('key'),
    headers: { origin, 'content-type': 'text/plain' },
  })
  const headers = { cookie: entered.headers.getSetCookie()[0]!.split(';')[0]! }
  for (const path of ['/', '/rpc/practice.status', '/rpc/pages.needsAnotherLook', '/rpc/followUps.list']) {
    const answer = await fetch(origin + path, { headers })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    await answer.arrayBuffer()
  }
}
