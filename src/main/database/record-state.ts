import type Database from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import type { Db } from './open'

/** Reads the identity of the record: a random value that no other record has. */
export function readIdentity(driver: Database.Database): string {
  return driver.prepare('SELECT identity FROM recordState').pluck().get() as string
}

/**
 * Gives the record a new identity and returns it. A restored record gets one, so that windows on the record from before
 * are refused.
 */
export async function renewIdentity(db: Db): Promise<string> {
  const identity = randomBytes(16).toString('hex')
  await db.updateTable('recordState').set({ identity }).execute()
  return identity
}
