import { openScreen, pickFirst, section } from '../support/screens'
import { addClient, addComplaint, callMutation, callQuery } from './arrange'
import { expect, test } from './strict-page'
import { openUnsignedVisit } from './unsigned-visit'

test('every long form keeps a draft, which is listed and goes when the form is saved', async ({ page }) => {
  test.setTimeout(150_000)
  page.setDefaultTimeout(15_000)
  const clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  const complaintId = await addComplaint(page, clientId)
  const { visitId } = await openUnsignedVisit(page)
  await callMutation(page, 'visits.sign', { id: visitId })
  const drafts = () => callQuery<{ kind: string }[]>(page, 'drafts.listForms', {})
  const left = page.getByRole('dialog', { name: 'Leave without saving?' })

  const forms: {
    name: string
    open: () => Promise<unknown>
    field: string
    text: string
    save: string
    listed: RegExp
  }[] = [
    {
      name: 'new client',
      open: () => openScreen(page, '/clients/new'),
      field: 'First name',
      text: 'Ada',
      save: 'Create client',
      listed: /^New client/,
    },
    {
      name: 'client',
      open: () => openScreen(page, `/clients/${clientId}/edit`),
      field: 'Health history',
      text: 'Broken arm in 2019',
      save: 'Save client',
      listed: /^Changes to the record/,
    },
    {
      name: 'complaint',
      open: () => openScreen(page, `/complaints/${complaintId}/edit`),
      field: 'How it began',
      text: 'After a fall',
      save: 'Save complaint',
      listed: /^Changes to the complaint/,
    },
    {
      name: 'plan',
      open: () => openScreen(page, `/complaints/${complaintId}/plan`),
      field: 'Home care',
      text: 'Walk each day',
      save: 'Save plan',
      listed: /^Treatment plan/,
    },
    {
      name: 'amendment',
      open: async () => {
        await openScreen(page, `/visits/${visitId}`)
        await page.getByRole('button', { name: 'Amend' }).click()
      },
      field: 'Text',
      text: 'The left side too',
      save: 'Add amendment',
      listed: /^Amendment to the visit/,
    },
  ]
  for (const { name, open, field, text, save, listed } of forms) {
    await test.step(name, async () => {
      await open()
      const input = page.getByRole('textbox', { name: field })
      await input.fill(text)
      await expect(page.getByText(/^Draft saved/)).toBeVisible()
      // Leaves without a question.
      await page.getByRole('link', { name: 'Drafts and unsigned' }).click()
      await expect(left).toBeHidden()
      await expect(section(page, 'Draft').getByRole('link', { name: listed })).toBeVisible()
      await open()
      await expect(input).toHaveValue(text)
      await expect(page.getByText(/^Draft, last typed/)).toBeVisible()
      await page.getByRole('button', { name: save }).click()
      await expect(input).toBeHidden()
      await expect.poll(drafts).toEqual([])
    })
  }

  await test.step('a new complaint with its regions', async () => {
    await openScreen(page, `/clients/${clientId}/complaints/new`)
    await page.getByRole('textbox', { name: 'Complaint' }).fill('Low back pain')
    await pickFirst(page, 'Where it hurts', 'low back')
    await expect(page.getByText(/^Draft saved/)).toBeVisible()
    await page.getByRole('button', { name: 'Finish later' }).click()
    await section(page, 'Draft').getByRole('link', { name: 'New complaint' }).click()
    await expect(page.getByRole('textbox', { name: 'Complaint' })).toHaveValue('Low back pain')
    await expect(page.getByLabel(/^Side of Low back/)).toBeVisible()
    await page.getByRole('button', { name: 'Discard draft' }).click()
    await expect(page.getByRole('textbox', { name: 'Complaint' })).toHaveValue('')
    await expect.poll(drafts).toEqual([])
  })

  await test.step('measures', async () => {
    await openScreen(page, `/complaints/${complaintId}/progress`)
    await page.getByRole('button', { name: 'Choose measures' }).click()
    await page.getByRole('checkbox', { name: 'Activities (PSFS)' }).check()
    await page.getByRole('button', { name: 'Add activity' }).click()
    await page.getByRole('textbox', { name: 'Activity 1' }).fill('Lift a box')
    await expect(page.getByText(/^Draft saved/)).toBeVisible()
    await openScreen(page, `/complaints/${complaintId}/progress`)
    await page.getByRole('button', { name: 'Choose measures' }).click()
    await expect(page.getByRole('textbox', { name: 'Activity 1' })).toHaveValue('Lift a box')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Discard changes' }).click()
    await expect.poll(drafts).toEqual([])
  })
})

test.describe('when an older draft is read late', () => {
  // The host refuses to write over the draft.
  test.use({ expectedErrors: [/409/] })

  test('what was typed stays in the form, and the draft stays too', async ({ page }) => {
    const clientId = await addClient(page, { firstName: 'Noémie' })
    const path = `/clients/${clientId}/edit`
    await openScreen(page, path)
    await page.getByLabel('Occupation').fill('Baker')
    const drafts = () => callQuery<{ kind: string }[]>(page, 'drafts.listForms', {})
    await expect.poll(async () => (await drafts()).length).toBe(1)

    let release = () => {}
    const released = new Promise<void>((resolve) => (release = resolve))
    await page.route('**/rpc/drafts.readForm*', async (route) => {
      await released
      await route.continue()
    })
    await openScreen(page, path)
    await page.getByLabel('Occupation').fill('Carpenter')
    const read = page.waitForResponse((response) => response.url().includes('drafts.readForm'))
    release()
    await read
    await expect(page.getByText('Also open in another window')).toBeVisible()
    await expect(page.getByLabel('Occupation')).toHaveValue('Carpenter')
    expect(await drafts()).toHaveLength(1)
  })
})

test.describe('when the program is killed', () => {
  test.use({ ownProcess: true, expectedErrors: [/net::ERR_/] })

  test('a health history is there after a restart', async ({ page, host, startHostIn }) => {
    await openScreen(page, '/clients/new')
    await page.getByLabel('First name').fill('Ada')
    await page.getByRole('textbox', { name: 'Health history' }).fill('Broken arm in 2019')
    await expect(page.getByText(/^Draft saved/)).toBeVisible()
    await host.kill()
    const restarted = await startHostIn(host.dataFolder)
    await page.goto(restarted.link)
    await page.getByRole('link', { name: 'Drafts and unsigned' }).click()
    await section(page, 'Draft')
      .getByRole('link', { name: /^New client/ })
      .click()
    await expect(page.getByRole('textbox', { name: 'Health history' })).toHaveValue('Broken arm in 2019')
  })
})
