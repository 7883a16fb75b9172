/**
 * Says when the red flags were asked and how many were found, in few words and in a whole sentence. With the day, "none" is
 * an answer of that day. It does not say that nothing is worrying: nerve signs and precautions stand beside it.
 * @param day in the date format of the practice
 */
export function askedWords(day: string, found: number): [short: string, whole: string] {
  const count = found === 0 ? 'none' : String(found)
  return [`Red flags ${day}: ${count}`, `Red flags asked ${day}: ${count} found. Ask again.`]
}
