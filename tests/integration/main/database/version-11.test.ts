import { expect, test } from 'vitest'
import { releasedMigrations } from '@main/database/migrations'
import { openDatabase } from '@main/database/open'
import { newClinic } from '../../../support/clinic'
import { readAllRows } from '../refusal-case'
import { clock, temporaryFolder } from './test-database'

const before = releasedMigrations.findIndex((step) => step.name === '0012-safety')

/** Creates a practice of version 11 with these rows. */
async function createOlderPractice(rows: string): Promise<string> {
  const folder = temporaryFolder()
  const { driver, close } = await openDatabase(folder, clock, { steps: releasedMigrations.slice(0, before) })
  driver.exec(`
    INSERT INTO practice (id, name, paper, dateFormat, reliefPoints, reliefPercent, reliefHours)
      VALUES (1, 'Riverside Massage', 'a4', 'day-month-year', 2, 30, 72);
    INSERT INTO practitioners (id, name) VALUES (1, 'Jo Rivers');
    INSERT INTO clients (id, firstName, lastName, phone, email, address, occupation, emergencyName, emergencyPhone,
      physician, referralSource, healthHistory, contraindications, allergies, medication, searchText, sortName,
      createdAt, updatedAt) VALUES (1, 'Ada', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '');
    INSERT INTO complaints (id, clientId, title, onsetHow, worseBy, worseNote, betterBy, betterNote, painAtStart, goal,
      redFlags, widespreadSigns, note, status, openedOn, createdAt, updatedAt)
      SELECT value, 1, 'Pain', '', '[]', '', '[]', '', 6, '', '[]', '[]', '', 'open', '2026-01-01', '', ''
      FROM json_each('[1, 2]');
    INSERT INTO complaintRegions (complaintId, position, region, side)
      VALUES (1, 0, 'temple', 'left'), (2, 0, 'calf', 'left');
    INSERT INTO visits (id, clientId, practitionerId, at, kind, subjective, objective, assessment, plan, createdAt,
      updatedAt) SELECT value ->> 0, 1, 1, value ->> 1, 'therapeutic', '', '', '', '', '', ''
      FROM json_each('[[1, "2026-01-05T10:00"], [2, "2026-01-19T10:00"], [3, "2026-02-02T10:00"]]');
    ${rows}
  `)
  await close()
  return folder
}

const work = `INSERT INTO work (visitId, position, tissue, side, technique, familiarPain, note) VALUES
  (1, 0, 'sternocleidomastoid', 'left', 'compression', 'not tested', ''),
  (1, 1, 'soleus', 'left', 'compression', 'not tested', '');`

const signatures = `INSERT INTO signatures (visitId, practitionerId, name, credentials, at)
  SELECT id, 1, 'Jo Rivers', '', '2026-02-02T18:00:00.000Z' FROM visits;`

test('work of an older, signed visit for two complaints counts only for its own, and its rows stay', async () => {
  const folder = await createOlderPractice(`
    INSERT INTO visitComplaints (visitId, complaintId, painBefore, painAfter, verdict)
      VALUES (1, 1, 7, 3, 'did not last'), (1, 2, 7, 3, 'did not last');
    ${work}
    INSERT INTO outcomes (visitId, complaintId, relief, painNow, reaction, askedAt, askedHow, note, createdAt)
      SELECT 1, value, '1 to 3 days', 7, '', '2026-01-09T10:00', 'phone', '', '' FROM json_each('[1, 2]');
    INSERT INTO experience (complaintId, region, tissue, lasted, didNotLast) VALUES
      (1, 'temple', 'sternocleidomastoid', 0, 1), (1, 'temple', 'soleus', 0, 1),
      (2, 'calf', 'sternocleidomastoid', 0, 1), (2, 'calf', 'soleus', 0, 1);
    ${signatures}
  `)
  const workBefore = readAllRows(folder)['work'] as object[]
  const clinic = newClinic({ dataFolder: folder })
  const readWorked = async (complaintId: number) =>
    (await clinic.api.suggestions.picture.query({ complaintId, asked: null })).worked.map(
      ({ tissue }) => tissue,
    )
  expect(await readWorked(1)).toEqual(['sternocleidomastoid'])
  expect(await readWorked(2)).toEqual(['soleus'])
  const { work: workAfter, experience, experienceTotals } = readAllRows(folder)
  expect(workAfter).toEqual(workBefore.map((line) => ({ ...line, complaintId: null })))
  expect(experience).toMatchObject([
    { complaintId: 1, region: 'temple', tissue: 'sternocleidomastoid', didNotLast: 1 },
    { complaintId: 2, region: 'calf', tissue: 'soleus', didNotLast: 1 },
  ])
  expect(experience).toHaveLength(2)
  expect(
    (experienceTotals as { didNotLast: number }[]).filter(({ didNotLast }) => didNotLast !== 0),
  ).toHaveLength(2)
})

test('an older complaint whose relief lasts and whose pain is as at the start needs another look', async () => {
  const folder = await createOlderPractice(`
    INSERT INTO visitComplaints (visitId, complaintId, painBefore, painAfter, verdict)
      SELECT id, 1, 6, 2, 'lasted' FROM visits;
    INSERT INTO outcomes (visitId, complaintId, relief, painNow, reaction, askedAt, askedHow, note, createdAt)
      SELECT id, 1, 'over 7 days', 6, '', strftime('%Y-%m-%dT%H:%M', at, '+10 days'), 'phone', '', '' FROM visits;
    ${signatures}
  `)
  const clinic = newClinic({ dataFolder: folder })
  expect(await clinic.api.pages.needsAnotherLook.query()).toMatchObject({
    count: 1,
    complaints: [{ id: 1, noLastingReliefSince: '2026-01-05T10:00', noLastingReliefVisits: 3 }],
  })
})
