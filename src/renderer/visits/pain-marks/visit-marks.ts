import type { KnownAnatomy } from '../../anatomy/anatomy-context'
import type { RpcOutputs } from '../../api/rpc'
import { painMark, workedMark, type Mark } from '../../body-chart/marks'

type Visit = RpcOutputs['pages']['visit']['visit']

/** Returns the marks of a saved visit for the body chart: pain marks, and worked tissues with their response. */
export const visitMarks = (
  { painMarks, work }: Pick<Visit, 'painMarks' | 'work'>,
  names: Pick<KnownAnatomy, 'tissueWithSide'>,
): Mark[] => [
  ...painMarks.map(painMark),
  ...work.filter((line) => line.technique !== 'check only').map((line) => workedMark(line, names)),
]
