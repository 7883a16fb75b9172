import { expect, it } from 'vitest'
import type { StopRule } from '@shared/reasoning/recommendation'
import { hasToAskAgain } from '@renderer/suggestions/ask/ask-again'

const worse: StopRule = {
  hypotheses: 1,
  visits: [],
  found: [],
  advice: {
    rule: 'got-worse',
    params: {
      visit: { id: 3, at: '2026-05-04T10:00', relief: null, verdict: 'worse' },
      tissues: [],
      referAfter: null,
    },
  },
}

it.each([
  [worse, null, true],
  [worse, '2026-04-01', true],
  [worse, '2026-05-04', true],
  [worse, '2026-05-05', false],
  [null, null, false],
])('the red flags are asked again after a visit that made it worse', (stop, redFlagsAskedOn, isAsked) => {
  expect(hasToAskAgain({ stop }, { redFlagsAskedOn })).toBe(isAsked)
})
