import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { aClient } from '../../../support/clinic'
import { newPracticeWithBackups, addVisit } from './backup-clinic'
import {
  backUpNow,
  clockOf,
  compare,
  createFullClient,
  proposed,
  readPracticeTables,
  readRowsOf,
  restoreWhole,
  sendRestore,
  summaryOf,
} from './one-client-practice'

// Each backup, check and comparison starts a process.
vi.setConfig({ testTimeout: 60_000 })

/** A practice whose record went back to a morning in which the full client did not have a visit yet. */
async function practiceThatWentBack() {
  const clinic = await newPracticeWithBackups({ visits: 1 })
  const tick = clockOf(clinic)
  tick()
  const morning = await backUpNow(clinic)
  const ada = await createFullClient(clinic, tick, 'Noor')
  tick()
  const evening = await backUpNow(clinic)
  const inBackup = readRowsOf(clinic.folder, ada.clientId)
  tick()
  await restoreWhole(clinic, morning)
  return { clinic, tick, evening, ada, inBackup, otherId: clinic.clientId }
}

/** Leaves out what the restore computes or numbers again: derived columns, the ids of drafts and the revision of plans. */
const withoutNew = (rows: Record<string, Record<string, unknown>[]>) =>
  Object.fromEntries(
    Object.entries(rows).map(([table, list]) => [
      table,
      list.map(({ verdict: _v, noLastingReliefSince: _s, noLastingReliefVisits: _n, ...row }) => {
        if (table === 'visitDrafts') return { ...row, id: 0 }
        return table === 'plans' ? { ...row, revision: 0 } : row
      }),
    ]),
  )

test('a client that was lost comes back whole, with signed notes byte for byte, and nobody else changes', async () => {
  const { clinic, tick, evening, ada, inBackup, otherId } = await practiceThatWentBack()
  const others = readRowsOf(clinic.folder, ada.clientId, { others: true })
  const comparison = await compare(clinic, evening, { inBackup: ada.clientId })
  expect(comparison).toMatchObject({
    now: null,
    inBackup: { firstName: 'Noor' },
    counts: {
      backup: { visits: 2, signedNotes: 1, painMarks: 2, plans: 1, visitDrafts: 1 },
      now: { visits: 0 },
    },
  })
  expect(new Set(comparison.items.map(({ state }) => state))).toEqual(new Set(['only in backup']))
  tick()
  const answer = await sendRestore(clinic, proposed(comparison))
  expect(answer).toMatchObject({ status: 200, data: { id: ada.clientId } })
  expect(withoutNew(readRowsOf(clinic.folder, ada.clientId))).toEqual(withoutNew(inBackup))
  expect(readRowsOf(clinic.folder, ada.clientId).signedNotes).toEqual(inBackup.signedNotes)
  expect(readRowsOf(clinic.folder, ada.clientId, { others: true })).toEqual(others)

  // Derived data is as if the client had never been away.
  const page = await clinic.api.pages.client.query({ id: ada.clientId })
  expect(page.visits).toHaveLength(2)
  expect((await clinic.api.pages.visit.query({ id: ada.signedId })).signed).toMatchObject({ state: 'intact' })
  expect(readRowsOf(clinic.folder, ada.clientId).visitComplaints!.map(({ verdict }) => verdict)).toEqual(
    inBackup.visitComplaints!.map(({ verdict }) => verdict),
  )
  expect(await clinic.api.clients.search.query({ text: 'noor' })).toMatchObject([{ id: ada.clientId }])
  // The locks of the signed visit hold.
  expect(await clinic.call('visits.update', { id: ada.signedId, visit: ada.visit })).toMatchObject({
    refusal: 'signed',
  })
  // A backup from before the restore is in the list, and undoes it.
  const [before] = await clinic.api.backups.list.query()
  expect(before).toMatchObject({ reason: 'before restore', facts: { clients: 1, visits: 1 } })
  tick()
  await restoreWhole(clinic, { place: 'here', name: before!.name })
  expect(await clinic.api.clients.search.query({ text: 'noor' })).toEqual([])
  expect(await clinic.api.pages.client.query({ id: otherId })).toMatchObject({ client: { id: otherId } })
  expect(clinic.logLines.join('\n')).not.toMatch(/Noor|slept|headache/)
})

