import { aClient, aPrecaution } from '../../../support/clinic'
import { viewRefusals } from './view-refusals'
import { unknownId, tooLong, type RefusalCase } from '../refusal-case'

const withPrecaution = (change: object, askedOn: unknown = '2026-03-10') => ({
  ...aClient,
  precautions: { answers: [{ ...aPrecaution, ...change }], askedOn },
})
const withDateOfBirth = (dateOfBirth: unknown) => ({ ...aClient, dateOfBirth })

const formCases: { when: string; client: object; field: string }[] = [
  { when: 'without a name', client: { ...aClient, firstName: '' }, field: 'firstName' },
  { when: 'the name is spaces', client: { ...aClient, firstName: '  \t ' }, field: 'firstName' },
  { when: 'the name is a number', client: { ...aClient, firstName: 7 }, field: 'firstName' },
  { when: 'a field is missing', client: { ...aClient, medication: undefined }, field: 'medication' },
  { when: 'the name is too long', client: { ...aClient, firstName: tooLong(100) }, field: 'firstName' },
  { when: 'the family name is too long', client: { ...aClient, lastName: tooLong(100) }, field: 'lastName' },
  { when: 'the phone has no digits', client: { ...aClient, phone: 'abc' }, field: 'phone' },
  { when: 'the phone has two digits', client: { ...aClient, phone: '+1 (2)' }, field: 'phone' },
  {
    when: 'the phone for emergencies has no digits',
    client: { ...aClient, emergencyPhone: 'his wife' },
    field: 'emergencyPhone',
  },
  { when: 'the phone is too long', client: { ...aClient, phone: tooLong(60) }, field: 'phone' },
  {
    when: 'the history is too long',
    client: { ...aClient, healthHistory: tooLong(20_000) },
    field: 'healthHistory',
  },
  {
    when: 'the allergies are too long',
    client: { ...aClient, allergies: tooLong(2000) },
    field: 'allergies',
  },
  { when: 'the e-mail has no @', client: { ...aClient, email: 'ada.example.org' }, field: 'email' },
  { when: 'the e-mail has a space', client: { ...aClient, email: 'ada @example.org' }, field: 'email' },
  { when: 'born tomorrow', client: withDateOfBirth('2026-03-11'), field: 'dateOfBirth' },
  { when: 'born on 30 February', client: withDateOfBirth('1980-02-30'), field: 'dateOfBirth' },
  {
    when: 'born on 29 February of a year without one',
    client: withDateOfBirth('1900-02-29'),
    field: 'dateOfBirth',
  },
  { when: 'born before 1900', client: withDateOfBirth('1899-12-31'), field: 'dateOfBirth' },
  { when: 'the birthday has another format', client: withDateOfBirth('05/05/1980'), field: 'dateOfBirth' },
  { when: 'the birthday has a time', client: withDateOfBirth('1980-05-05T10:00'), field: 'dateOfBirth' },
  { when: 'the birthday is empty text', client: withDateOfBirth(''), field: 'dateOfBirth' },
  { when: 'the birthday is a number', client: withDateOfBirth(19800505), field: 'dateOfBirth' },
  { when: 'the family is missing', client: { ...aClient, relatives: undefined }, field: 'relatives' },
  {
    when: 'the relation is not known',
    client: { ...aClient, relatives: [{ clientId: 1, relation: 'cousin' }] },
    field: 'relatives.0.relation',
  },
  {
    when: 'a client is linked twice',
    client: { ...aClient, relatives: Array(2).fill({ clientId: 2, relation: 'other' }) },
    field: 'relatives',
  },
  {
    when: 'there are too many links',
    client: {
      ...aClient,
      relatives: Array.from({ length: 21 }, (_, index) => ({ clientId: index + 1, relation: 'other' })),
    },
    field: 'relatives',
  },
  {
    when: 'the precautions are missing',
    client: { ...aClient, precautions: undefined },
    field: 'precautions',
  },
  {
    when: 'the day of asking about precautions is a number',
    client: withPrecaution({}, 20260310),
    field: 'precautions.askedOn',
  },
  {
    when: 'the precautions were asked tomorrow',
    client: withPrecaution({}, '2026-03-11'),
    field: 'precautions.askedOn',
  },
  {
    when: 'a precaution is not known',
    client: withPrecaution({ id: 'bad luck' }),
    field: 'precautions.answers.0.id',
  },
  {
    when: 'the week of pregnancy is 43',
    client: withPrecaution({ id: 'pregnancy', week: 43 }),
    field: 'precautions.answers.0.week',
  },
  {
    when: 'a precaution is listed twice',
    client: { ...aClient, precautions: { answers: [aPrecaution, aPrecaution], askedOn: '2026-03-10' } },
    field: 'precautions.answers',
  },
  {
    when: 'the clearance of a precaution is tomorrow',
    client: withPrecaution({ clearedBy: 'Dr Chen', clearedOn: '2026-03-11' }),
    field: 'precautions.answers.0.clearedOn',
  },
  {
    when: 'the place of a precaution is too long',
    client: withPrecaution({ place: tooLong(200) }),
    field: 'precautions.answers.0.place',
  },
  { when: 'consent given tomorrow', client: { ...aClient, consentOn: '2026-03-11' }, field: 'consentOn' },
]

