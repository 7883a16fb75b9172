import { expect, it } from 'vitest'
import { kindFor, noOpening, visitOpening } from '@renderer/visits/form/visit-opening'

it('a visit starts with an open complaint of the client', () => {
  const search = { complaintId: 7, start: 'checks' as const, without: 'soleus left,temporalis right' }
  expect(visitOpening(search, [{ id: 7 }, { id: 8 }])).toEqual({
    complaintId: 7,
    start: 'checks',
    without: new Set(['soleus left', 'temporalis right']),
  })
  expect(visitOpening({ complaintId: 7 }, [{ id: 7 }]).without.size).toBe(0)
  expect(visitOpening(search, [{ id: 8 }])).toBe(noOpening)
  expect(visitOpening({}, [{ id: 8 }])).toBe(noOpening)
})

it('a gentle visit is a relaxation visit', () => {
  expect(kindFor).toEqual({
    checks: 'therapeutic',
    same: 'therapeutic',
    gentle: 'relaxation',
    assessment: 'assessment',
  })
})
