import type { Page } from '@playwright/test'
import { daysAgo, section, pickFirst, typeAhead } from '../support/screens'
import { addClient, addComplaint, addVisit, callQuery, callMutation, sampleClient } from './arrange'
import { axeViolations, horizontalOverflow } from './axe'
import { KeystrokeCounter } from './keystroke-counter'
import { expect, test as sampleTest } from './shared-sample'
import { listLayoutErrors } from './layout-errors'
import { readPdf } from './pdf'
import { test } from './strict-page'

const picture = (page: Page) => page.getByRole('group', { name: 'The picture' })
const column = (page: Page, name: string) => picture(page).getByRole('list', { name })
const suggestionButtons = (page: Page) => column(page, 'Consider checking next').getByRole('button')
const nodeButtons = (page: Page) => picture(page).getByRole('listitem').getByRole('button')

interface PictureResponse {
  suggestions: { key: string; tissue: string; side: string }[]
  edges: { from: string; to: string; kind: string }[]
}
const readPicture = (page: Page, complaintId: number) =>
  callQuery<PictureResponse>(page, 'suggestions.picture', { complaintId, asked: null })

const asked = { redFlagsAskedOn: daysAgo(0).iso }
const noPrecautions = { precautions: { answers: [], askedOn: daysAgo(0).iso } }

const reducedMotion = { colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } } as const

