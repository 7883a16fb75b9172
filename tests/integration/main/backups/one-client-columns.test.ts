import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareClient } from '@main/backups/one-client/compare'
import { readClientRecord } from '@main/backups/one-client/read-rows'
import { tableNames, tableOf, type ClientTableName, type Value } from '@main/backups/one-client/tables'
import { writeClient } from '@main/backups/one-client/write'
import { databaseName, openDatabase } from '@main/database/open'
import { readFile } from '@main/database/readable-copy'
import { detailLabels, fieldLabels } from '@renderer/pages/restore-client/field-labels'
import { newPractice } from '../../../support/clinic'
import { clock } from '../database/test-database'
import { clockOf, createFullClient } from './one-client-practice'

/** These are written once and only ever added, or stay with what they belong to. */
const neverReplaced: readonly ClientTableName[] = [
  'signatures',
  'signedNotes',
  'restoredIds',
  'amendments',
  'corrections',
  'voids',
  'correctedOutcomes',
  'activities',
  // These are not restored.
  'formDrafts',
]
/** Columns that tell a row from another, or say when it was written. */
const ofTheRow = [
  'id',
  'createdAt',
  'updatedAt',
  'revision',
  'position',
  'startedAt',
  'savedAt',
  'version',
  'visitRevision',
]
/** What tells a tissue that was ruled out, or the activity of a score, from another. */
const keys = ['ruledOut.tissue', 'ruledOut.side', 'ruledOut.ruledOutOn']

/** Another value for a column that takes only some. */
const others: Record<string, Value> = {
  'visits.kind': 'relaxation',
  'painMarks.kind': 'sharp',
  status: 'resolved',
  side: 'right',
  region: 'forehead',
  tissue: 'masseter',
  pressure: 'light',
  response: 'partly',
  familiarPain: 'yes',
  relief: 'none',
  askedHow: 'in person',
  result: 'let rest',
  action: 'work',
  radiation: 'none',
  radiationAtStart: 'none',
  withdrawnOn: '2026-03-09',
  againAt: null,
  form: '{"at":"other"}',
  clearance: '{"on":"2026-03-09"}',
  archived: 1,
}

function otherValue(table: string, column: string, value: Value): Value {
  const known = others[`${table}.${column}`] ?? others[column]
  if (known !== undefined) return known
  if (typeof value === 'number' || /^(pain|groc|minutes|score)/.test(column))
    return Number(value ?? 3) === 4 ? 5 : 4
  if (typeof value === 'string' && /^[[{]/.test(value))
    return value.startsWith('[') ? '["other"]' : '{"other":1}'
  if (/(On|Since)$/.test(column)) return '2026-01-02'
  if (/^(at|askedAt)$/.test(column)) return '2026-03-09T09:30'
  if (column === 'measures') return '["groc"]'
  return `${value ?? ''}other`
}

test('a change of any column is seen, and the version of the backup can be taken', async () => {
  const clinic = await newPractice()
  const { clientId } = await createFullClient(clinic, clockOf(clinic), 'Noor')
  await clinic.close()
  const present = (await readFile(join(clinic.folder, databaseName), (db) => readClientRecord(db, clientId)))!
  const { db, close } = await openDatabase(clinic.folder, clock)
  const locked = new Set(present.rows.signatures.map(({ visitId }) => visitId))
  const tried: string[] = []
  for (const table of tableNames) {
    if (neverReplaced.includes(table)) continue
    const { references, derived = [] } = tableOf(table)
    const index = present.rows[table].findIndex(
      ({ id, visitId }) => !locked.has(table === 'visits' ? id : visitId),
    )
    expect(index, `${table} has no row to change`).toBeGreaterThanOrEqual(0)
    const row = present.rows[table][index]!
    for (const column of Object.keys(row)) {
      const name = `${table}.${column}`
      if (
        ofTheRow.includes(column) ||
        column in references ||
        derived.includes(column) ||
        keys.includes(name)
      )
        continue
      // "Ask again" needs a time, and nothing else has one.
      if (name === 'calls.againAt') continue
      const value = otherValue(table, column, row[column]!)
      const rows = { ...present.rows, [table]: present.rows[table].with(index, { ...row, [column]: value }) }
      const backup = { ...present, rows }
      const { details, items } = compareClient(backup, present, present)
      expect.soft(details.length + items.length, `${name} is compared`).toBe(1)
      for (const { field } of details) expect.soft(detailLabels, `${name} has a label`).toHaveProperty(field)
      for (const { kind, differences } of items)
        for (const { field } of differences)
          expect.soft(fieldLabels[kind], `${name} has a label`).toHaveProperty(field)
      const chosen = {
        fields: details.map(({ field }) => field),
        items: items.filter(({ proposed }) => proposed !== null).map(({ key }) => key),
      }
      const written = await db
        .transaction()
        .execute(async (transaction) => {
          await writeClient(transaction, backup, present, present, chosen, clock())
          const after = await readClientRecord(transaction, clientId)
          throw Object.assign(new Error('roll back'), { after: after!.rows[table].map((one) => one[column]) })
        })
        .catch((error: Error & { after?: Value[] }) => error.after ?? error.message)
      expect.soft(written, `${name} is written`).toContainEqual(value)
      tried.push(name)
    }
  }
  await close()
  expect(tried.length).toBeGreaterThan(70)
})
