import { expect, it } from 'vitest'
import { allowedWork } from '@renderer/visits/work/allowed-work'
import { notCopiedWords } from '@renderer/visits/work/work-warnings'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import type { RoutineLine } from '@shared/routines'
import { activeRules } from '@shared/safety/precaution-rules'

const line = (tissue: string, change: Partial<RoutineLine> = {}): RoutineLine => ({
  tissue,
  side: 'left',
  technique: 'compression',
  minutes: 5,
  pressure: 'firm',
  ...change,
})
const rulesOf = (...ids: string[]) =>
  activeRules(
    {
      answers: ids.map((id) => ({ id, week: null, on: null, place: '', clearedBy: '', clearedOn: null })),
      askedOn: '2026-03-01',
    },
    '2026-03-10',
    null,
  )

it('leaves out of the last work what a precaution forbids now, and says why', () => {
  const check = line('psoas-major', { technique: 'check only', pressure: null })
  const earlier = [line('psoas-major'), line('deltoid-middle'), check]
  const { lines, leftOut } = allowedWork(earlier, rulesOf('pregnancy'), standardAnatomy)
  expect(lines).toEqual([line('deltoid-middle'), check])
  expect(leftOut).toEqual([{ tissue: 'psoas-major', because: ['pregnancy'] }])
  const words = notCopiedWords({ day: '3 Mar', leftOut }, { tissue: () => 'psoas major' })
  expect(words).toBe('Not copied from 3 Mar: psoas major (pregnancy).')
})

it('lowers the pressure to what the precautions allow', () => {
  const { lines, leftOut } = allowedWork([line('deltoid-middle')], rulesOf('anticoagulants'), standardAnatomy)
  expect(leftOut).toEqual([])
  expect(lines[0]!.pressure).toBe('light')
})

it('copies everything without precautions', () => {
  const earlier = [line('psoas-major'), line('soleus')]
  expect(allowedWork(earlier, [], standardAnatomy)).toEqual({ lines: earlier, leftOut: [] })
})
