import { sortNameOf } from '@shared/clients/names'
import type { DuplicateQuery } from '@shared/clients'
import { foldText, foldVowels, isOneLetterApart } from '@shared/text/folding'
import { otherFormsOf } from '@shared/text/short-names'
import type { NameOrder } from '@shared/vocabulary'
import { sql, type Expression, type SqlBool } from 'kysely'
import type { Db } from '../database/open'
import { digitsOf, isSamePhone, MIN_PHONE_DIGITS } from './phones'
import { readNameSettings, withoutBlanks } from './search-text'

type Person = Omit<DuplicateQuery, 'dateOfBirth'> & { dateOfBirth?: string | null }

/** What two clients have in common. */
const matchKinds = ['name', 'surname and birth date', 'phone', 'e-mail', 'similar name'] as const
type MatchKind = (typeof matchKinds)[number]

/** How many possible duplicates are listed. */
const MAX_LISTED = 5
/** How many rows are compared field by field. */
const MAX_COMPARED = 200
/** Names with fewer letters are similar to too many others. */
const MIN_LETTERS = 6

/**
 * Finds clients who may be this person, archived ones too: with the same name, phone or e-mail, the same surname and birth
 * date, or a similar name: another form of the given name, or one other letter. Accents, capitals, blanks and the order of
 * the words of a name make no difference. Like a search it scans the index of names, and then reads only the rows that may
 * match.
 */
export async function findPossibleDuplicates(db: Db, person: Person) {
  const { country, nameOrder } = await readNameSettings(db)
  const isLike = nameMatcher(person, nameOrder)
  const ids = await findCandidates(db, person, isLike)
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('clients')
    .select(['id', 'firstName', 'lastName', 'dateOfBirth', 'phone', 'email', 'archived'])
    .where('id', 'in', ids)
    .orderBy('sortName')
    .orderBy('id')
    .execute()
  const email = foldText(person.email)
  const alike: Record<MatchKind, (other: Person) => boolean> = {
    name: (other) => isLike(sortNameOf(other, nameOrder)) === 'same',
    'similar name': (other) => isLike(sortNameOf(other, nameOrder)) === 'similar',
    'surname and birth date': (other) =>
      hasWholeBirth(person) &&
      other.dateOfBirth === person.dateOfBirth &&
      surnameOf(other) === surnameOf(person),
    phone: (other) => isSamePhone(other.phone, person.phone, country),
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

async function findCandidates(
  db: Db,
  person: Person,
  isLike: ReturnType<typeof nameMatcher>,
): Promise<number[]> {
  const all = db.selectFrom('clients').where('archived', 'in', [0, 1])
  const names = await all.select(['id', 'sortName']).orderBy('sortName').execute()
  const byName = names.filter(({ sortName }) => isLike(sortName) !== null)
  const has = (text: string): Expression<SqlBool> => sql<SqlBool>`instr(searchText, ${text}) > 0`
  const phone = digitsOf(person.phone)
  const email = foldText(person.email)
  const sought = [...(phone === '' ? [] : [phone.slice(-MIN_PHONE_DIGITS)]), ...(email === '' ? [] : [email])]
  const byContact =
    sought.length === 0
      ? []
      : await all
          .select('id')
          .where((where) => where.or(sought.map(has)))
          .orderBy('sortName')
          .limit(MAX_COMPARED)
          .execute()
  const byBirth = hasWholeBirth(person)
    ? await db.selectFrom('clients').select('id').where('dateOfBirth', '=', person.dateOfBirth!).execute()
    : []
  return [...new Set([...byName, ...byBirth, ...byContact].map(({ id }) => id))].slice(0, MAX_COMPARED)
}

/** A year that two people share says nothing. */
const hasWholeBirth = ({ dateOfBirth }: Person) => (dateOfBirth ?? '').length === 'YYYY-MM-DD'.length
const surnameOf = ({ lastName }: Person) => withoutBlanks(foldVowels(foldText(lastName)))

/** Returns a function that compares the `sortName` of a client, which has this order, with the name of a person. */
function nameMatcher(person: Person, nameOrder: NameOrder): (sortName: string) => 'same' | 'similar' | null {
  const name = foldVowels(sortNameOf(person, nameOrder))
  const [words, inOne] = [sortedWords(name), withoutBlanks(name)]
  const whole = words.join(' ')
  const forms = new Map(words.map((word) => [word, new Set(otherFormsOf(word))]))
  return (sortName) => {
    const other = foldVowels(sortName)
    if (other === '') return null
    const others = sortedWords(other)
    if (others.join(' ') === whole || withoutBlanks(other) === inOne) return 'same'
    if (others.length !== words.length) return null
    const [mine, moreOfMine] = words.filter((word) => !others.includes(word))
    const [theirs, moreOfTheirs] = others.filter((word) => !words.includes(word))
    // All other words have to be the same.
    if (mine === undefined || theirs === undefined || (moreOfMine ?? moreOfTheirs) !== undefined) return null
    const isForm = words.length > 1 && forms.get(mine)!.has(theirs)
    const isNear = inOne.length >= MIN_LETTERS && isOneLetterApart(mine, theirs)
    return isForm || isNear ? 'similar' : null
  }
}

/** Returns the words of a name, sorted, so that the order of family name and given name makes no difference. */
const sortedWords = (name: string) => name.split(' ').filter(Boolean).sort()
