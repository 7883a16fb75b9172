import { expect, type Page } from '@playwright/test'
import { choosePain, openArea, pickFirst, section, startPractice, typeAhead } from './screens'

/** The main job of a therapist, as steps. Several tests play it: in a browser, in Electron and in the packed program. */

export const complaint = 'Upper back pain, left'

export interface OpenProgram {
  page: Page
  /** Closes the window as a person does, and waits until the program has ended. */
  close(): Promise<void>
}

/**
 * Plays the main job from the first start. Then it closes the program in the middle of a visit, opens it again and looks for
 * what was typed. No date is typed, because its format depends on the computer.
 * @param open starts the program on the same practice each time, empty at first
 */
export async function playMainJob(open: () => Promise<OpenProgram>): Promise<void> {
  const first = await open()
  const { page } = first
  await startPractice(page)
  await createClient(page)
  await createComplaint(page)
  await page.getByRole('link', { name: 'New visit' }).click()
  await enterVisit(page, { before: 7, after: 3, work: ['rhomboid major l', 'mid trap l'] })
  await createPlan(page)
  await expectPdfOfPlan(page)
  await typeHalfOfAVisit(page)
  await first.close()

  const second = await open()
  await openArea(second.page, 'Needs another look')
  await section(second.page, 'Draft').getByRole('link').click()
  await expect(second.page.getByLabel('Subjective')).toHaveValue('Burning beside the')
  await expect(typeAhead(second.page, 'Add a tissue')).toHaveValue('lev sc')
  await second.close()
}

export async function createClient(page: Page, { dateOfBirth = '' } = {}): Promise<void> {
  await openArea(page, 'Clients')
  await page.getByRole('link', { name: 'New client' }).click()
  await page.getByLabel('First name').fill('Noémie')
  await page.getByLabel('Last name').fill('Tremblay')
  await page.getByLabel('Date of birth').fill(dateOfBirth)
  await page.getByLabel('Phone', { exact: true }).fill('+1 555-0199')
  await page.getByLabel('Allergies').fill('Arnica: rash')
  await page.getByRole('button', { name: 'Create client' }).click()
  await expect(page.getByRole('list', { name: 'Alerts' })).toContainText('Arnica: rash')
}

/** Creates the complaint from the page of the client. */
export async function createComplaint(page: Page, { onset = '' } = {}): Promise<void> {
  await page.getByRole('link', { name: 'New complaint' }).click()
  await page.getByRole('textbox', { name: 'Complaint' }).fill(complaint)
  await pickFirst(page, 'Where it hurts', 'between shoulder')
  await page.getByLabel('Side of Between the shoulder blades').selectOption('left')
  await pickFirst(page, 'Where it hurts', 'back and side of neck')
  await page.getByLabel('Side of Back and side of neck').selectOption('left')
  await choosePain(page, 'Pain at the start, 0 to 10', 7)
  await page.getByLabel('Onset date').fill(onset)
  await page.getByLabel('Goal').fill('A working day without thinking about it')
  for (const [label, typed] of [
    ['Worse with', 'turning the head'],
    ['Better with', 'bending the neck'],
  ] as const) {
    await typeAhead(page, label).fill(typed)
    await page.getByRole('listbox').getByRole('option').first().click()
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: 'Save complaint' }).click()
  await expect(page.getByRole('link', { name: complaint })).toBeVisible()
}

export interface VisitEntry {
  before: number
  after: number
  work: string[]
}

/** Enters pain and work in the open form of a new visit, and saves it. */
export async function enterVisit(page: Page, { before, after, work }: VisitEntry): Promise<void> {
  await choosePain(page, `Before: ${complaint}`, before)
  await choosePain(page, `After: ${complaint}`, after)
  for (const muscle of work) await pickFirst(page, 'Add a tissue', muscle)
  const lines = page
    .getByRole('list', { name: 'Work' })
    .filter({ has: page.getByLabel('Technique') })
    .locator('> li')
  await expect(lines).toHaveCount(work.length)
  await lines.first().getByLabel('Minutes').fill('12')
  const radio = (question: string, name: string) =>
    lines.first().getByRole('radiogroup', { name: question }).getByRole('radio', { name, exact: true })
  await radio('Response', 'released').click()
  await radio('Familiar pain', 'no').click()
  await expect(lines.first()).toHaveAccessibleName(/, released, no familiar pain$/)
  await page.getByLabel('Subjective').fill('Burning beside the spine, worst after lunch.')
  await page.getByRole('button', { name: 'Save visit' }).click()
  await expect(page.getByText('Visit saved').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'New visit' })).toBeVisible()
}

/** Opens the treatment plan of the complaint, from its page. */
export const openPlan = (page: Page) => page.getByRole('button', { name: /^Treatment plan/ }).click()

/** Creates a treatment plan from the page of the client. */
async function createPlan(page: Page): Promise<void> {
  await page.getByRole('link', { name: complaint }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: complaint })).toBeVisible()
  await openPlan(page)
  await section(page, 'Treatment plan').getByRole('link', { name: 'Create plan' }).click()
  await pickFirst(page, 'Add a tissue', 'pec min')
  await page.getByLabel('Frequency').fill('Once a week, four visits')
  await page.getByRole('button', { name: 'Save plan' }).click()
  await openPlan(page)
  await expect(section(page, 'Treatment plan')).toContainText('Pectoralis minor')
}

/** Opens the paper of the plan, follows its link to the PDF, and goes back to the complaint. */
async function expectPdfOfPlan(page: Page): Promise<void> {
  await section(page, 'Treatment plan').getByRole('link', { name: 'Print' }).click()
  await expect(page.getByRole('main')).toContainText('Pectoralis minor')
  const address = await page.getByRole('link', { name: 'Save as PDF' }).getAttribute('href')
  // Clicking the link would open the dialog of the system that asks where to save.
  const start = await page.evaluate(async (path) => {
    const response = await fetch(path)
    const bytes = new Uint8Array(await response.arrayBuffer())
    return `${response.status} ${String.fromCharCode(...bytes.subarray(0, 4))}`
  }, address ?? '')
  expect(start).toBe('200 %PDF')
  await page.getByRole('button', { name: 'Back' }).click()
}

/** Types into a new visit, and stops in the middle of a word. */
async function typeHalfOfAVisit(page: Page): Promise<void> {
  await openArea(page, 'Clients')
  await page.getByRole('link', { name: 'Noémie Tremblay' }).click()
  await page.getByRole('link', { name: 'New visit' }).click()
  await page.getByLabel('Subjective').fill('Burning beside the')
  // The time has the format of the computer.
  await expect(page.getByText(/^Draft saved \d/)).toBeVisible()
  // The window can close before autosave has saved this by itself.
  await typeAhead(page, 'Add a tissue').fill('lev sc')
}
