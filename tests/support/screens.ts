import { expect, type Locator, type Page } from '@playwright/test'

/** Finds and uses parts of the screens by their visible names. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const twoDigits = (value: number) => String(value).padStart(2, '0')

/** Returns a day before today as it is stored, typed and shown. */
export function daysAgo(days: number) {
  const date = new Date()
  date.setDate(date.getDate() - days)
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()]
  return {
    iso: `${year}-${twoDigits(month + 1)}-${twoDigits(day)}`,
    /** DD/MM/YYYY */
    typed: `${twoDigits(day)}/${twoDigits(month + 1)}/${year}`,
    /** "3 Mar 2026" */
    shown: `${day} ${months[month]} ${year}`,
  }
}

const dateExample = `29/12/${new Date().getFullYear() - 1}`
/** The messages for text that is no date, in the usual date format. */
export const dateError = `Enter a date, for example ${dateExample}`
export const dateTimeError = `Enter a date and a time, for example ${dateExample} and 14:30`

/** Finds the section of a page with this title. */
export const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name })

/** Opens a tab of the page. */
export async function openTab(page: Page, name: string) {
  await page.getByRole('tab', { name }).click()
  await expect(page.getByRole('tabpanel', { name })).toBeVisible()
}

export async function startPractice(page: Page, practice = 'Harbour Massage', practitioner = 'Alex Moreau') {
  await page.getByLabel('Practice name').fill(practice)
  await page.getByLabel('Your name for signatures').fill(practitioner)
  await page.getByRole('button', { name: 'Create practice' }).click()
  await expect(page.getByRole('heading', { name: 'Needs another look' })).toBeVisible()
}

export async function openArea(page: Page, name: string) {
  await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** Opens a part of the settings by hand. */
export async function openSettings(page: Page, part: string) {
  await openArea(page, 'Settings')
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: part }).click()
  await expect(page.getByRole('link', { name: part, exact: true })).toHaveAttribute('aria-current', 'page')
}

/** Leaves the field that was changed, and waits until its section says that it is saved. */
export async function expectSaved(page: Page, title: string) {
  await page.keyboard.press('Tab')
  await expect(section(page, title).getByRole('status')).toHaveText('Saved')
}

/**
 * Opens a screen in the running program, without the confirmation for unsaved input. Loading the program again takes
 * much longer. The screen is new, also if it was open before, and earlier notices are closed.
 */
export async function openScreen(page: Page, path: string) {
  if (await page.evaluate(() => document.getElementById('root') === null)) {
    await page.goto(new URL(path, page.url()).href)
    return
  }
  await page.evaluate(() => history.pushState(null, '', '/nowhere'))
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
  // A notice of the screen before could be mistaken for a new one.
  const closeButtons = page.getByRole('button', { name: 'Close' })
  await closeButtons.evaluateAll((buttons) => buttons.forEach((button) => (button as HTMLElement).click()))
  await expect(closeButtons).toHaveCount(0)
  await page.evaluate((to) => history.pushState(null, '', to), path)
}

/** Types into a combobox and selects the first option. */
export async function pickFirst(within: Page | Locator, label: string, typed: string) {
  const field = typeAhead(within, label)
  await field.fill(typed)
  await expect(field.page().getByRole('listbox').getByRole('option').first()).toBeVisible()
  await field.press('Enter')
  await expect(field).toHaveValue('')
}

export const typeAhead = (within: Page | Locator, name: string) =>
  within.getByRole('combobox', { name, exact: true }).or(within.getByRole('textbox', { name, exact: true }))

export const painScale = (within: Page | Locator, label: string) =>
  within.getByRole('radiogroup', { name: label })

export async function choosePain(within: Page | Locator, label: string, pain: number) {
  const radio = painScale(within, label).getByRole('radio', { name: String(pain), exact: true })
  await radio.check({ force: true })
  await expect(radio).toBeChecked()
}

/** Expects the field to be marked as wrong and to be described by this message. */
export async function expectError(field: Locator, message: string | RegExp) {
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(message)
}

/** Finds the note of the visit form that says when autosave saved the draft. */
export const draftSaved = (page: Page) => page.getByText(/^Draft saved \d\d:\d\d:\d\d$/)
