import { aComplaint } from '../../../support/clinic'
import { unknownId, tooLong, type RefusalCase } from '../refusal-case'

const withRegion = (region: unknown, side: unknown) => ({ ...aComplaint, regions: [{ region, side }] })
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
    when: 'a red flag contradicts the day without red flags',
    complaint: { ...aComplaint, redFlags: ['night-pain'], redFlagsNoneOn: '2026-03-01' },
    field: 'redFlagsNoneOn',
  },
  {
    when: 'the day without red flags is tomorrow',
    complaint: { ...aComplaint, redFlagsNoneOn: '2026-03-11' },
    field: 'redFlagsNoneOn',
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
]
