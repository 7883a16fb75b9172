import type Database from 'better-sqlite3'
import type { VisitInput } from '@shared/visits'

/**
 * Prepares the SQL for the rows that the product reads and writes, without validation of the input or conversion of the
 * output. Both use the same indexes, so the ratio is the cost of the product's own code.
 */
export function bareSql(driver: Database.Database) {
  const searches = new Map<number, Database.Statement>()
  const search = (words: string[]) => {
    let found = searches.get(words.length)
    if (!found) {
      found = driver.prepare(
        `SELECT id, firstName, lastName, dateOfBirth, phone, email, archived FROM clients WHERE id IN (
           SELECT id FROM clients WHERE archived = 0 ${words.map(() => 'AND instr(searchText, ?) > 0').join(' ')}
           ORDER BY sortName LIMIT 50
         ) ORDER BY sortName, id`,
      )
      searches.set(words.length, found)
    }
    return found.all(words)
  }

  const client = driver.prepare('SELECT * FROM clients WHERE id = ?')
  const complaints = driver.prepare('SELECT * FROM complaints WHERE clientId = ?')
  const ofClient = 'SELECT id FROM complaints WHERE clientId = ?'
  const aboutComplaints = ofComplaints(driver, `IN (${ofClient})`)
  const visits = driver.prepare('SELECT * FROM visits WHERE clientId = ? ORDER BY at DESC, id DESC')
  const aboutVisits = ofVisits(driver, '(SELECT id FROM visits WHERE clientId = ?)')

  const offered = driver.prepare('SELECT measures FROM practice')
  const complaint = driver.prepare('SELECT * FROM complaints WHERE id = ?')
  const ofOne = '(SELECT visitId FROM visitComplaints WHERE complaintId = ?)'
  const aboutOne = ofComplaints(driver, '= ?')
  const visitsOfOne = driver.prepare(`SELECT * FROM visits WHERE id IN ${ofOne} ORDER BY at DESC, id DESC`)
  const aboutVisitsOfOne = ofVisits(driver, ofOne)
  const workOfOne = driver.prepare(`SELECT * FROM work WHERE visitId IN ${ofOne} ORDER BY visitId, position`)
  const experience = driver.prepare(
    `SELECT sums.tissue, sums.lasted - coalesce(own.lasted, 0) AS lasted, sums.didNotLast - coalesce(own.didNotLast, 0) AS didNotLast
     FROM experienceTotals AS sums
     LEFT JOIN experience AS own ON own.region = sums.region AND own.tissue = sums.tissue AND own.complaintId = ?
     WHERE sums.region IN (SELECT region FROM complaintRegions WHERE complaintId = ?)`,
  )
  const plan = driver.prepare('SELECT * FROM plans WHERE complaintId = ?')

  const visit = driver.prepare('SELECT * FROM visits WHERE id = ?')
  const aboutVisit = ofVisits(driver, '(?)')
  const plansOfClient = driver.prepare(
    `SELECT plans.* FROM plans JOIN complaints ON complaints.id = complaintId
     WHERE clientId = ? AND complaints.status = 'open'`,
  )

  const rule = driver.prepare('SELECT reliefPoints, reliefPercent, reliefHours FROM practice')
  const candidates = driver.prepare(withoutKnownOutcome)
  const calls = driver.prepare('SELECT * FROM calls WHERE at >= ? ORDER BY at, id')
  const workOfVisit = driver.prepare('SELECT * FROM work WHERE visitId = ? ORDER BY position')
  const activities = driver.prepare(
    'SELECT id, complaintId, activity FROM activities WHERE complaintId = ? AND inUse = 1 ORDER BY position',
  )

  const look = `FROM complaints JOIN clients ON clients.id = complaints.clientId
     WHERE complaints.status = 'open' AND noLastingReliefSince IS NOT NULL AND clients.archived = 0`
  const lookCount = driver.prepare(
    `SELECT count(*) AS count FROM complaints WHERE status = 'open' AND noLastingReliefSince IS NOT NULL
       AND clientId NOT IN (SELECT id FROM clients WHERE archived = 1)`,
  )
  const lookRows = driver.prepare(
    `SELECT complaints.*, firstName, lastName ${look} ORDER BY noLastingReliefSince, complaints.id LIMIT 100`,
  )

  const insertVisit = driver.prepare(
    `INSERT INTO visits (clientId, practitionerId, at, minutes, kind, subjective, objective, assessment, plan,
       createdAt, updatedAt) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertTreated = driver.prepare(
    `INSERT INTO visitComplaints (visitId, complaintId, painBefore, painAfter, verdict)
     VALUES (?, ?, ?, ?, 'not recorded')`,
  )
  const insertHurt = driver.prepare(
    'INSERT INTO painMarks (visitId, position, region, side, kind) VALUES (?, ?, ?, ?, ?)',
  )
  const insertWork = driver.prepare(
    `INSERT INTO work (visitId, position, tissue, side, technique, minutes, pressure, response, familiarPain, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '')`,
  )

  const clientPage = (id: number) => {
    client.get(id)
    for (const read of [complaints, ...aboutComplaints, visits, ...aboutVisits]) read.all(id)
    offered.get()
  }

  return {
    search,
    clientPage,
    visitPage: (id: number, clientId: number) => {
      visit.get(id)
      for (const read of aboutVisit) read.all(id)
      clientPage(clientId)
      plansOfClient.all(clientId)
    },
    /** @param shown the visits whose work and activities the list shows; the product picks them by its own order */
    followUps: (since: string, now: string, shown: readonly { visitId: number; complaintId: number }[]) => {
      rule.get()
      candidates.all(since, now)
      calls.all(since)
      for (const { visitId, complaintId } of shown) {
        workOfVisit.all(visitId)
        activities.all(complaintId)
      }
      offered.get()
    },
    complaintPage: (id: number, clientId: number) => {
      complaint.get(id)
      client.get(clientId)
      for (const read of [...aboutOne, visitsOfOne, ...aboutVisitsOfOne]) read.all(id)
      offered.get()
      // The product reads the work a second time, for the reasoning.
      workOfOne.all(id)
      experience.all(id, id)
      plan.get(id)
    },
    needsAnotherLook: () => {
      lookCount.get()
      for (const { id } of lookRows.all() as { id: number }[]) {
        for (const read of aboutOne) read.all(id)
      }
      offered.get()
    },
    saveVisit: driver.transaction((visit: VisitInput & { clientId: number }) => {
      const stamp = new Date().toISOString()
      const { lastInsertRowid } = insertVisit.run(
        visit.clientId,
        visit.at,
        visit.minutes,
        visit.kind,
        visit.subjective,
        visit.objective,
        visit.assessment,
        visit.plan,
        stamp,
        stamp,
      )
      for (const one of visit.complaints)
        insertTreated.run(lastInsertRowid, one.complaintId, one.painBefore, one.painAfter)
      visit.painMarks.forEach(({ region, side, kind }, position) =>
        insertHurt.run(lastInsertRowid, position, region, side, kind),
      )
      visit.work.forEach((line, position) =>
        insertWork.run(
          lastInsertRowid,
          position,
          line.tissue,
          line.side,
          line.technique,
          line.minutes,
          line.pressure,
          line.response,
          line.familiarPain,
        ),
      )
    }),
  }
}

/** The last visit of each open complaint between two times, if its outcome is not known. */
const withoutKnownOutcome = `
  SELECT visits.id AS visitId, visits.at, complaints.id AS complaintId, title, measures, noLastingReliefVisits, painBefore,
    painAfter, clients.id AS clientId, firstName, lastName, phone, email, noCallsSince,
    (SELECT count(*) FROM visitComplaints AS each JOIN countedVisits AS counted ON counted.id = each.visitId
     WHERE each.complaintId = complaints.id) AS visits,
    (SELECT max(askedAt) FROM outcomes
     WHERE outcomes.visitId = visits.id AND outcomes.complaintId = complaints.id) AS lastAskedAt
  FROM countedVisits AS visits JOIN visitComplaints ON visitComplaints.visitId = visits.id
    JOIN complaints ON complaints.id = visitComplaints.complaintId JOIN clients ON clients.id = visits.clientId
  WHERE visits.at >= ? AND visits.at <= ? AND visits.kind = 'therapeutic' AND complaints.status = 'open'
    AND clients.archived = 0 AND visitComplaints.verdict IN ('not recorded', 'too early')
    AND NOT EXISTS (
      SELECT later.id FROM visitComplaints AS again JOIN countedVisits AS later ON later.id = again.visitId
      WHERE again.complaintId = complaints.id
        AND (later.at > visits.at OR (later.at = visits.at AND later.id > visits.id))
    )
  ORDER BY visits.at, visits.id`

/** Reads everything about complaints except their own rows. */
function ofComplaints(driver: Database.Database, these: string): Database.Statement[] {
  return [
    `SELECT * FROM complaintRegions WHERE complaintId ${these} ORDER BY complaintId, position`,
    `SELECT complaintId, visitId, at, kind, painBefore, painAfter, verdict FROM visitComplaints
     JOIN countedVisits AS visits ON visits.id = visitId WHERE complaintId ${these} ORDER BY at, visits.id`,
    `SELECT * FROM outcomes WHERE complaintId ${these} ORDER BY askedAt, id`,
    `SELECT id, complaintId, activity FROM activities WHERE complaintId ${these} AND inUse = 1
     ORDER BY complaintId, position`,
  ].map((sql) => driver.prepare(sql))
}

/** Reads everything about visits except their own rows. */
function ofVisits(driver: Database.Database, these: string): Database.Statement[] {
  return [
    `SELECT * FROM painMarks WHERE visitId IN ${these} ORDER BY visitId, position`,
    `SELECT * FROM work WHERE visitId IN ${these} ORDER BY visitId, position`,
    `SELECT visitComplaints.visitId, visitComplaints.complaintId, painBefore, painAfter, verdict, title, relief, painNow
     FROM visitComplaints JOIN complaints ON complaints.id = visitComplaints.complaintId
     LEFT JOIN outcomes ON outcomes.id = (
       SELECT id FROM outcomes AS asked
       WHERE asked.visitId = visitComplaints.visitId AND asked.complaintId = visitComplaints.complaintId
       ORDER BY askedAt DESC, id DESC LIMIT 1
     ) WHERE visitComplaints.visitId IN ${these}`,
    `SELECT * FROM signatures WHERE visitId IN ${these}`,
    `SELECT * FROM amendments WHERE visitId IN ${these} ORDER BY id`,
    `SELECT * FROM voids WHERE visitId IN ${these}`,
  ].map((sql) => driver.prepare(sql))
}
