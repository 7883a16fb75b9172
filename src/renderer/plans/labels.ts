import type { PlanItemInput } from '@shared/plans'

export const planActionLabels: Record<PlanItemInput['action'], string> = { check: 'Check', work: 'Work' }
