import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, expect, test } from 'vitest'
import { databaseName } from '@main/database/open'
import {
  anOutcome,
  createClientWithVisit,
  newPractice,
  someWork,
  type TestClinic,
} from '../../../support/clinic'
import { readAllRows } from '../refusal-case'

let clinic: TestClinic
let created: Awaited<ReturnType<typeof createClientWithVisit>>
let corrected: typeof created.visit

beforeEach(async () => {
  clinic = await newPractice()
  created = await createClientWithVisit(clinic)
  await clinic.api.visits.sign.mutate({ id: created.visitId })
  corrected = {
    ...created.visit,
    complaints: [{ ...created.visit.complaints[0]!, painAfter: 6 }],
    work: [{ ...someWork, tissue: 'upper-trapezius', side: 'right', response: 'did not release' }],
  }
})

const page = (id = created.visitId) => clinic.api.pages.visit.query({ id })
const correct = (visit = corrected, reason = 'Wrong muscle and side') =>
  clinic.api.visits.correct.mutate({ id: created.visitId, visit, reason })
const row = (table: string) => readAllRows(clinic.folder)[table] as Record<string, unknown>[]

function execute(statement: string, foreignKeys = 'ON'): string {
  const file = new Database(join(clinic.folder, databaseName))
  try {
    file.pragma(`foreign_keys = ${foreignKeys}`)
    file.exec(statement)
    return 'done'
  } catch (error) {
    return (error as Error).message
  } finally {
    file.close()
  }
}

test('a correction has a name, a time and a reason, and the signed note stays as it was signed', async () => {
  const before = row('signedNotes')
  clinic.setTime('2026-03-11T09:00')
  await correct()
  const { note, signed, visit } = await page()
  expect(row('signedNotes')).toEqual(before)
  expect(signed).toMatchObject({
    state: 'intact',
    corrections: [
      {
        name: 'Jo Rivers',
        at: new Date('2026-03-11T09:00').toISOString(),
        reason: 'Wrong muscle and side',
        note: { work: [{ name: 'Upper trapezius', side: 'right' }], complaints: [{ painAfter: 6 }] },
      },
    ],
  })
  expect(note).toMatchObject({ work: [{ side: 'left', tissue: 'sternocleidomastoid' }] })
  expect(visit).toMatchObject({ work: [{ tissue: 'upper-trapezius' }], complaints: [{ painAfter: 6 }] })
})

test('lists, lines of pain, numbers and suggestions use the corrected values', async () => {
  await clinic.api.outcomes.save.mutate({
    id: null,
    outcome: { ...anOutcome(created), relief: 'over 7 days', painNow: 1 },
  })
  const experience = () => row('experience').map(({ tissue }) => tissue)
  expect(new Set(experience())).toEqual(new Set(['sternocleidomastoid']))
  await correct()
  expect(new Set(experience())).toEqual(new Set(['upper-trapezius']))
  const { visits } = await clinic.api.visits.list.query({ clientId: created.clientId })
  expect(visits[0]).toMatchObject({ complaints: [{ painAfter: 6 }], work: [{ tissue: 'upper-trapezius' }] })
})

test('a second correction keeps the first one, and the last one counts', async () => {
  await correct()
  await correct({ ...corrected, subjective: 'Both sides.' }, 'Forgot the other side')
  const { signed, note, visit } = await page()
  expect(signed?.state).toBe('intact')
  expect(signed?.corrections.map(({ reason }) => reason)).toEqual([
    'Wrong muscle and side',
    'Forgot the other side',
  ])
  expect(signed?.corrections[0]!.note.subjective).toBe(note.subjective)
  expect(visit.subjective).toBe('Both sides.')
})

test('a new name of the client or of the complaint is no correction', async () => {
  const { client } = await clinic.api.pages.visit.query({ id: created.visitId })
  await clinic.api.clients.update.mutate({ id: client.id, client: { ...client, lastName: 'Roy' } })
  const response = await clinic.call('visits.correct', {
    id: created.visitId,
    visit: created.visit,
    reason: 'x',
  })
  expect(response.refusal).toBe('nothing-corrected')
  await correct()
  const { note, signed } = await page()
  expect(signed?.corrections[0]!.note.client).toEqual(note.client)
})

