import { beforeEach, expect, test } from 'vitest'
import type { DraftRevision } from '@shared/draft-revision'
import type { VisitDraftForm } from '@shared/drafts'
import { aVisit, newClinic, newPractice, withVisit, type TestClinic } from '../../../support/clinic'
import { everyRow } from '../refusal-case'

let clinic: TestClinic
let made: Awaited<ReturnType<typeof withVisit>>

beforeEach(async () => {
  clinic = await newPractice()
  made = await withVisit(clinic)
})

const form = (change: object = {}): VisitDraftForm => ({
  ...aVisit,
  outcomes: [],
  measured: [],
  muscle: '',
  ...change,
})
const ofNew = () => ({ clientId: made.clientId, visitId: null })
const ofVisit = () => ({ clientId: made.clientId, visitId: made.visitId })
const keep = (
  of: ReturnType<typeof ofNew | typeof ofVisit>,
  values: VisitDraftForm,
  expectedRevision: DraftRevision | null = null,
) => clinic.api.drafts.save.mutate({ ...of, form: values, expectedUpdatedAt: null, expectedRevision })
const drafts = () => everyRow(clinic.folder)['visitDrafts']!

test('an unfinished form is restored, also after a restart', async () => {
  const half = form({
    minutes: 'si',
    subjective: 'Burning beside\n the 😀 spine',
    painMarks: [
      { region: 'temple', side: 'left', kind: 'throbbing' },
      { region: 'temple', side: 'left', kind: null },
    ],
    work: [],
  })
  clinic.at('2026-03-10T14:32')
  await keep(ofNew(), half)
  await clinic.close()
  clinic = newClinic({ dataFolder: clinic.folder })
  const found = await clinic.api.drafts.read.query(ofNew())
  expect(found).toMatchObject({ form: half, revision: { revision: 1 }, expectedUpdatedAt: null })
  expect(found?.savedAt).toBe(new Date('2026-03-10T14:32').toISOString())
})

test('each save overwrites the previous draft, and an edited visit has a separate draft', async () => {
  const first = await keep(ofNew(), form({ subjective: 'a' }))
  const second = await keep(ofNew(), form({ subjective: 'ab' }), first.revision)
  expect(second.revision).toEqual({ id: first.revision.id, revision: 2 })
  await keep(ofVisit(), form({ subjective: 'of the visit' }))
  expect(drafts()).toHaveLength(2)
  expect((await clinic.api.drafts.read.query(ofNew()))?.form.subjective).toBe('ab')
  expect((await clinic.api.drafts.read.query(ofVisit()))?.form.subjective).toBe('of the visit')
})

test.each([
  ['without a draft', () => null],
  [
    'with an older revision of the draft',
    (revision: DraftRevision) => ({ ...revision, revision: revision.revision - 1 }),
  ],
  ['with another draft', (revision: DraftRevision) => ({ ...revision, id: revision.id + 1 })],
])('a window %s does not overwrite the draft', async (_name, seen) => {
  const { revision } = await keep(ofNew(), form({ subjective: 'a' }))
  const newest = await keep(ofNew(), form({ subjective: 'theirs' }), revision)
  const before = drafts()
  const answer = await clinic.call('drafts.save', {
    ...ofNew(),
    form: form({ subjective: 'mine' }),
    expectedUpdatedAt: null,
    expectedRevision: seen(newest.revision),
  })
  expect(answer).toMatchObject({ refusal: 'draft-changed-elsewhere' })
  const expectedRevision = seen(newest.revision)
  if (expectedRevision) {
    expect(await clinic.call('drafts.discard', { ...ofNew(), expectedRevision })).toMatchObject({
      refusal: 'draft-changed-elsewhere',
    })
  }
  expect(drafts()).toEqual(before)
})

test('a draft saved as a visit is never confused with a later draft', async () => {
  const { revision } = await keep(ofNew(), form({ subjective: 'first' }))
  await clinic.api.visits.create.mutate({ clientId: made.clientId, visit: aVisit, draft: revision })
  expect(drafts()).toEqual([])
  await keep(ofNew(), form({ subjective: 'second' }))
  expect(
    await clinic.call('drafts.save', {
      ...ofNew(),
      form: form(),
      expectedUpdatedAt: null,
      expectedRevision: revision,
    }),
  ).toMatchObject({ refusal: 'draft-changed-elsewhere' })
  expect((await clinic.api.drafts.read.query(ofNew()))?.form.subjective).toBe('second')
})

