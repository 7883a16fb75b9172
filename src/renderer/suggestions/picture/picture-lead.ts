import type { Picture } from '@shared/reasoning/picture'
import { urgencyWords } from '../list/refer'

/** Said above the picture where its headings do not say enough. */
export function leadWords({ gate, why, worked }: Picture): string | null {
  if (gate) return null
  if (why === 'relief held') return 'Relief lasted after the last visit. Should the pain come back:'
  return worked.length === 0 ? 'First ideas, before anything was tried.' : null
}

/** Why there is no tissue in the picture, in one line. */
export function gateWords(gate: NonNullable<Picture['gate']>): string {
  if (gate.kind === 'widespread') {
    return 'The pain is spreading or felt in many places: another muscle is unlikely to be the answer, so no tissue is suggested.'
  }
  const flags = gate.flags.map((flag) => flag.label.replace(/\?$/, '').toLowerCase())
  return `${urgencyWords[gate.urgency]}. A red flag is recorded, so no tissue is suggested: ${flags.join('; ')}.`
}
