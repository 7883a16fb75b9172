import { expect, test } from 'vitest'
import { matchRecords } from '@main/backups/one-client/match'
import type { ClientRecord } from '@main/backups/one-client/read-rows'
import { tableNames, type ClientRows, type Row } from '@main/backups/one-client/tables'

const client = { id: 1, createdAt: 'c' }

function recordOf(rows: Partial<ClientRows>, practice: Partial<ClientRecord> = {}): ClientRecord {
  const empty = Object.fromEntries(tableNames.map((table): [string, Row[]] => [table, []])) as ClientRows
  return {
    rows: { ...empty, clients: [client], ...rows },
    ownTissues: [],
    practitioners: [],
    signedNotesFrom: null,
    ...practice,
  }
}

const visit = (id: number, createdAt: string) => ({ id, clientId: 1, createdAt })
const visitsOf = (backup: Row[], present: Row[]) => {
  const there = recordOf({ visits: present })
  return Object.fromEntries(matchRecords(recordOf({ visits: backup }), there, there).ids.visits!)
}

test('a visit is the same by its id and its creation time, never by its id alone', () => {
  expect(visitsOf([visit(1, 'a'), visit(2, 'b')], [visit(1, 'a'), visit(2, 'other')])).toEqual({ 1: 1 })
})

test('a visit that came back under another id is the only one on both sides with its time', () => {
  expect(visitsOf([visit(1, 'a'), visit(2, 'b')], [visit(1, 'other'), visit(8, 'b'), visit(9, 'a')])).toEqual(
    {
      1: 9,
      2: 8,
    },
  )
  // Two were created at the same time: which is which is not known, so both are added.
  expect(visitsOf([visit(1, 'a'), visit(2, 'a')], [visit(8, 'a'), visit(9, 'a')])).toEqual({})
  // One of them still has its id, so the other one is known.
  expect(visitsOf([visit(1, 'a'), visit(2, 'a')], [visit(1, 'a'), visit(9, 'a')])).toEqual({ 1: 1, 2: 9 })
})

test('an own tissue is the same by its creation time, under any id, or by its name', () => {
  const tissue = (id: number, name: string, createdAt: string) => ({ id, name, createdAt })
  const backup = recordOf(
    {},
    {
      ownTissues: [
        tissue(1, 'Scar', 'a'),
        tissue(2, 'Band', 'b'),
        tissue(3, 'Old knot', 'c'),
        tissue(4, 'Cyst', 'd'),
      ],
    },
  )
  const present = recordOf(
    {},
    {
      ownTissues: [
        tissue(1, 'Scar, renamed', 'a'),
        tissue(2, 'Other', 'x'),
        tissue(3, 'old  knot', 'y'),
        tissue(9, 'Band', 'b'),
      ],
    },
  )
  expect(Object.fromEntries(matchRecords(backup, null, present).tissues)).toEqual({
    'own-1': 'own-1',
    'own-2': 'own-9',
    'own-3': 'own-3',
  })
})

test('the only practitioner is the same, also with a new name; of several the name decides', () => {
  const practitioner = (id: number, name: string) => ({ id, name, credentials: 'RMT' })
  const match = (from: Row[], to: Row[]) =>
    Object.fromEntries(
      matchRecords(recordOf({}, { practitioners: from }), null, recordOf({}, { practitioners: to }))
        .practitioners,
    )
  expect(match([practitioner(1, 'Jo Rivers')], [practitioner(1, 'Jo Lake')])).toEqual({ 1: 1 })
  expect(
    match(
      [practitioner(1, 'Jo Rivers'), practitioner(2, 'Ash Wood')],
      [practitioner(1, 'Ash Wood'), practitioner(2, 'Kim Field')],
    ),
  ).toEqual({ 2: 1 })
})

test('a draft is matched by its visit, and an activity by its words in the same complaint', () => {
  const rows: Partial<ClientRows> = {
    complaints: [{ id: 5, clientId: 1, createdAt: 'a' }],
    activities: [
      { id: 1, complaintId: 5, activity: 'Read' },
      { id: 2, complaintId: 5, activity: 'Drive' },
    ],
    visitDrafts: [{ id: 3, clientId: 1, visitId: null }],
  }
  const present = recordOf({
    complaints: [{ id: 7, clientId: 1, createdAt: 'a' }],
    activities: [{ id: 1, complaintId: 7, activity: 'Drive' }],
    visitDrafts: [{ id: 9, clientId: 1, visitId: null }],
  })
  const { ids } = matchRecords(recordOf(rows), present, present)
  expect(Object.fromEntries(ids.complaints!)).toEqual({ 5: 7 })
  expect(Object.fromEntries(ids.activities!)).toEqual({ 2: 1 })
  expect(Object.fromEntries(ids.visitDrafts!)).toEqual({ 3: 9 })
})
