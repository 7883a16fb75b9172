import { z } from 'zod'
import { otherCauses, screenResults } from '@shared/screens/screen'
import { screenById } from '@shared/screens/screens'
import { tissueById } from '@shared/anatomy/tissues'
import { regionById } from '@shared/anatomy/regions'
import { precautionById } from '@shared/safety/precautions'
import { painKinds, pressures, radiations, reliefs, responses, sides } from '@shared/vocabulary'

const tissue = z
  .string()
  .refine((id) => tissueById.has(id), { error: ({ input }) => `no tissue is called "${String(input)}"` })
const region = z
  .string()
  .refine((id) => regionById.has(id), { error: ({ input }) => `no region is called "${String(input)}"` })
const precaution = z.string().refine((id) => precautionById.has(id), {
  error: ({ input }) => `no precaution is called "${String(input)}"`,
})
const wholeNumber = (max: number) => {
  const message = `must be a whole number from 0 to ${String(max)}`
  return z.number(message).int(message).min(0, message).max(max, message)
}
const oneOf = <const Value extends string>(values: readonly Value[]) =>
  z.enum(values, `must be one of: ${values.join(', ')}`)
const pain = wholeNumber(10)

/** One value for all tissues of a visit, or a map with one for each of some tissues. */
const forTissues = <Value extends z.ZodType>(value: Value, name: string) =>
  z.union(
    [
      value,
      z.record(z.string(), value).superRefine((map, { addIssue }) => {
        for (const id of Object.keys(map)) {
          if (!tissueById.has(id)) {
            addIssue({ code: 'custom', path: [id], message: `no tissue is called "${id}"` })
          }
        }
      }),
    ],
    `must be ${name}, or ${name} for each tissue`,
  )

const visit = z.object({
  worked: z.array(tissue),
  relief: oneOf(reliefs).nullish(),
  response: oneOf(responses).nullish(),
  painBefore: pain.nullish(),
  painAfter: pain.nullish(),
  /** The pain when the outcome was asked. */
  painNow: pain.nullish(),
  /** Where it hurt at the visit. A mark without a side is on the side of the case. */
  marks: z
    .array(z.object({ region, side: oneOf(sides).optional(), kind: oneOf(painKinds).nullish() }))
    .optional(),
  minutes: forTissues(wholeNumber(240), 'a whole number from 0 to 240').nullish(),
  pressure: forTissues(oneOf(pressures), `one of ${pressures.join(', ')}`).nullish(),
  /** Whether pain, numbness or tingling ran down an arm or leg, or how far. */
  radiation: z
    .union([z.boolean(), oneOf(radiations)], `must be true, false or one of: ${radiations.join(', ')}`)
    .nullish(),
})

const evaluationCase = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  complaint: z.string(),
  regions: z.array(region).min(1),
  side: oneOf(sides).optional(),
  age: wholeNumber(120).optional(),
  startPain: pain.optional(),
  /** What was asked; left out: everything. */
  asked: z
    .union(
      [z.boolean(), z.object({ redFlags: z.boolean().optional(), precautions: z.boolean().optional() })],
      'must be true, false or an object with "redFlags" and "precautions"',
    )
    .optional(),
  precautions: z.array(precaution).optional(),
  history: z.array(visit).optional(),
  // A red flag may be any text, because a flag that this version does not know also means refer.
  redFlags: z.array(z.string()).optional(),
  /** The results of short tests. */
  screens: z
    .record(
      z.string().refine((id) => screenById.has(id), 'no screen has this id'),
      oneOf(screenResults),
    )
    .optional(),
  /** What the cause was, if it was no tissue; for the reader. */
  cause: oneOf(otherCauses).optional(),
  answer: z.union(
    [z.literal('refer'), z.array(tissue).min(1, 'no tissue is listed')],
    'must be "refer" or a list of tissues',
  ),
})
export type EvaluationCase = z.infer<typeof evaluationCase>
export type EvaluationVisit = NonNullable<EvaluationCase['history']>[number]

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
