import { expect, test } from 'vitest'
import { columnsOf as columnsOfClient } from '@main/clients/read'
import { deleteRowsOf, insertRows, updateRows } from '@main/backups/one-client/rows'
import { openDatabase } from '@main/database/open'
import { aClient } from '../../../support/clinic'
import { clock, temporaryFolder } from '../database/test-database'

/** More than two statements write at once. */
const VISITS = 1201
const stamp = clock().toISOString()
const noteOf = (id: number) => `Visit ${id}, it's "as before"\0\n`

test('rows are written in batches: each gets its own values, and no other row changes', async () => {
  const { db, close } = await openDatabase(temporaryFolder(), clock)
  await db.insertInto('practitioners').values({ name: 'Jo Rivers', credentials: '' }).execute()
  const stamps = { createdAt: stamp, updatedAt: stamp }
  await db
    .insertInto('clients')
    .values({
      ...columnsOfClient(aClient, { country: '', nameOrder: 'given-family' }),
      archived: 0,
      ...stamps,
    })
    .execute()
  const ids = Array.from({ length: VISITS }, (_, index) => index + 1)
  const visit = { clientId: 1, practitionerId: 1, at: '2026-03-01T10:00', kind: 'therapeutic', ...stamps }
  const empty = { minutes: 60, subjective: '', objective: '', assessment: '', plan: '' }
  await insertRows(
    db,
    'visits',
    ids.map((id) => ({ id, ...visit, ...empty })),
  )
  await insertRows(
    db,
    'painMarks',
    ids.map((visitId) => ({ visitId, position: 0, region: 'temple', side: 'left', kind: 'aching' })),
  )

  const changed = ids.filter((id) => id !== 7)
  await updateRows(
    db,
    'visits',
    changed.map((id) => ({ id, subjective: noteOf(id), minutes: id % 2 === 0 ? null : id })),
  )
  await updateRows(
    db,
    'painMarks',
    changed.map((visitId) => ({ visitId, position: 0, region: 'neck' })),
    ['visitId', 'position'],
  )
  await deleteRowsOf(db, 'painMarks', 'visitId', new Set([1, VISITS]))

  const rows = await db.selectFrom('visits').select(['id', 'subjective', 'minutes', 'objective']).execute()
  expect(rows).toEqual(
    ids.map((id) =>
      id === 7
        ? { id, subjective: '', minutes: 60, objective: '' }
        : { id, subjective: noteOf(id), minutes: id % 2 === 0 ? null : id, objective: '' },
    ),
  )
  const marks = await db.selectFrom('painMarks').select(['visitId', 'region']).orderBy('visitId').execute()
  expect(marks).toEqual(
    ids.slice(1, -1).map((visitId) => ({ visitId, region: visitId === 7 ? 'temple' : 'neck' })),
  )
  await close()
})
