import { fullName, type ClientInput } from '@shared/clients'
import { foldText, foldVowels } from '@shared/text/folding'
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
    `${fullName(client)} ${client.lastName} ${client.firstName} ${client.preferredName}`,
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

/** Returns the text by which lists of clients are sorted: the family name, then the given name. */
export function sortNameOf(client: Pick<ClientInput, 'firstName' | 'lastName'>): string {
  return foldText(`${client.lastName} ${client.firstName}`).trim()
}

/** Reads the country of the practice, or that of its phone; '' if neither is known. */
export async function readCountry(db: Db): Promise<string> {
  const practice = await db.selectFrom('practice').select(['country', 'phone']).executeTakeFirst()
  if (!practice) return ''
  return practice.country === '' ? countryOfPhone(practice.phone) : practice.country
}
