import type { Locator, Page } from '@playwright/test'
import { openTab, section, typeAhead } from '../support/screens'
import { openPractice, readVisits, sampleClient } from './arrange'
import { expect, test } from './strict-page'

test.use({ sample: true })

/** A client whose last visit has no recorded outcome. */
async function openVisit(page: Page) {
  await openPractice(page)
  await page.getByRole('link', { name: /^Follow-up calls/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Follow-up calls' })).toBeVisible()
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
  await last.getByText('None, or worse', { exact: true }).click()
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
  // The side is asked: the list assumes none, and Enter leads to the question.
  const rhomboid = workLines(page).first()
  await expect(rhomboid).toHaveAccessibleName(/^Rhomboid \w+, side not chosen$/)
  await typeAhead(page, 'Add a tissue').press('Enter')
  const side = rhomboid.getByRole('radiogroup', { name: 'Side' })
  await expect(side).toHaveText('LeftRightBoth')
  await expect(side.getByRole('radio').first()).toBeFocused()
  await page.getByRole('button', { name: 'Save visit' }).click()
  await expect(rhomboid.getByText('Choose a side')).toBeVisible()
  await expect(side.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('r')
  await expect(rhomboid).toHaveAccessibleName(/^Rhomboid \w+, right$/)
  await expect(rhomboid.getByText('Choose a side')).toBeHidden()
  await page.getByRole('button', { name: 'Save visit' }).click()
  await expect(section(page, 'Visits')).toContainText('Rhomboid')
})

const checks = (page: Page) => section(page, 'Check: familiar pain?')
const checkLines = (page: Page) => checks(page).getByRole('list').first().locator('> li')
const nameOf = (line: Locator) => line.getByRole('button').first().locator('span').nth(1).innerText()
const workLines = (page: Page) => section(page, 'Work').getByRole('list', { name: 'Work' }).locator('> li')

interface SavedVisit {
  signature: object | null
  complaints: { complaintId: number }[]
  work: { tissue: string; technique: string; familiarPain: string; complaintId: number | null }[]
}

test('a check takes one key, the list changes at once, and a found tissue becomes work', async ({
  page,
  host,
}) => {
  const { clientId, complaintId } = await sampleClient(page, 'Marisol')
  await page.goto(`${host.origin}/clients/${clientId}/visits/new?complaintId=${complaintId}&start=checks`)
  const painBefore = page.getByRole('radiogroup', { name: /^Before: / }).getByRole('radio', { checked: true })
  const current = checks(page).locator('[aria-current="step"]')
  const spoken = checks(page).getByRole('status')
  await expect(painBefore).toBeFocused()
  await page.keyboard.press('7')
  await page.keyboard.press('Enter')
  // Nerve signs are recorded, so the short tests come before the checks.
  await expect(section(page, 'Short tests').getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('F6')
  const first = await nameOf(checkLines(page).first())
  await expect(current).toBeFocused()
  await expect(current).toContainText(first)

  await page.keyboard.press('n')
  await expect(checks(page).getByText('list changed')).toBeVisible()
  await expect(checks(page).getByText(/: no$/)).toHaveCount(1)
  const second = await nameOf(checkLines(page).first())
  expect(second).not.toBe(first)
  await expect(spoken).toHaveText(/: no familiar pain\. .* is first now\.$/)
  await expect(workLines(page).first().getByLabel('Technique')).toHaveValue('check only')
  await page.keyboard.press('u')
  await expect(checkLines(page).first()).toContainText(first)
  await expect(workLines(page)).toHaveCount(0)
  await page.keyboard.press('n')
  await expect(checkLines(page).first()).toContainText(second)

  // "Not now" puts the line off; the arrows choose another one.
  await expect(current).toBeFocused()
  await page.keyboard.press('k')
  await expect(checkLines(page).first()).not.toContainText(second)
  await page.keyboard.press('u')
  await expect(checkLines(page).first()).toContainText(second)
  await page.keyboard.press('ArrowDown')
  await expect(current).toBeFocused()
  const found = await nameOf(checkLines(page).nth(1))
  await page.keyboard.press('y')
  await expect(checkLines(page).first()).toContainText(found)
  await expect(checkLines(page).first()).toContainText('familiar pain')
  await page.keyboard.press('w')
  await expect(checkLines(page).first()).toContainText('In the work')
  await expect(workLines(page).last().getByLabel('Technique')).not.toHaveValue('check only')

  // The body chart has the same numbers.
  await openTab(page, 'Body chart')
  const onBody = await section(page, 'Body chart')
    .getByRole('img', { name: /^Consider checking, 1: / })
    .first()
    .getAttribute('aria-label')
  expect(onBody).toContain(found.split(',')[0])
  // F6 leads from the chart to the checks.
  await page.keyboard.press('F6')
  await expect(current).toBeFocused()
  await expect(checks(page).getByRole('button', { name: /^Undo: .+, work$/ })).toBeVisible()
  await section(page, 'Short tests').getByRole('radio').first().focus()
  await page.keyboard.press('F6')
  await expect(current).toBeFocused()
  await page.keyboard.press('F6')
  await expect(section(page, 'Short tests').getByRole('radio').first()).toBeFocused()
  // The keys of the checks act only in the card.
  const count = await workLines(page).count()
  await page.keyboard.press('n')
  await page.keyboard.press('u')
  await expect(checkLines(page).first()).toContainText('In the work')
  await expect(workLines(page)).toHaveCount(count)
  await page.keyboard.press('F6')
  await expect(current).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Visit saved').first()).toBeVisible()
  const [visit] = await readVisits<SavedVisit>(page, clientId)
  expect(visit!.signature, 'Ctrl+Enter only saves').toBeNull()
  expect(visit!.complaints).toMatchObject([{ complaintId }])
  expect(new Set(visit!.work.map((line) => line.complaintId))).toEqual(new Set([complaintId]))
  expect(
    new Set(visit!.work.map((line) => `${line.familiarPain} ${line.technique === 'check only'}`)),
  ).toEqual(new Set(['no true', 'yes false']))
})

test('the advice to refer the client hides the list until somebody asks for it', async ({ page, host }) => {
  const { clientId } = await sampleClient(page, 'Priya')
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  await checks(page).getByText('Consider a referral').click()
  await expect(checks(page).getByText('Several attempts gave no lasting change.')).toBeVisible()
  await expect(checks(page).getByText('Has not helped:')).toBeVisible()
  await expect(checkLines(page)).toHaveCount(0)
  const onBody = section(page, 'Body chart').getByRole('img', { name: /^Consider checking, / })
  await openTab(page, 'Body chart')
  await expect(page.getByRole('figure', { name: 'Body chart of this visit' })).toBeVisible()
  await expect(onBody).toHaveCount(0)
  await openTab(page, 'Checks')
  await checks(page).getByRole('button', { name: 'Show muscles' }).click()
  await expect(checkLines(page)).toHaveCount(3)
  await openTab(page, 'Body chart')
  await expect(onBody.first()).toBeVisible()
  await openTab(page, 'Checks')
  await checks(page).getByRole('button', { name: 'Hide muscles' }).click()
  await expect(checkLines(page)).toHaveCount(0)
})

test('the line to check says what to take care of', async ({ page, host }) => {
  const { clientId } = await sampleClient(page, 'Isabelle')
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  await expect(checkLines(page).first()).toContainText('sciatic nerve')
  await expect(checkLines(page).first()).toContainText('Light pressure: blood thinner')
  await checkLines(page)
    .first()
    .getByRole('button', { name: /^Yes \(/ })
    .click()
  await checkLines(page)
    .first()
    .getByRole('button', { name: /^Work on it \(/ })
    .click()
  await expect(workLines(page).first().getByLabel('Pressure')).toHaveValue('light')
})

test('the checks stay in view while the note is typed, and a wide window shows everything', async ({
  page,
  host,
}) => {
  const { clientId } = await sampleClient(page, 'Siobhán')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  const last = section(page, 'Last visit').first()
  await expect(checkLines(page).first()).toBeInViewport({ ratio: 1 })
  await expect(page.getByText(/Enter save · /)).toBeInViewport({ ratio: 1 })
  await page.getByLabel('Plan', { exact: true }).focus()
  await expect(page.getByLabel('Plan', { exact: true })).toBeInViewport()
  await expect(checkLines(page).first()).toBeInViewport({ ratio: 1 })
  // The date, the minutes and the kind share a line.
  const kind = (await page.getByText('assessment', { exact: true }).boundingBox())!
  const minutes = (await page.getByLabel('Minutes', { exact: true }).boundingBox())!
  expect(Math.abs(kind.y + kind.height / 2 - minutes.y - minutes.height / 2)).toBeLessThan(3)
  // The keyboard also opens the tabs and scrolls the side column.
  await page.getByRole('tab', { name: 'Checks and plan' }).focus()
  await page.keyboard.press('ArrowRight')
  await typeAhead(page, 'Add a pain mark').focus()
  await expect(typeAhead(page, 'Add a pain mark')).toBeInViewport({ ratio: 1 })
  // The note is collapsed to its first line.
  await openTab(page, 'Earlier visits')
  const note = last.locator('summary')
  await expect(last.getByText(/^Subjective: /).last()).toBeHidden()
  await note.press('Enter')
  await expect(last.getByText(/^Subjective: /).last()).toBeVisible()

  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.reload()
  for (const name of ['This visit', 'Check: familiar pain?', 'Planned', 'Body chart']) {
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
