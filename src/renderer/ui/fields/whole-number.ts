/**
 * Parses the value of a number field as a form registers it: a whole number, or null for an empty field. Other text
 * stays as typed: a draft keeps it, and the schema of the form refuses it.
 */
export function wholeNumber(typed: string | number | null): string | number | null {
  const text = String(typed ?? '').trim()
  if (text === '') return null
  return /^\d+$/.test(text) ? Number(text) : text
}
