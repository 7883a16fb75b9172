import { foldFigures } from './figures'

/**
 * The one way in which searches compare text: names of clients, commands, routines, phrases and tissues. It forgives what
 * people leave out when they type: capitals, accents, apostrophes, kinds of dashes, and how a letter is written elsewhere.
 */

/** Letters that Unicode does not take apart into a letter and an accent. */
const letters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ə: 'e',
  ς: 'σ',
  // Arabic and Persian write the same letter in two ways.
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
}
const rareLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')

/** Accents of Latin, Greek and Cyrillic letters, and the points of Hebrew and Arabic. Other marks are vowels. */
const accents =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u0640]/g
const apostrophes = /['`´‘’‚‛′ʹʻʼʽʾʿˈ·]/g
const dashes = /[\p{Pd}\u2212\u30fb]/gu
const invisible = /[\p{Cf}\p{Cc}\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufe00-\ufe0f]/gu
const katakana = /[\u30a1-\u30f6]/g

/** Returns the text in the form that searches compare: lower case, without accents and apostrophes, dashes as blanks. */
export function foldText(text: string): string {
  return foldFigures(text.replace(apostrophes, ''))
    .toLowerCase()
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(rareLetters, (letter) => letters[letter] ?? letter)
    .replace(katakana, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60))
    .replace(/[\s\p{Z}]+/gu, ' ')
    .replace(dashes, ' ')
    .replace(invisible, '')
}

/**
 * Returns folded text in which ä, ae and a are the same, and so are ö and ü, ø and oe, å and aa. The beginning of a text
 * stays the beginning of the result.
 */
export function foldVowels(folded: string): string {
  return folded.replace(/([aou])e|aa/g, (_both, vowel: string | undefined) => vowel ?? 'a')
}

/** Returns the words of a text in the loosest form, for the search in names of the practice and of the anatomy. */
export function wordsOf(text: string): string[] {
  return foldVowels(foldText(text))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Returns the same words with one blank between them: "Péc-Minor" and "pec minor" become the same. */
export function foldWords(text: string): string {
  return wordsOf(text).join(' ')
}

/** Returns whether each word of a query begins some word of the text. No query begins every text. */
export function hasWords(text: string, query: string): boolean {
  const words = wordsOf(text)
  return wordsOf(query).every((wanted) => words.some((word) => word.startsWith(wanted)))
}

/**
 * Returns whether two words differ by one letter at most: one more, one less, another one, or two that changed places.
 */
export function isOneLetterApart(one: string, other: string): boolean {
  const [short, long] = [[...one], [...other]].toSorted((a, b) => a.length - b.length) as [string[], string[]]
  if (long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  let end = 0
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1
  const [left, right] = [short.slice(start, short.length - end), long.slice(start, long.length - end)]
  if (right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
