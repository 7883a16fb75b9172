import type { Page } from '@playwright/test'
import { dateTimeError, openTab, section, pickFirst, typeAhead } from '../support/screens'
import { expect } from './strict-page'

interface SampleIds {
  clientId: number
  complaintId: number
  visitId: number
}

interface Screen {
  name: string
  /** Part of the client's name. The default is the client with a long history. */
  client?: string
  path?: (ids: SampleIds) => string
  ready: (page: Page) => Promise<void>
}

const heading = (name: string | RegExp) => async (page: Page) => {
  await expect(page.getByRole('heading', { name }).first()).toBeVisible()
}

/** The screens of the sample practice to check, with their menus and dialogs. A screen with something opened stands for it without. */
export const screens: Screen[] = [
  { name: 'needs another look', path: () => '/needs-another-look', ready: heading('Needs another look') },
  {
    name: 'the follow-up calls, with a refused form',
    path: () => '/follow-ups',
    async ready(page) {
      await page
        .getByRole('button', { name: /^Call / })
        .first()
        .click()
      await page.getByRole('button', { name: 'Save outcome' }).click()
      await expect(page.getByText('Choose the duration of relief')).toBeVisible()
    },
  },
  { name: 'drafts and unsigned', path: () => '/drafts', ready: heading('Unsigned notes') },
  {
    name: 'the list of clients',
    path: () => '/clients',
    async ready(page) {
      await expect(page.getByRole('table')).toBeVisible()
    },
  },
  {
    name: 'the list of clients, with no result',
    path: () => '/clients',
    async ready(page) {
      await page.getByLabel('Find a client').fill('zzz')
      await expect(page.getByText('No client matches “zzz”')).toBeVisible()
    },
  },
  {
    name: 'the form of a new client, refused',
    path: () => '/clients/new',
    async ready(page) {
      await page.getByLabel('Date of birth').fill('31/02/2020')
      await page.getByRole('button', { name: 'Create client' }).click()
      await expect(page.getByText('Enter a name')).toBeVisible()
    },
  },
  {
    name: 'a client, with an open menu',
    path: ({ clientId }) => `/clients/${clientId}`,
    async ready(page) {
      await page.getByRole('button', { name: 'More actions' }).click()
      await expect(page.getByRole('menuitem', { name: 'Archive' })).toBeVisible()
    },
  },
  {
    name: 'a client’s record',
    path: ({ clientId }) => `/clients/${clientId}/edit`,
    ready: heading('Alerts'),
  },
  {
    name: 'the form of a new complaint, refused, with an open list',
    path: ({ clientId }) => `/clients/${clientId}/complaints/new`,
    async ready(page) {
      await page.getByRole('button', { name: 'Save complaint' }).click()
      await expect(page.getByText('Choose at least one region')).toBeVisible()
      await pickFirst(page, 'Where it hurts', 'low back')
      await typeAhead(page, 'Where it hurts').fill('should')
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'a complaint, with everything open',
    path: ({ complaintId }) => `/complaints/${complaintId}`,
    async ready(page) {
      await page.getByRole('button', { name: 'More ideas' }).click()
      await page.getByRole('button', { name: /-minute plan$/ }).click()
      await expect(page.getByRole('button', { name: 'Add all to treatment plan' })).toBeVisible()
      await page.getByRole('button', { name: /consider a referral/i }).click()
      await page.locator('[data-line]').first().click()
      await page.getByRole('button', { name: 'Why not another muscle?' }).click()
      await expect(page.getByRole('heading', { name: /^How to check/ })).toBeVisible()
    },
  },
  {
    name: 'a complaint with a red flag',
    client: 'Harold',
    path: ({ complaintId }) => `/complaints/${complaintId}`,
    ready: heading(/Refer to a doctor|Emergency/),
  },
  {
    name: 'a widespread complaint',
    client: 'Ngozi',
    path: ({ complaintId }) => `/complaints/${complaintId}`,
    ready: heading(/^Pain in many places/),
  },
  {
    name: 'a complaint’s form, with the side views of the body',
    path: ({ complaintId }) => `/complaints/${complaintId}/edit`,
    async ready(page) {
      await page.getByRole('figure').getByText('Sides').click()
      await expect(page.getByRole('group', { name: 'The right side of the body' })).toBeVisible()
    },
  },
  {
    name: 'the form of a new visit, refused, with work and an open list',
    client: 'Amara',
    path: ({ clientId }) => `/clients/${clientId}/visits/new`,
    async ready(page) {
      await page.getByLabel('Date and time: day').fill('31/02/2020')
      await pickFirst(page, 'Add a tissue', 'scalene')
      await page.getByRole('button', { name: 'Save visit' }).click()
      await expect(page.getByText(dateTimeError)).toBeVisible()
      await typeAhead(page, 'Add a tissue').fill('trap')
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'the form of a new visit, with pain marks',
    path: ({ clientId }) => `/clients/${clientId}/visits/new`,
    async ready(page) {
      await openTab(page, 'Body chart')
      await page.getByLabel('Kind of pain', { exact: true }).selectOption('tingling')
      await page.getByRole('checkbox', { name: 'Calf, left' }).first().click()
      await page.getByRole('button', { name: /^Copy pain marks of / }).click()
      await typeAhead(page, 'Add a pain mark').fill('temple r sh')
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'the form of a new visit, with answered lines, copied text and open phrases',
    path: ({ clientId }) => `/clients/${clientId}/visits/new`,
    async ready(page) {
      for (const typed of ['rhom1l', 'scm r 3 y', 'ql 2 n']) await pickFirst(page, 'Add a tissue', typed)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Delete')
      await section(page, 'Note')
        .getByRole('button', { name: /^Copy from / })
        .first()
        .click()
      await expect(page.getByText(/^copied from /)).toBeVisible()
      await page.getByLabel('Objective').fill('Tight. ')
      await page.getByLabel('Objective').press('End')
      await page.keyboard.type('/')
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'a visit, with the outcome form',
    path: ({ visitId }) => `/visits/${visitId}`,
    async ready(page) {
      await section(page, 'Outcome').getByRole('button').click()
      await expect(page.getByRole('button', { name: 'Save outcome' })).toBeVisible()
    },
  },
  {
    name: 'an amended and void visit',
    path: ({ visitId }) => `/visits/${visitId}`,
    async ready(page) {
      await page.getByRole('button', { name: 'Amend' }).click()
      await page.getByRole('button', { name: 'Add amendment' }).click()
      await expect(page.getByText('Enter the amendment')).toBeVisible()
      await page.getByRole('button', { name: 'More actions' }).click()
      await page.getByRole('menuitem', { name: 'Void visit' }).click()
      await page.getByRole('button', { name: 'Void visit' }).click()
      await expect(page.getByText('Enter the reason')).toBeVisible()
    },
  },
  {
    name: 'the missing items before signing',
    client: 'Ingrid',
    path: ({ clientId }) => `/clients/${clientId}/visits/new`,
    async ready(page) {
      await page.getByRole('button', { name: 'Save and sign' }).click()
      await expect(page.getByRole('dialog', { name: 'Missing' })).toBeVisible()
    },
  },
  {
    name: 'the confirmation before leaving a form',
    path: () => '/anatomy/new',
    async ready(page) {
      await page.getByLabel(/^Name/).fill('Something new')
      await page.getByRole('link', { name: 'Settings' }).first().click()
      await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible()
    },
  },
  {
    name: 'a plan’s form',
    path: ({ complaintId }) => `/complaints/${complaintId}/plan`,
    ready: heading('Check or work next'),
  },
  {
    name: 'a plan on paper',
    path: ({ complaintId }) => `/print/plans/${complaintId}`,
    ready: heading('Treatment plan'),
  },
  { name: 'the anatomy', path: () => '/anatomy', ready: heading('Anatomy') },
  {
    name: 'the anatomy, with search results',
    path: () => '/anatomy',
    async ready(page) {
      await page.getByLabel('Find a tissue or a region').fill('should')
      await expect(page.getByRole('heading', { name: 'Regions' })).toBeVisible()
    },
  },
  {
    name: 'a tissue, with the form to hide it',
    path: () => '/anatomy/thoracolumbar-fascia',
    async ready(page) {
      await page.getByRole('button', { name: 'Hide tissue' }).click()
      await expect(page.getByLabel('Reason (optional)')).toBeVisible()
    },
  },
  { name: 'a region', path: () => '/anatomy/regions/low-back', ready: heading('Refers mainly here') },
  {
    name: 'the form of a custom tissue, refused, with an open list',
    path: () => '/anatomy/new',
    async ready(page) {
      await page.getByRole('button', { name: 'Add tissue' }).click()
      await expect(page.getByText('Enter a name')).toBeVisible()
      await typeAhead(page, 'Borders').fill('glut')
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'a complaint, with the form to rule out a tissue',
    path: ({ complaintId }) => `/complaints/${complaintId}`,
    async ready(page) {
      await page.locator('[data-line]').first().click()
      await page.getByRole('button', { name: /^Rule out: / }).click()
      await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
    },
  },
  { name: 'the backups', path: () => '/settings/backups', ready: heading('Data folder') },
  { name: 'the practice', path: () => '/settings/practice', ready: heading('Paper and formats') },
  { name: 'the settings of visits', path: () => '/settings/visits', ready: heading('Signing checklist') },
  { name: 'the help', path: () => '/help', ready: heading('Suggestions') },
  { name: 'the lists', path: () => '/settings/lists', ready: heading('Phrases') },
  {
    name: 'the restore of one client',
    path: ({ clientId }) => `/restore-client?clientId=${clientId}`,
    ready: heading('Choose a backup'),
  },
  {
    name: 'the palette, with results',
    path: () => '/needs-another-look',
    async ready(page) {
      await expect(page.getByRole('heading', { name: 'Needs another look' })).toBeVisible()
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('textbox', { name: 'Find a client, a tissue or a command' })).toBeFocused()
      await page.keyboard.type('mar')
      await expect(page.getByRole('button', { name: /^Marisol/ })).toBeVisible()
    },
  },
  {
    name: 'a notice',
    path: () => '/settings/backups',
    async ready(page) {
      await page.getByRole('button', { name: 'Back up now' }).click()
      await expect(page.getByText('Backup made')).toBeVisible()
      await page.getByText('Backup made').hover()
    },
  },
  { name: 'an unknown address', path: () => '/nowhere', ready: heading('Page not found') },
]
