import { describe, expect, it } from 'vitest'
import { regions, type RegionId } from '@shared/anatomy/regions'
import { urgencies } from '@shared/safety/red-flag'
import { activeClusters, clusters } from '@shared/safety/red-flag-clusters'
import type { RedFlagId } from '@shared/safety/red-flag-ids'
import { redFlagById } from '@shared/safety/red-flags'

interface Example {
  flags: RedFlagId[]
  age?: number | null
  where?: RegionId[]
}
const active = ({ flags, age = 40, where = ['low-back'] }: Example) =>
  activeClusters(new Set(flags), { age, regions: where })
const summary = (example: Example) =>
  active(example).map(({ id, urgency, stopsList }) => `${id}: ${urgency}${stopsList ? ', stops' : ''}`)

const inflamed: RedFlagId[] = [
  'wakes-second-half-night',
  'alternating-buttock-pain',
  'long-morning-stiffness',
]

const firing: [Example, string][] = [
  [{ flags: ['saddle-numbness'] }, 'nerves-at-end-of-spine: emergency, stops'],
  [{ flags: ['sexual-change'] }, 'nerves-at-end-of-spine: emergency, stops'],
  [{ flags: ['unfamiliar-neck-pain', 'neck-jolt'] }, 'neck-artery: same day, stops'],
  [{ flags: ['unfamiliar-neck-pain', 'numb-face'] }, 'neck-artery: emergency, stops'],
  [{ flags: ['unfamiliar-neck-pain', 'neck-jolt', 'drooping-lid'] }, 'neck-artery: emergency, stops'],
  [{ flags: ['cancer-history', 'night-pain'] }, 'cancer: same day, stops'],
  [{ flags: ['cancer-history', 'band-like-pain'] }, 'cancer: same day, stops'],
  [{ flags: ['cancer-history', 'fast-weakness'] }, 'cancer: emergency, stops'],
  [{ flags: ['cancer-history', 'weight-loss', 'foot-drop'] }, 'cancer: emergency, stops'],
  [{ flags: ['weight-loss', 'pain-keeps-growing'] }, 'cancer: see a doctor soon, stops'],
  [{ flags: ['weight-loss', 'night-sweats'] }, 'cancer: see a doctor soon, stops'],
  [{ flags: ['steroids-or-thin-bones'], age: 70 }, 'spine-fracture: same day, stops'],
  [{ flags: ['steroids-or-thin-bones', 'major-injury'] }, 'spine-fracture: same day, stops'],
  [{ flags: ['steroids-or-thin-bones', 'bruise-over-spine'], age: null }, 'spine-fracture: same day, stops'],
  [{ flags: ['recent-infection', 'night-pain'] }, 'spine-infection: same day, stops'],
  [{ flags: ['unsteady-walking', 'clumsy-hands'], age: null }, 'spinal-cord: same day, stops'],
  [{ flags: ['clumsy-hands'], age: 45 }, 'spinal-cord: same day, stops'],
  [{ flags: inflamed, age: 34 }, 'inflamed-spine: see a doctor soon'],
  [{ flags: [...inflamed, 'psoriasis-eye-bowel'], age: 44 }, 'inflamed-spine: see a doctor soon'],
  [{ flags: [...inflamed, 'psoriasis-eye-bowel'], age: null }, 'inflamed-spine: see a doctor soon'],
  [{ flags: ['new-headache-over-50', 'tender-scalp'], age: 50 }, 'temple-artery: same day, stops'],
  [
    { flags: ['jaw-pain-on-chewing', 'both-shoulders-or-hips-stiff'], age: null },
    'temple-artery: same day, stops',
  ],
  [{ flags: ['tender-scalp', 'sudden-sight-change'], age: 66 }, 'temple-artery: emergency, stops'],
  [{ flags: ['hot-swollen-calf'], where: ['calf'] }, 'leg-clot: same day, stops'],
  [{ flags: ['pain-nothing-changes', 'pain-with-meals'] }, 'organ: see a doctor soon, stops'],
  [{ flags: ['faint-with-back-pain'], age: 60 }, 'main-artery: emergency, stops'],
  [{ flags: ['throbbing-belly-and-back-pain'], age: null }, 'main-artery: emergency, stops'],
]

