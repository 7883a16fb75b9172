import { describe, expect, it } from 'vitest'
import { movementById, movements, opposes } from '@shared/anatomy/movements'
import { muscleById, muscles } from '@shared/anatomy/muscles'
import { regionById, regions } from '@shared/anatomy/regions'
import {
  adjacentTo,
  liesIn,
  opposesAction,
  refersTo,
  sharesAction,
  strainedBy,
} from '@shared/anatomy/relations'

const twice = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)

describe('the anatomy', () => {
  it('has every muscle and region once', () => {
    expect(muscles).toHaveLength(131)
    expect(regions).toHaveLength(59)
    expect(muscleById.size).toBe(131)
    expect(regionById.size).toBe(59)
  })

  it('states each adjacency on both muscles, and never with itself', () => {
    const oneSided = muscles.flatMap((muscle) =>
      muscle.adjacent
        .filter((other) => other === muscle.id || !muscleById.get(other)?.adjacent.includes(muscle.id))
        .map((other) => `${muscle.id} -> ${other}`),
    )
    expect(oneSided).toEqual([])
  })

  it('knows every id it names', () => {
    const unknown = muscles.flatMap((muscle) => [
      ...muscle.adjacent.filter((id) => !muscleById.has(id)),
      ...muscle.actions.filter((id) => !movementById.has(id)),
      ...[...muscle.liesIn, ...muscle.refersMainlyTo, ...muscle.refersAlsoTo].filter(
        (id) => !regionById.has(id),
      ),
    ])
    expect(unknown).toEqual([])
  })

  it('says nothing twice', () => {
    for (const muscle of muscles) {
      expect(twice(muscle.adjacent), muscle.id).toEqual([])
      expect(twice(muscle.actions), muscle.id).toEqual([])
      expect(twice(muscle.liesIn), muscle.id).toEqual([])
      expect(twice([...muscle.refersMainlyTo, ...muscle.refersAlsoTo]), muscle.id).toEqual([])
      expect(twice([muscle.name, ...muscle.synonyms].map((name) => name.toLowerCase())), muscle.id).toEqual(
        [],
      )
    }
  })

  it('leaves no muscle an orphan: each has a neighbour, an action, a place and a referral', () => {
    const orphans = muscles.filter(
      (muscle) =>
        [muscle.adjacent, muscle.actions, muscle.liesIn, muscle.refersMainlyTo].some(
          (list) => list.length === 0,
        ) || muscle.innervation === '',
    )
    expect(orphans).toEqual([])
  })

  it('reaches every region by some referral', () => {
    const reached = new Set<string>(
      muscles.flatMap((muscle) => [...muscle.refersMainlyTo, ...muscle.refersAlsoTo]),
    )
    expect(regions.filter((region) => !reached.has(region.id))).toEqual([])
  })

  it('connects every muscle to every other through neighbours', () => {
    const seen = new Set<string>(['upper-trapezius'])
    for (const id of seen) for (const other of adjacentTo(id)) seen.add(other)
    expect(muscles.filter((muscle) => !seen.has(muscle.id)).map((muscle) => muscle.id)).toEqual([])
  })

  it('uses every movement, and opposes only in pairs', () => {
    const used = new Set<string>(muscles.flatMap((muscle) => muscle.actions))
    expect(movements.filter((movement) => !used.has(movement.id))).toEqual([])
    for (const movement of movements) {
      const undone = opposes(movement.id)
      if (undone !== null) expect(opposes(undone)).toBe(movement.id)
    }
    expect(opposes('neck-flexion')).toBe('neck-extension')
    expect(opposes('trunk-rotation')).toBeNull()
  })
})

describe('relations', () => {
  it('answers by name', () => {
    expect(sharesAction('rhomboid-major', 'middle-trapezius')).toBe('scapula-retraction')
    expect(sharesAction('rhomboid-major', 'rhomboid-major')).toBeNull()
    expect(opposesAction('rhomboid-major', 'pectoralis-minor')).toBe('scapula-retraction')
    expect(opposesAction('rhomboid-major', 'soleus')).toBeNull()
    expect(refersTo('infraspinatus', 'front-of-shoulder')).toBe('mainly')
    expect(refersTo('infraspinatus', 'between-shoulder-blades')).toBe('also')
    expect(refersTo('infraspinatus', 'heel')).toBeNull()
    expect(liesIn('infraspinatus', 'back-of-shoulder')).toBe(true)
    expect(liesIn('infraspinatus', 'front-of-shoulder')).toBe(false)
    expect(strainedBy('triceps-brachii', 'elbow-extension')).toBe('loads')
    expect(strainedBy('triceps-brachii', 'elbow-flexion')).toBe('stretches')
    expect(strainedBy('triceps-brachii', 'toe-flexion')).toBeNull()
  })

  it('knows nothing of a tissue the practitioner added', () => {
    expect(adjacentTo('scar-left-knee')).toEqual([])
    expect(refersTo('scar-left-knee', 'front-of-knee')).toBeNull()
    expect(sharesAction('scar-left-knee', 'soleus')).toBeNull()
  })
})
