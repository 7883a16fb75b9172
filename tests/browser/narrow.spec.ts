import type { Locator, Page } from '@playwright/test'
import { draftSaved, openScreen } from '../support/screens'
import { addClient, addComplaint, openPractice, sampleClient } from './arrange'
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
