import { expect, it } from 'vitest'
import type { PainMarkInput } from '@shared/visits'
import { indexOfMark, notYetMarked, withMark, withoutMark } from '@renderer/visits/pain-marks/edit-pain-marks'

const calf = (side: PainMarkInput['side'], kind: PainMarkInput['kind'] = null): PainMarkInput => ({
  region: 'calf',
  side,
  kind,
})
const ear: PainMarkInput = { region: 'ear', side: 'left', kind: null }

it('marks one half, and the same pain on the other half makes it both sides', () => {
  const left = withMark([ear], 'calf', 'left', 'sharp')
  expect(left).toEqual([ear, calf('left', 'sharp')])
  expect(withMark(left, 'calf', 'right', 'sharp')).toEqual([ear, calf('both', 'sharp')])
})

it('keeps another kind of pain on the other half a mark of its own', () => {
  const two = withMark([calf('left', 'sharp')], 'calf', 'right', 'numb')
  expect(two).toEqual([calf('left', 'sharp'), calf('right', 'numb')])
  expect(withoutMark(two, 'calf', 'right')).toEqual([calf('left', 'sharp')])
  expect(withoutMark(two, 'calf', 'left')).toEqual([calf('right', 'numb')])
})

it('takes one half out of both, and leaves the other with its kind', () => {
  expect(withoutMark([ear, calf('both', 'stiff')], 'calf', 'left')).toEqual([ear, calf('right', 'stiff')])
  expect(withoutMark([calf('both')], 'calf', 'right')).toEqual([calf('left')])
})

it('takes the one on its own side out where a wider one stands there too', () => {
  expect(withoutMark([calf('middle'), calf('left')], 'calf', 'left')).toEqual([calf('middle')])
})

it('marks what lies across the middle once', () => {
  const back: PainMarkInput = { region: 'low-back', side: 'middle', kind: null }
  expect(withMark([], 'low-back', 'middle', null)).toEqual([back])
  expect(withMark([back], 'low-back', 'middle', null)).toEqual([back])
  expect(withoutMark([back], 'low-back', 'middle')).toEqual([])
  expect(withoutMark([{ ...back, side: 'both' }], 'low-back', 'middle')).toEqual([])
})

it('marks nothing twice, and takes nothing out that is not there', () => {
  expect(withMark([calf('both')], 'calf', 'left', 'sharp')).toEqual([calf('both')])
  expect(withoutMark([ear], 'calf', 'left')).toEqual([ear])
  expect(indexOfMark([ear], 'ear', 'right')).toBe(-1)
})

it.each<[string, PainMarkInput[], PainMarkInput[], PainMarkInput[]]>([
  ['all of it, while nothing is marked', [calf('both'), ear], [], [calf('both'), ear]],
  ['nothing that is marked, whatever its kind', [calf('left', 'numb')], [calf('left')], []],
  ['the half that is not', [calf('both', 'numb')], [calf('left')], [calf('right', 'numb')]],
  ['nothing of a side where both are', [calf('left')], [calf('both')], []],
])('offers %s', (_name, offered, marked, open) => {
  expect(notYetMarked(offered, marked)).toEqual(open)
})
