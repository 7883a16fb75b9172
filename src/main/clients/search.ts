import { foldText, foldVowels, isOneLetterApart } from '@shared/text/folding'
import { otherFormsOf } from '@shared/text/short-names'
import { sql, type Expression, type SqlBool } from 'kysely'
import type { Db } from '../database/open'
import { phoneForms } from './phones'
import { readNameSettings, withoutBlanks } from './search-text'

interface ClientSearch {
  text: string
  archived: boolean
  limit: number
  cursor: number
}

/**
 * Finds clients by any part of the name, the e-mail or the phone's digits. Every word must be found. Clients with another
 * form of a given name follow: "jim" also finds James. When nobody is found, one letter of each word may be wrong.
 *
 * It scans the whole index of names: with 20,000 clients that is faster than a person types, and it also finds the middle
 * of a name.
 */
export async function findClients(db: Db, search: ClientSearch) {
  const ids = await findClientIds(db, search)
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('clients')
    .select(['id', 'firstName', 'lastName', 'dateOfBirth', 'phone', 'email', 'archived'])
    .where('id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/**
 * Finds the ids of these clients, the best results first.
 * @param only a condition for the clients among whom it looks
 */
export async function findClientIds(
  db: Db,
  { text, archived, limit, cursor }: ClientSearch,
  only: Expression<SqlBool> = sql<SqlBool>`TRUE`,
): Promise<number[]> {
  const clients = db
    .selectFrom('clients')
    .where('archived', '=', archived ? 1 : 0)
    .where(only)
  const words = isPhone(text) ? [text.trim()] : splitWords(text)
  const { country } = await readNameSettings(db)
  const asTyped = allOf(words.map((word) => anyOf(formsOf(word, country))))
  const found = await clients
    .select('id')
    .where(asTyped)
    .orderBy('sortName')
    .orderBy('id')
    .limit(limit)
    .offset(cursor)
    .execute()
  const ids = found.map(({ id }) => id)
  const alike = words.map((word) => otherFormsOf(word).map((form) => ` ${form} `))
  if (ids.length < limit && alike.some((forms) => forms.length > 0)) {
    const before =
      ids.length > 0 || cursor === 0
        ? cursor + ids.length
        : Number(
            (
              await clients
                .select(sql<number>`count(*)`.as('count'))
                .where(asTyped)
                .executeTakeFirstOrThrow()
            ).count,
          )
    const others = await clients
      .select('id')
      .where(allOf(words.map((word, index) => anyOf([...formsOf(word, country), ...alike[index]!]))))
      .where(sql<SqlBool>`NOT ${asTyped}`)
      .orderBy('sortName')
      .orderBy('id')
      .limit(limit - ids.length)
      .offset(Math.max(0, cursor - before))
      .execute()
    ids.push(...others.map(({ id }) => id))
  }
  if (ids.length > 0 || cursor > 0) return ids
  // Signs such as * are part of no name.
  if (words.length === 0 || !words.every((word) => /^[\p{L}\p{M}]+$/u.test(word))) return []
  const isNear = nameMatcher(words)
  const names = await clients.select(['id', 'sortName']).orderBy('sortName').execute()
  return names
    .filter(({ sortName }) => isNear(sortName))
    .slice(0, limit)
    .map(({ id }) => id)
}

/** Shorter words match too much when one letter may be wrong. */
const MIN_LETTERS = 4

/** Returns a function that tells whether a name, as `sortName` has it, is near to what was typed. */
function nameMatcher(typed: readonly string[]): (sortName: string) => boolean {
  const inOne = typed.join('')
  const words = typed.map((word) => ({ word, loose: foldVowels(word), forms: new Set(otherFormsOf(word)) }))
  return (sortName) => {
    const [family = '', ...given] = sortName.split(' ')
    // "jan van | kirkwijk" is typed in one word.
    if (withoutBlanks(sortName).includes(inOne)) return true
    if (withoutBlanks([...given, family].join('')).includes(inOne)) return true
    return words.every(({ word, loose, forms }) =>
      [family, ...given].some(
        (one) => isNearWord(one, word) || isNearWord(foldVowels(one), loose) || forms.has(one),
      ),
    )
  }
}

function isNearWord(word: string, typed: string): boolean {
  if (word.startsWith(typed)) return true
  if (typed.length < MIN_LETTERS) return false
  return isOneLetterApart(word, typed) || isOneLetterApart(word.slice(0, typed.length), typed)
}

const contains = (text: string): Expression<SqlBool> => sql<SqlBool>`instr(searchText, ${text}) > 0`
const anyOf = (texts: readonly string[]) => sql<SqlBool>`(${sql.join(texts.map(contains), sql` OR `)})`
const allOf = (conditions: readonly Expression<SqlBool>[]) =>
  conditions.length === 0 ? sql<SqlBool>`TRUE` : sql<SqlBool>`(${sql.join(conditions, sql` AND `)})`

/** Returns the forms of a word of which the search text must contain one. */
function formsOf(word: string, country: string): string[] {
  if (isPhone(word)) return phoneForms(word, country)
  const loose = foldVowels(word)
  return loose === word ? [word] : [word, loose]
}

const splitWords = (text: string) =>
  foldText(text)
    .split(/[\s,;]+/)
    .filter(Boolean)

/** "030 12-34" is one number, so its digits are searched as one word. */
const isPhone = (text: string) => /\p{Nd}/u.test(text) && /^[\p{Nd}\s()+./\p{Pd}]+$/u.test(text)
