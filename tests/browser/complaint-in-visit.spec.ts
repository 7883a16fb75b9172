import { openScreen, section, typeAhead } from '../support/screens'
import { addClient, readVisits } from './arrange'
import { expect, test } from './strict-page'

test('a visit of a client without a complaint gets its complaint inside the form', async ({ page }) => {
  const clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  await openScreen(page, `/clients/${clientId}/visits/new`)
  await page.getByLabel('Subjective').fill('Woke with a stiff neck.')
  const pain = section(page, 'Pain')
  await pain.getByRole('button', { name: 'Add a complaint' }).click()
  const complaint = pain.getByRole('group', { name: 'New complaint' })
  await page.keyboard.type('Neck pain, left')
  await test.step('the visit is not saved without what was typed', async () => {
    await page.getByRole('button', { name: 'Save visit' }).click()
    await expect(complaint.getByText('Save or cancel this complaint first')).toBeVisible()
    await expect(complaint.getByRole('textbox', { name: 'New complaint' })).toBeFocused()
  })
  await page.keyboard.press('Enter')
  await expect(typeAhead(page, 'Where it hurts')).toBeFocused()
  await page.keyboard.type('back of neck')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  const before = pain.getByRole('radiogroup', { name: 'Before: Neck pain, left' })
  await expect(before.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('6')
  await expect(page.getByLabel('Subjective')).toHaveValue('Woke with a stiff neck.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Visit saved')).toBeVisible()
  const [visit] = await readVisits<{ subjective: string; complaints: object[] }>(page, clientId)
  expect(visit).toMatchObject({
    subjective: 'Woke with a stiff neck.',
    complaints: [{ title: 'Neck pain, left', painBefore: 6 }],
  })
})
