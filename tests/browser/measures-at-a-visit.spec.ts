import { choosePain, expectError, section, typeAhead } from '../support/screens'
import { addClient, addComplaint, callQuery, callMutation } from './arrange'
import { KeystrokeCounter } from './keystroke-counter'
import { expect, test } from './strict-page'

interface Progress {
  activities: { activity: string }[]
  measurements: { groc: number | null; scores: { score: number }[] }[]
}

test('activities are entered with the keyboard at the first visit, saved in its draft, and asked at the next visit', async ({
  page,
  host,
}) => {
  await callMutation(page, 'measures.saveDefaults', { kinds: ['psfs', 'groc'] })
  const clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  const complaintId = await addComplaint(page, clientId)
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  const keyboard = new KeystrokeCounter(page)
  const measures = section(page, 'Outcome measures')
  await expect(measures).toBeVisible()
  // Before any treatment there is no change to rate.
  await expect(measures.getByLabel('Change since treatment began')).toBeHidden()

  await keyboard.press('7')
  await keyboard.press('Enter')
  await keyboard.press('3')
  await keyboard.press('Enter')
  const activityField = measures.getByLabel('Difficult activity')
  await expect(activityField).toBeFocused()
  await keyboard.type('Lift a crate')
  await keyboard.press('Enter')
  await keyboard.press('2')
  const liftScore = page.getByRole('radiogroup', { name: 'Lift a crate (0 unable, 10 as before)' })
  await expect(liftScore.getByRole('radio', { checked: true })).toHaveAccessibleName('2')
  await keyboard.press('Enter')
  await expect(measures.getByLabel('Another activity')).toBeFocused()
  await keyboard.press('Enter')
  await expect(typeAhead(page, 'Add a tissue')).toBeFocused()

  await expect(page.getByText(/^Draft saved/)).toBeVisible()
  await page.reload()
  await expect(activityField).toHaveValue('Lift a crate')
  await expect(liftScore.getByRole('radio', { checked: true })).toHaveAccessibleName('2')
  await activityField.fill('')
  await page.getByRole('button', { name: 'Save visit' }).click()
  await expectError(activityField, 'Name the activity')
  await activityField.fill('Lift a crate')
  await page.getByRole('button', { name: 'Save visit' }).click()
  await expect(page.getByText('Visit saved')).toBeVisible()
  const readProgress = () => callQuery<Progress>(page, 'pages.progress', { complaintId })
  expect(await readProgress()).toMatchObject({
    activities: [{ activity: 'Lift a crate' }],
    measurements: [{ groc: null, scores: [{ score: 2 }] }],
  })

  // The outcome of the first visit was asked by phone, so the next visit asks only the measures.
  const { visits } = await callQuery<{ visits: { id: number; at: string }[] }>(page, 'pages.client', {
    id: clientId,
  })
  await callMutation(page, 'outcomes.save', {
    id: null,
    outcome: {
      visitId: visits[0]!.id,
      complaintId,
      relief: null,
      painNow: 3,
      reaction: '',
      askedAt: visits[0]!.at,
      askedHow: 'phone',
      note: '',
    },
  })
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  await choosePain(measures, 'Lift a crate (0 unable, 10 as before)', 6)
  await measures.getByLabel('Change since treatment began').selectOption('3')
  await page.getByRole('button', { name: 'Save visit' }).click()
  await expect(page.getByText('Visit saved')).toBeVisible()
  expect((await readProgress()).measurements).toMatchObject([{}, { groc: 3, scores: [{ score: 6 }] }])
})
