import { expect, it } from 'vitest'
import type { Complaint } from '@renderer/complaints/complaint-card'
import { asWork, plannedFor } from '@renderer/visits/offers'
import type { Plan } from '@renderer/visits/visit-aside'

const item = (tissue: string, side: 'left' | 'right', action: 'check' | 'work') => ({
  id: 1,
  tissue,
  side,
  action,
  reason: '',
})
const planned = (complaintIds: number[], ...items: ReturnType<typeof item>[]) =>
  plannedFor(
    complaintIds.map((id) => ({ id }) as Complaint),
    [{ complaintId: 7, items } as unknown as Plan],
  )

it('what is planned to be checked and worked is one line of work, on that side alone', () => {
  const lines = planned(
    [7],
    item('splenius-capitis', 'left', 'check'),
    item('temporalis', 'left', 'check'),
    item('splenius-capitis', 'left', 'work'),
    item('splenius-capitis', 'right', 'check'),
  )
  expect(lines.map(asWork)).toEqual([
    { tissue: 'temporalis', side: 'left', technique: 'check only' },
    { tissue: 'splenius-capitis', side: 'left' },
    { tissue: 'splenius-capitis', side: 'right', technique: 'check only' },
  ])
})

it('the plan of a complaint that is not treated offers nothing', () => {
  expect(planned([8], item('temporalis', 'left', 'check'))).toEqual([])
})
