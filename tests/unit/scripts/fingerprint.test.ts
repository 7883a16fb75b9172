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
  const print = () => fingerprint(folder, ['src', 'package.json', 'not there'])

  it('stays when nothing changed, though files were written anew', () => {
    const before = print()
    writeFileSync(join(folder, 'src', 'deep', 'a.ts'), 'one')
    writeFileSync(join(folder, 'beside.txt'), 'not looked at')
    expect(print()).toBe(before)
  })

  it.each([
    ['a file is changed', () => writeFileSync(join(folder, 'src', 'deep', 'a.ts'), 'two')],
    ['a file comes', () => writeFileSync(join(folder, 'src', 'b.ts'), '')],
    ['a file goes', () => rmSync(join(folder, 'src', 'deep', 'a.ts'))],
    ['what was missing comes', () => writeFileSync(join(folder, 'not there'), '')],
  ])('changes when %s', (_what, change) => {
    const before = print()
    change()
    expect(print()).not.toBe(before)
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

  it('is so when all is there that this system needs', () => {
    expect(sameInstalled(lock, { packages: { 'node_modules/a': a } })).toBe(true)
  })

  it.each([
    ['nothing is there', {}],
    ['another version is there', { 'node_modules/a': { ...a, version: '1.0.1' } }],
    ['another file of that version is there', { 'node_modules/a': { ...a, integrity: 'sha512-b' } }],
    ['something is there that is not asked for', { 'node_modules/a': a, 'node_modules/b': a }],
  ])('is not so when %s', (_what, packages) => {
    expect(sameInstalled(lock, { packages })).toBe(false)
  })

  it('is not so for an empty lock file', () => {
    expect(sameInstalled({ packages: { '': {} } }, { packages: {} })).toBe(false)
    expect(sameInstalled({}, {})).toBe(false)
  })
})
