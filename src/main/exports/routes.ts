import { dayOf } from '@shared/fields'
import { Hono } from 'hono'
import type { ClinicContext } from '../clinic-context'
import { clientsCsv } from './clients-csv'

/** The routes of the CSV exports. */
export function exportRoutes(context: () => Promise<ClinicContext>): Hono {
  return new Hono().get('/clients.csv', async (c) => {
    const { practice, clock } = await context()
    if (practice.state !== 'open') return c.text('No practice is open.', 409)
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', `attachment; filename="clients-${dayOf(clock())}.csv"`)
    return c.body(clientsCsv(practice.database.driver))
  })
}
