import { beforeEach, expect, it } from 'vitest'
import type { BrowserWindowConstructorOptions } from 'electron'
import { electronDesktop } from '@main/electron/desktop'
import { webPreferences } from '@main/electron/window'

let happened: string[]
let asked: BrowserWindowConstructorOptions[]
let printed: unknown[]
let fails: 'load' | 'ready' | null

beforeEach(() => {
  happened = []
  asked = []
  printed = []
  fails = null
})

const desktop = electronDesktop(
  (options) => {
    asked.push(options)
    const step = <T>(name: string, value: T) => {
      happened.push(name)
      return fails === name ? Promise.reject(new Error(`${name} failed`)) : Promise.resolve(value)
    }
    return {
      loadURL: (address: string) => (happened.push(address), step('load', undefined)),
      destroy: () => happened.push('destroy'),
      webContents: {
        executeJavaScript: (script: string) => {
          expect(script).toContain('data-print-ready')
          return step('ready', undefined)
        },
        printToPDF: (options: unknown) => (printed.push(options), step('print', Buffer.from('%PDF-1.7'))),
      },
    }
  },
  { webPreferences: webPreferences('linux') },
)

it.each([
  ['a4', 'A4'],
  ['letter', 'Letter'],
] as const)(
  'prints a page on %s in a hidden window once it is ready, then closes the window',
  async (paper, pageSize) => {
    const file = await desktop.makePdf?.('/print/plans/7?paper=a4', paper)
    expect(Buffer.from(file ?? []).toString()).toBe('%PDF-1.7')
    expect(happened).toEqual(['app://elsewhere/print/plans/7?paper=a4', 'load', 'ready', 'print', 'destroy'])
    expect(asked[0]).toMatchObject({ show: false, webPreferences: { sandbox: true, contextIsolation: true } })
    expect(printed).toEqual([
      expect.objectContaining({
        pageSize,
        printBackground: true,
        preferCSSPageSize: true,
        displayHeaderFooter: false,
      }),
    ])
  },
)

it.each(['load', 'ready'] as const)('closes the window when %s fails', async (step) => {
  fails = step
  await expect(desktop.makePdf?.('/print/plans/7', 'a4')).rejects.toThrow(`${step} failed`)
  expect(happened.at(-1)).toBe('destroy')
  expect(printed).toEqual([])
})

it.each(['https://example.org/', 'print/plans/7', 'file:///etc/passwd', ''])(
  'refuses to print %j, which is not a page of the application',
  async (path) => {
    await expect(desktop.makePdf?.(path, 'a4')).rejects.toThrow(/pages of the application/)
    expect(asked).toEqual([])
  },
)

it('names its host', () => {
  expect(desktop.host).toBe('electron')
})
