import { nobody, type RefusalCase } from '../refusal-case'

export const pageRefusals: RefusalCase[] = [
  {
    call: 'pages.client',
    when: 'nobody has the id',
    input: () => ({ id: nobody }),
    field: 'id',
    refusal: 'not-found',
  },
  ...['1', 0, -1, 1.5, null, 1e300, [1]].map((id): RefusalCase => ({
    call: 'pages.client',
    when: `the id is ${JSON.stringify(id)}`,
    input: () => ({ id }),
    field: 'id',
  })),
  {
    call: 'pages.complaint',
    when: 'there is none',
    input: () => ({ id: nobody }),
    field: 'id',
    refusal: 'not-found',
  },
  { call: 'pages.complaint', when: 'the id is text', input: () => ({ id: '1' }), field: 'id' },
  { call: 'pages.complaint', when: 'there is no input', input: () => undefined, field: '' },
  {
    call: 'pages.newVisit',
    when: 'nobody has the id',
    input: () => ({ clientId: nobody }),
    field: 'clientId',
    refusal: 'not-found',
  },
  { call: 'pages.newVisit', when: 'the id is text', input: () => ({ clientId: '1' }), field: 'clientId' },
  {
    call: 'pages.visit',
    when: 'there is none',
    input: () => ({ id: nobody }),
    field: 'id',
    refusal: 'not-found',
  },
  { call: 'pages.visit', when: 'the id is a fraction', input: () => ({ id: 1.5 }), field: 'id' },
  {
    call: 'pages.plan',
    when: 'there is no such complaint',
    input: () => ({ complaintId: nobody }),
    field: 'complaintId',
    refusal: 'not-found',
  },
  { call: 'pages.plan', when: 'the id is text', input: () => ({ complaintId: 'a' }), field: 'complaintId' },
  {
    call: 'pages.progress',
    when: 'there is no such complaint',
    input: () => ({ complaintId: nobody }),
    field: 'complaintId',
    refusal: 'not-found',
  },
]
