import { beforeAll, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClinic, type Clinic } from '@main/clinic'
import { columnsOf as columnsOfClient } from '@main/clients/read'
import { columnsOf } from '@main/complaints/read'
import { openDatabase } from '@main/database/open'
import { browserDesktop } from '@main/desktop'
import { recomputeDerived } from '@main/outcomes/derived'
import { addDays } from '@shared/fields'
import { muscles } from '@shared/anatomy/muscles'
import { painKinds, reliefs } from '@shared/vocabulary'
import { aClient, aComplaint } from '../../../support/clinic'
import { clock } from '../database/test-database'

/** One client with so many visits for one complaint: two a week for twenty years. */
const VISITS = 2000

let clinic: Clinic
let ids: { clientId: number; complaintId: number; visitIds: number[] }

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-many-'))
  ids = await fill(folder)
  clinic = createClinic({ dataFolder: folder, assetsFolder: folder, desktop: browserDesktop, clock })
  return async () => {
    await clinic.close()
    rmSync(folder, { recursive: true })
  }
}, 60_000)

/** Writes the visits in one transaction: saved one by one, they would classify all earlier ones each time. */
async function fill(folder: string) {
  const { db, close } = await openDatabase(folder, clock)
  const stamp = clock().toISOString()
  const stamps = { createdAt: stamp, updatedAt: stamp }
  const result = await db.transaction().execute(async (db) => {
    await db
      .insertInto('practice')
      .values({
        ...{ name: 'Riverside Massage', address: '', phone: '', email: '', logo: '', paper: 'a4' },
        ...{ dateFormat: 'day-month-year', reliefPoints: 2, reliefPercent: 30, reliefHours: 72 },
      })
      .execute()
    await db.insertInto('practitioners').values({ name: 'Jo Rivers', credentials: '' }).execute()
    await db
      .insertInto('clients')
      .values({
        ...columnsOfClient(aClient, { country: '', nameOrder: 'given-family' }),
        archived: 0,
        ...stamps,
      })
      .execute()
    await db
      .insertInto('complaints')
      .values({
        ...columnsOf(aComplaint, {}),
        ...{ clientId: 1, openedOn: '2006-01-01', closedOn: null, ...stamps },
        ...{ noLastingReliefSince: null, noLastingReliefVisits: 0 },
      })
      .execute()
    const region = { complaintId: 1, position: 0, region: 'temple', side: 'left' as const }
    await db.insertInto('complaintRegions').values(region).execute()
    for (let number = 1; number <= VISITS; number += 1) await addVisit(db, number)
    await recomputeDerived(db, 1)
    return { clientId: 1, complaintId: 1, visitIds: Array.from({ length: VISITS }, (_, index) => index + 1) }
  })
  await close()
  return result

  async function addVisit(db: Awaited<ReturnType<typeof openDatabase>>['db'], number: number) {
    const day = (days: number) => addDays('2006-01-09', Math.floor(number * 3.6) + days)
    const note = `Visit ${number}. The pain is as it was. `.repeat(10)
    await db
      .insertInto('visits')
      .values({
        ...{ id: number, clientId: 1, practitionerId: 1, at: `${day(0)}T10:00`, minutes: 60 },
        ...{ kind: 'therapeutic', subjective: note, objective: note, assessment: '', plan: note, ...stamps },
      })
      .execute()
    await db
      .insertInto('visitComplaints')
      .values({
        ...{ visitId: number, complaintId: 1, painBefore: 4 + (number % 4), painAfter: 2 },
        ...{ verdict: 'not recorded', radiation: number % 50 ? 'none' : 'to the hand or foot' },
      })
      .execute()
    await db
      .insertInto('painMarks')
      .values({
        ...{ visitId: number, position: 0, region: 'temple', side: 'left' },
        kind: painKinds[number % painKinds.length]!,
      })
      .execute()
    await db
      .insertInto('work')
      .values(
        [0, 1, 2].map((position) => ({
          ...{
            visitId: number,
            position,
            side: 'left' as const,
            technique: 'compression' as const,
            minutes: 8,
          },
          tissue: muscles[(number * 7 + position * 11) % 20]!.id,
          ...{ pressure: 'medium' as const, response: 'released' as const, note: '', complaintId: 1 },
          familiarPain: (['not tested', 'yes', 'no'] as const)[(number + position) % 3]!,
        })),
      )
      .execute()
    if (number % 5 === 0) return
    await db
      .insertInto('outcomes')
      .values({
        ...{ visitId: number, complaintId: 1, relief: reliefs[number % reliefs.length]!, painNow: 5 },
        ...{ reaction: '', askedAt: `${day(3)}T12:00`, askedHow: 'phone', note: '', createdAt: stamp },
      })
      .execute()
  }
}

async function ask(path: string, input?: unknown) {
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
  const response = await clinic.fetch(new Request(`app://elsewhere/rpc/${path}${query}`))
  const text = await response.text()
  expect(response.status, text.slice(0, 200)).toBe(200)
  return {
    bytes: Buffer.byteLength(text),
    data: (JSON.parse(text) as { result: { data: unknown } }).result.data,
  }
}

