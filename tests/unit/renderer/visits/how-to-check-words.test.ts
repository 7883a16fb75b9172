import { expect, it } from 'vitest'
import { lightly, shortHowToCheck } from '@renderer/visits/checks/how-to-check-words'

it.each([
  [
    'Face down: press below the mastoid, then down. Resist turning the head.',
    'face down',
    'Press below the mastoid, then down.',
  ],
  ['Sitting or side-lying: press on the upper angle.', 'side-lying', 'Press on the upper angle.'],
  ['Face up, head heavy in the hands: press up.', 'face up', 'Head heavy in the hands: press up.'],
  ['Face down or up: pinch the rear fold.', 'face up', 'Pinch the rear fold.'],
  ['Press slowly.', 'face up', 'Press slowly.'],
] as const)('“%s” is shortened to what the hand does', (text, shown, short) => {
  expect(shortHowToCheck(text, shown)).toBe(short)
})

it.each(['face down', null] as const)('keeps a position that is not the one shown (%s)', (shown) => {
  const text = 'Sitting or side-lying: press on the upper angle. Resist shrugging.'
  expect(shortHowToCheck(text, shown)).toBe('Sitting or side-lying: press on the upper angle.')
})

it('never asks to press deep where light pressure is the limit', () => {
  expect(lightly('Press deep beside the spines of L4 to S2')).toBe(
    'Press lightly beside the spines of L4 to S2',
  )
  expect(lightly('Press down on single spines, then deep beside them')).toBe(
    'Press down on single spines, then deep beside them',
  )
})
