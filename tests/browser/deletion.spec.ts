import { openScreen } from '../support/screens'
import { addClient, addComplaint, addVisit, callMutation } from './arrange'
import { daysAgo } from '../support/screens'
import { expect, test } from './strict-page'

test('a client or a complaint entered by mistake is deleted, and Undo brings it back', async ({ page }) => {
  const clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  const complaintId = await addComplaint(page, clientId)
  const visitId = await addVisit(page, clientId, { at: `${daysAgo(3).iso}T10:00`, subjective: 'Stiff.' })
  const choose = async (item: string) => {
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }

  await openScreen(page, `/complaints/${complaintId}`)
  await choose('Delete complaint')
  await expect(page.getByText('No complaints yet.')).toBeVisible()
  await expect(page.getByText('Upper back pain, left deleted')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: 'Upper back pain, left' }).first()).toBeVisible()

  await choose('Delete client')
  await expect(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible()
  await expect(page.getByRole('link', { name: /Tremblay/ })).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Noémie Tremblay' })).toBeVisible()
  await expect(page.getByText('not signed')).toBeVisible()

  await callMutation(page, 'visits.sign', { id: visitId })
  await openScreen(page, `/clients/${clientId}`)
  await choose('Delete client')
  await expect(page.getByText(/A visit here is signed or void/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Noémie Tremblay' })).toBeVisible()
})

test.use({ expectedErrors: [/409/] })
