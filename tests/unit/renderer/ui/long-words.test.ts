import { createElement, Fragment } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { withBreaks } from '@renderer/ui/long-words'

const markup = (text: string) => renderToStaticMarkup(createElement(Fragment, null, withBreaks(text)))

test('a text of words stays as it is', () => {
  const text = `${'Pain beside the spine. '.repeat(100)}\n\nBetter in the ${'m'.repeat(200)}`
  expect(withBreaks(text)).toBe(text)
})

test('a very long word gets places to break, and loses no letter', () => {
  const text = `It is\n\n${'AV'.repeat(250)} and 🙂${'é'.repeat(300)}.`
  const html = markup(text)
  expect(html.replaceAll('<wbr/>', '')).toBe(text)
  const words = html.split(/<wbr\/>|\s/)
  expect(Math.max(...words.map((word) => word.length))).toBeLessThanOrEqual(201)
})
