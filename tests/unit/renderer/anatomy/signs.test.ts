import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PositionSign } from '@renderer/anatomy/signs/position-sign'
import { StrengthSign } from '@renderer/anatomy/signs/strength-sign'
import { positions } from '@shared/anatomy/palpation'

/** The text that is read, without the tags. */
const textOf = (html: string) => html.replace(/<[^>]*>/g, '')

describe('the sign of a position', () => {
  it('has a word beside the drawing', () => {
    const words = positions.map((position) =>
      textOf(renderToStaticMarkup(createElement(PositionSign, { position }))),
    )
    expect(words).toEqual(['Sitting', 'Face up', 'Side-lying', 'Face down'])
  })

  it('is missing for any position', () => {
    expect(renderToStaticMarkup(createElement(PositionSign, { position: null }))).toBe('')
  })
})

describe('the sign of strength', () => {
  const sign = (props: Parameters<typeof StrengthSign>[0]) =>
    renderToStaticMarkup(createElement(StrengthSign, props))

  it.each([
    ['strong', 3],
    ['fair', 2],
    ['possible', 1],
  ] as const)('shows "%s" with %i filled dots', (strength, filled) => {
    const html = sign({ strength })
    expect(textOf(html)).toBe(strength)
    expect(html.match(/data-filled/g)).toHaveLength(filled)
    expect(html).toContain('title="How much speaks for it. Open the line for the reasons."')
  })

  it('shows a familiar pain instead', () => {
    const html = sign({ strength: 'possible', hasFamiliarPain: true })
    expect(textOf(html)).toBe('familiar pain')
    expect(html).not.toContain('title')
  })
})
