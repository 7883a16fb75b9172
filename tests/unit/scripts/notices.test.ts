import { expect, it } from 'vitest'
import { noticesOf } from '../../../scripts/notices.mjs'

const licence = { name: 'made-up', version: '1.2.3', identifier: 'MIT', text: 'Permission is granted' }

it('gives the name, the version, the licence and its text', () => {
  expect(noticesOf([licence])).toContain('\nmade-up 1.2.3 (MIT)\n\nPermission is granted\n')
})

it.each([{ identifier: '' }, { text: '' }])('refuses a package without its licence: %o', (missing) => {
  expect(() => noticesOf([licence, { ...licence, ...missing }])).toThrow('made-up has no licence text')
})
