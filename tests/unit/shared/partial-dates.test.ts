import { foldFigures } from '@shared/text/figures'
import { hasNoDay, isPartialDate, isSurelyBefore, partialPastDate } from '@shared/partial-dates'
import { describe, expect, it } from 'vitest'

describe('a date of which only the month or the year may be known', () => {
  it.each(['1980', '1980-05', '1980-05-05'])('%s is one', (text) => expect(isPartialDate(text)).toBe(true))
  it.each(['80', '1980-13', '1980-00', '1980-5', '1980-02-30', '', 'March'])('%s is none', (text) =>
    expect(isPartialDate(text)).toBe(false),
  )

  it('has no day', () => {
    expect(hasNoDay('1980-05')).toBe(true)
    expect(hasNoDay('1980-05-05')).toBe(false)
  })

  it.each([
    ['1980', '1980-05-05', false],
    ['1980-05-05', '1980', false],
    ['1979', '1980-05-05', true],
    ['1980-04', '1980-05-05', true],
    ['1980-05-04', '1980-05-05', true],
  ])('%s is before %s for certain: %s', (one, other, is) => expect(isSurelyBefore(one, other)).toBe(is))

  it.each([
    ['2026', null],
    ['2026-11', null],
    ['2026-12', 'Enter a date that is not in the future'],
    ['2027', 'Enter a date that is not in the future'],
    ['1880', 'Enter a year from 1900 to 2199'],
    ['1880-05', 'Enter a year from 1900 to 2199'],
    ['1980-13', 'Enter a date'],
  ])('%s is refused with %s in November 2026', (text, message) => {
    const { error } = partialPastDate(new Date(2026, 10, 22)).safeParse(text)
    expect(error?.issues[0]?.message ?? null).toBe(message)
  })
})

it('figures of any script are figures', () => {
  expect(foldFigures('٠١٢٣٤٥٦٧٨٩ ۳ ३ ๓ ３ 3')).toBe('0123456789 3 3 3 3 3')
})
