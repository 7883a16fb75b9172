import { expect, test } from 'vitest'
import { openDatabase } from '@main/database/open'
import { reclassifyPending, markAllForReclassification } from '@main/outcomes/reclassify-all'
import { recomputeDerived } from '@main/outcomes/derived'
import { fillSample } from '@main/sample/fill'
import { anOutcome, newClinic, newPractice, createClientWithVisit } from '../../../support/clinic'
import { clock, temporaryFolder } from '../database/test-database'
import { readAllRows } from '../refusal-case'
import { settings } from '../practice/refusals'

/** Reads all data that the classification derives. */
function readDerived(folder: string) {
  const { visitComplaints, complaints, experience, experienceTotals } = readAllRows(folder) as Record<
    string,
    Record<string, unknown>[]
  >
  return {
    verdicts: visitComplaints!.map(({ visitId, complaintId, verdict }) => [visitId, complaintId, verdict]),
    noLastingRelief: complaints!.map(({ id, noLastingReliefSince, noLastingReliefVisits }) => [
      id,
      noLastingReliefSince,
      noLastingReliefVisits,
    ]),
    experience,
    // A tissue without experience may have a row of zeros or no row.
    totals: experienceTotals!.filter(({ lasted, didNotLast }) => lasted !== 0 || didNotLast !== 0),
  }
}

test('after a change of the relief criterion, all derived data is as if each complaint was classified separately', async () => {
  const folder = temporaryFolder()
  const { db, close } = await openDatabase(folder, clock)
  await fillSample(db, clock())
  const original = readDerived(folder)
  for (const reliefPoints of [9, 5, 2]) {
    await db.updateTable('practice').set({ reliefPoints }).execute()
    await markAllForReclassification(db)
    await reclassifyPending(db)
    const reclassified = readDerived(folder)
    for (const { id } of await db.selectFrom('complaints').select('id').execute())
      await recomputeDerived(db, id)
    expect(reclassified).toEqual(readDerived(folder))
    if (reliefPoints === 2) expect(reclassified).toEqual(original)
    else expect(reclassified.experience).not.toEqual(original.experience)
  }
  await close()
})

test('an interrupted reclassification is finished when the database is opened again', async () => {
  const before = await newPractice()
  const { clientId, ...ids } = await createClientWithVisit(before)
  // Pain 7 before and 4 five days later: 3 points lower.
  await before.api.outcomes.save.mutate({
    id: null,
    outcome: { ...anOutcome(ids), relief: null, painNow: 4 },
  })
  await before.close()
  const { db, close } = await openDatabase(before.folder, clock)
  await db.updateTable('practice').set({ reliefPoints: 4 }).execute()
  await markAllForReclassification(db)
  await close()
  expect(readDerived(before.folder).verdicts[0]).toContain('lasted')

  const after = newClinic({ dataFolder: before.folder })
  const { complaints } = await after.api.pages.client.query({ id: clientId })
  expect(complaints[0]!.painLine[0]!.verdict).toBe('partly lasted')
  expect(readAllRows(before.folder)['practice']).toMatchObject([{ reclassifyFrom: null }])
})

test('a criterion changed during a reclassification applies to all complaints', async () => {
  const clinic = newClinic({ sample: true })
  const { settings: sampleSettings } = (await clinic.api.practice.status.query()) as {
    settings: typeof settings
  }
  const setReliefPoints = (reliefPoints: number) =>
    clinic.api.practice.saveSettings.mutate({ ...settings, ...sampleSettings, reliefPoints })
  await setReliefPoints(3)
  const expected = readDerived(clinic.folder)
  await setReliefPoints(1)
  await Promise.all([setReliefPoints(4), setReliefPoints(3)])
  expect(readDerived(clinic.folder)).toEqual(expected)
})
