import { describe, expect, it } from 'vitest'
import { regionById } from '@shared/anatomy/regions'
import { precautionById } from '@shared/safety/precautions'
import { otherCauses } from '@shared/screens/screen'
import { screenById, screens } from '@shared/screens/screens'

describe('the short tests', () => {
  it('have an id each, a name, directions and a source', () => {
    expect(screenById.size).toBe(screens.length)
    expect(screens).toHaveLength(46)
    for (const { id, name, how, positive, notWhen, source } of screens) {
      expect(id).toMatch(/^[a-z0-9-]+$/)
      expect(name.length).toBeLessThanOrEqual(40)
      for (const text of [how, positive]) expect(text).toMatch(/^[A-Z].*[.?]$/)
      expect(notWhen === '' || notWhen.endsWith('.')).toBe(true)
      expect(source.length).toBeGreaterThan(3)
    }
  })

  it('are for known regions and parts of known tests', () => {
    for (const { regions, includes = [] } of screens) {
      if (regions !== 'any') for (const region of regions) expect(regionById.has(region)).toBe(true)
      for (const id of includes) expect(screenById.has(id)).toBe(true)
    }
  })

  it('name known precautions with which they are not offered', () => {
    for (const { notWith = [] } of screens)
      for (const id of notWith) expect(precautionById.has(id)).toBe(true)
  })

  it('have ratios that no test on hands exceeds, and a direction', () => {
    for (const { id, ratios, refersIfPositive } of screens) {
      expect(Object.keys(ratios).length > 0 || refersIfPositive === true, id).toBe(true)
      for (const [cause, { positive, negative }] of Object.entries(ratios)) {
        expect(otherCauses).toContain(cause)
        for (const ratio of [positive, negative]) {
          expect(ratio).toBeGreaterThanOrEqual(0.2)
          expect(ratio).toBeLessThanOrEqual(6)
        }
        expect(Math.sign(Math.log(positive))).toBe(-Math.sign(Math.log(negative)))
      }
    }
  })
})
