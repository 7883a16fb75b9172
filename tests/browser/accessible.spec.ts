import type { Page } from '@playwright/test'
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

sampleTest.describe('in the sample practice', () => {
  sampleTest.use({ ...reducedMotion, expectedErrors: [/status of 404/] })

  for (const { name, client = 'Marisol', path, ready } of screens) {
    sampleTest(`${name}: passes axe and fits the window`, async ({ page, host }) => {
      const ids = await sampleClient(page, client)
      await page.goto(host.origin + (path ? path(ids) : '/'))
      await ready(page)
      await expectAccessible(page)
    })
  }
})

test('the first start: passes axe and fits the window', async ({ page }) => {
  await page.getByRole('button', { name: 'Create practice' }).click()
  await expect(page.getByText('Enter your name')).toBeVisible()
  await expectAccessible(page)
})

test('the page without the access key: passes axe and fits the window', async ({ context, host }) => {
  const page = await context.newPage()
  await page.goto(host.origin)
  await expect(page.getByText('Open the link that Elsewhere showed')).toBeVisible()
  await expectAccessible(page)
})
