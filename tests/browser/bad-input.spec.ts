import { expectError, daysAgo, section, pickFirst, choosePain, typeAhead } from '../support/screens'
import { addClient, addComplaint, addVisit, callQuery } from './arrange'
import { expect, test } from './strict-page'

// The browser logs an error for each refused request.
test.use({ expectedErrors: [/the server responded with a status of (400|404|409)/] })

test.describe('the first start', () => {
  test.use({ started: false })

  test('shows an error at each missing name', async ({ page }) => {
    const practice = page.getByLabel('Practice name')
    const name = page.getByLabel('Your name for signatures')
    await name.fill('Alex Moreau')
    await page.getByRole('button', { name: 'Create practice' }).click()
    await expectError(practice, 'Enter the practice name')
    await expect(practice).toBeFocused()
    await expect(name).toHaveValue('Alex Moreau')
    await practice.fill('   ')
    await page.getByRole('button', { name: 'Create practice' }).click()
    await expectError(practice, 'Enter the practice name')
    await practice.fill('x'.repeat(201))
    await page.getByRole('button', { name: 'Create practice' }).click()
    await expectError(practice, 'Use at most 200 characters')
    await practice.fill('Harbour Massage')
    await page.getByRole('button', { name: 'Create practice' }).click()
    await expect(page.getByRole('heading', { name: 'Needs another look' })).toBeVisible()
  })
})

