import { beforeEach, expect, test } from 'vitest'
import type { OutcomeInput } from '@shared/outcomes'
import type { VisitInput } from '@shared/visits'
import {
  aComplaint,
  anOutcome,
  aVisit,
  newPractice,
  someWork,
  createClientWithVisit,
  type TestClinic,
} from '../../../support/clinic'
import { readAllRows } from '../refusal-case'

let clinic: TestClinic
let clientId: number
let complaintId: number
/** On 1 March, with pain 7 before and 2 after. */
let visitId: number
let visit: VisitInput

beforeEach(async () => {
  clinic = await newPractice()
  ;({ clientId, complaintId, visitId, visit } = await createClientWithVisit(clinic))
})

const readComplaint = async () => (await clinic.api.pages.complaint.query({ id: complaintId })).complaint
const readVerdicts = async () => (await readComplaint()).painLine.map((point) => point.verdict)
/** Returns since when and at how many visits relief did not last, or null if the complaint is not on the list. */
const readNeedsAnotherLook = async () => {
  const { complaints } = await clinic.api.pages.needsAnotherLook.query()
  const entry = complaints.find((one) => one.id === complaintId)
  return entry ? [entry.noLastingReliefSince, entry.noLastingReliefVisits] : null
}
const readCounts = (table: 'experience' | 'experienceTotals') =>
  (
    readAllRows(clinic.folder)[table] as {
      tissue: string
      region: string
      lasted: number
      didNotLast: number
    }[]
  ).map(({ region, tissue, lasted, didNotLast }) => [region, tissue, lasted, didNotLast])
/** The experience with worked tissues for each complaint. */
const readExperience = () => readCounts('experience')
/** The totals of all complaints, which triggers update, without rows of zeros. */
const readTotals = () =>
  readCounts('experienceTotals').filter(([, , lasted, didNotLast]) => lasted !== 0 || didNotLast !== 0)
const saveOutcome = (change: Partial<OutcomeInput> = {}, id: number | null = null) =>
  clinic.api.outcomes.save.mutate({ id, outcome: { ...anOutcome({ visitId, complaintId }), ...change } })
const createVisit = async (at: string, painBefore: number | null, change: Partial<VisitInput> = {}) => {
  const complaints = [{ complaintId, painBefore, painAfter: null, radiation: null, screens: {} }]
  return (
    await clinic.api.visits.create.mutate({ clientId, visit: { ...aVisit, at, complaints, ...change } })
  ).id
}
const updateVisit = (change: Partial<VisitInput>, id = visitId) =>
  clinic.api.visits.update.mutate({ id, visit: { ...visit, ...change } })

test('a visit without an outcome is not recorded and does not count as a failure', async () => {
  expect(await readVerdicts()).toEqual(['not recorded'])
  expect(await readNeedsAnotherLook()).toBeNull()
  expect(readExperience()).toEqual([])
})

test('relief that did not last puts the complaint on the list, and a corrected outcome removes it', async () => {
  await saveOutcome()
  expect(await readVerdicts()).toEqual(['did not last'])
  expect(await readNeedsAnotherLook()).toEqual(['2026-03-01T10:00', 1])
  expect(readExperience()).toEqual([['temple', 'sternocleidomastoid', 0, 1]])

  const { outcome } = (await readComplaint()).painLine[0]!
  await saveOutcome({ relief: 'still better', painNow: 2 }, outcome!.id)
  expect(await readVerdicts()).toEqual(['lasted'])
  expect(await readNeedsAnotherLook()).toBeNull()
  expect(readExperience()).toEqual([['temple', 'sternocleidomastoid', 1, 0]])
  expect((await readComplaint()).painLine[0]!.outcome).toMatchObject({
    id: outcome!.id,
    relief: 'still better',
  })
})

test('of two outcomes the one asked later counts, in any order of saving', async () => {
  await saveOutcome({ relief: 'still better', painNow: 2, askedAt: '2026-03-09T10:00' })
  await saveOutcome({ relief: 'under 4 hours', painNow: 7, askedAt: '2026-03-02T10:00' })
  expect(await readVerdicts()).toEqual(['lasted'])
  expect((await readComplaint()).painLine[0]!.outcome).toMatchObject({ askedAt: '2026-03-09T10:00' })
})

test.each([
  [3, 'lasted'],
  [7, 'did not last'],
  [9, 'worse'],
])('pain %i before the next visit gives the previous visit the verdict %s', async (painBefore, verdict) => {
  await createVisit('2026-03-08T10:00', painBefore)
  expect(await readVerdicts()).toEqual([verdict, 'not recorded'])
})

