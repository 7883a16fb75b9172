import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '@main/database/open'
import { readIdentity, renewIdentity } from '@main/database/record-state'
import { identityHeader } from '@shared/call-headers'
import {
  aClient,
  aComplaint,
  newClinic,
  newPractice,
  procedures,
  type TestClinic,
} from '../../support/clinic'
import { readAllButSaveCount, readAllRows } from './refusal-case'

/** The identity of the open practice, as a new window reads it. */
async function readShown({ api }: TestClinic): Promise<string> {
  const status = await api.practice.status.query()
  return status.state === 'new' || status.state === 'ready' ? status.identity : ''
}

const refused = { status: 409, refusal: 'another-practice' }
const switching = [
  'practice.tryAgain',
  'practice.startNew',
  'practice.chooseFolder',
  'practice.openWithoutJournal',
  'practice.openSample',
  'practice.closeSample',
]

test('a window on the practice saves nothing into the sample that another window has opened', async () => {
  const clinic = await newPractice()
  const { id: clientId } = await clinic.api.clients.create.mutate(aClient)
  const shown = { [identityHeader]: await readShown(clinic) }
  const own = readAllButSaveCount(clinic.folder)

  await clinic.api.practice.openSample.mutate()
  expect(await readShown(clinic)).not.toBe(shown[identityHeader])
  const sample = readAllRows(join(clinic.folder, 'sample'))
  expect(await clinic.call('clients.create', aClient, shown)).toMatchObject(refused)
  expect(await clinic.call('complaints.create', { clientId, complaint: aComplaint }, shown)).toMatchObject(
    refused,
  )
  expect(await clinic.call('pages.client', { id: clientId }, shown)).toMatchObject(refused)
  expect(await clinic.call('practice.status', undefined, shown)).toMatchObject(refused)
  expect(readAllRows(join(clinic.folder, 'sample'))).toEqual(sample)

  // The window can open its own practice again, and goes on.
  expect(await clinic.call('practice.closeSample', undefined, shown)).toMatchObject({ status: 200 })
  expect(readAllButSaveCount(clinic.folder)).toEqual(own)
  expect(await clinic.call('clients.create', aClient, shown)).toMatchObject({ status: 200 })
})

test('no call with another identity is answered, and no write without one, save those that switch', async () => {
  const clinic = await newPractice()
  const rows = readAllRows(clinic.folder)
  for (const { path, kind } of procedures.filter(({ path }) => !switching.includes(path))) {
    const another = { [identityHeader]: 'f'.repeat(32) }
    expect.soft(await clinic.call(path, {}, another), path).toMatchObject(refused)
    if (kind === 'query') continue
    const response = await clinic.clinic.fetch(
      new Request(`app://elsewhere/rpc/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{}',
      }),
    )
    expect.soft(response.status, path).toBe(409)
  }
  expect(readAllRows(clinic.folder)).toEqual(rows)
})

test('before the first start, the new record has an identity, and another window’s start is refused', async () => {
  const clinic = newClinic()
  const shown = { [identityHeader]: await readShown(clinic) }
  const start = { name: 'Riverside Massage', practitioner: 'Jo Rivers' }
  await clinic.api.practice.openSample.mutate()
  expect(await clinic.call('practice.start', start, shown)).toMatchObject(refused)
  await clinic.api.practice.closeSample.mutate()
  expect(await clinic.call('practice.start', start, shown)).toMatchObject({ status: 200 })
  // Starting keeps the identity, so the window goes on.
  expect(await clinic.call('clients.create', aClient, shown)).toMatchObject({ status: 200 })
})

test('a record keeps its identity until it is renewed, and then its windows are refused', async () => {
  const clinic = await newPractice()
  const shown = { [identityHeader]: await readShown(clinic) }
  await clinic.close()
  const reopened = newClinic({ dataFolder: clinic.folder })
  expect(await reopened.call('clients.create', aClient, shown)).toMatchObject({ status: 200 })
  await reopened.close()

  const { db, driver, close } = await openDatabase(clinic.folder, () => new Date())
  const identity = await renewIdentity(db)
  expect(identity).not.toBe(shown[identityHeader])
  expect(readIdentity(driver)).toBe(identity)
  await close()
  const restored = newClinic({ dataFolder: clinic.folder })
  expect(await restored.call('clients.create', aClient, shown)).toMatchObject(refused)
})

test('an export of a window on another practice is refused', async () => {
  const desktop = { host: 'browser' as const, makePdf: async () => new Uint8Array() }
  const clinic = await newPractice({ desktop })
  const shown = await readShown(clinic)
  const statusOf = async (path: string) => (await clinic.get(`${path}practice=${shown}`)).status
  const paths = [
    '/exports/clients.csv?',
    ...['plans', 'progress', 'visits', 'letters'].map((area) => `/exports/${area}/1.pdf?paper=a4&`),
  ]
  for (const path of paths) expect.soft(await statusOf(path), path).toBe(200)
  await clinic.api.practice.openSample.mutate()
  for (const path of paths) expect.soft(await statusOf(path), path).toBe(409)
})
