import { grocPoints } from '@shared/measures'
import { describe, expect, it } from 'vitest'
import { formatGroc } from '@renderer/measures/measure-labels'

describe('the global rating of change', () => {
  it('has fifteen points with different labels', () => {
    expect(grocPoints).toHaveLength(15)
    expect(new Set(grocPoints.map(formatGroc)).size).toBe(15)
    expect([7, 1, 0, -1, -7].map(formatGroc)).toEqual([
      '+7 a very great deal better',
      '+1 hardly better',
      '0 about the same',
      '−1 hardly worse',
      '−7 a very great deal worse',
    ])
  })
})