test('rows whose ids are taken get new ones, and the signed page is still intact', async () => {
  const { clinic, tick, evening, ada, inBackup } = await practiceThatWentBack()
  const other = await createFullClient(clinic, tick, 'Bo')
  expect(other).toMatchObject({ clientId: ada.clientId, signedId: ada.signedId, tissue: ada.tissue })
  const others = readRowsOf(clinic.folder, 0, { others: true })
  const practice = readPracticeTables(clinic.folder)
  // The client with the same id is somebody else.
  expect(
    await clinic.call('pages.clientInBackup', { copyId: randomUUID(), now: other.clientId }),
  ).toMatchObject({
    refusal: 'backup-not-examined',
  })
  const { id: copyId } = await clinic.api.backups.openCopy.mutate(evening)
  expect(await clinic.call('pages.clientInBackup', { copyId, now: other.clientId })).toMatchObject({
    refusal: 'client-not-in-backup',
  })
  const comparison = await compare(clinic, evening, { inBackup: ada.clientId })
  expect(comparison).toMatchObject({ now: null, newTissues: { [`new-${ada.tissue}`]: 'Scar of Noor' } })
  tick()
  const { data } = await sendRestore(clinic, proposed(comparison))
  const { id } = data as { id: number }
  expect(id).not.toBe(ada.clientId)
  expect(readRowsOf(clinic.folder, id, { others: true })).toEqual(others)

  const rows = readRowsOf(clinic.folder, id)
  const content = (list: Record<string, unknown>[]) =>
    list.map(({ note, sha256, madeAt }) => ({ note, sha256, madeAt }))
  expect(content(rows.signedNotes!)).toEqual(content(inBackup.signedNotes!))
  const signedId = rows.signatures![0]!.visitId as number
  const page = await clinic.api.pages.visit.query({ id: signedId })
  expect(page.signed).toMatchObject({ state: 'intact' })
  // Its links lead to the client's own rows, not to those that have the old ids now.
  expect(page.note).toMatchObject({
    visitId: signedId,
    client: { id },
    complaints: [{ complaintId: rows.complaints![0]!.id, title: 'Noor’s headache' }],
    work: [{}, { name: 'Scar of Noor' }],
  })
  expect(page.note.work[1]!.tissue).not.toBe(ada.tissue)
  const { ownTissues, ...rest } = readPracticeTables(clinic.folder)
  expect(rest).toEqual({ ...practice, ownTissues: undefined, ownAnatomyVersion: expect.anything() })
  expect(ownTissues!.slice(0, practice.ownTissues!.length)).toEqual(practice.ownTissues)
  expect(rows.work!.map(({ tissue }) => tissue)).toContain(page.note.work[1]!.tissue)
  expect(JSON.parse(rows.visitDrafts![0]!.form as string)).toMatchObject({
    complaints: [{ complaintId: rows.complaints![0]!.id }],
    work: [{}, { tissue: page.note.work[1]!.tissue }],
  })

  // Restored again, it is the same client, and nothing comes a second time.
  const again = await compare(clinic, evening, { now: id })
  expect(again).toMatchObject({ now: { id }, details: [] })
  expect(summaryOf(again.items)).toEqual([])
})

