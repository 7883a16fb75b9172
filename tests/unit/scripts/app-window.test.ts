import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimProfile, profileFolder, windowArguments } from '../../../scripts/app-window.mjs'

it('opens only the link, in a separate profile, without other network requests', () => {
  const args = windowArguments('http://127.0.0.1:8000/#key=k', '/p/window', { uid: 1000 })
  expect(args).toContain('--app=http://127.0.0.1:8000/#key=k')
  expect(args).toContain('--user-data-dir=/p/window')
  expect(args).toEqual(
    expect.arrayContaining([
      '--disable-background-networking',
      '--disable-sync',
      '--disable-component-update',
    ]),
  )
  expect(args.some((arg) => arg.startsWith('--proxy-server='))).toBe(true)
  expect(args).not.toContain('--no-sandbox')
  expect(windowArguments('x', 'y', { uid: 0 })).toContain('--no-sandbox')
})

it('keeps the profile in the data folder unless the browser may not write there', () => {
  expect(profileFolder('/usr/bin/chromium', '/p', '/home/a')).toBe(join('/p', 'window'))
  expect(profileFolder('/snap/bin/chromium', '/p', '/home/a').startsWith(join('/home/a', 'snap'))).toBe(true)
})

describe('claimProfile', () => {
  let folder: string
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'elsewhere-profile-'))))
  afterEach(() => rmSync(folder, { recursive: true }))
  const notRunning = () => false
  const running = () => true

  it('gives a profile to one process at a time', () => {
    const profile = join(folder, 'window')
    expect(claimProfile(profile, 100, notRunning)).toBe(true)
    expect(claimProfile(profile, 200, running)).toBe(false)
    expect(claimProfile(profile, 100, running)).toBe(true)
  })

  it('gives it to another process after its owner has ended', () => {
    expect(claimProfile(folder, 100, notRunning)).toBe(true)
    expect(claimProfile(folder, 200, notRunning)).toBe(true)
    expect(claimProfile(folder, 100, running)).toBe(false)
  })

  it('finds out which processes run', () => {
    expect(claimProfile(folder, process.pid)).toBe(true)
    expect(claimProfile(folder, process.pid + 1)).toBe(false)
  })
})
