import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { openArea, choosePain, daysAgo, expectError, section } from '../support/screens'
import { addClient, addComplaint, addVisit, callQuery, startPracticeByCall, callMutation } from './arrange'
import { KeystrokeCounter } from './keystroke-counter'
import { expect, test } from './strict-page'

const form = (page: Page) => page.getByRole('form', { name: 'What came of it' })
const relief = (page: Page) => page.getByRole('radiogroup', { name: 'How long did relief last?' })
const pain = (page: Page) => page.getByRole('radiogroup', { name: 'Pain now' })
const opened = (page: Page, name: string) => page.getByRole('button', { name: `Close ${name}` })
const question = (page: Page) => page.getByRole('dialog', { name: 'Leave without saving?' })

/** Opens the call of a client; what is typed from then on is an answer. */
async function openCall(page: Page, name: string) {
  await page.getByRole('button', { name: `Ask ${name}` }).click()
  await expect(relief(page).getByRole('radio').first()).toBeFocused()
}

/** Three clients whose visit nobody has asked about, the oldest visit first. */
async function threeToAsk(page: Page) {
  await startPracticeByCall(page)
  const made: Record<string, { clientId: number; complaintId: number; visitId: number }> = {}
  for (const [index, firstName] of ['Ada', 'Bea', 'Cem'].entries()) {
    const clientId = await addClient(page, { firstName, phone: `555-010${index}` })
    const complaintId = await addComplaint(page, clientId)
    const visitId = await addVisit(page, clientId, {
      at: `${daysAgo(9 - index).iso}T10:00`,
      complaints: [{ complaintId, painBefore: 7, painAfter: 3 }],
      work: [
        {
          tissue: 'rhomboid-major',
          side: 'left',
          technique: 'stripping',
          minutes: 12,
          pressure: 'firm',
          response: 'released',
          familiarPain: 'no',
          note: '',
        },
      ],
    })
    made[firstName] = { clientId, complaintId, visitId }
  }
  await openArea(page, 'Follow-up calls')
  return made
}

interface Line {
  complaint: { painLine: { verdict: string; outcome: { relief: string; painNow: number } | null }[] }
}

test('three calls with the keyboard alone: two figures and Enter each, no answer, and again in three days', async ({
  page,
}) => {
  const made = await threeToAsk(page)
  const hands = new KeystrokeCounter(page)
  await hands.tabTo(page.getByRole('button', { name: 'Ask Ada' }))
  await hands.press('Enter')
  await expect(page.getByText('Hello, this is Alex Moreau from Harbour Massage.')).toBeVisible()
  await expect(form(page)).toContainText('Worked: Rhomboid major, left')
  await expect(relief(page).getByRole('radio').first()).toBeFocused()

  await hands.press('2')
  await expect(relief(page).getByRole('radio', { name: 'under 4 hours' })).toBeChecked()
  await hands.press('6')
  await expect(pain(page).getByRole('radio', { name: '6', exact: true })).toBeChecked()
  await hands.press('Enter')
  await expect(page.getByText('Ada: relief did not last; on the list “Needs another look”')).toBeVisible()
  const { complaint } = await callQuery<Line>(page, 'complaints.page', { id: made.Ada!.complaintId })
  expect(complaint.painLine[0]).toMatchObject({
    verdict: 'did not last',
    outcome: { relief: 'under 4 hours', painNow: 6 },
  })

  await expect(opened(page, 'Bea')).toBeVisible()
  await expect(relief(page).getByRole('radio').first()).toBeFocused()
  await hands.press('n')
  await expect(section(page, 'Later')).toContainText('Bea')
  await expect(section(page, 'Later')).toContainText('Tomorrow: one try without an answer')

  await expect(opened(page, 'Cem')).toBeVisible()
  await expect(relief(page).getByRole('radio').first()).toBeFocused()
  await hands.press('a')
  await expect(
    page.getByRole('form', { name: 'Ask again' }).getByRole('radio', { name: 'tomorrow' }),
  ).toBeFocused()
  await hands.press('3')
  await hands.press('Enter')
  await expect(section(page, 'Later')).toContainText('Cem')
  await expect(page.getByText('Nobody to ask.')).toBeVisible()
  await expect(page.getByText('Bea comes up next, tomorrow.')).toBeVisible()
  expect(await page.getByRole('main').evaluate((main) => main.contains(document.activeElement))).toBe(true)
})

test('ten is typed as one and nought, and a figure can be taken back', async ({ page }) => {
  await threeToAsk(page)
  await openCall(page, 'Ada')
  await page.keyboard.type('110')
  await expect(pain(page).getByRole('radio', { name: '10', exact: true })).toBeChecked()
  await page.keyboard.press('Delete')
  await expect(pain(page).getByRole('radio', { name: 'Not asked' })).toBeChecked()
})