test.describe('a client', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(new URL('/clients/new', page.url()).href)
  })

  test('without a name is refused at the name field, and the input is kept', async ({ page }) => {
    await page.getByLabel('Last name').fill('Tremblay')
    await page.getByRole('textbox', { name: 'Health history' }).fill('Whiplash in 2015.\nOtherwise well.')
    await page.getByRole('button', { name: 'Create client' }).click()
    await expectError(page.getByLabel('First name'), 'Enter a name')
    await expect(page.getByLabel('First name')).toBeFocused()
    await expect(page.getByLabel('Last name')).toHaveValue('Tremblay')
    await expect(page.getByRole('textbox', { name: 'Health history' })).toHaveValue(
      'Whiplash in 2015.\nOtherwise well.',
    )
    expect(await callQuery(page, 'clients.search', { text: '' })).toEqual([])
    await page.getByLabel('First name').fill('Noémie')
    await page.getByRole('button', { name: 'Create client' }).click()
    await expect(page.getByRole('link', { name: 'Noémie Tremblay' })).toBeVisible()
    await expect(section(page, 'Record')).toContainText('Whiplash in 2015.')
  })

  test('with an impossible or future date of birth is refused at the field, and the input is kept', async ({
    page,
  }) => {
    const born = page.getByLabel('Date of birth')
    await page.getByLabel('First name').fill('Noémie')
    for (const [typed, words] of [
      ['31/02/2020', 'Enter a date, for example 29 Dec 2026'],
      ['1/2/3', 'Enter a date, for example 29 Dec 2026'],
      ['in May', 'Enter a date, for example 29 Dec 2026'],
      ['31/12/2199', 'Enter a date that is not in the future'],
    ] as const) {
      await born.fill(typed)
      await page.getByRole('button', { name: 'Create client' }).click()
      await expectError(born, words)
      await expect(born).toHaveValue(typed)
      await expect(born).toBeFocused()
    }
    expect(await callQuery(page, 'clients.search', { text: '' })).toEqual([])
    await born.fill('29.2.84')
    await page.getByRole('button', { name: 'Create client' }).click()
    await expect(page.getByText('born 29 Feb 1984')).toBeVisible()
  })

  test('with an invalid e-mail and texts that are too long is refused at each field', async ({ page }) => {
    await page.getByLabel('First name').fill('N'.repeat(101))
    await page.getByLabel('E-mail').fill('noemie at example.com')
    await page.getByLabel('Allergies').fill('a'.repeat(2001))
    await page.getByRole('button', { name: 'Create client' }).click()
    await expectError(page.getByLabel('First name'), 'Use at most 100 characters')
    await expectError(page.getByLabel('E-mail'), 'Enter an e-mail address with an @ and no spaces')
    await expectError(page.getByLabel('Allergies'), 'Use at most 2000 characters')
    await expect(page.getByLabel('Allergies')).toHaveValue('a'.repeat(2001))
    expect(await callQuery(page, 'clients.search', { text: '' })).toEqual([])
  })

  test('with a phone number without digits is refused at the field, and the input is kept', async ({
    page,
  }) => {
    await page.getByLabel('First name').fill('Noémie')
    const phone = page.getByLabel('Phone', { exact: true })
    await phone.fill('abc')
    await page.getByRole('button', { name: 'Create client' }).click()
    await expectError(phone, 'Enter at least 3 digits')
    await expect(phone).toHaveValue('abc')
    expect(await callQuery(page, 'clients.search', { text: '' })).toEqual([])
    await phone.fill('112 (evenings)')
    await page.getByRole('button', { name: 'Create client' }).click()
    await expect(page.getByRole('link', { name: 'Noémie' })).toBeVisible()
  })

  test('who may already be in the record needs a confirmation', async ({ page, host }) => {
    await addClient(page, {
      firstName: 'Noémie',
      lastName: 'Tremblay',
      dateOfBirth: '1986-05-19',
      phone: '+1 555-0199',
    })
    const many = async () => (await callQuery<unknown[]>(page, 'clients.search', { text: '' })).length
    await page.goto(`${host.origin}/clients/new`)
    await page.getByLabel('First name').fill('tremblay')
    await page.getByLabel('Last name').fill('noemie')
    await page.keyboard.press('Enter')
    const question = page.getByRole('alert', { name: 'Did you mean …?' })
    await expect(question).toBeFocused()
    await expect(question).toBeInViewport()
    await expect(question).toContainText('born 19 May 1986, +1 555-0199')
    await expect(question).toContainText('Same name')
    // The user presses the save key once more by mistake.
    await page.keyboard.press('Enter')
    expect(await many()).toBe(1)

    const save = page.getByRole('button', { name: 'Create anyway' })
    await page.getByLabel('Last name').fill('noemi')
    await expect(question).toBeHidden()
    await expect(save).toBeHidden()
    await page.getByLabel('Last name').fill('noemie')
    await expect(question).toBeVisible()
    await expect(page.getByLabel('Last name')).toBeFocused()

    await question.getByRole('link', { name: 'Noémie Tremblay' }).focus()
    await page.keyboard.press('Tab')
    await expect(save).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: 'tremblay noemie' })).toBeVisible()
    expect(await many()).toBe(2)
  })

  test('with the phone number of another client gets a question with a link to that client', async ({
    page,
    host,
  }) => {
    const id = await addClient(page, { firstName: 'Ada', phone: '030 1234567' })
    await page.goto(`${host.origin}/clients/new`)
    await page.getByLabel('First name').fill('Bo')
    await page.getByLabel('Phone', { exact: true }).fill('+49 30 123 45 67')
    await page.getByRole('button', { name: 'Create client' }).click()
    const question = page.getByRole('alert', { name: 'Did you mean …?' })
    await expect(question).toContainText('Same phone')
    await question.getByRole('link', { name: 'Ada' }).click()
    await page.getByRole('button', { name: 'Discard changes' }).click()
    await expect(page).toHaveURL(`${host.origin}/clients/${id}`)
  })

  test('cannot have a date of birth after a recorded visit', async ({ page }) => {
    const id = await addClient(page, { firstName: 'Noémie' })
    await addVisit(page, id, { at: `${daysAgo(30).iso}T10:00` })
    await page.goto(new URL(`/clients/${id}/edit`, page.url()).href)
    await page.getByLabel('Occupation').fill('Bookkeeper')
    await page.getByLabel('Date of birth').fill(daysAgo(5).typed)
    await page.getByRole('button', { name: 'Save' }).click()
    await expectError(page.getByLabel('Date of birth'), 'The client had a visit before this day.')
    await expect(page.getByLabel('Occupation')).toHaveValue('Bookkeeper')
    await expect(page.getByLabel('Date of birth')).toHaveValue(daysAgo(5).typed)
    await page.getByLabel('Date of birth').fill('19/05/1986')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('born 19 May 1986')).toBeVisible()
  })
})

