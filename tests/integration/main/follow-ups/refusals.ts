import { anOutcome } from '../../../support/clinic'
import { unknownId, tooLong, type RefusalCase, type ExampleRecord } from '../refusal-case'

const callAgain = { when: 'tomorrow', on: null, note: '' }

const outcomeCases: {
  when: string
  change: (record: ExampleRecord) => object
  field: string
  refusal?: RefusalCase['refusal']
}[] = [
  { when: 'the pain is 11', change: () => ({ painNow: 11 }), field: 'painNow' },
  { when: 'it has no answer', change: () => ({ relief: null, painNow: null }), field: 'relief' },
  { when: 'asked tomorrow', change: () => ({ askedAt: '2026-03-11T09:00' }), field: 'askedAt' },
  {
    when: 'asked before the visit',
    change: () => ({ askedAt: '2026-03-01T09:00' }),
    field: 'askedAt',
    refusal: 'asked-before-visit',
  },
  {
    when: 'the visit did not treat the complaint',
    change: ({ untreatedId }) => ({ complaintId: untreatedId }),
    field: 'visitId',
    refusal: 'complaint-not-in-visit',
  },
]

export const followUpRefusals: RefusalCase[] = [
  ...outcomeCases.map(({ when, change, field, refusal }) => ({
    call: 'followUps.saveAnswers',
    when,
    input: (record: ExampleRecord) => ({ outcomes: [{ ...anOutcome(record), ...change(record) }] }),
    field: `outcomes.0.${field}`,
    refusal,
  })),
  {
    call: 'followUps.saveAnswers',
    when: 'there are no outcomes',
    input: () => ({ outcomes: [] }),
    field: 'outcomes',
  },
  ...[
    { when: 'sometime', change: { when: 'sometime' }, field: 'when' },
    { when: 'on no day', change: { when: 'on a day' }, field: 'on' },
    { when: 'on a day in the past', change: { when: 'on a day', on: '2026-03-09' }, field: 'on' },
    { when: 'today', change: { when: 'on a day', on: '2026-03-10' }, field: 'on' },
    { when: 'in four weeks', change: { when: 'on a day', on: '2026-04-08' }, field: 'on' },
    { when: 'on 30 February', change: { when: 'on a day', on: '2026-02-30' }, field: 'on' },
    { when: 'the note is too long', change: { note: tooLong(200) }, field: 'note' },
  ].map(({ when, change, field }) => ({
    call: 'followUps.askLater',
    when,
    input: ({ clientId }: ExampleRecord) => ({ clientId, again: { ...callAgain, ...change } }),
    field: `again.${field}`,
  })),
  ...['followUps.noAnswer', 'followUps.stopAsking', 'followUps.askNow'].flatMap((call): RefusalCase[] => [
    { call, when: 'without a client', input: () => ({}), field: 'clientId' },
    {
      call,
      when: 'there is no such client',
      input: () => ({ clientId: unknownId }),
      field: 'clientId',
      refusal: 'not-found',
    },
  ]),
  {
    call: 'followUps.askLater',
    when: 'there is no such client',
    input: () => ({ clientId: unknownId, again: callAgain }),
    field: 'clientId',
    refusal: 'not-found',
  },
  { call: 'followUps.undoCall', when: 'the call is text', input: () => ({ callId: '1' }), field: 'callId' },
  {
    call: 'followUps.undoCall',
    when: 'there is no such call',
    input: () => ({ callId: unknownId }),
    field: 'callId',
    refusal: 'not-found',
  },
  {
    call: 'followUps.setNoCalls',
    when: '"no calls" is text',
    input: ({ clientId }) => ({ clientId, noCalls: 'yes' }),
    field: 'noCalls',
  },
  {
    call: 'followUps.setNoCalls',
    when: 'there is no such client',
    input: () => ({ clientId: unknownId, noCalls: true }),
    field: 'clientId',
    refusal: 'not-found',
  },
]
