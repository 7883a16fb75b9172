import type { Page } from '@playwright/test'
import { callQuery, openPractice } from './arrange'
import { expect, test } from './shared-sample'

/** The part of a window of 1280 by 800 pixels in which the answer must be seen, from the top. */
const SEEN_HEIGHT = 560
const MAX_WORDS = 120
const MAX_REASON_WORDS = 12

test.use({ viewport: { width: 1280, height: 800 } })

/** Returns the ids of all open complaints of the sample. */
async function openComplaints(page: Page): Promise<number[]> {
  const clients = await callQuery<{ id: number }[]>(page, 'clients.search', { text: '', limit: 500 })
  const pages = await Promise.all(
    clients.map(({ id }) =>
      callQuery<{ complaints: { id: number; status: string }[] }>(page, 'pages.client', { id }),
    ),
  )
  return pages
    .flatMap(({ complaints }) => complaints)
    .filter(({ status }) => status === 'open')
    .map(({ id }) => id)
}

/** What is seen of an answer before anything is opened. */
async function measure(page: Page) {
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(main.getByRole('button', { name: /^About/ })).toBeVisible()
  return main.evaluate((screen) => {
    const isShown = (element: Element) => element.checkVisibility()
    const bottom = (element: Element) => Math.round(element.getBoundingClientRect().bottom)
    const all = (selector: string) => [...screen.querySelectorAll<HTMLElement>(selector)].filter(isShown)
    const lines = all('[data-line]')
    const count = (words: string) => words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    const wordsIn = (elements: HTMLElement[]) => count(elements.map((one) => one.innerText).join(' '))
    // The picture, the keys, what only a screen reader says, and the banner of the sample are not read.
    const notRead = all('.visually-hidden, kbd, [role=img]:has(svg)')
    const text = (screen as HTMLElement).innerText.replace(
      'This is the sample practice. All clients are invented.',
      '',
    )
    const first = all('[aria-keyshortcuts="S"], [aria-keyshortcuts="D"], [aria-keyshortcuts="N"]')
    return {
      title: screen.querySelector('h1')?.textContent ?? '',
      lines: lines.length,
      bottoms: [...lines, ...first.slice(-1)].map(bottom),
      starts: first.length,
      words: count(text) - wordsIn(notRead),
      reasons: lines.map((line) => (line.querySelector('[data-why]')?.textContent ?? '').trim()),
    }
  })
}

test('every open complaint is answered at a glance: three lines and the start, in few words', async ({
  page,
  host,
}) => {
  test.setTimeout(400_000)
  await page.goto(host.origin)
  await openPractice(page)
  const ids = await openComplaints(page)
  expect(ids.length).toBeGreaterThan(20)
  const problems: string[] = []
  for (const id of ids) {
    await page.goto(`${host.origin}/complaints/${id}`)
    const { title, lines, bottoms, starts, words, reasons } = await measure(page)
    if (lines > 3) problems.push(`${title}: ${lines} lines`)
    if (starts === 0) problems.push(`${title}: no start`)
    if (Math.max(...bottoms) > SEEN_HEIGHT) problems.push(`${title}: ends at ${Math.max(...bottoms)}`)
    if (words > MAX_WORDS) problems.push(`${title}: ${words} words`)
    for (const reason of reasons) {
      const count = reason.split(/\s+/).length
      if (reason === '' || count > MAX_REASON_WORDS) problems.push(`${title}: reason “${reason}”`)
    }
  }
  expect(problems).toEqual([])
})
