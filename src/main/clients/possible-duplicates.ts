import { foldText, fullName, type ClientInput } from '@shared/clients'
import { sql, type Expression, type SqlBool } from 'kysely'
import type { Db } from '../database/open'
import { digitsOf } from './search'

type Person = Pick<ClientInput, 'firstName' | 'lastName' | 'phone' | 'email'>

/** What two clients have in common. */
const matchKinds = ['name', 'phone', 'e-mail'] as const
type MatchKind = (typeof matchKinds)[number]

/** How many possible duplicates are listed. */
const MAX_LISTED = 5
/** The least number of last digits in which two phones must agree, so that a country code makes no difference. */
const MIN_PHONE_DIGITS = 7

/**
 * Finds clients who may be this person, archived ones too: with the same name, phone or e-mail. Accents, capitals and
 * the order of the words of a name make no difference. Like a search it scans the index of names, and then reads only
 * the rows that may match.
 */
export async function findPossibleDuplicates(db: Db, person: Person) {
  const words = wordsOf(person)
  const phone = digitsOf(person.phone)
  const email = foldText(person.email)
  const has = (text: string): Expression<SqlBool> => sql<SqlBool>`instr(searchText, ${text}) > 0`
  const candidateRows = await db
    .selectFrom('clients')
    .select('id')
    .where('archived', 'in', [0, 1])
    .where((where) =>
      where.or([
        where.and([sql<SqlBool>`length(sortName) = ${[...words.join(' ')].length}`, ...words.map(has)]),
        ...(phone === '' ? [] : [has(phone.slice(-MIN_PHONE_DIGITS))]),
        ...(email === '' ? [] : [has(email)]),
      ]),
    )
    .orderBy('sortName')
    .limit(200)
    .execute()
  if (candidateRows.length === 0) return []
  const rows = await db
    .selectFrom('clients')
    .select(['id', 'firstName', 'lastName', 'dateOfBirth', 'phone', 'email', 'archived'])
    .where(
      'id',
      'in',
      candidateRows.map(({ id }) => id),
    )
    .orderBy('sortName')
    .orderBy('id')
    .execute()
  const alike: Record<MatchKind, (other: Person) => boolean> = {
    name: (other) => wordsOf(other).join(' ') === words.join(' '),
    phone: (other) => samePhone(digitsOf(other.phone), phone),
    'e-mail': (other) => email !== '' && foldText(other.email) === email,
  }
  return rows
    .map((row) => ({
      ...row,
      archived: row.archived === 1,
      same: matchKinds.filter((kind) => alike[kind](row)),
    }))
    .filter(({ same }) => same.length > 0)
    .toSorted((a, b) => b.same.length - a.same.length || rank(a.same) - rank(b.same))
    .slice(0, MAX_LISTED)
}

/** A name says more than a phone, which a family may share. */
const rank = ([first]: MatchKind[]) => (first ? matchKinds.indexOf(first) : matchKinds.length)

/** Returns the words of a name, sorted, so that the order of family name and given name makes no difference. */
const wordsOf = (person: Person) => foldText(fullName(person)).split(/\s+/).filter(Boolean).sort()

/** "+49 30 1234567" and "030 1234567" are the same phone. Fewer than seven equal last digits are not enough. */
function samePhone(one: string, other: string): boolean {
  if (one === '' || other === '') return false
  if (one === other) return true
  const [short, long] = [one, other]
    .map((digits) => digits.replace(/^0+/, ''))
    .toSorted((a, b) => a.length - b.length)
  return short!.length >= MIN_PHONE_DIGITS && long!.endsWith(short!)
}
