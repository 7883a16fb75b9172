import { expect, it } from 'vitest'
import type { PainMarkInput } from '@shared/visits'
import { indexOfMark, notYetMarked, withMark, withoutMark } from '@renderer/visits/pain-marks/edit-pain-marks'

const calf = (side: PainMarkInput['side'], kind: PainMarkInput['kind'] = null): PainMarkInput => ({
  region: 'calf',
  side,
  kind,
})
const ear: PainMarkInput = { region: 'ear', side: 'left', kind: null }

it('marks one half, and turns the same pain on the other half into "both"', () => {
  const left = withMark([ear], 'calf', 'left', 'sharp')
  expect(left).toEqual([ear, calf('left', 'sharp')])
  expect(withMark(left, 'calf', 'right', 'sharp')).toEqual([ear, calf('both', 'sharp')])
})

it('keeps a separate mark for another kind of pain on the other half', () => {
  const two = withMark([calf('left', 'sharp')], 'calf', 'right', 'numb')
  expect(two).toEqual([calf('left', 'sharp'), calf('right', 'numb')])
  expect(withoutMark(two, 'calf', 'right')).toEqual([calf('left', 'sharp')])
  expect(withoutMark(two, 'calf', 'left')).toEqual([calf('right', 'numb')])
})

it('removes one half of "both" and keeps the other half with its kind', () => {
  expect(withoutMark([ear, calf('both', 'stiff')], 'calf', 'left')).toEqual([ear, calf('right', 'stiff')])
  expect(withoutMark([calf('both')], 'calf', 'right')).toEqual([calf('left')])
})

it('removes the mark of that side before a wider mark', () => {
  expect(withoutMark([calf('middle'), calf('left')], 'calf', 'left')).toEqual([calf('middle')])
})

it('marks a midline region once', () => {
  const back: PainMarkInput = { region: 'low-back', side: 'middle', kind: null }
  expect(withMark([], 'low-back', 'middle', null)).toEqual([back])
  expect(withMark([back], 'low-back', 'middle', null)).toEqual([back])
  expect(withoutMark([back], 'low-back', 'middle')).toEqual([])
  expect(withoutMark([{ ...back, side: 'both' }], 'low-back', 'middle')).toEqual([])
})

it('never marks a half twice, and ignores the removal of a missing mark', () => {
  expect(withMark([calf('both')], 'calf', 'left', 'sharp')).toEqual([calf('both')])
  expect(withoutMark([ear], 'calf', 'left')).toEqual([ear])
  expect(indexOfMark([ear], 'ear', 'right')).toBe(-1)
})

it.each<[string, PainMarkInput[], PainMarkInput[], PainMarkInput[]]>([
  ['everything if nothing is marked', [calf('both'), ear], [], [calf('both'), ear]],
  ['nothing already marked, of any kind', [calf('left', 'numb')], [calf('left')], []],
  ['the half that is not marked', [calf('both', 'numb')], [calf('left')], [calf('right', 'numb')]],
  ['nothing for a side if both are marked', [calf('left')], [calf('both')], []],
])('offers %s', (_name, offered, marked, open) => {
  expect(notYetMarked(offered, marked)).toEqual(open)
})
