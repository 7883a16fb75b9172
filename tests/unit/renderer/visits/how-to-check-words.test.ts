import { expect, it } from 'vitest'
import { shortHowToCheck } from '@renderer/visits/checks/how-to-check-words'

it.each([
  [
    'Face down: press below the mastoid, then down. Resist turning the head.',
    'Press below the mastoid, then down.',
  ],
  ['Sitting or side-lying: press on the upper angle.', 'Press on the upper angle.'],
  ['Face up, head heavy in the hands: press up.', 'Head heavy in the hands: press up.'],
  ['Face down or up: pinch the rear fold.', 'Pinch the rear fold.'],
  ['Press slowly.', 'Press slowly.'],
])('“%s” is shortened to what the hand does', (text, short) => {
  expect(shortHowToCheck(text)).toBe(short)
})
