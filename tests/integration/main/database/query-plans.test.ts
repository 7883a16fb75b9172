import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Kysely, type CompiledQuery } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { AtomicSqliteDialect } from '@main/database/dialect'
import { databaseName, openDatabase, type Db, type OpenDatabase } from '@main/database/open'
import type { Tables } from '@main/database/tables'
import { findClients } from '@main/clients/search'
import { listClients, listReferralSources } from '@main/clients/list'
import { listNamesakes } from '@main/clients/namesakes'
import { findPossibleDuplicates } from '@main/clients/possible-duplicates'
import { listDrafts } from '@main/drafts/store'
import { listFollowUps } from '@main/follow-ups/read'
import { recomputeDerivedOfShared } from '@main/outcomes/derived'
import { listEarlierOutcomes } from '@main/outcomes/earlier-outcomes'
import { readClientPage } from '@main/pages/client'
import { readComplaintPage, readPlanPage, readProgressPage } from '@main/pages/complaint'
import { readLetterPaper, readPlanPaper, readProgressPaper } from '@main/pages/papers'
import { readNeedsAnotherLook } from '@main/pages/needs-another-look'
import { countRail } from '@main/pages/rail'
import { readEditVisitPage, readNewVisitPage, readVisitPage } from '@main/pages/visit'
import { findNotes } from '@main/visits/find-notes'
import { listVisitCards } from '@main/visits/read'
import { readTissuesUsed } from '@main/visits/tissues-used'
import { listUnsigned } from '@main/visits/unsigned'
import { noFilter, usualSort } from '@shared/clients/list'
import { clock } from './test-database'

/** The complaint with the most visits, its client, and one of its visits. */
const ids = { client: 0, complaint: 0, visit: 0 }

const aList = { text: '', filter: noFilter, limit: 50, cursor: 0 }

/** Every list that the program reads, and what it reads to derive data. */
const lists: Record<string, (db: Db) => Promise<unknown>> = {
  'needs another look': (db) => readNeedsAnotherLook(db, clock()),
  'follow-ups': (db) => listFollowUps(db, clock()),
  'rail counts': (db) => countRail(db, clock()),
  unsigned: (db) => listUnsigned(db, null),
  'unsigned, the next page': (db) => listUnsigned(db, { at: '2026-01-01T10:00', id: 1 }),
  drafts: (db) => listDrafts(db),
  'drafts of a client': (db) => listDrafts(db, ids.client),
  'client search': (db) => findClients(db, { text: 'an', archived: false, limit: 50, cursor: 0 }),
  'client table': (db) => listClients(db, { ...aList, sort: usualSort }, '2026-03-10'),
  'client table by last visit': (db) =>
    listClients(db, { ...aList, sort: { by: 'lastVisit', descending: true } }, '2026-03-10'),
  'client table by complaint, filtered': (db) =>
    listClients(
      db,
      {
        ...aList,
        filter: { archived: false, hasOpenComplaint: true, notSeenWeeks: 8, referredBy: 'a' },
        sort: { by: 'complaints', descending: false },
      },
      '2026-03-10',
    ),
  'referred by': (db) => listReferralSources(db),
  'possible duplicates': (db) =>
    findPossibleDuplicates(db, { firstName: 'Ada', lastName: 'Berg', phone: '5550100', email: 'a@b' }),
  namesakes: (db) => listNamesakes(db),
  'words in notes': (db) => findNotes(db, { text: 'zzz', limit: 6 }),
  'tissues used': (db) => readTissuesUsed(db, ['temple']),
  'client page': (db) => readClientPage(db, ids.client),
  'older visits': (db) => listVisitCards(db, { clientId: ids.client }, { at: '2026-01-01T10:00', id: 1 }),
  'older visits of a complaint': (db) =>
    listVisitCards(
      db,
      { clientId: ids.client, complaintId: ids.complaint },
      { at: '2026-01-01T10:00', id: 1 },
    ),
  'complaint page': (db) => readComplaintPage(db, ids.complaint, clock()),
  'plan page': (db) => readPlanPage(db, ids.complaint, clock()),
  'progress page': (db) => readProgressPage(db, ids.complaint),
  'plan paper': (db) => readPlanPaper(db, ids.complaint, clock()),
  'progress paper': (db) => readProgressPaper(db, ids.complaint),
  'letter paper': (db) => readLetterPaper(db, ids.complaint, clock()),
  'visit page': (db) => readVisitPage(db, ids.visit),
  'form of a new visit': (db) => readNewVisitPage(db, ids.client, clock()),
  'form of a visit': (db) => readEditVisitPage(db, ids.visit),
  'earlier outcomes': (db) => listEarlierOutcomes(db, ids.visit),
  'derived data of a complaint': (db) => recomputeDerivedOfShared(db, ids.complaint),
}

/** Tables with few rows in every practice. */
const smallTables = [
  'practice',
  'practitioners',
  'ownAnatomyVersion',
  'ownTissues',
  'ownRelations',
  'hiddenTissues',
  'visitDrafts',
]

/** The ids of the visits of a complaint, which a query gets as one parameter. */
const visitIds = /^SCAN json_each VIRTUAL TABLE/

/** The few archived clients, whose complaints are not counted. */
const archivedClients = /^SEARCH clients USING COVERING INDEX clientsByName/

