import type { Precaution, Rule } from '../precaution'
import { abdomen, calf, leg } from '../region-groups'

/** Rules for clients who bleed easily. */
const bleedsEasily: readonly Rule[] = [
  { kind: 'pressure cap', cap: 'light', where: 'everywhere' },
  { kind: 'leave out', techniques: ['cross-fibre', 'deep friction', 'painful stretching', 'cupping'] },
]

/** The usual waiting time after a clot: six months. */
const RECENT_CLOT_WEEKS = 26

export const bloodPrecautions: readonly Precaution[] = [
  {
    id: 'anticoagulants',
    question:
      'Do you take a blood thinner, such as warfarin or apixaban, or aspirin with a second drug against clots?',
    name: 'Blood thinner',
    detail: null,
    rules: [
      { kind: 'pressure cap', cap: 'light', where: 'everywhere' },
      {
        kind: 'leave out',
        techniques: [
          'elbow pressure',
          'instrument-assisted',
          'cupping',
          'cross-fibre',
          'deep friction',
          'long pressure on one point',
        ],
      },
      { kind: 'not worked', where: { regions: ['front-of-neck'], tissues: ['psoas-major', 'iliacus'] } },
      { kind: 'advice', advice: 'Ask whether the last visit left bruises.' },
    ],
    strength: 'B',
    source: 'US NCCIH, safety of massage; Ernst 2003 (haematoma cases)',
    isChecked: true,
  },
  {
    id: 'antiplatelets',
    question: 'Do you take aspirin or clopidogrel daily, but only one of them?',
    name: 'Aspirin or clopidogrel',
    detail: null,
    rules: [
      { kind: 'leave out', techniques: ['instrument-assisted', 'cupping'] },
      { kind: 'advice', advice: 'Ask whether bruises come easily.' },
    ],
    strength: 'C',
    source: 'General knowledge',
    isChecked: false,
  },
  {
    id: 'bleeding-disorder',
    question: 'Do you have a bleeding disorder or low blood platelets?',
    name: 'Bleeding disorder',
    detail: null,
    rules: [
      ...bleedsEasily,
      {
        kind: 'ask a doctor first',
        when: 'The client has haemophilia, or fewer than 50 billion platelets per litre of blood.',
      },
      {
        kind: 'advice',
        advice:
          'Below 20 billion platelets per litre, only touch without pressure, as agreed with the treating team.',
      },
    ],
    strength: 'B',
    source: 'US NCCIH, safety of massage; the platelet numbers are oncology practice, not trials',
    isChecked: true,
  },
  {
    id: 'liver-disease',
    question: 'Do you have cirrhosis or another liver disease?',
    name: 'Liver disease',
    detail: null,
    rules: [...bleedsEasily, { kind: 'not worked', where: { regions: abdomen } }],
    strength: 'B',
    source: 'Haematoma after deep back and belly massage with cirrhosis, case report, Consultant',
    isChecked: true,
  },
  {
    id: 'clot-now-or-before',
    question: 'Have you ever had a blood clot in a leg, an arm or a lung?',
    name: 'Blood clot',
    detail: 'date and place',
    rules: [
      // The answer names the limb in words only, so the veins of both legs are left alone while the clot is recent.
      {
        kind: 'not worked',
        where: { regions: [...calf, 'inner-thigh'], place: 'the limb with the clot' },
        weeks: { from: 1, to: RECENT_CLOT_WEEKS },
      },
      {
        kind: 'pressure cap',
        cap: 'light',
        where: { regions: leg },
        weeks: { from: 1, to: RECENT_CLOT_WEEKS },
      },
      { kind: 'ask a doctor first', when: null, weeks: { from: 1, to: RECENT_CLOT_WEEKS } },
      {
        kind: 'pressure cap',
        cap: 'light',
        where: { regions: [...calf, 'inner-thigh'] },
        weeks: { from: RECENT_CLOT_WEEKS + 1, to: null },
      },
      { kind: 'ask', flags: ['hot-swollen-calf'] },
    ],
    strength: 'B',
    source:
      'Lung clot after leg massage: case reports of 2009, 2010 and 2020; Corbin 2005 on the waiting time, which is a convention',
    isChecked: true,
  },
  {
    id: 'varicose-veins',
    question: 'Do you have bulging veins in a leg?',
    name: 'Varicose veins',
    detail: 'place',
    rules: [
      { kind: 'not worked', where: { place: 'the vein' } },
      { kind: 'pressure cap', cap: 'light', where: { place: 'the skin beside the vein' } },
      { kind: 'not worked', where: { place: 'a leg with an ulcer, below the knee' } },
      { kind: 'ask', flags: ['hot-swollen-calf'] },
      { kind: 'ask a doctor first', when: 'A vein is hard, hot or sore.' },
    ],
    strength: 'C',
    source: 'New York State Education Department, massage precautions',
    isChecked: true,
  },
]
