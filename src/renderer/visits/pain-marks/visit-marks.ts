import type { KnownAnatomy } from '../../anatomy/anatomy-context'
import { withSide } from '../../anatomy/words'
import type { RpcOutputs } from '../../api/rpc'
import { painMark, workedMark, type Mark } from '../../body-chart/marks'

type Note = RpcOutputs['pages']['visit']['note']

/**
 * Returns the marks of a note for the body chart: pain marks, and worked tissues with their response. The tissues have
 * the names of the note.
 */
export const visitMarks = (
  { painMarks, work }: Pick<Note, 'painMarks' | 'work'>,
  { anatomy }: Pick<KnownAnatomy, 'anatomy'>,
): Mark[] => [
  ...painMarks.map(painMark),
  ...work
    .filter((line) => line.technique !== 'check only')
    .map((line) =>
      workedMark(line, {
        tissueWithSide: ({ tissue, side }) =>
          withSide(line.name, anatomy.isMidline(tissue) ? 'middle' : side),
      }),
    ),
]