test('a visit that only the present record has stays, and what differs is chosen', async () => {
  const clinic = await newPracticeWithBackups({ visits: 0 })
  const tick = clockOf(clinic)
  const ada = await createFullClient(clinic, tick, 'Noor')
  tick()
  const backup = await backUpNow(clinic)
  tick()
  const later = { ...aClient, firstName: 'Noor', lastName: 'Haddad', allergies: '' }
  await clinic.api.clients.update.mutate({ id: ada.clientId, client: { ...later, allergies: 'nuts' } })
  tick()
  const edited = { ...ada.visit, subjective: '', work: [ada.visit.work[0]!] }
  await clinic.api.visits.update.mutate({ id: ada.visitId, visit: edited })
  tick()
  const { id: onlyNow } = await addVisit(clinic, ada.clientId)
  const signedBefore = readRowsOf(clinic.folder, ada.clientId)
  const comparison = await compare(clinic, backup, { now: ada.clientId })
  expect(comparison.details.map(({ field, proposed }) => `${field} ${proposed}`)).toEqual([
    'lastName now',
    'allergies now',
  ])
  expect(summaryOf(comparison.items).sort()).toEqual([
    'visits changed subjective work now',
    'visits only now',
  ])

  // Nothing is taken that is newer now.
  tick()
  expect(await sendRestore(clinic, proposed(comparison))).toMatchObject({ status: 200 })
  const { searchText: _text, ...client } = readRowsOf(clinic.folder, ada.clientId).clients![0]!
  expect(client).toMatchObject({ lastName: 'Haddad', allergies: 'nuts' })
  expect(readRowsOf(clinic.folder, ada.clientId)).toEqual(signedBefore)

  // Both are chosen from the backup.
  const input = proposed(await compare(clinic, backup, { now: ada.clientId }), () => true)
  tick()
  expect(await sendRestore(clinic, { ...input, fields: ['lastName'] })).toMatchObject({ status: 200 })
  const rows = readRowsOf(clinic.folder, ada.clientId)
  expect(rows.clients).toMatchObject([{ lastName: 'Berg', allergies: 'nuts', sortName: 'noor berg' }])
  expect(new Set(rows.visits!.map(({ id }) => id))).toEqual(new Set([ada.visitId, ada.signedId, onlyNow]))
  expect(rows.visits![0]).toMatchObject({ subjective: 'Noor slept badly', revision: 3 })
  expect(rows.work!.filter(({ visitId }) => visitId === ada.visitId)).toHaveLength(2)
  expect(rows.signedNotes).toEqual(signedBefore.signedNotes)
  expect(rows.outcomes).toEqual(signedBefore.outcomes)
})

test('a visit that is signed now stays as it is; a signature that was lost comes back with its visit', async () => {
  const clinic = await newPracticeWithBackups({ visits: 1 })
  const tick = clockOf(clinic)
  const ada = await createFullClient(clinic, tick, 'Noor')
  tick()
  const unsigned = await backUpNow(clinic)
  tick()
  await clinic.api.visits.update.mutate({ id: ada.visitId, visit: { ...ada.visit, plan: 'Rest' } })
  tick()
  await clinic.api.visits.sign.mutate({ id: ada.visitId })
  tick()
  await clinic.api.visits.amend.mutate({ id: ada.visitId, text: 'Left, not right.' })
  tick()
  const signed = await backUpNow(clinic)
  const locked = readRowsOf(clinic.folder, ada.clientId)
  const older = await compare(clinic, unsigned, { now: ada.clientId })
  expect(summaryOf(older.items)).toEqual(['visits changed plan signed'])
  // A choice that was not offered is refused, and nothing is written.
  const forced = { ...proposed(older), items: [older.items[0]!.key] }
  expect(await sendRestore(clinic, forced)).toMatchObject({ status: 409, refusal: 'client-changed' })
  expect(await sendRestore(clinic, { ...proposed(older), fields: ['createdAt'] })).toMatchObject({
    refusal: 'client-changed',
  })
  expect(readRowsOf(clinic.folder, ada.clientId)).toEqual(locked)

  tick()
  await restoreWhole(clinic, unsigned)
  const newer = await compare(clinic, signed, { now: ada.clientId })
  expect(summaryOf(newer.items)).toEqual(['visits changed plan signature backup'])
  tick()
  expect(await sendRestore(clinic, proposed(newer))).toMatchObject({ status: 200 })
  const rows = readRowsOf(clinic.folder, ada.clientId)
  expect(rows.signedNotes).toEqual(locked.signedNotes)
  expect(rows.signatures).toEqual(locked.signatures)
  expect(rows.amendments).toEqual(locked.amendments)
  expect((await clinic.api.pages.visit.query({ id: ada.visitId })).signed).toMatchObject({ state: 'intact' })
})

