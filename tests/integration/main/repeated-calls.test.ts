import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { emptyOwnTissue } from '@shared/anatomy/own-tissue'
import { idempotencyHeader } from '@shared/call-headers'
import type { ClientView } from '@shared/clients/list'
import { usualTechniques } from '@shared/techniques'
import {
  aClient,
  aComplaint,
  anItem,
  anOutcome,
  aPlan,
  aVisit,
  createClientWithVisit,
  newClinic,
  newPractice,
  procedures,
  type TestClinic,
} from '../../support/clinic'
import { aView } from './clients/view-refusals'
import { settings } from './practice/refusals'
import { copyOfExample, readAllRows, type ExampleRecord } from './refusal-case'

const form = { ...aVisit, outcomes: [], measured: [], muscle: '', reason: '' }
const aRoutine = { tissue: 'masseter', side: 'left', technique: 'massage', minutes: 5, pressure: 'firm' }

/** A valid input for every mutation, on the example record. */
const inputs: Record<string, (record: ExampleRecord) => unknown> = {
  'practice.tryAgain': () => undefined,
  'practice.openSample': () => undefined,
  'practice.closeSample': () => undefined,
  'practice.trustClock': () => undefined,
  'practice.start': () => ({ name: 'Riverside Massage', practitioner: 'Jo Rivers' }),
  'practice.saveSettings': () => settings,
  'clients.create': () => aClient,
  'clients.update': ({ clientId: id }) => ({ id, client: aClient }),
  'clients.answerPrecautions': ({ clientId }) => ({ clientId, precautions: aClient.precautions }),
  'clients.saveColumns': () => ({ columns: ['age'] }),
  'clients.createView': () => aView,
  'clients.renameView': () => ({ id: 1, name: 'Other' }),
  'clients.deleteView': () => ({ id: 1 }),
  'clients.setArchived': ({ clientId: id }) => ({ id, archived: true }),
  'complaints.create': ({ clientId }) => ({ clientId, complaint: aComplaint }),
  'complaints.update': ({ complaintId: id }) => ({ id, complaint: aComplaint }),
  'complaints.answerRedFlags': ({ complaintId }) => ({ complaintId, redFlags: ['fever'], isAsked: true }),
  'complaints.recordClearance': ({ complaintId }) => ({
    complaintId,
    clearance: { on: '2026-03-10', by: 'Dr Chen', flags: ['fever'], decision: 'allowed', said: '' },
  }),
  'visits.create': ({ clientId, complaintId, visitId, visit }) => ({
    clientId,
    visit: { ...visit, at: '2026-03-10T08:00' },
    outcomes: [anOutcome({ visitId, complaintId })],
    measured: [{ complaintId, scores: [{ activityId: null, activity: 'Read', score: 3 }], groc: 2 }],
  }),
  'visits.update': ({ visitId: id, visit }) => ({ id, visit }),
  'visits.sign': ({ visitId: id }) => ({ id }),
  'visits.amend': ({ otherClientsVisitId: id }) => ({ id, text: 'It was the right side.' }),
  'pages.deleteClient': ({ archivedId: id }) => ({ id }),
  'pages.deleteComplaint': ({ otherClientsComplaintId: id }) => ({ id }),
  'pages.undoDeletion': () => ({ id: 1 }),
  'drafts.saveForm': ({ clientId }) => ({
    kind: 'client',
    clientId,
    form: { firstName: 'Jo' },
    baseRevision: 1,
    expectedRevision: null,
  }),
  'drafts.discardForm': ({ clientId }) => ({
    kind: 'client',
    clientId,
    expectedRevision: { id: 1, revision: 1 },
  }),
  'visits.correct': ({ otherClientsVisitId: id }) => ({
    id,
    visit: { ...aVisit, subjective: 'Other' },
    reason: 'Wrong',
  }),
  'visits.void': ({ visitId: id }) => ({ id, reason: 'Wrong client' }),
  'drafts.save': ({ clientId }) => ({
    clientId,
    visitId: null,
    form,
    visitRevision: null,
    expectedRevision: null,
  }),
  'drafts.discard': ({ clientId }) => ({
    clientId,
    visitId: null,
    expectedRevision: { id: 1, revision: 1 },
  }),
  'outcomes.save': ({ visitId, complaintId }) => ({
    id: null,
    outcome: { ...anOutcome({ visitId, complaintId }), measured: { scores: [], groc: 1 } },
  }),
  'followUps.saveAnswers': ({ visitId, complaintId }) => ({
    outcomes: [anOutcome({ visitId, complaintId })],
  }),
  'followUps.noAnswer': ({ clientId }) => ({ clientId }),
  'followUps.askLater': ({ clientId }) => ({ clientId, again: { when: 'tomorrow', on: null, note: '' } }),
  'followUps.stopAsking': ({ clientId }) => ({ clientId }),
  'followUps.askNow': ({ clientId }) => ({ clientId }),
  'followUps.undoCall': () => ({ callId: 1 }),
  'followUps.setNoCalls': ({ clientId }) => ({ clientId, noCalls: true }),
  'measures.save': ({ complaintId }) => ({
    id: null,
    complaintId,
    measurement: { at: '2026-03-10T08:00', measured: { scores: [], groc: 3 } },
  }),
  'measures.saveChoice': ({ complaintId }) => ({
    complaintId,
    measureChoice: { kinds: ['psfs'], activities: [{ id: null, activity: 'Lift a box' }] },
  }),
  'measures.saveDefaults': () => ({ kinds: ['groc'] }),
  'plans.save': ({ untreatedId: complaintId }) => ({ complaintId, plan: { ...aPlan, items: [anItem] } }),
  'plans.addItem': ({ complaintId }) => ({ complaintId, item: { ...anItem, tissue: 'masseter' } }),
  'plans.addItems': ({ complaintId }) => ({ complaintId, items: [{ ...anItem, tissue: 'soleus' }] }),
  'plans.undoAdd': ({ complaintId }) => ({ complaintId, items: [anItem] }),
  'suggestions.ruleOut': ({ complaintId }) => ({ complaintId, tissue: 'masseter', side: 'left', why: '' }),
  'suggestions.withdrawRuledOut': () => ({ id: 1 }),
  'anatomy.create': () => ({
    tissue: { ...emptyOwnTissue, name: 'Scar at the knee', kind: 'scar', liesIn: ['temple'] },
  }),
  'anatomy.update': ({ ownTissue: id }) => ({
    id,
    tissue: { ...emptyOwnTissue, name: 'Scar at the ear', kind: 'scar', liesIn: ['temple'] },
  }),
  'anatomy.setRetired': ({ ownTissue: id }) => ({ id, retired: true }),
  'anatomy.addRelation': ({ ownTissue: tissue }) => ({
    relation: { tissue, kind: 'borders', to: 'masseter', source: '' },
  }),
  'anatomy.deleteRelation': () => ({ id: 1 }),
  'anatomy.setHidden': () => ({ tissue: 'masseter', hidden: true, why: '' }),
  'routines.create': () => ({ name: 'Jaw', lines: [aRoutine] }),
  'routines.rename': () => ({ id: 1, name: 'Neck and jaw' }),
  'routines.delete': () => ({ id: 1 }),
  'phrases.save': () => ({ id: null, phrase: { section: 'plan', text: 'Come back in two weeks.' } }),
  'phrases.delete': () => ({ id: 1 }),
  'phrases.countUse': () => ({ id: 1 }),
  'techniques.save': () => usualTechniques,
}

