import type { MessageBoxSyncOptions, WebContents } from 'electron'

const choices = ['Stay here', 'Discard changes']

/**
 * Asks whether to discard unsaved changes when a page prevents its closing. A browser asks by itself. Electron would
 * keep the window open without a message.
 * @param ask shows the question and returns the index of the chosen button
 */
export function confirmUnsavedOnClose(
  contents: Pick<WebContents, 'on'>,
  ask: (question: MessageBoxSyncOptions) => number,
): void {
  contents.on('will-prevent-unload', (event) => {
    const choice = ask({
      type: 'question',
      message: 'Leave without saving?',
      detail: 'Your changes are not saved.',
      buttons: choices,
      defaultId: 0,
      cancelId: 0,
    })
    // Preventing this event lets the window close.
    if (choices[choice] === 'Discard changes') event.preventDefault()
  })
}