sampleTest.describe('in the sample practice', () => {
  sampleTest.use(reducedMotion)

  const openPicture = async (page: Page, origin: string, client: string) => {
    const ids = await sampleClient(page, client)
    await page.goto(`${origin}/complaints/${ids.complaintId}/picture`)
    await expect(section(page, 'Picture as text')).toBeVisible()
    return ids
  }

  sampleTest('the complaint links to the picture, and the picture links back', async ({ page, host }) => {
    const { complaintId } = await sampleClient(page, 'Marisol')
    await page.goto(`${host.origin}/complaints/${complaintId}`)
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Show as a picture' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Picture: Upper back pain, left')
    await expect(column(page, 'Worked so far').getByRole('button').first()).toContainText(
      /Rhomboid major.*Worked 4 times, relief under 4 hours/,
    )
    await page.getByRole('link', { name: 'Back to the complaint' }).click()
    await expect(section(page, 'Next visit')).toBeVisible()
  })

  sampleTest(
    'pointing at a suggestion shows its relations and reasons until the pointer leaves',
    async ({ page, host }) => {
      const { complaintId } = await openPicture(page, host.origin, 'Marisol')
      const { suggestions, edges } = await readPicture(page, complaintId)
      const ownEdges = edges.filter((edge) => edge.from === suggestions[0]!.key)
      const highlighted = picture(page).locator('svg g[data-light="lit"]')
      await expect(highlighted).toHaveCount(0)
      await suggestionButtons(page).first().hover()
      await expect(highlighted).toHaveCount(ownEdges.length)
      expect(ownEdges.length).toBeGreaterThan(2)
      await expect(section(page, 'Why')).toContainText(/Refers pain here/)
      await expect(section(page, 'Why').getByText('How to check')).toBeVisible()
      await page.getByRole('heading', { level: 1 }).hover()
      await expect(highlighted).toHaveCount(0)
      await suggestionButtons(page).first().click()
      await page.getByRole('heading', { level: 1 }).hover()
      await expect(highlighted).toHaveCount(ownEdges.length)
      await page.keyboard.press('Escape')
      await expect(highlighted).toHaveCount(0)
      await expect(section(page, 'Why')).toContainText('Select a tissue')
    },
  )

  sampleTest('the keyboard alone adds a suggestion from the picture to the plan', async ({ page, host }) => {
    await openPicture(page, host.origin, 'Marisol')
    const keyboard = new KeystrokeCounter(page)
    await keyboard.tabTo(suggestionButtons(page).first())
    await keyboard.press('ArrowDown')
    await expect(suggestionButtons(page).nth(1)).toBeFocused()
    await keyboard.press('End')
    await expect(suggestionButtons(page).last()).toBeFocused()
    await keyboard.press('Home')
    await keyboard.press('ArrowRight')
    await expect(column(page, 'Where it hurts').getByRole('button')).toBeFocused()
    await expect(section(page, 'Linked tissues')).toContainText('refers mainly')
    await keyboard.press('ArrowLeft', 2)
    const worked = column(page, 'Worked so far').getByRole('button', { name: /Rhomboid major/ })
    await expect(worked).toBeFocused()
    await expect(section(page, 'Outcome')).toContainText('relief under 4 hours')
    // The picture is one Tab stop, at the label that had the focus last.
    await keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'More suggestions' })).toBeFocused()
    await keyboard.press('Shift+Tab')
    await expect(worked).toBeFocused()
    await keyboard.press('ArrowRight')
    // The first suggestions are in the plan of the sample already.
    await keyboard.press('End')
    const name = await picture(page).locator(':focus b').textContent()
    const addButton = section(page, 'Why').getByRole('button', {
      name: `Add to treatment plan: ${name}, left`,
    })
    await keyboard.tabTo(addButton)
    await keyboard.press('Enter')
    await expect(section(page, 'Why')).toContainText('in the treatment plan')
  })

  sampleTest('any tissue can be added to the picture, with its relations', async ({ page, host }) => {
    const { complaintId } = await openPicture(page, host.origin, 'Kwame')
    await pickFirst(page, 'Why not …?', 'soleus')
    const soleus = suggestionButtons(page).filter({ hasText: 'Soleus' })
    await expect(soleus).toContainText('you asked about this')
    await expect(soleus).toHaveAttribute('aria-pressed', 'true')
    await expect(section(page, 'Why')).toContainText(/Rank \d+ of \d+/)
    await expect(section(page, 'Why')).toContainText(/Not known to refer pain here|No known referral/)
    await expect(section(page, 'Picture as text')).toContainText('Soleus, left')
    expect(await axeViolations(page)).toEqual([])
    await page.getByLabel('Side', { exact: true }).selectOption('right')
    await expect(soleus).toContainText('right · Not ranked')
    await page.getByRole('button', { name: 'Remove' }).click()
    await expect(soleus).toHaveCount(0)
    // A tissue that is already in the picture is selected at its place.
    const { suggestions } = await readPicture(page, complaintId)
    const name = (await suggestionButtons(page).nth(1).locator('b').textContent()) ?? ''
    await pickFirst(page, 'Why not …?', name)
    await expect(suggestionButtons(page).nth(1)).toHaveAttribute('aria-pressed', 'true')
    await expect(suggestionButtons(page)).toHaveCount(suggestions.length)
  })

  sampleTest('a gate hides the suggestions, and one line says why', async ({ page, host }) => {
    await openPicture(page, host.origin, 'Harold')
    await expect(page.getByRole('note')).toContainText(
      /^Refer to a doctor today\. No muscle is suggested until a doctor has looked/,
    )
    await expect(column(page, 'Consider checking next')).toHaveText('No tissue is suggested.')
    await expect(suggestionButtons(page)).toHaveCount(0)
    await expect(page.getByText('Why not …?')).toHaveCount(0)
    expect(await axeViolations(page)).toEqual([])
    await openPicture(page, host.origin, 'Ngozi')
    await expect(page.getByRole('note')).toContainText('Pain in many places')
    await expect(suggestionButtons(page)).toHaveCount(0)
  })

  sampleTest(
    'after several failures only the advice is shown first, on paper too',
    async ({ page, host }) => {
      await openPicture(page, host.origin, 'Priya')
      await expect(page.getByRole('note')).toContainText('Several attempts gave no lasting change')
      await expect(nodeButtons(page).filter({ hasText: /Strong|Fair|Possible/ })).toHaveCount(0)
      const paper = page.getByRole('article')
      await page.getByRole('link', { name: 'Print' }).click()
      await expect(paper).toContainText('No tissue is suggested.')
      await page.goBack()
      await page.getByRole('button', { name: 'Show suggestions anyway' }).click()
      await expect(suggestionButtons(page)).toHaveCount(3)
      await page.getByRole('link', { name: 'Print' }).click()
      await expect(paper).toContainText('Picture as text')
      await expect(paper).not.toContainText('No tissue is suggested.')
    },
  )

  sampleTest('passes axe in both colour schemes and fits the window', async ({ page, host }) => {
    sampleTest.setTimeout(180_000)
    await openPicture(page, host.origin, 'Marisol')
    expect(await axeViolations(page)).toEqual([])
    await suggestionButtons(page).first().click()
    expect(await axeViolations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axeViolations(page)).toEqual([])
    for (const [width, height] of [
      [1024, 768],
      [640, 430],
    ] as const) {
      await page.setViewportSize({ width, height })
      await expect
        .poll(() => horizontalOverflow(page), { message: `pixels too wide at ${width}` })
        .toBeLessThanOrEqual(0)
    }
  })

  sampleTest('prints on one page, A4 and Letter', async ({ page, host }) => {
    const { complaintId } = await sampleClient(page, 'Marisol')
    await page.goto(`${host.origin}/print/pictures/${complaintId}?tissue=soleus&side=left`)
    await expect(page.getByRole('heading', { name: 'What to check next' })).toBeVisible()
    await expect(page.getByRole('article')).toContainText('Soleus')
    expect(await axeViolations(page)).toEqual([])
    for (const paper of ['A4', 'Letter']) {
      await page.getByText(paper, { exact: true }).click()
      const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }))
      expect(pages, paper).toHaveLength(1)
      expect(pages[0]).toContain('Upper back pain, left')
      expect(pages[0]).toContain('Rhomboid major')
    }
  })
})

