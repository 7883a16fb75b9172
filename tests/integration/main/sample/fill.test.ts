import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listFollowUps } from '@main/follow-ups/read'
import { readClient } from '@main/clients/read'
import { readComplaint } from '@main/complaints/read'
import { openDatabase, type OpenDatabase } from '@main/database/open'
import { listMeasurements } from '@main/measures/read'
import { readNeedsAnotherLook } from '@main/pages/needs-another-look'
import { recomputeDerived } from '@main/outcomes/derived'
import { readPlan } from '@main/plans/read'
import { readSettings } from '@main/practice/read'
import { fillSample } from '@main/sample/fill'
import { readRecommendation } from '@main/suggestions/recommendation'
import { readVisit } from '@main/visits/read'
import { clientInput } from '@shared/clients'
import { complaintInput } from '@shared/complaints'
import { addDays, dayOf, momentOf } from '@shared/fields'
import { measurementInput } from '@shared/measures'
import { outcomeInput } from '@shared/outcomes'
import { phraseInput } from '@shared/phrases'
import { planInput } from '@shared/plans'
import { practiceSettings } from '@shared/practice'
import { routineCreate } from '@shared/routines'
import { visitInput } from '@shared/visits'
import { sql, type KyselyPlugin } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'

const ordinaryDay = new Date(2026, 4, 13, 15, 20)

/** A leap day, days of clock changes in Europe and North America, and just after midnight on New Year. */
const strangeDays = {
  'a 29 February': new Date(2024, 1, 29, 9, 5),
  'the day European clocks go forward': new Date(2025, 2, 30, 2, 30),
  'the day American clocks go back': new Date(2025, 10, 2, 1, 30),
  'New Year five minutes after midnight': new Date(2026, 0, 1, 0, 5),
  'a Sunday evening': new Date(2026, 2, 15, 22, 45),
}

