import type { Page } from '@playwright/test'
import { daysAgo, expectSaved, openScreen } from '../support/screens'
import { addClient, addComplaint, addVisit, openPractice } from './arrange'
import { axeViolations } from './axe'
import { expect, test } from './strict-page'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Find a client, a tissue or a command' })

async function search(page: Page, text: string) {
  await page.keyboard.press('Control+k')
  await palette(page).getByRole('textbox').fill(text)
}

test('the palette starts visits, prints, finds complaints, notes and recent clients, and never offers a client "help"', async ({
  page,
}) => {
  await openPractice(page)
  const clientId = await addClient(page, { firstName: 'Işık', lastName: 'Yıldırım' })
  const complaintId = await addComplaint(page, clientId, { title: 'Tension at the temple' })
  const visitId = await addVisit(page, clientId, {
    at: `${daysAgo(2).iso}T10:00`,
    subjective: 'Schläfe tender since the concert.',
    complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
  })
  await openScreen(page, '/')
  const line = (name: string | RegExp) => palette(page).getByRole('button', { name })

  await page.keyboard.press('Control+k')
  await expect(line(/Işık Yıldırım/)).toBeVisible()
  await palette(page).getByRole('textbox').fill('help')
  await expect(line('New client')).toHaveText('New client')
  await expect(line(/help/)).toHaveCount(0)
  await palette(page).getByRole('textbox').fill('new visit yildirim')
  await line(/New visit of Işık Yıldırım/).click()
  await expect(page).toHaveURL(new RegExp(`/clients/${clientId}/visits/new$`))

  await search(page, 'new client')
  await expect(palette(page).getByRole('button')).toHaveText(['New client'])
  await page.keyboard.press('Escape')

  await search(page, 'tension')
  await line(/Tension at the temple/).click()
  await expect(page).toHaveURL(new RegExp(`/complaints/${complaintId}$`))
  await search(page, 'print')
  await line('Print the progress').click()
  await expect(page).toHaveURL(new RegExp(`/print/progress/${complaintId}`))

  await openScreen(page, '/')
  await search(page, 'schlaef')
  const note = line(/Işık Yıldırım · /)
  await expect(note).toContainText(daysAgo(2).shown)
  await expect(note).toContainText('Schläfe tender since the concert.')
  await note.click()
  await expect(page).toHaveURL(new RegExp(`/visits/${visitId}$`))
})

test('two clients of one name show the birth date, and an archived client has a button to restore', async ({
  page,
}) => {
  await openPractice(page)
  for (const dateOfBirth of ['1950-01-02', '1990-03-04']) {
    const clientId = await addClient(page, {
      firstName: 'Ada',
      lastName: 'Berg',
      phone: '555 0100',
      dateOfBirth,
    })
    const complaintId = await addComplaint(page, clientId)
    await addVisit(page, clientId, {
      at: `${daysAgo(4).iso}T10:00`,
      complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
    })
  }
  await openScreen(page, '/follow-ups')
  for (const born of ['2 Jan 1950', '4 Mar 1990']) {
    await expect(page.getByRole('button', { name: `Call Ada Berg (born ${born})` })).toBeVisible()
  }
  await openScreen(page, '/drafts')
  await expect(page.getByRole('link', { name: /Ada Berg \(born 2 Jan 1950\)/ })).toBeVisible()

  const archived = await addClient(page, { firstName: 'Cem', preferredName: 'Jimmy', pronouns: 'he/him' })
  await openScreen(page, `/clients/${archived}`)
  await expect(page.getByText('called Jimmy · he/him')).toBeVisible()
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('link', { name: 'New visit' })).toBeVisible()
})

