/**
 * Replaces a part of the text of a text area, from index `from` up to `to`, as if it had been typed, so that the
 * browser's undo works.
 */
export function replaceText(area: HTMLTextAreaElement, text: string, from: number, to: number): void {
  area.focus()
  area.setSelectionRange(from, to)
  // execCommand is deprecated, but no other function supports undo. The code below is for browsers without it.
  if (document.execCommand('insertText', false, text)) return
  area.setRangeText(text, from, to, 'end')
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }))
}
