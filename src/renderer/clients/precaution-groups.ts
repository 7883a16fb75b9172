import { firstPrecautionGroups } from '@shared/safety/precautions'

/** The question at a group of precautions of which nothing was chosen. */
export const WHICH_ONE = 'Which one?'

/**
 * Returns the names of the groups that somebody said yes to without saying which of their precautions the client has.
 * Such a yes is not an answer yet, so that it must not be lost without a word.
 */
export function groupsWithoutAnswer(saidYes: readonly string[], found: readonly string[]): string[] {
  return firstPrecautionGroups
    .filter(({ name, ids }) => saidYes.includes(name) && !ids.some((id) => found.includes(id)))
    .map(({ name }) => name)
}
