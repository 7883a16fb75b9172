import { readCases, type EvaluationCase } from '../../../evaluation/cases'

const validCase = {
  id: 'a',
  complaint: 'Pain between the blades',
  regions: ['between-shoulder-blades'],
  answer: ['rhomboid-minor'],
}

/** Reads a file with one valid case that has these changes. */
export const readCase = (change: object) => readCases(JSON.stringify([{ ...validCase, ...change }]))

export function firstCase(change: object): EvaluationCase {
  const [parsed] = readCase(change)
  if (!parsed) throw new Error('no case')
  return parsed
}
