import { anOutcome } from '../../../support/clinic'
import { nobody, tooLong, type RefusalCase, type World } from '../refusal-case'

const again = { when: 'tomorrow', on: null, note: '' }

const answers: {
  when: string
  change: (world: World) => object
  field: string
  refusal?: RefusalCase['refusal']
}[] = [
  { when: 'the pain is 11', change: () => ({ painNow: 11 }), field: 'painNow' },
  { when: 'it says nothing', change: () => ({ relief: null, painNow: null }), field: 'relief' },
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

export const checkInRefusals: RefusalCase[] = [
  ...answers.map(({ when, change, field, refusal }) => ({
    call: 'checkIns.answer',
    when,
    input: (world: World) => ({ outcomes: [{ ...anOutcome(world), ...change(world) }] }),
    field: `outcomes.0.${field}`,
    refusal,
  })),
  { call: 'checkIns.answer', when: 'nothing was asked', input: () => ({ outcomes: [] }), field: 'outcomes' },
  ...[
    { when: 'sometime', change: { when: 'sometime' }, field: 'when' },
    { when: 'on no day', change: { when: 'on a day' }, field: 'on' },
    { when: 'on a day that has been', change: { when: 'on a day', on: '2026-03-09' }, field: 'on' },
    { when: 'today', change: { when: 'on a day', on: '2026-03-10' }, field: 'on' },
    { when: 'in four weeks', change: { when: 'on a day', on: '2026-04-08' }, field: 'on' },
    { when: 'on 30 February', change: { when: 'on a day', on: '2026-02-30' }, field: 'on' },
    { when: 'the note is too long', change: { note: tooLong(200) }, field: 'note' },
  ].map(({ when, change, field }) => ({
    call: 'checkIns.askAgain',
    when,
    input: ({ clientId }: World) => ({ clientId, again: { ...again, ...change } }),
    field: `again.${field}`,
  })),
  ...['checkIns.noAnswer', 'checkIns.letRest', 'checkIns.bringForward'].flatMap((call): RefusalCase[] => [
    { call, when: 'without a client', input: () => ({}), field: 'clientId' },
    {
      call,
      when: 'there is no such client',
      input: () => ({ clientId: nobody }),
      field: 'clientId',
      refusal: 'not-found',
    },
  ]),
  {
    call: 'checkIns.askAgain',
    when: 'there is no such client',
    input: () => ({ clientId: nobody, again }),
    field: 'clientId',
    refusal: 'not-found',
  },
  { call: 'checkIns.takeBack', when: 'the call is text', input: () => ({ callId: '1' }), field: 'callId' },
  {
    call: 'checkIns.takeBack',
    when: 'there is no such call',
    input: () => ({ callId: nobody }),
    field: 'callId',
    refusal: 'not-found',
  },
  {
    call: 'checkIns.setNoCalls',
    when: 'it does not say which',
    input: ({ clientId }) => ({ clientId, noCalls: 'yes' }),
    field: 'noCalls',
  },
  {
    call: 'checkIns.setNoCalls',
    when: 'there is no such client',
    input: () => ({ clientId: nobody, noCalls: true }),
    field: 'clientId',
    refusal: 'not-found',
  },
]
