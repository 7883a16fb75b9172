import { section, openScreen } from '../support/screens'
import { callQuery } from './arrange'
import { expect, test } from './strict-page'
import {
  outcomeForm,
  reliefGroup,
  closeButton,
  leaveDialog,
  openCall,
  createThreeDueCalls,
} from './follow-up-calls'

test('unsaved input of a call is discarded only after a confirmation', async ({ page }) => {
  const calls = await createThreeDueCalls(page)
  await test.step('unsaved outcomes are discarded only after a confirmation', async () => {
    await openScreen(page, '/follow-ups')
    const waysToLeave: [string, () => Promise<unknown>][] = [
      ['Escape', () => page.keyboard.press('Escape')],
      ['Close', () => closeButton(page, 'Ada').click()],
      ['another client', () => page.getByRole('button', { name: 'Call Cem' }).click()],
      ['no answer', () => page.getByRole('button', { name: 'No answer' }).click()],
      ['does not want calls', () => page.getByRole('button', { name: 'Do not call' }).click()],
      ['another screen', () => page.getByRole('link', { name: 'Settings' }).click()],
    ]
    await openCall(page, 'Ada')
    await page.keyboard.press('2')
    await expect(reliefGroup(page).getByRole('radio', { name: 'under 4 hours' })).toBeChecked()
    for (const [way, leave] of waysToLeave) {
      await test.step(way, async () => {
        await leave()
        await expect(leaveDialog(page)).toBeVisible()
        await expect(page.getByRole('button', { name: 'Stay here' })).toBeFocused()
        await page.keyboard.press('Enter')
        await expect(leaveDialog(page)).toBeHidden()
        await expect(reliefGroup(page).getByRole('radio', { name: 'under 4 hours' })).toBeChecked()
      })
    }
    await closeButton(page, 'Ada').click()
    await page.getByRole('button', { name: 'Discard changes' }).click()
    await expect(outcomeForm(page)).toBeHidden()
    const list = await callQuery<{ count: number }>(page, 'followUps.list')
    expect(list.count).toBe(3)
  })

  await test.step('an unsaved time to call again is discarded only after a confirmation', async () => {
    await openScreen(page, '/follow-ups')
    await openCall(page, 'Ada')
    await page.keyboard.press('a')
    const callAgainForm = page.getByRole('form', { name: 'Call again' })
    await callAgainForm.getByLabel('Note for the call').fill('After five')
    const waysToLeave: [string, () => Promise<unknown>][] = [
      ['Escape', () => page.keyboard.press('Escape')],
      ['Cancel', () => callAgainForm.getByRole('button', { name: 'Cancel' }).click()],
      ['Close', () => closeButton(page, 'Ada').click()],
      ['another screen', () => page.getByRole('link', { name: 'Settings' }).click()],
    ]
    for (const [way, leave] of waysToLeave) {
      await test.step(way, async () => {
        await leave()
        await expect(leaveDialog(page)).toBeVisible()
        await page.getByRole('button', { name: 'Stay here' }).click()
        await expect(leaveDialog(page)).toBeHidden()
        await expect(callAgainForm.getByLabel('Note for the call')).toHaveValue('After five')
      })
    }
    await callAgainForm.getByLabel('Note for the call').press('Escape')
    await page.getByRole('button', { name: 'Discard changes' }).click()
    await expect(callAgainForm).toBeHidden()
    await expect(outcomeForm(page)).toBeVisible()
    await page.keyboard.press('a')
    await expect(callAgainForm.getByLabel('Note for the call')).toHaveValue('')
  })

  await test.step('Escape closes unchanged forms and returns the focus', async () => {
    await openScreen(page, '/follow-ups')
    await openCall(page, 'Bea')
    await expect(outcomeForm(page)).toBeVisible()
    await page.keyboard.press('a')
    await expect(page.getByRole('form', { name: 'Call again' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('form', { name: 'Call again' })).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(outcomeForm(page)).toBeHidden()
    await expect(page.getByRole('button', { name: 'Call Bea' })).toBeFocused()
  })

  await test.step('the visit page discards an unsaved outcome only after a confirmation', async () => {
    await openScreen(page, `/visits/${calls.Ada!.visitId}`)
    await section(page, 'Outcome').getByRole('button', { name: 'Record outcome' }).click()
    await outcomeForm(page).getByLabel('Reaction').fill('Sore')
    await outcomeForm(page).getByRole('button', { name: 'Cancel' }).click()
    await expect(leaveDialog(page)).toBeVisible()
    await page.getByRole('button', { name: 'Stay here' }).click()
    await expect(outcomeForm(page).getByLabel('Reaction')).toHaveValue('Sore')
  })
})
