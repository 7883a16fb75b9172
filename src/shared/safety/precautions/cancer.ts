import type { Precaution } from '../precaution'

export const cancerPrecautions: readonly Precaution[] = [
  {
    id: 'cancer-now',
    question: 'Are you being treated for cancer now?',
    name: 'Cancer in treatment',
    detail: 'place',
    rules: [
      { kind: 'ask a doctor first', when: null },
      { kind: 'pressure cap', cap: 'light', where: 'everywhere' },
      {
        kind: 'not worked',
        where: { place: 'the tumour, affected bone, skin under radiotherapy, fresh scars and ports' },
      },
      {
        kind: 'not worked',
        where: { place: 'the quarter of the trunk beside removed or treated lymph nodes' },
      },
      { kind: 'advice', advice: 'Keep the session short.' },
    ],
    strength: 'B',
    source: 'SIO-ASCO 2022 for the benefit (A); Corbin 2005 and Walton on pressure for the limits (B)',
    isChecked: true,
  },
  {
    id: 'cancer-past',
    question: 'Have you had cancer, with the treatment over?',
    name: 'Cancer in the past',
    detail: 'place',
    rules: [
      {
        kind: 'pressure cap',
        cap: 'light',
        where: { place: 'where radiotherapy was given, and the limb without lymph nodes' },
      },
      {
        kind: 'ask',
        flags: ['cancer-history', 'night-pain', 'weight-loss', 'pain-keeps-growing', 'band-like-pain'],
      },
    ],
    strength: 'C',
    source: 'Teaching tradition; Downie 2013 for the red flag',
    isChecked: true,
  },
  {
    id: 'lymph-nodes-or-lymphoedema',
    question: 'Were lymph nodes removed or treated with radiation, or is a limb swollen from it?',
    name: 'Lymph nodes or lymphoedema',
    detail: 'place',
    rules: [
      {
        kind: 'pressure cap',
        cap: 'light',
        where: { place: 'the limb and the quarter of the trunk beside the lymph nodes' },
      },
      {
        kind: 'leave out',
        techniques: [
          'cupping on that limb',
          'strong heat on that limb',
          'deep or scraping work on that limb',
        ],
      },
      { kind: 'ask', flags: ['fever', 'swollen-arm', 'hot-swollen-calf'] },
      { kind: 'advice', advice: 'Stroke toward the trunk.' },
      { kind: 'advice', advice: 'Leave a limb that is already swollen to a trained lymphoedema therapist.' },
    ],
    strength: 'C',
    source:
      'National Lymphedema Network 2012, which says that evidence is lacking; Ferguson 2016 (632 women)',
    isChecked: true,
  },
  {
    id: 'weak-immunity',
    question: 'Do you have a medicine or an illness that weakens your defences against infection?',
    name: 'Weak immunity',
    detail: null,
    rules: [
      { kind: 'advice', advice: 'Postpone the visit if you have any sign of an illness yourself.' },
      { kind: 'pressure cap', cap: 'light', where: { place: 'thin skin' } },
      { kind: 'ask', flags: ['fever', 'recent-infection'] },
    ],
    strength: 'C',
    source: 'General knowledge; Yusuf 2019 on infections of the spine',
    isChecked: true,
  },
]
