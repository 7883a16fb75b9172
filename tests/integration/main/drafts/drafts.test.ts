import { beforeEach, expect, test } from 'vitest'
import type { DraftRevision } from '@shared/drafts/draft-revision'
import type { VisitDraftForm } from '@shared/drafts/visit-drafts'
import {
  aClient,
  aVisit,
  newClinic,
  newPractice,
  createClientWithVisit,
  type TestClinic,
} from '../../../support/clinic'
import { readAllRows } from '../refusal-case'

let clinic: TestClinic
let created: Awaited<ReturnType<typeof createClientWithVisit>>

beforeEach(async () => {
  clinic = await newPractice()
  created = await createClientWithVisit(clinic)
})

const form = (change: object = {}): VisitDraftForm => ({
  ...aVisit,
  outcomes: [],
  measured: [],
  muscle: '',
  newComplaint: null,
  reason: '',
  ...change,
})
const newVisitKey = () => ({ clientId: created.clientId, visitId: null })
const visitKey = () => ({ clientId: created.clientId, visitId: created.visitId })
const saveDraft = (
  key: ReturnType<typeof newVisitKey | typeof visitKey>,
  values: VisitDraftForm,
  expectedRevision: DraftRevision | null = null,
) => clinic.api.drafts.save.mutate({ ...key, form: values, visitRevision: null, expectedRevision })
const readDraftRows = () => readAllRows(clinic.folder)['visitDrafts']!

test('an unfinished form is restored, also after a restart', async () => {
  const unfinishedForm = form({
    minutes: 'si',
    subjective: 'Burning beside\n the 😀 spine',
    painMarks: [
      { region: 'temple', side: 'left', kind: 'throbbing' },
      { region: 'temple', side: 'left', kind: null },
    ],
    work: [],
  })
  clinic.setTime('2026-03-10T14:32')
  await saveDraft(newVisitKey(), unfinishedForm)
  await clinic.close()
  clinic = newClinic({ dataFolder: clinic.folder })
  const draft = await clinic.api.drafts.read.query(newVisitKey())
  expect(draft).toMatchObject({ form: unfinishedForm, revision: { revision: 1 }, visitRevision: null })
  expect(draft?.savedAt).toBe(new Date('2026-03-10T14:32').toISOString())
})

test('each save overwrites the previous draft, and an edited visit has a separate draft', async () => {
  const first = await saveDraft(newVisitKey(), form({ subjective: 'a' }))
  const second = await saveDraft(newVisitKey(), form({ subjective: 'ab' }), first.revision)
  expect(second.revision).toEqual({ id: first.revision.id, revision: 2 })
  await saveDraft(visitKey(), form({ subjective: 'of the visit' }))
  expect(readDraftRows()).toHaveLength(2)
  expect((await clinic.api.drafts.read.query(newVisitKey()))?.form.subjective).toBe('ab')
  expect((await clinic.api.drafts.read.query(visitKey()))?.form.subjective).toBe('of the visit')
})

test.each([
  ['without a draft', () => null],
  [
    'with an older revision of the draft',
    (revision: DraftRevision) => ({ ...revision, revision: revision.revision - 1 }),
  ],
  ['with another draft', (revision: DraftRevision) => ({ ...revision, id: revision.id + 1 })],
])('a window %s does not overwrite the draft', async (_name, expectedRevisionOf) => {
  const { revision } = await saveDraft(newVisitKey(), form({ subjective: 'a' }))
  const newest = await saveDraft(newVisitKey(), form({ subjective: 'theirs' }), revision)
  const before = readDraftRows()
  const response = await clinic.call('drafts.save', {
    ...newVisitKey(),
    form: form({ subjective: 'mine' }),
    visitRevision: null,
    expectedRevision: expectedRevisionOf(newest.revision),
  })
  expect(response).toMatchObject({ refusal: 'draft-changed-elsewhere' })
  const expectedRevision = expectedRevisionOf(newest.revision)
  if (expectedRevision) {
    expect(await clinic.call('drafts.discard', { ...newVisitKey(), expectedRevision })).toMatchObject({
      refusal: 'draft-changed-elsewhere',
    })
  }
  expect(readDraftRows()).toEqual(before)
})

