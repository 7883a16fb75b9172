import type { Page } from '@playwright/test'
import { daysAgo, expectSaved, openSettings, pickFirst, section } from '../support/screens'
import { addClient, addComplaint, addVisit, openPractice } from './arrange'
import { expect, test } from './strict-page'

test.use({ colorScheme: 'light' })

const isDark = (page: Page) =>
  page.evaluate(() => {
    const [red = 255] = /\d+/.exec(getComputedStyle(document.body).backgroundColor) ?? []
    return Number(red) < 60
  })

test('the dark scheme is kept when the window opens again, and “as the computer” follows the system', async ({
  page,
}) => {
  await openPractice(page)
  await openSettings(page, 'Appearance')
  const choice = page.getByRole('radiogroup', { name: 'Appearance' })
  expect(await isDark(page)).toBe(false)
  await choice.getByText('Dark').click()
  await expect.poll(() => isDark(page)).toBe(true)
  await page.reload()
  await expect(choice.getByRole('radio', { name: 'Dark' })).toBeChecked()
  expect(await isDark(page)).toBe(true)
  await choice.getByText('Same as computer').click()
  await expect.poll(() => isDark(page)).toBe(false)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => isDark(page)).toBe(true)
})

test('the formats of dates and times change how they are shown and typed', async ({ page, host }) => {
  const id = await addClient(page, { firstName: 'Noémie', dateOfBirth: '1986-05-09' })
  const visitId = await addVisit(page, id, { at: `${daysAgo(3).iso}T10:00` })
  const formats = [
    {
      choice: '31 Dec 2026',
      shown: 'born 9 May 1986',
      field: '09/05/1986',
      placeholder: 'DD/MM/YYYY',
      typed: '4/3/1990',
      shownAfter: 'born 4 Mar 1990',
    },
    {
      choice: 'Dec 31, 2026',
      shown: 'born Mar 4, 1990',
      field: '03/04/1990',
      placeholder: 'MM/DD/YYYY',
      typed: '4/3/1990',
      shownAfter: 'born Apr 3, 1990',
    },
    {
      choice: '2026-12-31',
      shown: 'born 1990-04-03',
      field: '1990-04-03',
      placeholder: 'YYYY-MM-DD',
      typed: '1991-1-2',
      shownAfter: 'born 1991-01-02',
    },
  ]
  for (const { choice, shown, field, placeholder, typed, shownAfter } of formats) {
    await test.step(choice, async () => {
      await page.goto(`${host.origin}/settings/practice`)
      const dates = page.getByRole('combobox', { name: 'Date format' })
      await expect(dates).toBeVisible()
      if ((await dates.locator('option:checked').innerText()) !== choice) {
        await dates.selectOption({ label: choice })
        await expectSaved(page, 'Paper and formats')
      }
      await page.goto(`${host.origin}/clients/${id}`)
      await expect(page.getByText(shown)).toBeVisible()
      await page.goto(`${host.origin}/clients/${id}/edit`)
      await expect(page.getByLabel('Date of birth')).toHaveValue(field)
      await expect(page.getByLabel('Date of birth')).toHaveAttribute(
        'placeholder',
        `${placeholder} or a year`,
      )
      await page.getByLabel('Date of birth').fill(typed)
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText(shownAfter)).toBeVisible()
    })
  }

  await test.step('a time of day', async () => {
    await page.goto(`${host.origin}/settings/practice`)
    await page.getByRole('combobox', { name: 'Time format' }).selectOption('2:30 PM')
    await expectSaved(page, 'Paper and formats')
    await page.goto(`${host.origin}/visits/${visitId}/edit`)
    const time = page.getByLabel('Date and time: time')
    await expect(time).toHaveValue('10:00 AM')
    for (const [typed, shown] of [
      ['14:15', '2:15 PM'],
      ['3:45 pm', '3:45 PM'],
    ] as const) {
      await time.fill(typed)
      await time.blur()
      await expect(time).toHaveValue(shown)
    }
    await page.getByRole('button', { name: 'Save visit' }).click()
    await expect(page.getByText(`${daysAgo(3).iso}, 3:45 PM`).first()).toBeVisible()
  })
})

