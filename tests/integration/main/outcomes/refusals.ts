import { anOutcome } from '../../../support/clinic'
import { unknownId, tooLong, type RefusalCase, type ExampleRecord } from '../refusal-case'

const formCases: { when: string; change: object; field: string }[] = [
  ...[11, -1, 3.5, '5'].map((painNow) => ({
    when: `the pain is ${JSON.stringify(painNow)}`,
    change: { painNow },
    field: 'painNow',
  })),
  { when: 'the relief is not known', change: { relief: 'a while' }, field: 'relief' },
  { when: 'it says neither relief nor pain', change: { relief: null, painNow: null }, field: 'relief' },
  { when: 'asked in an hour', change: { askedAt: '2026-03-10T10:00' }, field: 'askedAt' },
  { when: 'asked on 30 February', change: { askedAt: '2026-02-30T10:00' }, field: 'askedAt' },
  { when: 'asked without a time', change: { askedAt: '2026-03-06' }, field: 'askedAt' },
  { when: 'the way of asking is not known', change: { askedHow: 'pigeon' }, field: 'askedHow' },
  { when: 'the reaction is too long', change: { reaction: tooLong(500) }, field: 'reaction' },
  { when: 'the note is too long', change: { note: tooLong(2000) }, field: 'note' },
  { when: 'the visit has no number', change: { visitId: null }, field: 'visitId' },
]

const earlier: RefusalCase = {
  call: 'outcomes.listEarlier',
  when: 'the visit has no number',
  input: () => ({ visitId: null }),
  field: 'visitId',
}

const databaseCases: {
  when: string
  change: (record: ExampleRecord) => object
  field: string
  refusal: RefusalCase['refusal']
}[] = [
  {
    when: 'asked before the visit',
    change: () => ({ askedAt: '2026-03-01T09:59' }),
    field: 'askedAt',
    refusal: 'asked-before-visit',
  },
  {
    when: 'there is no such visit',
    change: () => ({ visitId: unknownId }),
    field: 'visitId',
    refusal: 'complaint-not-in-visit',
  },
  {
    when: 'the visit did not treat the complaint',
    change: ({ untreatedId }) => ({ complaintId: untreatedId }),
    field: 'visitId',
    refusal: 'complaint-not-in-visit',
  },
  {
    when: 'the complaint is of another client',
    change: ({ otherClientsComplaintId }) => ({ complaintId: otherClientsComplaintId }),
    field: 'visitId',
    refusal: 'complaint-not-in-visit',
  },
]

export const outcomeRefusals: RefusalCase[] = [
  earlier,
  ...[...formCases, ...databaseCases].map(({ when, change, field, ...rest }): RefusalCase => ({
    call: 'outcomes.save',
    when,
    input: (record) => ({
      id: record.outcomeId,
      outcome: { ...anOutcome(record), ...(typeof change === 'function' ? change(record) : change) },
    }),
    field: `outcome.${field}`,
    ...rest,
  })),
  {
    call: 'outcomes.save',
    when: 'there is no such outcome to correct',
    input: (record) => ({ id: unknownId, outcome: anOutcome(record) }),
    field: 'id',
    refusal: 'not-found',
  },
  {
    call: 'outcomes.save',
    when: 'a new outcome was asked before the visit',
    input: (record) => ({ id: null, outcome: { ...anOutcome(record), askedAt: '2026-02-28T12:00' } }),
    field: 'outcome.askedAt',
    refusal: 'asked-before-visit',
  },
]
