import { describe, expect, it } from 'vitest'
import { handSkills, palpationOf, positions } from '@shared/anatomy/palpation'
import { groupOf, palpationGroups } from '@shared/anatomy/palpation-groups'
import { palpationRows } from '@shared/anatomy/palpation-rows'
import { tissueById, tissues } from '@shared/anatomy/tissues'

const rowIds = Object.keys(palpationRows)
const minutesOf = (members: readonly string[]) => members.map((member) => palpationOf(member).minutes)

describe('the rows', () => {
  it('cover every tissue and no unknown one', () => {
    expect(tissues.map(({ id }) => id).filter((id) => !rowIds.includes(id))).toEqual([])
    expect(rowIds.filter((id) => !tissueById.has(id))).toEqual([])
  })

  it('give whole minutes, at least one', () => {
    expect(rowIds.filter((id) => !Number.isInteger(palpationOf(id).minutes))).toEqual([])
    expect(Math.min(...minutesOf(rowIds))).toBe(1)
  })

  it('give the position that the instructions name first', () => {
    const differing = tissues.filter(({ id, howToCheck }) => {
      const first = /sitting|face up|side-lying|face down/i.exec(howToCheck)?.[0].toLowerCase() ?? null
      return (first === 'sitting' ? 'seated' : first) !== palpationOf(id).position
    })
    expect(differing.map(({ id }) => id)).toEqual([])
  })

  it('leave the position open only for a scar that can be anywhere', () => {
    expect(rowIds.filter((id) => palpationOf(id).position === null)).toEqual(['scar-elsewhere'])
  })

  it('reserve these tissues for trained hands', () => {
    const trained = [
      'anterior-scalene',
      'clavipectoral-fascia',
      'coccygeus',
      'coracobrachialis',
      'diaphragm',
      'digastric',
      'flexor-retinaculum-of-the-ankle',
      'iliacus',
      'inguinal-ligament',
      'interosseous-membrane-of-the-leg',
      'lateral-pterygoid',
      'levator-ani',
      'longus-capitis',
      'longus-colli',
      'medial-pterygoid',
      'middle-scalene',
      'obturator-externus',
      'obturator-internus-and-gemelli',
      'omohyoid',
      'pectineus',
      'pectoralis-minor',
      'piriformis',
      'plantaris',
      'popliteus',
      'posterior-scalene',
      'psoas-major',
      'quadratus-femoris',
      'sacrospinous-ligament',
      'sacrotuberous-ligament',
      'subclavius',
      'subscapularis',
    ]
    expect(trained).toHaveLength(31)
    expect(rowIds.filter((id) => palpationOf(id).hands === 'trained').sort()).toEqual(trained)
  })
})

describe('palpationOf', () => {
  it('returns the row of a tissue', () => {
    expect(palpationOf('quadratus-lumborum')).toEqual({ position: 'side-lying', minutes: 4, hands: 'care' })
    expect(palpationOf('scar-elsewhere')).toEqual({ position: null, minutes: 3, hands: 'care' })
  })

  it.each(['own-1', 'no-such-tissue', 'constructor', ''])('returns the default for %j', (id) => {
    expect(palpationOf(id)).toEqual({ position: null, minutes: 2, hands: 'care' })
  })
})

it('sorts the positions so that the client turns least, and the skills from least to most', () => {
  expect(positions).toEqual(['seated', 'face up', 'side-lying', 'face down'])
  expect(handSkills).toEqual(['ordinary', 'care', 'trained'])
})

describe('the groups', () => {
  /** The groups whose note reserves one member for hands-on teaching, and that member. */
  const reservedMembers: Readonly<Record<string, string>> = {
    pectorals: 'pectoralis-minor',
    adductors: 'pectineus',
    shin: 'interosseous-membrane-of-the-leg',
    'front-arm': 'coracobrachialis',
  }

  it('each have an id and a name of their own', () => {
    expect(palpationGroups).toHaveLength(51)
    expect(new Set(palpationGroups.map(({ id }) => id)).size).toBe(51)
    expect(new Set(palpationGroups.map(({ name }) => name)).size).toBe(51)
    for (const { name } of palpationGroups) expect(name).toMatch(/^[A-Z]/)
  })

  it.each(palpationGroups)('$name has two to four known members, in no other group', (group) => {
    expect(group.members.length).toBeGreaterThanOrEqual(2)
    expect(group.members.length).toBeLessThanOrEqual(4)
    expect(group.members.filter((member) => !tissueById.has(member))).toEqual([])
    for (const member of group.members) {
      expect(palpationGroups.filter(({ members }) => members.includes(member))).toEqual([group])
    }
    expect(new Set(group.members).size).toBe(group.members.length)
  })

  it('take no longer than their members one by one', () => {
    const longer = palpationGroups.filter(
      ({ members, minutes }) => minutes > minutesOf(members).reduce((sum, each) => sum + each, 0),
    )
    expect(longer.map(({ id }) => id)).toEqual([])
  })

  it('take at least as long as their longest member, except behind the knee', () => {
    // The source gives 1 minute for the group and 2 for the popliteus.
    const shorter = palpationGroups.filter(
      ({ members, minutes }) => minutes < Math.max(...minutesOf(members)),
    )
    expect(shorter.map(({ id }) => id)).toEqual(['behind-knee'])
  })

  it.each(palpationGroups)('$name needs the strictest skill of the members not reserved', (group) => {
    const skills = group.members
      .filter((member) => member !== reservedMembers[group.id])
      .map((member) => handSkills.indexOf(palpationOf(member).hands))
    expect(group.hands).toBe(handSkills[Math.max(...skills)])
  })

  it('name a reserved member in the note', () => {
    const reserving = palpationGroups.filter(
      ({ members, hands }) =>
        hands !== 'trained' && members.some((member) => palpationOf(member).hands === 'trained'),
    )
    expect(reserving.map(({ id }) => id).sort()).toEqual(Object.keys(reservedMembers).sort())
    for (const { id, members, note } of reserving) {
      expect(members.filter((member) => palpationOf(member).hands === 'trained')).toEqual([
        reservedMembers[id],
      ])
      expect(note).toMatch(/^Press .+ only after hands-on teaching\./)
    }
  })
})

describe('groupOf', () => {
  it('returns the group of a member', () => {
    for (const group of palpationGroups)
      for (const member of group.members) expect(groupOf(member)).toBe(group)
    expect(groupOf('middle-scalene')?.name).toBe('Scalenes')
  })

  it('returns null for a tissue that is checked alone and for an unknown one', () => {
    expect(groupOf('sternocleidomastoid')).toBeNull()
    expect(groupOf('own-1')).toBeNull()
    expect(tissues.filter(({ id }) => groupOf(id) === null)).toHaveLength(24)
  })
})
