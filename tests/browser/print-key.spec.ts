import type { Page } from '@playwright/test'
import { openScreen } from '../support/screens'
import { addClient, addComplaint, addVisit, callMutation } from './arrange'
import { readPdf } from './pdf'
import { expect, test } from './strict-page'

const paper = (page: Page) => page.getByRole('dialog', { name: 'Paper' })
const rail = 'Follow-up calls'

/** The print dialog of the browser is not part of the page, so the test only counts how often it was opened. */
async function countPrints(page: Page) {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
}

/** Presses the key, expects the print dialog, and returns the text that it prints. */
async function printWithKey(page: Page): Promise<string> {
  await page.keyboard.press('Control+p')
  await expect(paper(page)).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-printed', '')
  await page.evaluate(() => document.documentElement.removeAttribute('data-printed'))
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }))
  return pages.join('\n')
}

test.describe('Ctrl+P', () => {
  test.beforeEach(async ({ page, host }) => {
    await countPrints(page)
    await page.goto(`${host.origin}/needs-another-look`)
  })

  test('prints the paper of each page without the menu, and returns to the page', async ({ page }) => {
    const clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Berg' })
    const complaintId = await addComplaint(page, clientId, { goal: 'A whole working day' })
    const visitId = await addVisit(page, clientId, {
      at: '2026-03-03T10:00',
      subjective: 'Slept badly.',
      complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
    })
    for (const [path, heading, text] of [
      [`/complaints/${complaintId}`, 'Your treatment plan', 'A whole working day'],
      [`/complaints/${complaintId}/progress`, 'Progress', 'All values'],
      [`/complaints/${complaintId}/picture`, 'What to check next', 'Where it hurts'],
      [`/visits/${visitId}`, 'Visit note', 'Slept badly.'],
      [`/clients/${clientId}`, 'Your treatment plan', 'A whole working day'],
    ] as const) {
      await openScreen(page, path)
      await expect(page.getByText('Noémie Berg').first()).toBeVisible()
      await expect(page.getByLabel('Loading')).toHaveCount(0)
      const before = await page.title()
      const printed = await printWithKey(page)
      expect(printed, path).toContain(heading)
      expect(printed, path).toContain(text)
      expect(printed, path).not.toContain(rail)
      await page.keyboard.press('Escape')
      await expect(paper(page)).toHaveCount(0)
      expect(new URL(page.url()).pathname).toBe(path)
      expect(await page.title()).toBe(before)
    }
    // The menu of the browser prints the screen itself.
    const { pages } = await readPdf(await page.pdf())
    expect(pages.join('\n')).toContain('Noémie Berg')
    expect(pages.join('\n')).not.toContain(rail)
  })

  test('loses nothing that was typed: it prints what was saved, and the form stays as it is', async ({
    page,
  }) => {
    const clientId = await addClient(page, { firstName: 'Noémie' })
    const complaintId = await addComplaint(page, clientId, { goal: 'A whole working day' })
    const visitId = await addVisit(page, clientId, { at: '2026-03-03T10:00', subjective: 'Slept badly.' })
    for (const [path, label, saved] of [
      [`/complaints/${complaintId}/edit`, 'Goal', 'A whole working day'],
      [`/complaints/${complaintId}/plan`, 'Goal', 'A whole working day'],
      [`/visits/${visitId}/edit`, 'Subjective', 'Slept badly.'],
    ] as const) {
      await openScreen(page, path)
      const field = page.getByLabel(label, { exact: true })
      await field.fill('Typed and not saved')
      const printed = await printWithKey(page)
      expect(printed, path).toContain(saved)
      expect(printed, path).not.toContain('Typed and not saved')
      await expect(paper(page)).toContainText('As last saved.')
      // The keys of the form do nothing behind the paper.
      await page.keyboard.press('Control+Enter')
      await page.getByRole('button', { name: 'Back', exact: true }).click()
      await expect(field).toBeFocused()
      await expect(field).toHaveValue('Typed and not saved')
      expect(new URL(page.url()).pathname).toBe(path)
    }
  })

  test('asks which plan of a client with several complaints, and says where there is nothing to print', async ({
    page,
  }) => {
    const clientId = await addClient(page, { firstName: 'Noémie' })
    const first = await addComplaint(page, clientId, { title: 'Neck pain' })
    await addComplaint(page, clientId, { title: 'Knee pain' })
    await callMutation(page, 'plans.save', {
      complaintId: first,
      plan: {
        goal: 'Look over the shoulder',
        frequency: '',
        homeCare: '',
        avoid: '',
        reviewOn: null,
        items: [],
      },
    })
    await openScreen(page, `/clients/${clientId}`)
    await expect(page.getByText('Knee pain').first()).toBeVisible()
    await page.keyboard.press('Control+p')
    const choice = page.getByRole('dialog', { name: 'Print' })
    await expect(choice.getByRole('button', { name: /^Treatment plan/ })).toHaveText([
      'Treatment plan: Knee pain',
      'Treatment plan: Neck pain',
    ])
    await choice.getByRole('button', { name: 'Treatment plan: Neck pain' }).click()
    await expect(paper(page)).toContainText('Look over the shoulder')
    await page.keyboard.press('Escape')
    await expect(paper(page)).toHaveCount(0)
    for (const [path, message] of [
      ['/needs-another-look', 'Nothing to print on this screen.'],
      ['/settings', 'Nothing to print on this screen.'],
      [`/clients/${clientId}/visits/new`, 'Save the visit first.'],
      [`/clients/${clientId}/complaints/new`, 'Save the complaint first.'],
    ] as const) {
      await openScreen(page, path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.keyboard.press('Control+p')
      await expect(page.getByText(message), path).toBeVisible()
      await expect(paper(page)).toHaveCount(0)
    }
  })
})
