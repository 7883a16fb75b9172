import { expect, it } from 'vitest'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import { workLine } from '@renderer/visits/work/work-line'
import { nextComplaint, withComplaints } from '@renderer/visits/work/work-complaints'

const treated = [
  { id: 7, regions: [{ region: 'calf', side: 'left' as const }] },
  { id: 8, regions: [{ region: 'temple', side: 'left' as const }] },
]
const line = (tissue: string, complaintId: number | null = null) => ({
  ...workLine({ tissue, complaintId }, 'massage'),
  side: 'left' as const,
})
const complaintsOf = (...args: Parameters<typeof withComplaints>) =>
  withComplaints(...args).map(({ complaintId }) => complaintId)

it('a new line is saved with the chosen complaint, or with the one by region', () => {
  const lines = [line('soleus'), line('temporalis'), line('temporalis', 7)]
  expect(complaintsOf(lines, treated, standardAnatomy, [])).toEqual([7, 8, 7])
})

it('a line fits the only complaint of the visit, and none without complaints', () => {
  expect(complaintsOf([line('temporalis')], [treated[0]!], standardAnatomy, [])).toEqual([7])
  expect(complaintsOf([line('temporalis')], [], standardAnatomy, [])).toEqual([null])
})

it('a line that was saved without a complaint stays without', () => {
  const saved = [line('soleus')]
  expect(complaintsOf([...saved, line('temporalis')], treated, standardAnatomy, saved)).toEqual([null, 8])
})

it('the next complaint follows the order of the visit', () => {
  expect([7, 8, null].map((id) => nextComplaint(treated, id))).toEqual([8, 7, 7])
})
