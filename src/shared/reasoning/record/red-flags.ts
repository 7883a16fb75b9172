import type { Urgency } from '../../safety/red-flag'

/**
 * Findings that a doctor must see before any massage. A prompt, not a diagnosis: a single flag is a poor test of any
 * disease, so it asks for a check and says nothing about the cause. The texts for the screens are in
 * `renderer/complaints/red-flag-words.ts`.
 * Source: the red flags that guidelines on back, neck, head and leg pain commonly name.
 */
export const redFlags = [
  { id: 'chest-pain-on-effort', urgency: 'emergency' },
  { id: 'worst-ever-headache', urgency: 'emergency' },
  { id: 'stroke-signs', urgency: 'emergency' },
  { id: 'saddle-numbness', urgency: 'emergency' },
  { id: 'bladder-or-bowel-change', urgency: 'emergency' },
  { id: 'fast-weakness', urgency: 'same day' },
  { id: 'hot-swollen-calf', urgency: 'same day' },
  { id: 'fever', urgency: 'same day' },
  { id: 'hot-swollen-joint', urgency: 'same day' },
  { id: 'major-injury', urgency: 'same day' },
  { id: 'new-headache-over-50', urgency: 'same day' },
  { id: 'throbbing-belly-and-back-pain', urgency: 'emergency' },
  { id: 'cancer-history', urgency: 'see a doctor soon' },
  { id: 'night-pain', urgency: 'see a doctor soon' },
  { id: 'weight-loss', urgency: 'see a doctor soon' },
  { id: 'steroids-or-thin-bones', urgency: 'see a doctor soon' },
  { id: 'long-morning-stiffness', urgency: 'see a doctor soon' },
  { id: 'numbness-or-tingling-spreading', urgency: 'see a doctor soon' },
] as const satisfies readonly { id: string; urgency: Urgency }[]

export type RedFlagId = (typeof redFlags)[number]['id']

const urgencyById: ReadonlyMap<string, Urgency> = new Map(redFlags.map(({ id, urgency }) => [id, urgency]))

/**
 * Returns the urgency of a flag. A newer version recorded a flag that this version does not know: a doctor should look
 * at it.
 */
export function urgencyOf(id: string): Urgency {
  return urgencyById.get(id) ?? 'see a doctor soon'
}

/** Signs that a sensitised system and not one tissue causes the pain. */
export const widespreadSigns = [
  'spreading-to-new-regions',
  'both-sides',
  'touch-hurts-everywhere',
  'poor-sleep',
] as const

export type WidespreadSignId = (typeof widespreadSigns)[number]
