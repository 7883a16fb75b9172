import type { Page } from '@playwright/test'
import {
  dateError,
  dateTimeError,
  expectError,
  daysAgo,
  section,
  pickFirst,
  choosePain,
  typeAhead,
  openScreen,
} from '../support/screens'
import { addClient, addComplaint, addVisit, callQuery } from './arrange'
import { expect, test } from './strict-page'

// The browser logs an error for each refused request.
test.use({ expectedErrors: [/the server responded with a status of (400|404|409)/] })

test.describe('a visit', () => {
  let clientId: number
  const openForm = async (page: Page) => {
    clientId = await addClient(page, { firstName: 'Noémie', dateOfBirth: '1986-05-19' })
    await addComplaint(page, clientId)
    await openScreen(page, `/clients/${clientId}/visits/new`)
    await page.getByLabel('Subjective').fill('Burning beside the spine.')
  }

  const listVisits = (page: Page) =>
    callQuery<{ visits: unknown[] }>(page, 'pages.client', { id: clientId }).then(
      (response) => response.visits,
    )

  test('with an invalid entry is refused at the field, and is created once', async ({ page }) => {
    await test.step('on an impossible date, in the future or before the client’s birth is refused at the date', async () => {
      await openForm(page)
      const day = page.getByLabel('Date and time: day')
      for (const [typed, message] of [
        ['31/02/2020', dateTimeError],
        ['', dateTimeError],
        [daysAgo(-1).typed, 'Enter a date that is not in the future'],
        ['01/01/1980', 'This is before the client was born.'],
      ] as const) {
        await day.fill(typed)
        await page.getByRole('button', { name: 'Save visit' }).click()
        await expectError(day, message)
        await expect(day).toHaveValue(typed)
        await expect(day).toBeFocused()
      }
      await expect(page.getByLabel('Subjective')).toHaveValue('Burning beside the spine.')
      expect(await listVisits(page)).toEqual([])
      await day.fill(daysAgo(3).typed)
      await page.getByRole('button', { name: 'Save visit' }).click()
      await expect(section(page, 'Visits')).toContainText(daysAgo(3).shown)
    })

    await test.step('without a whole number of minutes is refused at the field, and the input is kept', async () => {
      await openForm(page)
      const minutes = section(page, 'This visit').getByLabel('Minutes')
      for (const typed of ['abc', '0', '601', '12.5', '-3']) {
        await minutes.fill(typed)
        await page.getByRole('button', { name: 'Save visit' }).click()
        await expectError(minutes, 'Enter a whole number from 1 to 600')
        await expect(minutes).toHaveValue(typed)
        await expect(minutes).toBeFocused()
      }
      expect(await listVisits(page)).toEqual([])
      await minutes.fill('45')
      await page.getByRole('button', { name: 'Save visit' }).click()
      await expect(section(page, 'Visits')).toContainText('45 min')
    })

    await test.step('with invalid minutes of work is refused at that line', async () => {
      await openForm(page)
      await pickFirst(page, 'Add a tissue', 'rhomboid major l')
      await pickFirst(page, 'Add a tissue', 'pec min l')
      const line = section(page, 'Work').getByRole('listitem', { name: 'Pectoralis minor' })
      await line.getByLabel('Minutes').fill('ten')
      await line.getByLabel('Note').fill('Front of the shoulder')
      await page.keyboard.press('Control+Enter')
      await expectError(line.getByLabel('Minutes'), 'Enter a whole number from 1 to 240')
      await expect(line.getByLabel('Minutes')).toHaveValue('ten')
      await expect(line.getByLabel('Note')).toHaveValue('Front of the shoulder')
      expect(await listVisits(page)).toEqual([])
      await line.getByLabel('Minutes').fill('10')
      await page.keyboard.press('Control+Enter')
      await expect(section(page, 'Visits')).toContainText('Pectoralis minor, left: 10 min')
    })

    await test.step('is created once when the save key is pressed twice', async () => {
      await openForm(page)
      await page.getByLabel('Subjective').focus()
      await Promise.all([page.keyboard.press('Control+Enter'), page.keyboard.press('Control+Enter')])
      await expect(section(page, 'Visits').getByRole('article')).not.toHaveCount(0)
      expect(await listVisits(page)).toHaveLength(1)
    })
  })
})

test('an outcome and a plan with invalid entries are refused at the field, and the input is kept', async ({
  page,
}) => {
  await test.step('an outcome needs the relief or the pain now, and refuses a date before the visit', async () => {
    const clientId = await addClient(page, { firstName: 'Noémie' })
    const complaintId = await addComplaint(page, clientId)
    await addVisit(page, clientId, {
      at: `${daysAgo(4).iso}T10:00`,
      complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
    })
    await openScreen(page, '/follow-ups')
    await page.getByRole('button', { name: 'Call Noémie' }).click()
    const form = page.getByRole('form', { name: 'Outcome' })
    await form.getByLabel('Reaction').fill('Sore for a day')
    await form.getByRole('button', { name: 'Save outcome' }).click()
    await expect(form.getByText('Choose the duration of relief or enter the pain now')).toBeVisible()
    await expect(form.getByRole('radiogroup', { name: 'Duration of relief' })).toHaveAccessibleDescription(
      'Choose the duration of relief or enter the pain now',
    )
    await choosePain(form, 'Pain now', 7)
    await form.getByLabel('Asked on: day').fill(daysAgo(5).typed)
    await form.getByRole('button', { name: 'Save outcome' }).click()
    await expectError(form.getByLabel('Asked on: day'), 'This is before the visit.')
    await form.getByLabel('Asked on: day').fill(daysAgo(-1).typed)
    await form.getByRole('button', { name: 'Save outcome' }).click()
    await expectError(form.getByLabel('Asked on: day'), 'Enter a time that is not in the future')
    await expect(form.getByLabel('Reaction')).toHaveValue('Sore for a day')
    await form.getByLabel('Asked on: day').fill(daysAgo(1).typed)
    await form.getByRole('button', { name: 'Save outcome' }).click()
    await expect(page.getByText('No calls due.')).toBeVisible()
  })

  await test.step('a plan refuses an invalid date, a text that is too long and a duplicate tissue, and keeps the input', async () => {
    const clientId = await addClient(page, { firstName: 'Noémie' })
    const complaintId = await addComplaint(page, clientId)
    await openScreen(page, `/complaints/${complaintId}/plan`)
    await page.getByLabel('Review date').fill('30/02/2027')
    await page.getByLabel('Frequency').fill('x'.repeat(301))
    await pickFirst(page, 'Add a tissue', 'pec min')
    await pickFirst(page, 'Add a tissue', 'pec min')
    await page.getByRole('button', { name: 'Save plan' }).click()
    await expectError(page.getByLabel('Review date'), dateError)
    await expectError(page.getByLabel('Frequency'), 'Enter at most 300 characters')
    await expectError(typeAhead(page, 'Add a tissue'), /A tissue is listed twice/)
    await expect(page.getByLabel('Review date')).toHaveValue('30/02/2027')
    await page.getByLabel('Review date').fill('28/02/2027')
    await page.getByLabel('Frequency').fill('Weekly')
    await page.getByRole('button', { name: 'Remove Pectoralis minor' }).last().click()
    await page.getByRole('button', { name: 'Save plan' }).click()
    await page.getByRole('button', { name: /^Treatment plan/ }).click()
    await expect(section(page, 'Treatment plan')).toContainText('28 Feb 2027')
  })
})
