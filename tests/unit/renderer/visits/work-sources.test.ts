import { expect, it } from 'vitest'
import type { Complaint } from '@renderer/complaints/complaint'
import { workStartOf, workSourcesFor, plannedFor } from '@renderer/visits/aside/work-sources'
import type { Plan } from '@renderer/visits/aside/visit-data'

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

it('what is planned becomes work, and a tissue that is planned twice is one line for that side', () => {
  const lines = planned(
    [7],
    item('splenius-capitis', 'left', 'check'),
    item('temporalis', 'left', 'check'),
    item('splenius-capitis', 'left', 'work'),
    item('splenius-capitis', 'right', 'check'),
  )
  expect(lines.map(workStartOf)).toEqual([
    { tissue: 'temporalis', side: 'left' },
    { tissue: 'splenius-capitis', side: 'left' },
    { tissue: 'splenius-capitis', side: 'right' },
  ])
})

it('the plan of an untreated complaint offers nothing', () => {
  expect(planned([8], item('temporalis', 'left', 'check'))).toEqual([])
})

it('the lines of the list to check are offered as checks', () => {
  const line = { tissue: 'anterior-scalene', side: 'left' as const }
  expect(
    workSourcesFor(
      [],
      [],
      [line],
      [],
      (day) => day,
      (lines) => ({ lines, leftOut: [] }),
    ).suggested,
  ).toEqual([{ ...line, technique: 'check only' }])
})
