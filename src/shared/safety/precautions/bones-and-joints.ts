import type { Precaution, Rule } from '../precaution'
import { hipBones, ribs, upperNeckTissues } from '../precaution-regions'
import { calf, spine, thigh } from '../region-groups'

const noForceOnBones: Rule = {
  kind: 'leave out',
  techniques: [
    'thrusts',
    'pressure on the ribs of a client lying face down',
    'forced bending of the trunk',
    'forced twisting of the trunk',
  ],
}

const lightOnUpperNeck: Rule = { kind: 'pressure cap', cap: 'light', where: { tissues: upperNeckTissues } }
const noPullOnNeck: Rule = {
  kind: 'leave out',
  techniques: ['stretching of the neck', 'traction of the neck', 'neck movements to the end of their range'],
}
const askAboutUpperNeck: Rule = { kind: 'ask', flags: ['loose-upper-neck', 'clumsy-hands'] }

export const boneAndJointPrecautions: readonly Precaution[] = [
  {
    id: 'osteoporosis',
    question: 'Do you have thin bones, or has a bone broken in a small fall?',
    name: 'Thin bones',
    detail: null,
    rules: [
      { kind: 'pressure cap', cap: 'light', where: { regions: [...spine, ...ribs, ...hipBones] } },
      { kind: 'pressure cap', cap: 'moderate', where: 'everywhere' },
      noForceOnBones,
      { kind: 'position', advice: 'Support the client with pillows, and help them on and off the table.' },
      { kind: 'ask', flags: ['steroids-or-thin-bones'] },
    ],
    strength: 'B',
    source:
      'Spinal manual therapy and osteoporosis, narrative review 2020; Bennell 2010 (a trial of 20 people)',
    isChecked: true,
  },
  {
    id: 'long-cortisone',
    question: 'Have you taken cortisone tablets for more than three months?',
    name: 'Long cortisone use',
    detail: null,
    rules: [
      {
        kind: 'pressure cap',
        cap: 'light',
        where: { regions: [...spine, ...ribs], place: 'thin or bruised skin' },
      },
      noForceOnBones,
      { kind: 'leave out', techniques: ['skin rolling', 'instrument-assisted'] },
      { kind: 'advice', advice: 'Do not rely on a fever to show: cortisone can hide it.' },
      { kind: 'ask', flags: ['fever', 'steroids-or-thin-bones'] },
    ],
    strength: 'B',
    source: 'Downie 2013 (broken spine bones in back pain with long cortisone use)',
    isChecked: true,
  },
  {
    id: 'recent-fracture',
    question: 'Have you broken a bone in the last 12 weeks?',
    name: 'Recent broken bone',
    detail: 'date and place',
    lapsesAfterWeeks: 12,
    rules: [
      {
        kind: 'not worked',
        where: { place: 'the break and the joints beside it, until a doctor says that it has healed' },
      },
      { kind: 'pressure cap', cap: 'moderate', where: 'everywhere' },
      { kind: 'ask', flags: ['clot-risk', 'hot-swollen-calf', 'cold-pale-limb'] },
    ],
    strength: 'B',
    source: 'New York State Education Department, massage precautions',
    isChecked: true,
  },
  {
    id: 'recent-operation',
    question: 'Have you had an operation in the last 12 weeks?',
    name: 'Recent operation',
    detail: 'date and place',
    lapsesAfterWeeks: 12,
    rules: [
      {
        kind: 'not worked',
        where: { place: 'the wound and the operated joint, until it has closed and the surgeon allows it' },
      },
      { kind: 'pressure cap', cap: 'light', where: { regions: [...calf, ...thigh] } },
      { kind: 'leave out', techniques: ['forcing a replaced joint to the end of its range'] },
      { kind: 'ask', flags: ['fever', 'hot-swollen-calf', 'sudden-breathlessness'] },
    ],
    strength: 'B',
    source:
      'NICE NG158 (Wells score: 12 weeks); New York State Education Department, massage precautions; six weeks for wounds is a convention',
    isChecked: true,
  },
  {
    id: 'rheumatoid-arthritis',
    question: 'Do you have rheumatoid or another inflammatory arthritis?',
    name: 'Inflammatory arthritis',
    detail: 'place',
    rules: [
      lightOnUpperNeck,
      noPullOnNeck,
      { kind: 'not worked', where: { place: 'a hot joint' } },
      { kind: 'advice', advice: 'In a flare, work lightly and away from the joints.' },
      askAboutUpperNeck,
      { kind: 'ask', flags: ['hot-swollen-joint'] },
    ],
    strength: 'B',
    source: 'Slater 2013',
    isChecked: true,
  },
  {
    id: 'downs-or-hypermobile',
    question: "Do you have Down's syndrome, Ehlers-Danlos syndrome or Marfan syndrome?",
    name: "Down's or loose joints",
    detail: null,
    rules: [
      lightOnUpperNeck,
      noPullOnNeck,
      { kind: 'leave out', techniques: ['stretching to the end of the range in any joint'] },
      { kind: 'pressure cap', cap: 'moderate', where: 'everywhere' },
      { kind: 'advice', advice: 'Expect skin that tears or bruises easily.' },
      askAboutUpperNeck,
      { kind: 'ask', flags: ['tearing-pain', 'unfamiliar-neck-pain'] },
    ],
    strength: 'B',
    source: "Slater 2013; Down's syndrome guidance of the UK association and of the Advocate clinic",
    isChecked: true,
  },
]
