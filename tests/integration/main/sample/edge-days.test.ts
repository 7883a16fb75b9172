import { listFollowUps } from '@main/follow-ups/read'
import { readClient } from '@main/clients/read'
import { readComplaint } from '@main/complaints/read'
import { listMeasurements } from '@main/measures/read'
import { readNeedsAnotherLook } from '@main/pages/needs-another-look'
import { readPlan } from '@main/plans/read'
import { readSettings } from '@main/practice/read'
import { readVisit } from '@main/visits/read'
import { clientInput } from '@shared/clients'
import { complaintInput } from '@shared/complaints'
import { momentOf } from '@shared/fields'
import { measurementInput } from '@shared/measures'
import { outcomeInput } from '@shared/outcomes'
import { phraseInput } from '@shared/phrases'
import { planInput } from '@shared/plans'
import { practiceSettings } from '@shared/practice'
import { routineCreate } from '@shared/routines'
import { visitInput } from '@shared/visits'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { ordinaryDay, createSample, readComplaintId } from './sample-database'

/** A leap day, days of clock changes in Europe and North America, and just after midnight on New Year. */
const edgeDays = {
  'a 29 February': new Date(2024, 1, 29, 9, 5),
  'the day European clocks go forward': new Date(2025, 2, 30, 2, 30),
  'the day American clocks go back': new Date(2025, 10, 2, 1, 30),
  'New Year five minutes after midnight': new Date(2026, 0, 1, 0, 5),
  'a Sunday evening': new Date(2026, 2, 15, 22, 45),
}

describe.each(Object.entries({ 'an ordinary day': ordinaryDay, ...edgeDays }))(
  'the sample practice on %s',
  (_name, now) => {
    it('has nothing in the future or before birth, and no two visits at the same time', async () => {
      const db = await createSample(now)
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
      const outcomes = await db
        .selectFrom('outcomes')
        .innerJoin('visits', 'visits.id', 'outcomes.visitId')
        .select(['askedAt', 'at'])
        .execute()
      for (const outcome of outcomes) {
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
      const db = await createSample(now)
      const { due, later } = await listFollowUps(db, now)
      expect(due.map((one) => [one.firstName, one.reason, one.attempts.length])).toEqual([
        ['Elena', 'call agreed', 0],
        ['Lars', 'first', 0],
        ['Amara', 'not asked', 2],
      ])
      expect(later.length).toBeGreaterThanOrEqual(2)
      const needsAnotherLook = await readNeedsAnotherLook(db, now)
      expect(needsAnotherLook.complaints.find(({ first }) => first === null)?.firstName).toBe('Marisol')
      expect(needsAnotherLook.count).toBe(13)
    })

    it('has only data that the forms accept', async () => {
      const db = await createSample(now)
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
      const measured = await listMeasurements(db, await readComplaintId(db, 'One-sided headache, left'))
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
