import { expect, test } from 'vitest'
import { openDatabase } from '@main/database/open'
import type { OutcomeInput } from '@shared/outcomes'
import { anOutcome, newPractice, createClientWithVisit } from '../../../support/clinic'
import { clock } from '../database/test-database'

/** Creates a practice with one visit, and returns functions to save and read its outcomes. */
async function createVisitWithOutcomes() {
  const clinic = await newPractice()
  const { visitId, complaintId, clientId } = await createClientWithVisit(clinic)
  const ids = { visitId, complaintId }
  const saveOutcome = (change: Partial<OutcomeInput> = {}, id: number | null = null) =>
    clinic.api.outcomes.save.mutate({ id, outcome: { ...anOutcome(ids), ...change } })
  const readLatest = async () =>
    (await clinic.api.pages.client.query({ id: clientId })).complaints[0]!.painLine[0]!.outcome!
  const listEarlier = () => clinic.api.outcomes.listEarlier.query({ visitId })
  return { clinic, visitId, saveOutcome, readLatest, listEarlier }
}

/** The practitioner of the practice. */
const correctedBy = 'Jo Rivers'

test('a corrected outcome keeps its earlier versions with the time of the correction and the name', async () => {
  const { saveOutcome, readLatest, listEarlier } = await createVisitWithOutcomes()
  await saveOutcome({ relief: 'under 4 hours', painNow: 7 })
  expect(await listEarlier()).toEqual([])
  const { id } = await readLatest()
  await saveOutcome({ relief: 'still better', painNow: 2 }, id)
  await saveOutcome({ relief: 'over 7 days', painNow: 2 }, id)
  expect(await readLatest()).toMatchObject({ relief: 'over 7 days' })
  expect(await listEarlier()).toMatchObject([
    { relief: 'still better', painNow: 2, correctedAt: '2026-03-10T09:00:00.000Z', correctedBy },
    { relief: 'under 4 hours', painNow: 7, correctedAt: '2026-03-10T09:00:00.000Z', correctedBy },
  ])
})

test('saving an unchanged outcome is not a correction', async () => {
  const { saveOutcome, readLatest, listEarlier } = await createVisitWithOutcomes()
  await saveOutcome()
  await saveOutcome({}, (await readLatest()).id)
  expect(await listEarlier()).toEqual([])
})

test('an outcome asked before the last one is listed too', async () => {
  const { saveOutcome, listEarlier } = await createVisitWithOutcomes()
  await saveOutcome({ relief: 'under 4 hours', askedAt: '2026-03-05T10:00' })
  await saveOutcome({ relief: 'over 7 days', askedAt: '2026-03-09T10:00' })
  expect(await listEarlier()).toMatchObject([
    { relief: 'under 4 hours', askedAt: '2026-03-05T10:00', correctedAt: null },
  ])
})

test('every outcome of a void visit is listed', async () => {
  const { clinic, saveOutcome, listEarlier, visitId } = await createVisitWithOutcomes()
  await saveOutcome({ relief: 'under 4 hours', painNow: 7 })
  const { visit } = await clinic.api.pages.visit.query({ id: visitId })
  await clinic.api.visits.void.mutate({
    id: visitId,
    reason: 'Wrong client',
    expectedRevision: visit.revision,
  })
  expect(await listEarlier()).toMatchObject([{ relief: 'under 4 hours', painNow: 7, correctedAt: null }])
})

test('the outcome of a signed visit is corrected, and another program cannot change it without a trace', async () => {
  const { clinic, visitId, saveOutcome, readLatest, listEarlier } = await createVisitWithOutcomes()
  await clinic.api.visits.sign.mutate({ id: visitId })
  await saveOutcome({ relief: 'under 4 hours', painNow: 7 })
  await saveOutcome({ relief: 'still better', painNow: 2 }, (await readLatest()).id)
  expect(await listEarlier()).toMatchObject([{ relief: 'under 4 hours', correctedBy }])
  await clinic.close()
  const { driver, close } = await openDatabase(clinic.folder, clock)
  for (const statement of [`UPDATE outcomes SET painNow = 9`, `DELETE FROM outcomes`])
    expect(() => driver.exec(statement)).toThrow(/of a signed visit/)
  await close()
})

test('the database refuses to change or delete earlier outcomes', async () => {
  const { clinic, saveOutcome, readLatest } = await createVisitWithOutcomes()
  await saveOutcome()
  await saveOutcome({ relief: 'none' }, (await readLatest()).id)
  await clinic.close()
  const { driver, close } = await openDatabase(clinic.folder, clock)
  for (const statement of [
    `UPDATE correctedOutcomes SET relief = NULL`,
    `DELETE FROM correctedOutcomes`,
    `REPLACE INTO correctedOutcomes SELECT * FROM correctedOutcomes`,
  ])
    expect(() => driver.exec(statement)).toThrow(/never/)
  await close()
})
