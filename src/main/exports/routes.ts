import { dayOf } from '@shared/fields'
import { papers } from '@shared/practice'
import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { ClinicContext } from '../clinic-context'
import { clientsCsv } from './clients-csv'

const pdfFile = z.object({
  file: z
    .string()
    .regex(/^[1-9]\d{0,14}\.pdf$/)
    .transform((file) => Number.parseInt(file, 10)),
  paper: z.enum(papers),
})

/** What leaves the program as a file. */
export function exportRoutes(context: () => Promise<ClinicContext>): Hono {
  return new Hono()
    .get('/clients.csv', async (c) => {
      const { practice, clock } = await context()
      if (practice.state !== 'open') return c.text('No practice is open.', 409)
      c.header('Content-Type', 'text/csv; charset=utf-8')
      c.header('Content-Disposition', `attachment; filename="clients-${dayOf(clock())}.csv"`)
      return c.body(clientsCsv(practice.database.driver))
    })
    .get('/plans/:file', (c) => pdfOf(c, context, 'plans', 'treatment-plan'))
    .get('/progress/:file', (c) => pdfOf(c, context, 'progress', 'progress'))
    .get('/visits/:file', (c) => pdfOf(c, context, 'visits', 'visit'))
}

/** The printed page of one record as a PDF file: `/print/<area>/<id>`, called `<name>-<id>.pdf`. */
async function pdfOf(
  c: Context,
  context: () => Promise<ClinicContext>,
  area: 'plans' | 'progress' | 'visits',
  name: string,
): Promise<Response> {
  const { desktop } = await context()
  const asked = pdfFile.safeParse({ file: c.req.param('file'), paper: c.req.query('paper') })
  if (!asked.success) return c.text('There is no such document.', 404)
  if (!desktop.makePdf) {
    return c.text('This program cannot make PDF files; print the page to one instead.', 501)
  }
  const { file: id, paper } = asked.data
  const pdf = await desktop.makePdf(`/print/${area}/${id}?paper=${paper}`, paper)
  c.header('Content-Type', 'application/pdf')
  c.header('Content-Disposition', `attachment; filename="${name}-${id}.pdf"`)
  return c.body(new Uint8Array(pdf))
}
