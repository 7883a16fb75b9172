import { expect, it } from 'vitest'
import { practiceSettings, practiceStart, type PracticeSettings } from '@shared/practice'
import { defaultSignChecklist } from '@shared/signing'

const valid: PracticeSettings = {
  name: 'Riverside',
  practitioner: 'Jo',
  credentials: '',
  address: '',
  phone: '',
  email: '',
  logo: '',
  paper: 'a4',
  dateFormat: 'year-month-day',
  timeFormat: '24-hour',
  country: 'SE',
  reliefPoints: 2,
  reliefPercent: 30,
  reliefHours: 72,
  signChecklist: defaultSignChecklist,
  nameOrder: 'given-family',
  singleKeys: true,
  palpationMinutes: {},
}
const errorPaths = (change: object) =>
  practiceSettings.safeParse({ ...valid, ...change }).error?.issues.map((issue) => issue.path.join('.')) ?? []

it.each([
  ['reliefPoints', 1, 5],
  ['reliefPercent', 10, 60],
  ['reliefHours', 24, 336],
])('keeps %s between %i and %i', (field, min, max) => {
  for (const value of [min, max]) expect(errorPaths({ [field]: value })).toEqual([])
  for (const value of [min - 1, max + 1, min + 0.5, String(min), null]) {
    expect(new Set(errorPaths({ [field]: value }))).toEqual(new Set([field]))
  }
})

it('keeps minutes of groups, tissues and own tissues between 1 and 30', () => {
  for (const id of ['scalenes', 'rhomboid-major', 'own-3']) {
    for (const minutes of [1, 30]) expect(errorPaths({ palpationMinutes: { [id]: minutes } })).toEqual([])
    for (const minutes of [0, 31, 1.5, '5', null])
      expect(new Set(errorPaths({ palpationMinutes: { [id]: minutes } }))).toEqual(
        new Set([`palpationMinutes.${id}`]),
      )
  }
  expect(errorPaths({ palpationMinutes: { 'own-0': 3 } })).toEqual(['palpationMinutes.own-0'])
})

it('requires two names at the start, and has defaults for paper and date format', () => {
  expect(practiceStart.parse({ name: ' Riverside ', practitioner: 'Jo' })).toEqual({
    name: 'Riverside',
    practitioner: 'Jo',
    paper: 'a4',
    dateFormat: 'day-month-year',
    timeFormat: '24-hour',
    country: '',
  })
  const { error } = practiceStart.safeParse({ name: '', practitioner: '' })
  expect(error?.issues.map((issue) => issue.message)).toEqual(['Enter the practice name', 'Enter your name'])
})

it.each(['png', 'jpeg', 'svg+xml'])('accepts a logo of the type %s', (type) => {
  expect(errorPaths({ logo: `data:image/${type};base64,aGk=` })).toEqual([])
})

it.each([
  'data:text/html;base64,aGk=',
  'data:image/gif;base64,aGk=',
  'data:image/png,plain',
  'data:image/png;base64,aGk=" onload="x',
  'data:image/png;base64,aGk=\n',
  'https://example.org/logo.png',
  'javascript:alert(1)',
])('refuses the logo %j', (logo) => {
  expect(errorPaths({ logo })).toEqual(['logo'])
})
