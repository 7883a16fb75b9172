import type { Position } from '@shared/anatomy/palpation'
import { atStart } from '../../anatomy/words'

/**
 * Shortens the directions for a check to what the hand does: the first sentence, without the position of the client if
 * that is the one shown beside it. Another position stays, so that nothing is hidden. What tightens or stretches the
 * tissue is not needed to press it.
 * @param shown the position beside the text; null if none is shown
 */
export function shortHowToCheck(howToCheck: string, shown: Position | null): string {
  const [first = howToCheck] = howToCheck.split(/(?<=\.) /)
  const start = startingPosition.exec(first)?.[0]
  return start !== undefined && shown !== null && positionsIn(start).includes(shown)
    ? atStart(first.slice(start.length))
    : first
}

/** Says the same for light pressure: "press deep" would ask for the opposite of the limit beside it. */
export function lightly(howToCheck: string): string {
  return howToCheck.replace(/\b(press) deep\b/i, '$1 lightly')
}

const position = '(?:face up|face down|side-lying|sitting|seated)'
const startingPosition = new RegExp(`^${position}(?: or (?:${position}|up|down))*[:,] `, 'i')

const positionOf: Readonly<Record<string, Position>> = {
  sitting: 'seated',
  seated: 'seated',
  'side-lying': 'side-lying',
  'face up': 'face up',
  'face down': 'face down',
  up: 'face up',
  down: 'face down',
}

/** "Face down or up: " has two. */
const positionsIn = (start: string) =>
  start
    .toLowerCase()
    .replace(/[:,] $/, '')
    .split(' or ')
    .map((word) => positionOf[word])