test.describe('a complaint', () => {
  let clientId: number
  test.beforeEach(async ({ page }) => {
    clientId = await addClient(page, { firstName: 'Noémie', dateOfBirth: '1986-05-19' })
    await page.goto(new URL(`/clients/${clientId}/complaints/new`, page.url()).href)
  })

  test('without a title and a region is refused at both fields, and the other input is kept', async ({
    page,
  }) => {
    await page.getByLabel('Goal').fill('Sleep through')
    await choosePain(page, 'Pain at the start, 0 to 10', 6)
    await page.getByRole('button', { name: 'Save complaint' }).click()
    await expectError(page.getByRole('textbox', { name: 'Complaint' }), 'Enter a name for the complaint')
    await expectError(typeAhead(page, 'Where it hurts'), /^Choose at least one region/)
    await page.getByRole('textbox', { name: 'Complaint' }).fill('Low back')
    await page.getByRole('button', { name: 'Save complaint' }).click()
    await expect(typeAhead(page, 'Where it hurts')).toBeFocused()
    await pickFirst(page, 'Where it hurts', 'low back')
    await expect(typeAhead(page, 'Where it hurts')).not.toHaveAttribute('aria-invalid', 'true')
    await page.getByRole('button', { name: 'Save complaint' }).click()
    await page.getByRole('link', { name: 'Low back' }).click()
    await expect(section(page, 'Details')).toContainText('Sleep through')
    await expect(section(page, 'Details')).toContainText('6 of 10')
  })

  test('with the same region and side twice is refused', async ({ page }) => {
    await page.getByRole('textbox', { name: 'Complaint' }).fill('Low back')
    await pickFirst(page, 'Where it hurts', 'low back')
    await pickFirst(page, 'Where it hurts', 'low back')
    await page.getByRole('button', { name: 'Save complaint' }).click()
    await expectError(typeAhead(page, 'Where it hurts'), /A region is chosen twice/)
    await page
      .getByRole('button', { name: /Remove Low back/ })
      .last()
      .click()
    await page.getByRole('button', { name: 'Save complaint' }).click()
    await expect(page.getByRole('link', { name: 'Low back' })).toBeVisible()
  })

  test('with an onset before the client’s birth is refused at the date', async ({ page }) => {
    await page.getByRole('textbox', { name: 'Complaint' }).fill('Low back')
    await pickFirst(page, 'Where it hurts', 'low back')
    await page.getByLabel('Onset date').fill('1/1/1980')
    await page.getByRole('button', { name: 'Save complaint' }).click()
    await expectError(page.getByLabel('Onset date'), 'This is before the client was born.')
    await expect(page.getByLabel('Onset date')).toBeFocused()
    await expect(page.getByRole('textbox', { name: 'Complaint' })).toHaveValue('Low back')
    await page.getByLabel('Onset date').fill(daysAgo(40).typed)
    await page.getByRole('button', { name: 'Save complaint' }).click()
    await expect(page.getByText(`since ${daysAgo(40).shown}`)).toBeVisible()
  })
})

