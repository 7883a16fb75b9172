import type { Page } from '@playwright/test'
import type { WorkInput } from '../../src/shared/visits'
import { choosePain, daysAgo, expectError, section, painScale } from '../support/screens'
import { addClient, addComplaint, addVisit, callQuery, callMutation, sampleClient } from './arrange'
import { axeViolations, tooWide } from './axe'
import { KeystrokeCounter } from './keystroke-counter'
import { test as sampleTest } from './shared-sample'
import { readPdf } from './pdf'
import { expect, test } from './strict-page'

const grid = (page: Page) => page.getByRole('region', { name: 'Work by visit' }).getByRole('table')
const measures = (page: Page) => section(page, 'Outcome measures')

const worked = (tissue: string, change: Partial<WorkInput> = {}): WorkInput => ({
  tissue,
  side: 'left',
  technique: 'stripping',
  minutes: 10,
  pressure: 'firm',
  response: 'released',
  familiarPain: 'no',
  note: '',
  ...change,
})

/** Three visits: relief lasted after the third only. */
async function threeVisits(page: Page) {
  const clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  const complaintId = await addComplaint(page, clientId, { painAtStart: 8 })
  const visit = (ago: number, painBefore: number, painAfter: number, work: WorkInput[]) =>
    addVisit(page, clientId, {
      at: `${daysAgo(ago).iso}T10:00`,
      complaints: [{ complaintId, painBefore, painAfter }],
      work,
    })
  await visit(40, 8, 4, [worked('rhomboid-major', { response: 'did not release' })])
  await visit(30, 8, 4, [
    worked('rhomboid-major', { response: 'partly' }),
    worked('serratus-posterior-superior', { technique: 'check only', response: null, familiarPain: 'yes' }),
  ])
  const last = await visit(20, 8, 3, [worked('serratus-posterior-superior', { familiarPain: 'yes' })])
  await callMutation(page, 'outcomes.save', {
    id: null,
    outcome: {
      visitId: last,
      complaintId,
      relief: 'still better',
      painNow: 3,
      reaction: '',
      askedAt: `${daysAgo(12).iso}T10:00`,
      askedHow: 'phone',
      note: '',
    },
  })
  return { clientId, complaintId }
}

