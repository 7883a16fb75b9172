import type { Page } from '@playwright/test'
import { openPractice } from './arrange'
import { expect, test } from './shared-sample'

/** The listed complaints: drafts of other tests stand in a list of their own above it. */
const rows = (page: Page) => page.getByRole('list', { name: 'Open complaints' }).getByRole('listitem')

test.beforeEach(({ page }) => openPractice(page))

test('each row says what comes next: a doctor first, then what got worse, then the oldest', async ({
  page,
}) => {
  const row = (name: string) => rows(page).filter({ hasText: name })
  await expect(row('Harold Lindqvist')).toContainText('Next: Refer to a doctor today')
  await expect(row('Ngozi Adeyemi')).toContainText('pain in many places: gentle work')
  await expect(row('Tomás Ó Briain')).toContainText('got worse: press lightly')
  await expect(row('Marisol Quintero Vega')).toContainText('Next: Nerve signs: 3 tests first')
  await expect(row('Marisol Quintero Vega')).toContainText('then scalenes, left')
  await expect(row('Marisol Quintero Vega')).toContainText('4 visits')
  const names = await rows(page).getByRole('link').allInnerTexts()
  expect(names.slice(0, 4)).toEqual([
    'Harold Lindqvist',
    'Ngozi Adeyemi',
    'Tomás Ó Briain',
    'Marisol Quintero Vega',
  ])
})

test('↑ and ↓ move between the rows, and Enter opens one', async ({ page }) => {
  const link = (name: string) => rows(page).getByRole('link', { name })
  await expect(link('Marisol Quintero Vega')).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(page.locator('main a:focus')).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(link('Harold Lindqvist')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(link('Ngozi Adeyemi')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Pain that moves around' })).toBeVisible()
})

test('only the listed complaints are asked for their next line, twenty in one call', async ({ page }) => {
  // A call of the page before the reload does not count.
  await expect(page.getByText('then scalenes, left')).toBeVisible()
  const asked: number[][] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (!url.pathname.includes('suggestions.firstLines')) return
    const input = JSON.parse(url.searchParams.get('input') ?? '{}') as Record<
      string,
      { complaintIds: number[] }
    >
    asked.push(...Object.values(input).map(({ complaintIds }) => complaintIds))
  })
  await page.reload()
  await expect(page.getByText('then scalenes, left')).toBeVisible()
  expect(asked).toHaveLength(1)
  expect(asked[0]).toHaveLength(await rows(page).count())
})
