import type { ChildProcess } from 'node:child_process'

export function windowArguments(
  link: string,
  profile: string,
  system?: { uid?: number | undefined },
): string[]
export function profileFolder(browser: string, practice: string, home?: string): string
export function claimProfile(folder: string, pid?: number, running?: (pid: number) => boolean): boolean
export function openWindow(browser: string, link: string, practice: string): ChildProcess
