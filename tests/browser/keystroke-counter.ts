import { expect, type Locator, type Page } from '@playwright/test'

/** Two hands on the keyboard and none on the mouse; counts the keys, apart from those of names and sentences. */
export class KeystrokeCounter {
  keyPresses = 0
  /** Keys that were held down while another was pressed: Ctrl+Enter is one key, and one held. */
  modifierPresses = 0

  constructor(private readonly page: Page) {}

  async press(key: string, times = 1) {
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press(key)
    this.keyPresses += times
    this.modifierPresses += times * (key.split('+').length - 1)
  }

  /** Names and sentences, which take the same keys in any program. */
  async typeUncounted(text: string) {
    await this.page.keyboard.type(text)
  }

  /** Letters that find something, figures of a date: they count. */
  async type(text: string) {
    await this.page.keyboard.type(text)
    this.keyPresses += text.length
  }

  /** Tab, or Shift+Tab, until the focus is there, in sight at every stop. */
  async tabTo(target: Locator, { back = false, within = 40 } = {}) {
    await expect(target).toBeAttached()
    for (let stops = 0; stops <= within; stops += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.press(back ? 'Shift+Tab' : 'Tab')
    }
    throw new Error(`${within} stops of Tab do not lead to ${String(target)}`)
  }

  /** Types into a field with a list and takes what stands first. */
  async pickFirst(field: Locator, letters: string) {
    await expect(field).toBeFocused()
    await this.type(letters)
    await expect(this.page.getByRole('listbox').getByRole('option').first()).toBeVisible()
    await this.press('Enter')
    await expect(field).toHaveValue('')
  }

  /** Ctrl+K, letters, Enter. */
  async find(letters: string, found: Locator) {
    const field = this.page.getByRole('textbox', { name: 'Find a client or a command' })
    await this.press('Control+k')
    await expect(field).toBeFocused()
    await this.type(letters)
    await expect(found).toBeVisible()
    await expect(found).toHaveAttribute('data-selected', 'true')
    await this.press('Enter')
    await expect(field).toBeHidden()
  }
}
