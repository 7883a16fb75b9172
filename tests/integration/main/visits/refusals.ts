import { regions } from '@shared/anatomy/regions'
import { sides } from '@shared/vocabulary'
import { aVisit, someWork } from '../../../support/clinic'
import { unknownId, tooLong, type RefusalCase, type ExampleRecord } from '../refusal-case'

const withWork = (change: object) => ({ ...aVisit, work: [someWork, { ...someWork, ...change }] })
const mark = { region: 'temple', side: 'left', kind: 'sharp' }
const withPainMarks = (change: object) => ({
  ...aVisit,
  painMarks: [mark, { ...mark, side: 'right', ...change }],
})
const allMarks = regions.flatMap(({ id }) => sides.map((side) => ({ region: id, side, kind: null })))
const withPain = (change: object) => (record: ExampleRecord) => ({
  ...aVisit,
  complaints: [
    { complaintId: record.complaintId, painBefore: 5, painAfter: 2, radiation: null, screens: {}, ...change },
  ],
})

const formCases: { when: string; visit: object | ((record: ExampleRecord) => object); field: string }[] = [
  { when: 'it is tomorrow', visit: { ...aVisit, at: '2026-03-11T00:00' }, field: 'at' },
  { when: 'it is on 30 February', visit: { ...aVisit, at: '2026-02-30T10:00' }, field: 'at' },
  { when: 'it is at 24 hours', visit: { ...aVisit, at: '2026-03-01T24:00' }, field: 'at' },
  { when: 'it has no time', visit: { ...aVisit, at: '2026-03-01' }, field: 'at' },
  { when: 'it has a zone', visit: { ...aVisit, at: '2026-03-01T10:00Z' }, field: 'at' },
  { when: 'it took 0 minutes', visit: { ...aVisit, minutes: 0 }, field: 'minutes' },
  { when: 'it took 601 minutes', visit: { ...aVisit, minutes: 601 }, field: 'minutes' },
  { when: 'it took half a minute', visit: { ...aVisit, minutes: 30.5 }, field: 'minutes' },
  { when: 'the kind is not known', visit: { ...aVisit, kind: 'sauna' }, field: 'kind' },
  ...['subjective', 'objective', 'assessment', 'plan'].map((field) => ({
    when: `the ${field} part is too long`,
    visit: { ...aVisit, [field]: tooLong(100_000) },
    field,
  })),
  ...[11, -1, 3.5, '5'].flatMap((pain) =>
    ['painBefore', 'painAfter'].map((field) => ({
      when: `${field} is ${JSON.stringify(pain)}`,
      visit: withPain({ [field]: pain }),
      field: `complaints.0.${field}`,
    })),
  ),
  {
    when: 'radiation is not known',
    visit: withPain({ radiation: 'far', screens: {} }),
    field: 'complaints.0.radiation',
  },
  {
    when: 'radiation is missing',
    visit: withPain({ radiation: undefined }),
    field: 'complaints.0.radiation',
  },
  { when: 'a pain is missing', visit: withPain({ painAfter: undefined }), field: 'complaints.0.painAfter' },
  {
    when: 'the complaint has no number',
    visit: withPain({ complaintId: null }),
    field: 'complaints.0.complaintId',
  },
  {
    when: 'a complaint is there twice',
    visit: (record) => ({ ...aVisit, complaints: [...record.visit.complaints, ...record.visit.complaints] }),
    field: 'complaints',
  },
  { when: 'the region is not known', visit: withPainMarks({ region: 'wing' }), field: 'painMarks.1.region' },
  {
    when: 'the side of a mark is not known',
    visit: withPainMarks({ side: 'above' }),
    field: 'painMarks.1.side',
  },
  { when: 'the kind of pain is not known', visit: withPainMarks({ kind: 'odd' }), field: 'painMarks.1.kind' },
  {
    when: 'the kind of pain is left out',
    visit: withPainMarks({ kind: undefined }),
    field: 'painMarks.1.kind',
  },
  {
    when: 'a region is marked twice on one side',
    visit: withPainMarks({ side: 'left', kind: null }),
    field: 'painMarks.1.side',
  },
  {
    when: 'there are 201 pain marks',
    visit: { ...aVisit, painMarks: allMarks.slice(0, 201) },
    field: 'painMarks',
  },
  { when: 'the marks are missing', visit: { ...aVisit, painMarks: undefined }, field: 'painMarks' },
  { when: 'the tissue is not known', visit: withWork({ tissue: 'funny bone' }), field: 'work.1.tissue' },
  { when: 'the side is not known', visit: withWork({ side: 'above' }), field: 'work.1.side' },
  { when: 'the technique is not known', visit: withWork({ technique: 'magic' }), field: 'work.1.technique' },
  { when: 'the work took 241 minutes', visit: withWork({ minutes: 241 }), field: 'work.1.minutes' },
  { when: 'the work took −5 minutes', visit: withWork({ minutes: -5 }), field: 'work.1.minutes' },
  { when: 'the pressure is not known', visit: withWork({ pressure: 'hard' }), field: 'work.1.pressure' },
  { when: 'the response is not known', visit: withWork({ response: 'maybe' }), field: 'work.1.response' },
  {
    when: 'the familiar pain is not known',
    visit: withWork({ familiarPain: null }),
    field: 'work.1.familiarPain',
  },
  { when: 'the complaint of a line is 0', visit: withWork({ complaintId: 0 }), field: 'work.1.complaintId' },
  {
    when: 'the complaint of a line is missing',
    visit: withWork({ complaintId: undefined }),
    field: 'work.1.complaintId',
  },
  { when: 'the note on the work is too long', visit: withWork({ note: tooLong(500) }), field: 'work.1.note' },
  {
    when: 'there are 501 lines of work',
    visit: { ...aVisit, work: Array(501).fill(someWork) },
    field: 'work',
  },
  { when: 'the work is missing', visit: { ...aVisit, work: undefined }, field: 'work' },
]

