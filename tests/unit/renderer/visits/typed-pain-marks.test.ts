import { expect, it } from 'vitest'
import type { PainMarkInput } from '@shared/visits'
import { painMarkLabel } from '@renderer/visits/pain-marks/pain-mark-label'
import { typedPainMarks } from '@renderer/visits/pain-marks/typed-pain-marks'

const defaults = { side: 'right' as const, kind: null }
const firstMatch = (query: string, change: Partial<Parameters<typeof typedPainMarks>[1]> = {}) =>
  typedPainMarks(query, { ...defaults, ...change })[0]

it.each<[string, PainMarkInput]>([
  ['calf', { region: 'calf', side: 'right', kind: null }],
  ['calf left', { region: 'calf', side: 'left', kind: null }],
  ['Calf L', { region: 'calf', side: 'left', kind: null }],
  ['calf both sides burning', { region: 'calf', side: 'both', kind: 'burning' }],
  ['calf b throb', { region: 'calf', side: 'both', kind: 'throbbing' }],
  ['calf sharp left', { region: 'calf', side: 'left', kind: 'sharp' }],
  ['achilles', { region: 'achilles', side: 'right', kind: null }],
  ['achil achin', { region: 'achilles', side: 'right', kind: 'aching' }],
  ['low back', { region: 'low-back', side: 'middle', kind: null }],
  ['low back left', { region: 'low-back', side: 'left', kind: null }],
])('%j is a mark', (query, mark) => {
  expect(firstMatch(query)?.mark).toEqual(mark)
})

it('uses the chosen kind if none is typed, and shows side and kind in the list', () => {
  expect(firstMatch('calf', { kind: 'numb' })?.mark.kind).toBe('numb')
  expect(firstMatch('calf stiff', { kind: 'numb' })?.choice.detail).toBe('right, stiff')
})

it.each(['xyz', 'xyz burning', 'burn', ''])('finds nothing for %j', (query) => {
  expect(typedPainMarks(query, defaults)).toEqual([])
})

it('has a label with side and kind', () => {
  expect(painMarkLabel({ region: 'calf', side: 'left', kind: 'shooting' })).toBe('Calf, left, shooting')
  expect(painMarkLabel({ region: 'calf', side: 'both', kind: null })).toBe('Calf, both sides')
})
