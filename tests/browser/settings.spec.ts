import type { Page } from '@playwright/test'
import { openArea, daysAgo, pickFirst } from '../support/screens'
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
  await openArea(page, 'Settings')
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

test('the date format changes how dates are shown and typed', async ({ page, host }) => {
  const id = await addClient(page, { firstName: 'Noémie', dateOfBirth: '1986-05-09' })
  await addVisit(page, id, { at: `${daysAgo(3).iso}T10:00` })
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
      await page.goto(`${host.origin}/settings`)
      const dates = page.getByRole('combobox', { name: 'Date format' })
      await expect(dates).toBeVisible()
      if ((await dates.locator('option:checked').innerText()) !== choice) {
        await dates.selectOption({ label: choice })
        await page.getByRole('button', { name: 'Save settings' }).click()
        await expect(page.getByText('Settings saved')).toBeVisible()
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
})

test('printed pages use the paper size, the letterhead and the name', async ({ page, host }) => {
  const clientId = await addClient(page, { firstName: 'Noémie' })
  const complaintId = await addComplaint(page, clientId)
  await page.goto(`${host.origin}/complaints/${complaintId}/plan`)
  await pickFirst(page, 'Add a tissue', 'pec min')
  await page.getByRole('button', { name: 'Save plan' }).click()
  await openArea(page, 'Settings')
  await page.getByLabel('Credentials').fill('RMT, licence 12345')
  await page.getByLabel('Address').fill('3 Quay Street\nHarbourtown')
  await page.getByRole('combobox', { name: 'Paper' }).selectOption('Letter')
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page.getByText('Settings saved')).toBeVisible()
  await page.goto(`${host.origin}/print/plans/${complaintId}`)
  await expect(page.getByRole('radio', { name: 'Letter' })).toBeChecked()
  await expect(page.getByRole('main')).toContainText('Alex Moreau, RMT, licence 12345')
  await expect(page.getByRole('main')).toContainText('3 Quay Street')
})

test('the minutes of enough work are the defaults until the practice sets its own', async ({ page }) => {
  await openPractice(page)
  await openArea(page, 'Settings')
  const field = page.getByLabel('Scalenes: minutes')
  const save = page.getByRole('button', { name: 'Save settings' })
  const unfold = page.getByText(/^\d+ groups/)
  await expect(field).toBeHidden()
  await unfold.click()
  await expect(field).toHaveValue('')
  await expect(field).toHaveAttribute('placeholder', '3')
  await field.fill('44')
  await unfold.click()
  await save.click()
  // The table unfolds at the wrong field.
  await expect(page.getByText('Enter a whole number from 1 to 30')).toBeVisible()
  await expect(field).toBeFocused()
  await field.fill('5')
  await save.click()
  await expect(page.getByText('Settings saved')).toBeVisible()
  await page.reload()
  await expect(unfold).toContainText('1 changed')
  await unfold.click()
  await expect(field).toHaveValue('5')
  await field.fill('')
  await save.click()
  await expect(unfold).not.toContainText('changed')
})
