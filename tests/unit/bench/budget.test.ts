import { describe, expect, it } from 'vitest'
import { isOver, overBudget, ratioOf, withBudgetsFor, type Row } from '../../bench/budget'
import { compare } from '../../bench/measure'
import { tableOf } from '../../bench/table'

const row = (part: Partial<Row>): Row => ({
  name: 'opening a client',
  comparedWith: 'bare SQL',
  budget: { ratio: 3, reason: 'nesting the rows' },
  measured: [2, 6, 90],
  against: [1, 2, 5],
  ...part,
})

describe('a row of the bench', () => {
  it('is judged by the ratio of the medians', () => {
    expect(ratioOf(row({}))).toBe(3)
    expect(isOver(row({}))).toBe(false)
    expect(isOver(row({ measured: [2, 6.1, 90] }))).toBe(true)
    expect(isOver(row({ against: [1, 1.9, 5] }))).toBe(true)
  })

  it('is not judged by its absolute time', () => {
    expect(isOver(row({ measured: [60_000], against: [30_000] }))).toBe(false)
    expect(isOver(row({ measured: [60_000], against: null, comparedWith: null, budget: null }))).toBe(false)
  })

  it('is judged by CPU time if it was measured', () => {
    expect(isOver(row({ measured: [90], against: [1], cpu: { measured: [3], against: [1] } }))).toBe(false)
    expect(isOver(row({ measured: [1], against: [1], cpu: { measured: [4], against: [1] } }))).toBe(true)
  })

  it('fails when it has a budget but no ratio', () => {
    expect(isOver(row({ measured: [] }))).toBe(true)
    expect(isOver(row({ against: [] }))).toBe(true)
    expect(isOver(row({ against: null }))).toBe(true)
  })

  it('has the budget for the size of the practice', () => {
    const rows = [row({ measured: [8], budget: { ratio: 3, ratioOfFew: 5, reason: 'the fixed cost' } })]
    expect(withBudgetsFor(500, rows).map(isOver)).toEqual([false])
    expect(withBudgetsFor(20_000, rows).map(isOver)).toEqual([true])
  })
})

describe('the report of a run', () => {
  const rows = [
    row({}),
    row({ name: 'opening a visit', measured: [12] }),
    row({
      name: 'first paint',
      measured: [],
      against: null,
      comparedWith: null,
      budget: null,
      note: 'None.',
    }),
  ]

  it('lists each row over budget with its ratio and budget', () => {
    expect(overBudget(rows)).toEqual([
      'Over budget: opening a visit: ratio 6.00 to bare SQL, budget 3 (nesting the rows)',
    ])
    expect(overBudget([row({ measured: [] })])).toEqual([
      'Over budget: opening a client: no ratio to bare SQL, budget 3 (nesting the rows)',
    ])
  })

  it('marks in the table the rows over budget and the rows without a budget', () => {
    const [, within, over, unjudged] = tableOf(rows).split('\n')
    expect(within).toMatch(/6\.00 ms .* 3\.00 +time +3 +ok$/)
    expect(over).toMatch(/12\.0 ms .* 6\.00 +time +3 +OVER$/)
    expect(unjudged).toMatch(/^first paint +not judged +None\.$/)
  })
})

it('times both sides at every turn, in alternating order, and leaves out the warm-up', async () => {
  const order: string[] = []
  const { measured, against, cpu } = await compare({
    warmUp: 1,
    turns: 2,
    measured: (turn) => order.push(`measured ${turn}`),
    against: (turn) => order.push(`against ${turn}`),
  })
  expect(order).toEqual(['measured 0', 'against 0', 'against 1', 'measured 1', 'measured 2', 'against 2'])
  expect([measured, against, cpu?.measured, cpu?.against].map((times) => times?.length)).toEqual([2, 2, 2, 2])
})
