import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { BrowserContext, Page } from '@playwright/test'
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
