import type { Page } from '@playwright/test'
import {
  dateError,
  expectError,
  daysAgo,
  section,
  pickFirst,
  choosePain,
  typeAhead,
  openScreen,
} from '../support/screens'
import { addClient, addVisit, callQuery, callMutation } from './arrange'
import { expect, test } from './strict-page'

// The browser logs an error for each refused request.
test.use({ expectedErrors: [/the server responded with a status of (400|404|409)/] })

test.describe('a client', () => {
  const openForm = async (page: Page) => {
    // Without the draft of the step before.
    const { pathname } = new URL(page.url())
    if (pathname === '/clients/new') await page.getByRole('link', { name: 'Settings' }).click()
    const draft = await callQuery<{ revision: object } | null>(page, 'drafts.readForm', { kind: 'client' })
    if (draft)
      await callMutation(page, 'drafts.discardForm', { kind: 'client', expectedRevision: draft.revision })
    await openScreen(page, '/clients/new')
  }
  const searchClients = (page: Page) => callQuery<unknown[]>(page, 'clients.search', { text: '' })

  test('with a missing or invalid entry is refused at the field, and the input is kept', async ({ page }) => {
    await test.step('without a name is refused at the name field, and the input is kept', async () => {
      await openForm(page)
      const before = await searchClients(page)
      await page.getByLabel('Last name').fill('Tremblay')
      await page.getByRole('textbox', { name: 'Health history' }).fill('Whiplash in 2015.\nOtherwise well.')
      await page.getByRole('button', { name: 'Create client' }).click()
      await expectError(page.getByLabel('First name'), 'Enter a name')
      await expect(page.getByLabel('First name')).toBeFocused()
      await expect(page.getByLabel('Last name')).toHaveValue('Tremblay')
      await expect(page.getByRole('textbox', { name: 'Health history' })).toHaveValue(
        'Whiplash in 2015.\nOtherwise well.',
      )
      expect(await searchClients(page)).toEqual(before)
      await page.getByLabel('First name').fill('Noémie')
      await page.getByRole('button', { name: 'Create client' }).click()
      await expect(page.getByRole('link', { name: 'Noémie Tremblay' })).toBeVisible()
      await expect(section(page, 'Record')).toContainText('Whiplash in 2015.')
    })

    await test.step('with an impossible or future date of birth is refused at the field, and the input is kept', async () => {
      await openForm(page)
      const before = await searchClients(page)
      const dateOfBirth = page.getByLabel('Date of birth')
      await page.getByLabel('First name').fill('Ines')
      for (const [typed, message] of [
        ['31/02/2020', dateError],
        ['1/2/3', dateError],
        ['in May', dateError],
        ['31/12/2999', 'Enter a date that is not in the future'],
        ['31/12/2199', 'Enter a date that is not in the future'],
      ] as const) {
        await dateOfBirth.fill(typed)
        await page.getByRole('button', { name: 'Create client' }).click()
        await expectError(dateOfBirth, message)
        await expect(dateOfBirth).toHaveValue(typed)
        await expect(dateOfBirth).toBeFocused()
      }
      expect(await searchClients(page)).toEqual(before)
      await dateOfBirth.fill('29.2.84')
      await page.getByRole('button', { name: 'Create client' }).click()
      await expect(page.getByText('born 29 Feb 1984')).toBeVisible()
    })

    await test.step('with an invalid e-mail and texts that are too long is refused at each field', async () => {
      await openForm(page)
      const before = await searchClients(page)
      await page.getByLabel('First name').fill('N'.repeat(101))
      await page.getByLabel('E-mail').fill('noemie at example.com')
      await page.getByLabel('Allergies').fill('a'.repeat(2001))
      await page.getByRole('button', { name: 'Create client' }).click()
      await expectError(page.getByLabel('First name'), 'Enter at most 100 characters')
      await expectError(page.getByLabel('E-mail'), 'Enter an e-mail address with an @ and no spaces')
      await expectError(page.getByLabel('Allergies'), 'Enter at most 2000 characters')
      await expect(page.getByLabel('Allergies')).toHaveValue('a'.repeat(2001))
      expect(await searchClients(page)).toEqual(before)
    })

    await test.step('with a group of precautions of which none is chosen is asked which one', async () => {
      await openForm(page)
      const before = await searchClients(page)
      await page.getByLabel('First name').fill('Oriane')
      const cancer = page.getByRole('group', { name: 'Cancer' })
      await cancer.getByRole('checkbox', { name: 'Cancer', exact: true }).check()
      await page.getByRole('button', { name: 'Create client' }).click()
      await expect(cancer).toContainText('Which one?')
      await expect(cancer.getByRole('checkbox', { name: 'Cancer', exact: true })).toBeFocused()
      expect(await searchClients(page)).toEqual(before)
      await page.getByRole('button', { name: 'Today: none of these' }).click()
      await expect(cancer.getByRole('checkbox', { name: 'Cancer', exact: true })).not.toBeChecked()
      await cancer.getByRole('checkbox', { name: 'Cancer', exact: true }).check()
      await cancer.getByRole('checkbox', { name: 'Cancer in the past' }).check()
      await expect(cancer).not.toContainText('Which one?')
      await page.getByRole('button', { name: 'Create client' }).click()
      await expect(page.getByRole('list', { name: 'Alerts' })).toContainText('Cancer in the past')
    })

    await test.step('with a phone number without digits is refused at the field, and the input is kept', async () => {
      await openForm(page)
      const before = await searchClients(page)
      await page.getByLabel('First name').fill('Odile')
      const phone = page.getByLabel('Phone', { exact: true })
      await phone.fill('abc')
      await page.getByRole('button', { name: 'Create client' }).click()
      await expectError(phone, 'Enter at least 3 digits')
      await expect(phone).toHaveValue('abc')
      expect(await searchClients(page)).toEqual(before)
      await phone.fill('112 (evenings)')
      await page.getByRole('button', { name: 'Create client' }).click()
      await expect(page.getByRole('link', { name: 'Odile' })).toBeVisible()
    })
  })

  test('who may already be in the record or was treated before the birth needs a correction or a confirmation', async ({
    page,
    host,
  }) => {
    await test.step('who may already be in the record needs a confirmation', async () => {
      await addClient(page, {
        firstName: 'Noémie',
        lastName: 'Tremblay',
        dateOfBirth: '1986-05-19',
        phone: '+1 555-0199',
      })
      const countClients = async () =>
        (await callQuery<unknown[]>(page, 'clients.search', { text: '' })).length
      await openScreen(page, '/clients/new')
      await page.getByLabel('First name').fill('tremblay')
      await page.getByLabel('Last name').fill('noemie')
      await page.keyboard.press('Control+Enter')
      const duplicateAlert = page.getByRole('alert', { name: 'Possible duplicates' })
      await expect(duplicateAlert).toBeFocused()
      await expect(duplicateAlert).toBeInViewport()
      await expect(duplicateAlert).toContainText('born 19 May 1986, +1 555-0199')
      await expect(duplicateAlert).toContainText('Same name')
      // The user presses the save key once more by mistake.
      await page.keyboard.press('Control+Enter')
      // Longer than a double click, which saves once in any case.
      await page.waitForTimeout(500)
      await page.keyboard.press('Control+Enter')
      await expect(duplicateAlert).toBeVisible()
      expect(await countClients()).toBe(1)

      const save = page.getByRole('button', { name: 'Create anyway' })
      await page.getByLabel('Last name').fill('noemi')
      await expect(duplicateAlert).toBeHidden()
      await expect(save).toBeHidden()
      await page.getByLabel('Last name').fill('noemie')
      await expect(duplicateAlert).toBeVisible()
      await expect(page.getByLabel('Last name')).toBeFocused()

      await duplicateAlert.getByRole('link', { name: 'Noémie Tremblay' }).focus()
      await page.keyboard.press('Tab')
      await expect(save).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('link', { name: 'tremblay noemie' })).toBeVisible()
      expect(await countClients()).toBe(2)
    })

    await test.step('with the phone number of another client gets a question with a link to that client', async () => {
      const id = await addClient(page, { firstName: 'Ada', phone: '030 1234567' })
      await openScreen(page, '/clients/new')
      await page.getByLabel('First name').fill('Bo')
      await page.getByLabel('Phone', { exact: true }).fill('+49 30 123 45 67')
      await page.getByRole('button', { name: 'Create client' }).click()
      const duplicateAlert = page.getByRole('alert', { name: 'Possible duplicates' })
      await expect(duplicateAlert).toContainText('Same phone')
      await duplicateAlert.getByRole('link', { name: 'Ada' }).click()
      await expect(page).toHaveURL(`${host.origin}/clients/${id}`)
    })

    await test.step('cannot have a date of birth after a recorded visit', async () => {
      const id = await addClient(page, { firstName: 'Odile' })
      await addVisit(page, id, { at: `${daysAgo(30).iso}T10:00` })
      await openScreen(page, `/clients/${id}/edit`)
      await page.getByLabel('Occupation').fill('Bookkeeper')
      await page.getByLabel('Date of birth').fill(daysAgo(5).typed)
      await page.getByRole('button', { name: 'Save' }).click()
      await expectError(page.getByLabel('Date of birth'), 'The client had a visit before this day.')
      await expect(page.getByLabel('Occupation')).toHaveValue('Bookkeeper')
      await expect(page.getByLabel('Date of birth')).toHaveValue(daysAgo(5).typed)
      await page.getByLabel('Date of birth').fill('19/05/1986')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText('born 19 May 1986')).toBeVisible()
    })
  })
})

