import { describe, expect, it } from 'vitest'
import { findMovement, findRegion, isNamed, tissueFinder } from '@shared/anatomy/find-tissue'
import { tissues } from '@shared/anatomy/tissues'

const findTissue = tissueFinder(tissues)

const ids = (query: string, limit?: number, used?: Map<string, number>) =>
  findTissue(query, limit, used).map((tissue) => tissue.id)

describe('tissueFinder', () => {
  it.each([
    ['pec min', 'pectoralis-minor'],
    ['QL', 'quadratus-lumborum'],
    ['scm', 'sternocleidomastoid'],
    ['levator', 'levator-scapulae'],
    ['trap', 'upper-trapezius'],
    ['pec', 'pectoralis-minor'],
    ['levator sc', 'levator-scapulae'],
    ['scapulae levator', 'levator-scapulae'],
    ['PÍRIFORM', 'piriformis'],
    ['vmo', 'vastus-medialis'],
    ['pars ascendens', 'lower-trapezius'],
    ['peroneus lon', 'fibularis-longus'],
    ['IT band', 'iliotibial-band'],
    ['ITB', 'iliotibial-band'],
    ['TLF', 'thoracolumbar-fascia'],
    ['plantar fascia', 'plantar-fascia'],
    ['scar', 'scar-elsewhere'],
    ['scar bell', 'abdominal-scar'],
    ['tennis elbow', 'common-extensor-origin'],
    ['muscle between spine and shoulder blade', 'rhomboid-major'],
  ])('%s finds %s first', (query, id) => {
    expect(ids(query)[0]).toBe(id)
  })

  it('requires every word, and matches the beginning of a word', () => {
    expect(ids('pec soleus')).toEqual([])
    expect(ids('ectoralis')).toEqual([])
    expect(ids('  ')).toEqual([])
  })

  it('sorts by match in the name, then by use, then alphabetically', () => {
    expect(ids('levator')).toEqual(['levator-scapulae', 'levator-ani'])
    expect(ids('levator', 5, new Map([['levator-ani', 3]]))).toEqual(['levator-ani', 'levator-scapulae'])
    expect(ids('calf')[0]).toBe('gastrocnemius-medial-head')
    expect(ids('dig', 50)[0]).toBe('extensor-digitorum')
  })

  it('ranks use above the position of the match, but not above a complete name', () => {
    expect(ids('tra')[0]).toBe('upper-trapezius')
    expect(ids('tra', 5, new Map([['transversus-abdominis', 3]]))[0]).toBe('transversus-abdominis')
    expect(ids('scm', 5, new Map([['scalenus-medius', 9]]))[0]).toBe('sternocleidomastoid')
    expect(ids('calf', 5, new Map([['soleus', 1]]))[0]).toBe('soleus')
  })

  it('recognizes a name', () => {
    const tissue = (id: string) => findTissue(id, 1)[0]!
    expect(isNamed(tissue('fibularis longus'), 'fib l')).toBe(true)
    expect(isNamed(tissue('quadratus lumborum'), 'QL')).toBe(true)
    expect(isNamed(tissue('infraspinatus'), 'inf r')).toBe(false)
    expect(isNamed(tissue('rhomboid major'), 'rhom r')).toBe(false)
    expect(isNamed(tissue('rhomboid major'), 'm rhom')).toBe(true)
    expect(isNamed(tissue('pars ascendens'), 'pars asc')).toBe(false)
  })

  it('respects the limit', () => {
    expect(ids('m', 3)).toHaveLength(3)
  })
})

describe('findRegion', () => {
  it('finds regions by any of their words', () => {
    expect(findRegion('shoulder low')[0]?.id).toBe('lower-shoulder-blade')
    expect(findRegion('sacroil').map((region) => region.id)).toEqual(['sacrum'])
  })
})

describe('a movement is found by its technical name, its plain name and daily activities', () => {
  it.each([
    ['flexion', 'neck-flexion'],
    ['external rotation', 'shoulder-external-rotation'],
    ['abduction', 'hip-abduction'],
    ['look up', 'neck-extension'],
    ['walk', 'hip-extension'],
    ['neck', 'neck-rotation-same-side'],
    ['turning head', 'neck-rotation-other-side'],
    ['sleep', 'neck-rotation-same-side'],
    ['sleeping on the side', 'shoulder-horizontal-adduction'],
    ['lying', 'trunk-extension'],
    ['lying on the stomach', 'neck-rotation-other-side'],
    ['turning over', 'trunk-rotation'],
    ['sitting', 'trunk-flexion'],
    ['sit', 'hip-flexion'],
    ['driving', 'neck-rotation-same-side'],
    ['computer', 'scapula-forward-tilt'],
    ['typing', 'wrist-extension'],
    ['stairs', 'knee-extension'],
    ['running', 'ankle-plantarflexion'],
    ['lifting', 'abdominal-pressure'],
    ['getting dressed', 'shoulder-abduction'],
    ['cough', 'abdominal-pressure'],
  ])('%s: %s', (query, movement) => {
    expect(findMovement(query, 200).map(({ id }) => id)).toContain(movement)
  })
})

describe('a region is found by its everyday names', () => {
  it.each([
    ['lower back', 'low-back'],
    ['lumbar', 'low-back'],
    ['si joint', 'sacrum'],
    ['headache', 'temple'],
    ['ribs', 'side-of-chest'],
    ['hamstring', 'back-of-thigh'],
    ['calves', 'calf'],
  ])('%s: %s', (query, region) => {
    expect(findRegion(query).map(({ id }) => id)).toContain(region)
  })

  it('the low back is the first result for lower back', () => {
    expect(findRegion('lower back')[0]?.id).toBe('low-back')
  })
})
