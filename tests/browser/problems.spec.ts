import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { BrowserContext, Page } from '@playwright/test'
import { openArea } from '../support/screens'
import { addClient } from './arrange'
import { expect, test as base } from './strict-page'

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'elsewhere-problem-'))
    await use(folder)
    chmodSync(folder, 0o700)
    rmSync(folder, { recursive: true, force: true })
  },
})

async function openLink(context: BrowserContext, link: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(link)
  return page
}

async function expectProblem(page: Page, title: string, folder: string) {
  await expect(page.getByRole('alert').getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText(folder)
  await expect(page).toHaveTitle(`${title} · Elsewhere`)
  // The button is disabled during a try.
  const tryAgainButton = page.getByRole('button', { name: 'Try again' })
  const retryResponse = page.waitForResponse((response) => response.url().includes('practice.tryAgain'))
  await tryAgainButton.press('Enter')
  await retryResponse
  await expect(tryAgainButton).toBeEnabled()
  await expect(tryAgainButton).toBeFocused()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
}

async function expectRepaired(page: Page) {
  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Welcome to Elsewhere' })).toBeVisible()
}

const brokenDatabases = [
  {
    name: 'a damaged record',
    title: 'The record cannot be read',
    write: (file: string) => writeFileSync(file, 'SQLite format 3\0 and then nothing of use'),
  },
  {
    name: 'an empty file',
    title: 'The record cannot be read',
    write: (file: string) => writeFileSync(file, ''),
  },
  {
    name: 'the database of another program',
    title: 'This file belongs to another program',
    write: (file: string) => {
      const other = new Database(file)
      other.exec('CREATE TABLE recipes (name TEXT)')
      other.close()
    },
  },
  {
    name: 'a record of a newer version',
    title: 'A newer version of Elsewhere made this record',
    write: (file: string) => {
      const newer = new Database(file)
      newer.pragma(`application_id = ${0x456c7377}`)
      newer.pragma('user_version = 9999')
      newer.exec('CREATE TABLE later (name TEXT)')
      newer.close()
    },
  },
]

for (const { name, title, write } of brokenDatabases) {
  test(`${name} has its own screen, is not changed, and opens after it is repaired`, async ({
    context,
    folder,
    startHostIn,
  }) => {
    const file = join(folder, 'practice.db')
    write(file)
    const before = readFileSync(file)
    const page = await openLink(context, (await startHostIn(folder)).link)
    await expectProblem(page, title, folder)
    expect(readFileSync(file).equals(before)).toBe(true)
    rmSync(file)
    await expectRepaired(page)
  })
}

for (const { name, title } of [
  { name: 'practice.db', title: 'A folder is in the place of the record' },
  { name: 'in-use.lock', title: 'A folder has the name of a file' },
]) {
  test(`a folder named ${name} has its own screen, and the record opens when it is gone`, async ({
    context,
    folder,
    startHostIn,
  }) => {
    mkdirSync(join(folder, name))
    const page = await openLink(context, (await startHostIn(folder)).link)
    await expectProblem(page, title, folder)
    await expect(page.getByRole('alert')).toContainText(
      `a file named ${name} in the folder below. A folder has this name.`,
    )
    rmdirSync(join(folder, name))
    await expectRepaired(page)
  })
}

test('where the folder of a practice is empty, the screen says so, and the practice opens when its drive is back', async ({
  context,
  folder,
  startHostIn,
}) => {
  const drive = join(folder, 'drive')
  const first = await startHostIn(drive)
  const page = await openLink(context, first.link)
  await page.getByLabel('Practice name').fill('Harbour Massage')
  await page.getByLabel('Your name for signatures').fill('Alex Moreau')
  // A double click creates one practice, and says nothing of a second.
  await page.getByRole('button', { name: 'Create practice' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Needs another look' })).toBeVisible()
  await expect(page.getByText('This practice is already set up.')).toBeHidden()
  await page.close()
  await first.stop()
  renameSync(drive, `${drive} unplugged`)
  mkdirSync(drive)

  const again = await openLink(context, (await startHostIn(drive)).link)
  await expectProblem(again, 'The practice is not in its folder', drive)
  await expect(again.getByText(/^A practice was open here on \d/)).toBeVisible()
  await again.getByText('Start with an empty record').click()
  await expect(again.getByRole('button', { name: 'Start a new practice' })).toBeVisible()
  rmSync(drive, { recursive: true })
  renameSync(`${drive} unplugged`, drive)
  await again.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(again.getByRole('heading', { name: 'Needs another look' })).toBeVisible()
})

test('the message about lost saves does not come back after it is closed, and the settings still say it', async ({
  context,
  folder,
  startHostIn,
}) => {
  const first = await startHostIn(join(folder, 'before'))
  const start = await openLink(context, first.link)
  await start.getByLabel('Practice name').fill('Harbour Massage')
  await start.getByLabel('Your name for signatures').fill('Alex Moreau')
  await start.getByRole('button', { name: 'Create practice' }).click()
  await expect(start.getByRole('heading', { name: 'Needs another look' })).toBeVisible()
  await start.close()
  await first.stop()
  const page = await openLink(context, (await startHostIn(join(folder, 'before'))).link)
  await expect(page.getByRole('heading', { name: 'Needs another look' })).toBeVisible()
  for (const firstName of ['One', 'Two', 'Three']) await addClient(page, { firstName })
  await page.close()
  // As after a power failure: the file with the latest changes is damaged at its start.
  const lost = join(folder, 'lost')
  mkdirSync(lost)
  for (const name of ['practice.db', 'practice.db-wal'])
    copyFileSync(join(folder, 'before', name), join(lost, name))
  const bytes = readFileSync(join(lost, 'practice.db-wal'))
  bytes[232] = bytes[232]! ^ 0xff
  writeFileSync(join(lost, 'practice.db-wal'), bytes)

  const after = await openLink(context, (await startHostIn(lost)).link)
  const message = after.getByText('Some of the last saves are missing')
  await expect(message).toBeVisible()
  await after.getByRole('button', { name: 'Close this message' }).click()
  await expect(message).toBeHidden()
  await openArea(after, 'Settings')
  await expect(after.getByText(/^Some saves from before today \d\d:\d\d are missing\./)).toBeVisible()
  await after.reload()
  await expect(after.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await expect(message).toBeHidden()
})

test('a second program on the same record shows an error, and opens when the first is closed', async ({
  context,
  folder,
  startHostIn,
}) => {
  const first = await startHostIn(folder)
  const page = await openLink(context, (await startHostIn(folder)).link)
  await expectProblem(page, 'Elsewhere is already open', folder)
  await first.stop()
  await expectRepaired(page)
})

test('a read-only folder shows an error, and opens when it is writable', async ({
  context,
  folder,
  startHostIn,
}) => {
  const blockingFile = join(folder, 'desk')
  writeFileSync(blockingFile, 'a file where a folder should be')
  const practice = join(blockingFile, 'practice')
  const page = await openLink(context, (await startHostIn(practice)).link)
  await expectProblem(page, 'Elsewhere cannot write to this folder', practice)
  rmSync(blockingFile)
  mkdirSync(blockingFile)
  await expectRepaired(page)
})
