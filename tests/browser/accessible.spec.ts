import type { Page } from '@playwright/test'
import { openScreen } from '../support/screens'
import { sampleClient } from './arrange'
import { axeViolations, horizontalOverflow } from './axe'
import { expect, test as sampleTest } from './shared-sample'
import { test } from './strict-page'
import { screens } from './accessible-screens'

// Checks every screen, with its menus and dialogs, against WCAG 2.1 A and AA and the best practices of axe. The checks
// run in the light and the dark colour scheme. Nothing may be wider than the window at 1024 pixels or at 640 pixels,
// which is a window of 1280 pixels at 200 % zoom.

/** The only rules that the dark colour scheme can break. */
const colourRules = ['color-contrast', 'link-in-text-block']

async function expectAccessible(page: Page) {
  await test.step('light, at the default width', async () => expect(await axeViolations(page)).toEqual([]))
  await test.step('dark, 1024 wide', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 1024, height: 768 })
    await expect.poll(() => horizontalOverflow(page), { message: 'pixels too wide' }).toBeLessThanOrEqual(0)
    expect(await axeViolations(page, colourRules)).toEqual([])
  })
  await test.step('at 200 % zoom', async () => {
    await page.setViewportSize({ width: 640, height: 430 })
    await expect.poll(() => horizontalOverflow(page), { message: 'pixels too wide' }).toBeLessThanOrEqual(0)
  })
}

const reducedMotion = { colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } } as const
test.use({ ...reducedMotion, started: false })

/** Few enough for the time limit of a test, and enough tests for all workers. */
const SCREENS_PER_TEST = 9

sampleTest.describe('in the sample practice', () => {
  sampleTest.use({ ...reducedMotion, expectedErrors: [/status of 404/] })

  for (let first = 0; first < screens.length; first += SCREENS_PER_TEST) {
    const checked = screens.slice(first, first + SCREENS_PER_TEST)
    const title = `${checked.length} screens from “${checked[0]!.name}” pass axe and fit the window`
    sampleTest(title, async ({ page }) => {
      const window = page.viewportSize()!
      const failures: string[] = []
      for (const { name, client = 'Marisol', path, ready } of checked) {
        await test
          .step(name, async () => {
            await page.emulateMedia({ colorScheme: 'light' })
            await page.setViewportSize(window)
            await page.mouse.move(0, 0)
            const ids = await sampleClient(page, client)
            await openScreen(page, path ? path(ids) : '/')
            await ready(page)
            await expectAccessible(page)
          })
          .catch((error: unknown) => failures.push(`${name}: ${String(error)}`))
        // A dialog would cover the next screen, and a failed screen could hinder it.
        const isDialogOpen = (await page.getByRole('dialog').count()) > 0
        if (isDialogOpen || failures.length > 0) await page.goto(new URL('/icon.svg', page.url()).href)
      }
      expect(failures).toEqual([])
    })
  }
})

test('the first start and the page without the access key pass axe and fit the window', async ({
  page,
  context,
  host,
}) => {
  await test.step('the first start', async () => {
    await page.getByRole('button', { name: 'Create practice' }).click()
    await expect(page.getByText('Enter your name')).toBeVisible()
    await expectAccessible(page)
  })
  await test.step('the page without the access key', async () => {
    // The key is in a cookie.
    await context.clearCookies()
    const otherPage = await context.newPage()
    await otherPage.goto(host.origin)
    await expect(otherPage.getByText('Open the link that Elsewhere showed')).toBeVisible()
    await expectAccessible(otherPage)
  })
})
