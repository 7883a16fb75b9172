import type Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { releasedMigrations } from '@main/database/migrations'
import { databaseName, openDatabase } from '@main/database/open'
import { comparable, rawRows, renamedRow, renamedTables, type Row } from './raw-rows'
import { clock, temporaryFolder } from './record'

const STAMP = '2026-03-01T09:00:00.000Z'
const stamps = { createdAt: STAMP, updatedAt: STAMP }
const signed = { practitionerId: 1, name: 'Jo Rivers', credentials: 'LMT', at: STAMP }
const lists = { synonyms: '[]', refersMainlyTo: '["temple"]', refersAlsoTo: '[]', borders: '[]' }
const loads = { loadedBy: '[]', stretchedBy: '[]', midline: 0, retired: 0 }

/** Rows and the version since which they exist, in an order that respects references and locks. */
const rowsByVersion: [since: number, table: string, row: Row][] = [
  [
    1,
    'practice',
    {
      id: 1,
      name: 'Riverside',
      paper: 'a4',
      dateFormat: 'day-month-year',
      reliefPoints: 2,
      reliefPercent: 30,
      reliefHours: 72,
    },
  ],
  [1, 'practitioners', { id: 1, name: 'Jo Rivers', credentials: 'LMT' }],
  [
    1,
    'clients',
    {
      id: 1,
      firstName: 'Ada',
      lastName: 'Berg',
      dateOfBirth: '1980-05-05',
      phone: '555-0100',
      email: 'a@example.org',
      address: 'Lane 1',
      occupation: 'clerk',
      emergencyName: 'Bo',
      emergencyPhone: '555-0101',
      physician: 'Dr Lind',
      referralSource: 'friend',
      healthHistory: 'none',
      contraindications: '',
      allergies: 'nuts',
      medication: '',
      consentOn: '2026-01-01',
      searchText: 'ada berg',
      sortName: 'berg ada',
      archived: 0,
      ...stamps,
    },
  ],
  ...[1, 2].map((id): [number, string, Row] => [
    1,
    'complaints',
    {
      id,
      clientId: 1,
      title: `Headache ${id}`,
      onsetOn: '2026-01-01',
      onsetHow: 'slowly',
      worseBy: '[]',
      betterBy: '[]',
      worseNote: 'desk',
      betterNote: 'rest',
      painAtStart: 6,
      goal: 'sleep',
      redFlags: '[]',
      widespreadSigns: '[]',
      note: 'since winter',
      status: 'open',
      openedOn: '2026-01-02',
      closedOn: null,
      lookSince: id === 1 ? '2026-02-01' : null,
      lookVisits: id === 1 ? 2 : 0,
      ...stamps,
    },
  ]),
  [1, 'complaintRegions', { complaintId: 1, position: 0, region: 'temple', side: 'left' }],
  ...[1, 2, 3].map((id): [number, string, Row] => [
    1,
    'visits',
    {
      id,
      clientId: 1,
      practitionerId: 1,
      at: `2026-02-0${id}T10:00`,
      minutes: 60,
      kind: 'therapeutic',
      subjective: `visit ${id}`,
      objective: 'o',
      assessment: 'a',
      plan: 'p',
      ...stamps,
    },
  ]),
  ...[1, 2, 3].map((visitId): [number, string, Row] => [
    1,
    'visitComplaints',
    { visitId, complaintId: 1, painBefore: 7, painAfter: 3, verdict: 'did not last' },
  ]),
  ...[1, 2, 3].map((visitId): [number, string, Row] => [
    1,
    'work',
    {
      id: visitId,
      visitId,
      position: 0,
      tissue: 'temporalis',
      side: 'left',
      technique: 'massage',
      minutes: 10,
      pressure: 'firm',
      response: 'released',
      familiarPain: 'yes',
      note: 'deep',
    },
  ]),
  [
    1,
    'outcomes',
    {
      id: 1,
      visitId: 1,
      complaintId: 1,
      relief: '1 to 3 days',
      painNow: 6,
      reaction: 'sore',
      askedAt: '2026-02-05T10:00',
      askedHow: 'phone',
      note: '',
      createdAt: STAMP,
    },
  ],
  [1, 'experience', { region: 'temple', tissue: 'temporalis', complaintId: 1, lasted: 0, didNot: 2 }],
  [
    1,
    'plans',
    {
      id: 1,
      complaintId: 1,
      goal: 'sleep',
      frequency: 'weekly',
      avoid: '',
      homeCare: 'heat',
      reviewOn: null,
      updatedAt: STAMP,
    },
  ],
  [
    1,
    'planItems',
    { id: 1, planId: 1, position: 0, tissue: 'masseter', side: 'left', action: 'check', reason: 'refers' },
  ],
  [7, 'hurts', { visitId: 1, position: 0, region: 'temple', side: 'left', kind: 'aching' }],
  [
    2,
    'visitDrafts',
    {
      id: 4,
      clientId: 1,
      visitId: null,
      version: 1,
      form: '{"subjective":"half"}',
      seen: null,
      revision: 3,
      startedAt: STAMP,
      savedAt: STAMP,
    },
  ],
  [
    7,
    'visitDrafts',
    {
      id: 5,
      clientId: 1,
      visitId: 3,
      version: 1,
      form: '{"subjective":"more","hurts":[{"region":"calf","side":"left","kind":null}]}',
      seen: STAMP,
      revision: 1,
      startedAt: STAMP,
      savedAt: STAMP,
    },
  ],
  [2, 'signatures', { visitId: 1, ...signed }],
  [2, 'amendments', { id: 1, visitId: 1, ...signed, text: 'It was the right side.' }],
  [2, 'voids', { visitId: 2, ...signed, reason: 'Wrong client' }],
  [
    3,
    'calls',
    {
      id: 1,
      clientId: 1,
      at: '2026-02-06T10:00',
      result: 'ask again',
      againAt: '2026-02-07T00:00',
      note: 'busy',
      createdAt: STAMP,
    },
  ],
  [3, 'activities', { id: 1, complaintId: 1, position: 0, activity: 'reading', inUse: 1 }],
  [3, 'measurements', { id: 1, complaintId: 1, at: '2026-02-06T10:00', groc: 2, ...stamps }],
  [3, 'activityScores', { measurementId: 1, activityId: 1, score: 4 }],
  [
    4,
    'ownTissues',
    {
      id: 3,
      name: 'Scar',
      plainName: '',
      latin: '',
      kind: 'scar',
      liesIn: '["temple"]',
      caution: '',
      howToCheck: '',
      source: '',
      ...lists,
      ...loads,
      ...stamps,
    },
  ],
  [
    4,
    'ownRelations',
    { id: 1, tissue: 'own-3', kind: 'borders', to: 'temporalis', source: '', createdAt: STAMP },
  ],
  [4, 'hiddenTissues', { tissue: 'platysma', why: 'not here', hiddenOn: '2026-02-01' }],
  [
    4,
    'ruledOut',
    {
      id: 1,
      complaintId: 1,
      tissue: 'masseter',
      side: 'left',
      why: '',
      ruledOutOn: '2026-02-01',
      takenBackOn: '2026-02-03',
    },
  ],
  [5, 'routines', { id: 1, name: 'Neck' }],
  [
    5,
    'routineLines',
    {
      routineId: 1,
      position: 0,
      tissue: 'temporalis',
      side: 'both',
      technique: 'massage',
      minutes: 5,
      pressure: 'light',
    },
  ],
  [5, 'phrases', { id: 1, section: 'plan', text: 'Come back in a week.', used: 2 }],
  [5, 'techniqueUse', { technique: 'massage', use: 'often', position: 0 }],
  [
    8,
    'correctedOutcomes',
    {
      id: 1,
      outcomeId: 1,
      relief: 'none',
      painNow: 7,
      reaction: '',
      askedAt: '2026-02-05T10:00',
      askedHow: 'phone',
      note: '',
      correctedAt: STAMP,
    },
  ],
]

