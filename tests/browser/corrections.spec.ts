import { choosePain, daysAgo, openScreen } from '../support/screens'
import { addClient, addComplaint, addVisit, callMutation, callQuery } from './arrange'
import { expect, test } from './strict-page'

test('a signed mistake is corrected: struck on the page and on paper, and a void visit is charted again', async ({
  page,
}) => {
  test.setTimeout(120_000)
  page.setDefaultTimeout(15_000)
  const clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  const complaintId = await addComplaint(page, clientId)
  const line = {
    technique: 'massage',
    minutes: 5,
    pressure: 'medium',
    response: 'released',
    familiarPain: 'yes',
    note: '',
    complaintId: null,
  } as const
  const visitId = await addVisit(page, clientId, {
    at: `${daysAgo(6).iso}T10:00`,
    complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
    subjective: 'Burning beside the spine.',
    work: [
      { ...line, tissue: 'rhomboid-major', side: 'left' },
      { ...line, tissue: 'levator-scapulae', side: 'left' },
    ],
  })
  await callMutation(page, 'visits.sign', { id: visitId })

  await test.step('a correction needs a reason, and what is typed is kept as a draft', async () => {
    await openScreen(page, `/visits/${visitId}`)
    await page.getByRole('link', { name: 'Correct', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Correct visit/ })).toBeVisible()
    await choosePain(page, 'After: Upper back pain, left', 5)
    await page.getByRole('button', { name: 'Save correction' }).click()
    await expect(page.getByText('Enter the reason')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Reason' })).toBeFocused()
    await page.getByRole('textbox', { name: 'Reason' }).fill('Wrong pain and side')
    await expect(page.getByText(/^Draft saved/)).toBeVisible()
    await page.getByRole('button', { name: 'Finish later' }).click()
    await page.getByRole('link', { name: 'Continue correcting' }).click()
    await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveValue('Wrong pain and side')
  })

  await test.step('the corrected values are used, and the signed ones are struck beside them', async () => {
    await page
      .getByRole('listitem', { name: /^Rhomboid major/ })
      .getByRole('radiogroup', { name: 'Side' })
      .getByRole('radio', { name: 'right', exact: true })
      .click()
    await page.getByRole('button', { name: 'Save correction' }).click()
    await expect(page.getByText('Correction saved')).toBeVisible()
    await expect(page.getByRole('list', { name: 'Corrections' })).toContainText('Wrong pain and side')
    await expect(page.getByRole('table').locator('del')).toHaveText(['left'])
    await expect(page.getByRole('table').locator('ins')).toHaveText(['right'])
    const { visits } = await callQuery<{ visits: { complaints: { painAfter: number }[] }[] }>(
      page,
      'visits.list',
      { clientId },
    )
    expect(visits[0]!.complaints[0]!.painAfter).toBe(5)
    await openScreen(page, `/print/visits/${visitId}`)
    await expect(page.getByText('Wrong pain and side')).toBeVisible()
    await expect(page.locator('del').first()).toBeVisible()
  })

  await test.step('a void visit is charted again with its contents', async () => {
    await callMutation(page, 'visits.void', { id: visitId, reason: 'Wrong client' })
    await openScreen(page, `/visits/${visitId}`)
    await expect(page.getByRole('link', { name: 'Correct', exact: true })).toBeHidden()
    await page.getByRole('link', { name: 'Chart again' }).click()
    await expect(page.getByLabel('Subjective')).toHaveValue('Burning beside the spine.')
    await page.getByRole('button', { name: 'Save visit' }).click()
    await expect(page.getByText('Visit saved')).toBeVisible()
    const { visits } = await callQuery<{ visits: { at: string; work: object[]; voided: object | null }[] }>(
      page,
      'visits.list',
      { clientId },
    )
    expect(visits.map(({ at, work, voided }) => [at, work.length, voided !== null]).sort()).toEqual([
      [`${daysAgo(6).iso}T10:00`, 2, false],
      [`${daysAgo(6).iso}T10:00`, 2, true],
    ])
  })
})
