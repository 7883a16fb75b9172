import type { Page } from '@playwright/test'
import { daysAgo, section, typeAhead, openScreen, openTab } from '../support/screens'
import { addClient, addComplaint, addVisit, callMutation, readVisits } from './arrange'
import { KeystrokeCounter } from './keystroke-counter'
import { readPdf } from './pdf'
import { expect, test } from './strict-page'

let clientId: number
let complaintId: number

/** Opens the form of the first visit of a new client, with the body chart. */
async function openNewVisit(page: Page) {
  clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  complaintId = await addComplaint(page, clientId)
  await openScreen(page, `/clients/${clientId}/visits/new`)
  await openTab(page, 'Body chart')
  await expect(page.getByRole('figure', { name: 'Body chart of this visit' })).toBeVisible()
}

interface Visit {
  id: number
  painMarks: object[]
  work: { tissue: string; side: string; response: string | null }[]
}
const readLastVisit = async (page: Page) => (await readVisits<Visit>(page, clientId))[0]!
const markList = (page: Page) => section(page, 'Body chart').getByRole('list', { name: 'Pain marks' })
const markItem = (page: Page, name: string) => markList(page).getByRole('listitem', { name, exact: true })
const chartRegion = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true }).first()
const centreOf = async (page: Page, name: string) => {
  const box = (await chartRegion(page, name).boundingBox())!
  return [box.x + box.width / 2, box.y + box.height / 2] as const
}

async function saveVisit(page: Page) {
  await page.getByRole('button', { name: 'Save visit' }).click()
  await expect(page.getByText('Visit saved')).toBeVisible()
}

test('pain marks are set with the mouse, by dragging and with the keyboard alone', async ({ page }) => {
  await test.step('a press marks a region with its kind of pain, both halves share one mark, and a second press removes it', async () => {
    await openNewVisit(page)
    await page.getByLabel('Kind of pain', { exact: true }).selectOption('burning')
    await chartRegion(page, 'Calf, left').click()
    await expect(markItem(page, 'Calf, left, burning')).toBeVisible()
    await chartRegion(page, 'Calf, right').click()
    await expect(markItem(page, 'Calf, both sides, burning')).toBeVisible()
    await chartRegion(page, 'Calf, left').click()
    await expect(markItem(page, 'Calf, right, burning')).toBeVisible()
    await markItem(page, 'Calf, right, burning').getByLabel('Kind of pain: Calf').selectOption('numb')
    await markItem(page, 'Calf, right, numb').getByLabel('Side: Calf').selectOption('left')
    await expect(chartRegion(page, 'Calf, left')).toBeChecked()
    await expect(chartRegion(page, 'Calf, right')).not.toBeChecked()
    await page.getByLabel('Kind of pain', { exact: true }).selectOption('not specified')
    await chartRegion(page, 'Shin, right').click()
    await saveVisit(page)
    expect((await readLastVisit(page)).painMarks).toEqual([
      { region: 'calf', side: 'left', kind: 'numb' },
      { region: 'shin', side: 'right', kind: null },
    ])
  })

  await test.step('dragging marks all regions under the pointer, and dragging from a mark removes marks', async () => {
    await openNewVisit(page)
    await page.getByRole('figure', { name: 'Body chart of this visit' }).scrollIntoViewIfNeeded()
    const dragOverBothRegions = async () => {
      await page.mouse.move(...(await centreOf(page, 'Buttock, left')))
      await page.mouse.down()
      await page.mouse.move(...(await centreOf(page, 'Back of thigh, left')), { steps: 6 })
      await page.mouse.up()
    }
    await dragOverBothRegions()
    await expect(markItem(page, 'Buttock, left')).toBeVisible()
    await expect(markItem(page, 'Back of thigh, left')).toBeVisible()
    await dragOverBothRegions()
    await expect(markList(page)).toBeHidden()
  })

  await test.step('the keyboard alone adds a mark with side and kind, changes it in the list, and removes it', async () => {
    await openNewVisit(page)
    const keyboard = new KeystrokeCounter(page)
    const field = typeAhead(page, 'Add a pain mark')
    await field.focus()
    await keyboard.pickFirst(field, 'calf l throb')
    await keyboard.pickFirst(field, 'temple')
    await expect(markItem(page, 'Calf, left, throbbing')).toBeVisible()
    // Without a typed side the mark has the side of the complaint.
    await expect(markItem(page, 'Temple, left')).toBeVisible()
    await keyboard.tabTo(page.getByLabel('Kind of pain: Temple'))
    await page.keyboard.press('s')
    await expect(markItem(page, 'Temple, left, sharp')).toBeVisible()
    await keyboard.tabTo(page.getByRole('button', { name: 'Remove Temple, left, sharp' }))
    await page.keyboard.press('Enter')
    await expect(markItem(page, 'Temple, left, sharp')).toBeHidden()
    await expect(field).toBeFocused()
    // On the body chart: one Tab stop, arrows, Space.
    await chartRegion(page, 'Calf, left').focus()
    await page.keyboard.press('ArrowUp')
    const focusedRegion = page.locator(':focus')
    await expect(focusedRegion).toHaveRole('checkbox')
    await page.keyboard.press('Space')
    await expect(focusedRegion).toBeChecked()
    await expect(markList(page).getByRole('listitem')).toHaveCount(2)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Visit saved')).toBeVisible()
    expect((await readLastVisit(page)).painMarks).toHaveLength(2)
  })
})

