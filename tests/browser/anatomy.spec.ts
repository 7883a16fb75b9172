import { openArea, expectError, section, pickFirst, typeAhead, openScreen } from '../support/screens'
import { addClient, addComplaint, openPractice } from './arrange'
import { KeystrokeCounter } from './keystroke-counter'
import { expect, test } from './strict-page'

const suggestionCards = (page: Parameters<typeof section>[0]) =>
  section(page, 'Consider checking next')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3 }) })

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
      const moreButton = page.getByRole('button', { name: 'More suggestions' })
      await expect(moreButton).toBeVisible()
      const card = suggestionCards(page).filter({ hasText: 'Olecranon bursa' })
      if (!(await card.first().isVisible())) await moreButton.click()
      await card.getByRole('button', { name: 'Add to plan: Olecranon bursa, left' }).click()
      await expect(section(page, 'Treatment plan')).toContainText('Olecranon bursa, left')
      await openScreen(page, `/clients/${clientId}/visits/new`)
      await pickFirst(page, 'Add a tissue', 'bursa')
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
    await expect(suggestionCards(page).first()).toBeVisible()
    const name = (await suggestionCards(page).first().getByRole('heading').innerText()).replace(/, left$/, '')
    await suggestionCards(page).first().getByText('How to check').click()
    await page.getByRole('link', { name: `More about ${name}` }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await page.getByRole('button', { name: 'Hide tissue' }).click()
    await page.getByLabel('Reason (optional)').fill('We do not work this here')
    await page.keyboard.press('Enter')
    await expect(section(page, 'Hidden')).toContainText('We do not work this here')

    await openScreen(page, `/complaints/${complaintId}`)
    await expect(suggestionCards(page).first()).toBeVisible()
    await expect(suggestionCards(page).filter({ hasText: `${name}, left` })).toHaveCount(0)
    await pickFirst(page, 'Tissue', name)
    await expect(section(page, 'Why not …?')).toContainText('Hidden in this practice')

    await openArea(page, 'Anatomy')
    await page.getByText('Hidden', { exact: true }).click()
    await page.getByRole('link', { name }).click()
    await page.getByRole('button', { name: 'Show tissue' }).click()
    await expect(page.getByRole('button', { name: 'Hide tissue' })).toBeVisible()
    await openScreen(page, `/complaints/${complaintId}`)
    await expect(suggestionCards(page).first().getByRole('heading')).toHaveText(`${name}, left`)
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
    await expect(suggestionCards(page).first()).toBeVisible()
    const name = await suggestionCards(page).first().getByRole('heading').innerText()
    const ruleOutButton = page.getByRole('button', { name: `Rule out: ${name}` })
    await keyboard.tabTo(ruleOutButton)
    await keyboard.press('Enter')
    await keyboard.press('Escape')
    await expect(ruleOutButton).toBeFocused()
    await keyboard.press('Enter')
    await keyboard.type('no')
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { name, level: 3 })).toHaveCount(0)
    // The focus stays in the section that contained the card.
    await expect(section(page, 'Consider checking next')).toBeFocused()
    await keyboard.tabTo(page.getByRole('button', { name: `Undo: ${name}` }), { within: 120 })
    await keyboard.press('Enter')
    await expect(section(page, 'Ruled out')).toBeHidden()
    await expect(suggestionCards(page).first().getByRole('heading')).toHaveText(name)
  })

  await test.step('ruling out a suggestion needs a reason, and can be undone and reverted', async () => {
    const complaintId = await addComplaint(page, await addClient(page, { firstName: 'Ada' }))
    await openScreen(page, `/complaints/${complaintId}`)
    const first = suggestionCards(page).first().getByRole('heading')
    await expect(first).toBeVisible()
    const name = await first.innerText()
    const ruledOut = section(page, 'Ruled out')
    await expect(ruledOut).toBeHidden()

    await page.getByRole('button', { name: `Rule out: ${name}` }).click()
    await page.keyboard.type('imaging normal')
    await page.keyboard.press('Enter')
    await expect(ruledOut.getByRole('listitem')).toContainText('imaging normal')
    await expect(suggestionCards(page).getByRole('heading', { name })).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(first).toHaveText(name)
    await expect(ruledOut).toBeHidden()

    await pickFirst(page, 'Tissue', name.replace(/, left$/, ''))
    const whyNot = section(page, 'Why not …?')
    await whyNot.getByRole('button', { name: `Rule out: ${name}` }).click()
    await whyNot.getByRole('button', { name: 'Rule out' }).click()
    await expect(ruledOut.getByRole('listitem')).toContainText(name)
    await expect(whyNot).toContainText('Ruled out on')
    await expect(whyNot.getByRole('button', { name: /Rule out/ })).toBeHidden()
    await ruledOut.getByRole('button', { name: `Undo: ${name}` }).click()
    await expect(ruledOut).toBeHidden()
    await expect(first).toHaveText(name)
  })
})