test('an amendment and a void that were lost come back to the signed visit', async () => {
  const clinic = await newPracticeWithBackups({ visits: 0 })
  const tick = clockOf(clinic)
  const ada = await createFullClient(clinic, tick, 'Noor')
  tick()
  const before = await backUpNow(clinic)
  tick()
  await clinic.api.visits.amend.mutate({ id: ada.signedId, text: 'Later.' })
  tick()
  await clinic.api.visits.void.mutate({ id: ada.signedId, reason: 'Wrong client' })
  tick()
  const after = await backUpNow(clinic)
  const locked = readRowsOf(clinic.folder, ada.clientId)
  await restoreWhole(clinic, before)
  const comparison = await compare(clinic, after, { now: ada.clientId })
  expect(summaryOf(comparison.items)).toEqual(['voids only in backup', 'amendments only in backup'])
  tick()
  expect(await sendRestore(clinic, proposed(comparison))).toMatchObject({ status: 200 })
  const rows = readRowsOf(clinic.folder, ada.clientId)
  expect(withoutNew(rows)).toEqual(withoutNew(locked))
})

test('a restore is refused after the client was changed, and a repeated call restores once', async () => {
  const { clinic, tick, evening, ada } = await practiceThatWentBack()
  const first = await compare(clinic, evening, { inBackup: ada.clientId })
  tick()
  const key = randomUUID()
  const answer = await sendRestore(clinic, proposed(first), key)
  expect(answer).toMatchObject({ status: 200 })
  const restored = readRowsOf(clinic.folder, ada.clientId)
  expect(await sendRestore(clinic, proposed(first), key)).toEqual(answer)
  expect(await sendRestore(clinic, proposed(first))).toMatchObject({ status: 409, refusal: 'client-changed' })
  expect(readRowsOf(clinic.folder, ada.clientId)).toEqual(restored)
  expect((await clinic.api.clients.search.query({ text: 'noor' })).length).toBe(1)
})

test('a double click on the restore makes one backup and restores once', async () => {
  const { clinic, tick, evening, ada } = await practiceThatWentBack()
  const input = proposed(await compare(clinic, evening, { inBackup: ada.clientId }))
  const countBackups = async () =>
    (await clinic.api.backups.list.query()).filter(({ reason }) => reason === 'before restore').length
  const before = await countBackups()
  tick()
  const key = randomUUID()
  const [first, second] = await Promise.all([
    sendRestore(clinic, input, key),
    sendRestore(clinic, input, key),
  ])
  expect(first).toMatchObject({ status: 200 })
  expect(second).toEqual(first)
  // The answer can also be asked for again later.
  expect(await sendRestore(clinic, input, key)).toEqual(first)
  expect((await countBackups()) - before).toBe(1)
})

test('the comparison of one window stays when another window opens a backup', async () => {
  const { clinic, tick, evening, ada } = await practiceThatWentBack()
  const comparison = await compare(clinic, evening, { inBackup: ada.clientId })
  await clinic.api.backups.openCopy.mutate(evening)
  tick()
  expect(await sendRestore(clinic, proposed(comparison))).toMatchObject({ status: 200 })
  const unknown = { ...proposed(comparison), copyId: randomUUID() }
  expect(await sendRestore(clinic, unknown)).toMatchObject({ refusal: 'backup-not-examined' })
})
