import { expect, it } from 'vitest'
import { isNextTo } from '@shared/anatomy/next-regions'
import { regions } from '@shared/anatomy/regions'

it('regions are next to each other in both directions, and each is next to another area', () => {
  for (const { id, area } of regions) {
    expect(isNextTo(id, id)).toBe(true)
    for (const other of regions) expect(isNextTo(id, other.id)).toBe(isNextTo(other.id, id))
    const others = regions.filter((other) => other.area === area || isNextTo(id, other.id))
    expect(others.length, id).toBeGreaterThan(1)
  }
  expect(isNextTo('mid-back', 'low-back')).toBe(true)
  expect(isNextTo('between-shoulder-blades', 'low-back')).toBe(false)
  expect(isNextTo('from-a-newer-version', 'low-back')).toBe(false)
})
