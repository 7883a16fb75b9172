import type { Page } from '@playwright/test'
import {
  openArea,
  choosePain,
  daysAgo,
  expectError,
  section,
  pickFirst,
  typeAhead,
  draftSaved,
  openScreen,
} from '../support/screens'
import { addClient, addComplaint, addVisit, callQuery, readVisits } from './arrange'
import { expect, test } from './strict-page'

let clientId: number
let complaintId: number
let visitId: number

/** Opens the form of a new visit of a new client with one saved visit. */
async function openNewVisit(page: Page) {
  clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  complaintId = await addComplaint(page, clientId)
  visitId = await addVisit(page, clientId, {
    at: `${daysAgo(6).iso}T10:00`,
    complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
    subjective: 'As it was saved.',
  })
  await openScreen(page, `/clients/${clientId}/visits/new`)
}

async function fillVisitForm(page: Page) {
  const lastOutcome = section(page, 'Outcome of the last visit')
  await lastOutcome.getByText('1 to 3 days', { exact: true }).click()
  await lastOutcome.getByLabel('Reaction').fill('Sore for a day')
  await page.getByLabel('Date and time: day').fill('31/')
  await section(page, 'This visit').getByLabel('Minutes').fill('an hour')
  await choosePain(page, 'Before: Upper back pain, left', 7)
  await pickFirst(page, 'Add a tissue', 'rhomboid major')
  await section(page, 'Work').getByRole('radio', { name: 'partly' }).check()
  await section(page, 'Work').getByLabel('Minutes').fill('ten')
  await section(page, 'Work').getByLabel('Note').fill('Ropy')
  await page.getByLabel('Subjective').fill('Burning\n  beside the spine 😀.')
  await typeAhead(page, 'Add a tissue').fill('lev sc')
}

async function expectFilledVisitForm(page: Page) {
  const lastOutcome = section(page, 'Outcome of the last visit')
  await expect(lastOutcome.getByRole('radio', { name: '1 to 3 days' })).toBeChecked()
  await expect(lastOutcome.getByLabel('Reaction')).toHaveValue('Sore for a day')
  await expect(page.getByLabel('Date and time: day')).toHaveValue('31/')
  await expect(section(page, 'This visit').getByLabel('Minutes')).toHaveValue('an hour')
  await expect(
    page
      .getByRole('radiogroup', { name: 'Before: Upper back pain, left' })
      .getByRole('radio', { checked: true }),
  ).toHaveAccessibleName('7')
  await expect(
    section(page, 'Work').getByRole('listitem', { name: /^Rhomboid major, side not chosen/ }),
  ).toBeVisible()
  await expect(section(page, 'Work').getByRole('radio', { name: 'partly' })).toBeChecked()
  await expect(section(page, 'Work').getByLabel('Minutes')).toHaveValue('ten')
  await expect(section(page, 'Work').getByLabel('Note')).toHaveValue('Ropy')
  await expect(page.getByLabel('Subjective')).toHaveValue('Burning\n  beside the spine 😀.')
  await expect(typeAhead(page, 'Add a tissue')).toHaveValue('lev sc')
}

