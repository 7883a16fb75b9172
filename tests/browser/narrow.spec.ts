import type { Locator, Page } from '@playwright/test'
import { daysAgo, draftSaved, openScreen } from '../support/screens'
import { addClient, addComplaint, addVisit, openPractice, sampleClient } from './arrange'
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
      await expect(rail.getByRole('link')).toHaveCount(7)
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

test('a large window has short lines and narrow hyphens, and one at 200 % has all texts and no stop in the closed menu', async ({
  page,
}) => {
  const clientId = await addClient(page, { firstName: 'Anne-Marie', lastName: 'Baker-Wolfeschlegelstein' })
  const complaintId = await addComplaint(page, clientId, {
    title: 'Pain between the shoulder blades '.repeat(5),
  })
  const note = 'Burning beside the spine after a day at the desk. '.repeat(12)
  const visitId = await addVisit(page, clientId, { at: `${daysAgo(2).iso}T10:00`, subjective: note })
  await page.setViewportSize({ width: 1920, height: 1080 })
  await openScreen(page, `/visits/${visitId}`)
  const text = page.getByRole('main').getByText(/^Burning beside/)
  expect((await text.boundingBox())!.width).toBeLessThanOrEqual(720)
  await openScreen(page, '/clients')
  const name = page.getByRole('cell', { name: /Anne-Marie/ })
  await expect(name).toHaveCSS('font-variant-numeric', 'normal')

  await page.setViewportSize({ width: 640, height: 400 })
  for (const path of [
    '/clients',
    `/clients/${clientId}`,
    `/complaints/${complaintId}`,
    `/complaints/${complaintId}/plan`,
    `/visits/${visitId}`,
    '/settings/practice',
  ]) {
    await openScreen(page, path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await overflow(page), path).toBe(0)
  }
  const menu = page.getByRole('navigation', { name: 'Main menu' })
  await expect(menu).toBeHidden()
  const button = page.getByRole('button', { name: 'Main menu' })
  await button.focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1)
  await button.press('Enter')
  await expect(page.getByRole('button', { name: 'Close menu' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  await button.press('Enter')
  await menu.getByRole('link', { name: 'Clients' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible()
  await expect(menu).toBeHidden()
})
