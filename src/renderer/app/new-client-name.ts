import { wordsOf } from '@shared/text/folding'

/** Words that ask the program for something. Nobody is called so. */
const requests = new Set([
  'backup',
  'calls',
  'export',
  'help',
  'keys',
  'print',
  'search',
  'sign',
  'undo',
  'visit',
  'visits',
])

/**
 * Returns the name of a new client from the text in the palette. The words of a command, also of the unfinished one itself,
 * are not part of a name: "new client Ana" is Ana, "new cl" and "help" are nobody yet.
 * @param commands those that the text finds
 */
export function newClientName(text: string, commands: readonly { label: string }[] = []): string {
  const typed = text.trim().replace(/\s+/g, ' ')
  const [first = '', second = '', ...others] = typed.split(' ')
  const begins = (word: string, wanted: string) => word !== '' && wanted.startsWith(word.toLowerCase())
  if (first.toLowerCase() === 'new' && (second === '' || begins(second, 'client'))) return others.join(' ')
  // A phone number.
  if (!/\p{L}/u.test(typed)) return ''
  const words = wordsOf(typed)
  const isCommand = commands.some(({ label }) => {
    const named = wordsOf(label)
    return words.length > 0 && words.every((word) => named.includes(word))
  })
  // "Ne" may be the start of a name.
  return isCommand || words.some((word) => requests.has(word)) ? '' : typed
}
