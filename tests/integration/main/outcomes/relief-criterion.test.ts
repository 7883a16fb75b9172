import { expect, test } from 'vitest'
import { anOutcome, newPractice, createClientWithVisit, type TestClinic } from '../../../support/clinic'
import { settings } from '../practice/refusals'

const readVerdict = async ({ api }: TestClinic, clientId: number) =>
  (await api.pages.client.query({ id: clientId })).complaints[0]!.painLine[0]!.verdict

/** Records pain 7 before and 4 five days later: 3 points and 43 % lower. */
async function createOutcomeThreePointsLower(clinic: TestClinic) {
  const created = await createClientWithVisit(clinic)
  await clinic.api.outcomes.save.mutate({
    id: null,
    outcome: { ...anOutcome(created), relief: null, painNow: 4 },
  })
  return created
}

test('verdicts use the relief criterion of the settings', async () => {
  const clinic = await newPractice()
  await clinic.api.practice.saveSettings.mutate({ ...settings, reliefPoints: 4 })
  const { clientId } = await createOutcomeThreePointsLower(clinic)
  expect(await readVerdict(clinic, clientId)).toBe('partly lasted')
})

test('changing the criterion and changing it back reclassifies existing outcomes', async () => {
  const clinic = await newPractice()
  const { clientId } = await createOutcomeThreePointsLower(clinic)
  expect(await readVerdict(clinic, clientId)).toBe('lasted')
  await clinic.api.practice.saveSettings.mutate({ ...settings, reliefPercent: 50 })
  expect(await readVerdict(clinic, clientId)).toBe('partly lasted')
  await clinic.api.practice.saveSettings.mutate(settings)
  expect(await readVerdict(clinic, clientId)).toBe('lasted')
})
