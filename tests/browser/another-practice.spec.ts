import type { Page } from '@playwright/test'
import { draftSaved, openScreen } from '../support/screens'
import { addClient, callMutation, callQuery, openTwoForms, readVisits } from './arrange'
import { expect, test } from './strict-page'

const notice = (page: Page) => page.getByRole('alert', { name: 'Another practice is open now' })
const countClients = async (page: Page) =>
  (await callQuery<unknown[]>(page, 'clients.search', { text: 'Noémie' })).length

test.describe('a window on the practice, while another window opens the sample', () => {
  test.use({ expectedErrors: [/409/] })

  test('saves nothing into the sample, keeps what was typed, and saves it after going back', async ({
    page,
  }) => {
    const { second } = await openTwoForms(page)
    await callMutation(page, 'practice.openSample', {})
    const sampleDrafts = await callQuery(page, 'drafts.list', {})

    await page.getByRole('button', { name: 'Create client' }).click()
    await expect(notice(page)).toContainText('Another window opened the sample practice.')
    await expect(page.getByLabel('First name')).toHaveValue('Noémie')
    expect(await countClients(page)).toBe(0)
    await second.getByLabel('Subjective').fill('Burning beside the spine.')
    await expect(notice(second)).toBeVisible()
    await expect(second.getByText('Draft not saved: Another record is open now.')).toBeVisible()
    expect(await callQuery(page, 'drafts.list', {})).toEqual(sampleDrafts)

    await notice(page).getByRole('button', { name: 'Go back to Harbour Massage' }).click()
    await expect(notice(page)).toBeHidden()
    await page.getByRole('button', { name: 'Create client' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Noémie' })).toBeVisible()
    expect(await countClients(page)).toBe(1)
    await expect(draftSaved(second)).toBeVisible()
    await expect(notice(second)).toBeHidden()
    await expect(second.getByLabel('Subjective')).toHaveValue('Burning beside the spine.')
  })
})

test('a double click on "Save visit" creates one visit', async ({ page }) => {
  const clientId = await addClient(page, { firstName: 'Bea' })
  await openScreen(page, `/clients/${clientId}/visits/new`)
  // Both requests leave before the first is answered, as with a second click on a slow computer.
  const keys: (string | undefined)[] = []
  await page.route('**/rpc/visits.create**', async (route) => {
    const headers = route.request().headers()
    keys.push(headers['idempotency-key'])
    const [response] = await Promise.all([route.fetch(), route.fetch()])
    await route.fulfill({ response })
  })
  await page.getByRole('button', { name: 'Save visit' }).dblclick()
  await expect(page.getByText('Visit saved')).toBeVisible()
  expect(keys).toEqual([expect.stringMatching(/^[\w-]{36}$/)])
  expect(await readVisits(page, clientId)).toHaveLength(1)
})
