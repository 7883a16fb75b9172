import type { Locator, Page } from '@playwright/test'
import { openArea, expectError, section, pickFirst, typeAhead, openScreen } from '../support/screens'
import { addClient, addComplaint, openPractice } from './arrange'
import { KeystrokeCounter } from './keystroke-counter'
import { expect, test } from './strict-page'

const answer = (page: Page) => section(page, 'Next visit')
const lines = (page: Page) => answer(page).locator('[data-line]')

/** Opens a line, and returns its name with the side, which its buttons name. */
async function openLine(page: Page, line: Locator): Promise<string> {
  await line.click()
  await expect(line).toHaveAttribute('aria-expanded', 'true')
  const ruleOut = answer(page).getByRole('button', { name: /^Rule out: / })
  return (await ruleOut.getAttribute('aria-label'))!.replace('Rule out: ', '')
}

/** The links to the tissues of the open line. */
const tissueLinks = (page: Page, name: string | RegExp = /^More about /) =>
  page.getByRole('complementary', { name: 'On the body' }).getByRole('link', { name })

/** Returns the first tissue of the open line. */
async function readTissue(page: Page): Promise<string> {
  return (await tissueLinks(page).first().getAttribute('aria-label'))!.replace('More about ', '')
}

const openPart = (page: Page, name: RegExp) => page.getByRole('button', { name }).click()