function fill(driver: Database.Database, version: number): void {
  for (const [since, table, row] of rowsByVersion) {
    if (since > version) continue
    const names = Object.keys(row)
    driver
      .prepare(
        `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join()}) VALUES (${names.map(() => '?').join()})`,
      )
      .run(Object.values(row))
  }
}

const versions = releasedMigrations
  .slice(0, -1)
  .map((step, index) => ({ name: step.name, version: index + 1 }))

test.each(versions)('a database of the version $name opens with every row', async ({ version }) => {
  const folder = temporaryFolder()
  const path = join(folder, databaseName)
  const older = await openDatabase(folder, clock, releasedMigrations.slice(0, version))
  fill(older.driver, version)
  await older.close()
  const before = rawRows(path)
  expect(Object.keys(before).filter((table) => before[table]!.length === 0)).toEqual([])

  const open = await openDatabase(folder, clock)
  expect(open.driver.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(open.driver.pragma('foreign_key_check')).toEqual([])
  await open.close()
  const after = rawRows(path)
  expect(after['kysely_migration']).toHaveLength(releasedMigrations.length)
  const { kysely_migration: _steps, sqlite_sequence: _sequence, ...tables } = before
  for (const [table, rows] of Object.entries(tables)) {
    const now = after[renamedTables[table] ?? table]!
    // A later migration may add columns, which the older row does not have.
    const expected = rows.map((row) => renamedRow(table, row))
    const columns = Object.keys(expected[0]!)
    const sameColumns = now.map((row) => Object.fromEntries(columns.map((name) => [name, row[name]!])))
    if (table === 'practice' && version < 10) {
      // Migration 0010 marks all complaints for reclassification.
      expect(now[0]!['reclassifyFrom']).toBe(0)
      for (const row of expected) if ('reclassifyFrom' in row) row['reclassifyFrom'] = 0
    }
    expect.soft(comparable(sameColumns), table).toEqual(comparable(expected))
  }
})
