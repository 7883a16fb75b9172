import type { Precaution } from '../precaution'

export const injuryPrecautions: readonly Precaution[] = [
  {
    id: 'acute-injury',
    question: 'Have you had a strain, a sprain or a bruise in the last 3 days?',
    name: 'Fresh injury',
    detail: 'date and place',
    // Long enough for a large bruise, for which the literature says "weeks".
    lapsesAfterWeeks: 6,
    rules: [
      { kind: 'not worked', where: { place: 'the injury' }, weeks: { from: 1, to: 1 } },
      {
        kind: 'pressure cap',
        cap: 'light',
        where: { place: 'around the injury' },
        weeks: { from: 1, to: 1 },
      },
      { kind: 'not worked', where: { place: 'a large bruise of the thigh, because bone can form in it' } },
      { kind: 'ask', flags: ['major-injury', 'tight-limb'] },
    ],
    strength: 'B',
    source:
      'New York State Education Department, massage precautions (acute trauma, haematoma); bone in a bruise is from memory',
    isChecked: true,
  },
  {
    id: 'whiplash-or-concussion',
    question: 'Have you had a whiplash or a blow to the head in the last 12 weeks?',
    name: 'Whiplash or concussion',
    detail: 'date',
    lapsesAfterWeeks: 12,
    rules: [
      { kind: 'ask', flags: ['cannot-turn-head', 'neck-jolt', 'headache-after-blow'] },
      { kind: 'pressure cap', cap: 'light', where: 'everywhere', weeks: { from: 1, to: 2 } },
      {
        kind: 'leave out',
        techniques: ['neck movements to the end of their range', 'traction of the neck'],
        weeks: { from: 1, to: 2 },
      },
      { kind: 'advice', advice: 'Keep the session short and the room quiet.', weeks: { from: 1, to: 2 } },
      { kind: 'not worked', where: { regions: ['front-of-neck'] } },
    ],
    strength: 'B',
    source: 'Canadian C-spine rule (Stiell 2003); Thomas 2011; the timing is teaching tradition',
    isChecked: true,
  },
  {
    id: 'cortisone-injection',
    // The question of the literature says two weeks. The rules last for six, so six are asked about.
    question: 'Have you had a cortisone injection in the last six weeks?',
    name: 'Cortisone injection',
    detail: 'date and place',
    lapsesAfterWeeks: 6,
    rules: [
      { kind: 'not worked', where: { place: 'the injected joint or tendon' }, weeks: { from: 1, to: 2 } },
      {
        kind: 'pressure cap',
        cap: 'light',
        where: { place: 'the injected joint or tendon' },
        weeks: { from: 3, to: 6 },
      },
      { kind: 'leave out', techniques: ['cross-fibre or deep friction on that tendon'] },
      { kind: 'ask', flags: ['hot-swollen-joint'] },
      { kind: 'ask a doctor first', when: 'The place is hot, or worse after 3 days.' },
    ],
    strength: 'C',
    source:
      'General and secondary pages only; the advice conflicts, and joint guidance asks for 24 hours of rest',
    isChecked: true,
  },
  {
    id: 'recent-vaccination',
    question: 'Have you been vaccinated in the last few days?',
    name: 'Recent vaccination',
    detail: 'date and place',
    lapsesAfterWeeks: 1,
    rules: [
      {
        kind: 'not worked',
        where: { place: 'the sore spot for two days, and swollen lymph nodes' },
      },
      { kind: 'advice', advice: 'Postpone the visit if the client feels unwell.' },
    ],
    strength: 'C',
    source: 'General knowledge',
    isChecked: false,
  },
]
