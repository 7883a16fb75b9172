import { hasWords } from '@shared/text/folding'

/** A slash at the start of a word, and the text between it and the caret. */
export interface PhraseQuery {
  /** The index of the slash in the text. */
  from: number
  query: string
}

/** Finds the query at the caret; null without one. A slash inside a word, as in "12/3" or "and/or", starts no query. */
export function phraseQueryAt(text: string, caret: number): PhraseQuery | null {
  const query = /(?:^|\s)\/([^\n/]{0,60})$/.exec(text.slice(0, caret))?.[1]
  return query === undefined ? null : { from: caret - query.length - 1, query }
}

/** Lists the phrases that contain, for each word of the query, a word that starts with it. Keeps the order. */
export function matchingPhrases<One extends { text: string }>(phrases: readonly One[], query: string): One[] {
  return phrases.filter(({ text }) => hasWords(text, query))
}
