import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { daysAgo, expectSaved, openArea, section } from '../support/screens'
import { addClient, addVisit, openPractice } from './arrange'
import { expect, test } from './strict-page'

// A refusal is a response with this status.
test.use({ expectedErrors: [/status of 409/] })

test('a backup takes one press, also in the palette, and the settings say when and where it was made', async ({
  page,
  dataFolder,
}) => {
  await openPractice(page)
  const id = await addClient(page, { firstName: 'Noémie' })
  await addVisit(page, id, { at: `${daysAgo(1).iso}T10:00` })
  const stick = join(dataFolder, '..', `${dataFolder.split('/').at(-1)}-stick`)
  mkdirSync(stick)
  await openArea(page, 'Settings')
  const backups = section(page, 'Backups')
  await expect(backups.getByText('No backup yet')).toBeVisible()
  await backups.getByLabel('Second folder').fill(dataFolder)
  await page.keyboard.press('Enter')
  await expect(backups.getByText('Choose a folder outside of the data folder.')).toBeVisible()
  await backups.getByLabel('Second folder').fill(stick)
  await expectSaved(page, 'Backups')

  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog')
  await expect(palette.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('back up')
  await palette.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('Backup made')).toBeVisible()
  await expect(
    backups.getByText(/^Last backup: today \d\d:\d\d, 1 visit, on this computer and on \S+-stick$/),
  ).toBeVisible()
  expect(readdirSync(join(stick, 'Elsewhere backups'))).toHaveLength(2)
})

test('a double click on "Back up now" makes one backup, and no message says that none was made', async ({
  page,
  dataFolder,
}) => {
  await openPractice(page)
  await openArea(page, 'Settings')
  const button = section(page, 'Backups').getByRole('button', { name: 'Back up now' })
  await button.dblclick()
  await expect(page.getByText('Backup made')).toBeVisible()
  await expect(page.getByText('No backup was made')).toBeHidden()
  await expect(button).toBeEnabled()
  expect(readdirSync(join(dataFolder, 'backups')).filter((name) => name.endsWith('.db'))).toHaveLength(1)
})

test('a restore shows what would go, and can be undone; a wrong file says what it is', async ({
  page,
  dataFolder,
}) => {
  await openPractice(page)
  const id = await addClient(page, { firstName: 'Noémie', lastName: 'Blanc' })
  await openArea(page, 'Settings')
  const backups = section(page, 'Backups')
  await backups.getByRole('button', { name: 'Back up now' }).click()
  await expect(backups.getByText(/^Last backup: today \d\d:\d\d, 0 visits, on this computer$/)).toBeVisible()
  await addVisit(page, id, { at: `${daysAgo(1).iso}T10:00` })
  await addClient(page, { firstName: 'Later', lastName: 'Guest' })

  await backups.getByText('Restore a backup').click()
  const wrong = join(dataFolder, 'shopping.db')
  writeFileSync(wrong, 'a shopping list')
  await backups.locator('input[type=file]').setInputFiles(wrong)
  await expect(backups.getByRole('alert')).toContainText('This file is not a backup of Elsewhere.')

  await backups.getByRole('button', { name: /^Preview the backup made today/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Restore this backup?' })
  await expect(dialog).toContainText('1 visit added since then is not in this backup.')
  await expect(dialog).toContainText('1 client added since then is not in this backup.')
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await expect(backups.getByText(/^A backup was restored today/)).toBeVisible()
  await openArea(page, 'Clients')
  await expect(page.getByText('Noémie Blanc')).toBeVisible()
  await expect(page.getByText('Later Guest')).toBeHidden()

  await openArea(page, 'Settings')
  // The window loads again, because the record has another identity.
  const loaded = page.waitForEvent('load')
  await backups.getByRole('button', { name: 'Undo restore' }).click()
  await expect(dialog).toContainText('2 clients, 1 visit')
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await loaded
  await expect(backups.getByText(/^The restore was undone today/)).toBeVisible()
  await openArea(page, 'Clients')
  await expect(page.getByText('Later Guest')).toBeVisible()
})

test('a new computer opens the file of the old one', async ({
  page,
  context,
  host,
  dataFolder,
  startHostIn,
}) => {
  const id = await addClient(page, { firstName: 'Noémie', lastName: 'Blanc' })
  await addVisit(page, id, { at: `${daysAgo(1).iso}T10:00` })
  const response = await page.request.get(`${host.origin}/backups/archive`)
  expect(response.headers()['content-disposition']).toMatch(/"Elsewhere \d{4}-\d\d-\d\d\.elsewhere"/)
  const archive = join(dataFolder, 'moved.elsewhere')
  writeFileSync(archive, await response.body())

  const folder = join(dataFolder, 'new computer')
  const other = await context.newPage()
  await other.goto((await startHostIn(folder)).link)
  await expect(other.getByRole('button', { name: 'I have a backup' })).toBeVisible()
  await other.locator('input[type=file]').setInputFiles(archive)
  const dialog = other.getByRole('dialog', { name: 'Restore this backup?' })
  await expect(dialog).toContainText('Harbour Massage')
  await expect(dialog).toContainText('1 client, 1 visit')
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await expect(other.getByRole('heading', { name: 'Needs another look' })).toBeVisible()
  await expect(other.getByText(/^It was made today \d\d:\d\d and has 1 client and 1 visit\.$/)).toBeVisible()
  // The first backup is made at once. The empty record that was replaced never counts as one.
  await openArea(other, 'Settings')
  await expect(
    section(other, 'Backups').getByText(
      /^(Last backup: today \d\d:\d\d, 1 visit, on this computer|No backup yet)$/,
    ),
  ).toBeVisible()
  await expect
    .poll(() => readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('in-use.db')).length)
    .toBe(1)
})

test('a restore that another window has overtaken says that nothing was restored', async ({
  page,
  context,
}) => {
  await openPractice(page)
  await addClient(page, { firstName: 'Noémie' })
  await openArea(page, 'Settings')
  await section(page, 'Backups').getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('Backup made')).toBeVisible()
  const other = await context.newPage()
  await other.goto(page.url())
  const dialogs = []
  for (const window of [page, other]) {
    await section(window, 'Backups').getByText('Restore a backup').click()
    await window.getByRole('button', { name: /^Preview the backup made today/ }).click()
    dialogs.push(window.getByRole('dialog', { name: 'Restore this backup?' }))
  }
  for (const dialog of dialogs) await expect(dialog).toContainText('1 client, 0 visits')
  const [first, second] = dialogs
  await first!.getByRole('button', { name: 'Restore' }).dblclick()
  await expect(page.getByText('Backup restored')).toBeVisible()
  await expect(page.getByText('Not restored')).toBeHidden()
  await second!.getByRole('button', { name: 'Restore' }).click()
  await expect(other.getByText('Not restored')).toBeVisible()
  await expect(
    other.getByText('Another record is open now. Nothing was restored. Reload the window.'),
  ).toBeVisible()
})

