import { foldText, fullName, type ClientInput } from '@shared/clients'
import { sql, type SqlBool } from 'kysely'
import type { Db } from '../database/open'

/** Returns the text that a search looks through: both orders of the name, the e-mail, and the digits of the phone. */
export function searchTextOf(
  client: Pick<ClientInput, 'firstName' | 'lastName' | 'email' | 'phone'>,
): string {
  return foldText(
    `${fullName(client)} ${client.lastName} ${client.firstName} ${client.email} ${digitsOf(client.phone)}`,
  )
}

/** Returns the text by which lists of clients are sorted: the family name, then the given name. */
export function sortNameOf(client: Pick<ClientInput, 'firstName' | 'lastName'>): string {
  return foldText(`${client.lastName} ${client.firstName}`).trim()
}

export const digitsOf = (text: string) => text.replace(/\D/g, '')

/**
 * Finds clients by any part of the name, the e-mail or the phone's digits. Every word must be found. Scans the whole
 * index of names: with 20,000 clients that is faster than a person types, and it also finds the middle of a name.
 */
export async function findClients(
  db: Db,
  search: { text: string; archived: boolean; limit: number; cursor: number },
) {
  const found = await db
    .selectFrom('clients')
    .select(['id'])
    .where('archived', '=', search.archived ? 1 : 0)
    .where((where) =>
      where.and(wordsOf(search.text).map((word) => sql<SqlBool>`instr(searchText, ${word}) > 0`)),
    )
    .orderBy('sortName')
    .limit(search.limit)
    .offset(search.cursor)
    .execute()
  if (found.length === 0) return []
  return db
    .selectFrom('clients')
    .select(['id', 'firstName', 'lastName', 'dateOfBirth', 'phone', 'email', 'archived'])
    .where(
      'id',
      'in',
      found.map((client) => client.id),
    )
    .orderBy('sortName')
    .orderBy('id')
    .execute()
}

function wordsOf(text: string): string[] {
  // "030 12-34" is one number, so its digits are searched as one word.
  if (isPhone(text)) return [digitsOf(text)]
  const words = foldText(text).split(/\s+/).filter(Boolean)
  return words.map((word) => (isPhone(word) ? digitsOf(word) : word))
}

const isPhone = (text: string) => /\d/.test(text) && /^[\d\s()+./-]+$/.test(text)
