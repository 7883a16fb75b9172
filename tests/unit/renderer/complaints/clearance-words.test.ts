import { expect, it } from 'vitest'
import type { DoctorDecision } from '@shared/complaints'
import { clearanceWords } from '@renderer/complaints/clearance-words'

it('says who decided what about massage, and when', () => {
  const words = (decision: DoctorDecision, said: string) =>
    clearanceWords({ decision, said, by: 'Dr Chen', on: '2026-03-10' }, (date) => `day ${date}`)
  expect(words('allowed', '')).toBe('Cleared by Dr Chen on day 2026-03-10')
  expect(words('allowed', 'scan was normal')).toBe('Cleared by Dr Chen on day 2026-03-10: scan was normal')
  expect(words('allowed with limits', 'no neck work')).toBe(
    'Cleared by Dr Chen on day 2026-03-10, with limits: no neck work',
  )
  expect(words('not allowed', '')).toBe('Massage not allowed by Dr Chen on day 2026-03-10')
  expect(words('not allowed', 'wait for the scan')).toBe(
    'Massage not allowed by Dr Chen on day 2026-03-10: wait for the scan',
  )
})
