import type { MessageBoxSyncOptions, WebContents } from 'electron'

const choices = ['Stay here', 'Leave it']

/**
 * Asks whether what was typed may be dropped where a page says that closing it would lose something. A browser asks by
 * itself; here the window would stay open without a word.
 * @param ask shows the question and gives the place of the choice
 */
export function confirmUnsavedOnClose(
  contents: Pick<WebContents, 'on'>,
  ask: (question: MessageBoxSyncOptions) => number,
): void {
  contents.on('will-prevent-unload', (event) => {
    const choice = ask({
      type: 'question',
      message: 'Leave without saving?',
      detail: 'What you typed here has not been saved yet.',
      buttons: choices,
      defaultId: 0,
      cancelId: 0,
    })
    // Preventing what prevents the closing lets the page go.
    if (choices[choice] === 'Leave it') event.preventDefault()
  })
}
