import type { Page } from '@playwright/test'
import { section, pickFirst, typeAhead } from '../support/screens'
import { sampleClient } from './arrange'
import { axeViolations, tooWide } from './axe'
import { expect, test as look } from './shared-sample'
import { test } from './strict-page'

// Checks every screen, with its menus and dialogs, against WCAG 2.1 A and AA and the best practices of axe. The checks
// run in the light and the dark colour scheme. Nothing may be wider than the window at 1024 pixels or at 640 pixels,
// which is a window of 1280 pixels at 200 % zoom.

interface Ids {
  clientId: number
  complaintId: number
  visitId: number
}

interface Screen {
  name: string
  /** Part of the client's name. The default is the client with a long history. */
  client?: string
  path?: (ids: Ids) => string
  ready: (page: Page) => Promise<void>
}

const heading = (name: string | RegExp) => async (page: Page) => {
  await expect(page.getByRole('heading', { name }).first()).toBeVisible()
}

const screens: Screen[] = [
  { name: 'needs another look', path: () => '/needs-another-look', ready: heading('Needs another look') },
  { name: 'the follow-up calls', path: () => '/follow-ups', ready: heading('Follow-up calls') },
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
  { name: 'a client', path: ({ clientId }) => `/clients/${clientId}`, ready: heading('Visits') },
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
    name: 'a complaint',
    path: ({ complaintId }) => `/complaints/${complaintId}`,
    ready: heading('Consider checking next'),
  },
  {
    name: 'a complaint, with everything open',
    path: ({ complaintId }) => `/complaints/${complaintId}`,
    async ready(page) {
      await page.getByRole('button', { name: 'More suggestions' }).click()
      for (const more of await page.getByText('How to check').all()) {
        if (await more.isVisible()) await more.click()
      }
      await expect(page.getByRole('button', { name: 'Fewer' })).toBeVisible()
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
    ready: heading('Pain in many places'),
  },
  {
    name: 'a complaint’s form',
    path: ({ complaintId }) => `/complaints/${complaintId}/edit`,
    ready: heading('Red flags'),
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
      await pickFirst(page, 'Add a muscle', 'scalene')
      await page.getByRole('button', { name: 'Save visit' }).click()
      await expect(page.getByText('Enter a date and a time, for example 29 Dec 2026 and 14:30')).toBeVisible()
      await typeAhead(page, 'Add a muscle').fill('trap')
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'the form of a new visit, with pain marks',
    path: ({ clientId }) => `/clients/${clientId}/visits/new`,
    async ready(page) {
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
      for (const typed of ['rhom1', 'scm r 3 y', 'ql 2 n']) await pickFirst(page, 'Add a muscle', typed)
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
    name: 'the list of what is missing before signing',
    client: 'Ingrid',
    path: ({ clientId }) => `/clients/${clientId}/visits/new`,
    async ready(page) {
      await page.getByRole('button', { name: 'Save and sign' }).click()
      await expect(page.getByRole('dialog', { name: 'Missing' })).toBeVisible()
    },
  },
  {
    name: 'the confirmation before leaving a form',
    path: ({ complaintId }) => `/complaints/${complaintId}/edit`,
    async ready(page) {
      await page.getByLabel('Goal').fill('Something new')
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
      await typeAhead(page, 'Borders on').fill('glut')
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'a complaint, with the form to rule out a tissue',
    path: ({ complaintId }) => `/complaints/${complaintId}`,
    async ready(page) {
      await page
        .getByRole('button', { name: /^Rule out: / })
        .first()
        .click()
      await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
    },
  },
  { name: 'the settings', path: () => '/settings', ready: heading('Paper and dates') },
  {
    name: 'the palette, with results',
    path: () => '/needs-another-look',
    async ready(page) {
      await expect(page.getByRole('heading', { name: 'Needs another look' })).toBeVisible()
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('textbox', { name: 'Find a client or a command' })).toBeFocused()
      await page.keyboard.type('mar')
      await expect(page.getByRole('button', { name: /^Marisol/ })).toBeVisible()
    },
  },
  {
    name: 'a notice',
    path: () => '/settings',
    async ready(page) {
      await page.getByLabel('Credentials').fill('LMT')
      await page.getByRole('button', { name: 'Save settings' }).click()
      await expect(page.getByText('Settings saved')).toBeVisible()
      await page.getByText('Settings saved').hover()
    },
  },
  { name: 'an unknown address', path: () => '/nowhere', ready: heading('Page not found') },
]

/** The only rules that the dark colour scheme can break. */
const coloursAlone = ['color-contrast', 'link-in-text-block']

async function passEverywhere(page: Page) {
  await test.step('light, at the default width', async () => expect(await axeViolations(page)).toEqual([]))
  await test.step('dark, 1024 wide', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 1024, height: 768 })
    await expect.poll(() => tooWide(page), { message: 'pixels too wide' }).toBeLessThanOrEqual(0)
    expect(await axeViolations(page, coloursAlone)).toEqual([])
  })
  await test.step('at 200 % zoom', async () => {
    await page.setViewportSize({ width: 640, height: 430 })
    await expect.poll(() => tooWide(page), { message: 'pixels too wide' }).toBeLessThanOrEqual(0)
  })
}

const calm = { colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } } as const
test.use({ ...calm, started: false })

look.describe('in the sample practice', () => {
  look.use({ ...calm, expectedErrors: [/status of 404/] })

  for (const { name, client = 'Marisol', path, ready } of screens) {
    look(`${name}: passes axe and fits the window`, async ({ page, host }) => {
      const ids = await sampleClient(page, client)
      await page.goto(host.origin + (path ? path(ids) : '/'))
      await ready(page)
      await passEverywhere(page)
    })
  }
})

test('the first start: passes axe and fits the window', async ({ page }) => {
  await page.getByRole('button', { name: 'Create practice' }).click()
  await expect(page.getByText('Enter your name')).toBeVisible()
  await passEverywhere(page)
})

test('the page without the access key: passes axe and fits the window', async ({ context, host }) => {
  const page = await context.newPage()
  await page.goto(host.origin)
  await expect(page.getByText('Open Elsewhere with the link')).toBeVisible()
  await passEverywhere(page)
})
