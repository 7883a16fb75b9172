import type { Page } from '@playwright/test'
import { part, typeAhead } from '../support/screens'
import { expect, test } from './watched'

test.use({ sample: true })

/** Somebody whose last visit nobody has asked about yet. */
async function openVisit(page: Page) {
  await page.getByRole('link', { name: /^Ask how long it lasted/ }).click()
  await page.getByRole('listitem').getByRole('link').first().click()
  await page.getByRole('link', { name: 'New visit' }).click()
  await expect(part(page, 'What came of the last visit?')).toBeVisible()
}

test('half an answer about the last visit holds the visit back and keeps all that was typed', async ({
  page,
}) => {
  await openVisit(page)
  const last = part(page, 'What came of the last visit?')
  await last.getByLabel('Reaction').fill('Sore for a day')
  await page.getByLabel('Subjective').fill('Slept well.')
  await page.getByRole('button', { name: 'Save visit' }).click()
  await expect(last.getByText('Choose how long relief lasted, or enter the pain now')).toBeVisible()
  await expect(last.getByLabel('Reaction')).toHaveValue('Sore for a day')
  await last.getByText('none', { exact: true }).click()
  await page.getByRole('button', { name: 'Save visit' }).click()
  await expect(page.getByText('Visit saved').first()).toBeVisible()
  await expect(part(page, 'Visits')).toContainText('no relief')
})

test('Enter in a field of one line does not save a visit that has only just begun', async ({ page }) => {
  await openVisit(page)
  await part(page, 'This visit').getByLabel('Minutes').press('Enter')
  await page.getByLabel('When: day').press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'New visit' })).toBeVisible()
  await expect(page.getByText('Visit saved')).toBeHidden()
})

test('a muscle that was typed but not chosen holds the visit back', async ({ page }) => {
  await openVisit(page)
  await typeAhead(page, 'Add a muscle').fill('rhomb')
  await page.getByRole('button', { name: 'Save visit' }).click()
  await expect(page.getByText('“rhomb” is not added yet: choose it from the list, or clear it')).toBeVisible()
  await expect(typeAhead(page, 'Add a muscle')).toBeFocused()
  await typeAhead(page, 'Add a muscle').press('Enter')
  await page.getByRole('button', { name: 'Save visit' }).click()
  await expect(part(page, 'Visits')).toContainText('Rhomboid')
})

test('an idea beside the visit goes into the work as checked only, with one click', async ({ page }) => {
  await openVisit(page)
  const ideas = part(page, 'Consider checking')
  await ideas
    .getByRole('button', { name: /^Check / })
    .first()
    .click()
  await expect(part(page, 'Work').getByLabel('Technique')).toHaveValue('check only')
})

test.describe('two windows', () => {
  test.use({ expectedErrors: [/409/] })

  test('on one visit: the second is told, and loses nothing that was typed', async ({ page, context }) => {
    await page.getByRole('link', { name: 'Clients', exact: true }).click()
    await page.getByLabel('Find a client').fill('Marisol')
    await page.getByRole('link', { name: 'Marisol Quintero Vega' }).click()
    await page.getByRole('link', { name: 'New visit' }).click()
    await page.getByLabel('Subjective').fill('As it was.')
    await page.getByRole('button', { name: 'Save visit' }).click()
    await expect(part(page, 'Visits').getByRole('article').first()).toContainText('not signed')
    await part(page, 'Visits').getByRole('link').first().click()
    await page.getByRole('link', { name: 'Edit' }).click()
    await expect(page.getByLabel('Subjective')).toHaveValue('As it was.')
    const second = await context.newPage()
    await second.goto(page.url())
    await second.getByLabel('Objective').fill('Typed in the second window')
    await expect(second.getByText(/^Draft saved/)).toBeVisible()
    await page.getByLabel('Subjective').fill('Typed in the first window')
    const told = page.getByRole('alert').filter({ hasText: 'also being written in another window' })
    await page.getByRole('button', { name: 'Save visit' }).click()
    await told.getByRole('button', { name: 'Keep mine' }).click()
    await page.getByRole('button', { name: 'Save visit' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Visit of/ })).toBeVisible()
    await second.getByRole('button', { name: 'Save visit' }).click()
    await expect(second.getByText(/This was changed in another window/)).toBeVisible()
    await expect(second.getByLabel('Objective')).toHaveValue('Typed in the second window')
  })
})
