/**
 * Returns the name of a new client from the text in the palette. The words of the command itself, also unfinished, are not
 * part of a name: "new client Ana" is Ana, "new cl" is nobody yet.
 */
export function newClientName(text: string): string {
  const typed = text.trim().replace(/\s+/g, ' ')
  const [first = '', second = '', ...others] = typed.split(' ')
  const begins = (word: string, wanted: string) => word !== '' && wanted.startsWith(word.toLowerCase())
  if (first.toLowerCase() === 'new' && (second === '' || begins(second, 'client'))) return others.join(' ')
  // "Ne" may be the start of a name.
  return typed
}
