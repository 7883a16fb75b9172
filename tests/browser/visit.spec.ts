import type { Page } from '@playwright/test'
import { section, typeAhead } from '../support/screens'
import { callQuery, openPractice, sampleClient } from './arrange'
import { expect, test } from './strict-page'

test.use({ sample: true })

/** A client whose last visit has no recorded outcome. */
async function openVisit(page: Page) {
  await openPractice(page)
  await page.getByRole('link', { name: /^Follow-up calls/ }).click()
  await page.getByRole('listitem').getByRole('link').first().click()
  await page.getByRole('link', { name: 'New visit' }).click()
  await expect(section(page, 'Outcome of the last visit')).toBeVisible()
}

test('an incomplete outcome of the last visit prevents saving, and the input is kept', async ({ page }) => {
  await openVisit(page)
  const last = section(page, 'Outcome of the last visit')
  await last.getByLabel('Reaction').fill('Sore for a day')
  await page.getByLabel('Subjective').fill('Slept well.')
  await page.getByRole('button', { name: 'Save visit' }).click()
  await expect(last.getByText('Choose the duration of relief or enter the pain now')).toBeVisible()
  await expect(last.getByLabel('Reaction')).toHaveValue('Sore for a day')
  await last.getByText('None', { exact: true }).click()
  await page.getByRole('button', { name: 'Save visit' }).click()
  await expect(page.getByText('Visit saved').first()).toBeVisible()
  await expect(section(page, 'Visits')).toContainText('no relief')
})

test('Enter in a single-line field does not save a new visit', async ({ page }) => {
  await openVisit(page)
  await section(page, 'This visit').getByLabel('Minutes').press('Enter')
  await page.getByLabel('Date and time: day').press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'New visit' })).toBeVisible()
  await expect(page.getByText('Visit saved')).toBeHidden()
})

test('a muscle that is typed but not selected prevents saving', async ({ page }) => {
  await openVisit(page)
  await typeAhead(page, 'Add a tissue').fill('rhomb')
  await page.getByRole('button', { name: 'Save visit' }).click()
  await expect(page.getByText('“rhomb” is not added. Choose it from the list or clear it.')).toBeVisible()
  await expect(typeAhead(page, 'Add a tissue')).toBeFocused()
  await typeAhead(page, 'Add a tissue').press('Enter')
  await page.getByRole('button', { name: 'Save visit' }).click()
  await expect(section(page, 'Visits')).toContainText('Rhomboid')
})

const numberedSuggestions = (page: Page) =>
  section(page, 'Consider checking')
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Check / }) })

/** Reads the numbered suggestions next to the form, and the body chart's labels for the same numbers. */
async function readSuggestions(page: Page) {
  const inList = await numberedSuggestions(page).evaluateAll((items) =>
    items.map((item) => {
      const name = item.querySelector('button')?.getAttribute('aria-label')?.replace('Check ', '')
      return `${/\d+/.exec(item.textContent)?.[0]}: ${name}`
    }),
  )
  const onBody = await section(page, 'Body chart')
    .getByRole('img', { name: /^Consider checking, / })
    .evaluateAll((marks) =>
      marks.map((mark) => mark.getAttribute('aria-label')!.replace('Consider checking, ', '')),
    )
  return { inList, onBody: [...new Set(onBody)].sort() }
}

test('one click adds a suggestion to the work as checked only, and the other suggestions move up', async ({
  page,
}) => {
  await openVisit(page)
  const first = numberedSuggestions(page).first().getByRole('button')
  const before = await readSuggestions(page)
  expect(before.inList).toHaveLength(3)
  expect(before.onBody).toEqual(before.inList)
  await first.click()
  await expect(section(page, 'Work').getByLabel('Technique')).toHaveValue('check only')
  await expect(first).not.toHaveAccessibleName(`Check ${before.inList[0]!.replace('1: ', '')}`)
  const after = await readSuggestions(page)
  expect(after.onBody).toEqual(after.inList)
  expect(after.inList[0]).toBe(before.inList[1]!.replace('2: ', '1: '))
})

