import type { Page } from '@playwright/test'
import type { ClientInput } from '../../src/shared/clients'
import { openArea, choosePain, daysAgo, expectError, section, pickFirst, typeAhead } from '../support/screens'
import { addClient, addComplaint, addVisit, callQuery, callMutation, readVisits } from './arrange'
import { expect, test } from './strict-page'

let clientId: number
let complaintId: number
let visitId: number

test.beforeEach(async ({ page, host }) => {
  clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  complaintId = await addComplaint(page, clientId)
  visitId = await addVisit(page, clientId, {
    at: `${daysAgo(6).iso}T10:00`,
    complaints: [{ complaintId, painBefore: 7, painAfter: 3 }],
    subjective: 'As it was saved.',
  })
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
})

const kept = (page: Page) => page.getByText(/^Draft saved \d\d:\d\d:\d\d$/)

async function fillMuch(page: Page) {
  const last = section(page, 'Outcome of the last visit')
  await last.getByText('1 to 3 days', { exact: true }).click()
  await last.getByLabel('Reaction').fill('Sore for a day')
  await page.getByLabel('Date and time: day').fill('31/')
  await section(page, 'This visit').getByLabel('Minutes').fill('an hour')
  await choosePain(page, 'Before: Upper back pain, left', 7)
  await pickFirst(page, 'Add a muscle', 'rhomboid major')
  await section(page, 'Work').getByRole('radio', { name: 'partly' }).check({ force: true })
  await section(page, 'Work').getByLabel('Minutes').fill('ten')
  await section(page, 'Work').getByLabel('Note').fill('Ropy')
  await page.getByLabel('Subjective').fill('Burning\n  beside the spine 😀.')
  await typeAhead(page, 'Add a muscle').fill('lev sc')
}

const visitsInRecord = async (page: Page) =>
  (await callQuery<{ visits: unknown[] }>(page, 'pages.client', { id: clientId })).visits.length

async function expectMuch(page: Page) {
  const last = section(page, 'Outcome of the last visit')
  await expect(last.getByRole('radio', { name: '1 to 3 days' })).toBeChecked()
  await expect(last.getByLabel('Reaction')).toHaveValue('Sore for a day')
  await expect(page.getByLabel('Date and time: day')).toHaveValue('31/')
  await expect(section(page, 'This visit').getByLabel('Minutes')).toHaveValue('an hour')
  await expect(
    page
      .getByRole('radiogroup', { name: 'Before: Upper back pain, left' })
      .getByRole('radio', { checked: true }),
  ).toHaveAccessibleName('7')
  await expect(section(page, 'Work').getByRole('listitem', { name: /^Rhomboid/ })).toBeVisible()
  await expect(section(page, 'Work').getByRole('radio', { name: 'partly' })).toBeChecked()
  await expect(section(page, 'Work').getByLabel('Minutes')).toHaveValue('ten')
  await expect(section(page, 'Work').getByLabel('Note')).toHaveValue('Ropy')
  await expect(page.getByLabel('Subjective')).toHaveValue('Burning\n  beside the spine 😀.')
  await expect(typeAhead(page, 'Add a muscle')).toHaveValue('lev sc')
}

test('an outcome recorded by phone in the meantime is kept, and the visit does not ask for it again', async ({
  page,
}) => {
  await expect(section(page, 'Outcome of the last visit')).toBeVisible()
  await openArea(page, 'Follow-up calls')
  await page.getByRole('button', { name: 'Call Noémie' }).click()
  const answer = page.getByRole('form', { name: 'Outcome' })
  await answer.getByText('Under 4 hours', { exact: true }).click()
  await choosePain(page, 'Pain now', 7)
  await answer.getByRole('button', { name: /^Save/ }).click()
  await expect(page.getByText(/Listed under “Needs another look”/)).toBeVisible()
  await page.goBack()
  await expect(page.getByLabel('Subjective')).toBeVisible()
  await expect(section(page, 'Outcome of the last visit')).toHaveCount(0)
})

