import { protectCell, readCell, separatorIn } from '@shared/csv'
import { expect, it } from 'vitest'

it.each([
  ['030 1234567', '="030 1234567"'],
  ['+49301234567', '="+49301234567"'],
  ['1234567890123456', '="1234567890123456"'],
  ['12E5', '="12E5"'],
  ['1980-05', '="1980-05"'],
  ['=1+1', "'=1+1"],
  ["'=1+1", "''=1+1"],
  ['@home', "'@home"],
  ['12', '12'],
  ['1980-05-05', '1980-05-05'],
  ['555-0199 (evenings)', '555-0199 (evenings)'],
  ["'quoted'", "'quoted'"],
  ['', ''],
])('the cell %j is written as %j for a spreadsheet, and read back', (text, cell) => {
  expect(protectCell(text)).toBe(cell)
  expect(readCell(cell)).toBe(text)
})

it.each([
  ['', 'comma'],
  ['US', 'comma'],
  ['GB', 'comma'],
  ['DE', 'semicolon'],
  ['FR', 'semicolon'],
  ['ES', 'semicolon'],
])('spreadsheets in %j expect a %s', (country, separator) => expect(separatorIn(country)).toBe(separator))
