/**
 * Writes into a text area as if it had been typed, in place of what stands between two places of its text, so that the
 * browser's own undo takes it back.
 */
export function writeInto(area: HTMLTextAreaElement, text: string, from: number, to: number): void {
  area.focus()
  area.setSelectionRange(from, to)
  // Nothing newer reaches the browser's undo; should a browser leave it out one day, the text still gets there.
  if (document.execCommand('insertText', false, text)) return
  area.setRangeText(text, from, to, 'end')
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }))
}
