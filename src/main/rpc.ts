import { initTRPC, TRPCError } from '@trpc/server'
import { idempotencyKey } from '@shared/call-headers'
import type { ErrorFacts } from '@shared/refusals'
import { ZodError, type z } from 'zod'
import type { ClinicContext } from './clinic-context'
import { createOnce, createOnceAfter } from './create-once'
import type { Db } from './database/open'
import { RecordReplaced } from './database/file-on-disk'
import { isCorrupt, isDiskFull, isWriteRefused, sqliteCode } from './database/problem'
import { Refused } from './refused'
import { refuseAnotherPractice } from './same-practice'

/** Calls that take longer than this, in milliseconds, are logged by name, because a person notices the delay. */
const SLOW_CALL_MS = 40

const t = initTRPC.context<ClinicContext>().create({
  // By default tRPC sends stack traces to the caller. A page has no use for them.
  isDev: false,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: shape.data.code,
    data: { ...shape.data, ...factsOf(error) },
  }),
})

function factsOf(error: TRPCError): ErrorFacts {
  const { cause } = error
  if (cause instanceof ZodError) {
    return {
      refusal: null,
      fields: cause.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
    }
  }
  if (cause instanceof Refused) {
    return {
      refusal: cause.refusal,
      ...(cause.day !== null && { day: cause.day }),
      fields: cause.field === null ? [] : [{ path: cause.field, message: '' }],
    }
  }
  const code = sqliteCode(cause)
  if (isDiskFull(code)) return { refusal: 'disk-full', fields: [] }
  if (isWriteRefused(code)) return { refusal: 'disk-refused', fields: [] }
  return { refusal: error.code === 'NOT_FOUND' ? 'not-found' : 'unexpected', fields: [] }
}

export const router = t.router

/** A call that needs no open record. Logs slow calls and unexpected errors by the call's name and the error's kind. */
export const anyProcedure = t.procedure.use(async ({ path, ctx, next }) => {
  const start = performance.now()
  const result = await next()
  const took = performance.now() - start
  if (took > SLOW_CALL_MS) ctx.log(`slow call: ${path} took ${Math.round(took)} ms`)
  if (result.ok) return result
  const { cause } = result.error
  if (cause instanceof Refused) throw refusedAs(cause)
  const stopped = await stopIfBroken(ctx, cause)
  if (stopped) throw refusedAs(stopped)
  if (!(cause instanceof ZodError))
    ctx.log(`failed call: ${path}: ${sqliteCode(cause) || (cause?.name ?? result.error.code)}`)
  return result
})

/**
 * Stops using the record after an error that means its file is not what was opened. Further saves would be lost, or damage
 * it more.
 */
export async function stopIfBroken(
  { practice, practices }: ClinicContext,
  error: unknown,
): Promise<Refused | null> {
  const isReplaced = error instanceof RecordReplaced
  if (!isReplaced && !isCorrupt(sqliteCode(error))) return null
  await practices.stop(practice, error)
  return new Refused(isReplaced ? 'record-replaced' : 'record-damaged')
}

/** A refusal is no internal error, so it gets another status. */
function refusedAs(cause: Refused): TRPCError {
  if (cause.refusal === 'not-found') return new TRPCError({ code: 'NOT_FOUND', cause })
  if (cause.refusal === 'practice-not-open' || cause.refusal === 'closed')
    return new TRPCError({ code: 'PRECONDITION_FAILED', cause })
  return new TRPCError({ code: 'CONFLICT', cause })
}

/** A call that needs the open record of the practice which the calling window shows. A mutation must be able to write to it. */
export const procedure = anyProcedure.use(({ ctx, type, next }) => {
  const { practice } = ctx
  if (practice.state === 'closed') throw new Refused('closed')
  if (practice.state !== 'open') throw new Refused('practice-not-open')
  refuseAnotherPractice(practice, ctx.shownIdentity, { writes: type === 'mutation' })
  if (type === 'mutation' && practice.database.isReadOnly)
    throw new Refused(practice.database.unchecked ? 'being-checked' : 'read-only')
  return next({ ctx: { ...ctx, db: practice.database.db } })
})

/**
 * A call that creates something. It needs a key, which its form has had since it was opened, and creates through
 * `ctx.createOnce` or `ctx.createOnceAfter`, once for each key. It has no other access to the database.
 */
export const creatingProcedure = procedure.use(async ({ ctx, path, getRawInput, next }) => {
  const { db, idempotencyKey, ...context } = ctx
  const key = keyOf(idempotencyKey)
  const input = await getRawInput()
  return next({
    ctx: {
      ...context,
      db: undefined,
      createOnce: <Answer>(create: (db: Db) => Promise<Answer>) =>
        createOnce(db, { key, kind: path, input }, ctx.clock(), create),
      createOnceAfter: <Prepared, Answer>(
        prepare: () => Promise<Prepared>,
        create: (db: Db, prepared: Prepared) => Promise<Answer>,
      ) => createOnceAfter(db, { key, kind: path, input }, ctx.clock, prepare, create),
    },
  })
})

function keyOf(header: string | null): string {
  const parsed = idempotencyKey.safeParse(header)
  if (!parsed.success) throw new TRPCError({ code: 'BAD_REQUEST', cause: parsed.error })
  return parsed.data
}

/** Like `procedure`, with a schema that depends on the time. The input is validated with the practice's clock. */
export const procedureByTime = <Schema extends z.ZodType>(schemaAt: SchemaAt<Schema>) =>
  procedure
    .input(typesOf<Schema>())
    .use(({ ctx, input, next }) => next({ input: parseAt(schemaAt, ctx.clock(), input) }))

/** Like `creatingProcedure`, with a schema that depends on the time. */
export const creatingProcedureByTime = <Schema extends z.ZodType>(schemaAt: SchemaAt<Schema>) =>
  creatingProcedure
    .input(typesOf<Schema>())
    .use(({ ctx, input, next }) => next({ input: parseAt(schemaAt, ctx.clock(), input) }))

type SchemaAt<Schema> = (now: Date) => Schema

function parseAt<Schema extends z.ZodType>(
  schemaAt: SchemaAt<Schema>,
  now: Date,
  input: unknown,
): z.output<Schema> {
  const parsed = schemaAt(now).safeParse(input)
  if (!parsed.success) throw new TRPCError({ code: 'BAD_REQUEST', cause: parsed.error })
  return parsed.data
}

/** Gives a call the types of a schema. tRPC gives a parser no context, so the middleware above parses the input. */
const typesOf = <Schema extends z.ZodType>() =>
  ({ parse: (raw: unknown) => raw }) as {
    _input: z.input<Schema>
    _output: z.output<Schema>
    parse(raw: unknown): unknown
  }
