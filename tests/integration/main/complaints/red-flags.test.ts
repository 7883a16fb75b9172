import type { Clearance } from '@shared/complaints'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { databaseName } from '@main/database/open'
import {
  aClient,
  aComplaint,
  aPrecaution,
  createClientWithVisit,
  newPractice,
  type TestClinic,
} from '../../../support/clinic'

let clinic: TestClinic
let complaintId: number
let clientId: number

beforeEach(async () => {
  clinic = await newPractice()
  clientId = (await createClientWithVisit(clinic)).clientId
  const neverAsked = { ...aComplaint, redFlagsAskedOn: null }
  complaintId = (await clinic.api.complaints.create.mutate({ clientId, complaint: neverAsked })).id
})

const readPage = () => clinic.api.pages.complaint.query({ id: complaintId })
const readComplaint = async () => (await readPage()).complaint
const readAnswer = async () => (await readPage()).answer
const answerRedFlags = (redFlags: string[], isAsked: boolean | null = true) =>
  clinic.api.complaints.answerRedFlags.mutate({ complaintId, redFlags, isAsked })
const recordClearance = (flags: string[], change: Partial<Clearance> = {}) =>
  clinic.api.complaints.recordClearance.mutate({
    complaintId,
    clearance: { on: '2026-03-10', by: 'Dr Chen', flags, decision: 'allowed', said: '', ...change },
  })

test('the questions stand in place of the list until all were asked and none was found', async () => {
  const before = await readAnswer()
  expect(before).toMatchObject({ kind: 'ask', precautions: false })
  expect(before.kind === 'ask' && before.redFlags!.first.length).toBeGreaterThan(0)
  clinic.setTime('2026-03-12T09:00')
  await answerRedFlags([])
  expect(await readComplaint()).toMatchObject({ redFlags: [], redFlagsAskedOn: '2026-03-12' })
  expect((await readAnswer()).kind).toBe('list')
})

test('the questions come back by themselves when the answers are old or the client passes an age', async () => {
  const askPrecautions = async (askedOn: string) => {
    const { precautions } = (await readPage()).client
    await clinic.api.clients.answerPrecautions.mutate({
      clientId,
      precautions: { ...precautions, askedOn },
    })
  }
  await answerRedFlags([])
  expect((await readAnswer()).kind).toBe('list')

  clinic.setTime('2026-09-10T09:00')
  expect(await readAnswer()).toMatchObject({ kind: 'ask', precautions: true })
  await askPrecautions('2026-09-10')
  expect(await readAnswer()).toMatchObject({ kind: 'ask', precautions: false })
  // The day stays in the record until they are asked again.
  expect(await readComplaint()).toMatchObject({ redFlagsAskedOn: '2026-03-10' })

  // At 50 another question comes first for a headache.
  const { client } = await readPage()
  await clinic.api.clients.update.mutate({
    id: clientId,
    client: { ...client, dateOfBirth: '1976-10-01' },
  })
  await answerRedFlags([])
  clinic.setTime('2026-09-30T09:00')
  expect((await readAnswer()).kind).toBe('list')
  clinic.setTime('2026-10-01T09:00')
  const answer = await readAnswer()
  expect(answer.kind === 'ask' && answer.redFlags?.first).toContain('new-headache-over-50')
  await answerRedFlags([])
  expect((await readAnswer()).kind).toBe('list')
})

test('a flag found before all were asked is kept, and the questions stay open', async () => {
  await answerRedFlags(['night-pain'], false)
  expect(await readComplaint()).toMatchObject({ redFlags: ['night-pain'], redFlagsAskedOn: null })
  const answer = await readAnswer()
  expect(answer.kind).toBe('ask')
  // What the flag asks next comes with the first questions.
  expect(answer.kind === 'ask' && answer.redFlags!.first).toEqual(
    expect.arrayContaining(['night-pain', 'weight-loss', 'cancer-history']),
  )
  await answerRedFlags(['night-pain'])
  expect(await readComplaint()).toMatchObject({ redFlags: ['night-pain'], redFlagsAskedOn: '2026-03-10' })
})

test('a flag that asks for more does not hide the list, and one that stops the list does', async () => {
  await answerRedFlags(['night-pain'])
  expect(await readAnswer()).toMatchObject({ kind: 'list', redFlags: ['night-pain'] })
  await answerRedFlags(['night-pain', 'fever'])
  expect(await readAnswer()).toMatchObject({ kind: 'refer', flags: ['fever'], urgency: 'same day' })
})

