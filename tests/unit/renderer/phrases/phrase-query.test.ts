import { expect, it } from 'vitest'
import { matchingPhrases, phraseQueryAt } from '@renderer/phrases/phrase-query'

/** The bar marks the caret. */
const queryAtCaret = (text: string) => phraseQueryAt(text.replace('|', ''), text.indexOf('|'))

it.each([
  ['/|', { from: 0, query: '' }],
  ['Sore. /heat|', { from: 6, query: 'heat' }],
  ['One\n/heat ev|', { from: 4, query: 'heat ev' }],
  ['/he|at after', { from: 0, query: 'he' }],
  ['5/10|', null],
  ['and/or|', null],
  ['/heat\n|', null],
  ['/heat |/other', { from: 0, query: 'heat ' }],
  ['no slash|', null],
  ['/|', { from: 0, query: '' }],
] as const)('%j', (text, expected) => {
  expect(queryAtCaret(text)).toEqual(expected)
})

it('finds phrases by the beginnings of their words, ignoring accents, in their order', () => {
  const phrases = [{ text: 'Heat in the evening' }, { text: 'Évite la chaleur' }, { text: 'Evening walk' }]
  const search = (query: string) => matchingPhrases(phrases, query).map(({ text }) => text)
  expect(search('')).toHaveLength(3)
  expect(search('ev')).toEqual(['Heat in the evening', 'Évite la chaleur', 'Evening walk'])
  expect(search('ev heat')).toEqual(['Heat in the evening'])
  expect(search('ening')).toEqual([])
})