test('the chart stays in its place while it is marked, in the visit and in the complaint', async ({
  page,
}) => {
  const figure = page.getByRole('group', { name: 'The body from the front' })
  const placeOf = async () => {
    const { x, y } = (await figure.boundingBox())!
    return [x, y]
  }
  const markEach = async (...names: string[]) => {
    for (const name of names) {
      // A click scrolls to what it clicks, and so does a hover.
      await chartRegion(page, name).hover()
      const before = await placeOf()
      await chartRegion(page, name).click()
      expect(await placeOf(), name).toEqual(before)
    }
  }
  await openNewVisit(page)
  await markEach('Shin, right', 'Abdomen, left', 'Shin, left', 'Abdomen, left')
  const beforeWork = await placeOf()
  await page.getByRole('radio', { name: 'Work', exact: true }).click()
  expect(await placeOf(), 'after a change to work').toEqual(beforeWork)
  await markEach('Tibialis anterior, right', 'Biceps brachii, left', 'Tibialis anterior, right')
  await openScreen(page, `/clients/${clientId}/complaints/new`)
  await markEach('Shin, right', 'Abdomen, left', 'Shin, right')
})

test('pain marks are copied, kept in a draft and refused when a region is marked twice', async ({ page }) => {
  await test.step('a visit starts without marks, and one key copies the complaint’s regions or the last marks', async () => {
    await openNewVisit(page)
    const chart = section(page, 'Body chart')
    await expect(chart.getByRole('img', { name: /^Earlier pain: Between/ }).first()).toBeVisible()
    await expect(chart.getByRole('img', { name: /^Pain/ })).toHaveCount(0)
    await expect(markList(page)).toBeHidden()
    // The key shows what it copies.
    await openTab(page, 'Checks')
    await page.getByLabel('Subjective').focus()
    await page.keyboard.press('Control+Shift+H')
    await expect(markList(page).getByRole('listitem')).toHaveCount(1)
    await expect(chart.getByText('copied from the complaint')).toBeVisible()
    await expect(chart.getByRole('button', { name: /^Copy regions of the complaint/ })).toBeHidden()
    await markList(page)
      .getByLabel(/^Kind of pain/)
      .selectOption('burning')
    await expect(chart.getByText('copied from the complaint')).toBeHidden()
    await saveVisit(page)

    await openScreen(page, `/clients/${clientId}/visits/new`)
    await openTab(page, 'Earlier visits')
    await expect(page.getByRole('region', { name: 'Last visit', exact: true })).toContainText(
      /Pain marks: Between the shoulder blades.*, left, burning/,
    )
    await openTab(page, 'Body chart')
    await chart.getByRole('button', { name: /^Copy pain marks of / }).click()
    await expect(markList(page).getByRole('listitem', { name: /, left, burning$/ })).toBeVisible()
    await expect(chart.getByText(/^copied from \d/)).toBeVisible()
    await chartRegion(page, 'Calf, left').click()
    await expect(chart.getByText(/^copied from/)).toBeHidden()
  })

  await test.step('a draft keeps the marks after a reload', async () => {
    await openNewVisit(page)
    await chartRegion(page, 'Calf, left').click()
    await typeAhead(page, 'Add a pain mark').fill('temple r sharp')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Draft saved/)).toBeVisible()
    await page.reload()
    await expect(page.getByRole('tab', { name: /^Body chart.* 2 pain marks$/ })).toBeVisible()
    await expect(page.getByRole('figure', { name: 'Body chart of this visit' })).toHaveCount(0)
    await openTab(page, 'Body chart')
    await expect(markItem(page, 'Calf, left')).toBeVisible()
    await expect(markItem(page, 'Temple, right, sharp')).toBeVisible()
    await expect(chartRegion(page, 'Calf, left')).toBeChecked()
    await saveVisit(page)
    expect((await readLastVisit(page)).painMarks).toHaveLength(2)
  })

  await test.step('a region marked twice on one side is refused at the second mark, and the input is kept', async () => {
    await openNewVisit(page)
    await chartRegion(page, 'Calf, left').click()
    await page.getByLabel('Kind of pain', { exact: true }).selectOption('numb')
    await chartRegion(page, 'Calf, right').click()
    await page.getByLabel('Side: Calf').last().selectOption('left')
    await page.getByRole('radio', { name: 'Work', exact: true }).check()
    await openTab(page, 'Checks')
    await page.getByRole('button', { name: 'Save visit' }).click()
    await expect(page.getByText('This region already has a mark on this side')).toBeVisible()
    await expect(page.getByLabel('Side: Calf').last()).toBeFocused()
    await page.getByLabel('Side: Calf').last().selectOption('right')
    await expect(page.getByText('This region already has a mark on this side')).toBeHidden()
    await saveVisit(page)
  })
})

