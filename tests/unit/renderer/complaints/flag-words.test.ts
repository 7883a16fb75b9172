import { expect, it } from 'vitest'
import { widespreadSigns } from '@shared/reasoning/record/widespread-signs'
import { redFlags, urgencyOf } from '@shared/safety/red-flags'
import { redFlagWords, urgencyWords } from '@renderer/complaints/flag-words'
import { widespreadSignWords } from '@renderer/complaints/widespread-sign-words'

it('has the words of each red flag', () => {
  for (const flag of redFlags) expect(redFlagWords(flag.id)).toBe(flag)
})

it('shows a flag of a newer version by its id, with a referral to a doctor soon', () => {
  expect(redFlagWords('of-a-newer-version').finding).toBe('of a newer version')
  expect(urgencyWords[urgencyOf('of-a-newer-version')]).toBe('Refer to a doctor soon')
})

it('has a text for each sign of widespread pain', () => {
  expect(widespreadSigns.map((id) => widespreadSignWords[id])).toEqual([
    'The pain spreads to new places from visit to visit',
    'It hurts on both sides, above and below the waist',
    'Light touch hurts, also where there is no complaint',
    'Sleep is poor and does not refresh',
  ])
})
