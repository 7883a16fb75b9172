import { regionById } from '@shared/anatomy/regions'
import { precautionById } from '@shared/safety/precautions'
import { expect, it } from 'vitest'
import { inSentence } from '@renderer/anatomy/words'

it('writes a name inside a sentence with a small letter, except the name of a person', () => {
  expect(inSentence(precautionById.get('anticoagulants')!.name)).toBe('blood thinner')
  expect(inSentence([...precautionById.values()].find(({ name }) => name.startsWith('Down'))!.name)).toBe(
    "Down's or loose joints",
  )
  expect(inSentence([...regionById.values()].find(({ label }) => label.startsWith('Achilles'))!.label)).toBe(
    'Achilles tendon',
  )
})
