import type { Page } from '@playwright/test'
import { openArea, daysAgo, section, typeAhead } from '../support/screens'
import { addClient, addVisit, callQuery, callMutation, readVisits } from './arrange'
import { expect, test } from './strict-page'

let clientId: number
const earlier = 'Slept badly.\nBurning beside the spine.'

test.beforeEach(async ({ page }) => {
  clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  await addVisit(page, clientId, { at: `${daysAgo(7).iso}T10:00`, subjective: earlier })
  for (const text of ['Heat in the evening', 'Same again in a week'])
    await callMutation(page, 'phrases.save', { id: null, phrase: { section: 'plan', text } })
})

const openForm = async (page: Page) => {
  await page.goto(new URL(`/clients/${clientId}/visits/new`, page.url()).href)
  await expect(page.getByLabel('Subjective')).toBeVisible()
}
const option = (page: Page) => page.getByRole('listbox').getByRole('option')
const note = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const phrases = (page: Page) => callQuery<{ text: string; section: string }[]>(page, 'phrases.list')

test('a slash lists phrases, typing filters them, Enter inserts one, and the browser’s undo removes it', async ({
  page,
}) => {
  await openForm(page)
  const plan = note(page, 'Plan')
  await plan.focus()
  await page.keyboard.type('Ice. /')
  await expect(option(page)).toHaveText(['Heat in the evening', 'Same again in a week'])
  await page.keyboard.type('sa')
  await expect(option(page)).toHaveText(['Same again in a week'])
  await page.keyboard.press('Enter')
  await expect(plan).toHaveValue('Ice. Same again in a week')
  await expect(option(page)).toHaveCount(0)
  await page.keyboard.type('.')
  await expect(plan).toHaveValue('Ice. Same again in a week.')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(plan).toHaveValue('Ice. /sa')
  await page.keyboard.press('Control+Shift+z')
  await expect(plan).toHaveValue('Ice. Same again in a week')
  // The state of the form equals the text in the field.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Visit saved')).toBeVisible()
  const [visit] = await readVisits<{ plan: string }>(page, clientId)
  expect(visit!.plan).toBe('Ice. Same again in a week')
  // The most used phrase is now the first.
  expect((await phrases(page)).map(({ text }) => text)).toEqual([
    'Same again in a week',
    'Heat in the evening',
  ])
})

