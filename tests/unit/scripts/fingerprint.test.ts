import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, sameInstalled } from '../../../scripts/fingerprint.mjs'

describe('fingerprint', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'elsewhere-fingerprint-'))
    mkdirSync(join(folder, 'src', 'deep'), { recursive: true })
    writeFileSync(join(folder, 'src', 'deep', 'a.ts'), 'one')
    writeFileSync(join(folder, 'package.json'), '{}')
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const computeFingerprint = () => fingerprint(folder, ['src', 'package.json', 'not there'])

  it('stays the same when files are rewritten with the same content', () => {
    const before = computeFingerprint()
    writeFileSync(join(folder, 'src', 'deep', 'a.ts'), 'one')
    writeFileSync(join(folder, 'beside.txt'), 'not looked at')
    expect(computeFingerprint()).toBe(before)
  })

  it.each([
    ['a file is changed', () => writeFileSync(join(folder, 'src', 'deep', 'a.ts'), 'two')],
    ['a file is added', () => writeFileSync(join(folder, 'src', 'b.ts'), '')],
    ['a file is deleted', () => rmSync(join(folder, 'src', 'deep', 'a.ts'))],
    ['a missing file is added', () => writeFileSync(join(folder, 'not there'), '')],
  ])('changes when %s', (_what, change) => {
    const before = computeFingerprint()
    change()
    expect(computeFingerprint()).not.toBe(before)
  })
})

describe('sameInstalled', () => {
  const lock = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/only-on-windows': { version: '1.0.0', integrity: 'sha512-w', optional: true },
    },
  }
  const a = { version: '1.0.0', integrity: 'sha512-a' }

  it('returns true when all required packages are installed', () => {
    expect(sameInstalled(lock, { packages: { 'node_modules/a': a } })).toBe(true)
  })

  it.each([
    ['nothing is installed', {}],
    ['another version is installed', { 'node_modules/a': { ...a, version: '1.0.1' } }],
    ['another file of that version is installed', { 'node_modules/a': { ...a, integrity: 'sha512-b' } }],
    ['an extra package is installed', { 'node_modules/a': a, 'node_modules/b': a }],
  ])('returns false when %s', (_what, packages) => {
    expect(sameInstalled(lock, { packages })).toBe(false)
  })

  it('returns false for an empty lock file', () => {
    expect(sameInstalled({ packages: { '': {} } }, { packages: {} })).toBe(false)
    expect(sameInstalled({}, {})).toBe(false)
  })
})
