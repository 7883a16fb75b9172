import type { Precaution } from '../precaution'
import { abdomen, calf, leg } from '../region-groups'

export const pregnancyPrecautions: readonly Precaution[] = [
  {
    id: 'pregnancy',
    question: 'Are you pregnant?',
    name: 'Pregnancy',
    detail: 'pregnancy week',
    lapsesAfterWeeks: 42,
    rules: [
      { kind: 'not worked', where: { regions: abdomen, tissues: ['psoas-major', 'iliacus'] } },
      { kind: 'pressure cap', cap: 'light', where: { regions: ['sacrum'] } },
      { kind: 'leave out', techniques: ['strong heat'] },
      { kind: 'ask', flags: ['bleeding-in-pregnancy', 'hot-swollen-calf'] },
      { kind: 'pressure cap', cap: 'moderate', where: { regions: leg }, weeks: { from: 14, to: null } },
      {
        kind: 'pressure cap',
        cap: 'light',
        where: { regions: [...calf, 'inner-thigh'] },
        weeks: { from: 14, to: null },
      },
      { kind: 'ask', flags: ['headache-pregnant', 'clot-risk'], weeks: { from: 14, to: null } },
      {
        kind: 'position',
        advice: 'Use side-lying or half-sitting if lying on the back is uncomfortable.',
        weeks: { from: 20, to: 27 },
      },
      {
        kind: 'position',
        advice:
          'Use the left or the right side, avoid long spells flat on the back, and use no table with a belly hole.',
        weeks: { from: 28, to: null },
      },
      {
        kind: 'ask a doctor first',
        when: 'The pregnancy is high-risk, or there is high blood pressure, bleeding or early labour.',
        weeks: { from: 28, to: null },
      },
    ],
    strength: 'B',
    source:
      'New York State Education Department, massage precautions; Mueller and Grunwald 2021 (12 trials); lung clot after leg massage, BMC Pregnancy and Childbirth 2020; NICE NG201 on lying on the back',
    isChecked: true,
  },
  {
    id: 'after-birth',
    question: 'Have you given birth in the last 12 weeks?',
    name: 'Recent birth',
    detail: 'date',
    lapsesAfterWeeks: 12,
    rules: [
      { kind: 'ask', flags: ['hot-swollen-calf', 'sudden-breathlessness', 'headache-pregnant'] },
      { kind: 'pressure cap', cap: 'light', where: { regions: calf }, weeks: { from: 1, to: 6 } },
      // Only a caesarean asks for this. The answer does not say how the child was born, so it holds for every birth.
      { kind: 'not worked', where: { regions: abdomen }, weeks: { from: 1, to: 6 } },
      { kind: 'not worked', where: { place: 'a caesarean scar that has not closed' } },
    ],
    strength: 'B',
    source: 'General knowledge: the risk of clots stays raised for about six weeks after a birth',
    isChecked: false,
  },
]
