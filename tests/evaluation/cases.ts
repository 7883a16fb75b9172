import { z } from 'zod'
import { tissueById } from '@shared/anatomy/tissues'
import { regionById } from '@shared/anatomy/regions'
import type { ComplaintFacts, Relief, Response, Side, VisitFacts } from '@shared/reasoning/record/facts'
import { classifyRelief } from '@shared/reasoning/record/relief'

const reliefs = [
  'none',
  'under 4 hours',
  '4 to 24 hours',
  '1 to 3 days',
  '4 to 7 days',
  'over 7 days',
  'still better',
] as const satisfies readonly Relief[]
const responses = ['released', 'partly', 'did not release'] as const satisfies readonly Response[]
const sides = ['left', 'right', 'both', 'middle'] as const satisfies readonly Side[]

const tissue = z
  .string()
  .refine((id) => tissueById.has(id), { error: ({ input }) => `no tissue is called "${String(input)}"` })
const region = z
  .string()
  .refine((id) => regionById.has(id), { error: ({ input }) => `no region is called "${String(input)}"` })

const evaluationCase = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  complaint: z.string(),
  regions: z.array(region).min(1),
  side: z.enum(sides).optional(),
  history: z
    .array(
      z.object({
        worked: z.array(tissue),
        relief: z.enum(reliefs).nullish(),
        response: z.enum(responses).nullish(),
      }),
    )
    .optional(),
  // Any text: a flag that this version does not list still means refer.
  redFlags: z.array(z.string()).optional(),
  answer: z.union([z.literal('refer'), z.array(tissue).min(1)]),
})
export type EvaluationCase = z.infer<typeof evaluationCase>

/**
 * Reads the text of a file of cases.
 * @throws Error that names the case and the field in plain words
 */
export function readCases(text: string): EvaluationCase[] {
  let rows: unknown
  try {
    rows = JSON.parse(text)
  } catch (error) {
    throw new Error(`The file is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (!Array.isArray(rows)) throw new Error('The file is not a JSON array of cases.')
  return rows.map((row: unknown, index) => {
    const read = evaluationCase.safeParse(row)
    if (read.success) return read.data
    const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(row)
    const named = id.success ? `Case "${String(id.data.id)}"` : `Case number ${String(index + 1)}`
    const issue = deepest(read.error.issues[0])
    throw new Error(`${named}, field "${issue.field || '(the case itself)'}": ${issue.message}`)
  })
}

const weekInDays = 7
const weekInHours = 168

/**
 * Returns the case as the record would hold it. A case without a side is on the left, because the reasoning treats both
 * sides alike. Visits are therapeutic and a week apart. Each worked its tissues on the side of the case, and its
 * outcome was asked at the next visit, a week later.
 */
export function factsOf({
  regions,
  side = 'left',
  history = [],
  redFlags = [],
}: EvaluationCase): ComplaintFacts {
  return {
    regions: regions.map((id) => ({ region: id, side })),
    worseBy: [],
    redFlags,
    widespreadSigns: [],
    visits: history.map(({ worked, relief = null, response = null }, index): VisitFacts => {
      const day = new Date(Date.UTC(2026, 0, 5 + weekInDays * index)).toISOString().slice(0, 10)
      return {
        id: index + 1,
        at: `${day}T10:00`,
        kind: 'therapeutic',
        painBefore: null,
        painAfter: null,
        relief,
        verdict: classifyRelief({
          painBefore: null,
          painAfter: null,
          outcome: { relief, painNow: null, hoursAfter: weekInHours },
          nextVisit: { painBefore: null, hoursAfter: weekInHours },
        }),
        work: worked.map((id) => ({
          tissue: id,
          side,
          checkOnly: false,
          minutes: null,
          pressure: null,
          response,
          familiarPain: 'not tested',
        })),
      }
    }),
  }
}

interface Issue {
  path: PropertyKey[]
  message: string
  errors?: Issue[][]
}

/** Returns the most specific reason of a failed union: the unknown id, not "invalid input". */
function deepest(issue: unknown): { field: string; message: string } {
  const found = issue as Issue | undefined
  if (!found) return { field: '', message: 'not understood' }
  const inner = (found.errors ?? [])
    .flat()
    .find((one) => one.path.length > 0 || one.message.startsWith('no '))
  const path = [...found.path, ...(inner?.path ?? [])].map(String)
  return { field: path.join('.'), message: (inner ?? found).message }
}
