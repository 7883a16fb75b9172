import Database from 'better-sqlite3'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { databaseName } from '@main/database/open'
import { emptyOwnTissue, type OwnTissueInput } from '@shared/anatomy/own-tissue'
import { canonicalJson } from '@shared/signed-note'
import {
  aClient,
  aComplaint,
  anOutcome,
  createClientWithVisit,
  newClinic,
  newPractice,
  someWork,
  type TestClinic,
} from '../../../support/clinic'
import { settings } from '../practice/refusals'
import { readAllRows } from '../refusal-case'

let clinic: TestClinic
let ids: Awaited<ReturnType<typeof createClientWithVisit>>
let tissue: string
const scar: OwnTissueInput = {
  ...emptyOwnTissue,
  name: 'Scar at the temple',
  kind: 'scar',
  liesIn: ['temple'],
}

beforeEach(async () => {
  clinic = await newPractice()
  ids = await createClientWithVisit(clinic)
  tissue = (await clinic.api.anatomy.create.mutate({ tissue: scar })).id
  await clinic.api.visits.update.mutate({
    id: ids.visitId,
    visit: {
      ...ids.visit,
      subjective: 'Burning beside the spine.',
      complaints: [{ ...ids.visit.complaints[0]!, screens: { slump: 'positive' } }],
      painMarks: [{ region: 'temple', side: 'left', kind: 'sharp' }],
      work: [someWork, { ...someWork, tissue }],
    },
  })
})

const readPage = (from = clinic) => from.api.pages.visit.query({ id: ids.visitId })
const sign = () => clinic.api.visits.sign.mutate({ id: ids.visitId })

/** Changes the file as another program could, without the triggers that are in the way. */
function changeFile(statement: string): void {
  const file = new Database(join(clinic.folder, databaseName))
  const triggers = file.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all() as {
    name: string
    sql: string
  }[]
  for (const { name } of triggers) file.exec(`DROP TRIGGER ${name}`)
  file.exec(statement)
  for (const { sql } of triggers) file.exec(sql)
  file.close()
}

test('the note of an unsigned visit shows the present names', async () => {
  await clinic.api.clients.update.mutate({ id: ids.clientId, client: { ...aClient, lastName: 'Lake' } })
  expect(await readPage()).toMatchObject({ note: { client: { name: 'Ada Lake' } }, signed: null })
})

test('a signed note keeps every name of its day', async () => {
  await sign()
  const signed = await readPage()
  expect(signed.note).toMatchObject({
    client: { name: 'Ada Berg', dateOfBirth: null },
    subjective: 'Burning beside the spine.',
    complaints: [
      {
        title: 'Headache, left',
        regions: [{ region: 'temple', name: 'Temple', side: 'left' }],
        painBefore: 7,
        painAfter: 2,
        screens: [{ id: 'slump', name: 'Slump test', result: 'positive' }],
      },
    ],
    painMarks: [{ region: 'temple', name: 'Temple', side: 'left', kind: 'sharp' }],
    work: [{ name: 'Sternocleidomastoid' }, { tissue, name: 'Scar at the temple', technique: 'compression' }],
    signature: { name: 'Jo Rivers', credentials: '', at: new Date('2026-03-10T09:00').toISOString() },
  })
  expect(signed.signed).toMatchObject({ state: 'intact', madeLaterAt: null })

  const client = { ...aClient, firstName: 'Eve', lastName: 'Lake', dateOfBirth: '1980-05-05' }
  await clinic.api.clients.update.mutate({ id: ids.clientId, client })
  const complaint = {
    ...aComplaint,
    title: 'Neck pain',
    regions: [{ region: 'ear', side: 'right' as const }],
  }
  await clinic.api.complaints.update.mutate({ id: ids.complaintId, complaint })
  await clinic.api.anatomy.update.mutate({ id: tissue, tissue: { ...scar, name: 'Another scar' } })
  await clinic.api.practice.saveSettings.mutate({ ...settings, practitioner: 'Jo Lake' })
  const later = await readPage()
  expect(later.client.firstName).toBe('Eve')
  expect(later.note).toEqual(signed.note)
  expect(later.signed).toEqual(signed.signed)
  expect(later.visit.complaints[0]!.title).toBe('Headache, left')
})