const silent: Example[] = [
  { flags: [] },
  { flags: [], age: 100 },
  { flags: ['unfamiliar-neck-pain'] },
  { flags: ['neck-jolt', 'numb-face'] },
  { flags: ['cancer-history'], age: 80 },
  { flags: ['cancer-history', 'night-sweats'] },
  { flags: ['night-pain'] },
  { flags: ['steroids-or-thin-bones'], age: 69 },
  { flags: ['steroids-or-thin-bones'], age: null },
  // A fall that leaves a bruise is one sign.
  { flags: ['major-injury', 'bruise-over-spine'] },
  { flags: ['steroids-or-thin-bones', 'major-injury'], where: ['wrist'] },
  { flags: ['recent-infection'], age: 80 },
  { flags: ['recent-infection', 'night-pain'], where: ['front-of-knee'] },
  { flags: ['fever', 'night-sweats'] },
  { flags: ['clumsy-hands'], age: 44 },
  { flags: ['clumsy-hands'], age: null },
  { flags: inflamed, age: 35 },
  { flags: inflamed, age: null },
  { flags: [...inflamed, 'psoriasis-eye-bowel'], age: 45 },
  { flags: ['jaw-pain-on-chewing', 'tender-scalp'], age: 49 },
  { flags: ['new-headache-over-50'], age: 70 },
  { flags: ['clot-risk'], where: ['calf'] },
  { flags: ['pain-nothing-changes'] },
  { flags: ['pain-with-meals', 'blood-in-stool'] },
  { flags: ['throbbing-belly-and-back-pain'], age: 59 },
]

describe('the clusters', () => {
  it.each(firing)('%j gives %s', (example, expected) => {
    expect(summary(example)).toEqual([expected])
  })

  it.each(silent)('%j gives none', (example) => {
    expect(summary(example)).toEqual([])
  })

  it('can apply together, in the order of the table', () => {
    const flags: RedFlagId[] = ['cancer-history', 'night-pain', 'recent-infection']
    expect(active({ flags }).map(({ id }) => id)).toEqual(['cancer', 'spine-infection'])
  })

  it('name the flags that count', () => {
    const flags: RedFlagId[] = ['fever', 'cancer-history', 'night-pain', 'new-lump']
    expect(active({ flags })).toMatchObject([{ id: 'cancer', flags: ['cancer-history', 'night-pain'] }])
  })

  it('ignore flags of a newer version', () => {
    expect(activeClusters(new Set(['a-flag-of-next-year']), { age: 40, regions: ['low-back'] })).toEqual([])
  })

  it('do not apply to age and history alone', () => {
    const history: RedFlagId[] = [
      'cancer-history',
      'recent-infection',
      'clot-risk',
      'psoriasis-eye-bowel',
      'small-bone-break',
      'first-pain-over-50',
      'loose-upper-neck',
    ]
    for (const age of [null, 0, 17, 34, 50, 60, 70, 100]) {
      expect(summary({ flags: history, age, where: regions.map(({ id }) => id) })).toEqual([])
    }
  })

  it.each(clusters)('$id has known flags, a short reason and a source', ({ id, why, source, levels }) => {
    expect(clusters.filter((other) => other.id === id)).toHaveLength(1)
    expect(why.split(' ').length).toBeLessThanOrEqual(14)
    expect(source).not.toBe('')
    const signs = levels.flatMap(({ needs }) => needs.flatMap(({ of }) => of))
    const flags = signs.flatMap((sign) => {
      if (typeof sign === 'string') return [sign]
      return 'anyOf' in sign ? sign.anyOf : []
    })
    expect(flags.filter((flag) => !redFlagById.has(flag))).toEqual([])
    const ranks = levels.map(({ urgency }) => urgencies.indexOf(urgency))
    expect(ranks).toEqual([...ranks].sort())
  })
})