test.each<[path: string, most: number, input: (all: typeof ids) => unknown]>([
  ['pages.client', 150_000, ({ clientId }) => ({ id: clientId })],
  ['pages.complaint', 300_000, ({ complaintId }) => ({ id: complaintId })],
  // These have every point of the pain line.
  ['pages.progress', 1_000_000, ({ complaintId }) => ({ complaintId })],
  ['pages.plan', 1_200_000, ({ complaintId }) => ({ complaintId })],
  // The papers have all visits, with few columns.
  ['pages.progressPaper', 2_200_000, ({ complaintId }) => ({ complaintId })],
  ['pages.planPaper', 1_200_000, ({ complaintId }) => ({ complaintId })],
  ['pages.letterPaper', 1_200_000, ({ complaintId }) => ({ complaintId })],
  ['pages.visit', 100_000, ({ visitIds }) => ({ id: visitIds[700] })],
  ['pages.editVisit', 150_000, ({ visitIds }) => ({ id: visitIds[700] })],
  ['pages.newVisit', 300_000, ({ clientId }) => ({ clientId })],
  ['pages.needsAnotherLook', 100_000, () => undefined],
  ['visits.list', 100_000, ({ clientId }) => ({ clientId })],
  ['complaints.read', 100_000, ({ complaintId }) => ({ id: complaintId })],
  ['suggestions.firstLines', 100_000, ({ complaintId }) => ({ complaintIds: [complaintId] })],
  ['suggestions.withChecks', 300_000, ({ complaintId }) => ({ complaintId, checks: [], screens: {} })],
  ['suggestions.whyNot', 100_000, ({ complaintId }) => ({ complaintId, tissue: 'masseter', side: 'left' })],
  ['suggestions.picture', 300_000, ({ complaintId }) => ({ complaintId, asked: null })],
  ['suggestions.nextVisit', 100_000, ({ complaintId }) => ({ complaintId, minutes: 50 })],
])('with 2,000 visits the answer of %s has less than %i bytes', async (path, most, input) => {
  const { bytes } = await ask(path, input(ids))
  expect(bytes).toBeLessThan(most)
})

interface Cards {
  visits: { id: number }[]
  next: unknown
}

test.each<[page: string, complaintId: number | null]>([
  ['pages.client', null],
  ['pages.complaint', 1],
])('every visit is reached from %s, each once, newest first', async (path, complaintId) => {
  let { visits, next } = (await ask(path, { id: 1 })).data as Cards
  const seen = visits.map(({ id }) => id)
  while (next !== null) {
    ;({ visits, next } = (await ask('visits.list', { clientId: 1, complaintId, cursor: next })).data as Cards)
    expect(visits.length).toBeLessThanOrEqual(20)
    seen.push(...visits.map(({ id }) => id))
  }
  expect(seen).toEqual(ids.visitIds.toReversed())
})

test('the counts on the pages are those of all visits', async () => {
  const page = (await ask('pages.complaint', { id: 1 })).data
  expect(page).toMatchObject({
    visitCount: VISITS,
    complaint: { course: { visits: VISITS, treatments: VISITS, firstPain: 5 } },
  })
  const { complaints } = (await ask('pages.client', { id: 1 })).data as {
    complaints: { painLine: { visitId: number }[] }[]
  }
  expect(complaints[0]!.painLine.map(({ visitId }) => visitId)).toEqual(ids.visitIds.slice(-20))
})

test('the progress page has the newest visits, and the number of all', async () => {
  const page = (await ask('pages.progress', { complaintId: 1 })).data as Cards & { visitCount: number }
  expect(page.visits.map(({ id }) => id)).toEqual(ids.visitIds.toReversed().slice(0, 24))
  expect(page.visitCount).toBe(VISITS)
})

test('the papers have the work of all visits', async () => {
  const { work } = (await ask('pages.progressPaper', { complaintId: 1 })).data as {
    work: { visitId: number }[]
  }
  expect(work.map(({ visitId }) => visitId)).toEqual(ids.visitIds.flatMap((id) => [id, id, id]))
  const { worked } = (await ask('pages.planPaper', { complaintId: 1 })).data as {
    worked: { visits: number }[]
  }
  expect(worked.reduce((sum, { visits }) => sum + visits, 0)).toBe(VISITS * 3)
})

test('the page of an old visit has its own point and those before it', async () => {
  const { complaints } = (await ask('pages.visit', { id: 701 })).data as {
    complaints: { painLine: { visitId: number }[] }[]
  }
  const points = complaints[0]!.painLine.map(({ visitId }) => visitId)
  expect(points).toEqual(points.toSorted((a, b) => a - b))
  expect(points).toEqual(expect.arrayContaining([699, 700, 701, VISITS]))
})

test('another complaint has none of these visits', async () => {
  const { data } = await ask('visits.list', { clientId: 1, complaintId: 2 })
  expect(data).toEqual({ visits: [], next: null })
})
