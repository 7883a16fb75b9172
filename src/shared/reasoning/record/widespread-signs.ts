/** Signs that a sensitised system and not one tissue causes the pain. */
export const widespreadSigns = [
  'spreading-to-new-regions',
  'both-sides',
  'touch-hurts-everywhere',
  'poor-sleep',
] as const

export type WidespreadSignId = (typeof widespreadSigns)[number]
