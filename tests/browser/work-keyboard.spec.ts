import type { Page } from '@playwright/test'
import { choosePain, daysAgo, section, typeAhead, expectSaved } from '../support/screens'
import { addClient, addComplaint, addVisit, callQuery, callMutation, readVisits } from './arrange'
import { expect, test } from './strict-page'

let clientId: number

test.beforeEach(async ({ page }) => {
  // There is no list before the questions are asked.
  const today = daysAgo(0).iso
  clientId = await addClient(page, {
    firstName: 'Noémie',
    lastName: 'Tremblay',
    precautions: { answers: [], askedOn: today },
  })
  const complaintId = await addComplaint(page, clientId, { redFlagsAskedOn: today })
  await addVisit(page, clientId, {
    at: `${daysAgo(7).iso}T10:00`,
    complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
    work: ['rhomboid-major', 'levator-scapulae', 'soleus'].map((tissue) => ({
      tissue,
      side: 'left',
      technique: 'stripping',
      minutes: 6,
      pressure: 'firm',
      response: 'released',
      familiarPain: 'not tested',
      note: '',
      complaintId: null,
    })),
  })
  for (const tissue of ['anterior-scalene', 'infraspinatus']) {
    await callMutation(page, 'plans.addItem', {
      complaintId,
      item: { tissue, side: 'left', action: tissue === 'infraspinatus' ? 'work' : 'check', reason: '' },
    })
  }
  await page.goto(new URL(`/clients/${clientId}/visits/new`, page.url()).href)
  await field(page).focus()
})

const field = (page: Page) => typeAhead(page, 'Add a tissue')
const option = (page: Page) => page.getByRole('listbox').getByRole('option')
const lines = (page: Page) => section(page, 'Work').getByRole('list', { name: 'Work' }).locator('> li')
const line = (page: Page, name: string | RegExp) => section(page, 'Work').getByRole('listitem', { name })

async function addWork(page: Page, ...queries: string[]) {
  for (const query of queries) {
    await page.keyboard.type(query)
    await page.keyboard.press('Enter')
  }
}

