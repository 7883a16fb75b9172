import type { Locator, Page } from '@playwright/test'
import { daysAgo, openScreen, pickFirst, section, expectSaved } from '../support/screens'
import { addClient, addComplaint, addVisit, callMutation, callQuery, readVisits } from './arrange'
import { expect, test } from './strict-page'
import { openUnsignedVisit } from './unsigned-visit'

/** Clicks a button like a double click, whether or not the first click has disabled or removed it. */
async function clickTwice(button: Locator, wait: number) {
  await button.scrollIntoViewIfNeeded()
  const box = (await button.boundingBox())!
  const page = button.page()
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.click(x, y)
  await page.waitForTimeout(wait)
  await page.mouse.click(x, y)
}

/** Waits until all calls have been answered and shown, and expects that no error is shown. */
async function expectNoError(page: Page) {
  await page.waitForTimeout(600)
  await expect(page.getByText('Not saved')).toHaveCount(0)
  await expect(page.getByText('changed in another window')).toHaveCount(0)
}

/** Counts the requests of a call, and answers each a little later, as a large record does. */
async function countCalls(page: Page, path: string, answerAfterMs = 0) {
  const calls = { count: 0 }
  await page.route(`**/rpc/${path}*`, async (route) => {
    calls.count += 1
    if (answerAfterMs > 0) await new Promise((resolve) => setTimeout(resolve, answerAfterMs))
    await route.continue()
  })
  return calls
}