test('the advice to refer the client has the same text next to the visit and on the complaint’s page', async ({
  page,
  host,
}) => {
  const { clientId, complaintId } = await sampleClient(page, 'Priya')
  const { answer } = await callQuery<{
    answer: { stop: { advice: { rule: string } }; suggestions: { caution: string | null }[] }
  }>(page, 'pages.complaint', { id: complaintId })
  await page.goto(`${host.origin}/complaints/${complaintId}`)
  const pageSuggestions = section(page, 'Consider checking next')
  expect(answer.stop.advice.rule).toBe('several-hypotheses-failed')
  const advice = 'Several attempts gave no lasting change.'
  await expect(pageSuggestions.getByRole('note')).toContainText(advice)
  await expect(pageSuggestions).not.toContainText('What to check next time')
  await pageSuggestions.getByRole('button', { name: 'Show suggestions anyway' }).click()
  await expect(pageSuggestions).toContainText('What to check next time')
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  const sideSuggestions = section(page, 'Consider checking')
  await expect(sideSuggestions.getByRole('note')).toContainText(`Consider a referral${advice}`)
  await expect(sideSuggestions.getByRole('heading', { name: 'Has not helped' })).toBeVisible()
  await expect(numberedSuggestions(page)).toHaveCount(0)
  expect((await readSuggestions(page)).onBody).toEqual([])
  await sideSuggestions.getByRole('button', { name: 'Show suggestions anyway' }).click()
  await expect(numberedSuggestions(page).first()).toBeVisible()
  const { inList, onBody } = await readSuggestions(page)
  expect(onBody).toEqual(inList)
  await sideSuggestions.getByRole('button', { name: 'Hide suggestions' }).click()
  await expect(numberedSuggestions(page)).toHaveCount(0)
})

test('a suggestion next to the visit says what must not be pressed', async ({ page, host }) => {
  const { clientId, complaintId } = await sampleClient(page, 'Siobhán')
  const { answer } = await callQuery<{
    answer: { suggestions: { tissue: string; caution: string | null }[] }
  }>(page, 'pages.complaint', { id: complaintId })
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  await expect(numberedSuggestions(page)).toHaveCount(3)
  const cautions = answer.suggestions.flatMap(({ caution }) => (caution === null ? [] : [caution]))
  const shownCautions = await section(page, 'Consider checking')
    .getByText(/^Take care: /)
    .allTextContents()
  expect(shownCautions.length).toBeGreaterThan(0)
  for (const text of shownCautions) expect(cautions).toContain(text.replace('Take care: ', ''))
})

test('the last visit stays in view while the note is typed, and a wide window shows everything', async ({
  page,
  host,
}) => {
  const { clientId } = await sampleClient(page, 'Siobhán')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  const last = section(page, 'Last visit').first()
  await expect(last).toBeInViewport({ ratio: 1 })
  await expect(page.getByText(/Enter save · /)).toBeInViewport({ ratio: 1 })
  await page.getByLabel('Plan', { exact: true }).focus()
  await expect(page.getByLabel('Plan', { exact: true })).toBeInViewport()
  await expect(last).toBeInViewport({ ratio: 1 })
  // The keyboard also scrolls the side column.
  await typeAhead(page, 'Add a pain mark').focus()
  await expect(typeAhead(page, 'Add a pain mark')).toBeInViewport({ ratio: 1 })
  // The note is collapsed to its first line.
  const note = last.locator('summary')
  await expect(last.getByText(/^Subjective: /).last()).toBeHidden()
  await note.press('Enter')
  await expect(last.getByText(/^Subjective: /).last()).toBeVisible()

  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.reload()
  for (const name of ['This visit', 'Last visit', 'Planned', 'Consider checking', 'Body chart']) {
    await expect(section(page, name).first(), name).toBeInViewport({ ratio: 0.75 })
  }
})

test.describe('two windows', () => {
  test.use({ expectedErrors: [/409/] })

  test('on one visit: the second shows a notice, and keeps its input', async ({ page, context }) => {
    await openPractice(page)
    await page.getByRole('link', { name: 'Clients', exact: true }).click()
    await page.getByLabel('Find a client').fill('Marisol')
    await page.getByRole('link', { name: 'Marisol Quintero Vega' }).click()
    await page.getByRole('link', { name: 'New visit' }).click()
    await page.getByLabel('Subjective').fill('As it was.')
    await page.getByRole('button', { name: 'Save visit' }).click()
    await expect(section(page, 'Visits').getByRole('article').first()).toContainText('not signed')
    await section(page, 'Visits').getByRole('link').first().click()
    await page.getByRole('link', { name: 'Edit' }).click()
    await expect(page.getByLabel('Subjective')).toHaveValue('As it was.')
    const second = await context.newPage()
    await second.goto(page.url())
    await second.getByLabel('Objective').fill('Typed in the second window')
    await expect(second.getByText(/^Draft saved/)).toBeVisible()
    await page.getByLabel('Subjective').fill('Typed in the first window')
    const notice = page.getByRole('alert').filter({ hasText: 'also open in another window' })
    await page.getByRole('button', { name: 'Save visit' }).click()
    await notice.getByRole('button', { name: 'Use my version' }).click()
    await page.getByRole('button', { name: 'Save visit' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Visit, / })).toBeVisible()
    await second.getByRole('button', { name: 'Save visit' }).click()
    await expect(second.getByText(/This was changed in another window/)).toBeVisible()
    await expect(second.getByLabel('Objective')).toHaveValue('Typed in the second window')
  })
})
