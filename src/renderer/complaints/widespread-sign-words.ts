import type { WidespreadSignId } from '@shared/reasoning/record/widespread-signs'

export const widespreadSignWords: Record<WidespreadSignId, string> = {
  'spreading-to-new-regions': 'The pain spreads to new places from visit to visit',
  'both-sides': 'It hurts on both sides, above and below the waist',
  'touch-hurts-everywhere': 'Light touch hurts, also where there is no complaint',
  'poor-sleep': 'Sleep is poor and does not refresh',
}
