import type { Page } from '@playwright/test'
import { emptyClient } from '../../src/shared/clients'
import { emptyComplaint } from '../../src/shared/complaints'
import { daysAgo, expectError, section, openScreen, openTab } from '../support/screens'
import { callQuery, callMutation } from './arrange'
import { readPdf } from './pdf'
import { expect, test } from './strict-page'
import { openUnsignedVisit, readVisit } from './unsigned-visit'

const complaint = 'Upper back pain, left'
let clientId: number
let complaintId: number
let visitId: number

async function openVisit(page: Page) {
  ;({ clientId, complaintId, visitId } = await openUnsignedVisit(page))
}

test('an amended and a void visit are shown and printed as such', async ({ page }) => {
  await test.step('an amended visit shows the original and the amendment wherever the visit is shown', async () => {
    await openVisit(page)
    await callMutation(page, 'visits.sign', { id: visitId })
    await page.reload()
    await page.getByRole('button', { name: 'Amend' }).click()
    const field = page.getByRole('textbox', { name: 'Text' })
    await expect(field).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expectError(field, 'Enter the amendment')
    await field.fill('It was the right side.')
    await page.keyboard.press('Control+Enter')
    await expect(section(page, 'Amendments')).toContainText('It was the right side.')
    await expect(section(page, 'Amendments')).toContainText(
      /Amended by Alex Moreau, \d+ \w+ \d{4}, \d\d:\d\d/,
    )
    await expect(section(page, 'Note')).toContainText('Burning beside the spine.')
    // The top of the page also shows it, with a link down to it.
    await expect(page.getByText(/^Signed by Alex Moreau, .* · Amended \d+ \w+ \d{4}$/)).toBeVisible()
    await page.setViewportSize({ width: 1280, height: 600 })
    await page.getByRole('link', { name: /^Amended/ }).click()
    await expect(section(page, 'Amendments')).toBeInViewport({ ratio: 1 })
    for (const path of [
      `/clients/${clientId}`,
      `/complaints/${complaintId}`,
      `/clients/${clientId}/visits/new`,
    ]) {
      await openScreen(page, path)
      if (path.endsWith('/visits/new')) await openTab(page, 'Earlier visits')
      if (path.startsWith('/complaints')) await page.getByRole('button', { name: /^Visits/ }).click()
      await expect(page.getByRole('list', { name: 'Amendments' }), path).toContainText(
        'It was the right side.',
      )
    }
  })

  await test.step('a signed visit keeps the names of its day on its page and on paper', async () => {
    await callMutation(page, 'clients.update', {
      id: clientId,
      client: { ...emptyClient, firstName: 'Noémie', lastName: 'Gagnon' },
    })
    await callMutation(page, 'complaints.update', {
      id: complaintId,
      complaint: {
        ...emptyComplaint,
        title: 'Neck pain',
        regions: [{ region: 'back-of-neck', side: 'right' }],
      },
    })
    await openScreen(page, `/visits/${visitId}`)
    await expect(page.getByRole('link', { name: 'Noémie Gagnon' })).toBeVisible()
    await expect(section(page, 'This visit')).toContainText('Noémie Tremblay')
    await expect(section(page, 'This visit')).toContainText(complaint)
    await openScreen(page, `/print/visits/${visitId}`)
    await expect(page.getByRole('main')).toContainText('Noémie Tremblay')
    await expect(page.getByRole('main')).toContainText(complaint)
    await expect(page.getByRole('main')).not.toContainText(/Gagnon|Neck pain|changed after/)
  })

  await test.step('a void visit has a reason, stays readable, is struck through and is not counted', async () => {
    await openVisit(page)
    await callMutation(page, 'outcomes.save', {
      id: null,
      outcome: {
        ...{
          visitId,
          complaintId,
          relief: 'under 4 hours',
          painNow: 6,
          reaction: '',
          note: 'Told on the phone',
        },
        ...{ askedAt: `${daysAgo(4).iso}T10:00`, askedHow: 'phone' },
      },
    })
    await page.reload()
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Void visit' }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'More actions' })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Void visit' }).click()
    await page.getByRole('button', { name: 'Void visit' }).click()
    const reason = page.getByRole('textbox', { name: 'Reason' })
    await expectError(reason, 'Enter the reason')
    await reason.fill('Written for the wrong client')
    await page.getByRole('button', { name: 'Void visit' }).click()
    await expect(page.getByText('Void. Written for the wrong client')).toBeVisible()
    await expect(page.getByText('Burning beside the spine.')).toHaveCSS(
      'text-decoration-line',
      'line-through',
    )
    await expect(section(page, 'Outcome')).toContainText('relief under 4 hours')
    await expect(section(page, 'Outcome')).toContainText('Told on the phone')
    for (const name of ['Edit', 'Sign', 'Amend', 'More actions', 'Record outcome']) {
      await expect(page.getByRole('button', { name, exact: true }), name).toBeHidden()
    }
    await openScreen(page, `/clients/${clientId}`)
    await expect(section(page, 'Visits').getByRole('article')).toContainText('Written for the wrong client')
    await openScreen(page, `/complaints/${complaintId}`)
    await expect(page.getByText('first visit', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: /^Visits/ }).click()
    await expect(section(page, 'Visits').getByRole('article')).toContainText('Written for the wrong client')
    await openScreen(page, `/clients/${clientId}/visits/new`)
    await expect(page.getByText('This is the first visit.')).toBeVisible()
    await expect(section(page, 'Outcome of the last visit')).toBeHidden()
  })

  await test.step('a printed visit has its signature, its amendments and, if it is void, a mark', async () => {
    await openVisit(page)
    await page.getByRole('link', { name: 'Print' }).click()
    const sheet = page.getByRole('main')
    await expect(sheet.getByRole('heading', { level: 1, name: 'Visit note' })).toBeVisible()
    await expect(sheet).toContainText('Not signed.')
    await page.getByRole('button', { name: 'Back' }).click()
    await callMutation(page, 'visits.sign', { id: visitId })
    await callMutation(page, 'visits.amend', { id: visitId, text: 'It was the right side.' })
    await page.reload()
    await page.getByRole('link', { name: 'Print' }).click()
    for (const text of [
      'Noémie Tremblay',
      complaint,
      '7, 3, –',
      'Burning beside the spine.',
      'Signed by Alex Moreau',
    ]) {
      await expect(sheet).toContainText(text)
    }
    await expect(sheet).toContainText(/Amended by Alex Moreau, .*It was the right side\./)
    await expect(sheet).not.toContainText('Void')
    await callMutation(page, 'visits.void', { id: visitId, reason: 'Wrong client' })
    await page.reload()
    await expect(sheet).toContainText('Void. Wrong client')
    const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }))
    const allText = pdf.pages.join(' ').replace(/\s+/g, ' ')
    for (const text of [
      'Visit note',
      'Void.',
      'Wrong client',
      'Signed by Alex Moreau',
      'It was the right side.',
    ]) {
      expect(allText).toContain(text)
    }
    expect(allText).toContain('Noémie Tremblay, void')
    expect(allText, 'the bar stays on the screen').not.toMatch(/\bA4\b/)
  })
})