test('saving a visit deletes its draft, and is refused if another window has changed the draft', async () => {
  const { revision } = await keep(ofNew(), form({ subjective: 'mine' }))
  const theirs = await keep(ofNew(), form({ subjective: 'theirs' }), revision)
  const visits = everyRow(clinic.folder)['visits']
  const mine = { clientId: made.clientId, visit: aVisit, draft: revision }
  expect(await clinic.call('visits.create', mine)).toMatchObject({ refusal: 'draft-changed-elsewhere' })
  expect(everyRow(clinic.folder)['visits']).toEqual(visits)
  expect((await clinic.api.drafts.read.query(ofNew()))?.form.subjective).toBe('theirs')
  await clinic.api.visits.create.mutate({ clientId: made.clientId, visit: aVisit, draft: theirs.revision })
  expect(drafts()).toEqual([])

  // Sent again because the first response was lost.
  expect(await clinic.call('visits.create', { ...mine, draft: theirs.revision })).toMatchObject({
    refusal: 'draft-changed-elsewhere',
  })
  expect(everyRow(clinic.folder)['visits']).toHaveLength(visits!.length + 1)

  const edited = await keep(ofVisit(), form({ subjective: 'of the visit' }))
  await clinic.api.visits.update.mutate({ id: made.visitId, visit: made.visit, draft: edited.revision })
  expect(drafts()).toEqual([])
})

test('a refused visit keeps its draft', async () => {
  const { revision } = await keep(ofNew(), form({ subjective: 'mine' }))
  await clinic.api.clients.setArchived.mutate({ id: made.clientId, archived: true })
  const answer = await clinic.call('visits.create', {
    clientId: made.clientId,
    visit: aVisit,
    draft: revision,
  })
  expect(answer).toMatchObject({ refusal: 'client-archived' })
  expect((await clinic.api.drafts.read.query(ofNew()))?.form.subjective).toBe('mine')
  // A draft for a client archived meanwhile is saved too.
  await keep(ofNew(), form({ subjective: 'mine, more' }), revision)
})

test('a discarded draft is deleted, and can be saved again', async () => {
  const { revision } = await keep(ofNew(), form({ subjective: 'a' }))
  await clinic.api.drafts.discard.mutate({ ...ofNew(), expectedRevision: revision })
  expect(await clinic.api.drafts.read.query(ofNew())).toBeNull()
  // A second discard, as after a lost response, is not an error.
  await clinic.api.drafts.discard.mutate({ ...ofNew(), expectedRevision: revision })
  await keep(ofNew(), form({ subjective: 'a' }))
  expect(drafts()).toHaveLength(1)
})

test('unfinished visits are listed with client and day, with the last saved first', async () => {
  const { id: otherId } = await clinic.api.clients.create.mutate({
    ...(await clinic.api.pages.client.query({ id: made.clientId })).client,
    firstName: 'Bo',
  })
  await keep(ofNew(), form({ at: '2026-03-09T10:00' }))
  clinic.at('2026-03-10T09:05')
  await clinic.api.drafts.save.mutate({
    clientId: otherId,
    visitId: null,
    form: form({ at: '' }),
    expectedUpdatedAt: null,
    expectedRevision: null,
  })
  expect(await clinic.api.drafts.list.query({})).toMatchObject([
    { clientId: otherId, firstName: 'Bo', visitId: null, at: '' },
    { clientId: made.clientId, firstName: 'Ada', visitId: null, at: '2026-03-09T10:00' },
  ])
  expect(await clinic.api.drafts.list.query({ clientId: made.clientId })).toHaveLength(1)
})

test('a draft of 500 lines of work and 400,000 characters is saved completely', async () => {
  const long = 'é'.repeat(100_000)
  const [line] = made.visit.work
  const big = form({
    subjective: long,
    objective: long,
    assessment: long,
    plan: long,
    work: Array.from({ length: 500 }, (_, index) => ({ ...line, note: `line ${index}` })),
  })
  await keep(ofNew(), big)
  expect((await clinic.api.drafts.read.query(ofNew()))?.form).toEqual(big)
})
