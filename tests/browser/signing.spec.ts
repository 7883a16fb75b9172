import type { Page } from '@playwright/test'
import { openArea, choosePain, daysAgo, expectError, section, pickFirst } from '../support/screens'
import { addClient, addComplaint, addVisit, callQuery, callMutation, readVisits } from './arrange'
import { readPdf } from './pdf'
import { expect, test } from './strict-page'

const complaint = 'Upper back pain, left'
let clientId: number
let complaintId: number
let visitId: number

test.beforeEach(async ({ page, host }) => {
  clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  complaintId = await addComplaint(page, clientId)
  visitId = await addVisit(page, clientId, {
    at: `${daysAgo(6).iso}T10:00`,
    complaints: [{ complaintId, painBefore: 7, painAfter: 3 }],
    subjective: 'Burning beside the spine.',
  })
  await page.goto(`${host.origin}/visits/${visitId}`)
})

interface Visit {
  subjective: string
  signature: { name: string; at: string } | null
  voided: { reason: string } | null
  amendments: { text: string }[]
}

const read = (page: Page, id = visitId) =>
  callQuery<{ visit: Visit }>(page, 'pages.visit', { id }).then(({ visit }) => visit)
const missing = (page: Page) => page.getByRole('dialog', { name: 'Missing' })
const sign = (page: Page) => page.getByRole('button', { name: 'Sign', exact: true }).click()

test('unsigned visits are listed under Drafts and unsigned with what is missing, and the palette finds them', async ({
  page,
}) => {
  await callMutation(page, 'drafts.save', {
    clientId,
    visitId: null,
    expectedUpdatedAt: null,
    expectedRevision: null,
    form: {
      at: `${daysAgo(0).iso}T10:00`,
      minutes: 60,
      kind: 'therapeutic',
      subjective: 'Half written.',
      objective: '',
      assessment: '',
      plan: '',
      complaints: [],
      work: [],
      outcomes: [],
    },
  })
  await page.reload()
  await expect(page.getByText('not signed')).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('sign')
  // The list has this entry before anything is typed. Enter must wait until the search has found it.
  await expect(
    page.getByRole('dialog').getByRole('button', { name: /^Drafts and unsigned/ }),
  ).toHaveAttribute('data-selected')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Drafts and unsigned' })).toBeVisible()
  await expect(section(page, 'Draft')).toContainText('Noémie Tremblay')
  const notes = section(page, 'Unsigned notes')
  await expect(notes.getByRole('listitem')).toHaveCount(1)
  await expect(notes).toContainText('Missing: Work and responses, Objective, Plan')
  await notes.getByRole('link', { name: /^Noémie Tremblay/ }).press('Enter')
  await sign(page)
  await missing(page).getByRole('button', { name: 'Sign anyway' }).click()
  await expect(page.getByText(/^Signed by/)).toBeVisible()
  await openArea(page, 'Drafts and unsigned')
  await expect(notes).toBeHidden()
  await section(page, 'Draft')
    .getByRole('button', { name: /^Discard/ })
    .click()
  await expect(page.getByText('All visits are saved and signed.')).toBeVisible()
})

test('a visit page shows the whole visit, and signing lists what is missing before it locks the note', async ({
  page,
}) => {
  await expect(page.getByRole('heading', { level: 1, name: `Visit, ${daysAgo(6).shown}` })).toBeVisible()
  await expect(section(page, 'Note')).toContainText('Burning beside the spine.')
  await expect(page.getByText('not signed')).toBeVisible()
  await sign(page)
  await expect(missing(page).getByRole('listitem')).toHaveText(['Work and responses', 'Objective', 'Plan'])
  await page.getByRole('button', { name: 'Back to the note' }).click()
  expect((await read(page)).signature).toBeNull()

  await sign(page)
  await missing(page).getByRole('link', { name: 'Plan' }).click()
  await expect(page.getByLabel('Plan', { exact: true })).toBeFocused()
  await page.keyboard.type('Once a week')
  await page.keyboard.press('Control+Enter')
  await expect(section(page, 'Note')).toContainText('Once a week')

  await sign(page)
  await missing(page).getByRole('button', { name: 'Sign anyway' }).click()
  await expect(page.getByText(/^Signed by Alex Moreau, .*\d\d:\d\d$/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Edit' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Sign', exact: true })).toBeHidden()
  // The outcome is asked later, whether the visit is signed or not.
  await expect(section(page, 'Outcome').getByRole('button', { name: 'Record outcome' })).toBeVisible()
  await page.goto(page.url().replace(/\/?$/, '/edit'))
  await expect(page).toHaveURL(new RegExp(`/visits/${visitId}$`))
})