test('a draft saved as a visit is never confused with a later draft', async () => {
  const { revision } = await saveDraft(newVisitKey(), form({ subjective: 'first' }))
  await clinic.api.visits.create.mutate({ clientId: created.clientId, visit: aVisit, draft: revision })
  expect(readDraftRows()).toEqual([])
  await saveDraft(newVisitKey(), form({ subjective: 'second' }))
  expect(
    await clinic.call('drafts.save', {
      ...newVisitKey(),
      form: form(),
      visitRevision: null,
      expectedRevision: revision,
    }),
  ).toMatchObject({ refusal: 'draft-changed-elsewhere' })
  expect((await clinic.api.drafts.read.query(newVisitKey()))?.form.subjective).toBe('second')
})

test('saving a visit deletes its draft, and is refused if another window has changed the draft', async () => {
  const { revision } = await saveDraft(newVisitKey(), form({ subjective: 'mine' }))
  const otherDraft = await saveDraft(newVisitKey(), form({ subjective: 'theirs' }), revision)
  const visits = readAllRows(clinic.folder)['visits']
  const input = { clientId: created.clientId, visit: aVisit, draft: revision }
  expect(await clinic.call('visits.create', input)).toMatchObject({ refusal: 'draft-changed-elsewhere' })
  expect(readAllRows(clinic.folder)['visits']).toEqual(visits)
  expect((await clinic.api.drafts.read.query(newVisitKey()))?.form.subjective).toBe('theirs')
  await clinic.api.visits.create.mutate({
    clientId: created.clientId,
    visit: aVisit,
    draft: otherDraft.revision,
  })
  expect(readDraftRows()).toEqual([])

  // Sent again because the first response was lost.
  expect(await clinic.call('visits.create', { ...input, draft: otherDraft.revision })).toMatchObject({
    refusal: 'draft-changed-elsewhere',
  })
  expect(readAllRows(clinic.folder)['visits']).toHaveLength(visits!.length + 1)

  const edited = await saveDraft(visitKey(), form({ subjective: 'of the visit' }))
  await clinic.api.visits.update.mutate({ id: created.visitId, visit: created.visit, draft: edited.revision })
  expect(readDraftRows()).toEqual([])
})

test('a refused visit keeps its draft', async () => {
  const { revision } = await saveDraft(newVisitKey(), form({ subjective: 'mine' }))
  await clinic.api.clients.setArchived.mutate({ id: created.clientId, archived: true })
  const response = await clinic.call('visits.create', {
    clientId: created.clientId,
    visit: aVisit,
    draft: revision,
  })
  expect(response).toMatchObject({ refusal: 'client-archived' })
  expect((await clinic.api.drafts.read.query(newVisitKey()))?.form.subjective).toBe('mine')
  // A draft for a client archived meanwhile is saved too.
  await saveDraft(newVisitKey(), form({ subjective: 'mine, more' }), revision)
})

test('a discarded draft is deleted, and can be saved again', async () => {
  const { revision } = await saveDraft(newVisitKey(), form({ subjective: 'a' }))
  await clinic.api.drafts.discard.mutate({ ...newVisitKey(), expectedRevision: revision })
  expect(await clinic.api.drafts.read.query(newVisitKey())).toBeNull()
  // A second discard, as after a lost response, is not an error.
  await clinic.api.drafts.discard.mutate({ ...newVisitKey(), expectedRevision: revision })
  await saveDraft(newVisitKey(), form({ subjective: 'a' }))
  expect(readDraftRows()).toHaveLength(1)
})

test('unfinished visits are listed with client and day, with the last saved first', async () => {
  const { id: otherId } = await clinic.api.clients.create.mutate({
    ...(await clinic.api.pages.client.query({ id: created.clientId })).client,
    firstName: 'Bo',
  })
  await saveDraft(newVisitKey(), form({ at: '2026-03-09T10:00' }))
  clinic.setTime('2026-03-10T09:05')
  await clinic.api.drafts.save.mutate({
    clientId: otherId,
    visitId: null,
    form: form({ at: '' }),
    visitRevision: null,
    expectedRevision: null,
  })
  expect(await clinic.api.drafts.list.query({})).toMatchObject([
    { clientId: otherId, firstName: 'Bo', visitId: null, at: '' },
    { clientId: created.clientId, firstName: 'Ada', visitId: null, at: '2026-03-09T10:00' },
  ])
  expect(await clinic.api.drafts.list.query({ clientId: created.clientId })).toHaveLength(1)
})

test('a draft of 500 lines of work and 400,000 characters is saved completely', async () => {
  const longText = 'é'.repeat(100_000)
  const [line] = created.visit.work
  const largeForm = form({
    subjective: longText,
    objective: longText,
    assessment: longText,
    plan: longText,
    work: Array.from({ length: 500 }, (_, index) => ({ ...line, note: `line ${index}` })),
  })
  await saveDraft(newVisitKey(), largeForm)
  expect((await clinic.api.drafts.read.query(newVisitKey()))?.form).toEqual(largeForm)
})

