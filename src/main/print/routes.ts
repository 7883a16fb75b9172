import { papers } from '@shared/vocabulary'
import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { ClinicContext } from '../clinic-context'
import type { Desktop } from '../desktop'
import { refuseAnotherPractice } from '../same-practice'

const pdfFile = z.object({
  file: z
    .string()
    .regex(/^[1-9]\d{0,14}\.pdf$/)
    .transform((file) => Number.parseInt(file, 10)),
  paper: z.enum(papers),
})

type ReadContext = (request: Request) => Promise<ClinicContext>

/** The routes of the PDF files. */
export function printRoutes(context: ReadContext, desktop: Desktop): Hono {
  return new Hono()
    .get('/plans/:file', (c) => pdfOf(c, context, desktop, 'plans', 'treatment-plan'))
    .get('/progress/:file', (c) => pdfOf(c, context, desktop, 'progress', 'progress'))
    .get('/visits/:file', (c) => pdfOf(c, context, desktop, 'visits', 'visit'))
    .get('/letters/:file', (c) => pdfOf(c, context, desktop, 'letters', 'letter'))
}

/** Responds with the print page `/print/<area>/<id>` as the PDF file `<name>-<id>.pdf`. */
async function pdfOf(
  c: Context,
  context: ReadContext,
  desktop: Desktop,
  area: 'plans' | 'progress' | 'visits' | 'letters',
  name: string,
): Promise<Response> {
  const parsed = pdfFile.safeParse({ file: c.req.param('file'), paper: c.req.query('paper') })
  if (!parsed.success) return c.text('There is no such document.', 404)
  if (!desktop.makePdf) {
    return c.text('PDF files cannot be made here. Print the page to PDF instead.', 501)
  }
  const { file: id, paper } = parsed.data
  // Asked before and after: the page reads the practice that is open while the file is made.
  const refuseAnother = async () => {
    const { practice } = await context(c.req.raw)
    if (practice.state === 'open')
      refuseAnotherPractice(practice, c.req.query('practice') ?? null, { writes: false })
  }
  await refuseAnother()
  const pdf = await desktop.makePdf(`/print/${area}/${id}?paper=${paper}`, paper)
  await refuseAnother()
  c.header('Content-Type', 'application/pdf')
  c.header('Content-Disposition', `attachment; filename="${name}-${id}.pdf"`)
  return c.body(new Uint8Array(pdf))
}
