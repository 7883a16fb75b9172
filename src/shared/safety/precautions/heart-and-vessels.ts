import type { Precaution } from '../precaution'

export const heartAndVesselPrecautions: readonly Precaution[] = [
  {
    id: 'high-blood-pressure',
    // Controlled blood pressure changes nothing, so the question leaves it out.
    question: 'Do you have high blood pressure that is not well controlled?',
    name: 'Uncontrolled blood pressure',
    detail: null,
    rules: [
      {
        kind: 'ask a doctor first',
        when: 'It is 180/110 or higher, or there is a headache or changed sight: then on the same day.',
      },
      { kind: 'ask', flags: ['sudden-sight-change'] },
      { kind: 'leave out', techniques: ['painful pressure on one point'] },
      { kind: 'not worked', where: { regions: ['front-of-neck'] } },
      { kind: 'position', advice: 'Let the client sit for a while before standing up.' },
    ],
    strength: 'B',
    source: 'Cambron 2006 (150 clients); the threshold is a convention',
    isChecked: true,
  },
  {
    id: 'low-blood-pressure',
    question: 'Do you get dizzy when you stand up?',
    name: 'Dizzy on standing',
    detail: null,
    rules: [
      { kind: 'position', advice: 'Let the client sit for one minute, then help them to stand.' },
      { kind: 'advice', advice: 'End the session with brisker strokes.' },
      { kind: 'ask', flags: ['drop-attack'] },
    ],
    strength: 'C',
    source: 'General knowledge',
    isChecked: false,
  },
  {
    id: 'heart-failure-or-disease',
    question: 'Do you have a weak heart or angina, or had a heart attack in the last 3 months?',
    name: 'Heart disease',
    detail: null,
    rules: [
      {
        kind: 'ask a doctor first',
        when: 'There is angina, breathlessness at rest, sudden weight gain or swelling of the legs.',
      },
      { kind: 'pressure cap', cap: 'moderate', where: 'everywhere' },
      { kind: 'leave out', techniques: ['drainage strokes along a whole leg that is swollen'] },
      {
        kind: 'position',
        advice: 'Raise the head, and if breath is short use neither flat on the back nor face down.',
      },
      { kind: 'advice', advice: 'Keep the session short.' },
    ],
    strength: 'B',
    source:
      'New York State Education Department, massage precautions (swelling of heart failure); the 3 months are from memory',
    isChecked: true,
  },
  {
    id: 'narrow-neck-arteries',
    question: 'Do you have narrowed neck arteries, or had a stroke or mini-stroke?',
    name: 'Neck artery or stroke',
    detail: null,
    rules: [
      { kind: 'not worked', where: { regions: ['front-of-neck'], tissues: ['sternocleidomastoid'] } },
      { kind: 'leave out', techniques: ['turning the neck to its end with the head bent back'] },
      { kind: 'ask a doctor first', when: 'The stroke was less than 3 months ago.' },
    ],
    strength: 'B',
    source: 'Lopez-Navarro 2021, stroke after self-massage over a narrowed carotid artery, case report',
    isChecked: true,
  },
  {
    id: 'pacemaker-or-device',
    question: 'Do you have a pacemaker, pump, stimulator or shunt?',
    name: 'Pacemaker or device',
    detail: 'date and place',
    rules: [
      { kind: 'not worked', where: { place: "a hand's width around the device and its leads" } },
      { kind: 'leave out', techniques: ['electric or magnetic devices near it'] },
      {
        kind: 'leave out',
        techniques: ['lifting the arm of that side above the shoulder'],
        weeks: { from: 1, to: 6 },
      },
      { kind: 'position', advice: 'Do not let the client lie on the device.' },
    ],
    strength: 'C',
    source: 'Werner, ABMP, on implants; the 6 weeks are from memory',
    isChecked: true,
  },
  {
    id: 'implants-fillers-ports',
    question: 'Do you have an implant, a filler, botulinum toxin or a port?',
    name: 'Implant, filler or port',
    detail: 'date and place',
    rules: [
      { kind: 'not worked', where: { place: 'a port or catheter' } },
      { kind: 'not worked', where: { place: 'a breast implant' } },
      { kind: 'not worked', where: { place: 'the edges of a metal plate' } },
      {
        kind: 'not worked',
        where: { place: 'a filler or botulinum toxin in the face, or longer if the injector says so' },
        weeks: { from: 1, to: 2 },
      },
      {
        kind: 'pressure cap',
        cap: 'light',
        where: { place: 'an older filler' },
        weeks: { from: 3, to: null },
      },
      { kind: 'position', advice: 'With a breast implant, use side-lying or pillows instead of face down.' },
    ],
    strength: 'C',
    source: 'Werner, ABMP, on implants; Massage Magazine on fillers; the 2 weeks are from memory',
    isChecked: true,
  },
  {
    id: 'kidney-disease',
    question: 'Do you have kidney disease, or are you on dialysis?',
    name: 'Kidney disease',
    detail: 'place',
    rules: [
      { kind: 'not worked', where: { place: 'the arm with the dialysis fistula' } },
      { kind: 'leave out', techniques: ['a cuff or pressure above the fistula', 'percussion on the flank'] },
      { kind: 'pressure cap', cap: 'light', where: { place: 'swollen parts' } },
      { kind: 'ask a doctor first', when: 'There is swelling.' },
      { kind: 'ask', flags: ['steroids-or-thin-bones'] },
    ],
    strength: 'B',
    source:
      'New York State Education Department, massage precautions (kidney swelling); the fistula rule is from memory',
    isChecked: true,
  },
]
