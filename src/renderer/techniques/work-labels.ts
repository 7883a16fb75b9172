import type { WorkInput } from '@shared/visits'

type Technique = WorkInput['technique']
type Pressure = NonNullable<WorkInput['pressure']>
type FamiliarPain = WorkInput['familiarPain']

export const techniqueLabels: Record<Technique, string> = {
  massage: 'massage',
  compression: 'compression',
  stripping: 'stripping',
  'cross-fibre': 'cross-fibre',
  'myofascial release': 'myofascial release',
  kneading: 'kneading',
  effleurage: 'effleurage',
  stretching: 'stretching',
  'muscle energy': 'muscle energy',
  'positional release': 'positional release',
  'passive movement': 'passive movement',
  percussion: 'percussion',
  vibration: 'vibration',
  'lymph drainage': 'lymph drainage',
  cupping: 'cupping',
  'instrument-assisted': 'instrument-assisted',
  heat: 'heat',
  cold: 'cold',
  taping: 'taping',
  'check only': 'check only',
}

export const pressureLabels: Record<Pressure, string> = { light: 'light', medium: 'medium', firm: 'firm' }

export const familiarPainLabels: Record<FamiliarPain, string> = {
  yes: 'yes',
  no: 'no',
  'not tested': 'not tested',
}

/** Familiar pain among the details of a line of work; null for "not tested", which is not mentioned there. */
export const familiarPainPhrases: Record<FamiliarPain, string | null> = {
  yes: 'familiar pain',
  no: 'no familiar pain',
  'not tested': null,
}
