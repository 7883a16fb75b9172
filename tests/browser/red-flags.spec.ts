import { daysAgo, section } from '../support/screens'
import { addClient, addComplaint, callQuery } from './arrange'
import { expect, test } from './strict-page'

interface ComplaintPage {
  complaint: { redFlags: string[]; redFlagsNoneOn: string | null }
}

test('a complaint shows whether red flags were asked, and they are recorded with the keyboard', async ({
  page,
  host,
}) => {
  const id = await addComplaint(page, await addClient(page, { firstName: 'Noémie' }))
  await page.goto(`${host.origin}/complaints/${id}`)
  const details = section(page, 'Details')
  await expect(details).toContainText('Not asked yet')
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  const flags = section(page, 'Red flags')
  const none = flags.getByRole('checkbox', { name: /none of these/i })
  await none.focus()
  await page.keyboard.press('Space')
  await expect(none).toHaveAccessibleName(`None of these (asked ${daysAgo(0).shown})`)
  await page.getByRole('button', { name: 'Save complaint' }).click()
  await expect(details).toContainText(`None found, asked ${daysAgo(0).shown}`)

  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await flags.getByRole('checkbox').first().check()
  await expect(none).not.toBeChecked()
  await expect(none).toBeDisabled()
  await page.getByRole('button', { name: 'Save complaint' }).click()
  await expect(page.getByRole('link', { name: 'Edit', exact: true })).toBeVisible()
  await expect(details).toBeHidden()
  const { complaint } = await callQuery<ComplaintPage>(page, 'pages.complaint', { id })
  expect(complaint.redFlags).toHaveLength(1)
  expect(complaint.redFlagsNoneOn).toBeNull()
})

test('a red flag is above the form when the window has no side column', async ({ page, host }) => {
  const clientId = await addClient(page, { firstName: 'Harold' })
  await addComplaint(page, clientId, { redFlags: ['night-pain'] })
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  const flag = page.getByText('Refer to a doctor soon')
  const form = page.getByRole('heading', { name: 'This visit' })
  await expect(flag).toHaveCount(1)
  const isAbove = async () => {
    const [above, below] = [await flag.boundingBox(), await form.boundingBox()]
    return above && below && above.y + above.height <= below.y
  }
  for (const [width, above] of [
    [1024, true],
    [1280, false],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await expect.poll(isAbove, `at ${width}`).toBe(above)
  }
})
