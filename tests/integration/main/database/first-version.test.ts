import { expect, test } from 'vitest'
import { releasedMigrations } from '@main/database/migrations'
import { openDatabase } from '@main/database/open'
import { readSettings } from '@main/practice/read'
import { readVisit } from '@main/visits/read'
import { updateVisit } from '@main/visits/write'
import { defaultSignChecklist } from '@shared/signing'
import { aVisit } from '../../../support/clinic'
import { clock, temporaryFolder } from './test-database'

test('a database of the first version has unsigned, editable visits and the default checklist', async () => {
  const folder = temporaryFolder()
  const olderDatabase = await openDatabase(folder, clock, { steps: releasedMigrations.slice(0, 1) })
  olderDatabase.driver.exec(`
    INSERT INTO practice VALUES (1, 'Old', '', '', '', '', 'a4', 'day-month-year', 2, 30, 72);
    INSERT INTO practitioners VALUES (1, 'Jo', '');
    INSERT INTO clients (firstName, lastName, phone, email, address, occupation, emergencyName, emergencyPhone,
      physician, referralSource, healthHistory, contraindications, allergies, medication, searchText, sortName,
      createdAt, updatedAt) VALUES ('Ada', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '');
    INSERT INTO visits VALUES (7, 1, 1, '2026-03-01T10:00', 60, 'therapeutic', 'as it was', '', '', '', '', '');
  `)
  await olderDatabase.close()

  const database = await openDatabase(folder, clock)
  try {
    expect((await readSettings(database.db))?.signChecklist).toEqual(defaultSignChecklist)
    expect(await readVisit(database.db, 7)).toMatchObject({
      subjective: 'as it was',
      signature: null,
      amendments: [],
      voided: null,
    })
    await updateVisit(database.db, { id: 7, visit: { ...aVisit, subjective: 'edited' } }, clock())
    expect((await readVisit(database.db, 7)).subjective).toBe('edited')
  } finally {
    await database.close()
  }
})
