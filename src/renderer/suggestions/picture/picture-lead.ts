import type { Picture } from '@shared/reasoning/picture'

/** Shown above the picture where its headings do not say enough. */
export function leadWords({ gate, why, worked }: Picture): string | null {
  if (gate) return null
  if (why === 'relief lasted') return 'Relief lasted after the last visit. If the pain comes back:'
  return worked.length === 0 ? 'First suggestions, before any treatment.' : null
}