test('the field is a combobox, and an arrow key in the empty field lists likely tissues', async ({
  page,
}) => {
  await expect(field(page)).toHaveRole('combobox')
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowDown')
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true')
  await expect(option(page).nth(0)).toHaveText('Anterior scalene, left · planned')
  await expect(option(page).nth(1)).toHaveText('Infraspinatus, left · planned')
  // Planned, suggested, last work, often worked or near the pain: each kind is there, in this order.
  const kinds = [
    / · planned$/,
    / · consider checking$/,
    /^All work of /,
    / · (worked .*|often worked|in the painful area|refers pain to the area)$/,
  ]
  const order = (await option(page).allTextContents()).map((text) =>
    kinds.findIndex((kind) => kind.test(text)),
  )
  expect(order).toEqual(order.toSorted())
  expect(new Set(order)).toEqual(new Set([0, 1, 2, 3]))

  await page.keyboard.press('ArrowDown')
  const active = await field(page).getAttribute('aria-activedescendant')
  expect(active).toBe(await option(page).nth(1).getAttribute('id'))
  await expect(option(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(lines(page)).toHaveCount(1)
  await expect(lines(page).first()).toHaveAccessibleName('Infraspinatus, left')
  await expect(field(page)).toBeFocused()
  // A tissue that was added to the work is not offered again.
  await page.keyboard.press('ArrowDown')
  await expect(option(page).filter({ hasText: 'Infraspinatus' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false')
})

test('very fast typing loses no keys', async ({ page }) => {
  // All keys are sent before the first response.
  await Promise.all(
    [...'in1l', 'Enter', ...'rhom maj r2', 'Enter', ...'ql3l', 'Enter'].map((key) =>
      page.keyboard.press(key),
    ),
  )
  await expect(lines(page)).toHaveCount(3)
  await expect(lines(page).nth(0)).toHaveAccessibleName('Infraspinatus, left, released')
  await expect(lines(page).nth(1)).toHaveAccessibleName('Rhomboid major, right, partly')
  await expect(lines(page).nth(2)).toHaveAccessibleName('Quadratus lumborum, left, did not release')
})

test('tissues worked for complaints with the same regions come before other matches', async ({ page }) => {
  // Alphabetically, levator ani would be first.
  await page.keyboard.type('lev')
  await expect(option(page).first()).toContainText('Levator scapulae')
})

test('a letter is matched with a name first, and with a side after that', async ({ page }) => {
  await page.keyboard.type('fib l')
  await expect(option(page).nth(0)).toContainText('Fibularis longus')
  await expect(option(page).filter({ hasText: 'Fibularis brevis · left' })).toHaveCount(1)
})

test('the lines are one Tab stop, arrows move between them, and one key answers', async ({ page }) => {
  await addWork(page, 'inf', 'rhom maj', 'ql')
  await page.keyboard.press('Tab')
  await expect(line(page, 'Quadratus lumborum')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(line(page, 'Infraspinatus')).toBeFocused()
  for (const [key, name] of [
    ['1', 'Infraspinatus, side not chosen, released'],
    ['0', 'Infraspinatus, side not chosen'],
    ['r', 'Infraspinatus, right'],
    ['b', 'Infraspinatus, both sides'],
    ['m', 'Infraspinatus'],
    ['l', 'Infraspinatus, left'],
    ['1', 'Infraspinatus, left, released'],
    ['2', 'Infraspinatus, left, partly'],
    ['3', 'Infraspinatus, left, did not release'],
    ['0', 'Infraspinatus, left'],
    ['f', 'Infraspinatus, left, familiar pain'],
    ['f', 'Infraspinatus, left, no familiar pain'],
    ['f', 'Infraspinatus, left'],
    ['y', 'Infraspinatus, left, familiar pain'],
    ['n', 'Infraspinatus, left, no familiar pain'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(lines(page).first(), key).toHaveAccessibleName(name)
    await expect(lines(page).first()).toBeFocused()
  }
  // The effect of a key is also announced.
  await expect(section(page, 'Work').getByRole('status')).toHaveText('Infraspinatus, left, no familiar pain')
  const firstLine = lines(page).first()
  for (const label of ['Technique', 'Minutes', 'Pressure', 'Note']) {
    await page.keyboard.press('Tab')
    await expect(firstLine.getByLabel(label)).toBeFocused()
  }
  await page.keyboard.type('lm 12')
  await expect(firstLine.getByLabel('Note')).toHaveValue('lm 12')
  await expect(firstLine).toHaveAccessibleName('Infraspinatus, left, no familiar pain')
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
})

test('Delete removes a line, and undo restores it at its place', async ({ page }) => {
  await addWork(page, 'inf1l', 'rhom maj 2')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Delete')
  await expect(lines(page)).toHaveCount(1)
  await expect(line(page, 'Rhomboid major')).toBeFocused()
  await section(page, 'Work').getByRole('button', { name: 'Undo' }).click()
  await expect(lines(page)).toHaveCount(2)
  await expect(lines(page).first()).toHaveAccessibleName('Infraspinatus, left, released')
})

test('shortcuts in the field apply to the line that was just added', async ({ page }) => {
  await addWork(page, 'inf l', 'rhom maj')
  await page.keyboard.press('1')
  await page.keyboard.press('Tab')
  await page.keyboard.type('ry')
  await expect(lines(page).last()).toHaveAccessibleName('Rhomboid major, right, released, familiar pain')
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  // Alt types characters on many keyboards: it changes no line.
  await page.keyboard.press('Alt+3')
  await page.keyboard.press('Alt+Shift+l')
  await page.keyboard.press('Alt+Shift+2')
  await expect(lines(page)).toHaveCount(2)
  await expect(lines(page).last()).toHaveAccessibleName('Rhomboid major, right, released, familiar pain')
  await expect(lines(page).first()).toHaveAccessibleName('Infraspinatus, left')
})

test('a click selects an answer, and a second click clears it', async ({ page }) => {
  await addWork(page, 'inf')
  const firstLine = lines(page).first()
  const answer = (question: string, name: string) =>
    firstLine.getByRole('radiogroup', { name: question }).getByRole('radio', { name, exact: true })
  await answer('Side', 'right').click()
  await answer('Response', 'partly').click()
  await answer('Familiar pain', 'yes').click()
  await expect(firstLine).toHaveAccessibleName('Infraspinatus, right, partly, familiar pain')
  await answer('Response', 'partly').click()
  await answer('Familiar pain', 'yes').click()
  await expect(firstLine).toHaveAccessibleName('Infraspinatus, right')
})

test('one key adds planned tissues to the work, one or all, and never twice', async ({ page }) => {
  const planned = section(page, 'Planned')
  await page.getByLabel('Subjective').focus()
  await page.keyboard.press('Control+Shift+2')
  await expect(lines(page)).toHaveCount(1)
  await expect(planned.getByRole('listitem').nth(1)).toContainText('added')
  await page.keyboard.press('Control+Shift+A')
  await expect(lines(page)).toHaveCount(2)
  await page.keyboard.press('Control+Shift+A')
  await page.keyboard.press('Control+Shift+1')
  await expect(lines(page)).toHaveCount(2)
  // What is added to the work is worked, also if it is planned to check.
  await expect(line(page, 'Anterior scalene').getByLabel('Technique')).not.toHaveValue('check only')
  await expect(page.getByLabel('Subjective')).toBeFocused()
  await expect(page.getByLabel('Subjective')).toHaveValue('')
})

test('Enter moves to the next open question and never saves', async ({ page }) => {
  await choosePain(page, 'Before: Upper back pain, left', 5)
  const checkedRadio = (label: string) =>
    page.getByRole('radiogroup', { name: label }).getByRole('radio', { checked: true })
  await page.getByRole('radio', { name: 'None, or worse', exact: true }).focus()
  await page.keyboard.press('7')
  await expect(page.getByRole('radio', { name: 'still better' })).toBeChecked()
  await expect(checkedRadio('Pain now: Upper back pain, left')).toBeFocused()
  await page.keyboard.press('Enter')
  // The pain before the visit is already answered.
  await expect(checkedRadio('After: Upper back pain, left')).toBeFocused()
  await page.keyboard.press('x')
  await expect(checkedRadio('After: Upper back pain, left')).toHaveAccessibleName('10')
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Subjective')).toBeFocused()
  const { visits } = await callQuery<{ visits: unknown[] }>(page, 'pages.client', { id: clientId })
  expect(visits).toHaveLength(1)
})

test('with two complaints, a line shows the one by region, and one key chooses the other', async ({
  page,
}) => {
  const calf = await addComplaint(page, clientId, {
    title: 'Calf, left',
    regions: [{ region: 'calf', side: 'left' }],
  })
  await page.reload()
  await field(page).focus()
  await addWork(page, 'soleus l', 'rhom maj l')
  const forButton = (index: number) => lines(page).nth(index).getByRole('button', { name: /^For / })
  await expect(forButton(0)).toHaveText('For Calf, left')
  await expect(forButton(1)).toHaveText('For Upper back pain, left')
  await page.keyboard.press('Tab')
  await page.keyboard.press('c')
  await expect(forButton(1)).toHaveText('For Calf, left')
  await forButton(1).click()
  await expect(forButton(1)).toHaveText('For Upper back pain, left')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Visit saved').first()).toBeVisible()
  const [visit] = await readVisits<{
    work: { complaintId: number }[]
    complaints: { complaintId: number }[]
  }>(page, clientId)
  const upperBack = visit!.complaints.find(({ complaintId }) => complaintId !== calf)!.complaintId
  expect(visit!.work.map(({ complaintId }) => complaintId)).toEqual([calf, upperBack])
})

test('one key says how far the pain runs down a limb', async ({ page }) => {
  const radiation = page.getByRole('radiogroup', { name: /^Runs down an arm or leg/ })
  await radiation.getByRole('radio').first().focus()
  await page.keyboard.press('2')
  await expect(radiation.getByRole('radio', { checked: true })).toHaveAccessibleName(/^Below elbow or knee/)
  await page.keyboard.press('Delete')
  await expect(radiation.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('the techniques have the order of the practice, and a new line starts with the first', async ({
  page,
  host,
}) => {
  await page.goto(`${host.origin}/settings/lists`)
  const techniques = section(page, 'Techniques')
  await techniques.getByRole('button', { name: 'Use more often: cupping' }).press('Enter')
  await expect(
    techniques.getByRole('list', { name: 'Sometimes' }).getByRole('listitem').last(),
  ).toContainText('cupping')
  await techniques.getByRole('button', { name: 'Use more often: cupping' }).press('Enter')
  await techniques.getByRole('button', { name: 'Move to the top: cupping' }).press('Enter')
  await techniques.getByRole('button', { name: 'Use less often: massage' }).press('Enter')
  await expectSaved(page, 'Techniques')
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  await field(page).focus()
  await addWork(page, 'inf')
  const technique = lines(page).first().getByLabel('Technique')
  await expect(technique).toHaveValue('cupping')
  const order = await technique.getByRole('option').allTextContents()
  expect(order.slice(0, 2)).toEqual(['cupping', 'stripping'])
  expect(order.at(-1)).toBe('check only')
  expect(order.indexOf('massage')).toBeGreaterThan(order.indexOf('stretching'))
})

test.describe('in a small window', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  test('the note of a checked tissue is in its line, as the note of a worked tissue', async ({ page }) => {
    await section(page, 'Planned').getByRole('button', { name: 'Add all' }).click()
    await lines(page).first().getByLabel('Technique').selectOption('check only')
    for (const technique of ['check only', 'massage']) {
      const row = lines(page).filter({
        has: page.locator(`select:has(option[value="${technique}"]:checked)`),
      })
      const topOf = async (label: string) => (await row.getByLabel(label).boundingBox())!.y
      expect(await topOf('Note'), technique).toBe(await topOf('Technique'))
    }
  })
})
