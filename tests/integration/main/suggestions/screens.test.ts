import { expect, test } from 'vitest'
import type { VisitScreens } from '@shared/visits'
import { aClient, aComplaint, aVisit, newPractice, type TestClinic } from '../../../support/clinic'

async function aFailedVisit(clinic: TestClinic) {
  const { api } = clinic
  const { id: clientId } = await api.clients.create.mutate(aClient)
  const complaint = { ...aComplaint, regions: [{ region: 'back-of-thigh', side: 'left' as const }] }
  const { id: complaintId } = await api.complaints.create.mutate({ clientId, complaint })
  const createVisit = async (at: string, screens: VisitScreens) =>
    (
      await api.visits.create.mutate({
        clientId,
        visit: {
          ...aVisit,
          at,
          complaints: [{ complaintId, painBefore: 7, painAfter: 5, radiation: null, screens }],
        },
      })
    ).id
  const readAnswer = async () => {
    const { answer } = await api.pages.complaint.query({ id: complaintId })
    if (answer.kind !== 'list') throw new Error('a list was due')
    return answer
  }
  return { clientId, complaintId, createVisit, readAnswer }
}

test('the results of short tests are kept with the visit, and the last ones change the answer', async () => {
  const clinic = await newPractice()
  const { complaintId, createVisit, readAnswer } = await aFailedVisit(clinic)
  const first = await createVisit('2026-03-01T10:00', { slump: 'negative' })
  expect((await clinic.api.pages.visit.query({ id: first })).visit.complaints[0]?.screens).toEqual({
    slump: 'negative',
  })
  expect((await readAnswer()).screenResults).toEqual([{ id: 'slump', result: 'negative' }])
  await createVisit('2026-03-08T10:00', { slump: 'positive', slr: 'positive', 'nerve-words': 'unsure' })
  const answer = await readAnswer()
  expect(answer.screenResults).toEqual([
    { id: 'slump', result: 'positive' },
    { id: 'slr', result: 'positive' },
  ])
  expect(answer.otherCauses[0]).toBe('nerve root')
  expect(answer.nonTissueCause).toBe('refer')

  const checked = await clinic.api.suggestions.withChecks.query({
    complaintId,
    checks: [],
    screens: { slump: 'negative', slr: 'negative' },
  })
  expect(checked).toMatchObject({ nonTissueCause: null })
})

test('a result that is not known is refused at its field', async () => {
  const clinic = await newPractice()
  const { createVisit } = await aFailedVisit(clinic)
  await expect(createVisit('2026-03-01T10:00', { 'no-such-test': 'positive' })).rejects.toMatchObject({
    data: { fields: [{ path: 'visit.complaints.0.screens.no-such-test' }] },
  })
})
