import { describe, expect, it } from 'vitest'
import { practiceFolder, programData } from '../../../scripts/paths.mjs'

describe('programData', () => {
  it.each([
    ['linux', {}, '/home/a/.local/share/elsewhere'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/elsewhere'],
    ['linux', { XDG_DATA_HOME: 'data' }, '/home/a/.local/share/elsewhere'],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/home/a/Library/Application Support/Elsewhere'],
  ] as const)('on %s with %j is %s', (platform, env, folder) => {
    expect(programData({ platform, env, home: '/home/a' })).toBe(folder)
  })

  it('is where Windows says', () => {
    const folder = programData({ platform: 'win32', env: { APPDATA: '/roaming' }, home: '/home/a' })
    expect(folder.replaceAll('\\', '/')).toBe('/roaming/Elsewhere')
  })
})

describe('practiceFolder', () => {
  const system = { platform: 'linux', env: {}, home: '/home/a', from: '/home/a/desk' } as const

  it('keeps the sample practice apart', () => {
    expect(practiceFolder({ data: null, sample: false }, system)).toBe(
      '/home/a/.local/share/elsewhere/practice',
    )
    expect(practiceFolder({ data: null, sample: true }, system)).toBe(
      '/home/a/.local/share/elsewhere/sample-practice',
    )
  })

  it('understands a folder from where it was typed', () => {
    expect(practiceFolder({ data: 'mine', sample: false }, system)).toBe('/home/a/desk/mine')
    expect(practiceFolder({ data: '/mine', sample: true }, system)).toBe('/mine')
  })
})