test('asks before a client is entered twice under another form of the name', async ({ page }) => {
  await openPractice(page)
  await addClient(page, { firstName: 'James', lastName: 'Mc Donagh' })
  await openScreen(page, '/clients/new')
  await page.getByLabel('First name').fill('Jim')
  await page.getByLabel('Last name').fill('Mc Donagh')
  await page.getByRole('button', { name: 'Create client' }).click()
  await expect(page.getByText('Similar name')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Create anyway' })).toBeVisible()
})

test('the table of clients is sorted, filtered and saved as a view with the keyboard', async ({ page }) => {
  await openPractice(page)
  for (const [firstName, referralSource] of [
    ['Ada', 'Dr Chen'],
    ['Bea', ''],
    ['Cem', 'dr. chen'],
  ] as const)
    await addClient(page, { firstName, lastName: 'Berg', referralSource })
  await openScreen(page, '/clients')
  const names = page.getByRole('row').getByRole('link')
  const heading = (name: string) => page.getByRole('columnheader', { name })
  await expect(names).toHaveText(['Ada Berg', 'Bea Berg', 'Cem Berg'])
  await expect(heading('Name')).toHaveAttribute('aria-sort', 'ascending')

  await test.step('a key on a heading sorts, and keeps the focus', async () => {
    await page.getByRole('button', { name: 'Name', exact: true }).press('Enter')
    await expect(names).toHaveText(['Cem Berg', 'Bea Berg', 'Ada Berg'])
    await expect(heading('Name')).toHaveAttribute('aria-sort', 'descending')
    await expect(heading('Last visit')).not.toHaveAttribute('aria-sort')
    await expect(page.getByRole('button', { name: 'Name', exact: true })).toBeFocused()
  })
  await test.step('a filter with a wrong number changes nothing, and says why', async () => {
    await page.getByRole('button', { name: 'Filter' }).press('Enter')
    await page.getByLabel('Not seen for (weeks)').fill('two')
    await expect(page.getByText('Enter a whole number from 1 to 520')).toBeVisible()
    await expect(names).toHaveCount(3)
    await page.getByLabel('Not seen for (weeks)').fill('')
    await page.getByRole('combobox', { name: 'Referred by' }).pressSequentially('dr chen')
    await expect(names).toHaveText(['Cem Berg', 'Ada Berg'])
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('link', { name: 'Export all to CSV' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeFocused()
  })
  await test.step('a view has a name, and Back leads to the same table', async () => {
    await page.getByRole('button', { name: 'Views' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Save as a view' }).press('Enter')
    await page.getByRole('button', { name: 'Save view' }).click()
    await expect(page.getByText('Enter a name for the view')).toBeVisible()
    await page.getByLabel('Name of the view').fill('From Dr Chen')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'View: From Dr Chen' })).toBeFocused()
    await names.first().press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Cem Berg' })).toBeVisible()
    await page.goBack()
    await expect(names).toHaveText(['Cem Berg', 'Ada Berg'])
  })
  await test.step('removing the filter leaves the view, and choosing it brings back its filter and columns', async () => {
    await page.getByRole('button', { name: 'Remove filter: Referred by “dr chen”' }).press('Enter')
    await expect(names).toHaveCount(3)
    await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeFocused()
    await page.getByRole('button', { name: 'Columns' }).press('Enter')
    await page.getByRole('menuitemcheckbox', { name: 'Age' }).press('Enter')
    await expect(heading('Age')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Views' }).press('Enter')
    await page.getByRole('menuitemradio', { name: 'From Dr Chen' }).press('Enter')
    await expect(names).toHaveText(['Cem Berg', 'Ada Berg'])
    await expect(heading('Age')).toHaveCount(0)
  })
  await test.step('the settings put the last name first, in lists, headings and the palette', async () => {
    await openScreen(page, '/settings/practice')
    await page.getByLabel('Names of clients').selectOption('Last name first: Berg, Ada')
    await expectSaved(page, 'Paper and formats')
    await openScreen(page, '/clients')
    await expect(names).toHaveText(['Berg, Ada', 'Berg, Bea', 'Berg, Cem'])
    await search(page, 'berg, cem')
    await palette(page)
      .getByRole('button', { name: /^Berg, Cem/ })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: 'Berg, Cem' })).toBeVisible()
  })
})

test('a client is linked with a parent, who shows the link too', async ({ page }) => {
  await openPractice(page)
  const parentId = await addClient(page, { firstName: 'Ada', lastName: 'Berg' })
  const childId = await addClient(page, { firstName: 'Ben', lastName: 'Berg' })
  await openScreen(page, `/clients/${childId}/edit`)
  await page.getByRole('combobox', { name: 'Add a client' }).pressSequentially('berg')
  // The client itself is no relative.
  await expect(page.getByRole('option')).toHaveText(['Ada Berg'])
  await page.keyboard.press('Enter')
  await page.getByLabel('Relation of Ada Berg').selectOption('Parent')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Save client' }).click()
  await page.getByRole('region', { name: 'Record' }).getByRole('link', { name: 'Ada Berg' }).click()
  await expect(page).toHaveURL(new RegExp(`/clients/${parentId}$`))
  await expect(page.getByText('Child: Ben Berg')).toBeVisible()

  await openScreen(page, `/clients/${parentId}/edit`)
  await expect(page.getByText('Linked on the other client’s record: Ben Berg (child)')).toBeVisible()
  await openScreen(page, `/clients/${childId}/edit`)
  await page.getByRole('button', { name: 'Remove Ada Berg' }).press('Enter')
  await expect(page.getByRole('combobox', { name: 'Add a client' })).toBeFocused()
  await page.getByRole('button', { name: 'Save client' }).click()
  await expect(page.getByRole('region', { name: 'Record' }).getByText('Family')).toHaveCount(0)
})
