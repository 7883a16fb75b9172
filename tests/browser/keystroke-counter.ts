import { expect, type Locator, type Page } from '@playwright/test'

/** Types like a person without a mouse, and counts the keys. Names and sentences are not counted. */
export class KeystrokeCounter {
  keyPresses = 0
  /** Presses of modifier keys: Ctrl+Enter is one key and one modifier. */
  modifierPresses = 0

  constructor(private readonly page: Page) {}

  async press(key: string, times = 1) {
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press(key)
    this.keyPresses += times
    this.modifierPresses += times * (key.split('+').length - 1)
  }

  /** Types a name or a sentence, which takes the same keys in any program. */
  async typeUncounted(text: string) {
    await this.page.keyboard.type(text)
  }

  /** Types letters of a search or digits of a date. They count. */
  async type(text: string) {
    await this.page.keyboard.type(text)
    this.keyPresses += text.length
  }

  /** Presses Tab or Shift+Tab until the target has the focus. */
  async tabTo(target: Locator, { back = false, within = 40 } = {}) {
    await expect(target).toBeAttached()
    for (let stop = 0; stop <= within; stop += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.press(back ? 'Shift+Tab' : 'Tab')
    }
    throw new Error(`${within} stops of Tab do not lead to ${String(target)}`)
  }

  /** Types into a combobox and selects the first option. */
  async pickFirst(field: Locator, letters: string) {
    await expect(field).toBeFocused()
    await this.type(letters)
    await expect(this.page.getByRole('listbox').getByRole('option').first()).toBeVisible()
    await this.press('Enter')
    await expect(field).toHaveValue('')
  }

  /** Opens the palette, types letters and opens the first result. */
  async openFromPalette(letters: string, result: Locator) {
    const field = this.page.getByRole('textbox', { name: 'Find a client, a tissue or a command' })
    await this.press('Control+k')
    await expect(field).toBeFocused()
    await this.type(letters)
    await expect(result).toBeVisible()
    await expect(result).toHaveAttribute('data-selected', 'true')
    await this.press('Enter')
    await expect(field).toBeHidden()
  }
}