for (const wait of [40, 150]) {
  test(`saving twice within ${wait} ms saves once, in every form`, async ({ page }) => {
    test.setTimeout(180_000)
    page.setDefaultTimeout(15_000)
    let clientId = 0
    let complaintId = 0

    await test.step('new client, also when the second click would answer the question about the same person', async () => {
      await openScreen(page, '/clients/new')
      await page.getByLabel('First name').fill('Ada')
      await page.getByLabel('Last name').fill('Berg')
      await page.getByLabel('Phone', { exact: true }).fill('030 1234567')
      await clickTwice(page.getByRole('button', { name: 'Create client' }), wait)
      await expect(page.getByRole('link', { name: 'New complaint' })).toBeVisible()
      await expectNoError(page)
      await openScreen(page, '/clients/new')
      await page.getByLabel('First name').fill('Ada')
      await page.getByLabel('Last name').fill('Berg')
      await clickTwice(page.getByRole('button', { name: 'Create client' }), wait)
      await expect(page.getByRole('button', { name: 'Create anyway' })).toBeVisible()
      await expectNoError(page)
      const found = await callQuery<{ id: number }[]>(page, 'clients.search', { text: 'Ada Berg' })
      expect(found).toHaveLength(1)
      clientId = found[0]!.id
    })

    await test.step('client', async () => {
      await openScreen(page, `/clients/${clientId}/edit`)
      const calls = await countCalls(page, 'clients.update')
      await page.getByLabel('Occupation').fill('Baker')
      await clickTwice(page.getByRole('button', { name: 'Save client' }), wait)
      await expect(page.getByRole('link', { name: 'New complaint' })).toBeVisible()
      await expectNoError(page)
      expect(calls.count).toBe(1)
    })

    await test.step('new complaint and complaint', async () => {
      await openScreen(page, `/clients/${clientId}/complaints/new`)
      const calls = await countCalls(page, 'complaints.*')
      await page.getByRole('textbox', { name: 'Complaint' }).fill('Low back pain')
      await pickFirst(page, 'Where it hurts', 'low back')
      await clickTwice(page.getByRole('button', { name: 'Save complaint' }), wait)
      await expect(page.getByRole('link', { name: 'New complaint' })).toBeVisible()
      await expectNoError(page)
      const { complaints } = await callQuery<{ complaints: { id: number }[] }>(page, 'pages.client', {
        id: clientId,
      })
      expect(complaints).toHaveLength(1)
      expect(calls.count).toBe(1)
      complaintId = complaints[0]!.id
      await openScreen(page, `/complaints/${complaintId}/edit`)
      await page.getByLabel('Goal').fill('Lift the child')
      await clickTwice(page.getByRole('button', { name: 'Save complaint' }), wait)
      await expectNoError(page)
      await expect(page.getByRole('heading', { level: 1, name: 'Low back pain' })).toBeVisible()
    })

    await test.step('plan', async () => {
      await openScreen(page, `/complaints/${complaintId}/plan`)
      const calls = await countCalls(page, 'plans.save')
      await page.getByLabel('Home care').fill('Walk')
      await clickTwice(page.getByRole('button', { name: 'Save plan' }), wait)
      await expect(page.getByRole('heading', { level: 1, name: 'Low back pain' })).toBeVisible()
      await expectNoError(page)
      expect(calls.count).toBe(1)
    })

    await test.step('measures', async () => {
      await callMutation(page, 'measures.saveChoice', {
        complaintId,
        measureChoice: { kinds: ['groc'], activities: [] },
      })
      await openScreen(page, `/complaints/${complaintId}/progress`)
      const calls = await countCalls(page, 'measures.*')
      await page.getByRole('button', { name: 'Choose measures' }).click()
      await page.getByRole('checkbox', { name: 'Activities (PSFS)' }).check()
      await page.getByRole('button', { name: 'Add activity' }).click()
      await page.getByRole('textbox', { name: 'Activity 1' }).fill('Lift a box')
      await clickTwice(page.getByRole('button', { name: 'Save measures' }), wait)
      await expect(page.getByRole('button', { name: 'Save measures' })).toBeHidden()
      await expectNoError(page)
      expect(calls.count).toBe(1)
    })

    await test.step('new visit and visit', async () => {
      await openScreen(page, `/clients/${clientId}/visits/new`)
      await page.getByLabel('Subjective').fill('Stiff in the morning.')
      await clickTwice(page.getByRole('button', { name: 'Save visit' }), wait)
      await expect(page.getByRole('link', { name: 'New complaint' })).toBeVisible()
      await expectNoError(page)
      const visits = await readVisits<{ id: number }>(page, clientId)
      expect(visits).toHaveLength(1)
      await openScreen(page, `/visits/${visits[0]!.id}/edit`)
      const calls = await countCalls(page, 'visits.update')
      await page.getByLabel('Subjective').fill('Stiff in the evening.')
      await clickTwice(page.getByRole('button', { name: 'Save visit' }), wait)
      await expect(page.getByText('Stiff in the evening.')).toBeVisible()
      await expectNoError(page)
      expect(calls.count).toBe(1)
    })

    await test.step('amendment and void', async () => {
      const { visitId } = await openUnsignedVisit(page)
      await callMutation(page, 'visits.sign', { id: visitId })
      await openScreen(page, `/visits/${visitId}`)
      const calls = await countCalls(page, 'visits.*')
      await page.getByRole('button', { name: 'Amend' }).click()
      await page.getByRole('textbox', { name: 'Text' }).fill('The left side.')
      await clickTwice(page.getByRole('button', { name: 'Add amendment' }), wait)
      await expect(page.getByRole('list', { name: 'Amendments' }).getByRole('listitem')).toHaveCount(1)
      await expectNoError(page)
      expect(calls.count).toBe(1)
      await page.getByRole('button', { name: 'More actions' }).click()
      await page.getByRole('menuitem', { name: 'Void visit' }).click()
      await page.getByLabel('Reason').fill('Wrong client')
      await clickTwice(page.getByRole('dialog').getByRole('button', { name: 'Void visit' }), wait)
      await expect(page.getByText('Void.', { exact: true })).toBeVisible()
      await expectNoError(page)
      expect(calls.count).toBe(2)
    })

    await test.step('own tissue', async () => {
      await openScreen(page, '/anatomy/new')
      const calls = await countCalls(page, 'anatomy.create')
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`Fascia of ${wait}`)
      await pickFirst(page, 'Lies in', 'low back')
      await clickTwice(page.getByRole('button', { name: 'Add tissue' }), wait)
      await expect(page.getByRole('heading', { level: 1, name: `Fascia of ${wait}` })).toBeVisible()
      await expectNoError(page)
      expect(calls.count).toBe(1)
    })

    await test.step('settings, phrase and routine', async () => {
      const visitId = await addVisit(page, clientId, { at: `${daysAgo(2).iso}T10:00` })
      await callMutation(page, 'routines.create', {
        name: 'Neck',
        lines: [
          {
            tissue: 'upper-trapezius',
            side: 'left',
            technique: 'massage',
            minutes: 5,
            pressure: null,
            complaintId: null,
          },
        ],
      })
      expect(visitId).toBeGreaterThan(0)
      await openScreen(page, '/settings/practice')
      const settings = await countCalls(page, 'practice.saveSettings')
      await page.getByLabel('Credentials').fill(`RMT ${wait}`)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await expectSaved(page, 'Practice')
      await expectNoError(page)
      expect(settings.count).toBe(1)

      await openScreen(page, '/settings/lists')
      const phrases = await countCalls(page, 'phrases.save')
      await page.getByRole('button', { name: 'Add a phrase: Subjective' }).click()
      await page.getByLabel('New phrase: Subjective').fill('Felt better.')
      const save = section(page, 'Phrases').getByRole('button', { name: 'Save', exact: true })
      await clickTwice(save, wait)
      await expectNoError(page)
      expect(phrases.count).toBe(1)

      const routines = await countCalls(page, 'routines.rename')
      await page.getByRole('button', { name: 'Rename Neck' }).click()
      await page.getByLabel('New name: Neck').fill('Neck and jaw')
      const rename = section(page, 'Routines').getByRole('button', { name: 'Save', exact: true })
      await clickTwice(rename, wait)
      await expectNoError(page)
      expect(routines.count).toBe(1)
    })
  })
}

test('a save that takes long is sent once', async ({ page }) => {
  const clientId = await addClient(page, { firstName: 'Bo' })
  await addComplaint(page, clientId)
  await openScreen(page, `/clients/${clientId}/edit`)
  const calls = await countCalls(page, 'clients.update', 700)
  await page.getByLabel('Occupation').fill('Baker')
  await page.keyboard.press('Control+Enter')
  await page.waitForTimeout(500)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: 'New complaint' })).toBeVisible()
  await expectNoError(page)
  expect(calls.count).toBe(1)
})