test('changing a pain changes the verdict', async () => {
  const nextVisitId = await createVisit('2026-03-08T10:00', 7)
  const samePain = [{ complaintId, painBefore: 7, painAfter: 7, radiation: null, screens: {} }]
  await updateVisit({ complaints: samePain })
  expect(await readVerdicts()).toEqual(['no change', 'not recorded'])
  await updateVisit(
    {
      at: '2026-03-08T10:00',
      complaints: [{ complaintId, painBefore: 2, painAfter: null, radiation: null, screens: {} }],
    },
    nextVisitId,
  )
  expect(await readVerdicts()).toEqual(['lasted', 'not recorded'])
  expect(await readNeedsAnotherLook()).toBeNull()
})

test('two failed visits in a row count as two, and lasting relief restarts the count', async () => {
  await createVisit('2026-03-04T10:00', 7)
  await createVisit('2026-03-07T10:00', 7)
  expect(await readVerdicts()).toEqual(['did not last', 'no change', 'not recorded'])
  expect(await readNeedsAnotherLook()).toEqual(['2026-03-01T10:00', 2])
  await createVisit('2026-03-09T10:00', 2)
  expect(await readVerdicts()).toEqual(['did not last', 'no change', 'lasted', 'not recorded'])
  expect(await readNeedsAnotherLook()).toBeNull()
})

test('relief that lasts each time while the pain stays as at the start needs another look', async () => {
  for (const at of ['2026-02-01T10:00', '2026-02-15T10:00']) {
    const id = await createVisit(at, 7)
    const askedAt = `2026-02-${at.startsWith('2026-02-01') ? '12' : '26'}T10:00`
    await saveOutcome({ visitId: id, relief: 'over 7 days', painNow: 7, askedAt })
  }
  await saveOutcome({ relief: 'over 7 days', painNow: 7, askedAt: '2026-03-09T10:00' })
  expect(await readVerdicts()).toEqual(['lasted', 'lasted', 'lasted'])
  expect(await readNeedsAnotherLook()).toEqual(['2026-02-01T10:00', 3])
  expect((await clinic.api.pages.complaint.query({ id: complaintId })).answer).toMatchObject({
    kind: 'list',
    why: 'no progress',
  })
  await createVisit('2026-03-10T08:00', 2)
  expect(await readNeedsAnotherLook()).toBeNull()
})

test('a relaxation visit does not count and does not restart the count', async () => {
  await createVisit('2026-03-04T10:00', 7, {
    kind: 'relaxation',
    work: [{ ...someWork, tissue: 'temporalis' }],
  })
  await createVisit('2026-03-07T10:00', 7)
  expect(await readVerdicts()).toEqual(['did not last', 'no change', 'not recorded'])
  expect(await readNeedsAnotherLook()).toEqual(['2026-03-01T10:00', 1])
  expect(readExperience()).toEqual([['temple', 'sternocleidomastoid', 0, 1]])

  await updateVisit({ kind: 'relaxation' })
  expect(await readNeedsAnotherLook()).toBeNull()
  expect(readExperience()).toEqual([])
})

test('moving a visit before another changes the order and the verdicts', async () => {
  const nextVisitId = await createVisit('2026-03-08T10:00', 3)
  expect(await readVerdicts()).toEqual(['lasted', 'not recorded'])
  await updateVisit(
    {
      at: '2026-02-20T10:00',
      complaints: [{ complaintId, painBefore: 3, painAfter: 1, radiation: null, screens: {} }],
    },
    nextVisitId,
  )
  const verdictsByVisit = (await readComplaint()).painLine.map((point) => [point.visitId, point.verdict])
  expect(verdictsByVisit).toEqual([
    [nextVisitId, 'worse'],
    [visitId, 'not recorded'],
  ])
  expect(await readNeedsAnotherLook()).toEqual(['2026-02-20T10:00', 1])
})

test('removing the complaint from the later visit removes the verdict of the previous one', async () => {
  const nextVisitId = await createVisit('2026-03-08T10:00', 7)
  expect(await readNeedsAnotherLook()).not.toBeNull()
  await updateVisit({ at: '2026-03-08T10:00', complaints: [] }, nextVisitId)
  expect(await readVerdicts()).toEqual(['not recorded'])
  expect(await readNeedsAnotherLook()).toBeNull()
  expect(readExperience()).toEqual([])
})

