import { describe, expect, it } from 'vitest'
import { ArgumentsError, parseArguments } from '../../../scripts/arguments.mjs'

const none = { sample: false, data: null, open: true, port: null, help: false, endWithInput: false }

describe('npm start', () => {
  it('opens the own practice in a window when nothing is said', () => {
    expect(parseArguments([], 'start')).toEqual(none)
  })

  it('reads what is said', () => {
    const words = ['--sample', '--data', 'here', '--no-open', '--port', '8123']
    expect(parseArguments(words, 'start')).toEqual({
      ...none,
      sample: true,
      data: 'here',
      open: false,
      port: 8123,
    })
    expect(parseArguments(['--help'], 'start').help).toBe(true)
  })

  it.each([
    [['--data', ''], /--data FOLDER/],
    [['--data'], /--data/],
    [['--port', '65536'], /--port takes a number/],
    [['--port', 'x'], /--port takes a number/],
    [['--port', '-1'], /--port/],
    [['--sampel'], /--sampel/],
    [['--end-with-input'], /--end-with-input/],
    [['somewhere'], /somewhere/],
  ])('refuses %j', (words, message) => {
    expect(() => parseArguments(words, 'start')).toThrow(ArgumentsError)
    expect(() => parseArguments(words, 'start')).toThrow(message)
  })
})

describe('the browser host', () => {
  it('reads what npm start gives it', () => {
    const words = ['--end-with-input', '--data', '/p', '--sample', '--port', '0']
    expect(parseArguments(words, 'browserHost')).toEqual({
      ...none,
      data: '/p',
      sample: true,
      port: 0,
      endWithInput: true,
    })
  })

  it.each([[['--no-open']], [['--help']], [['somewhere']]])('refuses %j', (words) => {
    expect(() => parseArguments(words, 'browserHost')).toThrow(ArgumentsError)
  })
})

describe('the desktop host', () => {
  it('ignores the arguments of Electron and Chromium', () => {
    const words = ['--no-sandbox', '.', '--data', 'here', '--sample', '--type=x', '--port', 'x']
    expect(parseArguments(words, 'desktopHost')).toEqual({ ...none, data: 'here', sample: true })
  })

  it.each([[['--data']], [['--data', '']], [['--data=']]])('takes the default folder with %j', (words) => {
    expect(parseArguments(words, 'desktopHost').data).toBeNull()
  })
})
