import { choosePain, expectError, section, typeAhead } from '../support/screens'
import { addClient, addComplaint, callQuery, startPracticeByCall, callMutation } from './arrange'
import { KeystrokeCounter } from './keystroke-counter'
import { expect, test } from './strict-page'

interface Progress {
  activities: { activity: string }[]
  measurements: { groc: number | null; scores: { score: number }[] }[]
}

test('the first visit names activities and scores them by key; a draft keeps them, and the next visit asks them', async ({
  page,
  host,
}) => {
  await startPracticeByCall(page)
  await callMutation(page, 'measures.saveDefaults', { kinds: ['psfs', 'groc'] })
  const clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  const complaintId = await addComplaint(page, clientId)
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  const hands = new KeystrokeCounter(page)
  const measures = section(page, 'Measures beside pain')
  await expect(measures).toBeVisible()
  // Before any treatment nothing can have changed since it began.
  await expect(measures.getByLabel('Changed since the treatment began')).toBeHidden()

  await hands.press('7')
  await hands.press('Enter')
  await hands.press('3')
  await hands.press('Enter')
  const first = measures.getByLabel('An activity that is hard now')
  await expect(first).toBeFocused()
  await hands.type('Lift a crate')
  await hands.press('Enter')
  await hands.press('2')
  const lifted = page.getByRole('radiogroup', { name: 'Lift a crate, 0 unable to 10 as before' })
  await expect(lifted.getByRole('radio', { checked: true })).toHaveAccessibleName('2')
  await hands.press('Enter')
  await expect(measures.getByLabel('Another activity')).toBeFocused()
  await hands.press('Enter')
  await expect(typeAhead(page, 'Add a muscle')).toBeFocused()

  await expect(page.getByText(/^Draft saved/)).toBeVisible()
  await page.reload()
  await expect(first).toHaveValue('Lift a crate')
  await expect(lifted.getByRole('radio', { checked: true })).toHaveAccessibleName('2')
  await first.fill('')
  await page.getByRole('button', { name: 'Save visit' }).click()
  await expectError(first, 'Name the activity')
  await first.fill('Lift a crate')
  await page.getByRole('button', { name: 'Save visit' }).click()
  await expect(page.getByText('Visit saved')).toBeVisible()
  const progress = () => callQuery<Progress>(page, 'measures.progress', { complaintId })
  expect(await progress()).toMatchObject({
    activities: [{ activity: 'Lift a crate' }],
    measurements: [{ groc: null, scores: [{ score: 2 }] }],
  })

  // The answer about the first visit came by phone before; the next visit still measures.
  const { visits } = await callQuery<{ visits: { id: number; at: string }[] }>(page, 'clients.page', {
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
  await choosePain(measures, 'Lift a crate, 0 unable to 10 as before', 6)
  await measures.getByLabel('Changed since the treatment began').selectOption('3')
  await page.getByRole('button', { name: 'Save visit' }).click()
  await expect(page.getByText('Visit saved')).toBeVisible()
  expect((await progress()).measurements).toMatchObject([{}, { groc: 3, scores: [{ score: 6 }] }])
})