test('after a start with an empty record, the first screen still offers the backups of the folder', async ({
  page,
  context,
  dataFolder,
  startHostIn,
}) => {
  await openPractice(page)
  await addClient(page, { firstName: 'Noémie', lastName: 'Blanc' })
  await openArea(page, 'Settings')
  await section(page, 'Backups').getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('Backup made')).toBeVisible()
  const folder = join(dataFolder, 'without a record')
  mkdirSync(folder)
  cpSync(join(dataFolder, 'backups'), join(folder, 'backups'), { recursive: true })

  const other = await context.newPage()
  await other.goto((await startHostIn(folder)).link)
  // The offer of the backup arrives above this line.
  await expect(other.getByRole('button', { name: 'Restore this backup' })).toBeVisible()
  await other.getByText('Start with an empty record').click()
  await expect(other.getByText('Restore one before you create the new practice.')).toBeVisible()
  await other.getByRole('button', { name: 'Start a new practice' }).dblclick()
  await expect(other.getByRole('heading', { name: 'Welcome to Elsewhere' })).toBeVisible()
  await expect(other.getByText('The record is open again.')).toBeHidden()
  await other.getByText('Restore a backup of this folder').click()
  await expect(other.getByRole('button', { name: /^Preview the backup made today/ })).toBeVisible()
  // "I have a backup" chooses a file already.
  await expect(other.getByRole('button', { name: 'Choose a file' })).toBeHidden()
  await other.getByRole('button', { name: /^Preview the backup made today/ }).click()
  await other.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await openArea(other, 'Clients')
  await expect(other.getByText('Noémie Blanc')).toBeVisible()
})

test('after a restore from the screen of a damaged record, a message says what was restored', async ({
  page,
  context,
  dataFolder,
  startHostIn,
}) => {
  await openPractice(page)
  await addClient(page, { firstName: 'Noémie', lastName: 'Blanc' })
  await openArea(page, 'Settings')
  await section(page, 'Backups').getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('Backup made')).toBeVisible()
  const folder = join(dataFolder, 'damaged')
  mkdirSync(folder)
  cpSync(join(dataFolder, 'backups'), join(folder, 'backups'), { recursive: true })
  writeFileSync(join(folder, 'practice.db'), 'SQLite format 3\0 and then nothing of use')

  const other = await context.newPage()
  await other.goto((await startHostIn(folder)).link)
  await other.getByRole('button', { name: 'Restore this backup' }).click()
  await other.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect(other.getByText('Backup restored')).toBeVisible()
  await expect(other.getByText(/^It was made today \d\d:\d\d and has 1 client and 0 visits\.$/)).toBeVisible()
})

test('with the keyboard alone, the focus stays on the button that was pressed', async ({ page }) => {
  await openPractice(page)
  await addClient(page, { firstName: 'Noémie' })
  await openArea(page, 'Settings')
  const backups = section(page, 'Backups')
  const backUp = backups.getByRole('button', { name: 'Back up now' })
  await backUp.press('Enter')
  await expect(backups.getByText(/^Last backup: today/)).toBeVisible()
  await expect(backUp).toBeFocused()
  await backups.getByText('Restore a backup').press('Enter')
  const preview = backups.getByRole('button', { name: /^Preview the backup made today/ })
  await preview.press('Enter')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(preview).toBeFocused()
})
