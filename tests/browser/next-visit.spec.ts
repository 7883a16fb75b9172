import type { Page } from '@playwright/test'
import { choosePain, daysAgo, section } from '../support/screens'
import { addClient, addComplaint, addVisit, callMutation, callQuery, sampleClient } from './arrange'
import { axeViolations } from './axe'
import { expect, test } from './strict-page'
import { createWork } from './three-visits'

const answer = (page: Page) => section(page, 'Next visit')
const lines = (page: Page) => answer(page).locator('[data-line]')
const plan = (page: Page) => section(page, 'Plan for the visit')
const askedToday = { redFlagsAskedOn: daysAgo(0).iso }
const noPrecautions = { precautions: { answers: [], askedOn: daysAgo(0).iso } }

async function readPlannedTissues(page: Page, complaintId: number): Promise<string[]> {
  const { plan: saved } = await callQuery<{ plan: { items: { tissue: string }[] } | null }>(
    page,
    'pages.plan',
    { complaintId },
  )
  return saved?.items.map(({ tissue }) => tissue) ?? []
}

test.describe('in the sample practice', () => {
  test.use({ sample: true })

  test('the keys open a line with its reasons, the plan and a field, and return the focus', async ({
    page,
    host,
  }) => {
    const { complaintId } = await sampleClient(page, 'Marisol')
    await page.goto(`${host.origin}/complaints/${complaintId}`)
    await expect(lines(page)).toHaveCount(3)
    await page.keyboard.press('2')
    await expect(lines(page).nth(1)).toHaveAttribute('aria-expanded', 'true')
    await expect(lines(page).nth(1)).toBeFocused()
    await expect(page.getByRole('heading', { name: /^How to check/ })).toBeVisible()
    await expect(answer(page).getByRole('columnheader')).toHaveText(['Why', 'Evidence'])
    // One line is open at a time.
    await page.keyboard.press('1')
    await expect(answer(page).locator('[data-line][aria-expanded=true]')).toHaveCount(1)
    await expect(answer(page).getByText('Its parts, reached together')).toBeVisible()
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(answer(page).locator('[data-line][aria-expanded=true]')).toHaveCount(0)
    await expect(lines(page).first()).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(lines(page).nth(1)).toBeFocused()
    await page.keyboard.press('m')
    await expect.poll(() => lines(page).count()).toBeGreaterThan(3)
    await page.keyboard.press('p')
    // The focus is at the plan, so that it is in view.
    await expect(page.locator(':focus').filter({ has: plan(page) })).toHaveCount(1)
    await page.keyboard.press('r')
    await expect(answer(page).getByText('Almost the same tissues')).toBeVisible()
    await page.keyboard.press('w')
    const field = page.getByRole('combobox', { name: 'Muscle' })
    await expect(field).toBeFocused()
    // In a field the keys are text.
    await page.keyboard.type('ms')
    await expect(field).toHaveValue('ms')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Why not another muscle?' })).toBeFocused()
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: 'Keys' })
    await expect(keys).toBeVisible()
    await page.keyboard.press('s')
    await page.keyboard.press('Escape')
    await expect(keys).toBeHidden()
    await page.keyboard.press('s')
    await expect(page).toHaveURL(new RegExp(`/visits/new\\?complaintId=${complaintId}&start=checks$`))
  })

  test('the dialog of keys lists only those that act on the page', async ({ page, host }) => {
    const listed = async (client: string) => {
      const { complaintId } = await sampleClient(page, client)
      await page.goto(`${host.origin}/complaints/${complaintId}`)
      await expect(page.getByRole('link', { name: /^Start/ })).toBeVisible()
      await page.keyboard.press('?')
      const keys = page.getByRole('dialog', { name: 'Keys' })
      await expect(keys).toBeVisible()
      return keys.getByRole('term').allInnerTexts()
    }
    const all = ['S', '1 to 3', '↑ ↓', 'Enter', 'Esc', 'M', 'P', 'R', 'W', '?']
    expect(await listed('Marisol')).toEqual(all)
    // A doctor comes before any list.
    expect(await listed('Harold')).toEqual(['S', 'D', 'L', '?'])
    await page.getByRole('dialog', { name: 'Keys' }).getByRole('link', { name: /^Help/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()

    // Elsewhere the key opens the help at once, but not where it is typed.
    await page.goto(`${host.origin}/clients`)
    const search = page.getByRole('textbox').first()
    await search.fill('')
    await search.press('?')
    await expect(search).toHaveValue('?')
    await search.blur()
    await page.keyboard.press('?')
    await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
    await expect(section(page, 'Keys').getByRole('term').filter({ hasText: /^W$/ })).not.toHaveCount(0)
    await page.getByRole('link', { name: 'Data and version' }).click()
    await expect(section(page, 'Data and version')).toBeInViewport()
    await expect(section(page, 'Data and version')).toContainText(/\d+\.\d+\.\d+/)
    await expect(section(page, 'Data and version')).toContainText('for a newer version')
  })

  test('the practice can switch off the keys of one character', async ({ page, host }) => {
    const { settings } = await callQuery<{ settings: object }>(page, 'practice.status')
    const { complaintId } = await sampleClient(page, 'Marisol')
    await callMutation(page, 'practice.saveSettings', { ...settings, singleKeys: false })
    await page.goto(`${host.origin}/complaints/${complaintId}`)
    await expect(lines(page)).toHaveCount(3)
    await page.keyboard.press('1')
    await page.keyboard.press('m')
    await page.keyboard.press('ArrowDown')
    await expect(lines(page).first()).toBeFocused()
    await expect(answer(page).locator('[data-line][aria-expanded=true]')).toHaveCount(0)
    await expect(lines(page)).toHaveCount(3)
    await expect(answer(page).locator('kbd')).toHaveCount(0)
  })

  test('what helped is repeated with its limits, and has a plan of the same work', async ({ page, host }) => {
    const { clientId } = await sampleClient(page, 'Jun-ho')
    await page.goto(`${host.origin}/clients/${clientId}`)
    await page.getByRole('link', { name: /^Low back pain after long evenings/ }).click()
    const helped = answer(page).getByRole('list', { name: 'Helped' })
    await expect(helped.getByRole('listitem').first()).toContainText(
      'One side at a time. Relief lasted after',
    )
    await answer(page)
      .getByRole('button', { name: /-minute plan/ })
      .click()
    await expect(plan(page)).toContainText('Work')
    await expect(plan(page)).not.toContainText('Check')
    const words = await plan(page).innerText()
    // Other ideas do not change the plan of the advice.
    await page.keyboard.press('m')
    expect(await plan(page).innerText()).toBe(words)
    await expect(answer(page).getByRole('link', { name: /^Start visit like/ })).toBeInViewport()
    await page.keyboard.press('p')
    await expect(plan(page)).toHaveCount(0)
  })

  test('a line that is left out today is not started, until undo', async ({ page, host }) => {
    const { complaintId } = await sampleClient(page, 'Lucía')
    await page.goto(`${host.origin}/complaints/${complaintId}`)
    await lines(page).nth(1).click()
    await answer(page).getByRole('button', { name: 'Not today' }).click()
    const start = answer(page).getByRole('link', { name: /^Start visit/ })
    await expect(start).toHaveText(/Start visit with these 2/)
    await expect(start).toHaveAttribute('href', /without=/)
    await expect(lines(page).nth(1)).toContainText('not today')
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
    await expect(start).toHaveText(/Start visit with these 3/)
  })

  test('the plan is added to the treatment plan, and undo removes only what it added', async ({
    page,
    host,
  }) => {
    const { complaintId } = await sampleClient(page, 'Marisol')
    await page.goto(`${host.origin}/complaints/${complaintId}`)
    const before = await readPlannedTissues(page, complaintId)
    await lines(page).nth(2).click()
    await answer(page)
      .getByRole('button', { name: /^Add to treatment plan: / })
      .click()
    const notice = page.getByRole('alert').filter({ hasText: 'Added to the plan. Check:' })
    await expect(notice).toHaveCount(1)
    const afterFirst = await readPlannedTissues(page, complaintId)
    expect(afterFirst.length).toBeGreaterThan(before.length)
    await answer(page).getByRole('button', { name: '60-minute plan' }).click()
    await plan(page)
      .getByRole('button', { name: /to treatment plan$/ })
      .click()
    await expect(plan(page).getByText('All of this is in the treatment plan.')).toBeFocused()
    expect((await readPlannedTissues(page, complaintId)).length).toBeGreaterThan(afterFirst.length)
    const all = page.getByRole('alert').filter({ hasText: 'Added to the plan.' })
    await all.last().getByRole('button', { name: 'Undo' }).click()
    await expect(plan(page).getByRole('button', { name: /to treatment plan$/ })).toBeVisible()
    expect(await readPlannedTissues(page, complaintId)).toEqual(afterFirst)
    await expect(all).toHaveCount(1)
    await all.getByRole('button', { name: 'Undo' }).click()
    await expect(all).toHaveCount(0)
    expect(await readPlannedTissues(page, complaintId)).toEqual(before)
  })

  test('a line is ruled out with all its parts, and undo brings it back', async ({ page, host }) => {
    const { complaintId } = await sampleClient(page, 'Marisol')
    await page.goto(`${host.origin}/complaints/${complaintId}`)
    const name = 'Scalenes, left'
    await expect(lines(page).first()).toContainText(name)
    await lines(page).first().click()
    await answer(page)
      .getByRole('button', { name: `Rule out: ${name}` })
      .click()
    await page.keyboard.press('Enter')
    await expect(lines(page).filter({ hasText: name })).toHaveCount(0)
    await page.getByRole('button', { name: /^About/ }).click()
    await expect(section(page, 'Ruled out').getByRole('listitem')).toHaveCount(3)
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
    await expect(lines(page).first()).toContainText(name)
  })
})