test.describe('a complaint', () => {
  const openForm = async (page: Page) => {
    const clientId = await addClient(page, { firstName: 'Noémie', dateOfBirth: '1986-05-19' })
    await openScreen(page, `/clients/${clientId}/complaints/new`)
  }

  test('with a missing, repeated or impossible entry is refused at the field, and the other input is kept', async ({
    page,
  }) => {
    await test.step('without a title and a region is refused at both fields, and the other input is kept', async () => {
      await openForm(page)
      await page.getByLabel('Goal').fill('Sleep through')
      await choosePain(page, 'Pain at the start, 0 to 10', 6)
      await page.getByRole('button', { name: 'Save complaint' }).click()
      await expectError(page.getByRole('textbox', { name: 'Complaint' }), 'Enter a name for the complaint')
      await expectError(typeAhead(page, 'Where it hurts'), /^Choose at least one region/)
      await page.getByRole('textbox', { name: 'Complaint' }).fill('Low back')
      await page.getByRole('button', { name: 'Save complaint' }).click()
      await expect(typeAhead(page, 'Where it hurts')).toBeFocused()
      await pickFirst(page, 'Where it hurts', 'low back')
      await expect(typeAhead(page, 'Where it hurts')).not.toHaveAttribute('aria-invalid', 'true')
      await page.getByRole('button', { name: 'Save complaint' }).click()
      await page.getByRole('link', { name: 'Low back' }).click()
      await page.getByRole('button', { name: /^About/ }).click()
      await expect(section(page, 'Details')).toContainText('Sleep through')
      await expect(section(page, 'Details')).toContainText('6 of 10')
    })

    await test.step('with the same region and side twice is refused', async () => {
      await openForm(page)
      await page.getByRole('textbox', { name: 'Complaint' }).fill('Low back')
      await pickFirst(page, 'Where it hurts', 'low back')
      await pickFirst(page, 'Where it hurts', 'low back')
      await page.getByRole('button', { name: 'Save complaint' }).click()
      await expectError(typeAhead(page, 'Where it hurts'), /A region is chosen twice/)
      await page
        .getByRole('button', { name: /Remove Low back/ })
        .last()
        .click()
      await page.getByRole('button', { name: 'Save complaint' }).click()
      await expect(page.getByRole('link', { name: 'Low back' })).toBeVisible()
    })

    await test.step('with an onset before the client’s birth is refused at the date', async () => {
      await openForm(page)
      await page.getByRole('textbox', { name: 'Complaint' }).fill('Low back')
      await pickFirst(page, 'Where it hurts', 'low back')
      await page.getByLabel('Onset date').fill('1/1/1980')
      await page.getByRole('button', { name: 'Save complaint' }).click()
      await expectError(page.getByLabel('Onset date'), 'This is before the client was born.')
      await expect(page.getByLabel('Onset date')).toBeFocused()
      await expect(page.getByRole('textbox', { name: 'Complaint' })).toHaveValue('Low back')
      await page.getByLabel('Onset date').fill(daysAgo(40).typed)
      await page.getByRole('button', { name: 'Save complaint' }).click()
      await expect(page.getByText(`since ${daysAgo(40).shown}`)).toBeVisible()
    })
  })
})
