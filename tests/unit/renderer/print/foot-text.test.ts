import { cssText, shorten } from '@renderer/print/foot-text'
import { expect, it } from 'vitest'

it('shortens a long name at the foot, and keeps the birth date', () => {
  expect(shorten('Noémie, born 9 May 1986')).toBe('Noémie, born 9 May 1986')
  const short = shorten(`${'N'.repeat(200)}, born 9 May 1986`)
  expect([...short]).toHaveLength(90)
  expect(short).toMatch(/^N+…N+, born 9 May 1986$/)
})

it('escapes what could end the string', () => {
  expect(cssText('a"\\<b>')).toBe('a\\22 \\5c \\3c b\\3e ')
})
