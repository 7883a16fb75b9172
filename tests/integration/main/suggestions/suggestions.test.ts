import { expect, test } from 'vitest'
import { newPractice, createClientWithVisit } from '../../../support/clinic'

test('"why not" gives the rank and a summary of a tissue that is not in the list', async () => {
  const clinic = await newPractice()
  const { complaintId } = await createClientWithVisit(clinic)
  const answer = await clinic.api.suggestions.whyNot.query({ complaintId, tissue: 'soleus', side: 'left' })
  expect(answer).toMatchObject({ tissue: 'soleus', side: 'left' })
  expect(answer.rank).toBeGreaterThan(20)
  expect(answer.summary.rule).toBe('nothing-supports')
})

test('the plan of the next visit stays within its minutes, with checks before work', async () => {
  const clinic = await newPractice()
  const { complaintId } = await createClientWithVisit(clinic)
  const plan = await clinic.api.suggestions.nextVisit.query({ complaintId, minutes: 30 })
  if (plan.kind !== 'plan') throw new Error(`a ${plan.kind} instead of a plan`)
  expect(plan.steps.length).toBeGreaterThan(1)
  expect(plan.minutes).toBeLessThanOrEqual(30)
  const actions = plan.steps.map((step) => step.action)
  expect(actions).toEqual([...actions].sort())
  expect(new Set(actions)).toEqual(new Set(['check', 'work']))
})

test('the picture has the painful regions, the worked tissue, the suggestions and the requested tissue', async () => {
  const clinic = await newPractice()
  const { complaintId } = await createClientWithVisit(clinic)
  const { complaint, answer } = await clinic.api.pages.complaint.query({ id: complaintId })
  if (answer.kind !== 'list') throw new Error(`${answer.kind} instead of a list`)
  const asked = { tissue: 'soleus', side: 'left' } as const
  const picture = await clinic.api.suggestions.picture.query({ complaintId, asked })
  expect(picture.regions).toMatchObject(complaint.regions)
  expect(picture.worked).toHaveLength(1)
  expect(picture.suggestions).toMatchObject(answer.suggestions)
  expect(picture.asked).toMatchObject(await clinic.api.suggestions.whyNot.query({ complaintId, ...asked }))
})
