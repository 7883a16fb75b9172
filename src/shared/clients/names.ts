import { foldText } from '../text/folding'
import type { NameOrder } from '../vocabulary'

interface Named {
  firstName: string
  lastName: string
}

/** These scripts write the family name first without a comma. */
const withoutComma = /^[\s\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u

/** Returns the name of a client in the form of every list, page, paper and search: "Ada Berg" or "Berg, Ada". */
export function formatName({ firstName, lastName }: Named, order: NameOrder): string {
  if (order === 'given-family') return `${firstName} ${lastName}`.trim()
  const parts = [lastName, firstName].filter((part) => part !== '')
  return parts.join(withoutComma.test(parts.join('')) ? ' ' : ', ')
}

/** Returns the text by which lists of clients are sorted: the names in the order in which they are shown. */
export function sortNameOf({ firstName, lastName }: Named, order: NameOrder): string {
  const names = order === 'given-family' ? [firstName, lastName] : [lastName, firstName]
  return foldText(names.join(' ')).trim()
}