test('a letter in a field is a letter', async ({ page }) => {
  await threeToAsk(page)
  await openCall(page, 'Ada')
  await form(page).getByLabel('Reaction').pressSequentially('and sore')
  await expect(form(page).getByLabel('Reaction')).toHaveValue('and sore')
  await expect(page.getByRole('form', { name: 'Ask again' })).toBeHidden()
  await expect(opened(page, 'Ada')).toBeVisible()
})

test('a half-given answer is not dropped without a word', async ({ page }) => {
  await threeToAsk(page)
  const ways: [string, () => Promise<unknown>][] = [
    ['Escape', () => page.keyboard.press('Escape')],
    ['Close', () => opened(page, 'Ada').click()],
    ['another client', () => page.getByRole('button', { name: 'Ask Cem' }).click()],
    ['no answer', () => page.getByRole('button', { name: 'No answer' }).click()],
    ['does not want calls', () => page.getByRole('button', { name: 'Does not want calls' }).click()],
    ['another screen', () => page.getByRole('link', { name: 'Settings' }).click()],
  ]
  await openCall(page, 'Ada')
  await page.keyboard.press('2')
  await expect(relief(page).getByRole('radio', { name: 'under 4 hours' })).toBeChecked()
  for (const [way, leave] of ways) {
    await test.step(way, async () => {
      await leave()
      await expect(question(page)).toBeVisible()
      await expect(page.getByRole('button', { name: 'Stay here' })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(question(page)).toBeHidden()
      await expect(relief(page).getByRole('radio', { name: 'under 4 hours' })).toBeChecked()
    })
  }
  await opened(page, 'Ada').click()
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await expect(form(page)).toBeHidden()
  const list = await callQuery<{ count: number }>(page, 'followUps.list')
  expect(list.count).toBe(3)
})

test('what is typed about asking again is not dropped without a word either', async ({ page }) => {
  await threeToAsk(page)
  await openCall(page, 'Ada')
  await page.keyboard.press('a')
  const again = page.getByRole('form', { name: 'Ask again' })
  await again.getByLabel('Note for the call').fill('After five')
  const ways: [string, () => Promise<unknown>][] = [
    ['Escape', () => page.keyboard.press('Escape')],
    ['Cancel', () => again.getByRole('button', { name: 'Cancel' }).click()],
    ['Close', () => opened(page, 'Ada').click()],
    ['another screen', () => page.getByRole('link', { name: 'Settings' }).click()],
  ]
  for (const [way, leave] of ways) {
    await test.step(way, async () => {
      await leave()
      await expect(question(page)).toBeVisible()
      await page.getByRole('button', { name: 'Stay here' }).click()
      await expect(question(page)).toBeHidden()
      await expect(again.getByLabel('Note for the call')).toHaveValue('After five')
    })
  }
  await again.getByLabel('Note for the call').press('Escape')
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await expect(again).toBeHidden()
  await expect(form(page)).toBeVisible()
  await page.keyboard.press('a')
  await expect(again.getByLabel('Note for the call')).toHaveValue('')
})

test('a call noted by mistake is undone with one key or one click', async ({ page }) => {
  await threeToAsk(page)
  await openCall(page, 'Ada')
  await page.keyboard.press('n')
  await expect(page.getByText('No answer noted: Ada, again tomorrow.')).toBeVisible()
  await expect(opened(page, 'Bea')).toBeVisible()
  await expect(relief(page).getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('u')
  await expect(opened(page, 'Ada')).toBeVisible()
  await expect(section(page, 'Later')).toBeHidden()
  await expect(page.getByText(/No answer noted/)).toBeHidden()

  await page.keyboard.press('a')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ada is asked again tomorrow.')).toBeVisible()
  await page.keyboard.press('2')
  await expect(relief(page).getByRole('radio', { name: 'under 4 hours' })).toBeChecked()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Ask Ada' })).toBeVisible()
  // Nothing that was answered meanwhile is dropped for it.
  await expect(opened(page, 'Bea')).toBeVisible()
  await expect(relief(page).getByRole('radio', { name: 'under 4 hours' })).toBeChecked()
  await form(page).getByLabel('Reaction').fill('u')
  await expect(form(page).getByLabel('Reaction')).toHaveValue('u')
})

test('Escape closes what is untouched and gives the focus back', async ({ page }) => {
  await threeToAsk(page)
  await openCall(page, 'Bea')
  await expect(form(page)).toBeVisible()
  await page.keyboard.press('a')
  await expect(page.getByRole('form', { name: 'Ask again' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('form', { name: 'Ask again' })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(form(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Ask Bea' })).toBeFocused()
})

test('a day to ask again is refused beside the field, and kept', async ({ page }) => {
  await threeToAsk(page)
  await openCall(page, 'Ada')
  await page.keyboard.press('a')
  await page.keyboard.press('4')
  const again = page.getByRole('form', { name: 'Ask again' })
  const day = again.getByRole('textbox', { name: 'Day', exact: true })
  await expect(day).toBeFocused()
  await page.keyboard.type('31/02/2030')
  await again.getByLabel('Note for the call').fill('After five')
  await page.keyboard.press('Enter')
  await expectError(day, 'Enter a date, for example 29 Dec 2026')
  await day.fill(daysAgo(0).typed)
  await page.keyboard.press('Enter')
  await expectError(day, 'Choose a day that is still to come')
  await day.fill(daysAgo(-30).typed)
  await page.keyboard.press('Enter')
  await expectError(day, /within 21 days/)
  await expect(again.getByLabel('Note for the call')).toHaveValue('After five')
  await day.fill(daysAgo(-5).typed)
  await page.keyboard.press('Enter')
  await expect(section(page, 'Later')).toContainText('to be asked again')
})

test('after enough tries it suggests to let it rest; who wants no calls is left alone; both can be undone', async ({
  page,
}) => {
  const made = await threeToAsk(page)
  const { clientId } = made.Ada!
  for (let time = 0; time < 3; time += 1) await callMutation(page, 'followUps.noAnswer', { clientId })
  await callMutation(page, 'followUps.askNow', { clientId })
  await page.reload()
  const row = page.getByRole('listitem').filter({ hasText: 'Ada' })
  await expect(row).toContainText('3 tries without an answer, the last today')
  await expect(row).toContainText('better let it rest until the next visit')
  await openCall(page, 'Ada')
  await page.keyboard.press('r')
  await expect(section(page, 'Left alone')).toContainText('Ada')
  await expect(opened(page, 'Bea')).toBeVisible()
  await page.keyboard.press('d')
  await expect(section(page, 'Left alone').getByRole('listitem')).toHaveCount(2)
  await page.getByRole('button', { name: 'May be called again: Bea' }).click()
  await expect(page.getByRole('button', { name: /^Ask Bea/ })).toBeVisible()
  await page.getByRole('button', { name: 'Ask after all: Ada' }).click()
  await expect(page.getByRole('button', { name: 'Ask Ada' })).toBeVisible()
  await expect(section(page, 'Left alone')).toBeHidden()
})

test('two complaints of one client are one call, and one of them may stay open', async ({ page }) => {
  await startPracticeByCall(page)
  const clientId = await addClient(page, { firstName: 'Ada' })
  const back = await addComplaint(page, clientId)
  const head = await addComplaint(page, clientId, {
    title: 'Headache',
    regions: [{ region: 'temple', side: 'left' }],
  })
  await addVisit(page, clientId, {
    at: `${daysAgo(5).iso}T10:00`,
    complaints: [back, head].map((complaintId) => ({ complaintId, painBefore: 6, painAfter: 3 })),
  })
  await openArea(page, 'Follow-up calls')
  await openCall(page, 'Ada')
  await page.getByRole('button', { name: 'Save outcome' }).click()
  await expect(page.getByText('Choose how long relief lasted, or enter the pain now')).toBeVisible()
  await choosePain(page, 'Pain now: Headache', 1)
  await page.getByRole('button', { name: 'Save outcome' }).click()
  await expect(page.getByText('Ada: relief lasted')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Ada' })).not.toContainText('Headache')
  await expect(page.getByRole('button', { name: 'Ask Ada' })).toBeVisible()
})

test('the visit’s page asks before it drops a half-given answer', async ({ page, host }) => {
  const made = await threeToAsk(page)
  await page.goto(`${host.origin}/visits/${made.Ada!.visitId}`)
  await section(page, 'What came of it').getByRole('button', { name: 'Ask now' }).click()
  await form(page).getByLabel('Reaction').fill('Sore')
  await form(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(question(page)).toBeVisible()
  await page.getByRole('button', { name: 'Stay here' }).click()
  await expect(form(page).getByLabel('Reaction')).toHaveValue('Sore')
})

test.describe('the list and what opens on it', () => {
  test.use({ colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } })

  for (const scheme of ['light', 'dark'] as const) {
    test(`passes axe, and fits, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      const made = await threeToAsk(page)
      await callMutation(page, 'followUps.noAnswer', { clientId: made.Bea!.clientId })
      await callMutation(page, 'followUps.setNoCalls', { clientId: made.Cem!.clientId, noCalls: true })
      await page.reload()
      await openCall(page, 'Ada')
      await page.keyboard.press('2')
      await page.getByRole('button', { name: /^Ask again/ }).click()
      await page.keyboard.press('4')
      await expect(page.getByRole('textbox', { name: 'Day', exact: true })).toBeFocused()
      await expect(section(page, 'Later')).toBeVisible()
      await expect(section(page, 'Left alone')).toBeVisible()
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
        .analyze()
      expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([])
      for (const width of [1024, 640]) {
        await page.setViewportSize({ width, height: 700 })
        const over = () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        await expect.poll(over, { message: `pixels too wide at ${width}` }).toBeLessThanOrEqual(0)
      }
    })
  }
})
