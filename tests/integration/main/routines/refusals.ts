import { unknownId, tooLong, type RefusalCase } from '../refusal-case'

export const aRoutineLine = {
  tissue: 'temporalis',
  side: 'left' as const,
  technique: 'massage' as const,
  minutes: null,
  pressure: null,
}

const aRoutine = { name: 'Headache', lines: [aRoutineLine] }

const formCases: { when: string; routine: object; field: string }[] = [
  { when: 'it has no name', routine: { ...aRoutine, name: ' ' }, field: 'name' },
  { when: 'the name is too long', routine: { ...aRoutine, name: tooLong(60) }, field: 'name' },
  { when: 'it is empty', routine: { ...aRoutine, lines: [] }, field: 'lines' },
  {
    when: 'it has 41 tissues',
    routine: { ...aRoutine, lines: Array(41).fill(aRoutineLine) },
    field: 'lines',
  },
  {
    when: 'the tissue is not known',
    routine: { ...aRoutine, lines: [{ ...aRoutineLine, tissue: 'spleen' }] },
    field: 'lines.0.tissue',
  },
  {
    when: 'the side is not known',
    routine: { ...aRoutine, lines: [aRoutineLine, { ...aRoutineLine, side: 'inside' }] },
    field: 'lines.1.side',
  },
  {
    when: 'the technique is not known',
    routine: { ...aRoutine, lines: [{ ...aRoutineLine, technique: 'magic' }] },
    field: 'lines.0.technique',
  },
  {
    when: 'the minutes are 0',
    routine: { ...aRoutine, lines: [{ ...aRoutineLine, minutes: 0 }] },
    field: 'lines.0.minutes',
  },
]

export const routineRefusals: RefusalCase[] = [
  ...formCases.map(({ when, routine, field }): RefusalCase => ({
    call: 'routines.create',
    when,
    input: () => routine,
    field,
  })),
  {
    call: 'routines.create',
    when: 'there is no such own tissue',
    input: () => ({ ...aRoutine, lines: [aRoutineLine, { ...aRoutineLine, tissue: `own-${unknownId}` }] }),
    field: 'lines.1.tissue',
    refusal: 'tissue-unknown',
  },
  {
    call: 'routines.rename',
    when: 'without a name',
    input: () => ({ id: unknownId, name: '' }),
    field: 'name',
  },
  ...['routines.rename', 'routines.delete'].map((call): RefusalCase => ({
    call,
    when: 'there is no such routine',
    input: () => ({ id: unknownId, name: 'Headache' }),
    field: 'id',
    refusal: 'not-found',
  })),
]
