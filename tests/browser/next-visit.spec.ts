import { choosePain, daysAgo, section } from '../support/screens'
import { addClient, addComplaint, addVisit, callQuery, sampleClient } from './arrange'
import { expect, test } from './strict-page'

test.describe('in the sample practice', () => {
  test.use({ sample: true })

  test('a proposal for the next visit is added to the plan and then to the visit, each tissue once', async ({
    page,
    host,
  }) => {
    const { clientId, complaintId } = await sampleClient(page, 'Marisol')
    await page.goto(`${host.origin}/complaints/${complaintId}`)
    const proposal = section(page, 'Plan for the next visit')
    const workItems = proposal
      .getByRole('heading', { name: /^Then work/ })
      .locator('..')
      .getByRole('listitem')
    await expect(workItems.first()).toBeVisible()
    const tissues = await workItems.allTextContents()
    await proposal.getByRole('button', { name: 'Add all to the treatment plan' }).click()
    await expect(proposal.getByText('All of this is in the treatment plan.')).toBeVisible()
    await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
    await section(page, 'Planned').getByRole('button', { name: 'Add all' }).click()
    const lines = section(page, 'Work').getByRole('list', { name: 'Work' })
    for (const tissue of tissues) {
      const name = tissue.replace(/,.*$/, '')
      const line = lines.getByRole('listitem', { name: new RegExp(`^${name}`) })
      await expect(line).toHaveCount(1)
      await expect(line.getByLabel('Technique')).not.toHaveValue('check only')
    }
  })

  test('undo removes from the plan only what the proposal added', async ({ page, host }) => {
    const { complaintId } = await sampleClient(page, 'Marisol')
    const readPlannedTissues = async () => {
      const { plan } = await callQuery<{ plan: { items: { tissue: string }[] } | null }>(page, 'pages.plan', {
        complaintId,
      })
      return plan?.items.map(({ tissue }) => tissue) ?? []
    }
    await page.goto(`${host.origin}/complaints/${complaintId}`)
    const before = await readPlannedTissues()
    const addButton = page.getByRole('button', { name: /^Add to plan: / })
    await addButton.first().click()
    const notice = page.getByRole('alert').filter({ hasText: 'Added to the plan. Check:' })
    await expect(notice).toHaveCount(1)
    const afterFirst = await readPlannedTissues()
    expect(afterFirst).toHaveLength(before.length + 1)
    const proposal = section(page, 'Plan for the next visit')
    await proposal.getByRole('button', { name: /to the treatment plan$/ }).click()
    await expect(proposal.getByText('All of this is in the treatment plan.')).toBeVisible()
    expect((await readPlannedTissues()).length).toBeGreaterThan(afterFirst.length)
    await expect(notice).toHaveCount(2)
    const undo = notice.filter({ hasText: 'more' }).getByRole('button', { name: 'Undo' })
    await expect(undo).toBeInViewport({ ratio: 1 })
    await undo.click()
    await expect(proposal.getByRole('button', { name: /to the treatment plan$/ })).toBeVisible()
    expect(await readPlannedTissues()).toEqual(afterFirst)
    await expect(notice).toHaveCount(1)
    await notice.getByRole('button', { name: 'Undo' }).click()
    await expect(notice).toHaveCount(0)
    expect(await readPlannedTissues()).toEqual(before)
  })
})

test('the proposal lasts as long as the last visit, and shows how the minutes are used', async ({
  page,
  host,
}) => {
  const clientId = await addClient(page, { firstName: 'Noémie' })
  const complaintId = await addComplaint(page, clientId)
  await addVisit(page, clientId, {
    at: `${daysAgo(6).iso}T10:00`,
    minutes: 80,
    complaints: [{ complaintId, painBefore: 7, painAfter: 3 }],
  })
  await page.goto(`${host.origin}/complaints/${complaintId}`)
  const plan = section(page, 'Plan for the next visit')
  await expect(plan.getByRole('radio', { name: '90 min' })).toBeChecked()
  await expect(plan.getByText(/^\d+ of 90 minutes\./)).toBeVisible()
  await plan.getByText('30 min', { exact: true }).click()
  await expect(plan.getByText(/^\d+ of 30 minutes\./)).toBeVisible()
})

test('a corrected outcome shows its earlier values', async ({ page, host }) => {
  const clientId = await addClient(page, { firstName: 'Noémie' })
  const complaintId = await addComplaint(page, clientId)
  const visitId = await addVisit(page, clientId, {
    at: `${daysAgo(6).iso}T10:00`,
    complaints: [{ complaintId, painBefore: 7, painAfter: 3 }],
  })
  await page.goto(`${host.origin}/visits/${visitId}`)
  const outcome = section(page, 'Outcome')
  await outcome.getByRole('button', { name: 'Record outcome' }).click()
  await outcome.getByText('Under 4 hours', { exact: true }).click()
  await choosePain(page, 'Pain now', 7)
  await outcome.getByRole('button', { name: /^Save/ }).click()
  await outcome.getByRole('button', { name: 'Correct' }).click()
  await outcome.getByText('Over 7 days', { exact: true }).click()
  await outcome.getByRole('button', { name: /^Save/ }).click()
  await expect(outcome.getByText(/^Replaced .* relief under 4 hours · pain 7/)).toBeVisible()
})