/** What the mutations that delete, undo or amend need. */
async function prepare(
  { api }: TestClinic,
  { complaintId, clientId, otherClientsVisitId, ownTissue }: ExampleRecord,
) {
  await api.visits.sign.mutate({ id: otherClientsVisitId })
  await api.complaints.answerRedFlags.mutate({ complaintId, redFlags: ['fever'], isAsked: true })
  await api.suggestions.ruleOut.mutate({ complaintId, tissue: 'soleus', side: 'left', why: '' })
  await api.anatomy.addRelation.mutate({
    relation: { tissue: ownTissue, kind: 'borders', to: 'temporalis', source: '' },
  })
  await api.clients.createView.mutate({ ...(aView as never as ClientView), name: 'Seen lately' })
  await api.routines.create.mutate({ name: 'Neck', lines: [aRoutine as never] })
  await api.phrases.save.mutate({ id: null, phrase: { section: 'plan', text: 'Come back in a week.' } })
  await api.followUps.noAnswer.mutate({ clientId })
  const mistake = await api.complaints.create.mutate({ clientId, complaint: aComplaint })
  await api.pages.deleteComplaint.mutate({ id: mistake.id })
}

/** Ways out of a record that cannot be opened. They are refused while one is open. */
const forProblems = ['practice.startNew', 'practice.chooseFolder', 'practice.openWithoutJournal']

/**
 * All but those of the backups, which create no row: two presses make two backups. The restore of one client needs a backup;
 * backups/one-client.test.ts sends it twice.
 */
const mutations = procedures
  .filter(({ kind, path }) => kind === 'mutation' && !/^backups\.|^pages\.restoreClient$/.test(path))
  .filter(({ path }) => !forProblems.includes(path))
  .map(({ path }) => path)

