import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readArguments } from '@main/browser/arguments'

it('reads the command line arguments', () => {
  expect(readArguments(['--data', 'practice', '--sample', '--port', '8123', '--end-with-input'])).toEqual({
    dataFolder: resolve('practice'),
    sample: true,
    port: 8123,
    endWithInput: true,
  })
  expect(readArguments(['--data', '/p'])).toMatchObject({ sample: false, port: 0, endWithInput: false })
})

it.each([
  [[], /--data FOLDER/],
  [['--data', ''], /--data FOLDER/],
  [['--data', '/p', '--port', '70000'], /--port/],
  [['--data', '/p', '--port', '1e3'], /--port/],
  [['--data', '/p', '--colour', 'blue'], /colour/],
])('refuses %j with a message', (args, message) => {
  expect(() => readArguments(args)).toThrow(message)
})