test('one key saves and signs a complete note', async ({ page, host }) => {
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  await section(page, 'Outcome of the last visit').getByText('1 to 3 days', { exact: true }).click()
  await choosePain(page, `Before: ${complaint}`, 6)
  await choosePain(page, `After: ${complaint}`, 2)
  await pickFirst(page, 'Add a muscle', 'rhomboid major')
  await section(page, 'Work').getByRole('radio', { name: 'released', exact: true }).check({ force: true })
  await page.getByLabel('Subjective').fill('Better')
  await page.getByLabel('Objective').fill('Soft')
  await page.getByLabel('Plan', { exact: true }).fill('Two weeks')
  await page.keyboard.press('Control+Shift+Enter')
  await expect(page.getByText('Visit saved and signed')).toBeVisible()
  const [visit] = await readVisits<Visit>(page, clientId)
  expect(visit).toMatchObject({ subjective: 'Better', signature: { name: 'Alex Moreau' } })
  await expect(section(page, 'Visits').getByRole('article').first()).not.toContainText('not signed')
  expect(await callQuery(page, 'drafts.list', {})).toEqual([])
})

test('each missing item in the form links to its field, and nothing is saved before the user signs or saves', async ({
  page,
  host,
}) => {
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  await pickFirst(page, 'Add a muscle', 'rhomboid major')
  await page.getByLabel('Subjective').fill('Better')
  const points: [string, () => Promise<void>][] = [
    [
      'Outcome of the last visit',
      () => expect(section(page, 'Outcome of the last visit').locator(':focus')).toHaveCount(1),
    ],
    [
      'Pain before',
      () =>
        expect(page.getByRole('radiogroup', { name: `Before: ${complaint}` }).locator(':focus')).toHaveCount(
          1,
        ),
    ],
    [
      'Pain after',
      () =>
        expect(page.getByRole('radiogroup', { name: `After: ${complaint}` }).locator(':focus')).toHaveCount(
          1,
        ),
    ],
    [
      'Work and responses',
      () =>
        expect(
          section(page, 'Work').getByRole('list', { name: 'Work' }).getByRole('listitem').first(),
        ).toBeFocused(),
    ],
    ['Objective', () => expect(page.getByLabel('Objective')).toBeFocused()],
    ['Plan', () => expect(page.getByLabel('Plan', { exact: true })).toBeFocused()],
  ]
  await page.getByRole('button', { name: 'Save and sign' }).click()
  await expect(missing(page).getByRole('listitem')).toHaveText(points.map(([name]) => name))
  for (const [name, expectFocus] of points) {
    await test.step(name, async () => {
      if (await missing(page).isHidden()) await page.keyboard.press('Control+Shift+Enter')
      await missing(page).getByRole('button', { name }).click()
      await expectFocus()
      await expect(missing(page)).toBeHidden()
    })
  }
  const count = async () =>
    (await callQuery<{ visits: Visit[] }>(page, 'pages.client', { id: clientId })).visits.length
  expect(await count()).toBe(1)
  await page.keyboard.press('Control+Shift+Enter')
  await page.getByRole('button', { name: 'Sign anyway' }).click()
  await expect(page.getByText('Visit saved and signed')).toBeVisible()
  expect(await count()).toBe(2)
})

test('the practice sets what a note should have, and required items prevent signing', async ({
  page,
  host,
}) => {
  await openArea(page, 'Settings')
  const list = section(page, 'Checks before signing')
  await list.getByLabel('Objective').selectOption('Required')
  for (const point of ['Plan', 'Work and responses']) {
    await list.getByLabel(point).selectOption('Do not check')
  }
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page.getByText('Settings saved')).toBeVisible()
  await page.goto(`${host.origin}/visits/${visitId}`)
  await sign(page)
  await expect(missing(page).getByRole('listitem')).toHaveText(['Objective required'])
  await expect(page.getByRole('button', { name: 'Sign anyway' })).toBeHidden()
  await missing(page).getByRole('link', { name: 'Objective' }).click()
  await page.getByLabel('Objective').fill('Ropy')
  await page.keyboard.press('Control+Shift+Enter')
  await expect(page.getByText(/^Signed by Alex Moreau/)).toBeVisible()
})

test('an amended visit shows the original and the amendment wherever the visit is shown', async ({
  page,
  host,
}) => {
  await callMutation(page, 'visits.sign', { id: visitId })
  await page.reload()
  await page.getByRole('button', { name: 'Amend' }).click()
  const field = page.getByRole('textbox', { name: 'Text' })
  await expect(field).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expectError(field, 'Enter the amendment')
  await field.fill('It was the right side.')
  await page.keyboard.press('Control+Enter')
  await expect(section(page, 'Amendments')).toContainText('It was the right side.')
  await expect(section(page, 'Amendments')).toContainText(/Amended by Alex Moreau, \d+ \w+ \d{4}, \d\d:\d\d/)
  await expect(section(page, 'Note')).toContainText('Burning beside the spine.')
  // The top of the page also shows it, with a link down to it.
  await expect(page.getByText(/^Signed by Alex Moreau, .* · Amended \d+ \w+ \d{4}$/)).toBeVisible()
  await page.setViewportSize({ width: 1280, height: 600 })
  await page.getByRole('link', { name: /^Amended/ }).click()
  await expect(section(page, 'Amendments')).toBeInViewport({ ratio: 1 })
  for (const path of [
    `/clients/${clientId}`,
    `/complaints/${complaintId}`,
    `/clients/${clientId}/visits/new`,
  ]) {
    await page.goto(host.origin + path)
    await expect(page.getByRole('list', { name: 'Amendments' }), path).toContainText('It was the right side.')
  }
})

