import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findElectron, mayTry } from '../../../scripts/electron-runtime.mjs'

describe('findElectron', () => {
  let folder: string
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'elsewhere-runtime-'))))
  afterEach(() => rmSync(folder, { recursive: true }))
  const find = (env: NodeJS.ProcessEnv = {}) => findElectron({ folder, env, platform: 'linux' })

  it('returns null without a download', () => {
    expect(find()).toBeNull()
  })

  it('returns null when the package names a missing file', () => {
    writeFileSync(join(folder, 'path.txt'), 'electron')
    expect(find()).toBeNull()
  })

  it('finds the downloaded Electron', () => {
    writeFileSync(join(folder, 'path.txt'), 'electron')
    mkdirSync(join(folder, 'dist'))
    writeFileSync(join(folder, 'dist', 'electron'), '')
    expect(find()).toBe(join(folder, 'dist', 'electron'))
  })

  it('finds Electron in ELECTRON_OVERRIDE_DIST_PATH', () => {
    const overrideFolder = join(folder, 'own')
    expect(find({ ELECTRON_OVERRIDE_DIST_PATH: overrideFolder })).toBeNull()
    mkdirSync(overrideFolder)
    writeFileSync(join(overrideFolder, 'electron'), '')
    expect(find({ ELECTRON_OVERRIDE_DIST_PATH: overrideFolder })).toBe(join(overrideFolder, 'electron'))
  })
})

describe('mayTry', () => {
  const now = Date.UTC(2026, 10, 22)
  const hours = (count: number) => String(now - count * 3_600_000)

  it('allows a download at most once in 24 hours', () => {
    expect(mayTry(null, now)).toBe(true)
    expect(mayTry(hours(1), now)).toBe(false)
    expect(mayTry(hours(23.9), now)).toBe(false)
    expect(mayTry(hours(24), now)).toBe(true)
  })

  it('allows a download if the recorded time is in the future or invalid', () => {
    expect(mayTry(hours(-1), now)).toBe(true)
    expect(mayTry('not a time', now)).toBe(true)
  })
})
