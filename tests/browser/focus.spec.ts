import type { Locator, Page } from '@playwright/test'
import { choosePain, daysAgo, openScreen, section } from '../support/screens'
import { addComplaint, addVisit, callMutation, openPractice, sampleClient } from './arrange'
import { expect, test } from './strict-page'

test.use({ sample: true })

interface Row {
  what: string
  path: string
  /** Has the focus, and opens the thing with Enter; or with another key where there is no button. */
  opener: (page: Page) => Locator
  openKey?: string
  /** Closes it: with these keys, or with a button that Enter presses. */
  close: string[] | ((page: Page) => Promise<unknown>)
  /** What has the focus afterwards; the opener if it is left out. */
  afterwards?: (page: Page) => Locator
}

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name })
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).press('Enter')
const inSection = (title: string, name: string | RegExp) => (page: Page) =>
  section(page, title).getByRole('button', { name })

test('the focus returns to what opened a dialog, a menu or a form, also after a save', async ({ page }) => {
  await openPractice(page)
  const { clientId, complaintId } = await sampleClient(page, 'Marisol')
  const { complaintId: referred } = await sampleClient(page, 'Harold')
  const own = await addComplaint(page, clientId)
  const visitOf = (at: string) =>
    addVisit(page, clientId, {
      at,
      complaints: [{ complaintId: own, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
    })
  const unsigned = await visitOf(`${daysAgo(4).iso}T10:00`)
  const signed = await visitOf(`${daysAgo(3).iso}T10:00`)
  const withDraft = await visitOf(`${daysAgo(2).iso}T10:00`)
  for (const id of [signed, withDraft]) await callMutation(page, 'visits.sign', { id })
  await callMutation(page, 'measures.saveDefaults', { kinds: ['groc'] })
  await callMutation(page, 'phrases.save', {
    id: null,
    phrase: { section: 'subjective', text: 'Felt better.' },
  })
  await callMutation(page, 'drafts.saveForm', {
    ...{ kind: 'amendment', clientId, visitId: withDraft, form: { text: 'The left' } },
    ...{ baseRevision: null, expectedRevision: null },
  })

  const rows: Row[] = [
    {
      what: 'the palette',
      path: '/clients',
      opener: (at) => at.getByLabel('Find a client'),
      openKey: 'Control+k',
      close: ['Escape'],
    },
    { what: 'a menu', path: `/clients/${clientId}`, opener: button('More actions'), close: ['Escape'] },
    { what: 'the keys', path: `/complaints/${complaintId}`, opener: button('Keys'), close: ['Escape'] },
    {
      what: '“Why not?”',
      path: `/complaints/${complaintId}`,
      opener: button('Why not another muscle?'),
      close: ['Escape', 'Escape'],
    },
    {
      what: '“Why not?” in order to type a muscle',
      path: `/complaints/${complaintId}`,
      opener: button('Why not another muscle?'),
      close: [],
      afterwards: (at) => at.getByLabel('Muscle', { exact: true }),
    },
    {
      what: 'the plan of the visit',
      path: `/complaints/${complaintId}`,
      opener: button(/-minute plan$/),
      close: ['Escape'],
    },
    {
      what: 'the doctor’s answer',
      path: `/complaints/${referred}`,
      opener: button('Record doctor’s answer'),
      close: press('Cancel'),
    },
    {
      what: 'the choice of measures',
      path: `/complaints/${complaintId}/progress`,
      opener: button('Choose measures'),
      close: press('Cancel'),
    },
    {
      what: 'the saved choice of measures',
      path: `/complaints/${complaintId}/progress`,
      opener: button('Choose measures'),
      close: press('Save measures'),
    },
    {
      what: 'scores',
      path: `/complaints/${own}/progress`,
      opener: button('Record scores'),
      close: press('Cancel'),
    },
    {
      what: 'what is missing before signing',
      path: `/visits/${unsigned}`,
      opener: (at) => at.getByRole('button', { name: 'Sign', exact: true }),
      close: ['Escape'],
    },
    {
      what: 'an outcome',
      path: `/visits/${unsigned}`,
      opener: button('Record outcome'),
      close: press('Cancel'),
    },
    {
      what: 'a saved outcome',
      path: `/visits/${unsigned}`,
      opener: button('Record outcome'),
      close: async (at) => {
        await at.keyboard.press('2')
        await choosePain(at, 'Pain now', 7)
        await section(at, 'Outcome').getByRole('button', { name: /^Save/ }).press('Enter')
      },
      afterwards: inSection('Outcome', 'Correct'),
    },
    {
      what: 'the correction of an outcome',
      path: `/visits/${unsigned}`,
      opener: inSection('Outcome', 'Correct'),
      close: press('Cancel'),
    },
    { what: 'an amendment', path: `/visits/${signed}`, opener: button('Amend'), close: press('Cancel') },
    {
      what: 'a saved amendment',
      path: `/visits/${signed}`,
      opener: button('Amend'),
      close: async (at) => {
        await at.keyboard.type('The left side.')
        await at.getByRole('button', { name: /^(Save|Add) amendment/ }).press('Enter')
      },
    },
    {
      what: 'a new phrase',
      path: '/settings/lists',
      opener: button('Add a phrase: Plan'),
      close: press('Cancel'),
    },
    {
      what: 'a saved phrase',
      path: '/settings/lists',
      opener: button('Add a phrase: Plan'),
      close: async (at) => {
        await at.keyboard.type('Heat in the evening.')
        await section(at, 'Phrases').getByRole('button', { name: 'Save', exact: true }).press('Enter')
      },
    },
    {
      what: 'a changed phrase',
      path: '/settings/lists',
      opener: button('Edit: Felt better.'),
      close: (at) => section(at, 'Phrases').getByRole('button', { name: 'Save', exact: true }).press('Enter'),
    },
    {
      what: 'a removed phrase',
      path: '/settings/lists',
      opener: button('Remove: Felt better.'),
      close: [],
      afterwards: (at) => section(at, 'Phrases'),
    },
    {
      what: 'a discarded draft',
      path: '/drafts',
      opener: button(/^Discard the draft/),
      close: [],
      afterwards: (at) => at.getByRole('button', { name: 'Undo' }),
    },
    { what: 'a routine’s name', path: '/settings/lists', opener: button(/^Rename/), close: press('Cancel') },
    {
      what: 'a saved name of a routine',
      path: '/settings/lists',
      opener: (at) => at.getByRole('button', { name: /^Rename/ }).first(),
      close: (at) =>
        section(at, 'Routines').getByRole('button', { name: 'Save', exact: true }).press('Enter'),
    },
    {
      what: 'a backup',
      path: '/settings/backups',
      opener: button('Back up now'),
      close: (at) => expect(at.getByText(/^Last backup: today/)).toBeVisible(),
    },
    {
      what: 'a message before leaving',
      path: '/anatomy/new',
      opener: (at) => at.getByRole('link', { name: 'Settings' }),
      close: ['Escape'],
    },
  ]
  page.setDefaultTimeout(3000)
  for (const { what, path, opener, openKey = 'Enter', close, afterwards = opener } of rows) {
    await test.step(what, async () => {
      await openScreen(page, path)
      if (path === '/anatomy/new') await page.getByLabel(/^Name/).fill('Own ligament')
      const opens = opener(page).first()
      await opens.focus()
      await page.keyboard.press(openKey)
      if (Array.isArray(close)) {
        await page.waitForTimeout(250)
        for (const key of close) await page.keyboard.press(key)
      } else await close(page)
      await expect.soft(afterwards(page).first(), what).toBeFocused({ timeout: 2500 })
    })
  }
})
