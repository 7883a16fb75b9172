import type { Page } from '@playwright/test'
import type { ClientInput } from '../../src/shared/clients'
import { daysAgo, draftSaved, openScreen } from '../support/screens'
import { addClient, addComplaint, addVisit, callQuery, callMutation } from './arrange'
import { expect, test } from './strict-page'

let clientId: number

/** Opens the form of a new visit of a new client with one saved visit. */
async function openNewVisit(page: Page) {
  clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  const complaintId = await addComplaint(page, clientId)
  await addVisit(page, clientId, {
    at: `${daysAgo(6).iso}T10:00`,
    complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
    subjective: 'As it was saved.',
  })
  await openScreen(page, `/clients/${clientId}/visits/new`)
}

const countVisits = async (page: Page) =>
  (await callQuery<{ visits: unknown[] }>(page, 'pages.client', { id: clientId })).visits.length

test.describe('two windows', () => {
  test.use({ expectedErrors: [/409/] })

  test('on one new visit both keep their input when the second saves its draft and when the first saves the visit', async ({
    page,
    context,
  }) => {
    await test.step('on one new visit: the second shows a notice, and can switch between both drafts and keep its own', async () => {
      await openNewVisit(page)
      const second = await context.newPage()
      await second.goto(page.url())
      await expect(second.getByLabel('Subjective')).toBeVisible()
      await page.getByLabel('Subjective').fill('Of the first window')
      await expect(draftSaved(page)).toBeVisible()
      await second.getByLabel('Subjective').fill('Of the second window')
      const notice = second.getByRole('alert').filter({ hasText: 'also open in another window' })
      await expect(notice).toBeVisible()
      expect(await callQuery(page, 'drafts.read', { clientId, visitId: null })).toMatchObject({
        form: { subjective: 'Of the first window' },
      })

      await notice.getByRole('button', { name: 'Show the other version' }).click()
      await expect(second.getByLabel('Subjective')).toHaveValue('Of the first window')
      await second.getByRole('button', { name: 'Show my version' }).click()
      await expect(second.getByLabel('Subjective')).toHaveValue('Of the second window')
      await expect(draftSaved(second)).toBeVisible()
      expect(await callQuery(page, 'drafts.read', { clientId, visitId: null })).toMatchObject({
        form: { subjective: 'Of the second window' },
      })

      await page.getByLabel('Objective').fill('More of the first')
      const firstNotice = page.getByRole('alert').filter({ hasText: 'also open in another window' })
      await firstNotice.getByRole('button', { name: 'Use my version' }).click()
      await expect(draftSaved(page)).toBeVisible()
      expect(await callQuery(page, 'drafts.read', { clientId, visitId: null })).toMatchObject({
        form: { subjective: 'Of the first window', objective: 'More of the first' },
      })
      await second.close()
    })

    await test.step('saving in one keeps the input of the other', async () => {
      await openNewVisit(page)
      await page.getByLabel('Subjective').fill('Of the first window')
      await expect(draftSaved(page)).toBeVisible()
      const second = await context.newPage()
      await second.goto(page.url())
      await expect(second.getByLabel('Subjective')).toHaveValue('Of the first window')
      const before = await countVisits(page)
      await page.getByRole('button', { name: 'Save visit' }).click()
      await expect(page.getByText('Visit saved')).toBeVisible()
      await second.getByLabel('Objective').fill('Of the second window')
      const notice = second.getByRole('alert').filter({ hasText: 'also open in another window' })
      await expect(notice).toContainText('has saved this visit')
      await expect(notice.getByRole('button')).toHaveCount(1)
      await second.getByRole('button', { name: 'Save visit' }).click()
      await expect(notice.getByRole('button', { name: 'Use my version' })).toBeFocused()
      await expect(notice).toBeInViewport()
      expect(await countVisits(page)).toBe(before + 1)
      await notice.getByRole('button', { name: 'Use my version' }).click()
      // The second version changes the visit that the first window has saved.
      await expect(second.getByRole('heading', { level: 1, name: /^Edit visit/ })).toBeVisible()
      await expect(second.getByLabel('Objective')).toHaveValue('Of the second window')
      await second.getByRole('button', { name: 'Save visit' }).click()
      await expect(second.getByText('Visit saved').first()).toBeVisible()
      expect(await countVisits(page)).toBe(before + 1)
      await second.close()
    })

    await test.step('both use their version, and there is one visit', async () => {
      await openNewVisit(page)
      const before = await countVisits(page)
      const second = await context.newPage()
      await second.goto(page.url())
      await page.getByLabel('Subjective').fill('Of the first window')
      await expect(draftSaved(page)).toBeVisible()
      await second.getByLabel('Subjective').fill('Of the second window')
      const useMine = (window: Page) => window.getByRole('button', { name: 'Use my version' }).click()
      await useMine(second)
      await expect(draftSaved(second)).toBeVisible()
      await page.getByLabel('Objective').fill('More of the first')
      await useMine(page)
      await expect(draftSaved(page)).toBeVisible()
      await page.getByRole('button', { name: 'Save visit' }).click()
      await expect(page.getByText('Visit saved').first()).toBeVisible()
      await second.getByRole('button', { name: 'Save visit' }).click()
      await useMine(second)
      await expect(second.getByRole('heading', { level: 1, name: /^Edit visit/ })).toBeVisible()
      await expect(second.getByLabel('Subjective')).toHaveValue('Of the second window')
      expect(await countVisits(page)).toBe(before + 1)
      await second.close()
    })
  })

  test('the first saves a new visit in which the second has typed nothing yet', async ({ page, context }) => {
    /** Opens both windows, saves in the first, and returns the second with the number of visits. */
    async function saveInFirst() {
      await openNewVisit(page)
      const second = await context.newPage()
      await second.goto(page.url())
      await expect(second.getByLabel('Subjective')).toBeVisible()
      await page.getByLabel('Subjective').fill('Of the first window')
      await expect(draftSaved(page)).toBeVisible()
      await page.getByRole('button', { name: 'Save visit' }).click()
      await expect(page.getByText('Visit saved').first()).toBeVisible()
      const notice = second.getByRole('alert').filter({ hasText: 'The other window has saved this visit' })
      return { second, notice, saved: await countVisits(page) }
    }
    const saveSecond = (second: Page) => second.getByRole('button', { name: 'Save visit' }).click()

    await test.step('what is typed then is kept, and changes the saved visit', async () => {
      const { second, notice, saved } = await saveInFirst()
      await second.getByLabel('Objective').fill('Of the second window')
      await expect(notice).toBeVisible()
      expect(await callQuery(page, 'drafts.read', { clientId, visitId: null })).toBeNull()
      await saveSecond(second)
      expect(await countVisits(page)).toBe(saved)
      await notice.getByRole('button', { name: 'Use my version' }).click()
      await expect(second.getByRole('heading', { level: 1, name: /^Edit visit/ })).toBeVisible()
      await expect(second.getByLabel('Objective')).toHaveValue('Of the second window')
      await saveSecond(second)
      await expect(second.getByText('Visit saved').first()).toBeVisible()
      expect(await countVisits(page)).toBe(saved)
      await second.close()
    })

    await test.step('a save without a change makes no second visit', async () => {
      const { second, notice, saved } = await saveInFirst()
      await saveSecond(second)
      await expect(notice).toBeVisible()
      expect(await countVisits(page)).toBe(saved)
      await second.close()
    })

    await test.step('another visit can still be made, on purpose', async () => {
      const { second, notice, saved } = await saveInFirst()
      await second.getByLabel('Objective').fill('Of the second visit')
      await notice.getByRole('button', { name: 'Save as another visit' }).click()
      await expect(draftSaved(second)).toBeVisible()
      await saveSecond(second)
      await expect(second.getByText('Visit saved').first()).toBeVisible()
      expect(await countVisits(page)).toBe(saved + 1)
      await second.close()
    })
  })

  test('the notice in the second hides neither the client’s name nor a field', async ({ page, context }) => {
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await test.step(`at ${width} by ${height}`, async () => {
        await openNewVisit(page)
        // The precautions are too long for one line.
        const { client } = await callQuery<{ client: ClientInput }>(page, 'pages.client', { id: clientId })
        const precautions = {
          contraindications: 'c '.repeat(80),
          allergies: 'a '.repeat(80),
          medication: 'm '.repeat(80),
        }
        await callMutation(page, 'clients.update', { id: clientId, client: { ...client, ...precautions } })
        await page.setViewportSize({ width, height })
        await page.reload()
        const second = await context.newPage()
        await second.goto(page.url())
        await second.getByLabel('Subjective').fill('Of the second window')
        await expect(draftSaved(second)).toBeVisible()

        const plan = page.getByRole('textbox', { name: 'Plan', exact: true })
        await expect(plan).toBeVisible()
        // Just below the client's name, where the notice will appear.
        const clientBar = page
          .locator('[class*="_bar_"]')
          .filter({ has: page.getByRole('list', { name: 'Alerts' }) })
        const below = (await clientBar.boundingBox())!.height + 30
        await plan.evaluate((field, top) => {
          field.focus({ preventScroll: true })
          scrollBy(0, field.getBoundingClientRect().top - top)
        }, below)
        await page.keyboard.type('p')
        const notice = page.getByRole('alert').filter({ hasText: 'also open in another window' })
        await expect(notice).toBeVisible()
        const bottomOf = async (element: typeof notice) => {
          const { y, height: boxHeight } = (await element.boundingBox())!
          return y + boxHeight
        }
        const topOfFocus = () => page.evaluate(() => document.activeElement!.getBoundingClientRect().top)
        await expect(plan).toBeFocused()
        await expect.poll(topOfFocus).toBeGreaterThanOrEqual(await bottomOf(notice))
        expect((await notice.boundingBox())!.y).toBeGreaterThanOrEqual(await bottomOf(clientBar))
        for (let step = 0; step < 25; step += 1) {
          await page.keyboard.press('Shift+Tab')
          const isFocusInNotice = await notice.evaluate((element) => element.contains(document.activeElement))
          if (isFocusInNotice) break
          expect(await topOfFocus(), `${step} fields back`).toBeGreaterThanOrEqual(await bottomOf(notice))
        }
        await second.close()
      })
    }
  })
})
