import { expect, it } from 'vitest'
import { parseOptions } from '../../bench/options'

it('measures 20,000 clients by default', () => {
  expect(parseOptions([])).toEqual({ clients: 20_000, fresh: false })
  expect(parseOptions(['--clients', '500', '--fresh'])).toEqual({ clients: 500, fresh: true })
  expect(parseOptions(['--visits', '1000000'])).toEqual({ clients: 100_000, fresh: false })
})

it.each(['99', '100001', 'many', '500.5', ''])('refuses %j clients', (clients) => {
  expect(() => parseOptions(['--clients', clients])).toThrow('--clients takes a whole number')
})
