import { nameWithCredentials } from '@shared/practitioner'
import { expect, it } from 'vitest'

it.each([
  ['Jo Rivers', 'LMT', 'Jo Rivers, LMT'],
  ['Jo Rivers', '', 'Jo Rivers'],
  ['', 'LMT', 'LMT'],
  ['Jo Rivers, LMT', 'LMT', 'Jo Rivers, LMT'],
  ['Jo Rivers LMT', 'LMT', 'Jo Rivers LMT'],
  ['Jo Rivers (LMT)', 'LMT', 'Jo Rivers (LMT)'],
  ['Jo Rivers, LMT', 'L.M.T.', 'Jo Rivers, LMT'],
  ['Jo Rivers, lmt', 'LMT, licence 12345', 'Jo Rivers, lmt, licence 12345'],
  ['Jo Rivers', 'LMT, LMT', 'Jo Rivers, LMT'],
  ['Jo Rivers', 'RMT; licence 12345', 'Jo Rivers, RMT, licence 12345'],
  // A name is not a credential.
  ['Li Ma', 'MA', 'Li Ma, MA'],
])('says the credentials of "%s" with "%s" once', (name, credentials, text) => {
  expect(nameWithCredentials({ name, credentials })).toBe(text)
})
