import type { ContextMenuParams, MenuItemConstructorOptions, WebContents } from 'electron'

/**
 * Shows a menu at the pointer: what can be done with text, and where the system checks spelling, how a word is written.
 * @param popUp builds the menu and shows it
 */
export function showContextMenus(
  contents: Pick<WebContents, 'on' | 'replaceMisspelling'>,
  popUp: (items: MenuItemConstructorOptions[]) => void,
): void {
  contents.on('context-menu', (_event, params) => {
    const items = contextMenu(params, (word) => contents.replaceMisspelling(word))
    if (items.length > 0) popUp(items)
  })
}

type Params = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags' | 'dictionarySuggestions'>

function contextMenu(
  { isEditable, selectionText, editFlags, dictionarySuggestions }: Params,
  replace: (word: string) => void,
): MenuItemConstructorOptions[] {
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  if (!isEditable)
    return selectionText.trim() === '' ? [] : [{ role: 'copy' }, separator, { role: 'selectAll' }]
  const suggestions = dictionarySuggestions.map((word) => ({ label: word, click: () => replace(word) }))
  return [
    ...suggestions,
    ...(suggestions.length > 0 ? [separator] : []),
    { role: 'undo', enabled: editFlags.canUndo },
    { role: 'redo', enabled: editFlags.canRedo },
    separator,
    { role: 'cut', enabled: editFlags.canCut },
    { role: 'copy', enabled: editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    separator,
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ]
}
