/** Returns the text with the figures of any script as 0 to 9: "٣" and "३" are 3. */
export function foldFigures(text: string): string {
  return text.normalize('NFKC').replace(/[^\d\P{Nd}]/gu, valueOf)
}

/** In Unicode the ten figures of a script follow each other, from zero. */
function valueOf(figure: string): string {
  const code = figure.codePointAt(0)!
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String((code - zero) % 10)
}
