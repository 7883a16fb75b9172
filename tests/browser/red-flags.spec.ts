import { daysAgo, pickFirst, section } from '../support/screens'
import { addClient, addComplaint, callQuery } from './arrange'
import { axeViolations } from './axe'
import { expect, test } from './strict-page'

interface ComplaintPage {
  client: { precautions: { askedOn: string | null } }
  complaint: {
    redFlags: string[]
    redFlagsAskedOn: string | null
    clearance: { on: string; by: string; flags: string[]; decision: string; said: string } | null
  }
}

test('a complaint shows whether red flags were asked, and they are recorded with the keyboard', async ({
  page,
  host,
}) => {
  const clientId = await addClient(page, { firstName: 'Noémie' })
  const id = await addComplaint(page, clientId, { redFlagsAskedOn: null })
  const readComplaint = async () =>
    (await callQuery<ComplaintPage>(page, 'pages.complaint', { id })).complaint
  await page.goto(`${host.origin}/complaints/${id}/edit`)
  const flags = section(page, 'Red flags')
  const asked = flags.getByRole('checkbox', { name: /none of these found/i })
  await asked.focus()
  await page.keyboard.press('Space')
  await expect(asked).toHaveAccessibleName(`Asked, none of these found (${daysAgo(0).shown})`)
  await page.getByRole('button', { name: 'Save complaint' }).click()
  await expect.poll(readComplaint).toMatchObject({ redFlags: [], redFlagsAskedOn: daysAgo(0).iso })

  await page.goto(`${host.origin}/complaints/${id}/edit`)
  await flags.getByRole('checkbox').nth(1).check()
  await expect(flags.getByRole('checkbox', { name: /none of the others found/i })).toBeChecked()
  await page.getByRole('button', { name: 'Save complaint' }).click()
  await expect.poll(async () => (await readComplaint()).redFlags.length).toBe(1)
  expect((await readComplaint()).redFlagsAskedOn).toBe(daysAgo(0).iso)

  // Another region brings questions that nobody asked.
  await page.goto(`${host.origin}/complaints/${id}/edit`)
  const noOthers = flags.getByRole('checkbox', { name: /none of the others found/i })
  await expect(noOthers).toBeChecked()
  await pickFirst(page, 'Where it hurts', 'low back')
  await expect(flags).toContainText('There are new questions. Ask them first.')
  await expect(noOthers).not.toBeChecked()
  await page.getByRole('button', { name: 'Save complaint' }).click()
  await expect.poll(readComplaint).toMatchObject({ redFlagsAskedOn: null })

  await page.goto(`${host.origin}/clients/${clientId}/complaints/new`)
  await expect(flags.getByRole('checkbox', { name: /none of these found/i })).toBeDisabled()
})

test('answers of more than half a year ago are asked again by themselves, and one key brings the list back', async ({
  page,
  host,
}) => {
  const long = daysAgo(200)
  const clientId = await addClient(page, {
    firstName: 'Noémie',
    precautions: { answers: [], askedOn: long.iso },
  })
  const id = await addComplaint(page, clientId, { redFlagsAskedOn: long.iso })
  await page.goto(`${host.origin}/complaints/${id}/edit`)
  const flags = section(page, 'Red flags')
  await expect(flags).toContainText(`Last asked on ${long.shown}. Ask again.`)
  await expect(flags.getByRole('checkbox', { name: /none of these found/i })).not.toBeChecked()
  await page.goto(`${host.origin}/complaints/${id}`)
  const card = section(page, 'Ask first')
  await expect(card).toContainText(`Red flags were last asked on ${long.shown}.`)
  await expect(card).toContainText(`Precautions were last asked on ${long.shown}.`)
  await expect(card.getByRole('group', { name: 'Red flags' })).toBeVisible()
  await expect(card.getByRole('group', { name: 'Precautions' })).toBeVisible()
  await page.keyboard.press('n')
  await expect(section(page, 'Next visit').getByText('Red flags asked today, none found')).toBeVisible()
  const { complaint } = await callQuery<ComplaintPage>(page, 'pages.complaint', { id })
  expect(complaint.redFlagsAskedOn).toBe(daysAgo(0).iso)
})

test('a doctor clears a red flag: the name is asked for, and what was typed stays', async ({
  page,
  host,
}) => {
  const clientId = await addClient(page, { firstName: 'Harold', physician: 'Dr Chen' })
  const id = await addComplaint(page, clientId, { redFlags: ['night-pain'] })
  await page.goto(`${host.origin}/complaints/${id}/edit`)
  const flags = section(page, 'Red flags')
  await flags.getByRole('checkbox', { name: 'Pain at night that no position eases', exact: true }).check()
  await page.getByRole('button', { name: 'Save complaint' }).click()
  await expect(flags.getByText('Enter the doctor’s name')).toBeVisible()
  await flags.getByRole('button', { name: 'Use Dr Chen' }).click()
  await page.getByRole('button', { name: 'Save complaint' }).click()
  await expect(flags.getByText('Choose what the doctor allows')).toBeVisible()
  await flags.getByRole('radio', { name: 'Allowed', exact: true }).check()
  await page.getByRole('button', { name: 'Save complaint' }).click()
  await expect
    .poll(async () => (await callQuery<ComplaintPage>(page, 'pages.complaint', { id })).complaint.clearance)
    .toEqual({ on: daysAgo(0).iso, by: 'Dr Chen', flags: ['night-pain'], decision: 'allowed', said: '' })
})

