import { cleanLine } from '@shared/text/clean-line'
import { foldText, foldVowels, hasWords, isOneLetterApart, wordsOf } from '@shared/text/folding'
import { requiredLine } from '@shared/fields'
import { otherFormsOf } from '@shared/text/short-names'
import { describe, expect, it } from 'vitest'

describe('folded text', () => {
  it.each([
    ['Zoë ÅNGSTRÖM', 'zoe angstrom'],
    ['Groß', 'gross'],
    ['GROẞ', 'gross'],
    ['Łukasz Đorđe Sørensen Ægir', 'lukasz dorde sorensen aegir'],
    [`O'Brien O’Brien OʼBrien`, 'obrien obrien obrien'],
    ['Nguyễn', 'nguyen'],
    ['Işık Yıldırım İSTANBUL', 'isik yildirim istanbul'],
    ['Guðrún Þórsdóttir', 'gudrun thorsdottir'],
    ['Smith-Jones Smith–Jones Smith‑Jones', 'smith jones smith jones smith jones'],
    ['Jo\u200bhn\u200d \u202eDoe', 'john doe'],
    ['Ａｎｎａ', 'anna'],
    ['陈', '陈'],
    ['タナカ', 'たなか'],
    ['田中\u3000花子', '田中 花子'],
    ['कोमल', 'कोमल'],
    ['สมชาย', 'สมชาย'],
    ['مُحَمَّد', 'محمد'],
    ['Σωκράτης', 'σωκρατησ'],
    ['Алексей Семён', 'алексеи семен'],
    ['٠٣٠', '030'],
  ])('of %j is %j', (text, plain) => {
    expect(foldText(text)).toBe(plain)
    expect(foldText(foldText(text))).toBe(plain)
  })

  it.each([
    ['Großmüller', 'grossmueller'],
    ['Sørensen', 'Soerensen'],
    ['Ågård', 'Aagaard'],
    ['Kjær', 'Kjaer'],
  ])('of %s and %s is the same in the loosest form', (one, other) => {
    expect(foldVowels(foldText(one))).toBe(foldVowels(foldText(other)))
  })
})

it('words keep the marks that are vowels', () => {
  expect(wordsOf('कोमल शर्मा, Müller-Lüdenscheidt')).toEqual(['कोमल', 'शर्मा', 'muller', 'ludenscheidt'])
  expect(hasWords('Rückenstrecker, links', 'ruecken li')).toBe(true)
  expect(hasWords('Rückenstrecker', 'strecker')).toBe(false)
})

it.each([
  ['berg', 'berg', true],
  ['berg', 'burg', true],
  ['berg', 'brg', true],
  ['berg', 'bergs', true],
  ['berg', 'ebrg', true],
  ['berg', 'bugr', false],
  ['berg', 'be', false],
  ['anna', 'nana', true],
])('%s and %s are at most one letter apart: %s', (one, other, is) => {
  expect(isOneLetterApart(one, other)).toBe(is)
  expect(isOneLetterApart(other, one)).toBe(is)
})

it.each([
  ['jim', 'james'],
  ['bob', 'robert'],
  ['sepp', 'josef'],
  ['paco', 'francisco'],
  ['gosia', 'małgorzata'],
  ['manon', 'marie'],
])('%s is another form of %s', (short, long) => {
  expect(otherFormsOf(short)).toContain(foldText(long))
  expect(otherFormsOf(foldText(long))).toContain(short)
})

describe('a line', () => {
  it.each(['\u200b', '\u202e\u200f', '\u0000\u0007', '\u00ad \ufeff', '\u3164', '\u2800', '\u200d'])(
    'of %j is empty, so it is no name',
    (text) => {
      expect(requiredLine('Enter a name').safeParse(text).error?.issues[0]?.message).toBe('Enter a name')
    },
  )

  it('keeps joiners inside words and emoji', () => {
    expect(cleanLine('می\u200cخواهم')).toBe('می\u200cخواهم')
    expect(cleanLine('👩\u200d⚕️')).toBe('👩\u200d⚕️')
    expect(cleanLine(' A\u200bda\tBerg\r\n')).toBe('Ada Berg')
  })
})