test.describe('a visit', () => {
  let clientId: number
  test.beforeEach(async ({ page }) => {
    clientId = await addClient(page, { firstName: 'Noémie', dateOfBirth: '1986-05-19' })
    await addComplaint(page, clientId)
    await page.goto(new URL(`/clients/${clientId}/visits/new`, page.url()).href)
    await page.getByLabel('Subjective').fill('Burning beside the spine.')
  })

  const visits = (page: Parameters<typeof callQuery>[0]) =>
    callQuery<{ visits: unknown[] }>(page, 'pages.client', { id: clientId }).then((answer) => answer.visits)

  test('on an impossible date, in the future or before the client’s birth is refused at the date', async ({
    page,
  }) => {
    const day = page.getByLabel('Date and time: day')
    for (const [typed, words] of [
      ['31/02/2020', 'Enter a date and a time, for example 29 Dec 2026 and 14:30'],
      ['', 'Enter a date and a time, for example 29 Dec 2026 and 14:30'],
      [daysAgo(-1).typed, 'Enter a date that is not in the future'],
      ['01/01/1980', 'This is before the client was born.'],
    ] as const) {
      await day.fill(typed)
      await page.getByRole('button', { name: 'Save visit' }).click()
      await expectError(day, words)
      await expect(day).toHaveValue(typed)
      await expect(day).toBeFocused()
    }
    await expect(page.getByLabel('Subjective')).toHaveValue('Burning beside the spine.')
    expect(await visits(page)).toEqual([])
    await day.fill(daysAgo(3).typed)
    await page.getByRole('button', { name: 'Save visit' }).click()
    await expect(section(page, 'Visits')).toContainText(daysAgo(3).shown)
  })

  test('without a whole number of minutes is refused at the field, and the input is kept', async ({
    page,
  }) => {
    const minutes = section(page, 'This visit').getByLabel('Minutes')
    for (const typed of ['abc', '0', '601', '12.5', '-3']) {
      await minutes.fill(typed)
      await page.getByRole('button', { name: 'Save visit' }).click()
      await expectError(minutes, 'Enter a whole number from 1 to 600')
      await expect(minutes).toHaveValue(typed)
      await expect(minutes).toBeFocused()
    }
    expect(await visits(page)).toEqual([])
    await minutes.fill('45')
    await page.getByRole('button', { name: 'Save visit' }).click()
    await expect(section(page, 'Visits')).toContainText('45 min')
  })

  test('with invalid minutes of work is refused at that line', async ({ page }) => {
    await pickFirst(page, 'Add a muscle', 'rhomboid major')
    await pickFirst(page, 'Add a muscle', 'pec min')
    const line = section(page, 'Work').getByRole('listitem', { name: 'Pectoralis minor' })
    await line.getByLabel('Minutes').fill('ten')
    await line.getByLabel('Note').fill('Front of the shoulder')
    await page.keyboard.press('Control+Enter')
    await expectError(line.getByLabel('Minutes'), 'Enter a whole number from 1 to 240')
    await expect(line.getByLabel('Minutes')).toHaveValue('ten')
    await expect(line.getByLabel('Note')).toHaveValue('Front of the shoulder')
    expect(await visits(page)).toEqual([])
    await line.getByLabel('Minutes').fill('10')
    await page.keyboard.press('Control+Enter')
    await expect(section(page, 'Visits')).toContainText('Pectoralis minor, left: 10 min')
  })

  test('is created once when the save key is pressed twice', async ({ page }) => {
    await page.getByLabel('Subjective').focus()
    await Promise.all([page.keyboard.press('Control+Enter'), page.keyboard.press('Control+Enter')])
    await expect(section(page, 'Visits').getByRole('article')).not.toHaveCount(0)
    expect(await visits(page)).toHaveLength(1)
  })
})