test('the plan lasts as long as the last visit, and another length can be chosen', async ({ page, host }) => {
  const clientId = await addClient(page, { firstName: 'Noémie', ...noPrecautions })
  const complaintId = await addComplaint(page, clientId, askedToday)
  await addVisit(page, clientId, {
    at: `${daysAgo(6).iso}T10:00`,
    minutes: 80,
    complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
  })
  await page.goto(`${host.origin}/complaints/${complaintId}`)
  await answer(page).getByRole('button', { name: '90-minute plan' }).click()
  await expect(plan(page).getByRole('radio', { name: '90' })).toBeChecked()
  await expect(plan(page)).toContainText('–90')
  await plan(page).getByText('30', { exact: true }).click()
  await expect(plan(page)).toContainText('–30')
})

test('a corrected outcome shows its earlier values', async ({ page, host }) => {
  const clientId = await addClient(page, { firstName: 'Noémie' })
  const complaintId = await addComplaint(page, clientId)
  const visitId = await addVisit(page, clientId, {
    at: `${daysAgo(6).iso}T10:00`,
    complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
  })
  // A visit that is started with the list asks for the outcome first too.
  await page.goto(`${host.origin}/clients/${clientId}/visits/new?complaintId=${complaintId}&start=checks`)
  const last = section(page, 'Outcome of the last visit')
  await expect(last.getByRole('radio', { name: 'None, or worse', exact: true })).toBeFocused()
  await expect(last.getByRole('heading')).toBeInViewport()
  await page.keyboard.press('2')
  await expect(page.getByText('The list counts this outcome after saving.')).toBeVisible()
  await page.keyboard.press('Delete')

  // "Ask now" opens the visit with its form.
  await page.goto(`${host.origin}/visits/${visitId}?outcomeFor=${complaintId}`)
  const outcome = section(page, 'Outcome')
  // The form takes the focus, and its button has it again afterwards.
  await expect(outcome.getByRole('radio', { name: 'None, or worse', exact: true })).toBeFocused()
  await outcome.getByRole('button', { name: 'Cancel' }).click()
  await expect(outcome.getByRole('button', { name: 'Record outcome' })).toBeFocused()
  await outcome.getByRole('button', { name: 'Record outcome' }).click()
  await outcome.getByText('Under 4 hours', { exact: true }).click()
  await choosePain(page, 'Pain now', 7)
  await outcome.getByRole('button', { name: /^Save/ }).click()
  await expect(outcome.getByRole('button', { name: 'Correct' })).toBeFocused()
  await outcome.getByRole('button', { name: 'Correct' }).click()
  await outcome.getByText('Over 7 days', { exact: true }).click()
  await outcome.getByRole('button', { name: /^Save/ }).click()
  await expect(outcome.getByText(/^relief under 4 hours · pain 7.* Corrected .* by \S+/)).toBeVisible()
  await expect(outcome.locator('del')).toContainText('relief under 4 hours · pain 7')
  await page.getByRole('link', { name: 'Print' }).click()
  await expect(page.getByRole('main').locator('del')).toContainText('relief under 4 hours · pain 7')
})