test('a clearance brings the list back, and a flag found later hides it again', async () => {
  await answerRedFlags(['fever'])
  expect((await readAnswer()).kind).toBe('refer')
  await recordClearance(['fever'])
  expect(await readComplaint()).toMatchObject({
    redFlags: ['fever'],
    clearance: { on: '2026-03-10', by: 'Dr Chen', flags: ['fever'], decision: 'allowed', said: '' },
  })
  expect(await readAnswer()).toMatchObject({ kind: 'list', redFlags: [] })

  await answerRedFlags(['fever', 'sudden-sight-change'])
  expect((await readComplaint()).clearance).toMatchObject({ flags: ['fever'] })
  expect(await readAnswer()).toMatchObject({ kind: 'refer', flags: ['sudden-sight-change'] })
})

test('a flag that is no longer recorded is no longer cleared', async () => {
  await answerRedFlags(['fever', 'night-pain'])
  await recordClearance(['fever', 'night-pain'])
  await answerRedFlags(['night-pain'])
  expect((await readComplaint()).clearance).toEqual({
    on: '2026-03-10',
    by: 'Dr Chen',
    flags: ['night-pain'],
    decision: 'allowed',
    said: '',
  })
  await answerRedFlags([])
  expect((await readComplaint()).clearance).toBeNull()
  // A flag that comes back has to be cleared again.
  await answerRedFlags(['fever'])
  expect((await readAnswer()).kind).toBe('refer')
})

test('a flag found when they are asked again keeps the day of the first time', async () => {
  await answerRedFlags([])
  clinic.setTime('2026-03-12T09:00')
  await answerRedFlags(['night-pain'], null)
  expect(await readComplaint()).toMatchObject({ redFlags: ['night-pain'], redFlagsAskedOn: '2026-03-10' })
  await answerRedFlags([], null)
  expect(await readComplaint()).toMatchObject({ redFlags: [], redFlagsAskedOn: '2026-03-10' })
})

test('a doctor who does not allow massage keeps the list away', async () => {
  await answerRedFlags(['fever'])
  await recordClearance(['fever'], { decision: 'not allowed', said: 'wait for the blood test' })
  expect(await readAnswer()).toMatchObject({ kind: 'refer', flags: ['fever'] })
  const listed = async () => (await clinic.api.pages.needsAnotherLook.query()).complaints.map(({ id }) => id)
  expect(await listed()).toContain(complaintId)
  await recordClearance(['fever'], { decision: 'allowed with limits', said: 'no neck work' })
  expect((await readAnswer()).kind).toBe('list')
  expect(await listed()).not.toContain(complaintId)
})

test('limits without words are refused', async () => {
  await answerRedFlags(['fever'])
  await expect(recordClearance(['fever'], { decision: 'allowed with limits' })).rejects.toThrow()
})

test('a clearance of an earlier version counts as permission', async () => {
  await answerRedFlags(['fever'])
  const stored = JSON.stringify({ on: '2026-03-10', by: 'Dr Chen', flags: ['fever'] })
  const file = new Database(join(clinic.folder, databaseName))
  file.prepare('UPDATE complaints SET clearance = ? WHERE id = ?').run(stored, complaintId)
  file.close()
  expect((await readComplaint()).clearance).toMatchObject({ decision: 'allowed', said: '' })
  expect((await readAnswer()).kind).toBe('list')
})

test('a doctor cannot have looked before the flag was found, nor before the pain began', async () => {
  const refused = (refusal: string) => ({ data: { refusal } })
  const readDays = async () => (await readComplaint()).redFlagDays
  // Asked long ago and none found; the flag is new.
  await answerRedFlags([])
  clinic.setTime('2026-04-20T09:00')
  await answerRedFlags(['fever'], null)
  expect(await readDays()).toEqual({ fever: '2026-04-20' })
  await expect(recordClearance(['fever'], { on: '2026-04-19' })).rejects.toMatchObject(
    refused('cleared-before-found'),
  )
  expect((await readComplaint()).clearance).toBeNull()
  await recordClearance(['fever'], { on: '2026-04-20' })

  // A flag that is found later is not cleared by a day before, and the earlier clearance stays valid.
  clinic.setTime('2026-04-25T09:00')
  await answerRedFlags(['fever', 'night-pain'])
  await expect(recordClearance(['fever', 'night-pain'], { on: '2026-04-22' })).rejects.toMatchObject(
    refused('cleared-before-found'),
  )
  await recordClearance(['fever'], { on: '2026-04-20', by: 'Dr Cheng' })
  expect(await readDays()).toEqual({ fever: '2026-04-20', 'night-pain': '2026-04-25' })

  const update = (flags: string[], on: string) =>
    clinic.api.complaints.update.mutate({
      id: complaintId,
      complaint: {
        ...aComplaint,
        onsetOn: '2026-03-01',
        redFlags: [...new Set(['fever', 'night-pain', ...flags])],
        clearance: { on, by: 'Dr Chen', flags, decision: 'allowed', said: '' },
      },
    })
  await expect(update(['fever'], '2026-02-28')).rejects.toMatchObject(refused('cleared-before-onset'))
  await expect(update(['weight-loss'], '2026-04-24')).rejects.toMatchObject(refused('cleared-before-found'))
  await update(['fever', 'night-pain'], '2026-04-25')
})

