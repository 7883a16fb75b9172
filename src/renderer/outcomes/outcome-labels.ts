import type { askedHows, Relief, Verdict } from '@shared/vocabulary'

export const verdictLabels: Record<Verdict, string> = {
  lasted: 'relief lasted',
  'partly lasted': 'partly better',
  'did not last': 'relief did not last',
  'no change': 'no change',
  worse: 'worse',
  'too early': 'too early to tell',
  'not recorded': 'not recorded',
}

export const verdictTones: Record<Verdict, 'good' | 'warn' | 'bad' | 'quiet'> = {
  lasted: 'good',
  'partly lasted': 'good',
  'did not last': 'warn',
  'no change': 'warn',
  worse: 'bad',
  'too early': 'quiet',
  'not recorded': 'quiet',
}

/** How long relief lasted, as text that needs no heading. */
export const reliefLabels: Record<Relief, string> = {
  none: 'no relief',
  'under 4 hours': 'relief under 4 hours',
  '4 to 24 hours': 'relief 4 to 24 hours',
  '1 to 3 days': 'relief 1 to 3 days',
  '4 to 7 days': 'relief 4 to 7 days',
  'over 7 days': 'relief over 7 days',
  'still better': 'still better',
}

/**
 * The same as choices below the heading "Duration of relief". Whether it got worse follows from the pain now, which is asked
 * next.
 */
export const reliefChoiceLabels: Record<Relief, string> = {
  none: 'None, or worse',
  'under 4 hours': 'Under 4 hours',
  '4 to 24 hours': '4 to 24 hours',
  '1 to 3 days': '1 to 3 days',
  '4 to 7 days': '4 to 7 days',
  'over 7 days': 'Over 7 days',
  'still better': 'Still better',
}

type AskedHow = (typeof askedHows)[number]

export const askedHowLabels: Record<AskedHow, string> = {
  'at the next visit': 'At the next visit',
  phone: 'By phone',
  message: 'By message',
  'in person': 'In person',
}

/** When and how the outcome was asked. */
export const askedTexts: Record<AskedHow, (moment: string) => string> = {
  'at the next visit': (moment) => `asked at the next visit, ${moment}`,
  phone: (moment) => `asked by phone, ${moment}`,
  message: (moment) => `asked by message, ${moment}`,
  'in person': (moment) => `asked in person, ${moment}`,
}

/** The label of a row of values that were asked outside a visit. */
export const followUpLabels: Record<AskedHow, string> = {
  'at the next visit': 'Follow-up at the next visit',
  phone: 'Follow-up by phone',
  message: 'Follow-up by message',
  'in person': 'Follow-up in person',
}
