import { expect, test } from 'vitest'
import {
  browserOrigin,
  desktopOrigin,
  newPractice,
  createClientWithVisit,
  type TestClinic,
} from '../../../support/clinic'
import { readAllRows } from '../refusal-case'

async function listOffered({ api }: TestClinic, complaintId: number) {
  const { answer } = await api.pages.complaint.query({ id: complaintId })
  const plan = await api.suggestions.nextVisit.query({ complaintId, minutes: 240 })
  if (answer.kind !== 'list' || plan.kind !== 'plan') throw new Error('no list')
  return [...answer.suggestions, ...answer.more, ...answer.onRequest, ...plan.steps].map(
    ({ tissue, side }) => ({ tissue, side }),
  )
}

test.each([desktopOrigin, browserOrigin])(
  'a ruled-out tissue is not offered, "why not" gives the reason, and this can be undone, from %s',
  async (origin) => {
    const clinic = await newPractice({ origin })
    const { complaintId } = await createClientWithVisit(clinic)
    const before = await listOffered(clinic, complaintId)
    const first = before[0]!
    const why = 'imaging normal'
    const { id } = await clinic.api.suggestions.ruleOut.mutate({ complaintId, ...first, why })
    expect(await clinic.api.suggestions.ruledOut.query({ complaintId })).toEqual([
      { id, ...first, why, on: '2026-03-10' },
    ])
    expect(await listOffered(clinic, complaintId)).not.toContainEqual(first)
    const { summary } = await clinic.api.suggestions.whyNot.query({ complaintId, ...first })
    expect(summary).toEqual({ rule: 'ruled-out', params: { on: '2026-03-10', why: 'imaging normal' } })

    clinic.setTime('2026-03-11T09:00')
    await clinic.api.suggestions.withdrawRuledOut.mutate({ id })
    expect(await clinic.api.suggestions.ruledOut.query({ complaintId })).toEqual([])
    expect(await listOffered(clinic, complaintId)).toEqual(before)
    expect(readAllRows(clinic.folder)['ruledOut']).toMatchObject([
      { id, why, ruledOutOn: '2026-03-10', withdrawnOn: '2026-03-11' },
    ])
  },
)

test('a tissue ruled out for one complaint is offered for another', async () => {
  const clinic = await newPractice()
  const [one, other] = [await createClientWithVisit(clinic), await createClientWithVisit(clinic)]
  const first = (await listOffered(clinic, one.complaintId))[0]!
  await clinic.api.suggestions.ruleOut.mutate({ complaintId: one.complaintId, ...first, why: '' })
  expect(await clinic.api.suggestions.ruledOut.query({ complaintId: other.complaintId })).toEqual([])
  expect(await listOffered(clinic, other.complaintId)).toContainEqual(first)
})

test('a tissue cannot be ruled out twice, but again after that was undone', async () => {
  const clinic = await newPractice()
  const { complaintId } = await createClientWithVisit(clinic)
  const input = { complaintId, tissue: 'masseter', side: 'both' as const, why: '' }
  const { id } = await clinic.api.suggestions.ruleOut.mutate(input)
  const response = await clinic.call('suggestions.ruleOut', { ...input, side: 'left' })
  expect(response).toMatchObject({ refusal: 'ruled-out-already', fields: [{ path: 'tissue' }] })
  await clinic.api.suggestions.withdrawRuledOut.mutate({ id })
  const responses = await Promise.all([
    clinic.call('suggestions.ruleOut', input),
    clinic.call('suggestions.ruleOut', input),
  ])
  expect(responses.map(({ refusal }) => refusal)).toEqual([undefined, 'ruled-out-already'])
  expect(readAllRows(clinic.folder)['ruledOut']).toHaveLength(2)
})
