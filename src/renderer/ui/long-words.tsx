import { Fragment, type ReactNode } from 'react'

/** More letters than any word, and more than a line of a page has. */
const MAX_LETTERS = 200

const longWord = new RegExp(`\\S{${MAX_LETTERS + 1}}`)
const pieces = new RegExp(`\\S{1,${MAX_LETTERS}}|\\s+`, 'gu')

/**
 * Returns a text with places to break in words of more than 200 letters. A browser shapes a whole word again for each of
 * its lines: in some scripts, 100,000 letters without a blank would take a minute.
 */
export function withBreaks(text: string): ReactNode {
  if (!longWord.test(text)) return text
  return (text.match(pieces) ?? []).map((piece, index) => (
    <Fragment key={index}>
      {piece}
      {piece.length >= MAX_LETTERS && <wbr />}
    </Fragment>
  ))
}
