import type { Page } from '@playwright/test'
import { choosePain, daysAgo, openArea, openScreen } from '../support/screens'
import { addClient, addComplaint, addVisit } from './arrange'
import { expect, test } from './strict-page'

/** Records the paths of all later calls, such as `pages.visit`. One request may contain several calls. */
function recordCalls(page: Page): string[] {
  const calls: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/rpc/')) calls.push(...pathname.slice('/rpc/'.length).split(','))
  })
  return calls
}

let clientId: number

/** Creates a client with a complaint and a visit without an outcome. */
async function addClientWithVisit(page: Page) {
  clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  const complaintId = await addComplaint(page, clientId)
  return addVisit(page, clientId, {
    at: `${daysAgo(9).iso}T10:00`,
    complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
  })
}

test('saving a visit updates all that it changes, and saving a phrase reads only the phrases again', async ({
  page,
}) => {
  await test.step('saving a visit updates the counts in the menu, the lists and the complaint', async () => {
    await addClientWithVisit(page)
    await openScreen(page, `/clients/${clientId}`)
    const menu = page.getByRole('navigation', { name: 'Main menu' })
    await expect(menu.getByRole('link', { name: 'Follow-up calls' })).toContainText('1')
    await expect(menu.getByRole('link', { name: 'Needs another look' })).not.toContainText('1')
    await page.getByRole('link', { name: 'New visit' }).click()
    await page.getByText('Under 4 hours', { exact: true }).click()
    await choosePain(page, 'Pain now: Upper back pain, left', 7)
    await choosePain(page, 'After: Upper back pain, left', 2)
    const calls = recordCalls(page)
    await page.getByRole('button', { name: 'Save visit' }).click()
    await expect(page.getByText('Visit saved').first()).toBeVisible()
    expect(calls).toContain('visits.create')
    // The menu is never closed: its counts change only because they are read again.
    await expect(menu.getByRole('link', { name: 'Needs another look' })).toContainText('1')
    await openArea(page, 'Needs another look')
    await page.getByRole('link', { name: 'Noémie Tremblay' }).click()
    await page.getByRole('button', { name: /^Visits/ }).click()
    await expect(page.getByRole('article')).toHaveCount(2)
  })

  await test.step('saving a phrase reads the phrases again, and neither the client nor the visit', async () => {
    const visitId = await addClientWithVisit(page)
    // The page is loaded again, because the wait for the network below needs a load.
    await page.goto(new URL(`/visits/${visitId}/edit`, page.url()).href)
    const note = page.getByLabel('Subjective')
    await note.fill('Burning beside the spine.')
    await note.press('Control+a')
    const calls = recordCalls(page)
    const phrases = page.waitForResponse((response) => response.url().includes('phrases.list'))
    await note.press('Control+Shift+S')
    await phrases
    await page.waitForLoadState('networkidle')
    expect(calls).toContain('phrases.save')
    // Autosave and the list that is read at intervals do not result from saving the phrase.
    expect(new Set(calls.filter((path) => !/^drafts\.save$|^followUps\.list$/.test(path)))).toEqual(
      new Set(['phrases.save', 'phrases.list']),
    )
  })
})

test.describe('a page whose code cannot be loaded', () => {
  test.use({ expectedErrors: [/net::ERR_FAILED|could not be loaded|dynamically imported/] })

  test('shows an error, and opens with “Try again” once its code can be loaded', async ({ page, host }) => {
    await page.goto(`${host.origin}/needs-another-look`)
    await expect(page.getByRole('heading', { level: 1, name: 'Needs another look' })).toBeVisible()
    await page.route('**/assets/*.js', (route) => route.abort())
    await page.getByRole('link', { name: 'Settings' }).click()
    await expect(page.getByText('This page could not be loaded')).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible()
    await page.unroute('**/assets/*.js')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  })
})

test.describe('while the browser is idle', () => {
  test.use({ preloadsPages: true, expectedErrors: [/net::ERR_FAILED/] })

  test('all pages are loaded, so that a click needs no further file', async ({ page, host }) => {
    const scripts = () =>
      page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length,
      )
    await page.goto(`${host.origin}/needs-another-look`)
    // The first screen has three; all screens together have more than ten.
    await expect.poll(scripts).toBeGreaterThan(10)
    // Waits until a second passes without another script. The state `networkidle` can come between two scripts.
    let count = 0
    const countBefore = async () => count === (count = await scripts())
    await expect.poll(countBefore, { intervals: [1000] }).toBe(true)
    await page.route('**/assets/*.js', (route) => route.abort())
    await page.getByRole('link', { name: 'Settings' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  })
})
