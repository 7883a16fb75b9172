import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, expect, test } from 'vitest'
import { databaseName } from '@main/database/open'
import type { PainMarkInput } from '@shared/visits'
import { newPractice, someWork, createClientWithVisit, type TestClinic } from '../../../support/clinic'
import { readAllRows } from '../refusal-case'

/** Tests what another program could do to the database file, with a signed, a void and an open visit. */
let clinic: TestClinic
let ids: Record<'signed' | 'void' | 'open', { visit: number; line: number }>
let complaintId: number

const painMarks: PainMarkInput[] = [
  { region: 'temple', side: 'left', kind: 'sharp' },
  { region: 'calf', side: 'both', kind: null },
]

beforeEach(async () => {
  clinic = await newPractice()
  const created = await createClientWithVisit(clinic)
  complaintId = created.complaintId
  await clinic.api.visits.update.mutate({ id: created.visitId, visit: { ...created.visit, painMarks } })
  const visitIds = { signed: created.visitId, void: 0, open: 0 }
  for (const key of ['void', 'open'] as const) {
    const visit = { ...created.visit, at: '2026-03-05T10:00', painMarks, work: [someWork] }
    visitIds[key] = (await clinic.api.visits.create.mutate({ clientId: created.clientId, visit })).id
  }
  await clinic.api.visits.sign.mutate({ id: visitIds.signed })
  await clinic.api.visits.amend.mutate({ id: visitIds.signed, text: 'It was the right side.' })
  await clinic.api.visits.void.mutate({ id: visitIds.void, reason: 'Written for the wrong client' })
  const lines = readAllRows(clinic.folder)['work'] as { id: number; visitId: number }[]
  const idsOf = (visit: number) => ({ visit, line: lines.find((line) => line.visitId === visit)!.id })
  ids = { signed: idsOf(visitIds.signed), void: idsOf(visitIds.void), open: idsOf(visitIds.open) }
})

function execute(statement: string): string {
  const file = new Database(join(clinic.folder, databaseName))
  try {
    file.pragma('foreign_keys = ON')
    file.exec(statement)
    return 'done'
  } catch (error) {
    return (error as Error).message
  } finally {
    file.close()
  }
}

const visitColumns = (id: number) =>
  `(id, clientId, practitionerId, at, kind, subjective, objective, assessment, plan, createdAt, updatedAt)
   SELECT ${id}, clientId, practitionerId, at, kind, 'other', '', '', '', createdAt, updatedAt FROM visits LIMIT 1`
const workValues = (id: number | null, visitId: number) =>
  `(id, visitId, position, tissue, side, technique, familiarPain, note)
   VALUES (${id ?? 'NULL'}, ${visitId}, 7, 'temporalis', 'left', 'massage', 'yes', '')`

const forbiddenChanges: [
  string,
  (locked: { visit: number; line: number }, open: { visit: number; line: number }) => string,
][] = [
  ['change its note', ({ visit }) => `UPDATE visits SET subjective = 'other' WHERE id = ${visit}`],
  ['change its day', ({ visit }) => `UPDATE visits SET at = '2026-03-02T10:00' WHERE id = ${visit}`],
  ['change its client', ({ visit }) => `UPDATE visits SET clientId = clientId WHERE id = ${visit}`],
  ['delete it', ({ visit }) => `DELETE FROM visits WHERE id = ${visit}`],
  ['replace it', ({ visit }) => `INSERT OR REPLACE INTO visits ${visitColumns(visit)}`],
  [
    'put another in its place',
    ({ visit }, open) => `UPDATE OR REPLACE visits SET id = ${visit} WHERE id = ${open.visit}`,
  ],
  [
    'change the pain before',
    ({ visit }) => `UPDATE visitComplaints SET painBefore = 1 WHERE visitId = ${visit}`,
  ],
  [
    'change the pain after',
    ({ visit }) => `UPDATE visitComplaints SET painAfter = NULL WHERE visitId = ${visit}`,
  ],
  ['remove a complaint', ({ visit }) => `DELETE FROM visitComplaints WHERE visitId = ${visit}`],
  [
    'replace the pain',
    ({ visit }) =>
      `INSERT OR REPLACE INTO visitComplaints VALUES (${visit}, ${complaintId}, 1, 1, 'lasted', NULL, '{}')`,
  ],
  [
    'put the pain of another visit in its place',
    ({ visit }, open) =>
      `UPDATE OR REPLACE visitComplaints SET visitId = ${visit} WHERE visitId = ${open.visit}`,
  ],
  [
    'change how far the pain runs',
    ({ visit }) => `UPDATE visitComplaints SET radiation = 'to the hand or foot' WHERE visitId = ${visit}`,
  ],
  [
    'change the result of a short test',
    ({ visit }) => `UPDATE visitComplaints SET screens = '{"slump":"negative"}' WHERE visitId = ${visit}`,
  ],
  [
    'change the complaint of a line of work',
    ({ line }) => `UPDATE work SET complaintId = ${complaintId} WHERE id = ${line}`,
  ],
  ['change a line of work', ({ line }) => `UPDATE work SET response = NULL WHERE id = ${line}`],
  ['delete its work', ({ visit }) => `DELETE FROM work WHERE visitId = ${visit}`],
  ['add a line of work', ({ visit }) => `INSERT INTO work ${workValues(null, visit)}`],
  [
    'move its work to another visit',
    ({ line }, open) => `UPDATE work SET visitId = ${open.visit} WHERE id = ${line}`,
  ],
  ['move work into it', ({ visit }, open) => `UPDATE work SET visitId = ${visit} WHERE id = ${open.line}`],
  [
    'replace a line by one elsewhere',
    ({ line: own }, open) => `INSERT OR REPLACE INTO work ${workValues(own, open.visit)}`,
  ],
  [
    'put another line in the place of one',
    ({ line }, open) => `UPDATE OR REPLACE work SET id = ${line} WHERE id = ${open.line}`,
  ],
  [
    'change the kind of pain',
    ({ visit }) => `UPDATE painMarks SET kind = 'numb' WHERE visitId = ${visit} AND position = 0`,
  ],
  [
    'move a mark to another region',
    ({ visit }) => `UPDATE painMarks SET region = 'ear' WHERE visitId = ${visit} AND position = 0`,
  ],
  ['remove its marks', ({ visit }) => `DELETE FROM painMarks WHERE visitId = ${visit}`],
  ['add a mark', ({ visit }) => `INSERT INTO painMarks VALUES (${visit}, 7, 'ear', 'left', NULL)`],
  [
    'replace a mark by its place in the list',
    ({ visit }) => `INSERT OR REPLACE INTO painMarks VALUES (${visit}, 0, 'ear', 'left', NULL)`,
  ],
  [
    'replace a mark by its region',
    ({ visit }) => `INSERT OR REPLACE INTO painMarks VALUES (${visit}, 8, 'temple', 'left', NULL)`,
  ],
  [
    'move its marks to another visit',
    ({ visit }, open) =>
      `UPDATE painMarks SET visitId = ${open.visit}, position = position + 5, region = 'ear'
       WHERE visitId = ${visit} AND position = 0`,
  ],
  [
    'put the marks of another visit in their place',
    ({ visit }, open) => `UPDATE OR REPLACE painMarks SET visitId = ${visit} WHERE visitId = ${open.visit}`,
  ],
]

