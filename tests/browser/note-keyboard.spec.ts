import type { Page } from '@playwright/test'
import { daysAgo, section, typeAhead, openScreen, openSettings } from '../support/screens'
import { addClient, addVisit, callQuery, callMutation, readVisits } from './arrange'
import { expect, test } from './strict-page'

let clientId: number
const lastSubjective = 'Slept badly.\nBurning beside the spine.'

test.beforeEach(async ({ page }) => {
  for (const text of ['Heat in the evening', 'Same again in a week'])
    await callMutation(page, 'phrases.save', { id: null, phrase: { section: 'plan', text } })
})

/** Opens the form of a new visit of a new client with one earlier visit. */
const openNewVisit = async (page: Page) => {
  clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  await addVisit(page, clientId, { at: `${daysAgo(7).iso}T10:00`, subjective: lastSubjective })
  await openForm(page)
}

const openForm = async (page: Page) => {
  await openScreen(page, `/clients/${clientId}/visits/new`)
  await expect(page.getByLabel('Subjective')).toBeVisible()
}
const option = (page: Page) => page.getByRole('listbox').getByRole('option')
const noteField = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const listPhrases = (page: Page) => callQuery<{ text: string; section: string }[]>(page, 'phrases.list')

test('phrases and parts of the last note are inserted with the keyboard', async ({ page }) => {
  await test.step('a slash lists phrases, typing filters them, Enter inserts one, and the browser’s undo removes it', async () => {
    await openNewVisit(page)
    const plan = noteField(page, 'Plan')
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
    expect((await listPhrases(page)).map(({ text }) => text)).toEqual([
      'Same again in a week',
      'Heat in the evening',
    ])
  })

  await test.step('Escape keeps the slash, and a slash inside a word or a number lists nothing', async () => {
    await openNewVisit(page)
    const plan = noteField(page, 'Plan')
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
    await noteField(page, 'Objective').focus()
    await page.keyboard.type('/')
    await expect(option(page)).toHaveCount(0)
    await expect(page.getByText('No phrases yet.')).toBeVisible()
  })

  await test.step('one key copies a part of the last note, which is marked until it is changed, and undo removes it', async () => {
    await openNewVisit(page)
    const subjective = noteField(page, 'Subjective')
    const copiedLabel = section(page, 'Note').getByText(/^copied from /)
    await subjective.focus()
    await page.keyboard.press('Control+Shift+L')
    await expect(subjective).toHaveValue(lastSubjective)
    await expect(copiedLabel).toBeVisible()
    // The key does not copy the text twice, and does not copy work while the focus is in the note.
    await page.keyboard.press('Control+Shift+L')
    await expect(subjective).toHaveValue(lastSubjective)
    await page.keyboard.type(' Less now.')
    await expect(copiedLabel).toBeHidden()
    await subjective.fill('')
    await section(page, 'Note')
      .getByRole('button', { name: /^Copy from / })
      .click()
    await expect(copiedLabel).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(subjective).toHaveValue('')
    await page.keyboard.press('Control+Shift+z')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Visit saved')).toBeVisible()
    const visits = await readVisits<{ subjective: string }>(page, clientId)
    expect(visits.map((visit) => visit.subjective)).toEqual([lastSubjective, lastSubjective])
  })
})

test('selected text becomes a phrase, and work becomes a routine', async ({ page }) => {
  await test.step('selected text is saved as a phrase, and the settings change and remove it', async () => {
    await openNewVisit(page)
    await noteField(page, 'Objective').fill('Tone higher on the left.')
    await noteField(page, 'Objective').focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+Shift+S')
    await expect(page.getByText('Phrase saved')).toBeVisible()
    await noteField(page, 'Objective').fill('')
    await page.keyboard.type('/ton')
    await page.keyboard.press('Enter')
    await expect(noteField(page, 'Objective')).toHaveValue('Tone higher on the left.')
    await noteField(page, 'Objective').fill('')

    await openSettings(page, 'Lists')
    const settings = section(page, 'Phrases')
    await settings.getByRole('button', { name: 'Edit: Tone higher on the left.' }).click()
    const phraseField = settings.getByRole('textbox', { name: 'Phrase' })
    await phraseField.fill(' ')
    await settings.getByRole('button', { name: 'Save' }).click()
    await expect(settings.getByText('Enter the text of the phrase')).toBeVisible()
    await phraseField.fill('Tone higher on both sides.')
    await settings.getByRole('button', { name: 'Save' }).click()
    await expect(settings.getByRole('button', { name: 'Edit: Tone higher on both sides.' })).toBeVisible()
    await settings.getByRole('button', { name: 'Add a phrase: Assessment' }).click()
    await settings.getByRole('textbox', { name: 'New phrase: Assessment' }).fill('As expected.')
    await settings.getByRole('button', { name: 'Save' }).click()
    await settings.getByRole('button', { name: 'Remove: Heat in the evening' }).click()
    await expect(settings.getByText('Heat in the evening')).toBeHidden()
    expect(new Set((await listPhrases(page)).map(({ section, text }) => `${section}: ${text}`))).toEqual(
      new Set([
        'objective: Tone higher on both sides.',
        'assessment: As expected.',
        'plan: Same again in a week',
      ]),
    )
  })

  await test.step('work is saved as a routine, which can be inserted by its name, renamed and removed', async () => {
    await openNewVisit(page)
    const work = section(page, 'Work')
    const field = typeAhead(page, 'Add a tissue')
    await field.focus()
    for (const typed of ['inf1l 5m', 'rhom r 2 y']) {
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
    await expect(option(page).first()).toHaveText('My neck routine · routine, 2 tissues')
    await page.keyboard.press('Enter')
    const lines = work.getByRole('list', { name: 'Work' }).locator('> li')
    await expect(lines).toHaveCount(2)
    // The routine contains what is done, but no responses.
    await expect(lines.nth(0)).toHaveAccessibleName('Infraspinatus, left')
    await expect(lines.nth(0).getByLabel('Minutes')).toHaveValue('5')
    await expect(lines.nth(1)).toHaveAccessibleName('Rhomboid major, right')

    await openSettings(page, 'Lists')
    const settings = section(page, 'Routines')
    await settings.getByRole('button', { name: 'Rename My neck routine' }).click()
    const nameField = settings.getByRole('textbox', { name: 'New name: My neck routine' })
    await nameField.fill('')
    await nameField.press('Enter')
    await expect(settings.getByText('Enter a name for the routine')).toBeVisible()
    await nameField.fill('Desk neck')
    await nameField.press('Enter')
    await settings.getByRole('button', { name: 'Remove Desk neck' }).click()
    await expect(settings.getByText('No routines yet.')).toBeVisible()
  })
})
