import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser } from '@playwright/test'
import { findTestBrowser, sandboxArguments } from '../../scripts/find-browser.mjs'
import type { Row } from './budget'
import { isBuilt, startHost } from './host'
import { sorted } from './measure'
import { smallPracticeName } from './read-rows'
import { notBuilt } from './start-rows'

const ITERATIONS = 7
const viewport = { width: 1280, height: 860 }
const names = [
  'first paint',
  'first row of "Needs another look"',
  'first row, compared with a static page',
] as const

/** Measures the first paint of the built program in headless Chromium, from the navigation on and with an empty cache. */
export async function firstPaintRows(folders: { big: string; small: string }): Promise<Row[]> {
  if (!isBuilt()) return names.map(notBuilt)
  const executablePath = findTestBrowser()
  if (!executablePath) return names.map(noBrowser)
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: sandboxArguments().length === 0,
    args: ['--disable-background-networking', '--no-proxy-server'],
  })
  const hosts = { big: await startHost(folders.big), small: await startHost(folders.small) }
  const page = await startStaticPage()
  try {
    const paints = { big: [] as Paint[], small: [] as Paint[] }
    const staticPaints: number[] = []
    for (let iteration = -1; iteration < ITERATIONS; iteration++) {
      for (const size of iteration % 2 ? (['small', 'big'] as const) : (['big', 'small'] as const)) {
        const paint = await measurePaint(browser, hosts[size].link)
        if (iteration >= 0) paints[size].push(paint)
      }
      const paint = await measureStaticPage(browser, page.link)
      if (iteration >= 0) staticPaints.push(paint)
    }
    const row = (name: string, part: keyof Paint, reason: string): Row => ({
      name,
      baselineName: smallPracticeName,
      budget: { ratio: 2.5, reason },
      measured: sorted(paints.big.map((paint) => paint[part])),
      baseline: sorted(paints.small.map((paint) => paint[part])),
    })
    return [
      row(names[0], 'paint', 'measured 0.9 to 1.3: the first paint needs no records'),
      row(names[1], 'row', 'measured 1.0 to 1.5: the list shows the same rows in both practices'),
      {
        name: names[2],
        baselineName: 'a static page with as many rows',
        budget: { ratio: 40, reason: 'measured 8 to 21: the scripts, the styles and the calls' },
        measured: sorted(paints.big.map((paint) => paint.row)),
        baseline: sorted(staticPaints),
      },
    ]
  } finally {
    await browser.close()
    await Promise.all([hosts.big.stop(), hosts.small.stop(), page.stop()])
  }
}

/**
 * Serves a page without scripts that lists a hundred complaints. It shows how much time the browser needs for any list of
 * this length.
 */
async function startStaticPage(): Promise<{ link: string; stop(): Promise<void> }> {
  const row = '<li><a href="#">Robin Hale</a><p>Upper back, left</p><p>4 visits, since 1 May</p></li>'
  const body = `<!doctype html><title>Plain</title><h1>Plain</h1><ul>${row.repeat(100)}</ul>`
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(body))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    link: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      server.closeAllConnections()
      await once(server.close(), 'close')
    },
  }
}

/** Returns the milliseconds from the navigation to the first contentful paint. */
async function measureStaticPage(browser: Browser, link: string): Promise<number> {
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
  baselineName: null,
  budget: null,
  measured: [],
  baseline: null,
  note: 'No browser was found. Set ELSEWHERE_BROWSER to the path of one.',
})

/** Times in milliseconds since the navigation. */
interface Paint {
  /** The first contentful paint. */
  paint: number
  /** The first row of "Needs another look". */
  row: number
}

/**
 * Opens the link in a new browser context and measures the paint. The link opens the entry page, which exchanges the key
 * for a session and then opens the page of the practice. The times are those of this second page, from its own navigation
 * on.
 */
async function measurePaint(browser: Browser, link: URL): Promise<Paint> {
  const context = await browser.newContext({ viewport })
  try {
    const page = await context.newPage()
    await page.addInitScript(() => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('main li a[href^="/complaints/"]')) return
        observer.disconnect()
        // The row is visible when the browser has finished the frame.
        requestAnimationFrame(() => setTimeout(() => performance.mark('first-row')))
      })
      observer.observe(document, { childList: true, subtree: true })
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
