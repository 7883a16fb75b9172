import { expect, it } from 'vitest'
import { readingsOf } from '@renderer/visits/work/work-shorthand'

const lastReading = (query: string) => readingsOf(query).at(-1)

it.each([
  ['rhom', 'rhom', {}],
  ['inf 1', 'inf', { response: 'released' }],
  ['inf 1 y', 'inf', { response: 'released', familiarPain: 'yes' }],
  ['inf1', 'inf', { response: 'released' }],
  ['INF3RN', 'inf', { response: 'did not release', side: 'right', familiarPain: 'no' }],
  ['rhom l r', 'rhom', { side: 'left', response: 'released' }],
  ['rhom r p', 'rhom', { side: 'right', response: 'partly' }],
  ['rhom r r', 'rhom', { side: 'right', response: 'released' }],
  ['levator sc b 2 no', 'levator sc', { side: 'both', response: 'partly', familiarPain: 'no' }],
  ['ql 10m 2', 'ql', { minutes: 10, response: 'partly' }],
  ['ql right 12 min', 'ql right 12 min', {}],
] as const)('%s is %s with its details', (query, name, details) => {
  expect(lastReading(query)).toEqual({ name, details })
})

it('reads a letter first as part of the name, then as a detail', () => {
  expect(readingsOf('fib l')).toEqual([
    { name: 'fib l', details: {} },
    { name: 'fib', details: { side: 'left' } },
  ])
})

it('reads no detail twice, no detail without a name, and no whole word as a detail', () => {
  expect(readingsOf('l')).toEqual([{ name: 'l', details: {} }])
  expect(readingsOf('rhom l l')).toEqual([
    { name: 'rhom l l', details: {} },
    { name: 'rhom l', details: { side: 'left' } },
  ])
  expect(readingsOf('pec minor')).toEqual([{ name: 'pec minor', details: {} }])
  expect(readingsOf('rhom p')).toEqual([{ name: 'rhom p', details: {} }])
})
