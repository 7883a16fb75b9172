import type { Page } from '@playwright/test'
import {
  openArea,
  choosePain,
  daysAgo,
  section,
  pickFirst,
  openScreen,
  expectSaved,
  openSettings,
} from '../support/screens'
import { callQuery, callMutation, readVisits } from './arrange'
import { expect, test } from './strict-page'
import { openUnsignedVisit, readVisit, type SignedVisit } from './unsigned-visit'

const complaint = 'Upper back pain, left'
let clientId: number
let visitId: number

async function openVisit(page: Page) {
  ;({ clientId, visitId } = await openUnsignedVisit(page))
}

const missingDialog = (page: Page) => page.getByRole('dialog', { name: 'Missing' })
const clickSign = (page: Page) => page.getByRole('button', { name: 'Sign', exact: true }).click()

test('unsigned visits are listed, and the practice sets what a note should have', async ({ page }) => {
  await test.step('unsigned visits are listed under Drafts and unsigned with what is missing, and the palette finds them', async () => {
    await openVisit(page)
    await callMutation(page, 'drafts.save', {
      clientId,
      visitId: null,
      visitRevision: null,
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
    const entry = page.getByRole('link', { name: 'Drafts and unsigned' })
    await expect(entry).toHaveText('Drafts and unsigned2')
    const notes = section(page, 'Unsigned notes')
    await expect(notes.getByRole('listitem')).toHaveCount(1)
    await expect(notes).toContainText('Missing: Work and responses, Objective, Plan')
    await notes.getByRole('link', { name: /^Noémie Tremblay/ }).press('Enter')
    await clickSign(page)
    await missingDialog(page).getByRole('button', { name: 'Sign anyway' }).click()
    await expect(page.getByText(/^Signed by/)).toBeVisible()
    await openArea(page, 'Drafts and unsigned')
    await expect(notes).toBeHidden()
    await expect(entry).toHaveText('Drafts and unsigned1')
    await section(page, 'Draft')
      .getByRole('button', { name: /^Discard/ })
      .click()
    await expect(page.getByText('All forms are saved and all visits are signed.')).toBeVisible()
    await expect(entry).toHaveText('Drafts and unsigned')
  })

  await test.step('the practice sets what a note should have, and required items prevent signing', async () => {
    await openVisit(page)
    await openSettings(page, 'Visits')
    const list = section(page, 'Signing checklist')
    await list.getByLabel('Objective').selectOption('Required')
    for (const item of ['Plan', 'Work and responses']) {
      await list.getByLabel(item).selectOption('Off')
    }
    await expectSaved(page, 'Signing checklist')
    await openScreen(page, `/visits/${visitId}`)
    await clickSign(page)
    await expect(missingDialog(page).getByRole('listitem')).toHaveText(['Objective required'])
    await expect(page.getByRole('button', { name: 'Sign anyway' })).toBeHidden()
    await missingDialog(page).getByRole('link', { name: 'Objective' }).click()
    await page.getByLabel('Objective').fill('Ropy')
    await page.keyboard.press('Control+Shift+Enter')
    await expect(page.getByText(/^Signed by Alex Moreau/)).toBeVisible()
  })
})

test('signing lists what is missing, from the page and from the form of a visit', async ({ page }) => {
  await test.step('a visit page shows the whole visit, and signing lists what is missing before it locks the note', async () => {
    await openVisit(page)
    await expect(page.getByRole('heading', { level: 1, name: `Visit, ${daysAgo(6).shown}` })).toBeVisible()
    await expect(section(page, 'Note')).toContainText('Burning beside the spine.')
    await expect(page.getByText('not signed')).toBeVisible()
    await clickSign(page)
    await expect(missingDialog(page).getByRole('listitem')).toHaveText([
      'Work and responses',
      'Objective',
      'Plan',
    ])
    await page.getByRole('button', { name: 'Back to the note' }).click()
    expect((await readVisit(page, visitId)).signature).toBeNull()

    await clickSign(page)
    await missingDialog(page).getByRole('link', { name: 'Plan' }).click()
    await expect(page.getByLabel('Plan', { exact: true })).toBeFocused()
    await page.keyboard.type('Once a week')
    await page.keyboard.press('Control+Enter')
    await expect(section(page, 'Note')).toContainText('Once a week')

    await clickSign(page)
    await missingDialog(page).getByRole('button', { name: 'Sign anyway' }).click()
    await expect(page.getByText(/^Signed by Alex Moreau, .*\d\d:\d\d$/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Edit' })).toBeHidden()
    await expect(page.getByRole('button', { name: 'Sign', exact: true })).toBeHidden()
    await expect(page.getByRole('main')).toBeFocused()
    // The outcome is asked later, whether the visit is signed or not.
    await expect(section(page, 'Outcome').getByRole('button', { name: 'Record outcome' })).toBeVisible()
    await page.goto(page.url().replace(/\/?$/, '/edit'))
    await expect(page).toHaveURL(new RegExp(`/visits/${visitId}$`))
  })

  await test.step('one key saves and signs a complete note', async () => {
    await openVisit(page)
    await openScreen(page, `/clients/${clientId}/visits/new`)
    await section(page, 'Outcome of the last visit').getByText('1 to 3 days', { exact: true }).click()
    await choosePain(page, `Before: ${complaint}`, 6)
    await choosePain(page, `After: ${complaint}`, 2)
    await pickFirst(page, 'Add a tissue', 'rhomboid major l')
    await section(page, 'Work').getByRole('radio', { name: 'released', exact: true }).check()
    await page.getByLabel('Subjective').fill('Better')
    await page.getByLabel('Objective').fill('Soft')
    await page.getByLabel('Plan', { exact: true }).fill('Two weeks')
    await page.keyboard.press('Control+Shift+Enter')
    await expect(page.getByText('Visit saved and signed')).toBeVisible()
    const [visit] = await readVisits<SignedVisit>(page, clientId)
    expect(visit).toMatchObject({ subjective: 'Better', signature: { name: 'Alex Moreau' } })
    await expect(section(page, 'Visits').getByRole('article').first()).not.toContainText('not signed')
    expect(await callQuery(page, 'drafts.list', {})).toEqual([])
  })

  await test.step('each missing item in the form links to its field, and nothing is saved before the user signs or saves', async () => {
    await openVisit(page)
    await openScreen(page, `/clients/${clientId}/visits/new`)
    await pickFirst(page, 'Add a tissue', 'rhomboid major l')
    await page.getByLabel('Subjective').fill('Better')
    const missingItems: [string, () => Promise<void>][] = [
      [
        'Outcome of the last visit',
        () => expect(section(page, 'Outcome of the last visit').locator(':focus')).toHaveCount(1),
      ],
      [
        'Pain before',
        () =>
          expect(
            page.getByRole('radiogroup', { name: `Before: ${complaint}` }).locator(':focus'),
          ).toHaveCount(1),
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
    await expect(missingDialog(page).getByRole('listitem')).toHaveText(missingItems.map(([name]) => name))
    for (const [name, expectFocus] of missingItems) {
      await test.step(name, async () => {
        if (await missingDialog(page).isHidden()) await page.keyboard.press('Control+Shift+Enter')
        await missingDialog(page).getByRole('button', { name }).click()
        await expectFocus()
        await expect(missingDialog(page)).toBeHidden()
      })
    }
    const countVisits = async () =>
      (await callQuery<{ visits: SignedVisit[] }>(page, 'pages.client', { id: clientId })).visits.length
    expect(await countVisits()).toBe(1)
    await page.keyboard.press('Control+Shift+Enter')
    await page.getByRole('button', { name: 'Sign anyway' }).click()
    await expect(page.getByText('Visit saved and signed')).toBeVisible()
    expect(await countVisits()).toBe(2)
  })
})
