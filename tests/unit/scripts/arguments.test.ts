import { describe, expect, it } from 'vitest'
import { ArgumentsError, parseArguments } from '../../../scripts/arguments.mjs'

const none = { sample: false, data: null, open: true, port: null, help: false, endWithInput: false }

describe('npm start', () => {
  it('opens the own practice in a window without arguments', () => {
    expect(parseArguments([], 'start')).toEqual(none)
  })

  it('reads every argument', () => {
    const args = ['--sample', '--data', 'here', '--no-open', '--port', '8123']
    expect(parseArguments(args, 'start')).toEqual({
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
  ])('refuses %j', (args, message) => {
    expect(() => parseArguments(args, 'start')).toThrow(ArgumentsError)
    expect(() => parseArguments(args, 'start')).toThrow(message)
  })
})

describe('the browser host', () => {
  it('reads the arguments of npm start', () => {
    const args = ['--end-with-input', '--data', '/p', '--sample', '--port', '0']
    expect(parseArguments(args, 'browserHost')).toEqual({
      ...none,
      data: '/p',
      sample: true,
      port: 0,
      endWithInput: true,
    })
  })

  it.each([[['--no-open']], [['--help']], [['somewhere']]])('refuses %j', (args) => {
    expect(() => parseArguments(args, 'browserHost')).toThrow(ArgumentsError)
  })
})

describe('the desktop host', () => {
  it('ignores the arguments of Electron and Chromium', () => {
    const args = ['--no-sandbox', '.', '--data', 'here', '--sample', '--type=x', '--port', 'x']
    expect(parseArguments(args, 'desktopHost')).toEqual({ ...none, data: 'here', sample: true })
  })

  it.each([[['--data']], [['--data', '']], [['--data=']]])('uses the default folder with %j', (args) => {
    expect(parseArguments(args, 'desktopHost').data).toBeNull()
  })
})
