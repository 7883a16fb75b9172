import { expect, it } from 'vitest'
import { rowVisits } from '@renderer/pages/needs-another-look/row-visits'

const point = (visitId: number, verdict: 'did not last' | 'not recorded' | 'too early') => ({
  visitId,
  at: `2026-03-0${visitId}T10:00`,
  verdict,
})

it('tells when the pain is not that of the last visit, so that the row names both days', () => {
  const [first, second] = [point(1, 'did not last'), point(2, 'did not last')]
  expect(rowVisits([first, second])).toEqual({ last: second, asked: second, isOfEarlier: false })
  for (const verdict of ['not recorded', 'too early'] as const) {
    const open = point(2, verdict)
    expect(rowVisits([first, open])).toEqual({ last: open, asked: first, isOfEarlier: true })
  }
  expect(rowVisits([point(1, 'not recorded')])).toMatchObject({ asked: undefined, isOfEarlier: false })
  expect(rowVisits([])).toEqual({ last: undefined, asked: undefined, isOfEarlier: false })
})