test('the chart marks work, and a signed visit shows and prints its pain marks', async ({ page }) => {
  await test.step('a press on the same chart adds a muscle of that side to the work, and a second press removes its line', async () => {
    await openNewVisit(page)
    await page.getByRole('radio', { name: 'Work', exact: true }).check()
    const lines = section(page, 'Work').getByRole('list', { name: 'Work' }).locator('> li')
    await chartRegion(page, 'Infraspinatus, left').click()
    await expect(lines).toHaveCount(1)
    await chartRegion(page, 'Infraspinatus, right').click()
    await expect(lines).toHaveAccessibleName('Infraspinatus, both sides')
    await chartRegion(page, 'Infraspinatus, right').click()
    await expect(lines).toHaveAccessibleName('Infraspinatus, left')
    await lines.getByRole('radio', { name: 'released', exact: true }).check()
    // An answer for one side does not apply to the other side.
    await chartRegion(page, 'Infraspinatus, right').click()
    await expect(lines).toHaveCount(2)
    await chartRegion(page, 'Infraspinatus, right').click()
    await expect(lines).toHaveCount(1)
    await expect(lines).toHaveAccessibleName('Infraspinatus, left, released')
    await saveVisit(page)
    expect((await readLastVisit(page)).work).toMatchObject([
      { tissue: 'infraspinatus', side: 'left', response: 'released' },
    ])
  })

  await test.step('a signed visit shows the marks as text and on the body, and prints the letter of each kind of pain', async () => {
    await openNewVisit(page)
    const visitId = await addVisit(page, clientId, {
      at: `${daysAgo(6).iso}T10:00`,
      complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
      painMarks: [
        { region: 'calf', side: 'left', kind: 'burning' },
        { region: 'temple', side: 'both', kind: null },
      ],
    })
    await callMutation(page, 'visits.sign', { id: visitId })
    await openScreen(page, `/visits/${visitId}`)
    const painMarkList = page.getByRole('list', { name: 'Pain marks' })
    await expect(painMarkList.getByRole('listitem')).toHaveText([
      /Calf, left, burning$/,
      'Temple, both sides',
    ])
    const chart = section(page, 'Body chart')
    await expect(chart.getByRole('img', { name: /^Pain: Calf, left, burning/ }).first()).toBeVisible()
    await expect(chart.getByRole('checkbox', { name: 'Calf, left' })).toHaveCount(0)
    await expect(chart.getByRole('combobox', { name: 'Add a pain mark' })).toHaveCount(0)

    await openScreen(page, `/print/visits/${visitId}`)
    await expect(painMarkList.getByRole('listitem').first()).toHaveText(/^Bu\s*Calf, left, burning$/)
    const picture = page.getByRole('figure', { name: /Letters: the kind of pain/ })
    await expect(picture.getByText('Bu', { exact: true }).first()).toBeVisible()
    await expect(picture.getByRole('img', { name: /^Pain: Temple, both sides/ }).first()).toBeVisible()
    const printedText = (await readPdf(await page.pdf({ preferCSSPageSize: true }))).pages.join('\n')
    expect(printedText).toContain('Pain marks')
    expect(printedText).toMatch(/Bu\s+Calf, left, burning/)
    expect(printedText).toContain('Hatched: pain.')
  })
})
