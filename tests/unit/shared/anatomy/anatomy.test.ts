import { describe, expect, it } from 'vitest'
import { borderBetween } from '@shared/anatomy/borders'
import { muscleById, muscles } from '@shared/anatomy/muscles'
import { regionById, regions } from '@shared/anatomy/regions'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import { segmentsIn } from '@shared/anatomy/segments'
import { softTissues } from '@shared/anatomy/soft-tissues'
import { tissueById, tissues } from '@shared/anatomy/tissues'
import { firstMuscleIds, firstRegionIds } from './first-ids'

const { adjacentTo, antagonistsOf, liesIn, refersTo, strainedBy, synergistsOf } = standardAnatomy

describe('the anatomy', () => {
  it('has every muscle and region of the first version under its id, and no other muscle', () => {
    expect(muscles.map((muscle) => muscle.id).sort()).toEqual([...firstMuscleIds].sort())
    expect(regions.map((region) => region.id).sort()).toEqual([...firstRegionIds].sort())
    expect(muscleById.size).toBe(131)
    expect(regionById.size).toBe(59)
  })

  it('has soft tissue of every kind, and all tissues in one list', () => {
    expect(new Set(softTissues.map((tissue) => tissue.kind))).toEqual(
      new Set(['fascia', 'ligament', 'retinaculum', 'tendon', 'scar']),
    )
    expect(tissues).toHaveLength(muscles.length + softTissues.length)
    expect(tissueById.size).toBe(tissues.length)
    expect(tissueById.get('psoas-major')?.kind).toBe('muscle')
    expect(tissueById.get('plantar-fascia')?.kind).toBe('fascia')
  })
})

describe('segments', () => {
  it.each([
    ['dorsal scapular C4-5', ['C4', 'C5']],
    ['CN XI + C3-4', ['CN XI', 'C3', 'C4']],
    ['CN V3 (front belly), CN VII (rear belly)', ['CN V', 'CN VII']],
    ['T12-L4', ['T12', 'L1', 'L2', 'L3', 'L4']],
    ['C3-4 + dorsal scapular C5', ['C3', 'C4', 'C5']],
    ['medial+lateral pectoral C5-T1', ['C5', 'C6', 'C7', 'C8', 'T1']],
    ['L5-S2', ['L5', 'S1', 'S2']],
    ['phrenic', []],
  ])('%s names %j', (text, segments) => {
    expect(segmentsIn(text)).toEqual(segments)
  })

  it('refuses a segment that does not exist', () => {
    expect(() => segmentsIn('T13')).toThrow('T13')
  })
})

