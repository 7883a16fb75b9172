import { expect, test } from 'vitest'
import { releasedMigrations } from '@main/database/migrations'
import { openDatabase } from '@main/database/open'
import { clock, temporaryFolder } from './test-database'

const migrationsBefore = releasedMigrations.findIndex((step) => step.name === '0006-judged-in-turns')

test('the experience of an older database is kept for each complaint, and its totals follow every change', async () => {
  const folder = temporaryFolder()
  const olderDatabase = await openDatabase(folder, clock, {
    steps: releasedMigrations.slice(0, migrationsBefore),
  })
  olderDatabase.driver.exec(`
    INSERT INTO clients (firstName, lastName, phone, email, address, occupation, emergencyName, emergencyPhone,
      physician, referralSource, healthHistory, contraindications, allergies, medication, searchText, sortName,
      createdAt, updatedAt) VALUES ('Ada', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '');
    INSERT INTO complaints (id, clientId, title, onsetHow, worseBy, worseNote, betterBy, betterNote, goal, redFlags,
      widespreadSigns, note, status, openedOn, createdAt, updatedAt)
      SELECT value, 1, 'Headache', '', '[]', '', '[]', '', '', '[]', '[]', '', 'open', '2026-03-01', '', ''
      FROM json_each('[1, 2]');
    INSERT INTO experience VALUES ('temple', 'temporalis', 1, 2, 1), ('temple', 'masseter', 1, 0, 3),
      ('temple', 'temporalis', 2, 1, 0);
  `)
  const totalsBefore = olderDatabase.driver
    .prepare('SELECT region, tissue, lasted, didNot AS didNotLast FROM experienceTotals')
    .all()
  await olderDatabase.close()

  const { driver, close } = await openDatabase(folder, clock)
  const readTotals = () => driver.prepare('SELECT * FROM experienceTotals').all()
  const totalRow = (tissue: string, lasted: number, didNotLast: number) => ({
    region: 'temple',
    tissue,
    lasted,
    didNotLast,
  })
  expect(readTotals()).toEqual(totalsBefore)
  expect(driver.prepare('SELECT complaintId, tissue, lasted, didNotLast FROM experience').all()).toEqual([
    { complaintId: 1, tissue: 'masseter', lasted: 0, didNotLast: 3 },
    { complaintId: 1, tissue: 'temporalis', lasted: 2, didNotLast: 1 },
    { complaintId: 2, tissue: 'temporalis', lasted: 1, didNotLast: 0 },
  ])
  driver.exec(`UPDATE experience SET lasted = 5 WHERE complaintId = 2`)
  expect(readTotals()).toContainEqual(totalRow('temporalis', 7, 1))
  driver.exec(`DELETE FROM complaints WHERE id = 1`)
  expect(readTotals()).toEqual([totalRow('masseter', 0, 0), totalRow('temporalis', 5, 0)])
  driver.exec(`INSERT INTO experience VALUES (2, 'temple', 'masseter', 1, 1)`)
  expect(readTotals()).toContainEqual(totalRow('masseter', 1, 1))
  await close()
})
