import { foldText, fullName, type ClientInput } from '@shared/clients'
import { sql, type Expression, type SqlBool } from 'kysely'
import type { Db } from '../database/open'
import { digitsOf } from './search'

type Person = Pick<ClientInput, 'firstName' | 'lastName' | 'phone' | 'email'>

/** What two clients have in common. */
const alikes = ['name', 'phone', 'e-mail'] as const
type Alike = (typeof alikes)[number]

/** How many are shown: who shares more than this with others is told enough. */
const MAX_LISTED = 5
/** Phones are compared from the end, where a country's number in front makes no difference. */
const PHONE_END = 7

/**
 * Who is in the record already and may be this person: by the same name, whatever the accents, the capitals and the order
 * of its words, or by the same phone or e-mail. Archived clients too. Like a search it reads the index of names from end
 * to end, and after that only the few rows that may be meant.
 */
export async function findPossibleDuplicates(db: Db, person: Person) {
  const words = wordsOf(person)
  const phone = digitsOf(person.phone)
  const email = foldText(person.email)
  const has = (text: string): Expression<SqlBool> => sql<SqlBool>`instr(searchText, ${text}) > 0`
  const may = await db
    .selectFrom('clients')
    .select('id')
    .where('archived', 'in', [0, 1])
    .where((where) =>
      where.or([
        where.and([sql<SqlBool>`length(sortName) = ${[...words.join(' ')].length}`, ...words.map(has)]),
        ...(phone === '' ? [] : [has(phone.slice(-PHONE_END))]),
        ...(email === '' ? [] : [has(email)]),
      ]),
    )
    .orderBy('sortName')
    .limit(200)
    .execute()
  if (may.length === 0) return []
  const rows = await db
    .selectFrom('clients')
    .select(['id', 'firstName', 'lastName', 'dateOfBirth', 'phone', 'email', 'archived'])
    .where(
      'id',
      'in',
      may.map(({ id }) => id),
    )
    .orderBy('sortName')
    .orderBy('id')
    .execute()
  const alike: Record<Alike, (other: Person) => boolean> = {
    name: (other) => wordsOf(other).join(' ') === words.join(' '),
    phone: (other) => samePhone(digitsOf(other.phone), phone),
    'e-mail': (other) => email !== '' && foldText(other.email) === email,
  }
  return rows
    .map((row) => ({ ...row, archived: row.archived === 1, same: alikes.filter((kind) => alike[kind](row)) }))
    .filter(({ same }) => same.length > 0)
    .toSorted((a, b) => b.same.length - a.same.length || rank(a.same) - rank(b.same))
    .slice(0, MAX_LISTED)
}

/** A name says more than a phone, which a family may share. */
const rank = ([first]: Alike[]) => (first ? alikes.indexOf(first) : alikes.length)

/** The words of a name in an order that does not depend on which of them is the family name. */
const wordsOf = (person: Person) => foldText(fullName(person)).split(/\s+/).filter(Boolean).sort()

/** "+49 30 1234567" and "030 1234567" are one phone; shorter ends than seven digits say nothing. */
function samePhone(one: string, other: string): boolean {
  if (one === '' || other === '') return false
  if (one === other) return true
  const [short, long] = [one, other]
    .map((digits) => digits.replace(/^0+/, ''))
    .toSorted((a, b) => a.length - b.length)
  return short!.length >= PHONE_END && long!.endsWith(short!)
}
