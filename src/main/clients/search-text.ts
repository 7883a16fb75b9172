import type { ClientInput } from '@shared/clients'
import { foldText, foldVowels } from '@shared/text/folding'
import type { NameOrder } from '@shared/vocabulary'
import type { Db } from '../database/open'
import { countryOfPhone, phoneForms } from './phones'

export type SearchedFields = Pick<ClientInput, 'firstName' | 'lastName' | 'preferredName' | 'email' | 'phone'>

/**
 * Returns the text that a search looks through: both orders of the name, the preferred name, names of several words also in
 * one, the e-mail, and
 * the digits of the phone. A blank stands before and after each word, so that a whole word can be looked for.
 * @param country the code of the country of phones without a country code; '' if it is not known
 */
export function searchTextOf(client: SearchedFields, country: string): string {
  const names = foldText(
    `${client.firstName} ${client.lastName} ${client.lastName} ${client.firstName} ${client.preferredName}`,
  ).trim()
  const inOne = [client.firstName, client.lastName]
    .map(foldText)
    .filter((name) => /[^\p{L}\p{M}\p{N}]/u.test(name))
  const words = [names, ...inOne.map(withoutBlanks)].join(' ')
  const loose = foldVowels(words)
  return ` ${[
    words,
    ...(loose === words ? [] : [loose]),
    foldText(client.email),
    ...phoneForms(client.phone, country),
  ]
    .filter((part) => part !== '')
    .join(' ')} `
}

/** "mc donagh" is also typed "mcdonagh". */
export const withoutBlanks = (name: string) => name.replace(/[^\p{L}\p{M}\p{N}]/gu, '')

/** Reads the country of the practice, or that of its phone; '' if neither is known. */
export async function readCountry(db: Db): Promise<string> {
  const practice = await db.selectFrom('practice').select(['country', 'phone']).executeTakeFirst()
  if (!practice) return ''
  return practice.country === '' ? countryOfPhone(practice.phone) : practice.country
}

/** Reads what the texts for searching and sorting depend on: the country of the practice and the order of names. */
export async function readNameSettings(db: Db): Promise<{ country: string; nameOrder: NameOrder }> {
  return { country: await readCountry(db), nameOrder: await readNameOrder(db) }
}

export async function readNameOrder(db: Db): Promise<NameOrder> {
  const practice = await db.selectFrom('practice').select('nameOrder').executeTakeFirst()
  return practice?.nameOrder ?? 'given-family'
}
