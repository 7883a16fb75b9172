import { expect, it } from 'vitest'
import { askedWords } from '@renderer/suggestions/ask/asked-words'

it('says of which day the answer about red flags is, and never that there are none', () => {
  expect(askedWords('9 Oct', 0)).toEqual(['Red flags 9 Oct: none', 'Red flags 9 Oct: none found. Ask again.'])
  expect(askedWords('9 Oct', 2)).toEqual(['Red flags 9 Oct: 2', 'Red flags 9 Oct: 2 found. Ask again.'])
})
