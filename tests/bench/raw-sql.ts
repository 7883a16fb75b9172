import type Database from 'better-sqlite3'
import type { VisitInput } from '@shared/visits'

/**
 * Prepares the SQL for the rows that the product reads and writes, without validating the input or converting the output.
 * It uses the same indexes as the product. Therefore the ratio shows the cost of the code of the product.
 */
export function prepareRawQueries(driver: Database.Database) {
  const searchStatements = new Map<number, Database.Statement>()
  const search = (words: string[]) => {
    let statement = searchStatements.get(words.length)
    if (!statement) {
      statement = driver.prepare(
        `SELECT id, firstName, lastName, dateOfBirth, phone, email, archived FROM clients WHERE id IN (
           SELECT id FROM clients WHERE archived = 0 ${words.map(() => 'AND instr(searchText, ?) > 0').join(' ')}
           ORDER BY sortName LIMIT 50
         ) ORDER BY sortName, id`,
      )
      searchStatements.set(words.length, statement)
    }
    return statement.all(words)
  }

  const client = driver.prepare('SELECT * FROM clients WHERE id = ?')
  const complaints = driver.prepare('SELECT * FROM complaints WHERE clientId = ?')
  const complaintIdsOfClient = 'SELECT id FROM complaints WHERE clientId = ?'
  const detailsOfComplaints = prepareComplaintDetails(driver, `IN (${complaintIdsOfClient})`)
  const visits = driver.prepare('SELECT * FROM visits WHERE clientId = ? ORDER BY at DESC, id DESC')
  const detailsOfVisits = prepareVisitDetails(driver, '(SELECT id FROM visits WHERE clientId = ?)')

  const offeredMeasures = driver.prepare('SELECT measures FROM practice')
  const complaint = driver.prepare('SELECT * FROM complaints WHERE id = ?')
  const visitIdsOfComplaint = '(SELECT visitId FROM visitComplaints WHERE complaintId = ?)'
  const detailsOfComplaint = prepareComplaintDetails(driver, '= ?')
  const visitsOfComplaint = driver.prepare(
    `SELECT * FROM visits WHERE id IN ${visitIdsOfComplaint} ORDER BY at DESC, id DESC`,
  )
  const detailsOfVisitsOfComplaint = prepareVisitDetails(driver, visitIdsOfComplaint)
  const workOfComplaint = driver.prepare(
    `SELECT * FROM work WHERE visitId IN ${visitIdsOfComplaint} ORDER BY visitId, position`,
  )
  const experience = driver.prepare(
    `SELECT sums.tissue, sums.lasted - coalesce(own.lasted, 0) AS lasted, sums.didNotLast - coalesce(own.didNotLast, 0) AS didNotLast
     FROM experienceTotals AS sums
     LEFT JOIN experience AS own ON own.region = sums.region AND own.tissue = sums.tissue AND own.complaintId = ?
     WHERE sums.region IN (SELECT region FROM complaintRegions WHERE complaintId = ?)`,
  )
  const plan = driver.prepare('SELECT * FROM plans WHERE complaintId = ?')

  const visit = driver.prepare('SELECT * FROM visits WHERE id = ?')
  const detailsOfVisit = prepareVisitDetails(driver, '(?)')
  const plansOfClient = driver.prepare(
    `SELECT plans.* FROM plans JOIN complaints ON complaints.id = complaintId
     WHERE clientId = ? AND complaints.status = 'open'`,
  )

  const reliefCriterion = driver.prepare('SELECT reliefPoints, reliefPercent, reliefHours FROM practice')
  const candidates = driver.prepare(lastVisitsWithoutOutcome)
  const calls = driver.prepare('SELECT * FROM calls WHERE at >= ? ORDER BY at, id')
  const workOfVisit = driver.prepare('SELECT * FROM work WHERE visitId = ? ORDER BY position')
  const activities = driver.prepare(
    'SELECT id, complaintId, activity FROM activities WHERE complaintId = ? AND inUse = 1 ORDER BY position',
  )

  const needsAnotherLook = `FROM complaints CROSS JOIN clients ON clients.id = complaints.clientId
     WHERE complaints.status = 'open' AND noLastingReliefSince IS NOT NULL AND clients.archived = 0`
  const needsAnotherLookCount = driver.prepare(
    `SELECT count(*) AS count FROM complaints WHERE status = 'open' AND noLastingReliefSince IS NOT NULL
       AND clientId NOT IN (SELECT id FROM clients WHERE archived = 1)`,
  )
  const needsAnotherLookRows = driver.prepare(
    `SELECT complaints.*, firstName, lastName ${needsAnotherLook} ORDER BY noLastingReliefSince, complaints.id LIMIT 100`,
  )
  // The list is long, so the product also looks for the complaints that come first whatever their age.
  const withSigns = driver.prepare(
    `SELECT complaints.*, firstName, lastName ${needsAnotherLook} AND (redFlags <> '[]' OR widespreadSigns <> '[]')
     ORDER BY noLastingReliefSince, complaints.id LIMIT 20`,
  )
  const lastVisitIds = driver.prepare('SELECT id FROM visits ORDER BY at DESC LIMIT 500').pluck()
  const worseOf = driver.prepare(
    "SELECT complaintId FROM visitComplaints WHERE visitId = ? AND verdict = 'worse'",
  )

  const insertVisit = driver.prepare(
    `INSERT INTO visits (clientId, practitionerId, at, minutes, kind, subjective, objective, assessment, plan,
       createdAt, updatedAt) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertVisitComplaint = driver.prepare(
    `INSERT INTO visitComplaints (visitId, complaintId, painBefore, painAfter, verdict)
     VALUES (?, ?, ?, ?, 'not recorded')`,
  )
  const insertPainMark = driver.prepare(
    'INSERT INTO painMarks (visitId, position, region, side, kind) VALUES (?, ?, ?, ?, ?)',
  )
  const insertWork = driver.prepare(
    `INSERT INTO work (visitId, position, tissue, side, technique, minutes, pressure, response, familiarPain, note)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '')`,
  )

  const clientPage = (id: number) => {
    client.get(id)
    for (const read of [complaints, ...detailsOfComplaints, visits, ...detailsOfVisits]) read.all(id)
    offeredMeasures.get()
  }

  return {
    search,
    clientPage,
    visitPage: (id: number, clientId: number) => {
      visit.get(id)
      for (const read of detailsOfVisit) read.all(id)
      clientPage(clientId)
      plansOfClient.all(clientId)
    },
    /** @param shown The visits on the list, whose work and activities are read. The product determines them. */
    followUps: (since: string, now: string, shown: readonly { visitId: number; complaintId: number }[]) => {
      reliefCriterion.get()
      candidates.all(since, now)
      calls.all(since)
      for (const { visitId, complaintId } of shown) {
        workOfVisit.all(visitId)
        activities.all(complaintId)
      }
      offeredMeasures.get()
    },
    complaintPage: (id: number, clientId: number) => {
      complaint.get(id)
      client.get(clientId)
      for (const read of [...detailsOfComplaint, visitsOfComplaint, ...detailsOfVisitsOfComplaint])
        read.all(id)
      offeredMeasures.get()
      // The product also reads the work a second time, for the reasoning.
      workOfComplaint.all(id)
      experience.all(id, id)
      plan.get(id)
    },
    needsAnotherLook: () => {
      needsAnotherLookCount.get()
      for (const id of lastVisitIds.all()) worseOf.all(id)
      for (const { id } of [...needsAnotherLookRows.all(), ...withSigns.all()] as { id: number }[]) {
        for (const read of detailsOfComplaint) read.all(id)
      }
      offeredMeasures.get()
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
        insertVisitComplaint.run(lastInsertRowid, one.complaintId, one.painBefore, one.painAfter)
      visit.painMarks.forEach(({ region, side, kind }, position) =>
        insertPainMark.run(lastInsertRowid, position, region, side, kind),
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

/** Selects the last visit of each open complaint between two times, if its outcome is not known. */
const lastVisitsWithoutOutcome = `
  SELECT visits.id AS visitId, visits.at, complaints.id AS complaintId, title, measures, noLastingReliefVisits, painBefore,
    painAfter, clients.id AS clientId, firstName, lastName, phone, email, noCallsSince,
    (SELECT count(*) FROM visitComplaints AS each JOIN countedVisits AS counted ON counted.id = each.visitId
     WHERE each.complaintId = complaints.id) AS visits,
    (SELECT max(askedAt) FROM outcomes
     WHERE outcomes.visitId = visits.id AND outcomes.complaintId = complaints.id) AS lastAskedAt
  FROM countedVisits AS visits CROSS JOIN visitComplaints ON visitComplaints.visitId = visits.id
    CROSS JOIN complaints ON complaints.id = visitComplaints.complaintId
    CROSS JOIN clients ON clients.id = visits.clientId
  WHERE visits.at >= ? AND visits.at <= ? AND visits.kind = 'therapeutic' AND complaints.status = 'open'
    AND clients.archived = 0 AND visitComplaints.verdict IN ('not recorded', 'too early')
    AND NOT EXISTS (
      SELECT later.id FROM visitComplaints AS again JOIN countedVisits AS later ON later.id = again.visitId
      WHERE again.complaintId = complaints.id
        AND (later.at > visits.at OR (later.at = visits.at AND later.id > visits.id))
    )
  ORDER BY visits.at, visits.id`

/** Prepares the statements that read everything about complaints except the rows of the table `complaints`. */
function prepareComplaintDetails(driver: Database.Database, these: string): Database.Statement[] {
  return [
    `SELECT * FROM complaintRegions WHERE complaintId ${these} ORDER BY complaintId, position`,
    `SELECT complaintId, visitId, at, kind, painBefore, painAfter, verdict FROM visitComplaints
     JOIN countedVisits AS visits ON visits.id = visitId WHERE complaintId ${these} ORDER BY at, visits.id`,
    `SELECT * FROM outcomes WHERE complaintId ${these} ORDER BY askedAt, id`,
    `SELECT id, complaintId, activity FROM activities WHERE complaintId ${these} AND inUse = 1
     ORDER BY complaintId, position`,
  ].map((sql) => driver.prepare(sql))
}

/** Prepares the statements that read everything about visits except the rows of the table `visits`. */
function prepareVisitDetails(driver: Database.Database, these: string): Database.Statement[] {
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
