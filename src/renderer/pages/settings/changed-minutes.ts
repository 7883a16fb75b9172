/** Returns the practice's own minutes after a field was typed in: an empty field has the default, so it has no entry. */
export function changedMinutes(
  own: Readonly<Record<string, number>>,
  id: string,
  text: string,
): Record<string, number> {
  const { [id]: _before, ...others } = own
  return text.trim() === '' ? others : { ...others, [id]: Number(text) }
}