test('the pain of one complaint does not affect another complaint', async () => {
  const other = await clinic.api.complaints.create.mutate({ clientId, complaint: aComplaint })
  await createVisit('2026-03-08T10:00', null, {
    complaints: [{ complaintId: other.id, painBefore: 9, painAfter: 9, radiation: null, screens: {} }],
  })
  expect(await readVerdicts()).toEqual(['not recorded'])
})

test('the experience with a tissue counts once for each visit and region, and never for a check', async () => {
  const twice = [someWork, { ...someWork, side: 'right' as const }]
  const checked = { ...someWork, tissue: 'temporalis', technique: 'check only' as const }
  await updateVisit({ work: [...twice, checked, { ...someWork, tissue: 'masseter' }] })
  await saveOutcome()
  const regions = [
    { region: 'temple', side: 'left' as const },
    { region: 'temple', side: 'right' as const },
    { region: 'ear', side: 'left' as const },
  ]
  await clinic.api.complaints.update.mutate({ id: complaintId, complaint: { ...aComplaint, regions } })
  expect(readExperience().sort()).toEqual([
    ['ear', 'masseter', 0, 1],
    ['ear', 'sternocleidomastoid', 0, 1],
    ['temple', 'masseter', 0, 1],
    ['temple', 'sternocleidomastoid', 0, 1],
  ])
})

test('the experience of the practice is the sum of its complaints, also after reclassification', async () => {
  await saveOutcome()
  const other = await createClientWithVisit(clinic)
  await clinic.api.outcomes.save.mutate({ id: null, outcome: anOutcome(other) })
  expect(readTotals()).toEqual([['temple', 'sternocleidomastoid', 0, 2]])
  const { outcome } = (await readComplaint()).painLine[0]!
  await saveOutcome({ relief: 'over 7 days', painNow: 1 }, outcome!.id)
  await updateVisit({ subjective: 'written again' })
  expect(readTotals()).toEqual([['temple', 'sternocleidomastoid', 1, 1]])
  await updateVisit({ work: [{ ...someWork, tissue: 'masseter' }] })
  expect(readTotals()).toEqual([
    ['temple', 'masseter', 1, 0],
    ['temple', 'sternocleidomastoid', 0, 1],
  ])
})

test('a resolved complaint leaves the list, and returns when it is reopened', async () => {
  await saveOutcome()
  const setStatus = (status: 'open' | 'resolved') =>
    clinic.api.complaints.update.mutate({ id: complaintId, complaint: { ...aComplaint, status } })
  await setStatus('resolved')
  expect(await readNeedsAnotherLook()).toBeNull()
  expect((await readComplaint()).closedOn).toBe('2026-03-10')
  await setStatus('open')
  expect(await readNeedsAnotherLook()).toEqual(['2026-03-01T10:00', 1])
  expect((await readComplaint()).closedOn).toBeNull()
})

test('an archived client is not on the list', async () => {
  await saveOutcome()
  await clinic.api.clients.setArchived.mutate({ id: clientId, archived: true })
  expect(await clinic.api.pages.needsAnotherLook.query()).toEqual({ count: 0, complaints: [] })
})

test('the complaint without lasting relief for the longest time is first, with its data', async () => {
  const other = await createClientWithVisit(clinic)
  const earlier = { ...other.visit, at: '2026-02-01T10:00' }
  await clinic.api.visits.update.mutate({ id: other.visitId, visit: earlier })
  await saveOutcome()
  await clinic.api.outcomes.save.mutate({ id: null, outcome: anOutcome(other) })
  const { count, complaints } = await clinic.api.pages.needsAnotherLook.query()
  expect(count).toBe(2)
  expect(complaints.map((one) => one.id)).toEqual([other.complaintId, complaintId])
  expect(complaints[1]).toMatchObject({
    clientId,
    firstName: 'Ada',
    title: 'Headache, left',
    regions: [{ region: 'temple', side: 'left' }],
    first: null,
    painLine: [{ visitId, painBefore: 7, painAfter: 2, outcome: { painNow: 6, relief: '1 to 3 days' } }],
  })
})

test('the complaint page says why it suggests tissues: first suggestions, or relief that did not last', async () => {
  const before = (await clinic.api.pages.complaint.query({ id: complaintId })).answer
  expect(before).toMatchObject({ kind: 'list', why: 'first suggestions' })
  await saveOutcome()
  const { answer: after } = await clinic.api.pages.complaint.query({ id: complaintId })
  expect(after).toMatchObject({ kind: 'list', why: 'relief did not last' })
  if (after.kind === 'list') expect(after.suggestions[0]?.reasons).not.toEqual([])
})
