import type { Page } from '@playwright/test'
import { section, pickFirst, typeAhead } from '../support/screens'
import { sampleClient } from './arrange'
import { axeViolations, tooWide } from './axe'
import { expect, test as look } from './shared-sample'
import { test } from './strict-page'

// Every screen, as it opens and with what opens on it, against the rules of WCAG 2.1 A and AA and good practice: in the
// light and in the dark, at the usual width and at the narrowest; and nothing is wider than the window, at 1024 pixels
// and at half of 1280, which is what 200 % zoom leaves.

interface Ids {
  clientId: number
  complaintId: number
  visitId: number
}

interface Screen {
  name: string
  /** Whose record; the one with a long history unless told. */
  client?: string
  path?: (ids: Ids) => string
  ready: (page: Page) => Promise<void>
}

const heading = (name: string | RegExp) => async (page: Page) => {
  await expect(page.getByRole('heading', { name }).first()).toBeVisible()
}

const screens: Screen[] = [
  { name: 'needs another look', path: () => '/needs-another-look', ready: heading('Needs another look') },
  { name: 'the list to ask', path: () => '/follow-ups', ready: heading('Follow-up calls') },
  {
    name: 'the list to ask, with a form open and refused',
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
    name: 'the clients',
    path: () => '/clients',
    async ready(page) {
      await expect(page.getByRole('table')).toBeVisible()
    },
  },
  {
    name: 'the clients, with nobody found',
    path: () => '/clients',
    async ready(page) {
      await page.getByLabel('Find a client').fill('zzz')
      await expect(page.getByText('No client matches “zzz”')).toBeVisible()
    },
  },
  {
    name: 'a new client, refused',
    path: () => '/clients/new',
    async ready(page) {
      await page.getByLabel('Date of birth').fill('31/02/2020')
      await page.getByRole('button', { name: 'Create client' }).click()
      await expect(page.getByText('Enter a name')).toBeVisible()
    },
  },
  {
    name: 'a client, with the menu open',
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
    name: 'a new complaint, refused, with a list open',
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
    name: 'a complaint’s form, the body from its sides',
    path: ({ complaintId }) => `/complaints/${complaintId}/edit`,
    async ready(page) {
      await page.getByRole('figure').getByText('Sides').click()
      await expect(page.getByRole('group', { name: 'The right side of the body' })).toBeVisible()
    },
  },
  {
    name: 'a new visit, refused, with work and a list open',
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
    name: 'a new visit, with pain marks',
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
    name: 'a new visit, with lines answered, text carried forward and the phrases open',
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
    name: 'a visit, with the form of what came of it',
    path: ({ visitId }) => `/visits/${visitId}`,
    async ready(page) {
      await section(page, 'Outcome').getByRole('button').click()
      await expect(page.getByRole('button', { name: 'Save outcome' })).toBeVisible()
    },
  },
  {
    name: 'a visit that is amended and voided',
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
    name: 'what is missing before signing',
    client: 'Ingrid',
    path: ({ clientId }) => `/clients/${clientId}/visits/new`,
    async ready(page) {
      await page.getByRole('button', { name: 'Save and sign' }).click()
      await expect(page.getByRole('dialog', { name: 'Missing' })).toBeVisible()
    },
  },
  {
    name: 'the question before leaving',
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
    name: 'the anatomy, searched',
    path: () => '/anatomy',
    async ready(page) {
      await page.getByLabel('Find a tissue or a region').fill('should')
      await expect(page.getByRole('heading', { name: 'Regions' })).toBeVisible()
    },
  },
  {
    name: 'a tissue, with the field to hide it',
    path: () => '/anatomy/thoracolumbar-fascia',
    async ready(page) {
      await page.getByRole('button', { name: 'Hide tissue' }).click()
      await expect(page.getByLabel('Reason (optional)')).toBeVisible()
    },
  },
  { name: 'a region', path: () => '/anatomy/regions/low-back', ready: heading('Refers mainly here') },
  {
    name: 'a tissue of one’s own, refused, with a list open',
    path: () => '/anatomy/new',
    async ready(page) {
      await page.getByRole('button', { name: 'Add tissue' }).click()
      await expect(page.getByText('Enter a name')).toBeVisible()
      await typeAhead(page, 'Borders on').fill('glut')
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'a complaint, with the reason to rule a tissue out',
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
    name: 'the palette, with what it found',
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
  { name: 'an address that leads nowhere', path: () => '/nowhere', ready: heading('Page not found') },
]

/** What the dark can break: the rest of a screen is the same in both. */
const coloursAlone = ['color-contrast', 'link-in-text-block']

async function passEverywhere(page: Page) {
  await test.step('light, at the usual width', async () => expect(await axeViolations(page)).toEqual([]))
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
    look(`${name}: passes axe, and fits`, async ({ page, host }) => {
      const ids = await sampleClient(page, client)
      await page.goto(host.origin + (path ? path(ids) : '/'))
      await ready(page)
      await passEverywhere(page)
    })
  }
})

test('the first start: passes axe, and fits', async ({ page }) => {
  await page.getByRole('button', { name: 'Create practice' }).click()
  await expect(page.getByText('Enter your name')).toBeVisible()
  await passEverywhere(page)
})

test('the door without the key: passes axe, and fits', async ({ context, host }) => {
  const page = await context.newPage()
  await page.goto(host.origin)
  await expect(page.getByText('Open Elsewhere with the link')).toBeVisible()
  await passEverywhere(page)
})