test('printed pages use the paper size, the letterhead and the name', async ({ page, host }) => {
  const clientId = await addClient(page, { firstName: 'Noémie' })
  const complaintId = await addComplaint(page, clientId)
  await page.goto(`${host.origin}/complaints/${complaintId}/plan`)
  await pickFirst(page, 'Add a tissue', 'pec min')
  await page.getByRole('button', { name: 'Save plan' }).click()
  await openSettings(page, 'Practice')
  await page.getByLabel('Credentials').fill('RMT, licence 12345')
  await page.getByLabel('Address').fill('3 Quay Street\nHarbourtown')
  await expectSaved(page, 'Practice')
  await page.getByRole('combobox', { name: 'Paper' }).selectOption('Letter')
  await expectSaved(page, 'Paper and formats')
  await page.goto(`${host.origin}/print/plans/${complaintId}`)
  await expect(page.getByRole('radio', { name: 'Letter' })).toBeChecked()
  await expect(page.getByRole('main')).toContainText('Alex Moreau, RMT, licence 12345')
  await expect(page.getByRole('main')).toContainText('3 Quay Street')
})

test('the minutes of enough work are the defaults until the practice sets its own', async ({ page }) => {
  await openPractice(page)
  await openSettings(page, 'Visits')
  const field = page.getByLabel('Scalenes: minutes')
  const unfold = page.getByText(/^\d+ groups/)
  await expect(field).toBeHidden()
  await unfold.click()
  await expect(field).toHaveValue('')
  await expect(field).toHaveAttribute('placeholder', '3')
  await field.fill('44')
  await field.press('Enter')
  await expect(page.getByText('Enter a whole number from 1 to 30')).toBeVisible()
  // The table stays open at the wrong field.
  await unfold.click()
  await expect(field).toBeVisible()
  await field.fill('5')
  await expect(page.getByText('Enter a whole number from 1 to 30')).toBeHidden()
  await field.press('Enter')
  await expect(unfold).toContainText('1 changed')
  await page.reload()
  await unfold.click()
  await expect(field).toHaveValue('5')
  await field.fill('')
  await field.blur()
  await expect(unfold).not.toContainText('changed')
})

test('each part has an address and is reached by keyboard, and leaving saves what is right and asks for what is not', async ({
  page,
  host,
}) => {
  await page.goto(`${host.origin}/settings`)
  await expect(page).toHaveURL(/\/settings\/backups$/)
  const part = (name: string) =>
    page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name })
  await part('Backups').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/settings\/practice$/)
  await expect(part('Practice')).toBeFocused()
  await page.getByRole('textbox', { name: 'Phone' }).fill('555 0100')
  // The back button of the browser leaves the field without moving the focus.
  await page.goBack()
  await expect(section(page, 'Backups')).toBeVisible()
  await page.goForward()
  await expect(page.getByRole('textbox', { name: 'Phone' })).toHaveValue('555 0100')
  await page.getByLabel('Practice name').fill('')
  await page.getByLabel('Credentials').fill('RMT')
  await part('Visits').click()
  await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible()
  await page.getByRole('button', { name: 'Stay here' }).click()
  await expect(page.getByText('Enter the practice name')).toBeVisible()
  await expect(page.getByLabel('Practice name')).toHaveValue('')
  await page.getByLabel('Practice name').fill('Harbour Massage')
  await part('Visits').click()
  await expect(section(page, 'Signing checklist')).toBeVisible()
  await part('Practice').click()
  await expect(page.getByLabel('Practice name')).toHaveValue('Harbour Massage')
  await expect(page.getByLabel('Credentials')).toHaveValue('RMT')
})
