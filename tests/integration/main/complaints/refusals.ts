import { aComplaint } from '../../../support/clinic'
import { unknownId, tooLong, type RefusalCase } from '../refusal-case'

const withRegion = (region: unknown, side: unknown) => ({ ...aComplaint, regions: [{ region, side }] })
const aClearance = { on: '2026-03-10', by: 'Dr Chen', flags: ['fever'], decision: 'allowed', said: '' }
const withClearance = (change: object) => ({
  ...aComplaint,
  redFlags: ['fever'],
  clearance: { ...aClearance, ...change },
})
const ear = { region: 'ear', side: 'left' }

const formCases: { when: string; complaint: unknown; field: string }[] = [
  { when: 'without a title', complaint: { ...aComplaint, title: ' ' }, field: 'title' },
  { when: 'the title is too long', complaint: { ...aComplaint, title: tooLong(200) }, field: 'title' },
  { when: 'there is no region', complaint: { ...aComplaint, regions: [] }, field: 'regions' },
  { when: 'the regions are missing', complaint: { ...aComplaint, regions: null }, field: 'regions' },
  { when: 'the region is not known', complaint: withRegion('elsewhere', 'left'), field: 'regions.0.region' },
  { when: 'the region is a number', complaint: withRegion(3, 'left'), field: 'regions.0.region' },
  { when: 'the side is not known', complaint: withRegion('ear', 'top'), field: 'regions.0.side' },
  {
    when: 'only the second region is wrong',
    complaint: { ...aComplaint, regions: [ear, { region: 'ear', side: 'Left' }] },
    field: 'regions.1.side',
  },
  {
    when: 'a region is there twice',
    complaint: { ...aComplaint, regions: [ear, { ...ear }] },
    field: 'regions',
  },
  { when: 'it began tomorrow', complaint: { ...aComplaint, onsetOn: '2026-03-11' }, field: 'onsetOn' },
  { when: 'it began on 31 June', complaint: { ...aComplaint, onsetOn: '2025-06-31' }, field: 'onsetOn' },
  {
    when: 'the day of asking about red flags is tomorrow',
    complaint: { ...aComplaint, redFlagsAskedOn: '2026-03-11' },
    field: 'redFlagsAskedOn',
  },
  {
    when: 'the clearance is tomorrow',
    complaint: withClearance({ on: '2026-03-11' }),
    field: 'clearance.on',
  },
  { when: 'the clearance has no day', complaint: withClearance({ on: null }), field: 'clearance.on' },
  { when: 'nobody gave the clearance', complaint: withClearance({ by: ' ' }), field: 'clearance.by' },
  { when: 'the clearance has no flags', complaint: withClearance({ flags: [] }), field: 'clearance.flags' },
  {
    when: 'a flag that is not known is cleared',
    complaint: withClearance({ flags: ['red'] }),
    field: 'clearance.flags.0',
  },
  {
    when: 'a flag that is not recorded is cleared',
    complaint: withClearance({ flags: ['night-pain'] }),
    field: 'clearance.flags',
  },
  {
    when: 'how far the pain runs is not known',
    complaint: { ...aComplaint, radiationAtStart: 'to the ear' },
    field: 'radiationAtStart',
  },
  {
    when: 'how it began is too long',
    complaint: { ...aComplaint, onsetHow: tooLong(2000) },
    field: 'onsetHow',
  },
  { when: 'a movement is not known', complaint: { ...aComplaint, worseBy: ['dancing'] }, field: 'worseBy.0' },
  {
    when: 'an easing movement is not known',
    complaint: { ...aComplaint, betterBy: [1] },
    field: 'betterBy.0',
  },
  ...[11, -1, 3.5, '5', true].map((painAtStart) => ({
    when: `the pain is ${JSON.stringify(painAtStart)}`,
    complaint: { ...aComplaint, painAtStart },
    field: 'painAtStart',
  })),
  { when: 'the goal is too long', complaint: { ...aComplaint, goal: tooLong(2000) }, field: 'goal' },
  {
    when: 'a red flag is not known',
    complaint: { ...aComplaint, redFlags: ['fever', 'red'] },
    field: 'redFlags.1',
  },
  {
    when: 'a sign is not known',
    complaint: { ...aComplaint, widespreadSigns: ['wide'] },
    field: 'widespreadSigns.0',
  },
  { when: 'the note is too long', complaint: { ...aComplaint, note: tooLong(20_000) }, field: 'note' },
  { when: 'the status is not known', complaint: { ...aComplaint, status: 'closed' }, field: 'status' },
]

