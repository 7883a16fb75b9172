import { readComplaint } from '@main/complaints/read'
import { readNeedsAnotherLook } from '@main/pages/needs-another-look'
import { recomputeDerived } from '@main/outcomes/derived'
import { readSettings } from '@main/practice/read'
import { fillSample } from '@main/sample/fill'
import { readRecommendation } from '@main/suggestions/recommendation'
import { complaintInput } from '@shared/complaints'
import { addDays, dayOf, momentOf } from '@shared/fields'
import { precautionAnswers } from '@shared/safety/precaution-answers'
import type { KyselyPlugin } from 'kysely'
import { describe, expect, it } from 'vitest'
import { ordinaryDay, createDatabase, createSample, readComplaintId } from './sample-database'

async function readAllTables(db: Awaited<ReturnType<typeof createDatabase>>) {
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

describe('the sample practice', () => {
  it('has about forty clients over two years, up to today', async () => {
    const db = await createSample(ordinaryDay)
    const all = await readAllTables(db)
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
    const db = await createSample(ordinaryDay)
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

  it('has about a dozen complaints that need another look: doctor first, then got worse, then the oldest', async () => {
    const db = await createSample(ordinaryDay)
    const needsAnotherLook = await readNeedsAnotherLook(db, ordinaryDay)
    expect(needsAnotherLook.count).toBeGreaterThanOrEqual(9)
    expect(needsAnotherLook.count).toBeLessThanOrEqual(14)
    const ofFirst = (first: (typeof needsAnotherLook.complaints)[number]['first']) =>
      needsAnotherLook.complaints.filter((complaint) => complaint.first === first)
    expect(needsAnotherLook.complaints).toEqual([
      ...ofFirst('doctor'),
      ...ofFirst('widespread pain'),
      ...ofFirst('got worse'),
      ...ofFirst(null),
    ])
    expect(ofFirst('doctor').map(({ firstName }) => firstName)).toEqual(['Harold'])
    expect(ofFirst('widespread pain').map(({ firstName }) => firstName)).toEqual(['Ngozi'])
    expect(ofFirst('got worse').map(({ firstName }) => firstName)).toEqual(['Tomás'])
    const others = ofFirst(null)
    const since = others.map((complaint) => complaint.noLastingReliefSince)
    expect(since).toEqual(since.toSorted())

    const [first] = others
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
  })

  it('has relief that did not last, no change, worse, too early and not asked', async () => {
    const db = await createSample(ordinaryDay)
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
    const db = await createSample(ordinaryDay)
    const recommend = async (title: string) =>
      readRecommendation(db, await readComplaint(db, await readComplaintId(db, title)), ordinaryDay)

    expect((await recommend('Mid back, at night')).kind).toBe('refer')
    expect((await recommend('Pain that moves around')).kind).toBe('widespread')

    const upperBack = await recommend('Upper back pain, left')
    if (upperBack.kind !== 'list') throw new Error(`The upper back has no list but "${upperBack.kind}"`)
    const suggestedTissues = [...upperBack.suggestions, ...upperBack.more].flatMap(({ members }) =>
      members.map((one) => one.tissue),
    )
    expect(suggestedTissues).toContain('anterior-scalene')
    expect(suggestedTissues).toContain('serratus-posterior-superior')
    expect(upperBack.suggestions.map((one) => one.tissue)).not.toContain('rhomboid-major')

    const shoulder = await recommend('Tight top of the left shoulder')
    if (shoulder.kind !== 'list') throw new Error(`The shoulder has no list but "${shoulder.kind}"`)
    expect(shoulder.dose.map((one) => one.tissue)).toContain('upper-trapezius')
  })

  it('has asked every client about precautions, and about red flags for every complaint but the newest', async () => {
    const db = await createSample(ordinaryDay)
    const clients = await db.selectFrom('clients').selectAll().execute()
    const found = clients.map(({ firstName, precautions }) => {
      const answers = precautionAnswers(ordinaryDay).parse(JSON.parse(precautions))
      expect(answers.askedOn, firstName).not.toBeNull()
      return [firstName, answers.answers.map(({ id }) => id)] as const
    })
    expect(Object.fromEntries(found.filter(([, ids]) => ids.length > 0))).toEqual({
      Isabelle: ['anticoagulants'],
      Margaret: ['osteoporosis'],
      Zeynep: ['downs-or-hypermobile'],
      Léa: ['pregnancy'],
      Harold: ['cancer-past'],
      Václav: ['anticoagulants', 'clot-now-or-before'],
      Lars: ['varicose-veins'],
      'Jun-ho': ['diabetes-numb-feet'],
    })

    const ids = await db.selectFrom('complaints').select('id').execute()
    const complaints = await Promise.all(ids.map(({ id }) => readComplaint(db, id)))
    for (const complaint of complaints)
      expect(complaintInput(ordinaryDay).safeParse(complaint).success, complaint.title).toBe(true)
    const notAsked = complaints.filter(({ redFlagsAskedOn }) => redFlagsAskedOn === null)
    expect(notAsked).toMatchObject([{ title: 'Side of the shoulder, right', redFlags: [], painLine: [] }])
  })

  it('has visits with pain marks of several kinds', async () => {
    const db = await createSample(ordinaryDay)
    const marks = await db.selectFrom('painMarks').selectAll().execute()
    expect(new Set(marks.map((mark) => mark.visitId)).size).toBeGreaterThan(15)
    expect(new Set(marks.map((mark) => mark.kind)).size).toBeGreaterThanOrEqual(5)
  })

  it('does not work the tissues that it suggests for the upper back pain', async () => {
    const db = await createSample(ordinaryDay)
    const tissues = await db
      .selectFrom('work')
      .innerJoin('visitComplaints', 'visitComplaints.visitId', 'work.visitId')
      .select('tissue')
      .where('visitComplaints.complaintId', '=', await readComplaintId(db, 'Upper back pain, left'))
      .execute()
    expect(tissues.length).toBeGreaterThan(8)
    for (const suggestion of ['anterior-scalene', 'serratus-posterior-superior'])
      expect(tissues.map((line) => line.tissue)).not.toContain(suggestion)
  })

  it('changes nothing when it is filled again', async () => {
    const db = await createSample(ordinaryDay)
    const before = await readAllTables(db)
    await fillSample(db, new Date(2026, 8, 1, 12, 0))
    expect(await readAllTables(db)).toEqual(before)
  })

  it('is the same in each run', async () => {
    const [one, other] = [await createDatabase(), await createDatabase()]
    for (const db of [one, other]) await fillSample(db, ordinaryDay)
    expect(await readAllTables(other)).toEqual(await readAllTables(one))
  })

  it('does not change an existing practice', async () => {
    const db = await createDatabase()
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
    const db = await createDatabase()
    let statements = 0
    const countStatements: KyselyPlugin = {
      transformQuery: ({ node }) => ((statements += 1), node),
      transformResult: async ({ result }) => result,
    }
    await fillSample(db.withPlugin(countStatements), ordinaryDay)
    const { length: visits } = await db.selectFrom('visits').select('id').execute()
    expect(visits).toBeGreaterThan(0)
    expect(statements).toBeLessThanOrEqual(40 * visits)
  })

  it('equals the result of reclassifying every complaint', async () => {
    const db = await createSample(ordinaryDay)
    const before = await readAllTables(db)
    for (const { id } of await db.selectFrom('complaints').select('id').execute())
      await recomputeDerived(db, id)
    expect(await readAllTables(db)).toEqual(before)
  })
})
