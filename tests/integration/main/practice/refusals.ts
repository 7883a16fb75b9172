import type { PracticeSettings } from '@shared/practice'
import { defaultSignChecklist } from '@shared/signing'
import { tooLong, type RefusalCase } from '../refusal-case'

export const settings: PracticeSettings = {
  name: 'Riverside Massage',
  practitioner: 'Jo Rivers',
  credentials: 'LMT',
  address: '1 Bank Street\nRiverton',
  phone: '555 0100',
  email: 'jo@example.org',
  logo: '',
  paper: 'letter',
  dateFormat: 'month-day-year',
  timeFormat: '12-hour',
  country: 'US',
  reliefPoints: 2,
  reliefPercent: 30,
  reliefHours: 72,
  signChecklist: defaultSignChecklist,
  nameOrder: 'given-family',
  singleKeys: false,
  palpationMinutes: { scalenes: 4, 'rhomboid-major': 30 },
}

const formCases: { when: string; change: object; field: string }[] = [
  { when: 'without a name', change: { name: '' }, field: 'name' },
  { when: 'the name is too long', change: { name: tooLong(200) }, field: 'name' },
  { when: 'without a practitioner', change: { practitioner: ' ' }, field: 'practitioner' },
  { when: 'the address is too long', change: { address: tooLong(500) }, field: 'address' },
  { when: 'the phone is a number', change: { phone: 5550100 }, field: 'phone' },
  { when: 'the paper is not known', change: { paper: 'a5' }, field: 'paper' },
  { when: 'the dates are not known', change: { dateFormat: 'iso' }, field: 'dateFormat' },
  { when: 'the times are not known', change: { timeFormat: '12' }, field: 'timeFormat' },
  { when: 'the points are a fraction', change: { reliefPoints: 1.5 }, field: 'reliefPoints' },
  { when: 'the percent are too few', change: { reliefPercent: 9 }, field: 'reliefPercent' },
  { when: 'the hours are words', change: { reliefHours: 'three days' }, field: 'reliefHours' },
  { when: 'the criterion has no points', change: { reliefPoints: 0 }, field: 'reliefPoints' },
  { when: 'the percent are a fraction', change: { reliefPercent: 30.5 }, field: 'reliefPercent' },
  { when: 'the criterion has a year of hours', change: { reliefHours: 8760 }, field: 'reliefHours' },
  {
    when: 'the level of a checklist point is not known',
    change: { signChecklist: { ...defaultSignChecklist, plan: 'always' } },
    field: 'signChecklist.plan',
  },
  { when: 'the order of names is not known', change: { nameOrder: 'x' }, field: 'nameOrder' },
  { when: 'the switch for single keys is a number', change: { singleKeys: 1 }, field: 'singleKeys' },
  {
    when: 'the minutes of a group are 31',
    change: { palpationMinutes: { scalenes: 31 } },
    field: 'palpationMinutes.scalenes',
  },
  {
    when: 'the minutes are of a tissue that is not known',
    change: { palpationMinutes: { 'funny bone': 3 } },
    field: 'palpationMinutes.funny bone',
  },
  { when: 'the logo is a web address', change: { logo: 'https://example.org/logo.png' }, field: 'logo' },
  { when: 'the logo is a page', change: { logo: 'data:text/html;base64,PGI+' }, field: 'logo' },
  {
    when: 'the logo is too big',
    change: { logo: `data:image/png;base64,${tooLong(400_000)}` },
    field: 'logo',
  },
]

export const practiceRefusals: RefusalCase[] = [
  ...formCases.map(({ when, change, field }): RefusalCase => ({
    call: 'practice.saveSettings',
    when,
    input: () => ({ ...settings, ...change }),
    field,
  })),
  {
    call: 'practice.start',
    when: 'without a name',
    input: () => ({ name: '', practitioner: 'Jo' }),
    field: 'name',
  },
  {
    call: 'practice.start',
    when: 'without a practitioner',
    input: () => ({ name: 'Riverside', practitioner: null }),
    field: 'practitioner',
  },
  {
    call: 'practice.start',
    when: 'the paper is not known',
    input: () => ({ name: 'Riverside', practitioner: 'Jo', paper: 'a5' }),
    field: 'paper',
  },
  {
    call: 'practice.chooseFolder',
    when: 'without a folder',
    input: () => ({ folder: '' }),
    field: 'folder',
  },
]
