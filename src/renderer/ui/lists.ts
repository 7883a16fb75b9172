import { LOCALE } from './locale'

/** `and` and `or` put that word before the last item; `plain` and `commas` put none. */
export type ListKind = 'and' | 'or' | 'plain' | 'commas'

const formats: Record<ListKind, Intl.ListFormat> = {
  and: new Intl.ListFormat(LOCALE, { type: 'conjunction' }),
  or: new Intl.ListFormat(LOCALE, { type: 'disjunction' }),
  plain: new Intl.ListFormat(LOCALE, { type: 'unit', style: 'short' }),
  commas: new Intl.ListFormat(LOCALE, { type: 'unit', style: 'short' }),
}

/**
 * Joins items to one text: "neck, jaw, and hip", "neck or jaw", "neck, jaw, hip". Items that contain commas are
 * separated by semicolons, except with `commas`: that is for a name with its credentials. Empty items are left out.
 */
export function formatList(
  items: readonly (string | null | undefined | false)[],
  kind: ListKind = 'and',
): string {
  const parts = formats[kind].formatToParts(items.filter((item): item is string => Boolean(item)))
  const hasCommas =
    kind !== 'commas' && parts.some(({ type, value }) => type === 'element' && value.includes(','))
  return parts
    .map(({ type, value }) => (type === 'literal' && hasCommas ? value.replace(',', ';') : value))
    .join('')
}
