/** The letters that fit on the line of the foot beside the page number. */
const MAX_LETTERS = 90

/** Shortens the middle, so that the birth date at the end stays. The whole name is at the top of the first page. */
export function shorten(foot: string): string {
  const letters = [...foot]
  if (letters.length <= MAX_LETTERS) return foot
  return `${letters.slice(0, MAX_LETTERS - 25).join('')}…${letters.slice(-24).join('')}`
}

/** Formats text as a CSS string. Escapes characters that could end it. */
export function cssText(text: string): string {
  return text.replace(/["\\<>\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)
}