/** Intended scans of a whole table or index, with the reason. */
const intendedScans: Record<string, readonly RegExp[]> = {
  // The few clients with a family.
  'client page': [/^SCAN clients USING INDEX clientsWithRelatives/],
  'complaint page': [visitIds],
  'plan page': [visitIds],
  'plan paper': [visitIds],
  'letter paper': [visitIds],
  'form of a new visit': [visitIds],
  'derived data of a complaint': [visitIds],
  'client search': [/^SEARCH clients USING (COVERING )?INDEX clientsByName/],
  'client table': [/^SEARCH clients USING COVERING INDEX clientsByName/],
  // The index of names gives the clients, and each gives its last visit from the index of its visits.
  'client table by last visit': [/^SEARCH clients USING COVERING INDEX clientsByName/],
  'client table by complaint, filtered': [/^SCAN clients USING COVERING INDEX clientsByReferral/, visitIds],
  'words in notes': [/^SCAN visits USING INDEX visitsByTime/],
  'referred by': [/^SCAN clients USING COVERING INDEX clientsByReferral/],
  'possible duplicates': [/^SEARCH clients USING (COVERING )?INDEX clientsByName/],
  namesakes: [archivedClients, /^SCAN/],
  // Counting a whole table reads no row. The drafts are few.
  'rail counts': [archivedClients, /^SCAN visits/, /^SCAN signatures/, /^SCAN voids/, /^SCAN formDrafts/],
  // A list of more than 100 complaints also reads the last 500 visits by time.
  'needs another look': [archivedClients, /^SCAN visits USING COVERING INDEX visitsByTime/],
  // Counting unsigned visits compares all visits and signatures, so it reads both.
  unsigned: [/^SCAN visits/, /^SCAN signatures/, /^SCAN voids/],
  'unsigned, the next page': [/^SCAN visits/, /^SCAN signatures/, /^SCAN voids/],
  // The query reads the last 2,000 visits by time, then the rows of a subquery.
  'tissues used': [/^SCAN visits USING COVERING INDEX visitsByTime/, /^SCAN alike/],
}

let database: OpenDatabase
let db: Db
let queries: CompiledQuery[] = []

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-plans-'))
  const fixture = readFileSync('tests/fixtures/version-10-signed.db.gz')
  writeFileSync(join(folder, databaseName), gunzipSync(fixture))
  database = await openDatabase(folder, clock)
  addListedComplaints(database)
  multiplyStatistics(database)
  Object.assign(
    ids,
    database.driver
      .prepare(
        `SELECT clientId AS client, complaintId AS complaint, max(visitId) AS visit FROM visitComplaints
         JOIN complaints ON complaints.id = complaintId WHERE status = 'open'
         GROUP BY complaintId ORDER BY count(*) DESC LIMIT 1`,
      )
      .get(),
  )
  db = new Kysely<Tables>({
    dialect: new AtomicSqliteDialect(database.driver),
    log: (event) => void (event.level === 'query' && queries.push(event.query)),
  })
  return async () => {
    await database.close()
    rmSync(folder, { recursive: true })
  }
}, 60_000)

/** Makes "Needs another look" so long that it also searches for the complaints that come first. */
function addListedComplaints({ driver }: OpenDatabase): void {
  const names = driver.prepare(`SELECT name FROM pragma_table_info('complaints') WHERE name <> 'id'`)
  const columns = names.pluck().all().join()
  driver.exec(`
    INSERT INTO complaints (${columns}) SELECT ${columns} FROM complaints, (SELECT 1 FROM visits LIMIT 100)
    WHERE status = 'open' AND noLastingReliefSince IS NOT NULL
    AND clientId IN (SELECT id FROM clients WHERE archived = 0) LIMIT 100
  `)
}

/**
 * Makes SQLite plan for a practice 500 times as large, because a full scan is right for few rows. The statistic of the
 * clients by name is that of `PRAGMA optimize`, which counted far too few that are not archived in a large practice.
 */
function multiplyStatistics({ driver }: OpenDatabase): void {
  driver.pragma('analysis_limit = 0')
  driver.exec(`
    ANALYZE;
    UPDATE sqlite_stat1 SET stat = (CAST(stat AS INTEGER) * 500) || substr(stat || ' ', instr(stat || ' ', ' '));
    UPDATE sqlite_stat1 SET stat = '100000 2001 2 1' WHERE idx = 'clientsByName';
    DELETE FROM sqlite_stat4;
    ANALYZE sqlite_schema;
  `)
}

/** A search for all clients who are not archived reads nearly all clients. */
const isScan = (step: string) => step.startsWith('SCAN') || /^SEARCH clients .*\(archived=\?\)$/.test(step)

/** Returns the steps of the query plans of a list that scan a whole table or index. */
async function listScans(list: (db: Db) => Promise<unknown>): Promise<string[]> {
  queries = []
  await list(db)
  const selects = queries.filter(({ sql }) => /^\s*(with|select)/i.test(sql))
  expect(selects.length).toBeGreaterThan(0)
  const steps = selects.flatMap(({ sql, parameters }) =>
    database.driver.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(parameters),
  ) as { detail: string }[]
  return [...new Set(steps.map(({ detail }) => detail).filter(isScan))]
}

/** Returns the scans that are not intended. */
async function unintendedScans(name: string): Promise<string[]> {
  const scans = await listScans(lists[name]!)
  return scans.filter(
    (scan) =>
      scan !== 'SCAN CONSTANT ROW' &&
      !smallTables.some((table) => scan.split(' ')[1] === table) &&
      !(intendedScans[name] ?? []).some((pattern) => pattern.test(scan)),
  )
}

test.each(Object.keys(lists))('%s uses an index instead of an unintended scan', async (name) => {
  expect(await unintendedScans(name)).toEqual([])
})

test.each([
  ['complaintsToLookAt', 'needs another look'],
  ['complaintsToLookAt', 'rail counts'],
  ['clientsByName', 'client search'],
])('without the index %s, %s scans a whole table', async (index, name) => {
  database.driver.exec(`BEGIN; DROP INDEX ${index}`)
  try {
    expect(await unintendedScans(name)).not.toEqual([])
  } finally {
    database.driver.exec('ROLLBACK')
  }
})
