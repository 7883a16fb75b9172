import type { Picture } from '@shared/reasoning/picture'
import { firstWords } from '../words/other-cause-note'

/** Returns the sentence above the picture; null if the headings say enough. */
export function leadWords(picture: Picture): string | null {
  const { gate, why, worked } = picture
  if (gate) return null
  const first = firstWords(picture)
  if (first !== null) return `${first}. Then:`
  if (why === 'relief lasted') return 'Relief lasted after the last visit. If the pain comes back:'
  return worked.length === 0 ? 'First suggestions, before any treatment.' : null
}
