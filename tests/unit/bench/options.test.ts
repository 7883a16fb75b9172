import { expect, it } from 'vitest'
import { readOptions } from '../../bench/options'

it('measures 20,000 clients by default', () => {
  expect(readOptions([])).toEqual({ clients: 20_000, fresh: false })
  expect(readOptions(['--clients', '500', '--fresh'])).toEqual({ clients: 500, fresh: true })
})

it.each(['99', '100001', 'many', '500.5', ''])('refuses %j clients', (clients) => {
  expect(() => readOptions(['--clients', clients])).toThrow('--clients takes a whole number')
})
