import { z } from 'zod'
import { id, line, requiredLine } from '../fields'

/** The columns of the table of clients that can be left out, in their order. The name is always there. */
export const clientColumns = [
  'lastVisit',
  'complaints',
  'dateOfBirth',
  'age',
  'referredBy',
  'phone',
  'email',
] as const
export type ClientColumn = (typeof clientColumns)[number]

/** The columns of a practice that has chosen none; migration 0023 repeats them. */
export const usualColumns: readonly ClientColumn[] = ['lastVisit', 'complaints', 'dateOfBirth', 'phone']

const columns = z
  .array(z.enum(clientColumns))
  .max(clientColumns.length)
  // The order of the table, so that the same choice is always the same list.
  .transform((chosen) => clientColumns.filter((column) => chosen.includes(column)))

export const clientSort = z.object({
  by: z.enum(['name', ...clientColumns]),
  descending: z.boolean(),
})
export type ClientSort = z.infer<typeof clientSort>

export const usualSort: ClientSort = { by: 'name', descending: false }

export const MAX_WEEKS = 520
const WEEKS = `Enter a whole number from 1 to ${MAX_WEEKS}`

export const clientFilter = z.object({
  archived: z.boolean(),
  hasOpenComplaint: z.boolean(),
  /** The last visit was so many weeks ago, or longer; null for any client. */
  notSeenWeeks: z.number(WEEKS).int(WEEKS).min(1, WEEKS).max(MAX_WEEKS, WEEKS).nullable(),
  /** Words of "referred by"; '' for any client. */
  referredBy: line(),
})
export type ClientFilter = z.infer<typeof clientFilter>

export const noFilter: ClientFilter = {
  archived: false,
  hasOpenComplaint: false,
  notSeenWeeks: null,
  referredBy: '',
}

/** Which clients are listed, and in which order. While a text is searched, the best results come first. */
export const clientListQuery = z.object({
  text: z.string().max(200),
  filter: clientFilter,
  sort: clientSort,
})
export type ClientListQuery = z.infer<typeof clientListQuery>

export const clientListPage = clientListQuery.extend({
  limit: z.number().int().min(1).max(500).default(50),
  /** How many of the listed clients to skip: where the next page starts. */
  cursor: z.number().int().min(0).default(0),
})

export const mostViews = 30

const viewName = requiredLine('Enter a name for the view', 60)

/** A named choice of columns, filter and order. */
export const clientView = z.object({ name: viewName, columns, filter: clientFilter, sort: clientSort })
export type ClientView = z.infer<typeof clientView>

export const clientViewRename = z.object({ id, name: viewName })
export const clientViewId = z.object({ id })
export const clientColumnChoice = z.object({ columns })