test('a new complaint is not cleared before its flags were asked about', async () => {
  const { clientId } = await readComplaint()
  const create = (on: string) =>
    clinic.api.complaints.create.mutate({
      clientId,
      complaint: {
        ...aComplaint,
        redFlags: ['fever'],
        redFlagsAskedOn: '2026-03-10',
        clearance: { on, by: 'Dr Chen', flags: ['fever'], decision: 'allowed', said: '' },
      },
    })
  await expect(create('2026-03-09')).rejects.toMatchObject({ data: { refusal: 'cleared-before-found' } })
  await create('2026-03-10')
})

test('the answers change nothing else of the complaint', async () => {
  const { updatedAt: _before, revision: _revisionBefore, ...before } = await readComplaint()
  await answerRedFlags(['fever'])
  await recordClearance(['fever'])
  const { updatedAt: _after, revision: _revisionAfter, ...after } = await readComplaint()
  expect(after).toEqual({
    ...before,
    redFlags: ['fever'],
    redFlagDays: { fever: '2026-03-10' },
    redFlagsAskedOn: '2026-03-10',
    clearance: { on: '2026-03-10', by: 'Dr Chen', flags: ['fever'], decision: 'allowed', said: '' },
  })
})

test('a region with new questions has to be asked about, and one without does not', async () => {
  await answerRedFlags([])
  const asked = { ...aComplaint, redFlagsAskedOn: '2026-03-10' }
  const update = (regions: string[], isAskedForRegions?: boolean) =>
    clinic.api.complaints.update.mutate({
      id: complaintId,
      complaint: { ...asked, regions: regions.map((region) => ({ region, side: 'left' as const })) },
      ...(isAskedForRegions !== undefined && { isAskedForRegions }),
    })
  // All of the head has the same questions.
  await update(['temple', 'forehead'])
  expect(await readComplaint()).toMatchObject({ redFlagsAskedOn: '2026-03-10' })
  await update(['temple', 'low-back'])
  expect(await readComplaint()).toMatchObject({ redFlagsAskedOn: null })
  const answer = await readAnswer()
  expect(answer.kind === 'ask' && answer.redFlags!.first).toEqual(
    expect.arrayContaining(['saddle-numbness', 'bladder-or-bowel-change']),
  )
  // The form has asked them.
  await update(['temple', 'low-back', 'calf'], true)
  expect(await readComplaint()).toMatchObject({ redFlagsAskedOn: '2026-03-10' })
})

test('a precaution that brings a question reopens the questions of every complaint, and others do not', async () => {
  await answerRedFlags([])
  const answerPrecautions = (...ids: string[]) =>
    clinic.api.clients.answerPrecautions.mutate({
      clientId,
      precautions: { answers: ids.map((id) => ({ ...aPrecaution, id })), askedOn: '2026-03-10' },
    })
  await answerPrecautions('skin-condition')
  expect((await readAnswer()).kind).toBe('list')
  await answerPrecautions('skin-condition', 'osteoporosis')
  expect(await readComplaint()).toMatchObject({ redFlagsAskedOn: null })
  const answer = await readAnswer()
  expect(answer.kind === 'ask' && answer.redFlags!.first).toContain('steroids-or-thin-bones')
  await answerRedFlags([])
  // What was asked is not asked again.
  await answerPrecautions('osteoporosis')
  expect((await readAnswer()).kind).toBe('list')
})

test('the client’s record brings the questions too: with a precaution, and with the age', async () => {
  await answerRedFlags([])
  const update = async (change: Partial<typeof aClient>) => {
    const { revision } = await clinic.api.clients.read.query({ id: clientId })
    const { precautions } = await clinic.api.clients.read.query({ id: clientId })
    await clinic.api.clients.update.mutate({
      id: clientId,
      client: { ...aClient, precautions, ...change },
      expectedRevision: revision,
    })
  }
  await update({ medication: 'none' })
  expect((await readAnswer()).kind).toBe('list')
  await update({ precautions: { answers: [{ ...aPrecaution, id: 'osteoporosis' }], askedOn: '2026-03-10' } })
  expect((await readAnswer()).kind).toBe('ask')
  await answerRedFlags([])
  await update({ dateOfBirth: '1936-01-01' })
  expect((await readAnswer()).kind).toBe('ask')
})

test('old answers are asked again while a complaint is open, and not when it is resolved', async () => {
  await answerRedFlags([])
  const { revision } = await readComplaint()
  clinic.setTime('2026-10-01T10:00')
  expect((await readAnswer()).kind).toBe('ask')
  await clinic.api.complaints.update.mutate({
    id: complaintId,
    complaint: { ...aComplaint, redFlagsAskedOn: '2026-03-10', status: 'resolved' },
    expectedRevision: revision,
  })
  expect((await readAnswer()).kind).toBe('list')
})
