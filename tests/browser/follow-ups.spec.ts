import {
  openArea,
  choosePain,
  dateError,
  daysAgo,
  expectError,
  section,
  openScreen,
} from '../support/screens'
import { addClient, addComplaint, addVisit, callQuery, openPractice, callMutation } from './arrange'
import { axeViolations, horizontalOverflow } from './axe'
import { KeystrokeCounter } from './keystroke-counter'
import { expect, test } from './strict-page'
import {
  outcomeForm,
  reliefGroup,
  painGroup,
  closeButton,
  openCall,
  createThreeDueCalls,
} from './follow-up-calls'

interface ComplaintPage {
  complaint: { painLine: { verdict: string; outcome: { relief: string; painNow: number } | null }[] }
}

test('calls are recorded with the keyboard alone, and two complaints of one client are one call', async ({
  page,
}) => {
  await test.step('three calls with the keyboard alone: two numbers and Enter, no answer, and a call in three days', async () => {
    const calls = await createThreeDueCalls(page)
    const keyboard = new KeystrokeCounter(page)
    await keyboard.tabTo(page.getByRole('button', { name: 'Call Ada' }))
    await keyboard.press('Enter')
    await expect(page.getByText('Hello, this is Alex Moreau from Harbour Massage.')).toBeVisible()
    await expect(outcomeForm(page)).toContainText('Worked: Rhomboid major, left')
    await expect(reliefGroup(page).getByRole('radio').first()).toBeFocused()

    await keyboard.press('2')
    await expect(reliefGroup(page).getByRole('radio', { name: 'under 4 hours' })).toBeChecked()
    await keyboard.press('6')
    await expect(painGroup(page).getByRole('radio', { name: '6', exact: true })).toBeChecked()
    await keyboard.press('Enter')
    await expect(page.getByText('Ada: relief did not last. Listed under “Needs another look”.')).toBeVisible()
    const { complaint } = await callQuery<ComplaintPage>(page, 'pages.complaint', {
      id: calls.Ada!.complaintId,
    })
    expect(complaint.painLine[0]).toMatchObject({
      verdict: 'did not last',
      outcome: { relief: 'under 4 hours', painNow: 6 },
    })

    await expect(closeButton(page, 'Bea')).toBeVisible()
    await expect(reliefGroup(page).getByRole('radio').first()).toBeFocused()
    await keyboard.press('n')
    await expect(section(page, 'Later')).toContainText('Bea')
    await expect(section(page, 'Later')).toContainText('Due tomorrow · One call without an answer')

    await expect(closeButton(page, 'Cem')).toBeVisible()
    await expect(reliefGroup(page).getByRole('radio').first()).toBeFocused()
    await keyboard.press('a')
    await expect(
      page.getByRole('form', { name: 'Call again' }).getByRole('radio', { name: 'tomorrow' }),
    ).toBeFocused()
    await keyboard.press('3')
    await keyboard.press('Enter')
    await expect(section(page, 'Later')).toContainText('Cem')
    await expect(page.getByText('No calls due.')).toBeVisible()
    await expect(page.getByText('Next: Bea. Due tomorrow.')).toBeVisible()
    expect(await page.getByRole('main').evaluate((main) => main.contains(document.activeElement))).toBe(true)
  })

  await test.step('two complaints of one client are one call, and one may stay without an outcome', async () => {
    await openPractice(page)
    const clientId = await addClient(page, { firstName: 'Eve' })
    const backPain = await addComplaint(page, clientId)
    const headache = await addComplaint(page, clientId, {
      title: 'Headache',
      regions: [{ region: 'temple', side: 'left' }],
    })
    await addVisit(page, clientId, {
      at: `${daysAgo(5).iso}T10:00`,
      complaints: [backPain, headache].map((complaintId) => ({
        complaintId,
        painBefore: 6,
        painAfter: 3,
        radiation: null,
        screens: {},
      })),
    })
    await openArea(page, 'Follow-up calls')
    await openCall(page, 'Eve')
    await page.getByRole('button', { name: 'Save outcome' }).click()
    await expect(page.getByText('Choose the duration of relief or enter the pain now')).toBeVisible()
    await choosePain(page, 'Pain now: Headache', 1)
    await page.getByRole('button', { name: 'Save outcome' }).click()
    await expect(page.getByText('Eve: relief lasted')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'Eve' })).not.toContainText('Headache')
    await expect(page.getByRole('button', { name: 'Call Eve' })).toBeVisible()
  })
})

