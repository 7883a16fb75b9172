import type { Precaution } from '../precaution'

export const ageAndDrugPrecautions: readonly Precaution[] = [
  {
    id: 'age-over-75',
    question: 'Are you over 75?',
    name: 'Over 75',
    detail: null,
    rules: [
      { kind: 'pressure cap', cap: 'light', where: { place: 'skin that tears' } },
      { kind: 'advice', advice: 'Use at most moderate pressure at the first visit.' },
      { kind: 'advice', advice: 'Ask about blood thinners and falls.' },
      { kind: 'position', advice: 'Let the client turn slowly, and help them on and off the table.' },
      { kind: 'ask', flags: ['small-bone-break'] },
    ],
    strength: 'C',
    source: 'Teaching tradition; Downie 2013 on age and broken bones',
    isChecked: true,
  },
  {
    id: 'under-18',
    question: 'Are you under 18?',
    name: 'Under 18',
    detail: null,
    rules: [
      {
        kind: 'advice',
        advice: "Record a parent's consent and the child's agreement before the first visit.",
      },
      { kind: 'advice', advice: 'Have a parent in the room under 16, or as the local law says.' },
      { kind: 'pressure cap', cap: 'moderate', where: 'everywhere' },
      { kind: 'not worked', where: { place: 'a painful growth plate' } },
      { kind: 'ask', flags: ['child-limp', 'child-night-pain'] },
    ],
    strength: 'B',
    source: 'Cornwall 2021 and Queensland guidelines on the limping child; the law differs by country',
    isChecked: true,
  },
  {
    id: 'dulling-drugs',
    question: 'Have you had strong painkillers, muscle relaxants, sedatives or alcohol today?',
    name: 'Drugs that dull pain',
    detail: 'place',
    rules: [
      { kind: 'pressure cap', cap: 'moderate', where: 'everywhere' },
      { kind: 'not worked', where: { place: 'a medicine patch' } },
      { kind: 'leave out', techniques: ['heat on a medicine patch'] },
      { kind: 'position', advice: 'Let the client sit for a while before standing up.' },
      {
        kind: 'advice',
        advice: 'Postpone the visit if the client is drunk or drugged: they cannot consent.',
      },
    ],
    strength: 'B',
    source: 'New York State Education Department, massage precautions (clouded state)',
    isChecked: true,
  },
]