test.describe('an invalid date shows an error when its field loses the focus', () => {
  const notADay = 'Enter a date, for example 29 Dec 2026'
  const notAMoment = 'Enter a date and a time, for example 29 Dec 2026 and 14:30'

  test('in a client, where an empty date shows no error', async ({ page }) => {
    await page.goto(new URL('/clients/new', page.url()).href)
    const born = page.getByLabel('Date of birth')
    await born.press('Tab')
    await expect(page.getByLabel('Occupation')).toBeFocused()
    await expect(born).not.toHaveAttribute('aria-invalid', 'true')
    await born.fill('31/02/2020')
    await expect(born).not.toHaveAttribute('aria-invalid', 'true')
    await born.press('Tab')
    await expectError(born, notADay)
    await expect(born).toHaveValue('31/02/2020')
    await expect(page.getByLabel('Occupation')).toBeFocused()
    // The other fields are not validated yet.
    await expect(page.getByLabel('First name')).not.toHaveAttribute('aria-invalid', 'true')
    await born.fill('28/02/2020')
    await expect(born).not.toHaveAttribute('aria-invalid', 'true')
    await page.getByLabel('Consent date').fill(daysAgo(-2).typed)
    await page.getByLabel('Occupation').focus()
    await expectError(page.getByLabel('Consent date'), 'Enter a date that is not in the future')
    await page.getByLabel('Consent date').fill('')
    await expect(page.getByLabel('Consent date')).not.toHaveAttribute('aria-invalid', 'true')
  })

  test('in a complaint and in a plan', async ({ page }) => {
    const clientId = await addClient(page, { firstName: 'Noémie' })
    const complaintId = await addComplaint(page, clientId)
    for (const [at, label] of [
      [`/clients/${clientId}/complaints/new`, 'Onset date'],
      [`/complaints/${complaintId}/plan`, 'Review date'],
    ] as const) {
      await page.goto(new URL(at, page.url()).href)
      await page.getByLabel(label).fill('30/02/2026')
      await page.getByLabel(label).press('Tab')
      await expectError(page.getByLabel(label), notADay)
      await page.getByLabel(label).fill('yesterday')
      await expect(page.getByLabel(label)).not.toHaveAttribute('aria-invalid', 'true')
    }
  })

  test('in a visit, for the date and the time, and the valid one of the two is kept', async ({ page }) => {
    const clientId = await addClient(page, { firstName: 'Noémie' })
    await page.goto(new URL(`/clients/${clientId}/visits/new`, page.url()).href)
    const [day, time] = [page.getByLabel('Date and time: day'), page.getByLabel('Date and time: time')]
    await day.fill('31/02/2026')
    await day.press('Tab')
    await expectError(day, notAMoment)
    await day.fill(daysAgo(2).typed)
    await expect(day).not.toHaveAttribute('aria-invalid', 'true')
    await time.fill('25:10')
    await time.press('Tab')
    await expectError(time, notAMoment)
    await expect(time).toHaveValue('25:10')
    await expect(day).toHaveValue(daysAgo(2).typed)
    await time.fill('9.10')
    await expect(time).not.toHaveAttribute('aria-invalid', 'true')
  })

  test('in an outcome form', async ({ page }) => {
    const clientId = await addClient(page, { firstName: 'Noémie', phone: '030 123' })
    const complaintId = await addComplaint(page, clientId)
    await addVisit(page, clientId, {
      at: `${daysAgo(4).iso}T10:00`,
      complaints: [{ complaintId, painBefore: 7, painAfter: 3 }],
    })
    await page.goto(new URL('/follow-ups', page.url()).href)
    await page.getByRole('button', { name: 'Call Noémie' }).click()
    const asked = page.getByLabel('Asked on: day')
    await asked.fill('the other day')
    await asked.press('Tab')
    await expectError(asked, notAMoment)
    await asked.fill(daysAgo(1).typed)
    await expect(asked).not.toHaveAttribute('aria-invalid', 'true')
  })

  test('when a button is pressed, and the button still works', async ({ page }) => {
    await page.clock.install()
    const clientId = await addClient(page, { firstName: 'Noémie' })
    await page.goto(new URL(`/clients/${clientId}/visits/new`, page.url()).href)
    await page.getByLabel('Date and time: day').fill('31/02/2026')
    const assessment = page.getByRole('radio', { name: 'assessment' })
    // The mouse button stays down for a moment. The page must not move until it is released.
    const button = section(page, 'This visit').getByText('assessment', { exact: true })
    const box = (await button.boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    // Waits until delayed changes of the screen are done.
    await page.clock.runFor(1000)
    await expect(page.getByLabel('Date and time: day')).not.toHaveAttribute('aria-invalid', 'true')
    await page.mouse.up()
    await expect(assessment).toBeChecked()
    await expectError(page.getByLabel('Date and time: day'), notAMoment)
  })
})

test.describe('an outcome', () => {
  test('needs the relief or the pain now, and refuses a date before the visit', async ({ page }) => {
    const clientId = await addClient(page, { firstName: 'Noémie' })
    const complaintId = await addComplaint(page, clientId)
    await addVisit(page, clientId, {
      at: `${daysAgo(4).iso}T10:00`,
      complaints: [{ complaintId, painBefore: 7, painAfter: 3 }],
    })
    await page.goto(new URL('/follow-ups', page.url()).href)
    await page.getByRole('button', { name: 'Call Noémie' }).click()
    const form = page.getByRole('form', { name: 'Outcome' })
    await form.getByLabel('Reaction').fill('Sore for a day')
    await form.getByRole('button', { name: 'Save outcome' }).click()
    await expect(form.getByText('Choose the duration of relief or enter the pain now')).toBeVisible()
    await expect(form.getByRole('radiogroup', { name: 'Duration of relief' })).toHaveAccessibleDescription(
      'Choose the duration of relief or enter the pain now',
    )
    await choosePain(form, 'Pain now', 7)
    await form.getByLabel('Asked on: day').fill(daysAgo(5).typed)
    await form.getByRole('button', { name: 'Save outcome' }).click()
    await expectError(form.getByLabel('Asked on: day'), 'This is before the visit.')
    await form.getByLabel('Asked on: day').fill(daysAgo(-1).typed)
    await form.getByRole('button', { name: 'Save outcome' }).click()
    await expectError(form.getByLabel('Asked on: day'), 'Enter a time that is not in the future')
    await expect(form.getByLabel('Reaction')).toHaveValue('Sore for a day')
    await form.getByLabel('Asked on: day').fill(daysAgo(1).typed)
    await form.getByRole('button', { name: 'Save outcome' }).click()
    await expect(page.getByText('No calls due.')).toBeVisible()
  })
})

test.describe('a plan', () => {
  test('refuses an invalid date, a text that is too long and a duplicate tissue, and keeps the input', async ({
    page,
  }) => {
    const clientId = await addClient(page, { firstName: 'Noémie' })
    const complaintId = await addComplaint(page, clientId)
    await page.goto(new URL(`/complaints/${complaintId}/plan`, page.url()).href)
    await page.getByLabel('Review date').fill('30/02/2027')
    await page.getByLabel('Frequency').fill('x'.repeat(301))
    await pickFirst(page, 'Add a muscle', 'pec min')
    await pickFirst(page, 'Add a muscle', 'pec min')
    await page.getByRole('button', { name: 'Save plan' }).click()
    await expectError(page.getByLabel('Review date'), 'Enter a date, for example 29 Dec 2026')
    await expectError(page.getByLabel('Frequency'), 'Use at most 300 characters')
    await expectError(typeAhead(page, 'Add a muscle'), /A tissue is listed twice/)
    await expect(page.getByLabel('Review date')).toHaveValue('30/02/2027')
    await page.getByLabel('Review date').fill('28/02/2027')
    await page.getByLabel('Frequency').fill('Weekly')
    await page.getByRole('button', { name: 'Remove Pectoralis minor' }).last().click()
    await page.getByRole('button', { name: 'Save plan' }).click()
    await expect(section(page, 'Treatment plan')).toContainText('28 Feb 2027')
  })
})

test.describe('the settings', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(new URL('/settings', page.url()).href)
  })

  test('require the names', async ({ page }) => {
    await page.getByLabel('Practice name').fill('')
    await page.getByLabel('Credentials').fill('RMT')
    await page.getByRole('button', { name: 'Save settings' }).click()
    await expectError(page.getByLabel('Practice name'), 'Enter the practice name')
    await expect(page.getByLabel('Credentials')).toHaveValue('RMT')
  })

  test('refuse a text file and a picture that is too big as the logo', async ({ page }) => {
    const choose = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Choose picture' }).click()
      await (await chooser).setFiles(file)
    }
    await choose({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('not a picture') })
    await expect(page.getByText('Choose a PNG, JPEG or SVG picture')).toBeVisible()
    await expect(page.getByRole('img', { name: 'The logo' })).toBeHidden()
    await choose({ name: 'big.png', mimeType: 'image/png', buffer: Buffer.alloc(400_000) })
    await expect(page.getByText('Choose a picture under 300 kB')).toBeVisible()
    const dot =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
    await choose({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(dot, 'base64') })
    await expect(page.getByRole('img', { name: 'The logo' })).toBeVisible()
    await expect(page.getByText('Choose a PNG, JPEG or SVG picture')).toBeHidden()
    await page.getByRole('button', { name: 'Save settings' }).click()
    await expect(page.getByText('Settings saved')).toBeVisible()
    await page.reload()
    await expect(page.getByRole('img', { name: 'The logo' })).toBeVisible()
  })
})

test('an unknown address shows an error', async ({ page }) => {
  await page.goto(new URL('/clients/999', page.url()).href)
  await expect(page.getByText('This is no longer in the record.')).toBeVisible()
  await page.goto(new URL('/nowhere', page.url()).href)
  await page.getByRole('link', { name: 'Go to the start page' }).click()
  await expect(page.getByRole('heading', { name: 'Needs another look' })).toBeVisible()
})
