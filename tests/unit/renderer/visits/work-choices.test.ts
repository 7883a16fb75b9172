import { describe, expect, it } from 'vitest'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import { tissueFinder } from '@shared/anatomy/find-tissue'
import { palpationGroups } from '@shared/anatomy/palpation-groups'
import { tissueById, tissues } from '@shared/anatomy/tissues'
import { withSide } from '@renderer/anatomy/words'
import { choicesFor } from '@renderer/visits/work/work-choices'
import type { WorkSources } from '@renderer/visits/work/work-line'

const tissueName = (tissue: string) => tissueById.get(tissue)?.name ?? tissue
const context: Parameters<typeof choicesFor>[3] = {
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
  // A region without related muscles, so that it only sets the side.
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
  last: { day: '3 Mar', lines: [line('infraspinatus'), line('soleus')], leftOut: [] },
  routines: [{ id: 7, name: 'Scalp and neck', lines: [line('suboccipitals', 'both')] }],
}

const names = (
  query: string,
  change: Partial<WorkSources> = {},
  existing: { tissue: string; side: 'left' }[] = [],
) =>
  choicesFor(query, { ...sources, ...change }, existing, context).map(
    ({ name, detail }) => `${name} (${detail})`,
  )

describe('a group that the suggestions name', () => {
  const found = (query: string) => choicesFor(query, sources, [], context)

  it.each(palpationGroups)('is found by its whole name and adds its tissues: $name', ({ name, members }) => {
    const added = found(name).map(({ lines }) => lines.map(({ tissue }) => tissue))
    expect(added).toContainEqual([...members])
  })

  it('takes the side and the response that follow the name', () => {
    expect(found('splenii r 1')[0]).toMatchObject({
      name: 'Splenii',
      lines: [
        { tissue: 'splenius-capitis', side: 'right', response: 'released' },
        { tissue: 'splenius-cervicis', side: 'right', response: 'released' },
        { tissue: 'longissimus-capitis', side: 'right', response: 'released' },
      ],
    })
  })

  it('does not come before a tissue with that name or beginning', () => {
    expect(found('supraspinatus')[0]?.lines).toHaveLength(1)
    expect(found('upper trap')[0]?.lines).toHaveLength(1)
    expect(found('upper trap').map(({ name }) => name)).toContain('Upper trapezius and levator')
  })
})

describe('the choices before typing', () => {
  it('are the planned, suggested, last and most used tissues, each once', () => {
    expect(names('')).toEqual([
      'Anterior scalene, left (planned)',
      'Pectoralis minor, left (consider checking)',
      'All work of 3 Mar (2 tissues)',
      'Infraspinatus, left (worked 3 Mar)',
      'Soleus, left (worked 3 Mar)',
      'Scalp and neck (routine, 1 tissue)',
      'Levator scapulae (often worked)',
    ])
  })

  it('leave out tissues that are already in the list', () => {
    const existing = ['anterior-scalene', 'soleus'].map((tissue) => ({ tissue, side: 'left' as const }))
    expect(names('', {}, existing).slice(0, 2)).toEqual([
      'Pectoralis minor, left (consider checking)',
      'Infraspinatus, left (worked 3 Mar)',
    ])
  })

  const emptySources = { used: [], planned: [], suggested: [], last: null, routines: [] }

  it('come only from the anatomy of the painful regions at a first visit in a new practice', () => {
    expect(names('', emptySources)).toEqual([])
    const first = names('', { ...emptySources, painRegions: [{ region: 'back-of-neck', side: 'left' }] })
    expect(first).toContain('Levator scapulae (in the painful area)')
    expect(first.every((name) => /(painful|to the) area/.test(name))).toBe(true)
  })
})