test('input is a draft until the visit is saved, and no other input becomes one', async ({ page }) => {
  await test.step('an outcome recorded by phone in the meantime is kept, and the visit does not ask for it again', async () => {
    await openNewVisit(page)
    await expect(section(page, 'Outcome of the last visit')).toBeVisible()
    await openArea(page, 'Follow-up calls')
    await page.getByRole('button', { name: 'Call Noémie' }).click()
    const outcomeForm = page.getByRole('form', { name: 'Outcome' })
    await outcomeForm.getByText('Under 4 hours', { exact: true }).click()
    await choosePain(page, 'Pain now', 7)
    await outcomeForm.getByRole('button', { name: /^Save/ }).click()
    await expect(page.getByText(/Listed under “Needs another look”/)).toBeVisible()
    await page.goBack()
    await expect(page.getByLabel('Subjective')).toBeVisible()
    await expect(section(page, 'Outcome of the last visit')).toHaveCount(0)
  })

  await test.step('an unchanged new visit leaves no draft', async () => {
    await openNewVisit(page)
    await expect(page.getByLabel('Subjective')).toBeVisible()
    await page.getByLabel('Subjective').focus()
    await page.getByRole('button', { name: 'Finish later' }).click()
    await expect(page.getByRole('link', { name: 'New visit' })).toBeVisible()
    expect(await callQuery(page, 'drafts.list', {})).toEqual([])
  })

  await test.step('a draft restores the whole form after a reload, and saving the visit deletes the draft', async () => {
    await openNewVisit(page)
    await fillVisitForm(page)
    await page.reload()
    await expect(page.getByText(/^Draft of \d\d:\d\d restored\./)).toBeVisible()
    await expectFilledVisitForm(page)
    await page.getByLabel('Date and time: day').fill(daysAgo(0).typed)
    await section(page, 'This visit').getByLabel('Minutes').fill('45')
    const save = page.getByRole('button', { name: 'Save visit' })
    await save.click()
    await expectError(typeAhead(page, 'Add a tissue'), /“lev sc” is not added/)
    await typeAhead(page, 'Add a tissue').press('Enter')
    await expect(section(page, 'Work').getByRole('listitem', { name: /^Levator scapulae/ })).toBeVisible()
    await save.click()
    const noSide = section(page, 'Work').getByText('Choose a side')
    await expect(noSide).toHaveCount(2)
    await page.keyboard.press('l')
    await save.click()
    const minutesOfWork = section(page, 'Work').getByLabel('Minutes').first()
    await expectError(minutesOfWork, 'Enter a whole number from 1 to 240')
    await minutesOfWork.fill('10')
    await save.click()
    await expect(noSide).toHaveCount(1)
    await page.keyboard.press('r')
    await save.click()
    await expect(page.getByText('Visit saved')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Draft', exact: true })).toBeHidden()
    expect(await callQuery(page, 'drafts.list', {})).toEqual([])
    const [visit] = await readVisits(page, clientId)
    expect(visit).toMatchObject({ minutes: 45, subjective: 'Burning\n  beside the spine 😀.' })
    await openScreen(page, `/clients/${clientId}/visits/new`)
    await expect(page.getByLabel('Subjective')).toHaveValue('')
    await expect(page.getByText(/^Draft of/)).toBeHidden()
  })

  await test.step('a change to a saved visit is a draft, and the visit does not change until it is saved', async () => {
    await openNewVisit(page)
    await openScreen(page, `/visits/${visitId}`)
    await page.getByRole('link', { name: 'Edit' }).click()
    await page.getByLabel('Subjective').fill('Changed, not saved.')
    await expect(draftSaved(page)).toBeVisible()
    await openArea(page, 'Clients')
    const { visit } = await callQuery<{ visit: object }>(page, 'pages.visit', { id: visitId })
    expect(visit).toMatchObject({ subjective: 'As it was saved.' })
    await openArea(page, 'Needs another look')
    await expect(section(page, 'Draft')).toContainText('Changes to the visit of')
    await section(page, 'Draft').getByRole('link').click()
    await expect(page.getByLabel('Subjective')).toHaveValue('Changed, not saved.')
    await page.getByRole('button', { name: 'Start over' }).click()
    await expect(page.getByLabel('Subjective')).toHaveValue('As it was saved.')
  })

  await test.step('a draft is listed on the start screen and with its client, and can be continued from there', async () => {
    await openNewVisit(page)
    await page.getByLabel('Subjective').fill('Burning beside the spine.')
    await openArea(page, 'Needs another look')
    const draftsOnStart = section(page, 'Draft')
    await expect(draftsOnStart).toContainText('Noémie Tremblay')
    await draftsOnStart.getByRole('link', { name: /^New visit, / }).click()
    await expect(page.getByLabel('Subjective')).toHaveValue('Burning beside the spine.')
    await page.getByRole('button', { name: 'Finish later' }).click()
    const clientDrafts = section(page, 'Draft')
    await clientDrafts.getByRole('button', { name: /^Discard/ }).click()
    await expect(clientDrafts.getByRole('link')).toBeHidden()
    await clientDrafts.getByRole('button', { name: 'Undo' }).click()
    await clientDrafts.getByRole('link', { name: /^New visit, / }).click()
    await expect(page.getByLabel('Subjective')).toHaveValue('Burning beside the spine.')
  })
})

test('a draft is saved within a second, discarded and restored, and undo restores input', async ({
  page,
}) => {
  await test.step('starting over empties the form, and undo restores the draft', async () => {
    await openNewVisit(page)
    await fillVisitForm(page)
    await expect(draftSaved(page)).toBeVisible()
    await page.reload()
    await page.getByRole('button', { name: 'Start over' }).click()
    await expect(page.getByText('Draft discarded.')).toBeVisible()
    await expect(page.getByLabel('Subjective')).toHaveValue('')
    await expect(section(page, 'Work').getByLabel('Note')).toBeHidden()
    expect(await callQuery(page, 'drafts.list', {})).toEqual([])
    await page.getByRole('button', { name: 'Undo' }).click()
    await expectFilledVisitForm(page)
    await expect(draftSaved(page)).toBeVisible()
    await page.reload()
    await expectFilledVisitForm(page)
  })

  await test.step('input is saved as a draft within a second, and the form shows the time', async () => {
    await openNewVisit(page)
    await expect(draftSaved(page)).toBeHidden()
    await page.getByLabel('Subjective').pressSequentially('B')
    await expect(page.getByText('Not saved yet')).toBeVisible()
    await expect(draftSaved(page)).toBeVisible({ timeout: 1500 })
    expect(await callQuery(page, 'drafts.list', {})).toContainEqual(
      expect.objectContaining({ clientId, visitId: null }),
    )
  })

  await test.step('undo restores removed work at its place, with its input', async () => {
    await openNewVisit(page)
    for (const muscle of ['rhomboid major', 'levator scap', 'mid trap'])
      await pickFirst(page, 'Add a tissue', muscle)
    const lines = section(page, 'Work').getByRole('list', { name: 'Work' }).locator('> li')
    const names = () => lines.evaluateAll((items) => items.map((line) => line.getAttribute('aria-label')))
    const before = await names()
    expect(before).toHaveLength(3)
    await lines.nth(1).getByLabel('Minutes').fill('12')
    await lines.nth(1).getByRole('radio', { name: 'partly' }).check()
    await lines.nth(1).getByLabel('Note').fill('Ropy')
    await lines
      .nth(1)
      .getByRole('button', { name: /^Remove/ })
      .click()
    const undo = page.getByRole('button', { name: 'Undo' })
    await lines
      .nth(0)
      .getByRole('button', { name: /^Remove/ })
      .click()
    await expect(lines).toHaveCount(1)
    await undo.click()
    await expect(lines).toHaveCount(2)
    await undo.click()
    await expect(undo).toBeHidden()
    const after = before.map((name, index) => (index === 1 ? `${name}, partly` : name))
    expect(await names()).toEqual(after)
    await expect(lines.nth(1).getByLabel('Minutes')).toHaveValue('12')
    await expect(lines.nth(1).getByRole('radio', { name: 'partly' })).toBeChecked()
    await expect(lines.nth(1).getByLabel('Note')).toHaveValue('Ropy')
    await expect(draftSaved(page)).toBeVisible()
    await page.reload()
    await expect(lines).toHaveCount(3)
    expect(await names()).toEqual(after)
  })

  await test.step('undo in a field is the browser’s own, also after autosave', async () => {
    await openNewVisit(page)
    const field = page.getByLabel('Subjective')
    await field.pressSequentially('Burning')
    await expect(draftSaved(page)).toBeVisible()
    await field.press('Control+z')
    await expect(field).not.toHaveValue('Burning')
    await field.press('Control+Shift+z')
    await expect(field).toHaveValue('Burning')
  })
})

test('the next form opens while the draft of the last one is still being saved', async ({ page }) => {
  const otherId = await addClient(page, { firstName: 'Ada' })
  await openNewVisit(page)
  const save = Promise.withResolvers<void>()
  await page.route(/drafts\.save/, async (route) => {
    await save.promise
    await route.continue()
  })
  const reading = page.waitForRequest(/pages\.newVisit/)
  await page.getByLabel('Subjective').fill('Typed at the last moment')
  await page.evaluate((to) => history.pushState(null, '', to), `/clients/${otherId}/visits/new`)
  await reading
  save.resolve()
  await expect(page.getByRole('heading', { level: 1, name: 'New visit' })).toBeVisible()
  await expect(page.getByLabel('Subjective')).toHaveValue('')
  await openScreen(page, `/clients/${clientId}/visits/new`)
  await expect(page.getByLabel('Subjective')).toHaveValue('Typed at the last moment')
})

test.describe('when the program is killed, as by a power cut', () => {
  test.use({ ownProcess: true, expectedErrors: [/net::ERR_/] })

  test('input older than a second is there after a restart', async ({ page, host, startHostIn }) => {
    await openNewVisit(page)
    await page.getByRole('button', { name: 'Add a complaint' }).click()
    const complaint = page.getByRole('group', { name: 'New complaint' })
    await complaint.getByRole('textbox', { name: 'New complaint' }).fill('Knee pain')
    await pickFirst(complaint, 'Where it hurts', 'knee')
    await fillVisitForm(page)
    await page.getByLabel('Objective').pressSequentially('Typing on, and on, and on', { delay: 30 })
    await expect(draftSaved(page)).toBeVisible()
    // Typing continues while the program is killed. Only the input of the last second may be lost.
    const typing = page.getByLabel('Objective').pressSequentially(' until the lights go out', { delay: 40 })
    await host.kill()
    await typing
    const restarted = await startHostIn(host.dataFolder)
    await page.goto(restarted.link)
    await page.waitForURL((url) => url.hash === '')
    await section(page, 'Draft').getByRole('link').click()
    await expectFilledVisitForm(page)
    await expect(page.getByLabel('Objective')).toHaveValue(/^Typing on, and on, and on/)
    await expect(complaint.getByRole('textbox', { name: 'New complaint' })).toHaveValue('Knee pain')
    await expect(complaint.getByLabel(/^Side of .*knee/i)).toBeVisible()
    await page.getByRole('button', { name: 'Start over' }).click()
    await expect(complaint).toBeHidden()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(complaint.getByRole('textbox', { name: 'New complaint' })).toHaveValue('Knee pain')
    await complaint.getByRole('button', { name: 'Cancel' }).click()
    await expect(complaint).toBeHidden()
  })
})
