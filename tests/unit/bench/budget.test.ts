import { describe, expect, it } from 'vitest'
import { isOver, linesOverBudget, ratioOf, withBudgetsFor, type Row } from '../../bench/budget'
import { compare } from '../../bench/measure'
import { formatTable } from '../../bench/table'

const row = (part: Partial<Row>): Row => ({
  name: 'opening a client',
  baselineName: 'raw SQL',
  budget: { ratio: 3, reason: 'nesting the rows' },
  measured: [2, 6, 90],
  baseline: [1, 2, 5],
  ...part,
})

describe('a row of the benchmark', () => {
  it('is over its budget by the ratio of the medians', () => {
    expect(ratioOf(row({}))).toBe(3)
    expect(isOver(row({}))).toBe(false)
    expect(isOver(row({ measured: [2, 6.1, 90] }))).toBe(true)
    expect(isOver(row({ baseline: [1, 1.9, 5] }))).toBe(true)
  })

  it('has no limit for its absolute time', () => {
    expect(isOver(row({ measured: [60_000], baseline: [30_000] }))).toBe(false)
    expect(isOver(row({ measured: [60_000], baseline: null, baselineName: null, budget: null }))).toBe(false)
  })

  it('uses the ratio of the CPU times if they were measured', () => {
    expect(isOver(row({ measured: [90], baseline: [1], cpu: { measured: [3], baseline: [1] } }))).toBe(false)
    expect(isOver(row({ measured: [1], baseline: [1], cpu: { measured: [4], baseline: [1] } }))).toBe(true)
  })

  it('fails when it has a budget but no ratio', () => {
    expect(isOver(row({ measured: [] }))).toBe(true)
    expect(isOver(row({ baseline: [] }))).toBe(true)
    expect(isOver(row({ baseline: null }))).toBe(true)
  })

  it('has the budget for the size of the practice', () => {
    const rows = [
      row({ measured: [8], budget: { ratio: 3, ratioForFewClients: 5, reason: 'the fixed cost' } }),
    ]
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
      baseline: null,
      baselineName: null,
      budget: null,
      note: 'None.',
    }),
  ]

  it('lists each row over budget with its ratio and budget', () => {
    expect(linesOverBudget(rows)).toEqual([
      'Over budget: opening a visit: ratio 6.00 to raw SQL, budget 3 (nesting the rows)',
    ])
    expect(linesOverBudget([row({ measured: [] })])).toEqual([
      'Over budget: opening a client: no ratio to raw SQL, budget 3 (nesting the rows)',
    ])
  })

  it('marks in the table the rows over budget and the rows without a budget', () => {
    const [, within, over, withoutBudget] = formatTable(rows).split('\n')
    expect(within).toMatch(/6\.00 ms .* 3\.00 +time +3 +ok$/)
    expect(over).toMatch(/12\.0 ms .* 6\.00 +time +3 +OVER$/)
    expect(withoutBudget).toMatch(/^first paint +no budget +None\.$/)
  })
})

it('measures both sides at every iteration in alternating order, and leaves out the warm-up', async () => {
  const order: string[] = []
  const { measured, baseline, cpu } = await compare({
    warmUp: 1,
    iterations: 2,
    measured: (iteration) => order.push(`measured ${iteration}`),
    baseline: (iteration) => order.push(`baseline ${iteration}`),
  })
  expect(order).toEqual(['measured 0', 'baseline 0', 'baseline 1', 'measured 1', 'measured 2', 'baseline 2'])
  expect([measured, baseline, cpu?.measured, cpu?.baseline].map((times) => times?.length)).toEqual([
    2, 2, 2, 2,
  ])
})
