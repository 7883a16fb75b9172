import { expect, it } from 'vitest'
import type { Clearance } from '@shared/complaints'
import { complaintAlerts } from '@renderer/complaints/complaint-alerts'
import { offeredPlans } from '@renderer/visits/aside/work-sources'

const clearance = (change: Partial<Clearance> = {}): Clearance => ({
  on: '2026-03-10',
  by: 'Dr Chen',
  flags: ['tearing-pain'],
  decision: 'allowed',
  said: '',
  ...change,
})
const complaint = (change: object = {}) => ({
  id: 1,
  title: 'Upper back pain',
  status: 'open',
  regions: [{ region: 'mid-back', side: 'left' as const }],
  redFlags: ['tearing-pain'],
  clearance: null,
  ...change,
})
const textsOf = (...complaints: ReturnType<typeof complaint>[]) =>
  complaintAlerts(complaints, null, '2026-03-10').map(({ text, tone }) => `${tone}: ${text}`)

it('says that a red flag stops an open complaint, until a doctor allows massage', () => {
  expect(textsOf(complaint())).toEqual(['bad: Upper back pain: Emergency: call for help now'])
  expect(textsOf(complaint({ status: 'resolved' }))).toEqual([])
  expect(textsOf(complaint({ redFlags: [] }))).toEqual([])
  expect(textsOf(complaint({ clearance: clearance() }))).toEqual([])
  expect(textsOf(complaint({ clearance: clearance({ decision: 'not allowed' }) }))).toHaveLength(1)
})

it('says a red flag that does not stop the list too, after one that does', () => {
  const stiff = complaint({ id: 2, title: 'Low back', redFlags: ['long-morning-stiffness'] })
  expect(textsOf(stiff, complaint())).toEqual([
    'bad: Upper back pain: Emergency: call for help now',
    'warn: Low back: Refer to a doctor soon',
  ])
  expect(
    complaintAlerts([stiff, complaint()], null, '2026-03-10', 1).map(({ complaintId }) => complaintId),
  ).toEqual([2])
  const cleared = clearance({ flags: ['long-morning-stiffness'] })
  expect(complaintAlerts([{ ...stiff, clearance: cleared }], null, '2026-03-10')).toEqual([])
})

it('says the limits of a doctor, after the red flags', () => {
  const limited = complaint({
    id: 2,
    title: 'Neck',
    clearance: clearance({ decision: 'allowed with limits', said: 'No thrusts' }),
  })
  expect(textsOf(limited, complaint())).toEqual([
    'bad: Upper back pain: Emergency: call for help now',
    'warn: Neck: No thrusts (Dr Chen)',
  ])
})

it('offers no planned work for a complaint that a red flag stops', () => {
  const cleared = { ...complaint({ id: 2, clearance: clearance() }) }
  const complaints = [complaint(), cleared] as unknown as Parameters<typeof offeredPlans>[1]
  expect(offeredPlans([{ complaintId: 1 }, { complaintId: 2 }], complaints, null)).toEqual([
    { complaintId: 2 },
  ])
})
