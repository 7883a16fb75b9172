import { z } from 'zod'
import { tissueById } from '@shared/anatomy/tissues'
import { regionById } from '@shared/anatomy/regions'
import type { ComplaintFacts, VisitFacts } from '@shared/reasoning/record/facts'
import { classifyRelief } from '@shared/reasoning/record/relief'
import type { Relief, Response, Side } from '@shared/vocabulary'

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
  // A red flag may be any text, because a flag that this version does not know also means refer.
  redFlags: z.array(z.string()).optional(),
  answer: z.union([z.literal('refer'), z.array(tissue).min(1)]),
})
export type EvaluationCase = z.infer<typeof evaluationCase>

/**
 * Parses and validates the JSON text of a file of cases.
 * @throws Error with a message that names the case and the field and can be shown as it is
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
    const parsed = evaluationCase.safeParse(row)
    if (parsed.success) return parsed.data
    const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(row)
    const caseName = id.success ? `Case "${String(id.data.id)}"` : `Case number ${String(index + 1)}`
    const issue = mostSpecific(parsed.error.issues[0])
    throw new Error(`${caseName}, field "${issue.field || '(the case itself)'}": ${issue.message}`)
  })
}

const daysPerWeek = 7
const hoursPerWeek = 168

/**
 * Returns the case as the record would store it. A case without a side is on the left: the side does not matter, because
 * the reasoning treats both sides alike. The visits are therapeutic and a week apart. At each visit the tissues were
 * worked on the side of the case. The outcome was asked at the next visit, a week later.
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
      const day = new Date(Date.UTC(2026, 0, 5 + daysPerWeek * index)).toISOString().slice(0, 10)
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
          outcome: { relief, painNow: null, hoursAfter: hoursPerWeek },
          nextVisit: { painBefore: null, hoursAfter: hoursPerWeek },
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

/**
 * Returns the most specific message of a validation issue. For a failed union this names the unknown id instead of
 * "invalid input".
 */
function mostSpecific(issue: unknown): { field: string; message: string } {
  const outer = issue as Issue | undefined
  if (!outer) return { field: '', message: 'invalid' }
  const inner = (outer.errors ?? [])
    .flat()
    .find((one) => one.path.length > 0 || one.message.startsWith('no '))
  const path = [...outer.path, ...(inner?.path ?? [])].map(String)
  return { field: path.join('.'), message: (inner ?? outer).message }
}
