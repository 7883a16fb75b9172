import { expect, test } from 'vitest'
import type { VisitRef } from '@shared/reasoning/record/outcome'
import { withNewestVisits } from '@main/suggestions/listed-visits'

const visit = (id: number): VisitRef => ({
  id,
  at: `2026-01-${String(id).padStart(2, '0')}T10:00`,
  relief: 'none',
  verdict: 'did not last',
})
const visits = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => visit(from + index))

test('a reason with few visits stays as it is', () => {
  const answer = { reasons: [{ rule: 'familiar-pain', params: { visits: visits(1, 5) } }], line: null }
  expect(withNewestVisits(answer)).toEqual(answer)
})

test('of many visits the newest are listed in order, and the others are counted', () => {
  expect(withNewestVisits({ visits: visits(1, 20) })).toEqual({
    visits: [{ ...visit(18), leftOut: 17 }, visit(19), visit(20)],
  })
  // Not every list has the newest visit last.
  expect(withNewestVisits([...visits(11, 20), ...visits(1, 10)])).toMatchObject([
    { id: 18, leftOut: 17 },
    { id: 19 },
    { id: 20 },
  ])
})

test('a visit that several tissues of one reason share is counted once', () => {
  const worked = [
    { tissue: 'temporalis', released: true, visits: visits(1, 20) },
    { tissue: 'masseter', released: true, visits: visits(3, 21) },
    { tissue: 'platysma', released: true, visits: visits(1, 2) },
  ]
  const shown = withNewestVisits(worked).flatMap((one) => one.visits)
  const leftOut = new Map(shown.map((one) => [one.id, one.leftOut ?? 0]))
  expect([...leftOut.keys()].sort((a, b) => a - b)).toEqual([1, 2, 18, 19, 20, 21])
  expect([...leftOut.values()].reduce((sum, one) => sum + one, 0)).toBe(15)
})

test('of many nerve marks the newest of each kind at each place stays, with the number of the others', () => {
  const mark = (id: number, region: string) => ({ kind: 'numb', region, side: 'left', visit: visit(id) })
  const marks = [...visits(1, 9).map(({ id }) => mark(id, 'calf')), mark(2, 'foot')]
  expect(withNewestVisits({ marks })).toEqual({
    marks: [{ ...mark(9, 'calf'), visit: { ...visit(9), leftOut: 8 } }, mark(2, 'foot')],
  })
})
