import { z } from 'zod'
import { id, requiredLine } from './fields'
import { workInput } from './visits'

/** Maximum numbers, so that routines can still be picked quickly. */
export const mostRoutines = 50
export const mostTissues = 40

/** A line of work without its results. */
export const routineLine = workInput.pick({
  tissue: true,
  side: true,
  technique: true,
  minutes: true,
  pressure: true,
})
export type RoutineLine = z.infer<typeof routineLine>

const name = requiredLine('Enter a name for the routine', 60)

export const routineCreate = z.object({
  name,
  lines: z
    .array(routineLine)
    .min(1, 'Add at least one tissue')
    .max(mostTissues, `Add at most ${mostTissues} tissues`),
})
export type RoutineCreate = z.infer<typeof routineCreate>

export const routineRename = z.object({ id, name })
export const routineId = z.object({ id })
