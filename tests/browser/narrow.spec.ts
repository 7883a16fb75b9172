import type { Locator, Page } from '@playwright/test'
import { draftSaved, openScreen } from '../support/screens'
import { addClient, addComplaint, openPractice, sampleClient } from './arrange'
import { axeViolations } from './axe'
import { expect, test } from './strict-page'

test.use({ viewport: { width: 1024, height: 768 } })

/** The texts that are cut at their right edge. */
const cutTexts = (parts: Locator) =>
  parts.evaluateAll((all) =>
    all.flatMap((one) => (one.scrollWidth > one.clientWidth + 1 ? [one.textContent ?? ''] : [])),
  )
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test.describe('in a window of 1024 pixels', () => {
  test.describe('the sample', () => {
    test.use({ sample: true })

    test('cuts no name in the list, and keeps the signs of the legend with their texts', async ({
      page,
      host,
    }) => {
      await openPractice(page)
      const rows = page.getByRole('list', { name: 'Open complaints' }).getByRole('listitem')
      await expect(rows.getByText('then gluteals, left')).toBeVisible()
      expect(await cutTexts(rows.locator('span:not(.visually-hidden)'))).toEqual([])
      expect(await overflow(page)).toBe(0)

      const { complaintId } = await sampleClient(page, 'Marisol')
      await page.goto(`${host.origin}/complaints/${complaintId}/progress`)
      const item = page.getByText('not recorded', { exact: true }).first()
      await expect(item).toBeVisible()
      const [sign, text] = await Promise.all([item.locator('svg').boundingBox(), item.boundingBox()])
      expect(sign!.y).toBeGreaterThanOrEqual(text!.y)
      expect(sign!.y + sign!.height).toBeLessThanOrEqual(text!.y + text!.height)
    })

    test('shows only icons in the rail, with their names, tooltips and counts', async ({ page, host }) => {
      await page.goto(host.origin)
      await openPractice(page)
      const rail = page.getByRole('navigation', { name: 'Main menu' })
      const width = async () => Math.round((await rail.boundingBox())!.width)
      const link = (name: string | RegExp) => rail.getByRole('link', { name })
      const tooltip = (name: string | RegExp) => page.getByRole('tooltip', { name })
      const words = rail.getByText('Needs another look')
      expect(await width()).toBe(64)
      await expect(rail.getByRole('link')).toHaveCount(6)
      await expect(link(/^Needs another look \d+$/)).toHaveAttribute('aria-current', 'page')
      await expect(rail.getByText(/^\d+$/).first()).toBeInViewport({ ratio: 1 })
      await expect(words).not.toBeInViewport({ ratio: 0.5 })

      await test.step('the keyboard shows the tooltips and opens the pages', async () => {
        await rail.getByRole('button', { name: /^Find/ }).focus()
        await expect(tooltip(/^Find \(.+ K\)$/)).toBeVisible()
        await page.keyboard.press('Tab')
        await expect(tooltip('Needs another look')).toBeVisible()
        await expect(page.getByRole('tooltip')).toHaveCount(1)
        expect(await axeViolations(page)).toEqual([])
        await page.keyboard.press('Escape')
        await expect(page.getByRole('tooltip')).toHaveCount(0)
        for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab')
        await expect(tooltip('Clients')).toBeVisible()
        await page.keyboard.press('Enter')
        await expect(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible()
        await expect(link('Clients')).toHaveAttribute('aria-current', 'page')
        await expect(link(/^Needs another look/)).not.toHaveAttribute('aria-current', 'page')
      })
      await test.step('a wide window has the words, and paper no rail', async () => {
        await page.setViewportSize({ width: 1100, height: 768 })
        expect(await width()).toBe(264)
        await expect(words).toBeInViewport({ ratio: 1 })
        await link('Settings').hover()
        await link('Settings').focus()
        await expect(page.getByRole('tooltip')).toHaveCount(0)
        await page.setViewportSize({ width: 1099, height: 768 })
        await expect.poll(width).toBe(64)
        await page.emulateMedia({ media: 'print' })
        await expect(rail).toBeHidden()
      })
    })
  })

  test('a draft of a client with a long name breaks no layout', async ({ page }) => {
    const clientId = await addClient(page, {
      firstName: 'Wolfeschlegelsteinhausen'.repeat(4),
      lastName: 'X'.repeat(100),
    })
    await addComplaint(page, clientId)
    await openScreen(page, `/clients/${clientId}/visits/new`)
    await page.getByLabel('Subjective').fill('Not finished')
    await expect(draftSaved(page)).toBeVisible()
    await openScreen(page, '/')
    const discard = page.getByRole('button', { name: /^Discard the draft/ })
    await expect(discard).toBeInViewport({ ratio: 1 })
    expect(await overflow(page)).toBe(0)
  })
})