test('an outcome is typed with digits, a call is undone, and a wrong date to call again is refused', async ({
  page,
}) => {
  await createThreeDueCalls(page)
  await test.step('ten is typed as one and zero, and a number can be deleted', async () => {
    await openScreen(page, '/follow-ups')
    await openCall(page, 'Ada')
    await page.keyboard.type('110')
    await expect(painGroup(page).getByRole('radio', { name: '10', exact: true })).toBeChecked()
    await page.keyboard.press('Delete')
    await expect(painGroup(page).getByRole('radio', { name: 'Not asked' })).toBeChecked()
  })

  await test.step('a letter in a text field is text and no command', async () => {
    await openScreen(page, '/follow-ups')
    await openCall(page, 'Ada')
    await outcomeForm(page).getByLabel('Reaction').pressSequentially('and sore')
    await expect(outcomeForm(page).getByLabel('Reaction')).toHaveValue('and sore')
    await expect(page.getByRole('form', { name: 'Call again' })).toBeHidden()
    await expect(closeButton(page, 'Ada')).toBeVisible()
  })

  await test.step('a call recorded by mistake is undone with one key or one click', async () => {
    await openScreen(page, '/follow-ups')
    await openCall(page, 'Ada')
    await page.keyboard.press('n')
    await expect(page.getByText('No answer from Ada. Call again tomorrow.')).toBeVisible()
    await expect(closeButton(page, 'Bea')).toBeVisible()
    await expect(reliefGroup(page).getByRole('radio').first()).toBeFocused()
    await page.keyboard.press('u')
    await expect(closeButton(page, 'Ada')).toBeVisible()
    await expect(section(page, 'Later')).toBeHidden()
    await expect(page.getByText(/No answer noted/)).toBeHidden()

    await page.keyboard.press('a')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Call Ada tomorrow.')).toBeVisible()
    await page.keyboard.press('2')
    await expect(reliefGroup(page).getByRole('radio', { name: 'under 4 hours' })).toBeChecked()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('button', { name: 'Call Ada' })).toBeVisible()
    // Undo keeps the outcomes that were recorded in the meantime.
    await expect(closeButton(page, 'Bea')).toBeVisible()
    await expect(reliefGroup(page).getByRole('radio', { name: 'under 4 hours' })).toBeChecked()
    await outcomeForm(page).getByLabel('Reaction').fill('u')
    await expect(outcomeForm(page).getByLabel('Reaction')).toHaveValue('u')
  })

  await test.step('a wrong date to call again is refused at the field, and the input is kept', async () => {
    await openScreen(page, '/follow-ups')
    await openCall(page, 'Ada')
    await page.keyboard.press('a')
    await page.keyboard.press('4')
    const callAgainForm = page.getByRole('form', { name: 'Call again' })
    const day = callAgainForm.getByRole('textbox', { name: 'Date', exact: true })
    await expect(day).toBeFocused()
    await page.keyboard.type('31/02/2030')
    await callAgainForm.getByLabel('Note for the call').fill('After five')
    await page.keyboard.press('Enter')
    await expectError(day, dateError)
    await day.fill(daysAgo(0).typed)
    await page.keyboard.press('Enter')
    await expectError(day, 'Choose a date after today')
    await day.fill(daysAgo(-30).typed)
    await page.keyboard.press('Enter')
    await expectError(day, /within 21 days/)
    await expect(callAgainForm.getByLabel('Note for the call')).toHaveValue('After five')
    await day.fill(daysAgo(-5).typed)
    await page.keyboard.press('Enter')
    await expect(section(page, 'Later')).toContainText('Call agreed for')
  })
})

test('a client can be skipped after three calls or opt out of calls, and both can be undone', async ({
  page,
}) => {
  const calls = await createThreeDueCalls(page)
  const { clientId } = calls.Ada!
  for (let time = 0; time < 3; time += 1) await callMutation(page, 'followUps.noAnswer', { clientId })
  await callMutation(page, 'followUps.askNow', { clientId })
  await page.reload()
  const row = page.getByRole('listitem').filter({ hasText: 'Ada' })
  await expect(row).toContainText('3 calls without an answer, the last today')
  await expect(row).toContainText('Ask at the next visit.')
  await openCall(page, 'Ada')
  await page.keyboard.press('r')
  await expect(section(page, 'Not called')).toContainText('Ada')
  await expect(closeButton(page, 'Bea')).toBeVisible()
  await page.keyboard.press('d')
  await expect(section(page, 'Not called').getByRole('listitem')).toHaveCount(2)
  await page.getByRole('button', { name: 'Allow calls: Bea' }).click()
  await expect(page.getByRole('button', { name: /^Call Bea/ })).toBeVisible()
  await page.getByRole('button', { name: 'Call now: Ada' }).click()
  await expect(page.getByRole('button', { name: 'Call Ada' })).toBeVisible()
  await expect(section(page, 'Not called')).toBeHidden()
})

test.describe('the list with an open call', () => {
  test.use({ colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } })

  test('passes axe and fits the window', async ({ page }) => {
    const calls = await createThreeDueCalls(page)
    await callMutation(page, 'followUps.noAnswer', { clientId: calls.Bea!.clientId })
    await callMutation(page, 'followUps.setNoCalls', { clientId: calls.Cem!.clientId, noCalls: true })
    await page.reload()
    await openCall(page, 'Ada')
    await page.keyboard.press('2')
    await page.getByRole('button', { name: /^Call again/ }).click()
    await page.keyboard.press('4')
    await expect(page.getByRole('textbox', { name: 'Date', exact: true })).toBeFocused()
    await expect(section(page, 'Later')).toBeVisible()
    await expect(section(page, 'Not called')).toBeVisible()
    for (const scheme of ['light', 'dark'] as const) {
      await test.step(scheme, async () => {
        await page.emulateMedia({ colorScheme: scheme })
        await page.setViewportSize({ width: 1280, height: 860 })
        expect(await axeViolations(page)).toEqual([])
        for (const width of [1024, 640]) {
          await page.setViewportSize({ width, height: 700 })
          await expect
            .poll(() => horizontalOverflow(page), { message: `pixels too wide at ${width}` })
            .toBeLessThanOrEqual(0)
        }
      })
    }
  })
})