test.describe('a visit that was signed in another window', () => {
  test.use({ expectedErrors: [/409/] })

  test('refuses the input, keeps it, and turns it into an amendment', async ({ page }) => {
    await openVisit(page)
    await page.getByRole('link', { name: 'Edit' }).click()
    await page.getByLabel('Subjective').fill('Burning on the right.')
    // Autosave after the signature replaces the form with the signed visit.
    await expect(page.getByText(/^Draft saved/)).toBeVisible()
    await callMutation(page, 'visits.sign', { id: visitId })
    await page.getByRole('button', { name: 'Save visit' }).click()
    await expect(page.getByText(/This visit is signed and cannot be changed/)).toBeVisible()
    await expect(page.getByLabel('Subjective')).toHaveValue('Burning on the right.')
    await page.getByRole('button', { name: 'Finish later' }).click()
    const unsavedChanges = page.getByRole('alert').filter({ hasText: 'Unsaved changes' })
    await expect(unsavedChanges).toContainText('Subjective: Burning on the right.')
    await unsavedChanges.getByRole('button', { name: 'Add as an amendment' }).click()
    await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue('Subjective: Burning on the right.')
    await page.getByRole('button', { name: 'Add amendment' }).click()
    await expect(section(page, 'Amendments')).toContainText('Burning on the right.')
    await expect(unsavedChanges).toBeHidden()
    expect(await readVisit(page, visitId)).toMatchObject({
      subjective: 'Burning beside the spine.',
      amendments: [{ text: 'Subjective: Burning on the right.' }],
    })
    expect(await callQuery(page, 'drafts.list', {})).toEqual([])
  })
})
