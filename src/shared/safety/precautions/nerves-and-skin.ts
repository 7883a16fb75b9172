import type { Precaution } from '../precaution'

export const nerveAndSkinPrecautions: readonly Precaution[] = [
  {
    id: 'diabetes-numb-feet',
    question: 'Do you have diabetes?',
    name: 'Diabetes',
    detail: 'place',
    rules: [
      { kind: 'pressure cap', cap: 'light', where: { place: 'numb feet or hands' } },
      { kind: 'leave out', techniques: ['heat on numb skin', 'cold on numb skin'] },
      { kind: 'not worked', where: { place: "sores, and the site of the day's insulin injection" } },
      { kind: 'advice', advice: 'Ask about numb feet and hands, and look at the skin there first.' },
      { kind: 'advice', advice: 'Have sugar near if the client uses insulin.' },
      { kind: 'ask', flags: ['diabetic-hot-foot'] },
    ],
    strength: 'B',
    source:
      'New York State Education Department, massage precautions (reduced sensation); NICE NG19 on the hot foot',
    isChecked: true,
  },
  {
    id: 'reduced-feeling',
    question: 'Is there an area where you feel less, or where touch hurts?',
    name: 'Reduced feeling',
    detail: 'place',
    rules: [
      {
        kind: 'pressure cap',
        cap: 'light',
        where: { place: 'the area that feels less or that touch hurts' },
      },
      { kind: 'advice', advice: 'Do not rely on the pain scale where the client feels less.' },
      {
        kind: 'advice',
        advice: 'If touch hurts everywhere, work lightly and briefly, and change one thing at a time.',
      },
    ],
    strength: 'C',
    source: 'New York State Education Department, massage precautions',
    isChecked: true,
  },
  {
    id: 'epilepsy',
    question: 'Do you have epilepsy?',
    name: 'Epilepsy',
    detail: null,
    rules: [
      { kind: 'ask a doctor first', when: 'There was a fit in the last week, or the medicine has changed.' },
      {
        kind: 'advice',
        advice: 'Ask when the last fit was and what sets one off, such as light, a smell or tiredness.',
      },
      {
        kind: 'advice',
        advice: 'Avoid flickering light and strong scents, and know the first aid for a fit.',
      },
    ],
    strength: 'C',
    source: 'General knowledge',
    isChecked: false,
  },
  {
    id: 'infection-or-fever',
    question: 'Do you have a fever or a catching illness today?',
    name: 'Fever or infection',
    detail: null,
    lapsesAfterWeeks: 1,
    rules: [{ kind: 'wait', until: 'The fever has been gone for 24 to 48 hours.' }],
    strength: 'B',
    source: 'New York State Education Department, massage precautions; the hours are teaching tradition',
    isChecked: true,
  },
  {
    id: 'skin-condition',
    question: 'Do you have a rash, a wart, a fungus or a skin infection?',
    name: 'Skin condition',
    detail: 'place',
    rules: [
      { kind: 'not worked', where: { place: 'the affected skin, except for eczema and psoriasis' } },
      { kind: 'ask a doctor first', when: 'Hot redness is spreading: then on the same day.' },
      { kind: 'advice', advice: 'Cover the skin or wear gloves, and postpone the visit if it is catching.' },
      { kind: 'advice', advice: 'With eczema or psoriasis, ask which oil suits the skin.' },
    ],
    strength: 'C',
    source: 'New York State Education Department, massage precautions',
    isChecked: true,
  },
  {
    id: 'open-wound-or-burn',
    question: 'Do you have a wound, a burn, sunburn or a fresh tattoo?',
    name: 'Wound or burn',
    detail: 'place',
    rules: [{ kind: 'not worked', where: { place: 'the wound or burn, until it has closed' } }],
    strength: 'B',
    source: 'US NCCIH, safety of massage; New York State Education Department, massage precautions',
    isChecked: true,
  },
]
