import type { KnownAnatomy } from '../anatomy/anatomy-context'
import type { Answers } from '../app/rpc'
import { painMark, workedMark, type Mark } from '../body-chart/marks'

type Visit = Answers['visits']['page']['visit']

/** A visit on the body, as it is read: where it hurt, and what was worked with its response. */
export const visitMarks = (
  { hurts, work }: Pick<Visit, 'hurts' | 'work'>,
  names: Pick<KnownAnatomy, 'tissueWithSide'>,
): Mark[] => [
  ...hurts.map(painMark),
  ...work.filter((line) => line.technique !== 'check only').map((line) => workedMark(line, names)),
]