const client = aClient

export const clientRefusals: RefusalCase[] = [
  ...formCases.flatMap(({ when, client, field }): RefusalCase[] => [
    { call: 'clients.create', when, input: () => client, field },
    {
      call: 'clients.update',
      when,
      input: ({ clientId }) => ({ id: clientId, client }),
      field: `client.${field}`,
    },
  ]),
  {
    call: 'clients.create',
    when: 'there is no such relative',
    input: () => ({ ...aClient, relatives: [{ clientId: unknownId, relation: 'other' }] }),
    field: 'relatives.0.clientId',
    refusal: 'not-found',
  },
  {
    call: 'clients.update',
    when: 'the client is linked with the same client',
    input: ({ clientId }) => ({
      id: clientId,
      client: { ...aClient, relatives: [{ clientId, relation: 'other' }] },
    }),
    field: 'client.relatives.0.clientId',
    refusal: 'own-relative',
  },
  { call: 'clients.family', when: 'the id is text', input: () => ({ clientId: '1' }), field: 'clientId' },
  {
    call: 'clients.update',
    when: 'there is no such client',
    input: () => ({ id: unknownId, client }),
    field: 'id',
    refusal: 'not-found',
  },
  { call: 'clients.update', when: 'the id is text', input: () => ({ id: '1', client }), field: 'id' },
  {
    call: 'clients.update',
    when: 'born after a complaint began',
    input: ({ clientId }) => ({ id: clientId, client: withDateOfBirth('2026-02-21') }),
    field: 'client.dateOfBirth',
    refusal: 'birth-after-onset',
  },
  {
    call: 'clients.update',
    when: 'born after the first visit',
    input: ({ clientId }) => ({ id: clientId, client: withDateOfBirth('2026-03-02') }),
    field: 'client.dateOfBirth',
    refusal: 'birth-after-visit',
  },
  {
    call: 'clients.read',
    when: 'there is no such client',
    input: () => ({ id: unknownId }),
    field: 'id',
    refusal: 'not-found',
  },
  ...['1', 0, -1, 1.5, null, 1e300, [1]].map((id): RefusalCase => ({
    call: 'clients.read',
    when: `the id is ${JSON.stringify(id)}`,
    input: () => ({ id }),
    field: 'id',
  })),
  ...formCases
    .filter(({ field }) => ['firstName', 'lastName', 'phone', 'email'].includes(field))
    .map(({ when, client, field }): RefusalCase => ({
      call: 'clients.possibleDuplicates',
      when,
      input: () => client,
      field,
    })),
  ...viewRefusals,
  { call: 'clients.search', when: 'the text is a number', input: () => ({ text: 7 }), field: 'text' },
  {
    call: 'clients.search',
    when: 'the text is too long',
    input: () => ({ text: tooLong(200) }),
    field: 'text',
  },
  {
    call: 'clients.search',
    when: 'the limit is too high',
    input: () => ({ text: '', limit: 501 }),
    field: 'limit',
  },
  {
    call: 'clients.search',
    when: 'the limit is 0',
    input: () => ({ text: '', limit: 0 }),
    field: 'limit',
  },
  {
    call: 'clients.search',
    when: 'the cursor is negative',
    input: () => ({ text: '', cursor: -1 }),
    field: 'cursor',
  },
  {
    call: 'clients.search',
    when: 'the cursor is not a whole number',
    input: () => ({ text: '', cursor: 0.5 }),
    field: 'cursor',
  },
  {
    call: 'clients.search',
    when: 'archived is text',
    input: () => ({ text: '', archived: 'no' }),
    field: 'archived',
  },
  ...formCases
    .filter(({ field }) => field.startsWith('precautions'))
    .map(({ when, client, field }): RefusalCase => ({
      call: 'clients.answerPrecautions',
      when,
      input: ({ clientId }) => ({ ...client, clientId }),
      field,
    })),
  {
    call: 'clients.answerPrecautions',
    when: 'there is no such client',
    input: () => ({ clientId: unknownId, precautions: client.precautions }),
    field: 'clientId',
    refusal: 'not-found',
  },
  {
    call: 'clients.setArchived',
    when: 'there is no such client',
    input: () => ({ id: unknownId, archived: true }),
    field: 'id',
    refusal: 'not-found',
  },
  {
    call: 'clients.setArchived',
    when: 'archived is a number',
    input: ({ clientId }) => ({ id: clientId, archived: 1 }),
    field: 'archived',
  },
]
