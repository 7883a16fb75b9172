import { describe, expect, it } from 'vitest'
import { formatList } from '@renderer/ui/lists'

describe('formatList', () => {
  it.each([
    [[], ''],
    [['neck'], 'neck'],
    [['neck', 'jaw'], 'neck and jaw'],
    [['neck', 'jaw', 'hip'], 'neck, jaw, and hip'],
  ])('%j is "%s"', (items, text) => {
    expect(formatList(items)).toBe(text)
  })

  it('joins with "or", or with commas only', () => {
    expect(formatList(['neck', 'jaw'], 'or')).toBe('neck or jaw')
    expect(formatList(['neck', 'jaw', 'hip'], 'plain')).toBe('neck, jaw, hip')
  })

  it('separates items that contain commas by semicolons', () => {
    expect(formatList(['neck, left', 'jaw, right', 'hip'])).toBe('neck, left; jaw, right; and hip')
    expect(formatList(['neck, left', 'jaw'], 'plain')).toBe('neck, left; jaw')
    expect(formatList(['Alex Moreau', 'RMT, licence 12345'], 'commas')).toBe(
      'Alex Moreau, RMT, licence 12345',
    )
  })

  it('leaves out empty items', () => {
    expect(formatList(['', 'neck', null, undefined, false, 'jaw'])).toBe('neck and jaw')
  })
})
