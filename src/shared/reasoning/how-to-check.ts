import type { Anatomy } from '@shared/anatomy/anatomy'

/** How to test a tissue before working it: its own directions, and each time the question for the familiar pain. */
export function howToCheck(tissue: string, { tissueById }: Anatomy): string {
  const known = tissueById.get(tissue)
  if (!known) return 'Press it slowly and ask whether that gives the familiar pain.'
  const compare = known.midline ? '.' : '; compare with the other side.'
  return `${known.howToCheck} Ask each time whether that is the familiar pain${compare}`
}
