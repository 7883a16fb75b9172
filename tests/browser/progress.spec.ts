import type { Page } from '@playwright/test'
import { daysAgo, section, openScreen, openTab } from '../support/screens'
import { addVisit, callMutation, sampleClient } from './arrange'
import { axeViolations, horizontalOverflow } from './axe'
import { test as sampleTest } from './shared-sample'
import { readPdf } from './pdf'
import { expect, test } from './strict-page'
import { createThreeVisits, createWork } from './three-visits'

const grid = (page: Page) => page.getByRole('region', { name: 'Work by visit' }).getByRole('table')

test('shows the work, the verdict and all values, and fits next to the form of a visit', async ({ page }) => {
  await test.step('shows the work and the verdict of each visit', async () => {
    const { complaintId } = await createThreeVisits(page)
    await openScreen(page, `/complaints/${complaintId}`)
    await page.getByRole('link', { name: 'Progress' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible()

    const progress = section(page, 'Progress')
    await expect(progress).toContainText('8 → 3')
    await expect(progress).toContainText('5 points lower: an important change')
    await expect(progress.getByRole('img')).toHaveAccessibleName(/before 8, after 4, relief did not last/)

    await expect(grid(page).getByRole('columnheader')).toHaveCount(5)
    await expect(grid(page).getByRole('columnheader').nth(1)).toContainText('relief did not last')
    await expect(grid(page).getByRole('columnheader').nth(3)).toContainText('relief lasted')
    const row = (name: string) => grid(page).getByRole('row', { name: new RegExp(`^${name}`) })
    await expect(row('Rhomboid major, left').getByRole('cell')).toHaveText([
      'did not release, no familiar pain',
      'partly, no familiar pain',
      '',
      '0 of 2',
    ])
    await expect(row('Serratus posterior superior, left').getByRole('cell')).toHaveText([
      '',
      'checked only, familiar pain',
      'released, familiar pain',
      '1 of 1',
    ])
    await grid(page).getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1, name: /^Visit, / })).toBeVisible()
  })

  await test.step('the table has all values of the lines', async () => {
    const { complaintId } = await createThreeVisits(page)
    await callMutation(page, 'measures.save', {
      id: null,
      complaintId,
      measurement: { at: `${daysAgo(12).iso}T10:00`, measured: { scores: [], groc: 4 } },
    })
    await openScreen(page, `/complaints/${complaintId}/progress`)
    await page.getByText('Show table').press('Enter')
    const rows = section(page, 'Progress').getByRole('table').getByRole('row')
    await expect(rows).toHaveCount(5)
    await expect(rows.nth(1)).toContainText('8 → 4')
    await expect(rows.nth(4)).toContainText(daysAgo(12).shown)
    await expect(rows.nth(4)).toContainText('Follow-up by phone')
    await expect(rows.nth(4)).toContainText('+4 moderately better')
    await expect(rows.nth(4)).toContainText('still better')
  })

  await test.step('next to the form of a visit the last visits fit without scrolling, with a link to all of them', async () => {
    const { clientId, complaintId } = await createThreeVisits(page)
    for (const days of [380, 370, 365, 15])
      await addVisit(page, clientId, {
        at: `${daysAgo(days).iso}T10:00`,
        complaints: [{ complaintId, painBefore: 7, painAfter: 4, radiation: null, screens: {} }],
        work: [
          createWork('serratus-posterior-superior'),
          createWork('iliocostalis-thoracis', { side: 'both' }),
        ],
      })
    await openScreen(page, `/clients/${clientId}/visits/new`)
    await openTab(page, 'Earlier visits')
    const scroll = page.getByRole('region', { name: 'Work by visit', exact: true })
    await expect(grid(page).getByRole('columnheader', { name: /^\d/ })).toHaveCount(5)
    await expect(grid(page).getByRole('columnheader', { name: /^\d/ }).last()).toContainText(
      daysAgo(15).shown.split(' ', 2).join(' '),
    )
    for (const width of [1280, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      const overflow = await scroll.evaluate((element) => element.scrollWidth - element.clientWidth)
      expect(overflow, `pixels to scroll at ${width}`).toBe(0)
    }
    await page.getByRole('link', { name: 'All 7 visits' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible()
    await page.setViewportSize({ width: 600, height: 800 })
    await page.reload()
    await expect(grid(page)).toBeVisible()
    const { scrollLeft, maxScrollLeft } = await scroll.evaluate((element) => ({
      scrollLeft: element.scrollLeft,
      maxScrollLeft: element.scrollWidth - element.clientWidth,
    }))
    expect(maxScrollLeft, 'too wide for the window').toBeGreaterThan(0)
    expect(scrollLeft, 'the newest in sight').toBe(maxScrollLeft)
  })
})

sampleTest.describe('in the sample practice', () => {
  const reducedMotion = { colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } } as const
  sampleTest.use(reducedMotion)

  sampleTest('a long course passes axe and fits the window, on the screen and printed', async ({ page }) => {
    const { complaintId } = await sampleClient(page, 'Siobhán')
    await openScreen(page, `/complaints/${complaintId}/progress`)
    await page.getByText('Show table').click()
    await page.getByRole('button', { name: 'Record scores' }).click()
    await expect(page.getByRole('form', { name: 'Scores' })).toBeVisible()
    for (const scheme of ['light', 'dark'] as const) {
      await test.step(scheme, async () => {
        await page.emulateMedia({ colorScheme: scheme })
        await page.setViewportSize({ width: 1280, height: 860 })
        expect(await axeViolations(page)).toEqual([])
        for (const width of [1024, 640]) {
          await page.setViewportSize({ width, height: 700 })
          await expect
            .poll(() => horizontalOverflow(page), { message: `pixels too wide at ${width}` })
            .toBeLessThanOrEqual(0)
        }
      })
    }

    await test.step('a printed page passes axe, and two pages have all parts', async () => {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize({ width: 1280, height: 860 })
      await openScreen(page, `/print/progress/${complaintId}`)
      await expect(page.getByRole('heading', { name: 'All values' })).toBeVisible()
      expect(await axeViolations(page)).toEqual([])
      const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }))
      expect(pages).toHaveLength(2)
      expect(pages[0]).toMatch(/One-sided headache, left/)
      expect(pages.join(' ')).toMatch(/Sternocleidomastoid, left\s+.*3 of 3/)
      expect(pages[1]).toContain('still better')
    })
  })
})
