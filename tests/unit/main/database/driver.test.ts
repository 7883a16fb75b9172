import { statSync } from 'node:fs'
import { expect, it } from 'vitest'
import { nativeFile, openDriver } from '@main/database/driver'
import { toProblem } from '@main/database/problem'

it('names the native file in Electron, and lets the driver find it on Node', () => {
  const electron = '45.4.1'
  expect(nativeFile({ platform: 'linux', arch: 'x64', electron: undefined })).toBeUndefined()
  for (const [platform, arch] of [
    ['linux', 'x64'],
    ['linux', 'arm64'],
    ['darwin', 'arm64'],
    ['darwin', 'x64'],
    ['win32', 'x64'],
    ['win32', 'arm64'],
  ] as const) {
    expect(statSync(nativeFile({ platform, arch, electron })!).isFile(), `${platform}-${arch}`).toBe(true)
  }
})

it('opens a database with the native file that is named in Electron', () => {
  const nativeBinding = nativeFile({ platform: process.platform, arch: process.arch, electron: '45.4.1' })
  const driver = openDriver(':memory:', { nativeBinding })
  expect(driver.prepare('SELECT 1 AS one').get()).toEqual({ one: 1 })
  driver.close()
})

it('says in words when the native file is missing or is made for another computer', () => {
  const missing = nativeFile({ platform: 'linux', arch: 'riscv64', electron: '45.4.1' })!
  const otherSystem = process.platform === 'darwin' ? 'linux' : 'darwin'
  const foreign = nativeFile({ platform: otherSystem, arch: process.arch, electron: '45.4.1' })!
  for (const nativeBinding of [missing, foreign]) {
    const open = () => openDriver(':memory:', { nativeBinding })
    expect(() => {
      try {
        open()
      } catch (error) {
        throw toProblem(error)
      }
    }).toThrow('driver-not-loaded')
  }
})
