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

/**
 * Reads what the texts for searching and sorting depend on: the order of names, and the country of the practice or of its
 * phone; '' if neither is known.
 */
export async function readNameSettings(db: Db): Promise<{ country: string; nameOrder: NameOrder }> {
  const practice = await db
    .selectFrom('practice')
    .select(['country', 'phone', 'nameOrder'])
    .executeTakeFirst()
  if (!practice) return { country: '', nameOrder: 'given-family' }
  const { country, phone, nameOrder } = practice
  return { country: country === '' ? countryOfPhone(phone) : country, nameOrder }
}
