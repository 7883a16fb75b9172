import { restoredKinds, type ComparedItem, type RestoredKind } from '@shared/client-restore'
import { Refused } from '../../refused'
import { idOf } from './compare'

/** What is written of one kind, by the provisional ids of the backup's rows. */
export interface Decision {
  /** Only the backup has it. */
  added: Set<number>
  /** Both have it, and the version of the backup was chosen. */
  replaced: Set<number>
}

/**
 * Decides what is written: what only the backup has comes back, and where both differ the chosen version stands. What
 * only the present record has stays.
 * @param chosen the keys of the items of which the version of the backup is taken
 * @throws Refused `client-changed` for a choice that the comparison did not offer
 */
export function decide(
  items: readonly ComparedItem[],
  chosen: readonly string[],
): Record<RestoredKind, Decision> {
  const offered = new Set(items.filter(({ proposed }) => proposed !== null).map(({ key }) => key))
  if (chosen.some((key) => !offered.has(key))) throw new Refused('client-changed')
  const isChosen = new Set(chosen)
  const decisions = Object.fromEntries(
    restoredKinds.map((kind): [RestoredKind, Decision] => [kind, { added: new Set(), replaced: new Set() }]),
  ) as Record<RestoredKind, Decision>
  for (const { key, kind, state, proposed, stays } of items) {
    const { added, replaced } = decisions[kind]
    const id = idOf(key)
    if (state === 'only in backup') {
      // Whether the visit treats the complaint is known when the visit is written.
      const comesBack = stays === null || stays === 'not treated'
      if (comesBack && (proposed === null || isChosen.has(key))) added.add(id)
    } else if (state === 'changed' && isChosen.has(key)) replaced.add(id)
  }
  return decisions
}