test.describe('a custom tissue', () => {
  test.use({ expectedErrors: [/status of 409/] })

  test('can be added, found, suggested, changed and retired', async ({ page }) => {
    const clientId = await addClient(page, { firstName: 'Ada', lastName: 'Berg' })
    const complaintId = await addComplaint(page, clientId, {
      title: 'Elbow pain, left',
      regions: [{ region: 'point-of-elbow', side: 'left' }],
    })

    await test.step('the form requires a name and a place, and keeps the input', async () => {
      await openPractice(page)
      await openArea(page, 'Anatomy')
      await page.getByRole('link', { name: 'New tissue' }).click()
      await page.getByLabel('Take care').fill('Thin skin')
      await page.getByRole('button', { name: 'Add tissue' }).click()
      await expectError(page.getByLabel('Name', { exact: false }).first(), 'Enter a name')
      await expectError(typeAhead(page, 'Lies in'), 'Choose at least one region')
      await expect(page.getByLabel('Take care')).toHaveValue('Thin skin')
      await page.getByRole('textbox', { name: 'Name' }).first().fill('piriformis')
      await chooseFirst('Lies in', 'point of')
      await page.getByRole('button', { name: 'Add tissue' }).click()
      await expectError(
        page.getByRole('textbox', { name: 'Name' }).first(),
        /A tissue with this name already exists/,
      )
    })

    await test.step('the saved tissue has its own page', async () => {
      await page.getByRole('textbox', { name: 'Name' }).first().fill('Olecranon bursa')
      await page.getByLabel('Kind').selectOption('other')
      await chooseFirst('Refers mainly to', 'point of')
      await chooseFirst('Borders', 'triceps br')
      await page.getByLabel('Source (optional)').fill('A course in 2019')
      await page.getByRole('button', { name: 'Add tissue' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Olecranon bursa' })).toBeVisible()
      await expect(page.getByText('Source: A course in 2019')).toBeVisible()
      await expect(section(page, 'How to check it')).toContainText(
        'Press slowly, along it and across it (point of elbow)',
      )
    })

    await test.step('its neighbours and regions are links that lead back to it', async () => {
      const neighbours = section(page, 'Neighbours')
      await neighbours.getByRole('link', { name: 'Triceps brachii' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Triceps brachii' })).toBeVisible()
      await expect(neighbours.getByRole('link', { name: 'Olecranon bursa' })).toBeVisible()
      await neighbours.getByRole('link', { name: 'Point of elbow' }).first().click()
      await expect(
        section(page, 'Tissues in this region').getByRole('link', { name: 'Olecranon bursa' }),
      ).toBeVisible()
    })

    await test.step('suggestions, visits and plans show its name', async () => {
      await openScreen(page, `/complaints/${complaintId}`)
      const moreButton = page.getByRole('button', { name: 'More ideas' })
      await expect(moreButton).toBeVisible()
      const bursa = lines(page).filter({ hasText: 'Olecranon bursa' })
      if (!(await bursa.isVisible())) await moreButton.click()
      await bursa.click()
      await answer(page).getByRole('button', { name: 'Add to treatment plan: Olecranon bursa, left' }).click()
      await openPart(page, /^Treatment plan/)
      await expect(section(page, 'Treatment plan')).toContainText('Olecranon bursa, left')
      await openScreen(page, `/clients/${clientId}/visits/new`)
      await pickFirst(page, 'Add a tissue', 'bursa l')
      const line = page.getByRole('list', { name: 'Work' }).getByRole('listitem', { name: 'Olecranon bursa' })
      await expect(line).toContainText('Take care: Thin skin')
      await page.getByRole('button', { name: 'Save visit' }).click()
      await expect(page.getByText('Visit saved').first()).toBeVisible()
    })

    await test.step('a retired tissue is not offered, and the record still names it', async () => {
      await openArea(page, 'Anatomy')
      await page.getByText('Own', { exact: true }).click()
      await page.getByRole('link', { name: 'Olecranon bursa' }).click()
      await page.getByRole('link', { name: 'Edit' }).click()
      await page.getByRole('textbox', { name: 'Name' }).first().fill('Bursa over the elbow')
      await page.getByRole('button', { name: 'Save tissue' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Bursa over the elbow' })).toBeVisible()
      await page.getByRole('button', { name: 'Retire' }).click()
      await expect(page.getByRole('button', { name: 'Restore' })).toBeVisible()
      await openScreen(page, `/clients/${clientId}`)
      await expect(section(page, 'Visits')).toContainText('Bursa over the elbow')
      await openScreen(page, `/clients/${clientId}/visits/new`)
      await typeAhead(page, 'Add a tissue').fill('bursa')
      await expect(
        page.getByRole('listbox', { name: 'Matches: Add a tissue' }).getByText('Nothing found'),
      ).toBeVisible()
    })

    async function chooseFirst(label: string, typed: string) {
      await typeAhead(page, label).fill(typed)
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Escape')
    }
  })
})

test('a custom relation and a hidden tissue change what is shown until they are reverted, and an unknown address shows an error', async ({
  page,
}) => {
  await test.step('a custom relation is added and removed', async () => {
    await openScreen(page, '/anatomy/pectoralis-minor')
    const ownRelations = section(page, 'Your own relations')
    await ownRelations.getByRole('button', { name: 'Add', exact: true }).click()
    await expectError(typeAhead(ownRelations, 'Tissue'), 'Choose one')
    await ownRelations.getByLabel('Relation', { exact: true }).selectOption('refers mainly to')
    await typeAhead(ownRelations, 'Region').fill('middle and lower')
    await typeAhead(ownRelations, 'Region').press('Enter')
    await ownRelations.getByLabel('Source (optional)').fill('Seen in a dozen desk workers')
    await ownRelations.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(ownRelations.getByRole('listitem')).toContainText('Seen in a dozen desk workers')
    const regionLink = section(page, 'Neighbours').getByRole('link', {
      name: 'Middle and lower thoracic back',
    })
    await expect(regionLink).toContainText('own')
    await ownRelations.getByRole('button', { name: /^Remove: refers mainly to Middle/ }).click()
    await expect(ownRelations.getByRole('listitem')).toBeHidden()
    await expect(regionLink).toBeHidden()
  })

  await test.step('a hidden tissue is not suggested until it is shown again', async () => {
    const complaintId = await addComplaint(page, await addClient(page, { firstName: 'Ada' }))
    await openScreen(page, `/complaints/${complaintId}`)
    const lineName = await openLine(page, lines(page).first())
    await expect(lines(page).first()).toContainText(lineName)
    const name = await readTissue(page)
    await tissueLinks(page, `More about ${name}`).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await page.getByRole('button', { name: 'Hide tissue' }).click()
    await page.getByLabel('Reason (optional)').fill('We do not work this here')
    await page.keyboard.press('Enter')
    await expect(section(page, 'Hidden')).toContainText('We do not work this here')

    await openScreen(page, `/complaints/${complaintId}`)
    await expect(lines(page)).toHaveCount(3)
    await page.getByRole('button', { name: 'More ideas' }).click()
    await expect.poll(() => lines(page).count()).toBeGreaterThan(3)
    for (const line of await lines(page).all()) {
      await openLine(page, line)
      await expect(tissueLinks(page)).not.toHaveCount(0)
      await expect(tissueLinks(page, `More about ${name}`)).toHaveCount(0)
    }
    await openPart(page, /^Why not another muscle/)
    await pickFirst(page, 'Muscle', name)
    await expect(section(page, 'Why not another muscle?')).toContainText('Hidden in this practice')

    await openArea(page, 'Anatomy')
    await page.getByText('Hidden', { exact: true }).click()
    await page.getByRole('link', { name }).click()
    await page.getByRole('button', { name: 'Show tissue' }).click()
    await expect(page.getByRole('button', { name: 'Hide tissue' })).toBeVisible()
    await openScreen(page, `/complaints/${complaintId}`)
    await expect(lines(page).first()).toContainText(lineName)
    await openLine(page, lines(page).first())
    await expect(tissueLinks(page, `More about ${name}`)).toBeVisible()
  })

  await test.step('an unknown address in the anatomy shows an error', async () => {
    for (const path of [
      '/anatomy/spleen',
      '/anatomy/own-7',
      '/anatomy/own-7/edit',
      '/anatomy/regions/moon',
    ]) {
      await openScreen(page, '/anatomy')
      await expect(page.getByRole('heading', { name: 'Anatomy' })).toBeVisible()
      await page.evaluate((to) => history.pushState(null, '', to), path)
      await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
    }
  })
})

test('a suggestion is ruled out and this is undone, with the mouse and with the keyboard alone', async ({
  page,
}) => {
  await test.step('the keyboard alone finds a tissue, moves through its picture, and rules out a suggestion and reverts it', async () => {
    const complaintId = await addComplaint(page, await addClient(page, { firstName: 'Ada' }))
    await openPractice(page)
    const keyboard = new KeystrokeCounter(page)
    await keyboard.openFromPalette(
      'pec min',
      page.getByRole('dialog').getByRole('button', { name: /Pectoralis minor/ }),
    )
    await expect(page.getByRole('heading', { level: 1, name: 'Pectoralis minor' })).toBeVisible()
    const neighbours = section(page, 'Neighbours')
    await keyboard.tabTo(neighbours.getByRole('link', { name: 'Subclavius' }))
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Subclavius' })).toBeVisible()

    await openScreen(page, `/complaints/${complaintId}`)
    await keyboard.tabTo(lines(page).first())
    await keyboard.press('Enter')
    await expect(lines(page).first()).toHaveAttribute('aria-expanded', 'true')
    const ruleOutButton = answer(page).getByRole('button', { name: /^Rule out: / })
    const name = (await ruleOutButton.getAttribute('aria-label'))!.replace('Rule out: ', '')
    const tissueCount = await tissueLinks(page).count()
    await keyboard.tabTo(ruleOutButton)
    await keyboard.press('Enter')
    await keyboard.press('Escape')
    await expect(ruleOutButton).toBeFocused()
    await keyboard.press('Enter')
    await keyboard.type('no')
    await keyboard.press('Enter')
    await expect(lines(page).filter({ hasText: name })).toHaveCount(0)
    // The focus stays in the section that contained the line.
    await expect(answer(page)).toBeFocused()
    await keyboard.tabTo(page.getByRole('button', { name: /^About/ }), { within: 120 })
    await keyboard.press('Enter')
    // A line is ruled out with all its tissues, and each can be taken back.
    const undoButtons = section(page, 'Ruled out').getByRole('button', { name: /^Undo: / })
    for (let left = tissueCount; left > 0; left -= 1) {
      await expect(undoButtons).toHaveCount(left)
      await keyboard.tabTo(undoButtons.first(), { within: 120 })
      await keyboard.press('Enter')
    }
    await expect(section(page, 'Ruled out')).toBeHidden()
    await expect(lines(page).first()).toContainText(name)
  })

  await test.step('ruling out a suggestion needs a reason, and can be undone and reverted', async () => {
    const complaintId = await addComplaint(page, await addClient(page, { firstName: 'Ada' }))
    await openScreen(page, `/complaints/${complaintId}`)
    const first = lines(page).first()
    const name = await openLine(page, first)
    const tissue = await readTissue(page)
    const tissueCount = await tissueLinks(page).count()
    await openPart(page, /^About/)
    await expect(section(page, 'Details')).toBeVisible()
    const ruledOut = section(page, 'Ruled out')
    await expect(ruledOut).toBeHidden()

    await answer(page)
      .getByRole('button', { name: `Rule out: ${name}` })
      .click()
    await page.keyboard.type('imaging normal')
    await page.keyboard.press('Enter')
    await expect(ruledOut.getByRole('listitem').filter({ hasText: 'imaging normal' })).toHaveCount(
      tissueCount,
    )
    await expect(lines(page).filter({ hasText: name })).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(first).toContainText(name)
    await expect(ruledOut).toBeHidden()

    await openPart(page, /^Why not another muscle/)
    await pickFirst(page, 'Muscle', tissue)
    const whyNot = section(page, 'Why not another muscle?')
    await whyNot.getByRole('button', { name: `Rule out: ${tissue}, left` }).click()
    await whyNot.getByRole('button', { name: 'Rule out' }).click()
    await expect(whyNot).toContainText('Ruled out on')
    await expect(whyNot.getByRole('button', { name: /Rule out/ })).toBeHidden()
    await openPart(page, /^About/)
    await expect(ruledOut.getByRole('listitem')).toContainText(`${tissue}, left`)
    await ruledOut.getByRole('button', { name: `Undo: ${tissue}, left` }).click()
    await expect(ruledOut).toBeHidden()
    await expect(first).toContainText(name)
  })
})