test.describe('the picture of a new complaint', () => {
  test.use({ ...reducedMotion, viewport: { width: 1280, height: 800 } })

  test('has two columns and a line for each relation before the first visit', async ({ page, host }) => {
    const clientId = await addClient(page, { firstName: 'Noor', lastName: 'Haddad', ...noPrecautions })
    const complaintId = await addComplaint(page, clientId, asked)
    await page.goto(`${host.origin}/complaints/${complaintId}/picture`)
    await expect(page.getByText('First suggestions, before any treatment.')).toBeVisible()
    await expect(picture(page).getByRole('heading')).toHaveText(['Consider checking next', 'Where it hurts'])
    await expect(suggestionButtons(page)).toHaveCount(3)
    const { suggestions, edges } = await readPicture(page, complaintId)
    const shown = edges.filter((edge) => suggestions.some((one) => one.key === edge.from))
    await expect(picture(page).locator('svg g')).toHaveCount(shown.length)
    expect(await axeViolations(page)).toEqual([])
  })

  test('has no overlapping labels and no line through a label when it is full', async ({ page, host }) => {
    const clientId = await addClient(page, { firstName: 'Noor', lastName: 'Haddad', ...noPrecautions })
    const complaintId = await addComplaint(page, clientId, {
      ...asked,
      title: 'Elbow, forearm and thumb, both sides',
      regions: [
        { region: 'outer-elbow', side: 'both' },
        { region: 'thumb-side-forearm', side: 'both' },
        { region: 'thumb', side: 'both' },
      ],
    })
    const worked = [
      'extensor-carpi-radialis-longus',
      'extensor-carpi-radialis-brevis',
      'flexor-digitorum-superficialis',
      'flexor-digitorum-profundus',
      'extensor-digitorum',
      'flexor-carpi-ulnaris',
    ]
    for (const [index, tissues] of [worked.slice(0, 3), worked.slice(3)].entries()) {
      const day = daysAgo(20 - index * 7).iso
      const visitId = await addVisit(page, clientId, {
        at: `${day}T10:00`,
        complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
        work: tissues.map((tissue) => ({
          tissue,
          side: 'both',
          technique: 'massage',
          minutes: 10,
          pressure: 'medium',
          response: 'released',
          familiarPain: 'yes',
          note: '',
          complaintId: null,
        })),
      })
      await callMutation(page, 'outcomes.save', {
        id: null,
        outcome: {
          visitId,
          complaintId,
          relief: '4 to 24 hours',
          painNow: 7,
          reaction: '',
          askedAt: `${daysAgo(16 - index * 7).iso}T10:00`,
          askedHow: 'phone',
          note: '',
        },
      })
    }
    await page.goto(`${host.origin}/complaints/${complaintId}/picture`)
    await page.getByRole('button', { name: 'More suggestions' }).click()
    await expect(suggestionButtons(page)).toHaveCount(8)
    await pickFirst(page, 'Why not …?', 'serratus posterior superior')
    await expect(suggestionButtons(page)).toHaveCount(9)
    await expect(nodeButtons(page)).toHaveCount(6 + 9 + 3)
    const hoverTargets = [
      column(page, 'Worked so far').getByRole('button').first(),
      suggestionButtons(page).first(),
      suggestionButtons(page).last(),
      column(page, 'Where it hurts').getByRole('button').nth(1),
    ]
    for (const target of [null, ...hoverTargets]) {
      await target?.hover()
      expect(await listLayoutErrors(picture(page), typeAhead(page, 'Why not …?'))).toEqual([])
    }
  })
})