describe('the choice for typed text', () => {
  const firstLines = (query: string, change: Partial<WorkSources> = {}) =>
    choicesFor(query, { ...sources, ...change }, [], context)[0]?.lines

  it('has a side only if one is typed', () => {
    expect(firstLines('inf'), 'worked and painful on the left').toEqual([
      { tissue: 'infraspinatus', side: null },
    ])
    expect(firstLines('pec min'), 'suggested on the left').toEqual([
      { tissue: 'pectoralis-minor', side: null },
    ])
    expect(firstLines('inf r 1 y')).toEqual([
      { tissue: 'infraspinatus', side: 'right', response: 'released', familiarPain: 'yes' },
    ])
  })

  it('has the side "middle" for a midline tissue', () => {
    expect(firstLines('linea alba r 1')?.[0]).toMatchObject({ side: 'middle', response: 'released' })
  })

  it('puts planned and suggested tissues first, then tissues of the painful region', () => {
    const noSources = {
      used: [],
      planned: [],
      suggested: [],
      painRegions: [{ region: 'back-of-neck', side: 'left' as const }],
    }
    expect(firstLines('lev', { ...noSources, painRegions: [] })?.[0]?.tissue).toBe('levator-scapulae')
    expect(firstLines('lev', noSources)?.[0]?.tissue).toBe('levator-scapulae')
    expect(firstLines('pec', { ...noSources, painRegions: [] })?.[0]?.tissue).toBe('pectoralis-minor')
    expect(firstLines('pec', { ...noSources, suggested: sources.suggested })?.[0]?.tissue).toBe(
      'pectoralis-minor',
    )
  })

  it.each([
    // [typed, where it hurts, first]
    ['trap', [], 'upper-trapezius'],
    ['trap', ['low-back'], 'upper-trapezius'],
    ['trap', ['between-shoulder-blades'], 'upper-trapezius'],
    ['trap', ['back-of-neck'], 'upper-trapezius'],
    ['pec', [], 'pectoralis-minor'],
    ['pec', ['low-back'], 'pectoralis-minor'],
    ['pec', ['groin'], 'pectineus'],
    ['levator', [], 'levator-scapulae'],
    ['levator', ['low-back'], 'levator-scapulae'],
    ['levator', ['back-of-neck'], 'levator-scapulae'],
    ['levator', ['tailbone'], 'levator-ani'],
    ['lat', [], 'latissimus-dorsi'],
    ['quad', [], 'quadratus-lumborum'],
    ['rhomb', [], 'rhomboid-major'],
    ['scal', [], 'anterior-scalene'],
    ['sub', ['back-of-head'], 'suboccipitals'],
    ['sub', ['back-of-shoulder'], 'subscapularis'],
    ['abd', [], 'rectus-abdominis'],
  ])('%s with pain in %j is first the %s', (typed, where, tissue) => {
    const painRegions = where.map((region) => ({ region, side: 'left' as const }))
    const none = { used: [], planned: [], suggested: [], last: null, routines: [] }
    expect(firstLines(typed, { ...none, painRegions })?.[0]?.tissue).toBe(tissue)
  })

  it('puts what this practice works before what the trade works', () => {
    const none = { planned: [], suggested: [], painRegions: [] }
    const used = [{ tissue: 'lower-trapezius', times: 30, timesAlike: 0 }]
    expect(firstLines('trap', { ...none, used })?.[0]?.tissue).toBe('lower-trapezius')
  })

  it('names the side that was typed', () => {
    expect(names('inf')[0]).toBe('Infraspinatus (M. infraspinatus)')
    expect(names('inf r')[0]).toBe('Infraspinatus (right)')
  })

  it('prefers a tissue with sides if a side is typed', () => {
    const noSources = { used: [], planned: [], suggested: [] }
    expect(firstLines('lev r 2 n', noSources)).toEqual([
      { tissue: 'levator-scapulae', side: 'right', response: 'partly', familiarPain: 'no' },
    ])
  })

  it('is a group of muscles for the name of the group, and one muscle for a shorter text', () => {
    const scalenes = ['anterior-scalene', 'middle-scalene', 'posterior-scalene']
    expect(firstLines('scalenes b 3')).toEqual(
      scalenes.map((tissue) => ({ tissue, side: 'both', response: 'did not release' })),
    )
    expect(firstLines('hams r')?.map((line) => line.tissue)).toHaveLength(3)
    expect(firstLines('trap', { used: [], planned: [], suggested: [] })).toHaveLength(1)
    expect(names('trap')).toContain('Trapezius (3 muscles)')
  })

  it('includes routines, after the muscles of that name', () => {
    const all = names('sc')
    expect(all[0]).toMatch(/^(Anterior|Middle|Posterior) scalene|^Levator scapulae/)
    expect(all).toContain('Scalp and neck (routine, 1 tissue)')
    expect(names('routine')[0]).toBe('Scalp and neck (routine, 1 tissue)')
    expect(choicesFor('scalp', sources, [], context)[0]!.lines).toEqual([line('suboccipitals', 'both')])
  })
})
