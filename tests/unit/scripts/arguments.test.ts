import { expect, it } from 'vitest'
import { readArguments } from '../../../scripts/arguments.mjs'

it('opens the own practice in a window when nothing is said', () => {
  expect(readArguments([])).toEqual({ sample: false, data: null, open: true, port: null, help: false })
})

it('reads what is said', () => {
  expect(readArguments(['--sample', '--data', 'here', '--no-open', '--port', '8123'])).toEqual({
    sample: true,
    data: 'here',
    open: false,
    port: 8123,
    help: false,
  })
  expect(readArguments(['--help']).help).toBe(true)
})

it.each([
  [['--data', '']],
  [['--data']],
  [['--port', '65536']],
  [['--port', 'x']],
  [['--port', '-1']],
  [['--sampel']],
  [['somewhere']],
])('refuses %j', (words) => {
  expect(() => readArguments(words)).toThrow()
})
