import type { PracticeSettings } from '@shared/practice'

type Practice = Omit<
  PracticeSettings,
  'practitioner' | 'credentials' | 'signChecklist' | 'singleKeys' | 'palpationMinutes'
>

/** All phone numbers and email domains of the sample are reserved for examples, so they belong to nobody. */
export const samplePractice: Practice & { id: number } = {
  id: 1,
  name: 'Willow Street Massage (sample)',
  address: '12 Willow Street, first floor\nWillowbrook',
  phone: '555-0100',
  email: 'hello@willowstreet.example.com',
  logo: '',
  paper: 'letter',
  dateFormat: 'day-month-year',
  nameOrder: 'given-family',
  timeFormat: '24-hour',
  country: 'US',
  reliefPoints: 2,
  reliefPercent: 30,
  reliefHours: 72,
}

export const samplePractitioner = { id: 1, name: 'Robin Hale', credentials: 'RMT' }
