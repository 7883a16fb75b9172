import { expect, test } from 'vitest'
import {
  browserOrigin,
  desktopOrigin,
  newPractice,
  withVisit,
  type TestClinic,
} from '../../../support/clinic'
import { everyRow } from '../refusal-case'

async function offered({ api }: TestClinic, complaintId: number) {
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
    const { complaintId } = await withVisit(clinic)
    const before = await offered(clinic, complaintId)
    const first = before[0]!
    const why = 'imaging normal'
    const { id } = await clinic.api.suggestions.ruleOut.mutate({ complaintId, ...first, why })
    expect(await clinic.api.suggestions.ruledOut.query({ complaintId })).toEqual([
      { id, ...first, why, on: '2026-03-10' },
    ])
    expect(await offered(clinic, complaintId)).not.toContainEqual(first)
    const { summary } = await clinic.api.suggestions.whyNot.query({ complaintId, ...first })
    expect(summary).toEqual({ rule: 'ruled-out', params: { on: '2026-03-10', why: 'imaging normal' } })

    clinic.at('2026-03-11T09:00')
    await clinic.api.suggestions.withdrawRuledOut.mutate({ id })
    expect(await clinic.api.suggestions.ruledOut.query({ complaintId })).toEqual([])
    expect(await offered(clinic, complaintId)).toEqual(before)
    expect(everyRow(clinic.folder)['ruledOut']).toMatchObject([
      { id, why, ruledOutOn: '2026-03-10', withdrawnOn: '2026-03-11' },
    ])
  },
)

test('a tissue ruled out for one complaint is offered for another', async () => {
  const clinic = await newPractice()
  const [one, other] = [await withVisit(clinic), await withVisit(clinic)]
  const first = (await offered(clinic, one.complaintId))[0]!
  await clinic.api.suggestions.ruleOut.mutate({ complaintId: one.complaintId, ...first, why: '' })
  expect(await clinic.api.suggestions.ruledOut.query({ complaintId: other.complaintId })).toEqual([])
  expect(await offered(clinic, other.complaintId)).toContainEqual(first)
})

test('a tissue cannot be ruled out twice, but again after that was undone', async () => {
  const clinic = await newPractice()
  const { complaintId } = await withVisit(clinic)
  const no = { complaintId, tissue: 'masseter', side: 'both' as const, why: '' }
  const { id } = await clinic.api.suggestions.ruleOut.mutate(no)
  const both = await clinic.call('suggestions.ruleOut', { ...no, side: 'left' })
  expect(both).toMatchObject({ refusal: 'ruled-out-already', fields: [{ path: 'tissue' }] })
  await clinic.api.suggestions.withdrawRuledOut.mutate({ id })
  const twice = await Promise.all([
    clinic.call('suggestions.ruleOut', no),
    clinic.call('suggestions.ruleOut', no),
  ])
  expect(twice.map(({ refusal }) => refusal)).toEqual([undefined, 'ruled-out-already'])
  expect(everyRow(clinic.folder)['ruledOut']).toHaveLength(2)
})
