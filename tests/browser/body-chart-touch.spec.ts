import type { CDPSession, Page } from '@playwright/test'
import { openFormAsSaved, sampleClient } from './arrange'
import { expect, test } from './strict-page'

test.use({ sample: true, hasTouch: true })

type TouchPoint = readonly [x: number, y: number]

let session: CDPSession
const dispatchTouch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: TouchPoint[]) =>
  session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) })

const centreOf = async (page: Page, name: string): Promise<TouchPoint> => {
  const box = (await page.getByRole('checkbox', { name }).first().boundingBox())!
  return [box.x + box.width / 2, box.y + box.height / 2]
}

/** Waits until a swiped page stops scrolling: ten frames in a row at the same position. */
const waitForScrollEnd = (page: Page) =>
  page.evaluate(async () => {
    for (let stillFrames = 0, last = window.scrollY; stillFrames < 10; last = window.scrollY) {
      await new Promise(requestAnimationFrame)
      stillFrames = window.scrollY === last ? stillFrames + 1 : 0
    }
  })

const selectedRegions = (page: Page) => page.getByRole('list', { name: 'Regions' }).getByRole('listitem')

/** Opens the form of a complaint, as it is saved. */
async function openForm(page: Page) {
  const { complaintId } = await sampleClient(page, 'Rosa')
  await openFormAsSaved(page, `/complaints/${complaintId}/edit`)
  const chart = page.getByRole('figure', { name: 'Body chart: where it hurts' })
  await expect(chart).toBeVisible()
  await chart.scrollIntoViewIfNeeded()
  session = await page.context().newCDPSession(page)
}

test('fingers select a region, scroll the page, and zoom and move the picture', async ({ page }) => {
  await test.step('a tap selects a region, and a swipe scrolls the page and selects nothing', async () => {
    await openForm(page)
    const calf = page.getByRole('checkbox', { name: 'Calf, left' })
    const count = await selectedRegions(page).count()
    const start = await centreOf(page, 'Calf, left')
    await dispatchTouch('touchStart', start)
    for (let step = 1; step <= 8; step += 1)
      await dispatchTouch('touchMove', [start[0], start[1] - 10 * step])
    await dispatchTouch('touchEnd')
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(20)
    await expect(selectedRegions(page)).toHaveCount(count)
    await waitForScrollEnd(page)
    const [x, y] = await centreOf(page, 'Calf, left')
    await dispatchTouch('touchStart', [x, y])
    await dispatchTouch('touchMove', [x + 2, y])
    await dispatchTouch('touchEnd')
    await expect(calf).toBeChecked()
    await expect(selectedRegions(page)).toHaveCount(count + 1)
  })

  await test.step('a pinch zooms the picture around the fingers, and not the page', async () => {
    await openForm(page)
    const count = await selectedRegions(page).count()
    const abdomen = page.getByRole('checkbox', { name: 'Abdomen, right' })
    const before = (await abdomen.boundingBox())!
    const [x, y] = await centreOf(page, 'Abdomen, right')
    await dispatchTouch('touchStart', [x - 15, y], [x + 15, y])
    for (let step = 1; step <= 10; step += 1) {
      await dispatchTouch('touchMove', [x - 15 - 3 * step, y], [x + 15 + 3 * step, y])
    }
    await dispatchTouch('touchEnd')
    await expect.poll(async () => (await abdomen.boundingBox())!.width).toBeGreaterThan(before.width * 2.5)
    const [nowX, nowY] = await centreOf(page, 'Abdomen, right')
    expect(Math.abs(nowX - x)).toBeLessThan(15)
    expect(Math.abs(nowY - y)).toBeLessThan(15)
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1)
    await expect(selectedRegions(page)).toHaveCount(count)
  })

  await test.step('a pinch with one finger still selects nothing', async () => {
    await openForm(page)
    const count = await selectedRegions(page).count()
    const [x, y] = await centreOf(page, 'Abdomen, right')
    await dispatchTouch('touchStart', [x, y])
    await dispatchTouch('touchStart', [x, y], [x + 30, y])
    for (let step = 1; step <= 8; step += 1) await dispatchTouch('touchMove', [x, y], [x + 30 + 8 * step, y])
    await dispatchTouch('touchEnd', [x, y])
    await dispatchTouch('touchEnd')
    await expect(page.getByRole('button', { name: 'Zoom out' })).toBeEnabled()
    await expect(selectedRegions(page)).toHaveCount(count)
  })

  await test.step('a finger moves the zoomed picture', async () => {
    await openForm(page)
    const count = await selectedRegions(page).count()
    const frame = page.getByRole('figure', { name: 'Body chart: where it hurts' }).getByRole('group').first()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    const box = (await frame.boundingBox())!
    const from = await frame.evaluate((element) => element.scrollLeft)
    const [x, y] = [box.x + box.width * 0.8, box.y + box.height / 2]
    await dispatchTouch('touchStart', [x, y])
    for (let step = 1; step <= 8; step += 1) await dispatchTouch('touchMove', [x - 12 * step, y])
    await dispatchTouch('touchEnd')
    await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(from + 60)
    await expect(selectedRegions(page)).toHaveCount(count)
  })
})
