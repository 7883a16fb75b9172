import { expect, it } from 'vitest'
import { outcomeInput, type OutcomeInput } from '@shared/outcomes'
import { reliefs } from '@shared/vocabulary'

const valid: OutcomeInput = {
  visitId: 1,
  complaintId: 1,
  relief: null,
  painNow: 3,
  reaction: '',
  askedAt: '2026-03-10T12:00',
  askedHow: 'phone',
  note: '',
}
const now = new Date('2026-03-10T12:00:30')
const errorPaths = (change: object) =>
  outcomeInput(now)
    .safeParse({ ...valid, ...change })
    .error?.issues.map((issue) => issue.path.join('.')) ?? []

it('requires the relief, the pain now, or both', () => {
  for (const relief of reliefs) expect(errorPaths({ relief, painNow: null })).toEqual([])
  expect(errorPaths({ relief: 'none', painNow: 0 })).toEqual([])
  expect(errorPaths({ relief: null, painNow: 0 })).toEqual([])
  expect(errorPaths({ relief: null, painNow: null })).toEqual(['relief'])
})

it('refuses a time of asking in the future', () => {
  expect(errorPaths({ askedAt: '2026-03-10T12:00' })).toEqual([])
  expect(errorPaths({ askedAt: '2026-03-10T12:01' })).toEqual(['askedAt'])
})
