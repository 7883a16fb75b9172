import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { writeChecksums } from '../../../scripts/checksums.mjs'

function makeFolder(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-checksums-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

it('lists each installer with its SHA-256, and nothing else', async () => {
  const folder = makeFolder({ 'b.deb': 'abc', 'a.exe': '', 'builder-debug.yml': 'x', 'a.exe.blockmap': 'x' })
  await writeChecksums(folder, 'checksums.txt')
  expect(readFileSync(join(folder, 'checksums.txt'), 'utf8')).toBe(
    `e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.exe
ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.deb
`,
  )
})

it('refuses a folder without installers', async () => {
  await expect(writeChecksums(makeFolder({ 'notes.txt': 'x' }), 'checksums.txt')).rejects.toThrow(
    'no installer',
  )
})