test.describe('a visit that was signed in another window', () => {
  test.use({ expectedErrors: [/409/] })

  test('refuses the input, keeps it, and turns it into an amendment', async ({ page }) => {
    await page.getByRole('link', { name: 'Edit' }).click()
    await page.getByLabel('Subjective').fill('Burning on the right.')
    // Autosave after the signature replaces the form with the signed visit.
    await expect(page.getByText(/^Draft saved/)).toBeVisible()
    await callMutation(page, 'visits.sign', { id: visitId })
    await page.getByRole('button', { name: 'Save visit' }).click()
    await expect(page.getByText(/This visit is signed and cannot be changed/)).toBeVisible()
    await expect(page.getByLabel('Subjective')).toHaveValue('Burning on the right.')
    await page.getByRole('button', { name: 'Finish later' }).click()
    const left = page.getByRole('alert').filter({ hasText: 'Unsaved changes' })
    await expect(left).toContainText('Subjective: Burning on the right.')
    await left.getByRole('button', { name: 'Add as an amendment' }).click()
    await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue('Subjective: Burning on the right.')
    await page.getByRole('button', { name: 'Add amendment' }).click()
    await expect(section(page, 'Amendments')).toContainText('Burning on the right.')
    await expect(left).toBeHidden()
    expect(await read(page)).toMatchObject({
      subjective: 'Burning beside the spine.',
      amendments: [{ text: 'Subjective: Burning on the right.' }],
    })
    expect(await callQuery(page, 'drafts.list', {})).toEqual([])
  })
})

test('a void visit has a reason, stays readable, is struck through and is not counted', async ({
  page,
  host,
}) => {
  await callMutation(page, 'outcomes.save', {
    id: null,
    outcome: {
      ...{
        visitId,
        complaintId,
        relief: 'under 4 hours',
        painNow: 6,
        reaction: '',
        note: 'Told on the phone',
      },
      ...{ askedAt: `${daysAgo(4).iso}T10:00`, askedHow: 'phone' },
    },
  })
  await page.reload()
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Void visit' }).click()
  await page.getByRole('button', { name: 'Void visit' }).click()
  const reason = page.getByRole('textbox', { name: 'Reason' })
  await expectError(reason, 'Enter the reason')
  await reason.fill('Written for the wrong client')
  await page.getByRole('button', { name: 'Void visit' }).click()
  await expect(page.getByText('Void. Written for the wrong client')).toBeVisible()
  await expect(page.getByText('Burning beside the spine.')).toHaveCSS('text-decoration-line', 'line-through')
  await expect(section(page, 'Outcome')).toContainText('relief under 4 hours')
  await expect(section(page, 'Outcome')).toContainText('Told on the phone')
  for (const name of ['Edit', 'Sign', 'Amend', 'More actions', 'Record outcome']) {
    await expect(page.getByRole('button', { name, exact: true }), name).toBeHidden()
  }
  await page.goto(`${host.origin}/clients/${clientId}`)
  await expect(section(page, 'Visits').getByRole('article')).toContainText('Written for the wrong client')
  await page.goto(`${host.origin}/complaints/${complaintId}`)
  await expect(page.getByText('No visits for this complaint yet.')).toBeVisible()
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  await expect(page.getByText('This is the first visit.')).toBeVisible()
  await expect(section(page, 'Outcome of the last visit')).toBeHidden()
})

test('a printed visit has its signature, its amendments and, if it is void, a mark', async ({ page }) => {
  await page.getByRole('link', { name: 'Print' }).click()
  const sheet = page.getByRole('main')
  await expect(sheet.getByRole('heading', { level: 1, name: 'Visit note' })).toBeVisible()
  await expect(sheet).toContainText('Not signed.')
  await page.getByRole('button', { name: 'Back' }).click()
  await callMutation(page, 'visits.sign', { id: visitId })
  await callMutation(page, 'visits.amend', { id: visitId, text: 'It was the right side.' })
  await page.reload()
  await page.getByRole('link', { name: 'Print' }).click()
  for (const words of [
    'Noémie Tremblay',
    complaint,
    '7, 3, –',
    'Burning beside the spine.',
    'Signed by Alex Moreau',
  ]) {
    await expect(sheet).toContainText(words)
  }
  await expect(sheet).toContainText(/Amended by Alex Moreau, .*It was the right side\./)
  await expect(sheet).not.toContainText('Void')
  await callMutation(page, 'visits.void', { id: visitId, reason: 'Wrong client' })
  await page.reload()
  await expect(sheet).toContainText('Void. Wrong client')
  const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }))
  const all = pdf.pages.join(' ').replace(/\s+/g, ' ')
  for (const words of [
    'Visit note',
    'Void.',
    'Wrong client',
    'Signed by Alex Moreau',
    'It was the right side.',
  ]) {
    expect(all).toContain(words)
  }
  expect(all).toContain('Noémie Tremblay, void')
  expect(all, 'the bar stays on the screen').not.toMatch(/\bA4\b/)
})
