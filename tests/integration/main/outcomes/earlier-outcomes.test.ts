import { expect, test } from 'vitest'
import { openDatabase } from '@main/database/open'
import type { OutcomeInput } from '@shared/outcomes'
import { anOutcome, newPractice, withVisit } from '../../../support/clinic'
import { clock } from '../database/record'

async function answered() {
  const clinic = await newPractice()
  const { visitId, complaintId, clientId } = await withVisit(clinic)
  const of = { visitId, complaintId }
  const answer = (change: Partial<OutcomeInput> = {}, id: number | null = null) =>
    clinic.api.outcomes.save.mutate({ id, outcome: { ...anOutcome(of), ...change } })
  const latest = async () =>
    (await clinic.api.pages.client.query({ id: clientId })).complaints[0]!.painLine[0]!.outcome!
  const earlier = () => clinic.api.outcomes.listEarlier.query({ visitId })
  return { clinic, visitId, answer, latest, earlier }
}

test('a corrected outcome keeps its earlier versions with the time of the correction', async () => {
  const { answer, latest, earlier } = await answered()
  await answer({ relief: 'under 4 hours', painNow: 7 })
  expect(await earlier()).toEqual([])
  const { id } = await latest()
  await answer({ relief: 'still better', painNow: 2 }, id)
  await answer({ relief: 'over 7 days', painNow: 2 }, id)
  expect(await latest()).toMatchObject({ relief: 'over 7 days' })
  expect(await earlier()).toMatchObject([
    { relief: 'still better', painNow: 2, correctedAt: '2026-03-10T09:00:00.000Z' },
    { relief: 'under 4 hours', painNow: 7, correctedAt: '2026-03-10T09:00:00.000Z' },
  ])
})

test('saving an unchanged outcome is not a correction', async () => {
  const { answer, latest, earlier } = await answered()
  await answer()
  await answer({}, (await latest()).id)
  expect(await earlier()).toEqual([])
})

test('an outcome asked before the last one is listed too', async () => {
  const { answer, earlier } = await answered()
  await answer({ relief: 'under 4 hours', askedAt: '2026-03-05T10:00' })
  await answer({ relief: 'over 7 days', askedAt: '2026-03-09T10:00' })
  expect(await earlier()).toMatchObject([
    { relief: 'under 4 hours', askedAt: '2026-03-05T10:00', correctedAt: null },
  ])
})

test('every outcome of a void visit is listed', async () => {
  const { clinic, answer, earlier, visitId } = await answered()
  await answer({ relief: 'under 4 hours', painNow: 7 })
  const { visit } = await clinic.api.pages.visit.query({ id: visitId })
  await clinic.api.visits.void.mutate({
    id: visitId,
    reason: 'Wrong client',
    expectedUpdatedAt: visit.updatedAt,
  })
  expect(await earlier()).toMatchObject([{ relief: 'under 4 hours', painNow: 7, correctedAt: null }])
})

test('the database refuses to change or delete earlier outcomes', async () => {
  const { clinic, answer, latest } = await answered()
  await answer()
  await answer({ relief: 'none' }, (await latest()).id)
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