const beforeBirth = { ...aComplaint, onsetOn: '1980-05-04' }

export const complaintRefusals: RefusalCase[] = [
  ...formCases.flatMap(({ when, complaint, field }): RefusalCase[] => [
    {
      call: 'complaints.create',
      when,
      input: ({ clientId }) => ({ clientId, complaint }),
      field: `complaint.${field}`,
    },
    {
      call: 'complaints.update',
      when,
      input: ({ complaintId }) => ({ id: complaintId, complaint }),
      field: `complaint.${field}`,
    },
  ]),
  {
    call: 'complaints.find',
    when: 'the text is too long',
    input: () => ({ text: 'x'.repeat(201) }),
    field: 'text',
  },
  {
    call: 'complaints.create',
    when: 'there is no such client',
    input: () => ({ clientId: unknownId, complaint: aComplaint }),
    field: 'clientId',
    refusal: 'not-found',
  },
  {
    call: 'complaints.create',
    when: 'it began before birth',
    input: ({ clientId }) => ({ clientId, complaint: beforeBirth }),
    field: 'complaint.onsetOn',
    refusal: 'onset-before-birth',
  },
  {
    call: 'complaints.update',
    when: 'it began before birth',
    input: ({ complaintId }) => ({ id: complaintId, complaint: beforeBirth }),
    field: 'complaint.onsetOn',
    refusal: 'onset-before-birth',
  },
  {
    call: 'complaints.update',
    when: 'there is no such complaint',
    input: () => ({ id: unknownId, complaint: aComplaint }),
    field: 'id',
    refusal: 'not-found',
  },
  {
    call: 'complaints.read',
    when: 'there is no such complaint',
    input: () => ({ id: unknownId }),
    field: 'id',
    refusal: 'not-found',
  },
  { call: 'complaints.read', when: 'the id is text', input: () => ({ id: '1' }), field: 'id' },
  ...[
    { when: 'a red flag is not known', change: { redFlags: ['fever', 'red'] }, field: 'redFlags.1' },
    { when: 'the red flags are missing', change: { redFlags: null }, field: 'redFlags' },
    { when: 'whether all were asked is missing', change: { isAsked: undefined }, field: 'isAsked' },
    {
      when: 'there is no such complaint',
      change: { complaintId: unknownId },
      field: 'complaintId',
      refusal: 'not-found' as const,
    },
  ].map(({ change, ...one }): RefusalCase => ({
    call: 'complaints.answerRedFlags',
    input: ({ complaintId }) => ({ complaintId, redFlags: [], isAsked: true, ...change }),
    ...one,
  })),
  ...[
    { when: 'it is tomorrow', change: { on: '2026-03-11' }, field: 'clearance.on' },
    { when: 'it has no day', change: { on: null }, field: 'clearance.on' },
    { when: 'nobody gave it', change: { by: ' ' }, field: 'clearance.by' },
    { when: 'it has no flags', change: { flags: [] }, field: 'clearance.flags' },
    { when: 'a flag is not known', change: { flags: ['red'] }, field: 'clearance.flags.0' },
    {
      when: 'a flag is not recorded',
      change: {},
      field: 'clearance.flags',
      refusal: 'red-flag-not-recorded' as const,
    },
  ].map(({ change, ...one }): RefusalCase => ({
    call: 'complaints.recordClearance',
    input: ({ complaintId }) => ({ complaintId, clearance: { ...aClearance, ...change } }),
    ...one,
  })),
  {
    call: 'complaints.recordClearance',
    when: 'there is no such complaint',
    input: () => ({ complaintId: unknownId, clearance: aClearance }),
    field: 'complaintId',
    refusal: 'not-found',
  },
]
