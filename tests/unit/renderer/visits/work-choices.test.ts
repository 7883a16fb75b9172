import { describe, expect, it } from 'vitest'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import { tissueFinder } from '@shared/anatomy/find-tissue'
import { tissueById, tissues } from '@shared/anatomy/tissues'
import { withSide } from '@renderer/anatomy/words'
import { choicesFor } from '@renderer/visits/work/work-choices'
import type { WorkSources } from '@renderer/visits/work/work-line'

const tissueName = (tissue: string) => tissueById.get(tissue)?.name ?? tissue
const known: Parameters<typeof choicesFor>[3] = {
  anatomy: standardAnatomy,
  findTissue: tissueFinder(tissues),
  tissueName,
  tissueWithSide: ({ tissue, side }) => withSide(tissueName(tissue), side),
}

const line = (tissue: string, side: 'left' | 'right' | 'both' = 'left') => ({
  tissue,
  side,
  technique: 'stripping' as const,
  minutes: 5,
  pressure: null,
})

const sources: WorkSources = {
  // A place that no muscle has to do with, so that it says the side alone.
  painRegions: [{ region: 'nowhere', side: 'left' }],
  used: [
    { tissue: 'levator-scapulae', timesAlike: 2 },
    { tissue: 'soleus', timesAlike: 0 },
  ],
  planned: [{ tissue: 'anterior-scalene', side: 'left', technique: 'check only' }],
  suggested: [
    { tissue: 'pectoralis-minor', side: 'left' },
    { tissue: 'anterior-scalene', side: 'left' },
  ],
  last: { day: '3 Mar', lines: [line('infraspinatus'), line('soleus')] },
  routines: [{ id: 7, name: 'Scalp and neck', lines: [line('suboccipitals', 'both')] }],
}

const names = (
  query: string,
  more: Partial<WorkSources> = {},
  there: { tissue: string; side: 'left' }[] = [],
) =>
  choicesFor(query, { ...sources, ...more }, there, known).map(
    ({ name, detail: about }) => `${name} (${about})`,
  )

describe('before anything is typed', () => {
  it('lists what is planned, suggested, done last time, and used most, each once', () => {
    expect(names('')).toEqual([
      'Anterior scalene, left (planned)',
      'Pectoralis minor, left (consider checking)',
      'All work of 3 Mar (2 muscles)',
      'Infraspinatus, left (worked 3 Mar)',
      'Soleus, left (worked 3 Mar)',
      'Scalp and neck (routine, 1 muscle)',
      'Levator scapulae, left (often used)',
    ])
  })

  it('leaves out what stands there already', () => {
    const there = ['anterior-scalene', 'soleus'].map((tissue) => ({ tissue, side: 'left' as const }))
    expect(names('', {}, there).slice(0, 2)).toEqual([
      'Pectoralis minor, left (consider checking)',
      'Infraspinatus, left (worked 3 Mar)',
    ])
  })

  const nothing = { used: [], planned: [], suggested: [], last: null, routines: [] }

  it('has only the anatomy to go by at a first visit in a new practice, and nothing without a region', () => {
    expect(names('', nothing)).toEqual([])
    const first = names('', { ...nothing, painRegions: [{ region: 'back-of-neck', side: 'left' }] })
    expect(first).toContain('Levator scapulae, left (in the painful area)')
    expect(first.every((name) => /(painful|to the) area/.test(name))).toBe(true)
  })
})

describe('what was typed', () => {
  const first = (query: string, more: Partial<WorkSources> = {}) =>
    choicesFor(query, { ...sources, ...more }, [], known)[0]?.lines

  it('goes to the side that is treated, unless it says another', () => {
    expect(first('inf')).toEqual([{ tissue: 'infraspinatus', side: 'left' }])
    expect(first('inf', { last: null, painRegions: [{ region: 'nowhere', side: 'middle' }] })).toEqual([
      { tissue: 'infraspinatus', side: 'both' },
    ])
    expect(first('inf r 1 y')).toEqual([
      { tissue: 'infraspinatus', side: 'right', response: 'released', familiarPain: 'yes' },
    ])
  })

  it('keeps a tissue of the midline in the middle', () => {
    expect(first('linea alba r 1')?.[0]).toMatchObject({ side: 'middle', response: 'released' })
  })

  it('puts what belongs to the place of the pain first, and what is planned or suggested before that', () => {
    const fresh = {
      used: [],
      planned: [],
      suggested: [],
      painRegions: [{ region: 'back-of-neck', side: 'left' as const }],
    }
    expect(first('lev', { ...fresh, painRegions: [] })?.[0]?.tissue).toBe('levator-ani')
    expect(first('lev', fresh)?.[0]?.tissue).toBe('levator-scapulae')
    expect(first('pec', { ...fresh, painRegions: [] })?.[0]?.tissue).toBe('pectineus')
    expect(first('pec', { ...fresh, suggested: sources.suggested })?.[0]?.tissue).toBe('pectoralis-minor')
  })

  it('goes to the side of the pain it has to do with, where two complaints are on two sides', () => {
    const painRegions = [
      { region: 'low-back', side: 'right' as const },
      { region: 'between-shoulder-blades', side: 'left' as const },
    ]
    const sideOf = (query: string, more: Partial<WorkSources> = {}) =>
      first(query, { painRegions, planned: [], suggested: [], last: null, ...more })?.[0]?.side
    expect(sideOf('rhomboid maj')).toBe('left')
    expect(sideOf('quadratus lum')).toBe('right')
    expect(sideOf('masseter')).toBe('right')
    const last = { day: '3 March', lines: [line('masseter')] }
    expect(sideOf('masseter', { last })).toBe('left')
  })

  it('never takes what has no side for one with the side that was typed, where a name has both', () => {
    const fresh = { used: [], planned: [], suggested: [] }
    expect(first('lev r 2 n', fresh)).toEqual([
      { tissue: 'levator-scapulae', side: 'right', response: 'partly', familiarPain: 'no' },
    ])
  })

  it('takes muscles that have a name together by that name, and one of them by less', () => {
    const scalenes = ['anterior-scalene', 'middle-scalene', 'posterior-scalene']
    expect(first('scalenes b 3')).toEqual(
      scalenes.map((tissue) => ({ tissue, side: 'both', response: 'did not release' })),
    )
    expect(first('hams r')?.map((line) => line.tissue)).toHaveLength(3)
    expect(first('trap', { used: [], planned: [], suggested: [] })).toHaveLength(1)
    expect(names('trap')).toContain('Trapezius (3 muscles)')
  })

  it('finds a routine by its words, after the muscles of that name and before other words', () => {
    const all = names('sc')
    expect(all[0]).toMatch(/^(Anterior|Middle|Posterior) scalene|^Levator scapulae/)
    expect(all).toContain('Scalp and neck (routine, 1 muscle)')
    expect(names('routine')[0]).toBe('Scalp and neck (routine, 1 muscle)')
    expect(choicesFor('scalp', sources, [], known)[0]!.lines).toEqual([line('suboccipitals', 'both')])
  })
})
