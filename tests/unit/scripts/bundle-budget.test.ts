import { describe, expect, it } from 'vitest'
import { checkBundle, firstScreenFiles } from '../../../scripts/bundle-budget.mjs'

const manifest = {
  'index.html': {
    file: 'assets/index.js',
    isEntry: true,
    imports: ['_react.js'],
    dynamicImports: ['outcomes/needs-another-look.tsx', 'visits/new-visit.tsx'],
  },
  '_react.js': { file: 'assets/react.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js', imports: ['_react.js'] },
  '_list.js': { file: 'assets/list.js' },
  'outcomes/needs-another-look.tsx': {
    file: 'assets/needs-another-look.js',
    isDynamicEntry: true,
    imports: ['index.html', '_list.js'],
    dynamicImports: ['_later.js'],
  },
  '_later.js': { file: 'assets/later.js', isDynamicEntry: true },
  'visits/new-visit.tsx': { file: 'assets/new-visit.js', isDynamicEntry: true, imports: ['_list.js'] },
  'font.woff2': { file: 'assets/font.woff2' },
}
const list = 'outcomes/needs-another-look.tsx'

describe('firstScreenFiles', () => {
  it('returns the entry and its static imports at every depth', () => {
    expect(firstScreenFiles(manifest, []).sort()).toEqual([
      'assets/index.js',
      'assets/react.js',
      'assets/shared.js',
    ])
  })

  it('includes the lazy routes of the first screen only', () => {
    expect(firstScreenFiles(manifest, [list]).sort()).toEqual([
      'assets/index.js',
      'assets/list.js',
      'assets/needs-another-look.js',
      'assets/react.js',
      'assets/shared.js',
    ])
  })

  it.each(['outcomes/renamed.tsx', '_list.js'])('throws when %s is not a lazy route', (route) => {
    expect(() => firstScreenFiles(manifest, [route])).toThrow(route)
  })

  it('throws without an entry', () => {
    expect(() => firstScreenFiles({}, [])).toThrow(/entry/)
  })
})

describe('checkBundle', () => {
  const raw: Record<string, number> = { 'assets/index.js': 300, 'assets/new-visit.js': 900 }
  const sizeOf = (file: string) => ({ raw: raw[file] ?? 100, gzip: (raw[file] ?? 100) / 10 })
  const check = (budget: { firstScreenGzip: number; chunkRaw: number }) =>
    checkBundle(manifest, [list], sizeOf, budget)

  it('adds up the first screen and finds the largest chunk', () => {
    const report = check({ firstScreenGzip: 70, chunkRaw: 900 })
    expect(report.firstScreenGzip).toBe(70)
    expect(report.firstScreen.map(({ file }) => file)).not.toContain('assets/new-visit.js')
    expect(report.largest).toEqual({ file: 'assets/new-visit.js', raw: 900, gzip: 90 })
    expect(report.exceeded).toEqual([])
  })

  it('reports a first screen over the budget', () => {
    const { exceeded } = check({ firstScreenGzip: 69, chunkRaw: 900 })
    expect(exceeded).toHaveLength(1)
    expect(exceeded[0]).toContain('first screen')
  })

  it('reports the chunks over the budget', () => {
    const { exceeded } = check({ firstScreenGzip: 70, chunkRaw: 299 })
    expect(exceeded.map((sentence) => sentence.split(' ')[0])).toEqual([
      'assets/new-visit.js',
      'assets/index.js',
    ])
  })

  it('counts only scripts', () => {
    const onlyFont = { 'font.woff2': { file: 'assets/font.woff2', isEntry: true } }
    expect(() => checkBundle(onlyFont, [], sizeOf, { firstScreenGzip: 1, chunkRaw: 1 })).toThrow(/script/)
  })
})
