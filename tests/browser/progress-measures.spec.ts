import type { Page } from '@playwright/test'
import { choosePain, daysAgo, expectError, section, painScale, openScreen } from '../support/screens'
import { addClient, addComplaint, addVisit, callQuery, callMutation } from './arrange'
import { KeystrokeCounter } from './keystroke-counter'
import { expect, test } from './strict-page'
import { createThreeVisits } from './three-visits'

const measures = (page: Page) => section(page, 'Outcome measures')

test('measures are chosen with the keyboard alone, and scores from a call and a visit are on the page', async ({
  page,
}) => {
  await test.step('scores from a call and from the outcome at the next visit are on the page', async () => {
    const clientId = await addClient(page, { firstName: 'Noémie' })
    const complaintId = await addComplaint(page, clientId)
    await callMutation(page, 'measures.saveChoice', {
      complaintId,
      measureChoice: { kinds: ['psfs', 'groc'], activities: [{ id: null, activity: 'Lift a crate' }] },
    })
    const at = `${daysAgo(6).iso}T10:00`
    await addVisit(page, clientId, {
      at,
      complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
    })
    await openScreen(page, '/follow-ups')
    await page.getByRole('button', { name: 'Call Noémie' }).click()
    const form = page.getByRole('form', { name: 'Outcome' })
    await choosePain(form, 'Lift a crate', 2)
    await form.getByRole('button', { name: 'Save outcome' }).click()
    // Scores without an answer would be lost, so they are refused.
    await expect(form.getByText('Choose the duration of relief')).toBeVisible()
    await choosePain(form, 'Pain now', 6)
    await form.getByRole('button', { name: 'Save outcome' }).click()
    await expect(page.getByText('No calls due.')).toBeVisible()

    const secondVisitAt = `${daysAgo(4).iso}T10:00`
    await addVisit(page, clientId, {
      at: secondVisitAt,
      complaints: [{ complaintId, painBefore: 6, painAfter: 3, radiation: null, screens: {} }],
    })
    await openScreen(page, `/clients/${clientId}/visits/new`)
    const last = section(page, 'Outcome of the last visit')
    await choosePain(last, 'Lift a crate', 7)
    await choosePain(last, 'Pain now', 2)
    await last.getByLabel('Change since treatment began').selectOption('+5 a good deal better')
    await page.getByRole('button', { name: 'Save visit' }).click()
    await expect(page.getByRole('link', { name: 'New visit' })).toBeVisible()

    const { measurements } = await callQuery<{
      measurements: { groc: number | null; scores: { score: number }[] }[]
    }>(page, 'pages.progress', { complaintId })
    expect(measurements.map(({ groc, scores }) => [groc, scores.map(({ score }) => score)])).toEqual([
      [null, [2]],
      [5, [7]],
    ])
    await openScreen(page, `/complaints/${complaintId}/progress`)
    await expect(section(page, 'Progress')).toContainText('5 points better: an important change')
  })

  await test.step('measures are chosen, scored and corrected with the keyboard alone', async () => {
    const { complaintId } = await createThreeVisits(page)
    await openScreen(page, `/complaints/${complaintId}/progress`)
    const keyboard = new KeystrokeCounter(page)
    await expect(measures(page)).toContainText('No measures chosen.')
    await keyboard.tabTo(page.getByRole('button', { name: 'Choose measures' }), { within: 60 })
    await keyboard.press('Enter')
    await expect(page.getByLabel('Activities (PSFS)')).toBeFocused()
    await keyboard.press('Space')
    await keyboard.press('Tab')
    await keyboard.press('Space')
    await keyboard.tabTo(page.getByRole('button', { name: 'Add activity' }))
    await keyboard.press('Enter')
    await expect(page.getByLabel('Activity 1', { exact: true })).toBeFocused()
    await keyboard.typeUncounted('Lift a crate')
    await keyboard.press('Control+Enter')
    await expect(measures(page)).toContainText('Activities: Lift a crate · Change since treatment began')
    await expect(page.getByRole('button', { name: 'Choose measures' })).toBeFocused()

    await keyboard.tabTo(page.getByRole('button', { name: 'Record scores' }), { back: true })
    await keyboard.press('Enter')
    await expect(painScale(page, 'Lift a crate').getByRole('radio', { checked: true })).toBeFocused()
    await keyboard.press('3')
    await keyboard.press('Tab')
    await expect(page.getByLabel('Change since treatment began')).toBeFocused()
    await keyboard.type('+2')
    await expect(page.getByLabel('Change since treatment began')).toHaveValue('2')
    await keyboard.press('Tab')
    await keyboard.press('Control+Enter')
    await expect(measures(page).getByRole('listitem')).toHaveText(/Activities 3 \(3\) · \+2 a little better/)

    await keyboard.tabTo(page.getByRole('button', { name: /^Correct the scores of/ }))
    await keyboard.press('Enter')
    await expect(painScale(page, 'Lift a crate').getByRole('radio', { name: '3', exact: true })).toBeFocused()
    await keyboard.press('4')
    await keyboard.press('Control+Enter')
    await expect(measures(page).getByRole('listitem')).toHaveText(/Activities 4 \(4\) · \+2 a little better/)
  })
})

test('the choice of the practice is saved, and wrong or unsaved input is not lost', async ({ page }) => {
  await test.step('the choice of the practice is saved on each change', async () => {
    await openScreen(page, '/settings/visits')
    await measures(page).getByLabel('Change (GROC)').check()
    await expect
      .poll(async () => (await callQuery<{ kinds: string[] }>(page, 'measures.defaults')).kinds)
      .toEqual(['groc'])
  })

  await test.step('refuses at the field, and keeps a draft of what was not saved', async () => {
    const { complaintId } = await createThreeVisits(page)
    await callMutation(page, 'measures.saveDefaults', { kinds: ['groc'] })
    await openScreen(page, `/complaints/${complaintId}/progress`)
    await page.getByRole('button', { name: 'Choose measures' }).click()
    await expect(page.getByLabel('Change (GROC)')).toBeChecked()
    await page.getByLabel('Activities (PSFS)').check()
    await page.getByRole('button', { name: 'Add activity' }).click()
    await page.getByRole('button', { name: 'Save measures' }).click()
    await expectError(page.getByLabel('Activity 1', { exact: true }), 'Name the activity')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible()
    await page.getByRole('button', { name: 'Discard changes' }).click()
    await expect(page.getByRole('form', { name: 'Choose measures' })).toBeHidden()

    await page.getByRole('button', { name: 'Record scores' }).click()
    await page.getByRole('button', { name: 'Save scores' }).click()
    await expectError(page.getByLabel('Date and time: day'), 'Enter at least one score')
    await page.getByLabel('Change since treatment began').selectOption('0 about the same')
    await page.getByLabel('Date and time: day').fill(daysAgo(-1).typed)
    await page.getByRole('button', { name: 'Save scores' }).click()
    await expectError(page.getByLabel('Date and time: day'), 'Enter a time that is not in the future')
    await page.getByRole('link', { name: 'Settings' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    await page.goBack()
    await page.getByRole('button', { name: 'Record scores' }).click()
    await expect(page.getByLabel('Change since treatment began')).toHaveValue('0')
  })
})
