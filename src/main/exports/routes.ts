import { csvQuery, separatorIn } from '@shared/csv'
import { dayOf } from '@shared/fields'
import { Hono } from 'hono'
import { listClientIds } from '../clients/list'
import { readNameSettings } from '../clients/search-text'
import type { ClinicContext } from '../clinic-context'
import { refuseAnotherPractice } from '../same-practice'
import { clientsCsv } from './clients-csv'

/** The routes of the CSV exports. A link cannot send a header, so it names its practice as `?practice=`. */
export function exportRoutes(context: (request: Request) => Promise<ClinicContext>): Hono {
  return new Hono().get('/clients.csv', async (c) => {
    const { practice, clock } = await context(c.req.raw)
    if (practice.state !== 'open') return c.text('No practice is open.', 409)
    refuseAnotherPractice(practice, c.req.query('practice') ?? null, { writes: false })
    const query = csvQuery.safeParse(c.req.query())
    if (!query.success) return c.text('This form of CSV is not known.', 400)
    const { country } = await readNameSettings(practice.database.db)
    const separator = query.data.separator ?? separatorIn(country)
    const { list } = query.data
    const shown =
      list &&
      (await listClientIds(
        practice.database.db,
        { ...list, limit: Number.MAX_SAFE_INTEGER, cursor: 0 },
        dayOf(clock()),
      ))
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', `attachment; filename="clients-${dayOf(clock())}.csv"`)
    return c.body(clientsCsv(practice.database.driver, { ...query.data, separator }, shown))
  })
}
