import type { PrecautionAnswer } from '@shared/safety/precaution-answers'
import { aPrecaution } from '../../../support/inputs'
import { activeRules, type ActiveRule } from '@shared/safety/precaution-rules'

/** The day on which the clients of these tests were asked. */
export const ASKED = '2026-03-02'
export const answer = (id: string, more: Partial<PrecautionAnswer> = {}): PrecautionAnswer => ({
  ...aPrecaution,
  id,
  ...more,
})
export const rulesOn = (today: string, ...answers: PrecautionAnswer[]) =>
  activeRules({ answers, askedOn: ASKED }, today, null)
export const rulesAsked = (...answers: PrecautionAnswer[]) => rulesOn(ASKED, ...answers)
export const from = (rules: readonly ActiveRule[]) => [...new Set(rules.map(({ precaution }) => precaution))]
