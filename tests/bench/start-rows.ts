import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { sorted } from './measure'
import type { Row } from './table'

const program = fileURLToPath(new URL('../../out/main/browser.js', import.meta.url))

/** From starting the built program on the big practice to its first answers; null when it is not built. */
export async function startRows(dataFolder: string): Promise<Row[] | null> {
  if (!existsSync(program)) return null
  const starts: Start[] = []
  for (let turn = 0; turn < 12; turn++) starts.push(await oneStart(dataFolder))
  const row = (name: string, part: keyof Start): Row => ({
    name,
    budget: { most: 1500 },
    product: sorted(starts.map((start) => start[part])),
    bare: null,
  })
  return [row('start to the link', 'link'), row('start to the page and what its first screen asks', 'screen')]
}

/** Milliseconds. */
interface Start {
  link: number
  screen: number
}

async function oneStart(dataFolder: string): Promise<Start> {
  const start = performance.now()
  const child = spawn(process.execPath, [program, '--data', dataFolder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const link = await linkOf(child)
    const toLink = performance.now() - start
    await firstScreen(new URL(link))
    return { link: toLink, screen: performance.now() - start }
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}

async function linkOf(child: ReturnType<typeof spawn>): Promise<string> {
  for await (const line of createInterface(child.stdout!)) {
    const link = /http:\/\/\S+/.exec(line)?.[0]
    if (link) return link
  }
  throw new Error('The program ended without a link.')
}

async function firstScreen(link: URL): Promise<void> {
  const { origin } = link
  const entered = await fetch(`${origin}/enter`, {
    method: 'POST',
    body: new URLSearchParams(link.hash.slice(1)).get('key'),
    headers: { origin, 'content-type': 'text/plain' },
  })
  const headers = { cookie: entered.headers.getSetCookie()[0]!.split(';')[0]! }
  for (const path of ['/', '/rpc/practice.status', '/rpc/pages.needsAnotherLook', '/rpc/followUps.list']) {
    const answer = await fetch(origin + path, { headers })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    await answer.arrayBuffer()
  }
}
