import { z } from 'zod'
import { id, requiredLine } from './fields'
import { workInput } from './visits'

/** How many routines a practice keeps, and how many tissues one holds: more would be no quick pick any more. */
export const mostRoutines = 50
export const mostTissues = 40

/** A line of work as a routine keeps it: what is done, not what it did. */
export const routineLine = workInput.pick({
  tissue: true,
  side: true,
  technique: true,
  minutes: true,
  pressure: true,
})
export type RoutineLine = z.infer<typeof routineLine>

const name = requiredLine('Give the routine a name', 60)

export const routineCreate = z.object({
  name,
  lines: z
    .array(routineLine)
    .min(1, 'A routine holds at least one muscle')
    .max(mostTissues, `A routine holds at most ${mostTissues} muscles`),
})
export type RoutineCreate = z.infer<typeof routineCreate>

export const routineRename = z.object({ id, name })
export const routineRemove = z.object({ id })
