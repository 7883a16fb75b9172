import type { BrowserWindow } from './windows.ts'

/** What a test reads from the stand-in, and what it decides. */
export const state = {
  /** What the program asked of Electron, in order. */
  log: [] as string[],
  isReady: false,
  isQuitting: false,
  exitCode: null as number | null,
  windows: new Set<BrowserWindow>(),
  menu: [] as MenuTemplate,
  popups: [] as MenuTemplate[],
  /** The answers to message boxes: the index of the button. */
  answer: 0,
  messages: [] as { message: string; detail?: string }[],
  /** Whether this process gets the lock of the one running program. */
  isFirst: true,
  /** Whether it is an installed program. */
  isPackaged: false,
  /** Whether `ready-to-show` comes, which it often does not on Wayland. */
  isPainted: true,
  /** Whether pages can be loaded at all. */
  canLoad: true,
  /** Whether a handler of a scheme can be registered. */
  canHandle: true,
  /** Whether pages answer to scripts. */
  answersScripts: true,
  scripts: [] as string[],
  switches: new Map<string, string | undefined>(),
  permissions: {} as Record<string, (...given: never[]) => unknown>,
}

export type MenuTemplate = { label?: string; role?: string; submenu?: MenuTemplate; click?: () => void }[]

export const note = (what: string): void => void state.log.push(what)

/** An event whose default action a listener can prevent. */
export class PreventableEvent {
  defaultPrevented = false
  preventDefault() {
    this.defaultPrevented = true
  }
}