test('next to the form of a visit the last visits fit without scrolling, with a link to all of them', async ({
  page,
  host,
}) => {
  const { clientId, complaintId } = await threeVisits(page)
  for (const ago of [380, 370, 365, 15])
    await addVisit(page, clientId, {
      at: `${daysAgo(ago).iso}T10:00`,
      complaints: [{ complaintId, painBefore: 7, painAfter: 4 }],
      work: [worked('serratus-posterior-superior'), worked('iliocostalis-thoracis', { side: 'both' })],
    })
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  const scroll = page.getByRole('region', { name: 'Work by visit', exact: true })
  await expect(grid(page).getByRole('columnheader', { name: /^\d/ })).toHaveCount(5)
  await expect(grid(page).getByRole('columnheader', { name: /^\d/ }).last()).toContainText(
    daysAgo(15).shown.split(' ', 2).join(' '),
  )
  for (const width of [1280, 1920]) {
    await page.setViewportSize({ width, height: 800 })
    const over = await scroll.evaluate((element) => element.scrollWidth - element.clientWidth)
    expect(over, `pixels to scroll at ${width}`).toBe(0)
  }
  await page.getByRole('link', { name: 'All 7 visits' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible()
  await page.setViewportSize({ width: 800, height: 800 })
  await page.reload()
  await expect(grid(page)).toBeVisible()
  const { left, most } = await scroll.evaluate((element) => ({
    left: element.scrollLeft,
    most: element.scrollWidth - element.clientWidth,
  }))
  expect(most, 'too wide for the window').toBeGreaterThan(0)
  expect(left, 'the newest in sight').toBe(most)
})

test('shows the work and the verdict of each visit', async ({ page, host }) => {
  const { complaintId } = await threeVisits(page)
  await page.goto(`${host.origin}/complaints/${complaintId}`)
  await page.getByRole('link', { name: 'Progress' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible()

  const progress = section(page, 'Progress')
  await expect(progress).toContainText('8 → 3')
  await expect(progress).toContainText('5 points lower: an important change')
  await expect(progress.getByRole('img')).toHaveAccessibleName(/before 8, after 4, relief did not last/)

  await expect(grid(page).getByRole('columnheader')).toHaveCount(5)
  await expect(grid(page).getByRole('columnheader').nth(1)).toContainText('relief did not last')
  await expect(grid(page).getByRole('columnheader').nth(3)).toContainText('relief lasted')
  const row = (name: string) => grid(page).getByRole('row', { name: new RegExp(`^${name}`) })
  await expect(row('Rhomboid major, left').getByRole('cell')).toHaveText([
    'did not release',
    'partly',
    '',
    '0 of 2',
  ])
  await expect(row('Serratus posterior superior, left').getByRole('cell')).toHaveText([
    '',
    'checked only, familiar pain',
    'released, familiar pain',
    '1 of 1',
  ])
  await grid(page).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: /^Visit, / })).toBeVisible()
})

test('the table has all values of the lines', async ({ page, host }) => {
  const { complaintId } = await threeVisits(page)
  await callMutation(page, 'measures.save', {
    id: null,
    complaintId,
    measurement: { at: `${daysAgo(12).iso}T10:00`, measured: { scores: [], groc: 4 } },
  })
  await page.goto(`${host.origin}/complaints/${complaintId}/progress`)
  await page.getByText('Show table').press('Enter')
  const rows = section(page, 'Progress').getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(5)
  await expect(rows.nth(1)).toContainText('8 → 4')
  await expect(rows.nth(4)).toContainText(daysAgo(12).shown)
  await expect(rows.nth(4)).toContainText('Follow-up by phone')
  await expect(rows.nth(4)).toContainText('+4 moderately better')
  await expect(rows.nth(4)).toContainText('still better')
})

test('measures are chosen, scored and corrected with the keyboard alone', async ({ page, host }) => {
  const { complaintId } = await threeVisits(page)
  await page.goto(`${host.origin}/complaints/${complaintId}/progress`)
  const keyboard = new KeystrokeCounter(page)
  await expect(measures(page)).toContainText('No measures chosen.')
  await keyboard.tabTo(page.getByRole('button', { name: 'Choose measures' }), { within: 60 })
  await keyboard.press('Enter')
  await expect(page.getByLabel('Activities (PSFS)')).toBeFocused()
  await keyboard.press('Space')
  await keyboard.press('Tab')
  await keyboard.press('Space')
  await keyboard.tabTo(page.getByRole('button', { name: 'Add activity' }))
  await keyboard.press('Enter')
  await expect(page.getByLabel('Activity 1', { exact: true })).toBeFocused()
  await keyboard.typeUncounted('Lift a crate')
  await keyboard.press('Enter')
  await expect(measures(page)).toContainText('Activities: Lift a crate · Change since treatment began')
  await expect(page.getByRole('button', { name: 'Choose measures' })).toBeFocused()

  await keyboard.tabTo(page.getByRole('button', { name: 'Record scores' }), { back: true })
  await keyboard.press('Enter')
  await expect(painScale(page, 'Lift a crate').getByRole('radio', { checked: true })).toBeFocused()
  await keyboard.press('3')
  await keyboard.press('Tab')
  await expect(page.getByLabel('Change since treatment began')).toBeFocused()
  await keyboard.type('+2')
  await expect(page.getByLabel('Change since treatment began')).toHaveValue('2')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(measures(page).getByRole('listitem')).toHaveText(/Activities 3 \(3\) · \+2 a little better/)

  await keyboard.tabTo(page.getByRole('button', { name: /^Correct the scores of/ }))
  await keyboard.press('Enter')
  await expect(painScale(page, 'Lift a crate').getByRole('radio', { name: '3', exact: true })).toBeFocused()
  await keyboard.press('4')
  await keyboard.press('Enter')
  await expect(measures(page).getByRole('listitem')).toHaveText(/Activities 4 \(4\) · \+2 a little better/)
})

test('scores from a call and from the outcome at the next visit are on the page', async ({ page, host }) => {
  const clientId = await addClient(page, { firstName: 'Noémie' })
  const complaintId = await addComplaint(page, clientId)
  await callMutation(page, 'measures.saveChoice', {
    complaintId,
    measureChoice: { kinds: ['psfs', 'groc'], activities: [{ id: null, activity: 'Lift a crate' }] },
  })
  const at = `${daysAgo(6).iso}T10:00`
  await addVisit(page, clientId, { at, complaints: [{ complaintId, painBefore: 7, painAfter: 3 }] })
  await page.goto(`${host.origin}/follow-ups`)
  await page.getByRole('button', { name: 'Call Noémie' }).click()
  const form = page.getByRole('form', { name: 'Outcome' })
  await choosePain(form, 'Lift a crate', 2)
  await form.getByRole('button', { name: 'Save outcome' }).click()
  // Scores without an answer would be lost, so they are refused.
  await expect(form.getByText('Choose the duration of relief')).toBeVisible()
  await choosePain(form, 'Pain now', 6)
  await form.getByRole('button', { name: 'Save outcome' }).click()
  await expect(page.getByText('No calls due.')).toBeVisible()

  const again = `${daysAgo(4).iso}T10:00`
  await addVisit(page, clientId, { at: again, complaints: [{ complaintId, painBefore: 6, painAfter: 3 }] })
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  const last = section(page, 'Outcome of the last visit')
  await choosePain(last, 'Lift a crate', 7)
  await choosePain(last, 'Pain now', 2)
  await last.getByLabel('Change since treatment began').selectOption('+5 a good deal better')
  await page.getByRole('button', { name: 'Save visit' }).click()
  await expect(page.getByRole('link', { name: 'New visit' })).toBeVisible()

  const { measurements } = await callQuery<{
    measurements: { groc: number | null; scores: { score: number }[] }[]
  }>(page, 'pages.progress', { complaintId })
  expect(measurements.map(({ groc, scores }) => [groc, scores.map(({ score }) => score)])).toEqual([
    [null, [2]],
    [5, [7]],
  ])
  await page.goto(`${host.origin}/complaints/${complaintId}/progress`)
  await expect(section(page, 'Progress')).toContainText('5 points better: an important change')
})

test('refuses at the field, and discards input only after a confirmation', async ({ page, host }) => {
  const { complaintId } = await threeVisits(page)
  await callMutation(page, 'measures.saveDefaults', { kinds: ['groc'] })
  await page.goto(`${host.origin}/complaints/${complaintId}/progress`)
  await page.getByRole('button', { name: 'Choose measures' }).click()
  await expect(page.getByLabel('Change (GROC)')).toBeChecked()
  await page.getByLabel('Activities (PSFS)').check()
  await page.getByRole('button', { name: 'Add activity' }).click()
  await page.getByRole('button', { name: 'Save choice' }).click()
  await expectError(page.getByLabel('Activity 1', { exact: true }), 'Name the activity')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible()
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await expect(page.getByRole('form', { name: 'Choose measures' })).toBeHidden()

  await page.getByRole('button', { name: 'Record scores' }).click()
  await page.getByRole('button', { name: 'Save scores' }).click()
  await expectError(page.getByLabel('When: day'), 'Enter at least one score')
  await page.getByLabel('Change since treatment began').selectOption('0 about the same')
  await page.getByLabel('When: day').fill(daysAgo(-1).typed)
  await page.getByRole('button', { name: 'Save scores' }).click()
  await expectError(page.getByLabel('When: day'), 'Enter a time that is not in the future')
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible()
  await page.getByRole('button', { name: 'Stay here' }).click()
  await expect(page.getByLabel('Change since treatment began')).toHaveValue('0')
})

test('the choice of the practice is saved on each change', async ({ page, host }) => {
  await page.goto(`${host.origin}/settings`)
  await measures(page).getByLabel('Change (GROC)').check()
  await expect
    .poll(async () => (await callQuery<{ kinds: string[] }>(page, 'measures.defaults')).kinds)
    .toEqual(['groc'])
})

sampleTest.describe('in the sample practice', () => {
  const calm = { colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } } as const
  sampleTest.use(calm)

  for (const scheme of ['light', 'dark'] as const) {
    sampleTest(`a long course passes axe and fits the window, ${scheme}`, async ({ page, host }) => {
      await page.emulateMedia({ colorScheme: scheme })
      const { complaintId } = await sampleClient(page, 'Siobhán')
      await page.goto(`${host.origin}/complaints/${complaintId}/progress`)
      await page.getByText('Show table').click()
      await page.getByRole('button', { name: 'Record scores' }).click()
      await expect(page.getByRole('form', { name: 'Scores' })).toBeVisible()
      expect(await axeViolations(page)).toEqual([])
      for (const width of [1024, 640]) {
        await page.setViewportSize({ width, height: 700 })
        await expect
          .poll(() => tooWide(page), { message: `pixels too wide at ${width}` })
          .toBeLessThanOrEqual(0)
      }
    })
  }

  sampleTest('a printed page passes axe, and two pages have all parts', async ({ page, host }) => {
    const { complaintId } = await sampleClient(page, 'Siobhán')
    await page.goto(`${host.origin}/print/progress/${complaintId}`)
    await expect(page.getByRole('heading', { name: 'All values' })).toBeVisible()
    expect(await axeViolations(page)).toEqual([])
    const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }))
    expect(pages).toHaveLength(2)
    expect(pages[0]).toMatch(/One-sided headache, left/)
    expect(pages.join(' ')).toMatch(/Sternocleidomastoid, left\s+.*3 of 3/)
    expect(pages[1]).toContain('still better')
  })
})
