import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { databaseName } from '@main/database/open'
import { createClientWithVisit, newClinic, newPractice, procedures } from '../../support/clinic'
import { readAllRows } from './refusal-case'

/** These close the record and open one. They write to none. */
const opening = [
  'practice.tryAgain',
  'practice.startNew',
  'practice.chooseFolder',
  'practice.openWithoutJournal',
  'practice.openSample',
  'practice.closeSample',
]
/** Backups write no record: a restore is the way out of a changed schema. */
const isBackup = (path: string) => path.startsWith('backups.')
const saving = procedures.filter(
  ({ path, kind }) => kind === 'mutation' && !opening.includes(path) && !isBackup(path),
)

/** Creates a practice with a signed visit, and changes its file as another program could. */
async function createChangedPractice(statement: string) {
  const before = await newPractice()
  const ids = await createClientWithVisit(before)
  await before.api.visits.sign.mutate({ id: ids.visitId })
  await before.close()
  const file = new Database(join(before.folder, databaseName))
  file.exec(statement)
  file.close()
  return { ...ids, clinic: newClinic({ dataFolder: before.folder }) }
}

test('without a lock every call that saves is refused, and nothing is written', async () => {
  const { clinic } = await createChangedPractice('DROP TRIGGER lockedVisitStays')
  const before = readAllRows(clinic.folder)
  expect(saving.length).toBeGreaterThan(30)
  for (const { path } of saving) {
    expect.soft(await clinic.call(path, {}), path).toMatchObject({ status: 409, refusal: 'read-only' })
  }
  expect(readAllRows(clinic.folder)).toEqual(before)
  expect(clinic.logLines.filter((line) => line.startsWith('record'))).toEqual([
    'record opened to read only: 1 differences in its schema',
  ])
})

test('everything can still be read, and the screens are told what differs', async () => {
  const { clinic, clientId, complaintId, visitId } = await createChangedPractice(
    'DROP TRIGGER lockedVisitStays; CREATE TABLE notes (text TEXT)',
  )
  expect(await clinic.api.practice.status.query()).toMatchObject({
    state: 'ready',
    schemaDifferences: [
      { difference: 'missing', type: 'trigger', name: 'lockedVisitStays' },
      { difference: 'added', type: 'table', name: 'notes' },
    ],
  })
  expect(await clinic.api.pages.visit.query({ id: visitId })).toMatchObject({ signed: { state: 'intact' } })
  await clinic.api.pages.client.query({ id: clientId })
  await clinic.api.pages.complaint.query({ id: complaintId })
  await clinic.api.pages.needsAnotherLook.query()
  expect((await clinic.get('/exports/clients.csv')).status).toBe(200)
})

test('when the schema is as it was, the record takes changes again', async () => {
  const { clinic, visitId } = await createChangedPractice('CREATE TABLE notes (text TEXT)')
  const amendment = { id: visitId, text: 'It was the right side.' }
  expect(await clinic.call('visits.amend', amendment)).toMatchObject({ refusal: 'read-only' })
  const file = new Database(join(clinic.folder, databaseName))
  file.exec('DROP TABLE notes')
  file.close()
  await clinic.api.practice.tryAgain.mutate()
  expect(await clinic.api.practice.status.query()).toMatchObject({ schemaDifferences: [] })
  expect(await clinic.call('visits.amend', amendment)).toMatchObject({ status: 200 })
})

test('a record that cannot be read at all is a problem of its own, and stays as it is', async () => {
  const { clinic } = await createChangedPractice('ALTER TABLE practice RENAME TO elsewhere')
  const before = readAllRows(clinic.folder)
  expect(await clinic.api.practice.status.query()).toMatchObject({ state: 'problem', code: 'changed' })
  await clinic.close()
  expect(readAllRows(clinic.folder)).toEqual(before)
})