test('an unchanged new visit leaves no draft', async ({ page }) => {
  await expect(page.getByLabel('Subjective')).toBeVisible()
  await page.getByLabel('Subjective').focus()
  await page.getByRole('button', { name: 'Finish later' }).click()
  await expect(page.getByRole('link', { name: 'New visit' })).toBeVisible()
  expect(await callQuery(page, 'drafts.list', {})).toEqual([])
})

test('input is saved as a draft within a second, and the form shows the time', async ({ page }) => {
  await expect(kept(page)).toBeHidden()
  await page.getByLabel('Subjective').pressSequentially('B')
  await expect(page.getByText('Not saved yet')).toBeVisible()
  await expect(kept(page)).toBeVisible({ timeout: 1500 })
  const [draft] = await callQuery<{ clientId: number }[]>(page, 'drafts.list', {})
  expect(draft).toMatchObject({ clientId, visitId: null })
})

test('a draft restores the whole form after a reload, and saving the visit deletes the draft', async ({
  page,
  host,
}) => {
  await fillMuch(page)
  await page.reload()
  await expect(page.getByText(/^Draft of \d\d:\d\d restored\./)).toBeVisible()
  await expectMuch(page)
  await page.getByLabel('Date and time: day').fill(daysAgo(0).typed)
  await section(page, 'This visit').getByLabel('Minutes').fill('45')
  const save = page.getByRole('button', { name: 'Save visit' })
  await save.click()
  await expectError(typeAhead(page, 'Add a muscle'), /“lev sc” is not added/)
  await typeAhead(page, 'Add a muscle').press('Enter')
  await expect(section(page, 'Work').getByRole('listitem', { name: /^Levator scapulae/ })).toBeVisible()
  await save.click()
  const minutesOfWork = section(page, 'Work').getByLabel('Minutes').first()
  await expectError(minutesOfWork, 'Enter a whole number from 1 to 240')
  await minutesOfWork.fill('10')
  await save.click()
  await expect(page.getByText('Visit saved')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Draft', exact: true })).toBeHidden()
  expect(await callQuery(page, 'drafts.list', {})).toEqual([])
  const [visit] = await readVisits(page, clientId)
  expect(visit).toMatchObject({ minutes: 45, subjective: 'Burning\n  beside the spine 😀.' })
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  await expect(page.getByLabel('Subjective')).toHaveValue('')
  await expect(page.getByText(/^Draft of/)).toBeHidden()
})

test('a draft is listed on the start screen and with its client, and can be continued from there', async ({
  page,
}) => {
  await page.getByLabel('Subjective').fill('Burning beside the spine.')
  await openArea(page, 'Needs another look')
  const start = section(page, 'Draft')
  await expect(start).toContainText('Noémie Tremblay')
  await start.getByRole('link', { name: /^New visit, / }).click()
  await expect(page.getByLabel('Subjective')).toHaveValue('Burning beside the spine.')
  await page.getByRole('button', { name: 'Finish later' }).click()
  const own = section(page, 'Draft')
  await own.getByRole('button', { name: /^Discard/ }).click()
  await expect(own.getByRole('link')).toBeHidden()
  await own.getByRole('button', { name: 'Undo' }).click()
  await own.getByRole('link', { name: /^New visit, / }).click()
  await expect(page.getByLabel('Subjective')).toHaveValue('Burning beside the spine.')
})

test('starting over empties the form, and undo restores the draft', async ({ page }) => {
  await fillMuch(page)
  await expect(kept(page)).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(page.getByText('Draft discarded.')).toBeVisible()
  await expect(page.getByLabel('Subjective')).toHaveValue('')
  await expect(section(page, 'Work').getByLabel('Note')).toBeHidden()
  expect(await callQuery(page, 'drafts.list', {})).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expectMuch(page)
  await expect(kept(page)).toBeVisible()
  await page.reload()
  await expectMuch(page)
})

test('undo restores removed work at its place, with its input', async ({ page }) => {
  for (const muscle of ['rhomboid major', 'levator scap', 'mid trap'])
    await pickFirst(page, 'Add a muscle', muscle)
  const lines = section(page, 'Work').getByRole('list', { name: 'Work' }).locator('> li')
  const names = () => lines.evaluateAll((all) => all.map((line) => line.getAttribute('aria-label')))
  const before = await names()
  expect(before).toHaveLength(3)
  await lines.nth(1).getByLabel('Minutes').fill('12')
  await lines.nth(1).getByRole('radio', { name: 'partly' }).check({ force: true })
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
  await expect(kept(page)).toBeVisible()
  await page.reload()
  await expect(lines).toHaveCount(3)
  expect(await names()).toEqual(after)
})

test('undo in a field is the browser’s own, also after autosave', async ({ page }) => {
  const field = page.getByLabel('Subjective')
  await field.pressSequentially('Burning')
  await expect(kept(page)).toBeVisible()
  await field.press('Control+z')
  await expect(field).not.toHaveValue('Burning')
  await field.press('Control+Shift+z')
  await expect(field).toHaveValue('Burning')
})

test.describe('when the program is killed, as by a power cut', () => {
  test.use({ ownProcess: true, expectedErrors: [/net::ERR_/] })

  test('input older than a second is there after a restart', async ({ page, host, startIn }) => {
    await fillMuch(page)
    await page.getByLabel('Objective').pressSequentially('Typing on, and on, and on', { delay: 30 })
    await expect(kept(page)).toBeVisible()
    // Typing continues while the program is killed. Only the input of the last second may be lost.
    const typing = page.getByLabel('Objective').pressSequentially(' until the lights go out', { delay: 40 })
    await host.kill()
    await typing
    const again = await startIn(host.dataFolder)
    await page.goto(again.link)
    await page.waitForURL((url) => url.hash === '')
    await section(page, 'Draft').getByRole('link').click()
    await expectMuch(page)
    await expect(page.getByLabel('Objective')).toHaveValue(/^Typing on, and on, and on/)
  })
})

test.describe('two windows', () => {
  test.use({ expectedErrors: [/409/] })

  test('on one new visit: the second shows a notice, and can switch between both drafts and keep its own', async ({
    page,
    context,
  }) => {
    const second = await context.newPage()
    await second.goto(page.url())
    await expect(second.getByLabel('Subjective')).toBeVisible()
    await page.getByLabel('Subjective').fill('Of the first window')
    await expect(kept(page)).toBeVisible()
    await second.getByLabel('Subjective').fill('Of the second window')
    const told = second.getByRole('alert').filter({ hasText: 'also open in another window' })
    await expect(told).toBeVisible()
    expect(await callQuery(page, 'drafts.read', { clientId, visitId: null })).toMatchObject({
      form: { subjective: 'Of the first window' },
    })

    await told.getByRole('button', { name: 'Show the other version' }).click()
    await expect(second.getByLabel('Subjective')).toHaveValue('Of the first window')
    await second.getByRole('button', { name: 'Show my version' }).click()
    await expect(second.getByLabel('Subjective')).toHaveValue('Of the second window')
    await expect(kept(second)).toBeVisible()
    expect(await callQuery(page, 'drafts.read', { clientId, visitId: null })).toMatchObject({
      form: { subjective: 'Of the second window' },
    })

    await page.getByLabel('Objective').fill('More of the first')
    const toldFirst = page.getByRole('alert').filter({ hasText: 'also open in another window' })
    await toldFirst.getByRole('button', { name: 'Use my version' }).click()
    await expect(kept(page)).toBeVisible()
    expect(await callQuery(page, 'drafts.read', { clientId, visitId: null })).toMatchObject({
      form: { subjective: 'Of the first window', objective: 'More of the first' },
    })
  })

  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    test(`the notice in the second hides neither the client’s name nor a field, at ${width} by ${height}`, async ({
      page,
      context,
    }) => {
      // The precautions are too long for one line.
      const { client } = await callQuery<{ client: ClientInput }>(page, 'pages.client', { id: clientId })
      const careful = {
        contraindications: 'c '.repeat(80),
        allergies: 'a '.repeat(80),
        medication: 'm '.repeat(80),
      }
      await callMutation(page, 'clients.update', { id: clientId, client: { ...client, ...careful } })
      await page.setViewportSize({ width, height })
      await page.reload()
      const second = await context.newPage()
      await second.goto(page.url())
      await second.getByLabel('Subjective').fill('Of the second window')
      await expect(kept(second)).toBeVisible()

      const plan = page.getByRole('textbox', { name: 'Plan', exact: true })
      await expect(plan).toBeVisible()
      // Just below the client's name, where the notice will appear.
      const bar = page.locator('[class*="_bar_"]').filter({ hasText: 'Contraindications' })
      const below = (await bar.boundingBox())!.height + 30
      await plan.evaluate((field, top) => {
        field.focus({ preventScroll: true })
        scrollBy(0, field.getBoundingClientRect().top - top)
      }, below)
      await page.keyboard.type('p')
      const told = page.getByRole('alert').filter({ hasText: 'also open in another window' })
      await expect(told).toBeVisible()
      const bottomOf = async (of: typeof told) => {
        const { y, height: high } = (await of.boundingBox())!
        return y + high
      }
      const topOfFocus = () => page.evaluate(() => document.activeElement!.getBoundingClientRect().top)
      await expect(plan).toBeFocused()
      await expect.poll(topOfFocus).toBeGreaterThanOrEqual(await bottomOf(told))
      expect((await told.boundingBox())!.y).toBeGreaterThanOrEqual(await bottomOf(bar))
      for (let back = 0; back < 25; back += 1) {
        await page.keyboard.press('Shift+Tab')
        const inTold = await told.evaluate((element) => element.contains(document.activeElement))
        if (inTold) break
        expect(await topOfFocus(), `${back} fields back`).toBeGreaterThanOrEqual(await bottomOf(told))
      }
    })
  }

  test('saving in one keeps the input of the other', async ({ page, context }) => {
    await page.getByLabel('Subjective').fill('Of the first window')
    await expect(kept(page)).toBeVisible()
    const second = await context.newPage()
    await second.goto(page.url())
    await expect(second.getByLabel('Subjective')).toHaveValue('Of the first window')
    const before = await visitsInRecord(page)
    await page.getByRole('button', { name: 'Save visit' }).click()
    await expect(page.getByText('Visit saved')).toBeVisible()
    await second.getByLabel('Objective').fill('Of the second window')
    const told = second.getByRole('alert').filter({ hasText: 'also open in another window' })
    await told.getByRole('button', { name: 'Show the other version' }).click()
    await expect(told).toContainText('has saved or discarded its draft')
    await second.getByRole('button', { name: 'Save visit' }).click()
    await expect(told.getByRole('button', { name: 'Use my version' })).toBeFocused()
    await expect(told).toBeInViewport()
    expect(await visitsInRecord(page)).toBe(before + 1)
    await told.getByRole('button', { name: 'Use my version' }).click()
    await expect(kept(second)).toBeVisible()
    await expect(second.getByLabel('Objective')).toHaveValue('Of the second window')
  })
})

test('a change to a saved visit is a draft, and the visit does not change until it is saved', async ({
  page,
  host,
}) => {
  await page.goto(`${host.origin}/visits/${visitId}`)
  await page.getByRole('link', { name: 'Edit' }).click()
  await page.getByLabel('Subjective').fill('Changed, not saved.')
  await expect(kept(page)).toBeVisible()
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