const databaseCases: {
  when: string
  visit: (record: ExampleRecord) => object
  field: string
  refusal: RefusalCase['refusal']
}[] = [
  {
    when: 'it is before birth',
    visit: () => ({ ...aVisit, at: '1980-05-04T10:00' }),
    field: 'at',
    refusal: 'visit-before-birth',
  },
  {
    when: 'the complaint is of another client',
    visit: ({ visit, otherClientsComplaintId }) => ({
      ...visit,
      complaints: [
        ...visit.complaints,
        { complaintId: otherClientsComplaintId, painBefore: 5, painAfter: 2, radiation: null, screens: {} },
      ],
    }),
    field: 'complaints.1.complaintId',
    refusal: 'complaint-of-another-client',
  },
  {
    when: 'the complaint of a line of work is of another client',
    visit: ({ otherClientsComplaintId }) => withWork({ complaintId: otherClientsComplaintId }),
    field: 'work.1.complaintId',
    refusal: 'complaint-of-another-client',
  },
  {
    when: 'there is no such complaint of a line of work',
    visit: () => withWork({ complaintId: unknownId }),
    field: 'work.1.complaintId',
    refusal: 'complaint-of-another-client',
  },
  {
    when: 'there is no such complaint',
    visit: () => ({
      ...aVisit,
      complaints: [{ complaintId: unknownId, painBefore: 5, painAfter: 2, radiation: null, screens: {} }],
    }),
    field: 'complaints.0.complaintId',
    refusal: 'complaint-of-another-client',
  },
  {
    when: 'there is no such own tissue',
    visit: () => withWork({ tissue: `own-${unknownId}` }),
    field: 'work.1.tissue',
    refusal: 'tissue-unknown',
  },
]

const emptyScore = { activityId: null, activity: '', score: null }

