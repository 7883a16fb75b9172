import { LOCALE } from './locale'

/** `and` and `or` name the last item with that word; `plain` has commas alone. */
export type ListKind = 'and' | 'or' | 'plain'

const formats: Record<ListKind, Intl.ListFormat> = {
  and: new Intl.ListFormat(LOCALE, { type: 'conjunction' }),
  or: new Intl.ListFormat(LOCALE, { type: 'disjunction' }),
  plain: new Intl.ListFormat(LOCALE, { type: 'unit', style: 'short' }),
}

/**
 * Several items as one text: "neck, jaw, and hip", "neck or jaw", "neck, jaw, hip". Items that have commas themselves
 * are separated by semicolons. Empty items are left out.
 */
export function formatList(
  items: readonly (string | null | undefined | false)[],
  kind: ListKind = 'and',
): string {
  const parts = formats[kind].formatToParts(items.filter((item): item is string => Boolean(item)))
  const hasCommas = parts.some(({ type, value }) => type === 'element' && value.includes(','))
  return parts
    .map(({ type, value }) => (type === 'literal' && hasCommas ? value.replace(',', ';') : value))
    .join('')
}
