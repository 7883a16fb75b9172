import { expect, it } from 'vitest'
import { gridRows, type GridVisit } from '@renderer/progress/work-grid-rows'

type Line = GridVisit['work'][number]
const line = (tissue: string, change: Partial<Line> = {}): Line => ({
  tissue,
  side: 'left',
  technique: 'massage',
  response: 'released',
  familiarPain: 'not tested',
  ...change,
})
const visit = (id: number, verdict: GridVisit['verdict'], ...work: Line[]): GridVisit => ({
  id,
  at: `2026-03-0${id}T10:00`,
  kind: 'therapeutic',
  verdict,
  relief: null,
  work,
})

it('has a row for each tissue and side in order of first work, and a cell for each visit', () => {
  const rows = gridRows([
    visit(1, 'did not last', line('a'), line('b')),
    visit(2, 'lasted', line('c'), line('a', { side: 'right' }), line('b')),
  ])
  expect(
    rows.map(({ tissue, side, cells }) => [tissue, side, ...cells.map((cell) => cell !== null)]),
  ).toEqual([
    ['a', 'left', true, false],
    ['b', 'left', true, true],
    ['c', 'left', false, true],
    ['a', 'right', false, true],
  ])
})

it('counts the visits with lasting relief and those with a verdict, without checks and relaxation', () => {
  const rows = gridRows([
    visit(1, 'did not last', line('a')),
    visit(2, 'lasted', line('a')),
    visit(3, 'not recorded', line('a')),
    visit(4, 'worse', line('a', { technique: 'check only' })),
    { ...visit(5, 'lasted', line('a')), kind: 'relaxation' },
    visit(6, 'no change', line('b')),
  ])
  expect(rows.map(({ tissue, lasted, classified }) => [tissue, lasted, classified])).toEqual([
    ['a', 1, 2],
    ['b', 0, 1],
  ])
})

it('merges two lines of work on a tissue at one visit into one cell', () => {
  const [row] = gridRows([
    visit(
      1,
      'lasted',
      line('a', { technique: 'check only', response: null, familiarPain: 'yes' }),
      line('a', { response: 'partly' }),
      line('a', { response: null, familiarPain: 'no' }),
    ),
  ])
  expect(row!.cells).toEqual([{ checkOnly: false, response: 'partly', familiarPain: 'yes' }])
  expect([row!.lasted, row!.classified]).toEqual([1, 1])
})