test('Escape keeps the slash, and a slash inside a word or a number lists nothing', async ({ page }) => {
  await openForm(page)
  const plan = note(page, 'Plan')
  await plan.focus()
  await page.keyboard.type('/he')
  await expect(option(page)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(option(page)).toHaveCount(0)
  await page.keyboard.type('at')
  await expect(option(page)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await page.keyboard.type('5/')
  await expect(option(page)).toHaveCount(0)
  await expect(plan).toHaveValue('/heat\n5/')
  // The list has only phrases of this part of the note.
  await note(page, 'Objective').focus()
  await page.keyboard.type('/')
  await expect(option(page)).toHaveCount(0)
  await expect(page.getByText('No phrases yet.')).toBeVisible()
})

test('selected text is saved as a phrase, and the settings change and remove it', async ({ page }) => {
  await openForm(page)
  await note(page, 'Objective').fill('Tone higher on the left.')
  await note(page, 'Objective').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Alt+Shift+P')
  await expect(page.getByText('Phrase saved')).toBeVisible()
  await note(page, 'Objective').fill('')
  await page.keyboard.type('/ton')
  await page.keyboard.press('Enter')
  await expect(note(page, 'Objective')).toHaveValue('Tone higher on the left.')
  await note(page, 'Objective').fill('')

  await openArea(page, 'Settings')
  const settings = section(page, 'Phrases')
  await settings.getByRole('button', { name: 'Edit: Tone higher on the left.' }).click()
  const edited = settings.getByRole('textbox', { name: 'Phrase' })
  await edited.fill(' ')
  await settings.getByRole('button', { name: 'Save' }).click()
  await expect(settings.getByText('Enter the text of the phrase')).toBeVisible()
  await edited.fill('Tone higher on both sides.')
  await settings.getByRole('button', { name: 'Save' }).click()
  await expect(settings.getByRole('button', { name: 'Edit: Tone higher on both sides.' })).toBeFocused()
  await settings.getByRole('button', { name: 'Add a phrase: Assessment' }).click()
  await settings.getByRole('textbox', { name: 'New phrase: Assessment' }).fill('As expected.')
  await settings.getByRole('button', { name: 'Save' }).click()
  await settings.getByRole('button', { name: 'Remove: Heat in the evening' }).click()
  await expect(settings.getByText('Heat in the evening')).toBeHidden()
  expect(new Set((await phrases(page)).map(({ section, text }) => `${section}: ${text}`))).toEqual(
    new Set([
      'objective: Tone higher on both sides.',
      'assessment: As expected.',
      'plan: Same again in a week',
    ]),
  )
})

test('one key copies a part of the last note, which is marked until it is changed, and undo removes it', async ({
  page,
}) => {
  await openForm(page)
  const subjective = note(page, 'Subjective')
  const mark = section(page, 'Note').getByText(/^copied from /)
  await subjective.focus()
  await page.keyboard.press('Alt+Shift+L')
  await expect(subjective).toHaveValue(earlier)
  await expect(mark).toBeVisible()
  // The key does not copy the text twice, and does not copy work while the focus is in the note.
  await page.keyboard.press('Alt+Shift+L')
  await expect(subjective).toHaveValue(earlier)
  await page.keyboard.type(' Less now.')
  await expect(mark).toBeHidden()
  await subjective.fill('')
  await section(page, 'Note')
    .getByRole('button', { name: /^Copy from / })
    .click()
  await expect(mark).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(subjective).toHaveValue('')
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Visit saved')).toBeVisible()
  const visits = await readVisits<{ subjective: string }>(page, clientId)
  expect(visits.map((visit) => visit.subjective)).toEqual([earlier, earlier])
})

test('work is saved as a routine, which can be inserted by its name, renamed and removed', async ({
  page,
}) => {
  await openForm(page)
  const work = section(page, 'Work')
  const field = typeAhead(page, 'Add a muscle')
  await field.focus()
  for (const typed of ['inf1 5m', 'rhom r 2 y']) {
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
  }
  await work.getByRole('button', { name: 'Save as a routine' }).click()
  const name = work.getByRole('textbox', { name: 'Routine name' })
  await expect(name).toBeFocused()
  await name.press('Enter')
  await expect(work.getByText('Enter a name for the routine')).toBeVisible()
  await name.fill('My neck routine')
  await name.press('Enter')
  await expect(page.getByText('Routine saved')).toBeVisible()
  await expect(work.getByRole('button', { name: 'Save as a routine' })).toBeFocused()

  await openForm(page)
  await page.getByRole('button', { name: 'Start over' }).click()
  await field.focus()
  await page.keyboard.type('my n')
  await expect(option(page).first()).toHaveText('My neck routine · routine, 2 muscles')
  await page.keyboard.press('Enter')
  const lines = work.getByRole('list', { name: 'Work' }).locator('> li')
  await expect(lines).toHaveCount(2)
  // The routine contains what is done, but no responses.
  await expect(lines.nth(0)).toHaveAccessibleName('Infraspinatus, both sides')
  await expect(lines.nth(0).getByLabel('Minutes')).toHaveValue('5')
  await expect(lines.nth(1)).toHaveAccessibleName('Rhomboid major, right')

  await page.getByRole('link', { name: 'Settings' }).click()
  const settings = section(page, 'Routines')
  await settings.getByRole('button', { name: 'Rename My neck routine' }).click()
  const rename = settings.getByRole('textbox', { name: 'New name: My neck routine' })
  await rename.fill('')
  await rename.press('Enter')
  await expect(settings.getByText('Enter a name for the routine')).toBeVisible()
  await rename.fill('Desk neck')
  await rename.press('Enter')
  await settings.getByRole('button', { name: 'Remove Desk neck' }).click()
  await expect(settings.getByText('No routines yet.')).toBeVisible()
})