export const visitRefusals: RefusalCase[] = [
  ...[...formCases, ...databaseCases].flatMap(({ when, visit, field, ...rest }): RefusalCase[] => {
    const visitOf = (record: ExampleRecord) => (typeof visit === 'function' ? visit(record) : visit)
    return [
      {
        call: 'visits.create',
        when,
        input: (record) => ({ clientId: record.clientId, visit: visitOf(record) }),
        field: `visit.${field}`,
        ...rest,
      },
      {
        call: 'visits.update',
        when,
        input: (record) => ({ id: record.visitId, visit: visitOf(record) }),
        field: `visit.${field}`,
        ...rest,
      },
    ]
  }),
  ...[
    {
      when: 'a score has no activity',
      change: { scores: [{ ...emptyScore, score: 4 }] },
      field: 'scores.0.activity',
    },
    {
      when: 'a score is 11',
      change: { scores: [{ ...emptyScore, activity: 'Sleep', score: 11 }] },
      field: 'scores.0.score',
    },
    { when: 'the change is 8', change: { groc: 8 }, field: 'groc' },
    {
      when: 'the activity is of another complaint',
      change: { scores: [{ activityId: unknownId, activity: 'Sleep', score: 4 }] },
      field: 'scores.0.activityId',
      refusal: 'activity-of-another-complaint' as const,
    },
    {
      when: 'the visit does not treat the measured complaint',
      change: { complaintId: unknownId },
      field: 'complaintId',
      refusal: 'complaint-not-in-visit' as const,
    },
  ].map(({ when, change, field, refusal }): RefusalCase => ({
    call: 'visits.create',
    when,
    input: ({ clientId, complaintId, visit }) => ({
      clientId,
      visit,
      measured: [{ complaintId, scores: [], groc: null, ...change }],
    }),
    field: `measured.0.${field}`,
    refusal,
  })),
  {
    call: 'visits.findNotes',
    when: 'the text is too long',
    input: () => ({ text: tooLong(200) }),
    field: 'text',
  },
  {
    call: 'visits.create',
    when: 'there is no such client',
    input: () => ({ clientId: unknownId, visit: aVisit }),
    field: 'clientId',
    refusal: 'not-found',
  },
  {
    call: 'visits.update',
    when: 'there is no such visit',
    input: () => ({ id: unknownId, visit: aVisit }),
    field: 'id',
    refusal: 'not-found',
  },
  {
    call: 'visits.update',
    when: 'a complaint with an outcome is removed',
    input: ({ visitId }) => ({ id: visitId, visit: aVisit }),
    field: 'visit.complaints',
    refusal: 'complaint-has-outcome',
  },
  {
    call: 'visits.update',
    when: 'it is moved after the day of its outcome',
    input: ({ visitId, visit }) => ({ id: visitId, visit: { ...visit, at: '2026-03-07T10:00' } }),
    field: 'visit.at',
    refusal: 'visit-after-asked',
  },
  { call: 'visits.sign', when: 'the id is text', input: () => ({ id: '1' }), field: 'id' },
  ...['', ' \n ', tooLong(20_000), null].map((text): RefusalCase => ({
    call: 'visits.amend',
    when: `the text is ${String(JSON.stringify(text)).slice(0, 10)}`,
    input: ({ visitId }) => ({ id: visitId, text }),
    field: 'text',
  })),
  ...['', ' \n ', tooLong(2000), undefined].map((reason): RefusalCase => ({
    call: 'visits.void',
    when: `the reason is ${String(JSON.stringify(reason)).slice(0, 10)}`,
    input: ({ visitId }) => ({ id: visitId, reason }),
    field: 'reason',
  })),
  ...['', ' \n ', tooLong(2000), undefined].map((reason): RefusalCase => ({
    call: 'visits.correct',
    when: `the reason is ${String(JSON.stringify(reason)).slice(0, 10)}`,
    input: ({ visitId, visit }) => ({ id: visitId, visit, reason }),
    field: 'reason',
  })),
  {
    call: 'visits.correct',
    when: 'the pain is 11',
    input: ({ visitId, visit }) => ({
      id: visitId,
      visit: { ...visit, complaints: [{ ...visit.complaints[0]!, painBefore: 11 }] },
      reason: 'x',
    }),
    field: 'visit.complaints.0.painBefore',
  },
  {
    call: 'visits.correct',
    when: 'there is no such visit',
    input: ({ visit }) => ({ id: unknownId, visit, reason: 'x' }),
    field: 'id',
    refusal: 'not-found',
  },
  ...['sign', 'amend', 'void'].map((call): RefusalCase => ({
    call: `visits.${call}`,
    when: 'there is no such visit',
    input: () => ({ id: unknownId, text: 'x', reason: 'x' }),
    field: 'id',
    refusal: 'not-found',
  })),
  {
    call: 'visits.unsigned',
    when: 'the cursor has an invalid time',
    input: () => ({ cursor: { at: 'yesterday', id: 1 } }),
    field: 'cursor.at',
  },
  {
    call: 'visits.unsigned',
    when: 'the cursor has an invalid visit',
    input: () => ({ cursor: { at: '2026-03-01T10:00', id: 0 } }),
    field: 'cursor.id',
  },
  {
    call: 'visits.tissuesUsed',
    when: 'the region is not known',
    input: () => ({ regions: ['temple', 'aura'] }),
    field: 'regions.1',
  },
  { call: 'visits.list', when: 'the id is text', input: () => ({ clientId: '1' }), field: 'clientId' },
  {
    call: 'visits.list',
    when: 'the cursor has no time',
    input: ({ clientId }) => ({ clientId, cursor: { id: 1 } }),
    field: 'cursor.at',
  },
]
