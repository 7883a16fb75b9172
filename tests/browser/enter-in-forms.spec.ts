import type { Page } from '@playwright/test'
import { expectSaved, openScreen, typeAhead } from '../support/screens'
import { addClient, addComplaint } from './arrange'
import { expect, test } from './strict-page'

test('Enter moves to the next question of every form, and Ctrl+Enter saves', async ({ page }) => {
  await test.step('a new client', async () => {
    await openScreen(page, '/clients/new')
    await expect(page.getByLabel('First name')).toBeFocused()
    await page.keyboard.type('Noémie')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Last name')).toBeFocused()
    await page.getByLabel('E-mail').press('Enter')
    await expect(page.getByLabel('Address')).toBeFocused()
    // In a text of several lines it is a new line.
    await page.keyboard.type('3 Quay Street')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Address')).toHaveValue('3 Quay Street\n')
    await page.getByLabel('Consent date').press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'New client' })).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Noémie' })).toBeVisible()
  })

  await test.step('the settings', async () => {
    // A setting is saved as it is changed, so Enter only moves on.
    await openScreen(page, '/settings/practice')
    await page.getByLabel('Credentials').fill('RMT')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Phone', { exact: true })).toBeFocused()
    await expectSaved(page, 'Practice')
    await openScreen(page, '/settings/backups')
    await page.getByLabel('Second folder').press('Enter')
    await expect(page.getByLabel('Disk space for backups (MB)')).toBeFocused()
  })

  const clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  await openScreen(page, `/clients/${clientId}/complaints/new`)
  await expect(page.getByRole('textbox', { name: 'Complaint' })).toBeFocused()
  await page.keyboard.type('Neck pain, left')
  await page.keyboard.press('Enter')
  await expect(typeAhead(page, 'Where it hurts')).toBeFocused()
  await page.keyboard.type('back of neck')
  await page.keyboard.press('Enter')
  await test.step('a word for several movements asks which, and other words are kept', async () => {
    const worse = page.getByRole('combobox', { name: 'Worse with', exact: true })
    await worse.focus()
    await page.keyboard.type('bend')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Bending the neck forward').first()).toBeVisible()
    await expect(chosen(page)).toHaveCount(0)
    await worse.fill('sit')
    await page.keyboard.press('Enter')
    await expect(chosen(page)).toHaveText(['Sitting'])
    await worse.fill('the new pillow')
    await page.keyboard.press('Tab')
    await expect(page.getByLabel('Worse with (other)')).toHaveValue('the new pillow')
  })
  await page.getByLabel('Onset date').press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'New complaint' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Noémie Tremblay' })).toBeVisible()

  const complaintId = await addComplaint(page, clientId)
  await openScreen(page, `/complaints/${complaintId}/plan`)
  await page.getByLabel('Frequency').press('Enter')
  await expect(page.getByLabel('Review date')).toBeFocused()
})

const chosen = (page: Page) => page.locator('.mantine-MultiSelect-pill')