const tables = ['visits', 'visitComplaints', 'work', 'painMarks', 'signatures', 'amendments', 'voids']
const rows = () => {
  const all = readAllRows(clinic.folder)
  return tables.map((table) => all[table])
}

test.each(forbiddenChanges)('the database refuses to %s if the visit is signed or void', (_name, change) => {
  const before = rows()
  for (const key of ['signed', 'void'] as const) {
    expect(execute(change(ids[key], ids.open)), key).toBe('a signed or void visit is not changed')
    expect(rows()).toEqual(before)
  }
})

test.each(
  forbiddenChanges.filter(([name]) => !/another|elsewhere|move work into|replace it|delete it/.test(name)),
)('another program can %s while the visit is open', (_name, change) => {
  expect(execute(change(ids.open, ids.open))).toBe('done')
})

test.each(['signatures', 'amendments', 'voids'])('%s can be added, but never changed', (table) => {
  const before = rows()
  const columns = (readAllRows(clinic.folder)[table] as object[])[0]!
  const names = Object.keys(columns).join(', ')
  for (const statement of [
    `UPDATE ${table} SET name = 'Somebody else'`,
    `UPDATE ${table} SET at = '2020-01-01T00:00:00.000Z'`,
    `DELETE FROM ${table}`,
    `INSERT OR REPLACE INTO ${table} (${names}) SELECT ${names} FROM ${table}`,
  ]) {
    expect(execute(statement), statement).toMatch(/never (changed|deleted|written over)$/)
  }
  expect(rows()).toEqual(before)
})

test('an unsigned visit accepts no amendment, and a void visit neither an amendment nor a signature', () => {
  const values = `practitionerId, name, credentials, at) SELECT`
  const amend = (visit: number) =>
    `INSERT INTO amendments (visitId, text, ${values} ${visit}, 'x', 1, 'Jo', '', '2026-03-10'`
  expect(execute(amend(ids.open.visit))).toBe('FOREIGN KEY constraint failed')
  expect(execute(amend(ids.void.visit))).toBe('a signed or void visit is not changed')
  expect(
    execute(`INSERT INTO signatures (visitId, ${values} ${ids.void.visit}, 1, 'Jo', '', '2026-03-10'`),
  ).toBe('a signed or void visit is not changed')
})

test('verdicts and outcomes of a signed visit can still be written', () => {
  const { visit } = ids.signed
  expect(execute(`UPDATE visitComplaints SET verdict = 'worse' WHERE visitId = ${visit}`)).toBe('done')
  expect(
    execute(`INSERT INTO outcomes (visitId, complaintId, relief, reaction, askedAt, askedHow, note, createdAt)
      VALUES (${visit}, ${complaintId}, 'none', '', '2026-03-06T10:00', 'phone', '', '')`),
  ).toBe('done')
})
