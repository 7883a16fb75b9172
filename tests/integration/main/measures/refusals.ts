import { anOutcome } from '../../../support/clinic'
import { unknownId, tooLong, type RefusalCase, type ExampleRecord } from '../refusal-case'

const measurement = { at: '2026-03-05T10:00', measured: { scores: [], groc: 3 } }
const measureChoice = { kinds: ['psfs'], activities: [{ id: null, activity: 'Lift a crate' }] }

const saveCase = (when: string, change: object, field: string): RefusalCase => ({
  call: 'measures.save',
  when,
  input: ({ complaintId }) => ({ id: null, complaintId, measurement: { ...measurement, ...change } }),
  field: `measurement.${field}`,
})
const choiceCase = (when: string, change: object, field: string): RefusalCase => ({
  call: 'measures.saveChoice',
  when,
  input: ({ complaintId }) => ({ complaintId, measureChoice: { ...measureChoice, ...change } }),
  field: `measureChoice.${field}`,
})
const withMeasured = (change: object) => ({ measured: { ...measurement.measured, ...change } })
const withScore = (value: unknown) => withMeasured({ scores: [{ activityId: 1, score: value }] })
const sixActivities = Array.from({ length: 6 }, (_none, index) => ({
  id: null,
  activity: `Activity ${index}`,
}))

export const measureRefusals: RefusalCase[] = [
  ...[8, -8, 2.5, '3'].map((groc) =>
    saveCase(`the rating is ${JSON.stringify(groc)}`, withMeasured({ groc }), 'measured.groc'),
  ),
  ...[11, -1, 2.5, '3'].map((value) =>
    saveCase(`a score is ${JSON.stringify(value)}`, withScore(value), 'measured.scores.0.score'),
  ),
  saveCase('nothing was measured', withMeasured({ groc: null }), 'at'),
  saveCase('it is tomorrow', { at: '2026-03-11T10:00' }, 'at'),
  saveCase('it is on 31 April', { at: '2025-04-31T10:00' }, 'at'),
  saveCase(
    'an activity is there twice',
    withMeasured({
      scores: [
        { activityId: 1, score: 3 },
        { activityId: 1, score: 4 },
      ],
    }),
    'measured.scores',
  ),
  {
    ...saveCase('the activity is not of this complaint', withScore(5), ''),
    field: 'measurement.measured.scores.0.activityId',
    refusal: 'activity-of-another-complaint',
  },
  {
    call: 'measures.save',
    when: 'there is no such complaint',
    input: () => ({ id: null, complaintId: unknownId, measurement }),
    field: 'complaintId',
    refusal: 'not-found',
  },
  {
    call: 'measures.save',
    when: 'there is no such measurement to correct',
    input: ({ complaintId }) => ({ id: unknownId, complaintId, measurement }),
    field: 'id',
    refusal: 'not-found',
  },
  ...[
    { scores: [], groc: 8 },
    { scores: [{ activityId: 1, score: 11 }], groc: null },
  ].map((invalidMeasured, index) => ({
    call: 'outcomes.save',
    when: `what was measured with it is wrong (${index + 1})`,
    input: (record: ExampleRecord) => ({
      id: null,
      outcome: { ...anOutcome(record), measured: invalidMeasured },
    }),
    field: index === 0 ? 'outcome.measured.groc' : 'outcome.measured.scores.0.score',
  })),
  {
    call: 'outcomes.save',
    when: 'it scores an activity that does not exist',
    input: (record) => ({
      id: null,
      outcome: {
        ...anOutcome(record),
        measured: { scores: [{ activityId: unknownId, score: 3 }], groc: null },
      },
    }),
    field: 'outcome.measured.scores.0.activityId',
    refusal: 'activity-of-another-complaint',
  },
  choiceCase('a measure is not known', { kinds: ['mood'] }, 'kinds.0'),
  choiceCase(
    'an activity has no name',
    { activities: [{ id: null, activity: ' ' }] },
    'activities.0.activity',
  ),
  choiceCase(
    'the name of an activity is too long',
    { activities: [{ id: null, activity: tooLong(200) }] },
    'activities.0.activity',
  ),
  choiceCase('there are six activities', { activities: sixActivities }, 'activities'),
  {
    ...choiceCase(
      'an activity is of another complaint',
      { activities: [{ id: unknownId, activity: 'Run' }] },
      '',
    ),
    field: 'measureChoice.activities.0.id',
    refusal: 'activity-of-another-complaint',
  },
  {
    call: 'measures.saveChoice',
    when: 'there is no such complaint',
    input: () => ({ complaintId: unknownId, measureChoice }),
    field: 'complaintId',
    refusal: 'not-found',
  },
  {
    call: 'measures.saveDefaults',
    when: 'a measure is not known',
    input: () => ({ kinds: ['mood'] }),
    field: 'kinds.0',
  },
]
