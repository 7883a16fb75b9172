import { describe, expect, it, test } from 'vitest'
import { excerptOf, wordFinder } from '@shared/text/find-words'
import { hasWords } from '@shared/text/folding'

const texts = [
  'Tender along the edge, movement free.',
  'Schulterblatt oben rechts, große Spannung',
  'The client\u2019s shoulder isn\u2019t free',
  "Doesn't like pressure on the TOES",
  'Aachen, Goethe, blue, true',
  'half-moon stretch\n\n3 x 30 s',
  'Péc-Minor: released',
  '',
]
const queries = [
  'tend',
  'schu',
  'grosse',
  'isnt',
  'doesnt toe',
  'achen',
  'aa',
  'bl',
  'gothe',
  'moon 30',
  'pec min',
  'ee',
  'zz',
]

test.each(queries)('the words of %j are found in the same texts as by folding each of them', (query) => {
  expect(texts.filter(wordFinder(query))).toEqual(texts.filter((text) => hasWords(text, query)))
})

describe('an excerpt', () => {
  const long = `${'Pressure was fine. '.repeat(10)}The left Schulterblatt was tender. ${'It went well. '.repeat(20)}`

  it('has the words around the first hit, cut between words', () => {
    const excerpt = excerptOf(long, 'schulterbl')
    expect(excerpt).toMatch(/^…\S.*The left Schulterblatt was tender\..*\S…$/)
    expect(excerpt.length).toBeLessThan(150)
  })

  it('is a short text itself, in one line', () => {
    expect(excerptOf('Tender.\n  Not this alone. ', 'alone')).toBe('Tender. Not this alone.')
  })

  it('begins at the start of the text where the hit is there', () => {
    expect(excerptOf(long, 'press')).toMatch(/^Pressure was fine\. .*…$/)
  })

  it('cuts a text without blanks too', () => {
    expect(excerptOf('x'.repeat(500), 'xxx').length).toBeLessThan(100)
  })
})
