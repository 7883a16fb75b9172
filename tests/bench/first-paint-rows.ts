import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser } from '@playwright/test'
import { findBrowser, sandboxArguments } from '../../scripts/find-browser.mjs'
import type { Row } from './budget'
import { isBuilt, startHost } from './host'
import { sorted } from './measure'
import { smallName } from './read-rows'
import { notBuilt } from './start-rows'

const TURNS = 7
const viewport = { width: 1280, height: 860 }
const names = ['first paint', 'first row of "Needs another look"', 'first row of the same list'] as const

/** Measures the first paint of the built program in headless Chromium, from navigation and with an empty cache. */
export async function firstPaintRows(folders: { big: string; small: string }): Promise<Row[]> {
  if (!isBuilt()) return names.map(notBuilt)
  const executablePath = findBrowser()
  if (!executablePath) return names.map(noBrowser)
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: sandboxArguments().length === 0,
    args: ['--disable-background-networking', '--no-proxy-server'],
  })
  const hosts = { big: await startHost(folders.big), small: await startHost(folders.small) }
  const page = await plainPage()
  try {
    const paints = { big: [] as Paint[], small: [] as Paint[] }
    const plain: number[] = []
    for (let turn = -1; turn < TURNS; turn++) {
      for (const size of turn % 2 ? (['small', 'big'] as const) : (['big', 'small'] as const)) {
        const paint = await onePaint(browser, hosts[size].link)
        if (turn >= 0) paints[size].push(paint)
      }
      const paint = await plainPaint(browser, page.link)
      if (turn >= 0) plain.push(paint)
    }
    const row = (name: string, part: keyof Paint, reason: string): Row => ({
      name,
      comparedWith: smallName,
      budget: { ratio: 2.5, reason },
      measured: sorted(paints.big.map((paint) => paint[part])),
      against: sorted(paints.small.map((paint) => paint[part])),
    })
    return [
      row(names[0], 'paint', 'seen 0.9 to 1.3: the first paint needs no records'),
      row(names[1], 'row', 'seen 1.0 to 1.5: the list shows the same rows in both practices'),
      {
        name: names[2],
        comparedWith: 'a plain page of as many rows',
        budget: { ratio: 40, reason: 'seen 8 to 21: the scripts, the styles and the calls' },
        measured: sorted(paints.big.map((paint) => paint.row)),
        against: sorted(plain),
      },
    ]
  } finally {
    await browser.close()
    await Promise.all([hosts.big.stop(), hosts.small.stop(), page.stop()])
  }
}

/**
 * A page without scripts that lists a hundred complaints: the time that the browser needs for any list of this length.
 */
async function plainPage(): Promise<{ link: string; stop(): Promise<void> }> {
  const row = '<li><a href="#">Robin Hale</a><p>Upper back, left</p><p>4 visits, since 1 May</p></li>'
  const body = `<!doctype html><title>Plain</title><h1>Plain</h1><ul>${row.repeat(100)}</ul>`
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(body))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    link: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      server.closeAllConnections()
      await once(server.close(), 'close')
    },
  }
}

/** Milliseconds from navigation to first-contentful-paint. */
async function plainPaint(browser: Browser, link: string): Promise<number> {
  const context = await browser.newContext({ viewport })
  try {
    const page = await context.newPage()
    await page.goto(link)
    const time = await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    )
    return (await time.jsonValue())!
  } finally {
    await context.close()
  }
}

const noBrowser = (name: string): Row => ({
  name,
  comparedWith: null,
  budget: null,
  measured: [],
  against: null,
  note: 'No browser was found; ELSEWHERE_BROWSER names one.',
})

/** Milliseconds from navigation. */
interface Paint {
  /** first-contentful-paint */
  paint: number
  row: number
}

/**
 * The link opens the entry page, which exchanges the key for a session and then opens the practice. The times of that
 * second page count from its own navigation.
 */
async function onePaint(browser: Browser, link: URL): Promise<Paint> {
  const context = await browser.newContext({ viewport })
  try {
    const page = await context.newPage()
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector('main li a[href^="/complaints/"]')) return
        watch.disconnect()
        // The row is on the screen when its frame is finished.
        requestAnimationFrame(() => setTimeout(() => performance.mark('first-row')))
      })
      watch.observe(document, { childList: true, subtree: true })
    })
    await page.goto(link.href)
    const times = await page.waitForFunction(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint')
      const [row] = performance.getEntriesByName('first-row')
      return paint && row ? { paint: paint.startTime, row: row.startTime } : null
    })
    return (await times.jsonValue())!
  } finally {
    await context.close()
  }
}
