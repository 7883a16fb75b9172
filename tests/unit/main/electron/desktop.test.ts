import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import type { BrowserWindowConstructorOptions } from 'electron'
import { electronDesktop } from '@main/electron/desktop'
import { webPreferences } from '@main/electron/window'

let events: string[]
let windowOptions: BrowserWindowConstructorOptions[]
let printOptions: unknown[]
let failingStep: 'load' | 'ready' | null
let hangingStep: 'load' | 'ready' | null

beforeEach(() => {
  events = []
  windowOptions = []
  printOptions = []
  failingStep = null
  hangingStep = null
})

let gone: () => void = () => undefined

const desktop = electronDesktop({
  create: (options) => {
    windowOptions.push(options)
    const step = <T>(name: string, value: T) => {
      events.push(name)
      if (hangingStep === name) return new Promise<T>(() => undefined)
      return failingStep === name ? Promise.reject(new Error(`${name} failed`)) : Promise.resolve(value)
    }
    return {
      loadURL: (address: string) => (events.push(address), step('load', undefined)),
      destroy: () => events.push('destroy'),
      webContents: {
        once: (_event: string, listener: () => void) => (gone = listener),
        executeJavaScript: (script: string) => {
          expect(script).toContain('data-print-ready')
          return step('ready', undefined)
        },
        printToPDF: (options: unknown) => (
          printOptions.push(options),
          step('print', Buffer.from('%PDF-1.7'))
        ),
      },
    }
  },
  options: { webPreferences: webPreferences('linux') },
  showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: ['/media/stick'] }),
})

it.each([
  ['a4', 'A4'],
  ['letter', 'Letter'],
] as const)(
  'prints a page on %s in a hidden window once it is ready, then closes the window',
  async (paper, pageSize) => {
    const file = await desktop.makePdf?.('/print/plans/7?paper=a4', paper)
    expect(Buffer.from(file ?? []).toString()).toBe('%PDF-1.7')
    expect(events).toEqual(['app://elsewhere/print/plans/7?paper=a4', 'load', 'ready', 'print', 'destroy'])
    expect(windowOptions[0]).toMatchObject({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true },
    })
    expect(printOptions).toEqual([
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
  failingStep = step
  await expect(desktop.makePdf?.('/print/plans/7', 'a4')).rejects.toThrow(`${step} failed`)
  expect(events.at(-1)).toBe('destroy')
  expect(printOptions).toEqual([])
})

it.each([
  ['its page stops', () => gone()],
  ['the program quits', () => desktop.closePrintWindows()],
])('closes a hidden window that does not come to an end, when %s', async (_when, end) => {
  hangingStep = 'ready'
  const printing = desktop.makePdf?.('/print/plans/7', 'a4')
  await vi.waitFor(() => expect(events).toContain('ready'))
  end()
  await expect(printing).rejects.toThrow()
  expect(events.at(-1)).toBe('destroy')
})

it('gives a hidden window two minutes', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  hangingStep = 'load'
  const printing = expect(desktop.makePdf?.('/print/plans/7', 'a4')).rejects.toThrow('too long')
  await vi.advanceTimersByTimeAsync(120_000)
  await printing
  expect(events.at(-1)).toBe('destroy')
})

it.each(['https://example.org/', 'print/plans/7', 'file:///etc/passwd', ''])(
  'refuses to print %j, which is not a page of the application',
  async (path) => {
    await expect(desktop.makePdf?.(path, 'a4')).rejects.toThrow(/pages of the application/)
    expect(windowOptions).toEqual([])
  },
)

it('names its host', () => {
  expect(desktop.host).toBe('electron')
})
