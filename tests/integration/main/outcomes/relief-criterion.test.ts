import { expect, test } from 'vitest'
import { anOutcome, newPractice, withVisit, type TestClinic } from '../../../support/clinic'
import { settings } from '../practice/refusals'

const verdictOf = async ({ api }: TestClinic, clientId: number) =>
  (await api.pages.client.query({ id: clientId })).complaints[0]!.painLine[0]!.verdict

/** Records pain 7 before and 4 five days later: 3 points and 43 % lower. */
async function threePointsLower(clinic: TestClinic) {
  const of = await withVisit(clinic)
  await clinic.api.outcomes.save.mutate({
    id: null,
    outcome: { ...anOutcome(of), relief: null, painNow: 4 },
  })
  return of
}

test('verdicts use the relief criterion of the settings', async () => {
  const clinic = await newPractice()
  await clinic.api.practice.saveSettings.mutate({ ...settings, reliefPoints: 4 })
  const { clientId } = await threePointsLower(clinic)
  expect(await verdictOf(clinic, clientId)).toBe('partly lasted')
})

test('changing the criterion and changing it back reclassifies existing outcomes', async () => {
  const clinic = await newPractice()
  const { clientId } = await threePointsLower(clinic)
  expect(await verdictOf(clinic, clientId)).toBe('lasted')
  await clinic.api.practice.saveSettings.mutate({ ...settings, reliefPercent: 50 })
  expect(await verdictOf(clinic, clientId)).toBe('partly lasted')
  await clinic.api.practice.saveSettings.mutate(settings)
  expect(await verdictOf(clinic, clientId)).toBe('lasted')
})
