/** A slash at the start of a word, and what was typed after it, up to the caret. */
export interface Slash {
  /** Where the slash stands in the text. */
  from: number
  query: string
}

/** The slash that asks for a phrase where the caret is, or null: "12/3" and "and/or" ask for none. */
export function slashAt(text: string, caret: number): Slash | null {
  const query = /(?:^|\s)\/([^\n/]{0,60})$/.exec(text.slice(0, caret))?.[1]
  return query === undefined ? null : { from: caret - query.length - 1, query }
}

/** The phrases in which every word of the query begins some word, in the order in which they were given. */
export function matching<One extends { text: string }>(phrases: readonly One[], query: string): One[] {
  const wanted = wordsOf(query)
  return phrases.filter(({ text }) => {
    const words = wordsOf(text)
    return wanted.every((word) => words.some((one) => one.startsWith(word)))
  })
}

const wordsOf = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