const countRows = ({ folder }: TestClinic) =>
  Object.fromEntries(Object.entries(readAllRows(folder)).map(([table, rows]) => [table, rows.length]))

test.each(mutations)('%s, sent twice with one key, creates nothing more the second time', async (path) => {
  const input = inputs[path]
  expect(input, 'add a valid input for this call to the test').toBeDefined()
  const { clinic, record } = await copyOfExample()
  await prepare(clinic, record)
  const before = countRows(clinic)
  const key = { [idempotencyHeader]: randomUUID() }
  const first = await clinic.call(path, input!(record), key)
  // Everything else is a valid call. A practice is started once.
  if (path !== 'practice.start') expect(first).toMatchObject({ status: 200 })
  const once = countRows(clinic)
  const second = await clinic.call(path, input!(record), key)
  expect(countRows(clinic)).toEqual(once)
  if (once['createdOnce']! > before['createdOnce']!) expect(second).toEqual(first)
})

test('a call that creates something is refused without a key', async () => {
  const clinic = await newPractice()
  const rows = readAllRows(clinic.folder)
  for (const key of ['', 'short', 'with a blank and more'])
    expect(await clinic.call('clients.create', aClient, { [idempotencyHeader]: key })).toMatchObject({
      status: 400,
    })
  expect(readAllRows(clinic.folder)).toEqual(rows)
})

test('a double click creates one visit, and both clicks get its id', async () => {
  const clinic = await newPractice()
  const { clientId } = await createClientWithVisit(clinic)
  const key = { [idempotencyHeader]: randomUUID() }
  const click = () => clinic.call('visits.create', { clientId, visit: aVisit }, key)
  const [first, second] = await Promise.all([click(), click()])
  expect(first).toMatchObject({ status: 200, data: { id: expect.any(Number) } })
  expect(second).toEqual(first)
  expect(countRows(clinic)['visits']).toBe(2)
})

test('an amendment that is sent twenty times with one key is added once, and again with another key', async () => {
  const clinic = await newPractice()
  const { visitId: id } = await createClientWithVisit(clinic)
  await clinic.api.visits.sign.mutate({ id })
  const key = { [idempotencyHeader]: randomUUID() }
  const amend = (headers: Record<string, string>) =>
    clinic.call('visits.amend', { id, text: 'It was the right side.' }, headers)
  const answers = await Promise.all(Array.from({ length: 20 }, () => amend(key)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(countRows(clinic)['amendments']).toBe(1)
  await amend({ [idempotencyHeader]: randomUUID() })
  expect(countRows(clinic)['amendments']).toBe(2)
})

test('a key is refused for another call, and for the same call with changed text', async () => {
  const clinic = await newPractice()
  const key = { [idempotencyHeader]: randomUUID() }
  const { data } = await clinic.call('clients.create', aClient, key)
  const { id: clientId } = data as { id: number }
  const rows = readAllRows(clinic.folder)
  expect(await clinic.call('complaints.create', { clientId, complaint: aComplaint }, key)).toMatchObject({
    status: 409,
    refusal: 'key-of-another-call',
  })
  // The answer of the first save was lost, and somebody typed on: the text must not vanish without a word.
  expect(await clinic.call('clients.create', { ...aClient, firstName: 'Ida' }, key)).toMatchObject({
    status: 409,
    refusal: 'already-saved',
  })
  expect(readAllRows(clinic.folder)).toEqual(rows)
})

test('a refused call uses up no key: the corrected form saves with it', async () => {
  const clinic = await newPractice()
  const { id: clientId } = await clinic.api.clients.create.mutate({ ...aClient, dateOfBirth: '2000-01-01' })
  const key = { [idempotencyHeader]: randomUUID() }
  const create = (onsetOn: string) =>
    clinic.call('complaints.create', { clientId, complaint: { ...aComplaint, onsetOn } }, key)
  expect(await create('1999-01-01')).toMatchObject({ refusal: 'onset-before-birth' })
  expect(await create('2025-01-01')).toMatchObject({ status: 200 })
})

test('keys are kept across a restart, and deleted after 30 days', async () => {
  const clinic = await newPractice({ now: '2026-03-10T09:00' })
  const key = { [idempotencyHeader]: randomUUID() }
  const first = await clinic.call('clients.create', aClient, key)
  await clinic.close()
  const restarted = newClinic({ dataFolder: clinic.folder, now: '2026-04-09T08:00' })
  expect(await restarted.call('clients.create', aClient, key)).toEqual(first)
  await restarted.close()
  const later = newClinic({ dataFolder: clinic.folder, now: '2026-04-09T10:00' })
  await later.api.practice.status.query()
  expect(countRows(later)['createdOnce']).toBe(0)
})