test('what is added after the signature is shown beside the signed note', async () => {
  await sign()
  const { note } = await readPage()
  await clinic.api.outcomes.save.mutate({ id: null, outcome: anOutcome(ids) })
  await clinic.api.visits.amend.mutate({ id: ids.visitId, text: 'It was the right side.' })
  await clinic.api.visits.void.mutate({ id: ids.visitId, reason: 'Another client' })
  const page = await readPage()
  expect(page).toMatchObject({ note, signed: { state: 'intact' } })
  expect(page.visit).toMatchObject({
    complaints: [{ painNow: 6 }],
    amendments: [{ text: 'It was the right side.' }],
    voided: { reason: 'Another client' },
  })
})

test.each([
  `UPDATE visits SET subjective = 'other'`,
  `UPDATE visits SET at = '2026-03-02T10:00'`,
  `UPDATE visits SET minutes = 45`,
  `UPDATE visitComplaints SET painBefore = 1`,
  `UPDATE visitComplaints SET screens = '{"slump":"negative"}'`,
  `UPDATE painMarks SET kind = 'numb'`,
  `UPDATE work SET minutes = 50`,
  `UPDATE work SET tissue = 'temporalis' WHERE tissue LIKE 'own%'`,
  `DELETE FROM work`,
  `UPDATE signatures SET name = 'Sam Hill'`,
  `PRAGMA foreign_keys = OFF; DELETE FROM signatures`,
])('after "%s" the page says so and shows the signed note', async (statement) => {
  await sign()
  const { note } = await readPage()
  changeFile(statement)
  const page = await readPage()
  expect(page.note).toEqual(note)
  expect(page.signed).toMatchObject({ state: 'changed', signature: { name: 'Jo Rivers' } })
  expect(page.visit.signature?.name).toBe('Jo Rivers')
})

test('a changed copy of the signed note is not shown as signed', async () => {
  await sign()
  const { note: signedNote } = await readPage()
  const { signature: _signature, format: _format, ...note } = signedNote as Record<string, unknown>
  changeFile(`UPDATE signedNotes SET note = replace(note, 'Burning', 'Nothing')`)
  // The stored visit still gives the hash, so it is what was signed.
  expect(await readPage()).toMatchObject({ note, signed: { state: 'changed' } })
  changeFile(`UPDATE visits SET subjective = 'other'`)
  expect(await readPage()).toMatchObject({ note: { subjective: 'other' }, signed: { state: 'unproven' } })
  changeFile(`PRAGMA foreign_keys = OFF; DELETE FROM signedNotes`)
  expect(await readPage()).toMatchObject({ note: { subjective: 'other' }, signed: { state: 'missing' } })
})

test('a signed note in a shape of another version is not shown as signed', async () => {
  await sign()
  changeFile(`UPDATE signedNotes SET note = '{"format":2}'`)
  expect((await readPage()).signed?.state).toBe('changed')
})

test('the copy is never changed, deleted or written over', async () => {
  await sign()
  const before = readAllRows(clinic.folder)['signedNotes']
  const file = new Database(join(clinic.folder, databaseName))
  for (const statement of [
    `UPDATE signedNotes SET note = '{}'`,
    `DELETE FROM signedNotes`,
    `INSERT OR REPLACE INTO signedNotes SELECT * FROM signedNotes`,
  ]) {
    expect(() => file.exec(statement), statement).toThrow(/never (changed|deleted|written over)$/)
  }
  file.close()
  expect(readAllRows(clinic.folder)['signedNotes']).toEqual(before)
})

test('a refused signature leaves no signed note', async () => {
  const signChecklist = { ...settings.signChecklist, objective: 'must' as const }
  await clinic.api.practice.saveSettings.mutate({ ...settings, signChecklist })
  expect(await clinic.call('visits.sign', { id: ids.visitId })).toMatchObject({ refusal: 'points-missing' })
  expect(readAllRows(clinic.folder)['signedNotes']).toEqual([])
})

test('canonical JSON does not depend on the order of keys', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'é' })).toBe('{"a":"é","b":[{"c":null,"d":1}]}')
})

test('a deleted signed note is not made again when the record is opened', async () => {
  await sign()
  changeFile(`PRAGMA foreign_keys = OFF; DELETE FROM signedNotes; UPDATE visits SET subjective = 'other'`)
  await clinic.close()
  expect((await readPage(newClinic({ dataFolder: clinic.folder }))).signed?.state).toBe('missing')
})
