/**
 * Says when the red flags were asked and how many were found, in few words and in a whole sentence. "None" always has its
 * day, because it says nothing about later days, nor about nerve signs and precautions.
 * @param day in the date format of the practice
 */
export function askedWords(day: string, found: number): [short: string, whole: string] {
  const short = `Red flags ${day}: ${found === 0 ? 'none' : found}`
  // The whole sentence begins with the short text, because it is the name of the button that shows the short one.
  return [short, `${short} found. Ask again.`]
}