test('the first list waits for the answers, and one key says that none of these was found', async ({
  page,
  host,
}) => {
  const clientId = await addClient(page, {
    firstName: 'Noémie',
    precautions: { answers: [], askedOn: null },
  })
  const id = await addComplaint(page, clientId, { redFlagsAskedOn: null })
  await page.goto(`${host.origin}/complaints/${id}`)
  const ask = section(page, 'Ask first')
  await expect(ask.getByRole('group', { name: 'Red flags' }).getByRole('button')).toHaveCount(6)
  await expect(ask.getByRole('group', { name: 'Precautions' }).getByRole('button')).toHaveCount(10)
  await expect(page.locator('[data-line]')).toHaveCount(0)
  expect(await axeViolations(page)).toEqual([])

  // A precaution stays in sight and changes what may be done.
  await ask.getByRole('button', { name: 'Blood thinner' }).click()
  await expect(ask.getByRole('button', { name: 'Blood thinner' })).toHaveAttribute('aria-pressed', 'true')
  await expect(ask.getByRole('button', { name: /^None of the others/ })).toBeEnabled()

  // A yes to a group is not lost without saying which of its precautions it is.
  const cancer = ask.getByRole('button', { name: 'Cancer', exact: true })
  await cancer.click()
  await expect(cancer).toBeFocused()
  await page.keyboard.press('n')
  await expect(ask.getByRole('alert')).toHaveText('Cancer: which one?')
  await cancer.click()
  await expect(ask.getByRole('alert')).toHaveCount(0)
  await page.keyboard.press('n')
  const list = section(page, 'Next visit')
  await expect(list.getByText('Red flags asked today, none found')).toBeVisible()
  await expect(list.getByRole('button', { name: /^Blood thinner: light pressure/ })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Alerts' })).toContainText('Blood thinner')
  const { complaint } = await callQuery<ComplaintPage>(page, 'pages.complaint', { id })
  expect(complaint).toMatchObject({ redFlags: [], redFlagsAskedOn: daysAgo(0).iso })

  // A key pressed by mistake: the questions are open again, and what was found stays.
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(ask.getByRole('group', { name: 'Red flags' })).toBeVisible()
  await expect(ask.getByRole('button', { name: 'Blood thinner' })).toHaveAttribute('aria-pressed', 'true')
  const undone = await callQuery<ComplaintPage>(page, 'pages.complaint', { id })
  expect(undone.complaint.redFlagsAskedOn).toBeNull()
  expect(undone.client.precautions.askedOn).toBeNull()
  await page.keyboard.press('n')

  await list.getByRole('button', { name: 'Ask again' }).click()
  await expect(ask.getByRole('button', { name: 'Blood thinner' })).toHaveAttribute('aria-pressed', 'true')
  await expect(list).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(list).toBeVisible()
})

test('a flag that stops the list says so at once, and a doctor’s answer brings the list back', async ({
  page,
  host,
}) => {
  const clientId = await addClient(page, {
    firstName: 'Harold',
    precautions: { answers: [], askedOn: daysAgo(0).iso },
  })
  const id = await addComplaint(page, clientId, { redFlagsAskedOn: null })
  await page.goto(`${host.origin}/complaints/${id}`)
  const ask = section(page, 'Ask first')
  const chip = ask.getByRole('button', { name: 'Chest or arm pain on effort', exact: true })
  await chip.click()
  await expect(ask.getByRole('button', { name: /^Emergency: call for help now/ })).toBeVisible()
  // It can be taken back at the same place.
  await expect(chip).toHaveAttribute('aria-pressed', 'true')
  await expect(chip).toBeFocused()
  await ask.getByRole('button', { name: /^None of the others/ }).click()
  const referral = section(page, 'Red flags')
  await expect(referral.getByRole('heading', { name: 'Emergency: call for help now' })).toBeVisible()
  await expect(referral).toContainText('Call the emergency number. Do not treat.')
  await expect(referral).toContainText('No muscle is suggested until a doctor has looked.')
  await expect(page.locator('[data-line]')).toHaveCount(0)
  expect(await axeViolations(page)).toEqual([])

  await page.keyboard.press('d')
  await expect(referral.getByLabel('Doctor', { exact: true })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(referral.getByText('Enter the doctor’s name')).toBeVisible()
  await page.keyboard.type('Dr Chen')
  await referral.getByRole('radio', { name: 'Not allowed' }).check()
  await referral.getByLabel('What the doctor said').fill('wait for the scan')
  await page.keyboard.press('Control+Enter')
  await expect(referral.getByText(/^Massage not allowed by Dr Chen on .*: wait for the scan$/)).toBeVisible()
  await expect(page.locator('[data-line]')).toHaveCount(0)

  await referral.getByRole('button', { name: 'Change doctor’s answer' }).click()
  await referral.getByRole('radio', { name: 'Allowed', exact: true }).check()
  await referral.getByLabel('What the doctor said').fill('')
  await page.keyboard.press('Control+Enter')
  await expect(section(page, 'Next visit').locator('[data-line]')).toHaveCount(3)
  const { complaint } = await callQuery<ComplaintPage>(page, 'pages.complaint', { id })
  expect(complaint.clearance).toEqual({
    on: daysAgo(0).iso,
    by: 'Dr Chen',
    flags: ['chest-pain-on-effort'],
    decision: 'allowed',
    said: '',
  })
})

test('a flag that asks more adds its questions', async ({ page, host }) => {
  const clientId = await addClient(page, { firstName: 'Harold' })
  const id = await addComplaint(page, clientId, { redFlagsAskedOn: null })
  await page.goto(`${host.origin}/complaints/${id}`)
  const flags = section(page, 'Ask first').getByRole('group', { name: 'Red flags' })
  await expect(flags.getByRole('button', { name: 'Night pain' })).toHaveCount(0)
  await flags.getByRole('button', { name: 'Cancer, new pain' }).click()
  await expect(flags.getByRole('button', { name: 'Night pain' })).toBeVisible()
  await flags.getByRole('button', { name: 'More questions' }).click()
  const questions = section(page, 'Ask first').getByRole('checkbox')
  await expect(questions.first()).toBeVisible()
  await expect(flags.getByRole('button', { name: 'Fewer questions' })).toBeFocused()
  await expect(section(page, 'Ask first').getByRole('button', { name: /^None of the others/ })).toBeVisible()
})

test('a red flag is above the form when the window has no side column', async ({ page, host }) => {
  const clientId = await addClient(page, { firstName: 'Harold' })
  await addComplaint(page, clientId, { redFlags: ['chest-pain-on-effort'] })
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  const flag = page.getByText('Emergency: call for help now', { exact: true })
  const form = page.getByRole('heading', { name: 'This visit' })
  await expect(flag).toHaveCount(1)
  await expect(page.getByRole('list', { name: 'Alerts' }).getByRole('link')).toHaveText(
    'Upper back pain, left: Emergency: call for help now',
  )
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

test('a red flag of one complaint is on the pages of the client’s other complaints', async ({
  page,
  host,
}) => {
  const clientId = await addClient(page, { firstName: 'Harold' })
  await addComplaint(page, clientId, { title: 'Low back', redFlags: ['saddle-numbness'] })
  const other = await addComplaint(page, clientId, { title: 'Neck' })
  const alert = page.getByRole('list', { name: 'Alerts' }).getByRole('link', {
    name: 'Low back: Emergency: call for help now',
  })
  for (const path of [
    `/complaints/${other}`,
    `/complaints/${other}/progress`,
    `/complaints/${other}/plan`,
    `/complaints/${other}/picture`,
    `/complaints/${other}/edit`,
    `/clients/${clientId}/complaints/new`,
    `/clients/${clientId}/visits/new`,
  ]) {
    await page.goto(`${host.origin}${path}`)
    await expect(alert, path).toBeVisible()
  }
})

test('a precaution that is found later brings its questions, in the answer and in the form', async ({
  page,
  host,
}) => {
  const clientId = await addClient(page, {
    firstName: 'Noémie',
    precautions: { answers: [], askedOn: null },
  })
  const id = await addComplaint(page, clientId, {
    regions: [{ region: 'forehead', side: 'left' }],
    redFlagsAskedOn: daysAgo(0).iso,
  })
  await page.goto(`${host.origin}/complaints/${id}`)
  const ask = section(page, 'Ask first')
  await expect(ask.getByRole('group', { name: 'Red flags' })).toHaveCount(0)
  await ask.getByRole('button', { name: 'Osteoporosis' }).click()
  const brought = ask.getByRole('button', { name: 'Sudden pain, osteoporosis, cortisone' })
  await expect(brought).toBeVisible()
  await page.goto(`${host.origin}/complaints/${id}/edit`)
  const flags = section(page, 'Red flags')
  await expect(flags.getByRole('checkbox', { name: /none of these found/i })).not.toBeChecked()
  await expect(flags.getByRole('checkbox', { name: /thin bones/ })).toBeVisible()
  await page.goto(`${host.origin}/complaints/${id}`)
  await expect(brought).toBeVisible()
  await ask.getByRole('button', { name: 'None of the others' }).click()
  await expect(page.getByRole('heading', { name: 'First visit: consider checking' })).toBeVisible()
})
