import { changedMinutes } from '@renderer/pages/settings/changed-minutes'
import { practiceSettings } from '@shared/practice'
import { expect, it } from 'vitest'

const { palpationMinutes } = practiceSettings.shape

it('keeps the other minutes, and has no entry for an empty field', () => {
  const own = changedMinutes({ scalenes: 4 }, 'scalp', '5')
  expect(own).toEqual({ scalenes: 4, scalp: 5 })
  expect(changedMinutes(own, 'scalenes', ' ')).toEqual({ scalp: 5 })
})

it.each(['0', '31', '2.5', 'three', '-1'])('keeps %s as a value that the settings refuse', (text) => {
  const { error } = palpationMinutes.safeParse(changedMinutes({}, 'scalenes', text))
  expect(error?.issues).toMatchObject([{ path: ['scalenes'], message: 'Enter a whole number from 1 to 30' }])
})