test('a visit like the last one leaves out what a precaution forbids now, and says what and why', async ({
  page,
  host,
}) => {
  const today = daysAgo(0).iso
  const answers = ['pregnancy'].map((id) => ({
    id,
    week: null,
    on: null,
    place: '',
    clearedBy: '',
    clearedOn: null,
  }))
  const clientId = await addClient(page, {
    firstName: 'Noémie',
    precautions: { answers, askedOn: today },
  })
  const complaintId = await addComplaint(page, clientId, {
    title: 'Low back pain',
    regions: [{ region: 'low-back', side: 'left' }],
  })
  const visitId = await addVisit(page, clientId, {
    at: `${daysAgo(12).iso}T10:00`,
    complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
    work: [createWork('psoas-major'), createWork('quadratus-lumborum')],
  })
  await callMutation(page, 'outcomes.save', {
    id: null,
    outcome: {
      visitId,
      complaintId,
      relief: 'over 7 days',
      painNow: 2,
      reaction: '',
      askedAt: `${daysAgo(2).iso}T10:00`,
      askedHow: 'phone',
      note: '',
    },
  })
  await page.goto(`${host.origin}/complaints/${complaintId}`)
  await expect(answer(page).getByRole('list', { name: 'Helped' })).toContainText('Do not work it now')
  await page.keyboard.press('p')
  await expect(plan(page)).toContainText(/quadratus lumborum/i)
  await expect(plan(page)).not.toContainText(/psoas/i)
  await answer(page)
    .getByRole('link', { name: /^Start visit like/ })
    .click()
  const work = section(page, 'Work').first().getByRole('list', { name: 'Work', exact: true }).locator('> li')
  await expect(work).toHaveCount(1)
  await expect(work).toContainText(/quadratus lumborum/i)
  await expect(page.getByText(/^Not copied from .*: psoas major \(pregnancy\)\.$/i)).toBeVisible()
})