test('a correction that changes nothing, of an unsigned or a void visit, or of an older revision is refused', async () => {
  const before = readAllRows(clinic.folder)
  const call = (input: object) =>
    clinic.call('visits.correct', { id: created.visitId, visit: corrected, reason: 'x', ...input })
  expect(await call({ visit: created.visit })).toMatchObject({ refusal: 'nothing-corrected' })
  expect(await call({ reason: ' \n' })).toMatchObject({ status: 400, fields: [{ path: 'reason' }] })
  expect(await call({ expectedRevision: 99 })).toMatchObject({ refusal: 'changed-elsewhere' })
  expect(readAllRows(clinic.folder)).toEqual(before)
  const { id } = await clinic.api.visits.create.mutate({
    clientId: created.clientId,
    visit: { ...created.visit, at: '2026-03-08T10:00' },
  })
  expect(await call({ id })).toMatchObject({ refusal: 'not-signed' })
  await clinic.api.visits.void.mutate({ id: created.visitId, reason: 'Wrong client' })
  expect(await call({})).toMatchObject({ refusal: 'voided' })
})

test('the database itself keeps corrections, and opens a signed visit only for one', async () => {
  await correct()
  const before = readAllRows(clinic.folder)
  const id = created.visitId
  const add = (open: string, sha = 'a'.repeat(64)) =>
    `INSERT INTO corrections (visitId, practitionerId, name, credentials, at, reason, note, sha256, open)
     VALUES (${id}, 1, 'Jo', '', '2026-03-10', 'why', '{}', '${sha}', ${open})`
  expect(execute(`UPDATE work SET side = 'left'`)).toBe('a signed or void visit is not changed')
  expect(execute(`UPDATE corrections SET reason = 'other'`)).toBe('corrections are never changed')
  expect(execute(`DELETE FROM corrections`)).toBe('corrections are never deleted')
  expect(execute(`INSERT OR REPLACE INTO corrections SELECT * FROM corrections`)).toBe(
    'corrections are never written over',
  )
  // One that is open cannot be committed, and one that is closed opens nothing.
  expect(execute(add('0'))).toBe('FOREIGN KEY constraint failed')
  expect(execute(`BEGIN; ${add('0')}; UPDATE work SET side = 'left'; COMMIT`)).toBe(
    'FOREIGN KEY constraint failed',
  )
  expect(execute(add('1'))).toMatch('CHECK constraint failed')
  expect(execute(`BEGIN; ${add('NULL')}; UPDATE work SET side = 'left'; COMMIT`)).toBe(
    'a signed or void visit is not changed',
  )
  expect(execute(`BEGIN; ${add('0')}; UPDATE visits SET createdAt = 'x'; COMMIT`)).toBe(
    'a signed or void visit is not changed',
  )
  expect(readAllRows(clinic.folder)).toEqual(before)
})

test('a correction of another program, without its text, shows the note as changed', async () => {
  const id = created.visitId
  expect(
    execute(
      `INSERT INTO corrections (visitId, practitionerId, name, credentials, at, reason, note, sha256, open)
       VALUES (${id}, 1, 'Jo', '', '2026-03-10', 'why', '{}', '${'a'.repeat(64)}', NULL)`,
    ),
  ).toBe('done')
  expect((await page()).signed).toMatchObject({ state: 'changed', corrections: [] })
  const response = await clinic.call('visits.correct', { id, visit: corrected, reason: 'x' })
  expect(response.refusal).toBe('signed-note-differs')
})

test('a draft of the correction goes with it, and the corrected visit can be amended and voided', async () => {
  const { revision } = await clinic.api.drafts.save.mutate({
    clientId: created.clientId,
    visitId: created.visitId,
    form: { ...corrected, outcomes: [], measured: [], muscle: '', reason: 'Wrong' },
    visitRevision: null,
    expectedRevision: null,
  })
  await clinic.api.visits.correct.mutate({
    id: created.visitId,
    visit: corrected,
    reason: 'Wrong muscle',
    draft: revision,
  })
  expect(await clinic.api.drafts.list.query({})).toEqual([])
  await clinic.api.visits.amend.mutate({ id: created.visitId, text: 'Also the neck.' })
  await clinic.api.visits.void.mutate({ id: created.visitId, reason: 'Wrong client' })
  expect((await page()).signed?.state).toBe('intact')
})