const opened: { database: OpenDatabase; folder: string }[] = []
afterEach(async () => {
  for (const { database, folder } of opened.splice(0)) {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

async function emptyRecord() {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-sample-'))
  const database = await openDatabase(folder, () => ordinaryDay)
  opened.push({ database, folder })
  return database.db
}

async function filled(now: Date) {
  const db = await emptyRecord()
  await fillSample(db, now)
  return db
}

type Db = Awaited<ReturnType<typeof emptyRecord>>

async function everything(db: Db) {
  const names = [
    'practice',
    'practitioners',
    'clients',
    'complaints',
    'complaintRegions',
    'visits',
    'visitComplaints',
    'painMarks',
    'work',
    'outcomes',
    'signatures',
    'experience',
    'plans',
    'planItems',
    'calls',
    'activities',
    'measurements',
    'activityScores',
    'routines',
    'phrases',
  ] as const
  const tables = await Promise.all(names.map((name) => db.selectFrom(name).selectAll().execute()))
  return Object.fromEntries(names.map((name, index) => [name, tables[index]]))
}

const idOfTitle = async (db: Db, title: string) =>
  (await db.selectFrom('complaints').select('id').where('title', '=', title).executeTakeFirstOrThrow()).id

describe('the sample practice', () => {
  it('has about forty clients over two years, up to today', async () => {
    const db = await filled(ordinaryDay)
    const all = await everything(db)
    expect(all.clients!.length).toBeGreaterThanOrEqual(38)
    expect(all.clients!.length).toBeLessThanOrEqual(45)
    expect(all.clients!.filter((client) => 'archived' in client && client.archived === 1)).toHaveLength(2)
    expect(all.visits!.length).toBeGreaterThan(120)
    expect(all.plans!.length).toBeGreaterThanOrEqual(5)
    expect(all.plans!.length).toBeLessThanOrEqual(8)
    expect(all.experience!.length).toBeGreaterThan(50)

    const days = (await db.selectFrom('visits').select('at').orderBy('at').execute()).map(({ at }) =>
      at.slice(0, 10),
    )
    const today = dayOf(ordinaryDay)
    expect(days[0]! < addDays(today, -700)).toBe(true)
    expect(days).toContain(addDays(today, -1))
    expect(days.at(-1)).toBe(today)
    expect((await readSettings(db))?.practitioner).toBe('Robin Hale')
  })

  it('has every note signed on its own day, except those of the last days', async () => {
    const db = await filled(ordinaryDay)
    const visits = await db
      .selectFrom('visits')
      .leftJoin('signatures', 'signatures.visitId', 'visits.id')
      .select(['visits.at', 'signatures.at as signedAt', 'signatures.name'])
      .execute()
    const signed = visits.filter((visit) => visit.signedAt !== null)
    for (const { at, signedAt, name } of signed) {
      expect(dayOf(new Date(signedAt!))).toBe(at.slice(0, 10))
      expect(momentOf(new Date(signedAt!)) > at).toBe(true)
      expect(name).toBe('Robin Hale')
    }
    const unsigned = visits.filter((visit) => visit.signedAt === null).map((visit) => visit.at)
    expect(unsigned.length).toBeGreaterThan(0)
    expect(unsigned.toSorted()[0]!.slice(0, 10) >= addDays(dayOf(ordinaryDay), -3)).toBe(true)
  })

  it('has about a dozen complaints that need another look, with the oldest first', async () => {
    const db = await filled(ordinaryDay)
    const look = await readNeedsAnotherLook(db)
    expect(look.count).toBeGreaterThanOrEqual(9)
    expect(look.count).toBeLessThanOrEqual(14)
    const since = look.complaints.map((complaint) => complaint.noLastingReliefSince)
    expect(since).toEqual(since.toSorted())

    const [first] = look.complaints
    expect(first).toMatchObject({
      firstName: 'Marisol',
      title: 'Upper back pain, left',
      noLastingReliefVisits: 4,
    })
    expect(
      first!.painLine.map((point) => [point.painBefore, point.painAfter, point.outcome?.painNow]),
    ).toEqual([
      [7, 3, 7],
      [7, 3, 7],
      [7, 2, 7],
      [7, 3, 7],
    ])
    expect(look.complaints.filter((complaint) => complaint.hasRedFlags).map((one) => one.firstName)).toEqual([
      'Harold',
    ])
  })

  it('has relief that did not last, no change, worse, too early and not asked', async () => {
    const db = await filled(ordinaryDay)
    const rows = await db
      .selectFrom('visitComplaints')
      .innerJoin('visits', 'visits.id', 'visitComplaints.visitId')
      .select(['verdict', (select) => select.fn.countAll<number>().as('times')])
      .where('visits.kind', '=', 'therapeutic')
      .groupBy('verdict')
      .execute()
    const times = Object.fromEntries(rows.map((row) => [row.verdict, row.times]))
    expect(times['lasted']).toBeGreaterThan(20)
    expect(times['did not last']).toBeGreaterThan(20)
    expect(times['no change']).toBeGreaterThanOrEqual(3)
    expect(times['worse']).toBeGreaterThanOrEqual(1)
    expect(times['too early']).toBeGreaterThanOrEqual(1)
    expect(times['not recorded']).toBeGreaterThanOrEqual(5)
  })

  it('shows the main cases of the reasoning', async () => {
    const db = await filled(ordinaryDay)
    const ask = async (title: string) =>
      readRecommendation(db, await readComplaint(db, await idOfTitle(db, title)))

    expect((await ask('Mid back, aches at night')).kind).toBe('refer')
    expect((await ask('Pain that moves around')).kind).toBe('widespread')

    const upperBack = await ask('Upper back pain, left')
    if (upperBack.kind !== 'list') throw new Error(`The upper back has no list but "${upperBack.kind}"`)
    const thought = [...upperBack.suggestions, ...upperBack.more].map((one) => one.tissue)
    expect(thought).toContain('anterior-scalene')
    expect(thought).toContain('serratus-posterior-superior')
    expect(upperBack.suggestions.map((one) => one.tissue)).not.toContain('rhomboid-major')

    const shortOfDose = await ask('Tight top of the left shoulder')
    if (shortOfDose.kind !== 'list') throw new Error(`The shoulder has no list but "${shortOfDose.kind}"`)
    expect(shortOfDose.dose.map((one) => one.tissue)).toContain('upper-trapezius')
  })

  it('has visits with pain marks of several kinds', async () => {
    const db = await filled(ordinaryDay)
    const marks = await db.selectFrom('painMarks').selectAll().execute()
    expect(new Set(marks.map((mark) => mark.visitId)).size).toBeGreaterThan(15)
    expect(new Set(marks.map((mark) => mark.kind)).size).toBeGreaterThanOrEqual(5)
  })

  it('does not work the tissues that it suggests for the upper back pain', async () => {
    const db = await filled(ordinaryDay)
    const tissues = await db
      .selectFrom('work')
      .innerJoin('visitComplaints', 'visitComplaints.visitId', 'work.visitId')
      .select('tissue')
      .where('complaintId', '=', await idOfTitle(db, 'Upper back pain, left'))
      .execute()
    expect(tissues.length).toBeGreaterThan(8)
    for (const untried of ['anterior-scalene', 'serratus-posterior-superior'])
      expect(tissues.map((line) => line.tissue)).not.toContain(untried)
  })

  it('changes nothing when it is filled again', async () => {
    const db = await filled(ordinaryDay)
    const before = await everything(db)
    await fillSample(db, new Date(2026, 8, 1, 12, 0))
    expect(await everything(db)).toEqual(before)
  })

  it('is the same in each run', async () => {
    const [one, other] = [await filled(ordinaryDay), await filled(ordinaryDay)]
    expect(await everything(other)).toEqual(await everything(one))
  })

  it('does not change an existing practice', async () => {
    const db = await emptyRecord()
    await db
      .insertInto('practice')
      .values({
        id: 1,
        name: 'Own',
        address: '',
        phone: '',
        email: '',
        logo: '',
        paper: 'a4',
        dateFormat: 'day-month-year',
        reliefPoints: 2,
        reliefPercent: 30,
        reliefHours: 72,
      })
      .execute()
    await fillSample(db, ordinaryDay)
    expect(await db.selectFrom('clients').selectAll().execute()).toEqual([])
  })

  // The test counts statements, because the time depends on the computer.
  it('needs at most forty statements for each visit', async () => {
    const db = await emptyRecord()
    let statements = 0
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => ((statements += 1), node),
      transformResult: async ({ result }) => result,
    }
    await fillSample(db.withPlugin(counting), ordinaryDay)
    const { length: visits } = await db.selectFrom('visits').select('id').execute()
    expect(visits).toBeGreaterThan(0)
    expect(statements).toBeLessThanOrEqual(40 * visits)
  })

  it('equals the result of reclassifying every complaint', async () => {
    const db = await filled(ordinaryDay)
    const before = await everything(db)
    for (const { id } of await db.selectFrom('complaints').select('id').execute())
      await recomputeDerived(db, id)
    expect(await everything(db)).toEqual(before)
  })
})

describe.each(Object.entries({ 'an ordinary day': ordinaryDay, ...strangeDays }))(
  'the sample practice on %s',
  (_name, now) => {
    it('has nothing in the future or before birth, and no two visits at the same time', async () => {
      const db = await filled(now)
      const visits = await db
        .selectFrom('visits')
        .innerJoin('clients', 'clients.id', 'visits.clientId')
        .select(['at', 'minutes', 'dateOfBirth', 'visits.createdAt'])
        .orderBy('at')
        .execute()
      for (const [index, visit] of visits.entries()) {
        expect(visit.at <= momentOf(now)).toBe(true)
        expect((visit.dateOfBirth ?? '') < visit.at).toBe(true)
        if (index > 0) expect(visits[index - 1]!.at < visit.at).toBe(true)
      }
      const asked = await db
        .selectFrom('outcomes')
        .innerJoin('visits', 'visits.id', 'outcomes.visitId')
        .select(['askedAt', 'at'])
        .execute()
      for (const outcome of asked) {
        expect(outcome.askedAt > outcome.at).toBe(true)
        expect(outcome.askedAt <= momentOf(now)).toBe(true)
      }
      for (const call of await db.selectFrom('calls').select('at').execute())
        expect(call.at <= momentOf(now)).toBe(true)
      const complaints = await db
        .selectFrom('complaints')
        .select(['openedOn', 'closedOn', 'onsetOn'])
        .execute()
      for (const { openedOn, closedOn, onsetOn } of complaints) {
        expect(openedOn <= (closedOn ?? openedOn)).toBe(true)
        expect((onsetOn ?? openedOn) <= openedOn).toBe(true)
      }
      expect((await sql`PRAGMA foreign_key_check`.execute(db)).rows).toEqual([])
    })

    it('has due follow-ups, and the same complaints that need another look', async () => {
      const db = await filled(now)
      const { due, later } = await listFollowUps(db, now)
      expect(due.map((one) => [one.firstName, one.reason, one.attempts.length])).toEqual([
        ['Elena', 'call agreed', 0],
        ['Lars', 'first', 0],
        ['Amara', 'not asked', 2],
      ])
      expect(later.length).toBeGreaterThanOrEqual(2)
      const look = await readNeedsAnotherLook(db)
      expect(look.complaints[0]!.firstName).toBe('Marisol')
      expect(look.count).toBe(13)
    })

    it('has only data that the forms accept', async () => {
      const db = await filled(now)
      practiceSettings.parse(await readSettings(db))
      for (const { id } of await db.selectFrom('clients').select('id').execute())
        clientInput(now).parse(await readClient(db, id))
      for (const { id } of await db.selectFrom('complaints').select('id').execute()) {
        complaintInput(now).parse(await readComplaint(db, id))
        const plan = await readPlan(db, id)
        if (plan) planInput.parse(plan)
      }
      for (const { id } of await db.selectFrom('visits').select('id').execute())
        visitInput(now).parse(await readVisit(db, id))
      for (const outcome of await db.selectFrom('outcomes').selectAll().execute())
        outcomeInput(now).parse(outcome)
      const measured = await listMeasurements(db, await idOfTitle(db, 'One-sided headache, left'))
      expect(measured.measurements).toHaveLength(5)
      for (const { at, scores, groc } of measured.measurements)
        measurementInput(now).parse({ at, measured: { scores, groc } })
      for (const phrase of await db.selectFrom('phrases').selectAll().execute()) phraseInput.parse(phrase)
      for (const { id, name } of await db.selectFrom('routines').selectAll().execute()) {
        const lines = await db.selectFrom('routineLines').selectAll().where('routineId', '=', id).execute()
        routineCreate.parse({ name, lines })
      }
    })
  },
)
