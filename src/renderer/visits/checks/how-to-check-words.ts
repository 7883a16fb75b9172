import { atStart } from '../../anatomy/words'

/**
 * Shortens the directions for a check to what the hand does: the first sentence, without the position of the client,
 * which is shown beside it. What tightens or stretches the tissue is not needed to press it.
 */
export function shortHowToCheck(howToCheck: string): string {
  const [first = howToCheck] = howToCheck.split(/(?<=\.) /)
  return atStart(first.replace(startingPosition, ''))
}

const position = '(?:face up|face down|side-lying|sitting|seated)'
const startingPosition = new RegExp(`^${position}(?: or (?:${position}|up|down))*[:,] `, 'i')
