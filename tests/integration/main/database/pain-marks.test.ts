import { expect, test } from 'vitest'
import { releasedMigrations } from '@main/database/migrations'
import { openDatabase } from '@main/database/open'
import { readDraft } from '@main/drafts/store'
import { readVisit } from '@main/visits/read'
import { updateVisit } from '@main/visits/write'
import { painKinds } from '@shared/vocabulary'
import { aVisit } from '../../../support/clinic'
import { clock, temporaryFolder } from './test-database'

const migrationsBefore = releasedMigrations.findIndex((step) => step.name === '0007-hurts')
const { painMarks: _painMarks, ...olderDraft } = { ...aVisit, outcomes: [], subjective: 'half' }

/** Creates a database from before pain marks, with an unsigned visit, a signed visit and a draft. */
async function createOlderDatabase(): Promise<string> {
  const folder = temporaryFolder()
  const olderDatabase = await openDatabase(folder, clock, {
    steps: releasedMigrations.slice(0, migrationsBefore),
  })
  olderDatabase.driver.exec(`
    INSERT INTO practitioners VALUES (1, 'Jo', '');
    INSERT INTO clients (firstName, lastName, phone, email, address, occupation, emergencyName, emergencyPhone,
      physician, referralSource, healthHistory, contraindications, allergies, medication, searchText, sortName,
      createdAt, updatedAt) VALUES ('Ada', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '');
    INSERT INTO visits VALUES (7, 1, 1, '2026-03-01T10:00', 60, 'therapeutic', 'as it was', '', '', '', '', '');
    INSERT INTO visits VALUES (8, 1, 1, '2026-03-02T10:00', 60, 'therapeutic', 'signed', '', '', '', '', '');
    INSERT INTO signatures VALUES (8, 1, 'Jo', '', '2026-03-02T11:00:00.000Z');
  `)
  olderDatabase.driver
    .prepare(`INSERT INTO visitDrafts VALUES (1, 1, NULL, 1, ?, NULL, 1, '', '')`)
    .run(JSON.stringify(olderDraft))
  await olderDatabase.close()
  return folder
}

test('a database from before pain marks has visits without marks, and its drafts can be continued', async () => {
  const database = await openDatabase(await createOlderDatabase(), clock)
  try {
    expect(await readVisit(database.db, 7)).toMatchObject({ subjective: 'as it was', painMarks: [] })
    expect(await readVisit(database.db, 8)).toMatchObject({ subjective: 'signed', painMarks: [] })
    expect((await readDraft(database.db, { clientId: 1, visitId: null }))?.form).toMatchObject({
      subjective: 'half',
      painMarks: [],
    })
    const painMarks = [{ region: 'calf', side: 'left' as const, kind: 'numb' as const }]
    await updateVisit(database.db, { id: 7, visit: { ...aVisit, painMarks } }, clock())
    expect((await readVisit(database.db, 7)).painMarks).toEqual(painMarks)
    expect(() => database.driver.exec(`INSERT INTO painMarks VALUES (8, 0, 'calf', 'left', NULL)`)).toThrow(
      'a signed or void visit is not changed',
    )
  } finally {
    await database.close()
  }
})

test('the database accepts exactly the kinds of pain of the form', async () => {
  const database = await openDatabase(await createOlderDatabase(), clock)
  const insertMark = (position: number, side: string, kind: string | null) =>
    database.driver.prepare(`INSERT INTO painMarks VALUES (7, ?, 'calf', ?, ?)`).run(position, side, kind)
  try {
    for (const kind of [...painKinds, null]) {
      insertMark(0, 'left', kind)
      database.driver.exec('DELETE FROM painMarks')
    }
    expect(() => insertMark(0, 'left', 'odd')).toThrow(/CHECK/)
    expect(() => insertMark(0, 'above', null)).toThrow(/CHECK/)
    insertMark(0, 'left', null)
    expect(() => insertMark(1, 'left', 'sharp')).toThrow(/UNIQUE/)
    database.driver.exec('DELETE FROM visits WHERE id = 7')
    expect(database.driver.prepare('SELECT * FROM painMarks').all()).toEqual([])
  } finally {
    await database.close()
  }
})
