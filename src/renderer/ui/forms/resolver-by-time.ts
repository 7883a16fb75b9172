import { zodResolver } from '@hookform/resolvers/zod'
import type { FieldValues, Resolver } from 'react-hook-form'
import type { z } from 'zod'
import { now } from '../clock'

/** Checks a form with a schema that depends on the time, by the window's clock at each check. */
export const resolverByTime =
  <Values extends FieldValues, Valid = Values>(
    schemaAt: (now: Date) => z.ZodType<Valid, Values>,
  ): Resolver<Values, unknown, Valid> =>
  (values, context, options) =>
    zodResolver(schemaAt(now()))(values, context, options)
