import { daysAgo } from '../support/screens'
import { addClient, addComplaint, addVisit } from './arrange'
import { expect, test } from './strict-page'

const line = {
  side: 'left',
  minutes: 10,
  pressure: 'medium',
  response: 'released',
  familiarPain: 'not tested',
  note: '',
  complaintId: null,
} as const

test('a visit in a list tells what was only checked from what was worked, opens its note, and a plan without a goal has no such heading', async ({
  page,
  host,
}) => {
  const clientId = await addClient(page, { firstName: 'Noémie' })
  const complaintId = await addComplaint(page, clientId, { goal: '' })
  await addVisit(page, clientId, {
    at: `${daysAgo(6).iso}T10:00`,
    complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
    objective: 'Tight jaw.\nClicks on opening.',
    plan: 'Check the pterygoids.',
    painMarks: [{ region: 'temple', side: 'left', kind: 'aching' }],
    work: [
      { ...line, tissue: 'masseter', technique: 'compression' },
      {
        ...line,
        tissue: 'temporalis',
        technique: 'check only',
        minutes: null,
        pressure: null,
        response: null,
        familiarPain: 'no',
      },
    ],
  })
  await page.goto(`${host.origin}/clients/${clientId}`)
  const worked = page.getByRole('list', { name: 'Work' }).getByRole('listitem')
  await expect(worked).toHaveText(['Masseter, left: 10 min, released'])
  const checked = page.getByRole('list', { name: 'Checked only' }).getByRole('listitem')
  await expect(checked).toHaveText(['Temporalis, left: no familiar pain'])
  await expect(page.getByText('Check the pterygoids.')).toHaveCount(0)
  const summary = page.locator('summary', { hasText: 'Objective: Tight jaw.' })
  await summary.press('Enter')
  await expect(page.getByText('Plan: Check the pterygoids.')).toBeVisible()
  await expect(page.getByText(/^Pain marks: Temple, left/)).toBeVisible()

  await page.getByRole('link', { name: daysAgo(6).shown }).click()
  const heading = (name: string) => page.getByRole('heading', { level: 2, name })
  const note = (await heading('Note').boundingBox())!
  const chart = (await heading('Body chart').boundingBox())!
  expect(note.y).toBeLessThan(chart.y)

  await page.goto(`${host.origin}/print/plans/${complaintId}`)
  await expect(page.getByRole('heading', { name: 'Why you come' })).toBeVisible()
  await expect(page.getByText('Your goal')).toHaveCount(0)
})