test.each(['create', 'update', 'amend'] as const)(
  'visits.%s with the draft mark of another client is refused and deletes no draft',
  async (call) => {
    const { id: otherId } = await clinic.api.clients.create.mutate({ ...aClient, firstName: 'Bo' })
    const { id: otherVisitId } = await clinic.api.visits.create.mutate({ clientId: otherId, visit: aVisit })
    const { revision: draft } = await saveDraft(newVisitKey(), form({ subjective: 'of Ada' }))
    if (call === 'amend') await clinic.api.visits.sign.mutate({ id: otherVisitId })
    const before = readAllRows(clinic.folder)
    const inputs = {
      create: { clientId: otherId, visit: aVisit, draft },
      update: { id: otherVisitId, visit: aVisit, draft },
      amend: { id: otherVisitId, text: 'Later', draft },
    }
    const response = await clinic.call(`visits.${call}`, inputs[call])
    expect(response).toMatchObject({ status: 409, refusal: 'draft-changed-elsewhere' })
    expect(readAllRows(clinic.folder)).toEqual(before)
  },
)

test('a new visit does not delete the draft of changes to an older visit of the same client', async () => {
  const { revision: draft } = await saveDraft(visitKey(), form({ subjective: 'of the visit' }))
  const response = await clinic.call('visits.create', { clientId: created.clientId, visit: aVisit, draft })
  expect(response).toMatchObject({ status: 409, refusal: 'draft-changed-elsewhere' })
  expect(readDraftRows()).toHaveLength(1)
})

test('a draft tells another window which visit it became, and only to its client', async () => {
  const { revision } = await saveDraft(newVisitKey(), form())
  const question = { clientId: created.clientId, draftId: revision.id }
  expect(await clinic.api.drafts.savedAs.query(question)).toBe(null)
  const { id } = await clinic.api.visits.create.mutate({
    clientId: created.clientId,
    visit: aVisit,
    draft: revision,
  })
  expect(await clinic.api.drafts.savedAs.query(question)).toEqual({ visitId: id, revision: 1 })
  const other = await clinic.api.clients.create.mutate(aClient)
  expect(await clinic.api.drafts.savedAs.query({ ...question, clientId: other.id })).toBe(null)
})

test('a form of a new visit that has seen no draft makes no visit after another window has saved one', async () => {
  const { clientId } = created
  const opened = await clinic.api.pages.newVisit.query({ clientId })
  const visit = { clientId, visit: aVisit, newestVisitId: opened.newestVisitId }
  const draft = { ...newVisitKey(), form: form({ subjective: 'mine' }), visitRevision: null }
  const first = await saveDraft(newVisitKey(), form({ subjective: 'theirs' }))
  const refused = { refusal: 'draft-changed-elsewhere' }
  expect(await clinic.call('visits.create', visit), 'while the other window has a draft').toMatchObject(
    refused,
  )

  const { id } = await clinic.api.visits.create.mutate({ ...visit, draft: first.revision })
  const before = readAllRows(clinic.folder)
  expect(await clinic.call('visits.create', visit)).toMatchObject(refused)
  const saveLate = { ...draft, expectedRevision: null, newestVisitId: opened.newestVisitId }
  expect(await clinic.call('drafts.save', saveLate)).toMatchObject(refused)
  expect(readAllRows(clinic.folder)).toEqual(before)
  const question = { clientId, draftId: null, newestVisitId: opened.newestVisitId }
  expect(await clinic.api.drafts.savedAs.query(question)).toEqual({ visitId: id, revision: 1 })

  const openedAgain = await clinic.api.pages.newVisit.query({ clientId })
  expect(openedAgain.newestVisitId).toBe(id)
  await clinic.api.visits.create.mutate({ ...visit, newestVisitId: id })
})

test('a void visit of another window is no reason to refuse a new visit', async () => {
  const { clientId } = created
  const { newestVisitId } = await clinic.api.pages.newVisit.query({ clientId })
  const { id } = await clinic.api.visits.create.mutate({
    clientId,
    visit: aVisit,
    newestVisitId,
    sign: false,
  })
  await clinic.api.visits.void.mutate({ id, reason: 'Wrong client' })
  await clinic.api.visits.create.mutate({ clientId, visit: aVisit, newestVisitId })
})
