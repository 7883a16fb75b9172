import { z } from 'zod'
import { clientListQuery } from './clients/list'

/** Between the cells of a file. Where a number has a decimal comma, spreadsheets expect semicolons. */
export const csvSeparators = ['comma', 'semicolon', 'tab'] as const
export type CsvSeparator = (typeof csvSeparators)[number]

/** `spreadsheet` keeps cells from being changed when they are opened there; `transfer` has every cell as it is stored. */
export const csvForms = ['spreadsheet', 'transfer'] as const

/** The address of an export says how it is written. Without a separator it is the usual one of the practice's country. */
export const csvQuery = z.object({
  form: z.enum(csvForms).default('spreadsheet'),
  separator: z.enum(csvSeparators).optional(),
  /** The clients of the table, in its order, as the JSON of a `ClientListQuery`. Without it, all clients. */
  list: z
    .string()
    .max(2000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.addIssue('Not JSON')
        return z.NEVER
      }
    })
    .pipe(clientListQuery)
    .optional(),
})
export type CsvQuery = z.infer<typeof csvQuery>

export const separatorSigns: Record<CsvSeparator, string> = { comma: ',', semicolon: ';', tab: '\t' }

/**
 * Returns the separator that spreadsheets of a country expect.
 * @param country its code; '' if it is not known
 */
export function separatorIn(country: string): CsvSeparator {
  if (country === '') return 'comma'
  const locale = new Intl.Locale(`und-${country}`).maximize()
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? 'semicolon' : 'comma'
}

/** A spreadsheet reads a cell that begins so as a formula. */
const formula = /^'*[=+\-@\t\r]/
/** Only figures and signs: a spreadsheet makes a number, a date or a sum of it. */
const figures = /^[\s\d()+\-./:,]*\d[\s\d()+\-./:,]*$|^\d+(\.\d+)?e[+-]?\d+$/i
/** A spreadsheet keeps these: a number of up to 15 figures without a zero in front, a day, and a year. */
const kept = /^(0|[1-9]\d{0,14}|\d{4}-\d{2}-\d{2})$/

/**
 * Returns a cell so that a spreadsheet shows it as it is. "030 1234567" would lose its zero, and a long number its last
 * figures: as ="030 1234567" it stays text. A formula gets an apostrophe in front.
 */
export function protectCell(text: string): string {
  if (figures.test(text) && !kept.test(text) && !/[\r\n]/.test(text)) return `="${text}"`
  return formula.test(text) ? `'${text}` : text
}

/** Returns the text of a cell from a file for spreadsheets, also after a spreadsheet has saved it. */
export function readCell(cell: string): string {
  const figured = /^="(.*)"$/.exec(cell)?.[1]
  if (figured !== undefined) return figured.replaceAll('""', '"')
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}
