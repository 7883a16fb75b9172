import type { Picture } from '@shared/reasoning/picture'

/** Returns the sentence above the picture; null if the headings say enough. */
export function leadWords({ gate, why, worked }: Picture): string | null {
  if (gate) return null
  if (why === 'relief lasted') return 'Relief lasted after the last visit. If the pain comes back:'
  return worked.length === 0 ? 'First suggestions, before any treatment.' : null
}
