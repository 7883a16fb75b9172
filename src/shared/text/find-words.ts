import { foldText, foldVowels, hasWords, wordsOf } from './folding'

/**
 * Returns a function that says of any text what `hasWords` says. A long list of texts is searched some times faster: most
 * texts are refused before they are folded.
 */
export function wordFinder(query: string): (text: string) => boolean {
  const patterns = wordsOf(query).map((word) => new RegExp([...word].map(asTyped).join(ignored), 'i'))
  return (text) => {
    // Letters with accents and other scripts are compared as folded.
    if (!notPlain.test(text) && !patterns.every((pattern) => pattern.test(text))) return false
    return hasWords(text, query)
  }
}

/** A sign that folding may change to other letters, or leave out. */
const notPlain = /[^\t\n\r -~]/
/** Folding leaves these out. */
const ignored = "['`]*"

/** Returns the pattern of what folding makes the letter of: "ae" and "aa" become a, "oe" o and "ue" u. */
function asTyped(letter: string): string {
  if (letter === 'a') return `a${ignored}[ae]?`
  return letter === 'o' || letter === 'u' ? `${letter}${ignored}e?` : letter
}

/** How many characters an excerpt has before and after the word that was found. */
const BEFORE = 40
const AFTER = 90

const words = /[\p{L}\p{M}\p{N}'`´‘’‚‛′ʹʻʼʽʾʿˈ·]+/gu

/** Returns the part of a text around the first word that the query begins, in one line. */
export function excerptOf(text: string, query: string): string {
  const wanted = wordsOf(query)
  const line = text.replace(/\s+/g, ' ').trim()
  const isFound = ([word]: RegExpMatchArray) => {
    const folded = foldVowels(foldText(word))
    return wanted.some((one) => folded.startsWith(one))
  }
  const at = [...line.matchAll(words)].find(isFound)?.index ?? 0
  const start = at <= BEFORE ? 0 : line.indexOf(' ', at - BEFORE) + 1
  const lastBlank = line.lastIndexOf(' ', at + AFTER)
  const end = line.length <= at + AFTER ? line.length : lastBlank > at ? lastBlank : at + AFTER
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`
}