describe('relations', () => {
  it('are found by tissue and region', () => {
    expect(synergistsOf('rhomboid-major').get('middle-trapezius')).toBe('scapula-retraction')
    expect(synergistsOf('rhomboid-major').has('rhomboid-major')).toBe(false)
    expect(antagonistsOf('pectoralis-minor').get('rhomboid-major')).toBe('scapula-retraction')
    expect(antagonistsOf('soleus').has('rhomboid-major')).toBe(false)
    expect(antagonistsOf('gluteus-medius').has('gluteus-medius')).toBe(false)
    expect(refersTo('infraspinatus', 'front-of-shoulder')).toBe('mainly')
    expect(refersTo('infraspinatus', 'between-shoulder-blades')).toBe('also')
    expect(refersTo('infraspinatus', 'heel')).toBeNull()
    expect(liesIn('infraspinatus', 'back-of-shoulder')).toBe(true)
    expect(liesIn('infraspinatus', 'front-of-shoulder')).toBe(false)
  })

  it('give the kind of border between two tissues in both directions', () => {
    expect(borderBetween('middle-trapezius', 'rhomboid-major')).toBe('layer')
    expect(borderBetween('rhomboid-major', 'middle-trapezius')).toBe('layer')
    expect(borderBetween('rhomboid-minor', 'rhomboid-major')).toBe('edge')
    expect(borderBetween('external-oblique', 'serratus-anterior')).toBe('attachment')
    expect(borderBetween('gluteus-maximus', 'iliotibial-band')).toBe('attachment')
    expect(borderBetween('soleus', 'rhomboid-major')).toBeNull()
  })

  it('give the movements that load and stretch a muscle, over both of its joints', () => {
    expect(strainedBy('triceps-brachii', 'elbow-extension')).toBe('loads')
    expect(strainedBy('triceps-brachii', 'elbow-flexion')).toBe('stretches')
    expect(strainedBy('triceps-brachii', 'toe-flexion')).toBeNull()
    expect(strainedBy('rectus-femoris', 'hip-extension')).toBe('stretches')
    expect(strainedBy('extensor-carpi-radialis-brevis', 'elbow-extension')).toBe('stretches')
    expect(strainedBy('piriformis', 'hip-flexion')).toBe('stretches')
    expect(strainedBy('upper-trapezius', 'neck-side-bending-other-side')).toBe('stretches')
  })

  it('count no false stretch', () => {
    expect(strainedBy('anterior-scalene', 'breathing-out')).toBeNull()
    expect(strainedBy('digastric', 'jaw-closing')).toBeNull()
    expect(strainedBy('gluteus-medius', 'hip-internal-rotation')).toBe('loads')
    expect(strainedBy('coracoacromial-ligament', 'shoulder-extension')).toBeNull()
    expect(strainedBy('coracoacromial-ligament', 'shoulder-abduction')).toBe('loads')
  })

  it.each([
    ['quadratus-lumborum', 'hip-adduction'],
    ['extensor-carpi-radialis-longus', 'finger-flexion'],
    ['extensor-carpi-radialis-brevis', 'finger-flexion'],
    ['flexor-carpi-radialis', 'finger-extension'],
  ])('count no movement of a joint that %s does not cross: %s', (tissue, movement) => {
    expect(strainedBy(tissue, movement)).toBeNull()
  })

  it.each([
    ['digastric', 'hyoid-depression', 'loads'],
    ['longus-colli', 'neck-side-bending', 'loads'],
    ['temporalis', 'jaw-protrusion', 'stretches'],
    ['palmar-fascia', 'wrist-flexion', 'loads'],
  ] as const)('of %s say that %s %s it', (tissue, movement, how) => {
    expect(strainedBy(tissue, movement)).toBe(how)
  })

  it.each([
    ['anterior-scalene', 'thumb', 'mainly'],
    ['middle-scalene', 'thumb', 'mainly'],
    ['levator-scapulae', 'top-of-shoulder', 'mainly'],
    ['extensor-carpi-radialis-longus', 'back-of-hand', 'mainly'],
    ['extensor-hallucis-longus', 'front-of-ankle', 'also'],
    ['splenius-cervicis', 'temple', 'also'],
    ['platysma', 'front-of-chest', 'also'],
  ] as const)('describe the referral of %s to the %s: %s', (tissue, region, how) => {
    expect(refersTo(tissue, region)).toBe(how)
  })

  it('include soft tissue', () => {
    expect(adjacentTo('plantar-fascia')).toContain('flexor-digitorum-brevis')
    expect(adjacentTo('flexor-digitorum-brevis')).toContain('plantar-fascia')
    expect(refersTo('sacrotuberous-ligament', 'back-of-thigh')).toBe('also')
    expect(liesIn('thoracolumbar-fascia', 'low-back')).toBe(true)
    expect(strainedBy('achilles-tendon', 'ankle-plantarflexion')).toBe('loads')
    expect(strainedBy('thoracolumbar-fascia', 'trunk-flexion')).toBe('stretches')
    expect(synergistsOf('achilles-tendon').size).toBe(0)
  })

  it('are empty for a tissue that the practitioner added', () => {
    expect(adjacentTo('scar-left-knee')).toEqual([])
    expect(refersTo('scar-left-knee', 'front-of-knee')).toBeNull()
    expect(liesIn('scar-left-knee', 'front-of-knee')).toBe(false)
    expect(strainedBy('scar-left-knee', 'knee-flexion')).toBeNull()
    expect(synergistsOf('scar-left-knee').size).toBe(0)
  })
})
