import { expect, it } from 'vitest'
import type { Complaint } from '@renderer/complaints/complaint'
import { canRadiate, lastRadiation } from '@renderer/visits/form/last-radiation'

const point = (visitId: number, at: string, radiation: string | null) => ({ visitId, at, radiation })
const complaint = (radiationAtStart: string | null, ...painLine: ReturnType<typeof point>[]) =>
  ({ radiationAtStart, painLine }) as unknown as Complaint

const visits = [
  point(1, '2026-03-01T10:00', 'to the elbow or knee'),
  point(2, '2026-03-08T10:00', null),
  point(3, '2026-03-15T10:00', 'none'),
]

it('the last answer is that of the last visit before this one, or that of the start', () => {
  const now = { id: null, at: '2026-03-20T10:00' }
  expect(lastRadiation(complaint(null, ...visits), now)).toEqual({
    at: '2026-03-15T10:00',
    radiation: 'none',
  })
  expect(
    lastRadiation(complaint('to the hand or foot', ...visits), { id: 3, at: '2026-03-15T10:00' }),
  ).toEqual({
    at: '2026-03-01T10:00',
    radiation: 'to the elbow or knee',
  })
  expect(lastRadiation(complaint('to the hand or foot'), now)).toEqual({
    at: null,
    radiation: 'to the hand or foot',
  })
  expect(lastRadiation(complaint(null), now)).toBeNull()
})

it('it is asked where pain can run down an arm or leg', () => {
  const at = (region: string) => [{ region, side: 'left' as const }]
  for (const region of [
    'low-back',
    'back-of-neck',
    'between-shoulder-blades',
    'calf',
    'region-of-a-newer-version',
  ]) {
    expect(canRadiate(at(region)), region).toBe(true)
  }
  for (const region of ['temple', 'abdomen', 'front-of-chest'])
    expect(canRadiate(at(region)), region).toBe(false)
  expect(canRadiate([...at('temple'), ...at('calf')])).toBe(true)
})
