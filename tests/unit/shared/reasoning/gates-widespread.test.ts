import { describe, expect, it } from 'vitest'
import { widespreadGate } from '@shared/reasoning/gates/widespread'
import { suggest } from '@shared/reasoning/suggest'
import { complaint, visit } from './arbitraries'

type At = 'known' | 'new' | 'down one limb' | 'not marked'

/** Visits a week apart at which the pain was marked in such places. */
const visitsAt = (...places: At[]) =>
  places.map((place, index) =>
    visit(
      1 + 7 * index,
      place === 'not marked'
        ? {}
        : { newRegions: place !== 'known', movedDownLimb: place === 'down one limb' },
    ),
  )

describe('the gate for widespread pain', () => {
  it.each([
    [['poor-sleep'], 'list'],
    [['both-sides'], 'list'],
    [['poor-sleep', 'both-sides'], 'widespread'],
    [['touch-hurts-everywhere'], 'widespread'],
    [['spreading-to-new-regions'], 'widespread'],
    [['a-sign-of-a-newer-version', 'another-one'], 'list'],
  ])('signs %j give %s', (widespreadSigns, kind) => {
    expect(suggest(complaint({ widespreadSigns })).kind).toBe(kind)
  })

  it('counts new regions at the last two visits as spreading', () => {
    expect(widespreadGate(complaint({ visits: visitsAt('known', 'new', 'new') }))).toMatchObject({
      kind: 'widespread',
      signs: ['spreading-to-new-regions'],
      spreadAt: [{ id: 8 }, { id: 15 }],
    })
    for (const places of [
      ['new'],
      ['new', 'new', 'known'],
      ['known', 'new'],
      ['new', 'not marked'],
    ] as At[][]) {
      expect(widespreadGate(complaint({ visits: visitsAt(...places) }))).toBeNull()
    }
  })

  it('does not count pain that moved down one limb as spreading', () => {
    for (const places of [
      ['down one limb', 'down one limb'],
      ['new', 'down one limb'],
      ['down one limb', 'new'],
    ] as At[][]) {
      expect(widespreadGate(complaint({ visits: visitsAt(...places) }))).toBeNull()
    }
    expect(widespreadGate(complaint({ visits: visitsAt('down one limb', 'new', 'new') }))).toMatchObject({
      spreadAt: [{ id: 8 }, { id: 15 }],
    })
  })

  it('shows no list while pain moves down one limb only because of other signs', () => {
    const visits = visitsAt('down one limb', 'down one limb')
    expect(suggest(complaint({ visits })).kind).toBe('list')
    expect(suggest(complaint({ visits, widespreadSigns: ['touch-hurts-everywhere'] }))).toMatchObject({
      kind: 'widespread',
      signs: ['touch-hurts-everywhere'],
      spreadAt: [],
    })
  })

  it('skips relaxation visits', () => {
    const visits = [...visitsAt('new', 'new'), visit(20, { kind: 'relaxation' })]
    expect(suggest(complaint({ visits })).kind).toBe('widespread')
  })

  it('reads only the present course', () => {
    const visits = visitsAt('new', 'new')
    expect(suggest(complaint({ visits, today: '2026-09-04' })).kind).toBe('widespread')
    expect(suggest(complaint({ visits, today: '2026-09-05' })).kind).toBe('list')
  })

  it('comes after red flags and after the questions', () => {
    const facts = complaint({ widespreadSigns: ['touch-hurts-everywhere'] })
    expect(suggest({ ...facts, redFlags: ['fever'] }).kind).toBe('refer')
    expect(suggest({ ...facts, asked: { redFlags: true, precautions: false } }).kind).toBe('ask')
  })
})
