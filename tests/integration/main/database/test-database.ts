import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { databaseName, openDatabase } from '@main/database/open'
import { DatabaseProblem } from '@main/database/problem'

export const clock = () => new Date('2026-03-10T09:00')

/** Creates a folder that is deleted after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Creates a folder with this content as the database file. */
export function createDatabaseFile(content: Uint8Array | string): { folder: string; path: string } {
  const folder = temporaryFolder()
  const path = join(folder, databaseName)
  writeFileSync(path, content)
  return { folder, path }
}

/** Returns the code of the refusal to open, or 'opened'. */
export async function tryToOpen(folder: string): Promise<string> {
  try {
    const database = await openDatabase(folder, clock)
    await database.close()
    return 'opened'
  } catch (error) {
    if (error instanceof DatabaseProblem) return error.code
    throw error
  }
}

/** Lists the folder of backups. What a check found stands beside a backup and is left out here. */
export function listBackups(folder: string): string[] {
  const names = readdirSync(join(folder, 'backups'))
  const facts = names.filter((name) => name.endsWith('.db.json'))
  expect(names).toEqual(expect.arrayContaining(facts.map((name) => name.replace(/\.json$/, ''))))
  return names.filter((name) => !facts.includes(name)).sort()
}
