import type { Page } from '@playwright/test'
import type { WorkInput } from '../../src/shared/visits'
import { daysAgo, section } from '../support/screens'
import { addClient, addComplaint, addVisit, callMutation } from './arrange'
import { readPdf } from './pdf'
import { expect, test } from './strict-page'

const papers = ['A4', 'Letter'] as const

const rhomboidWork: WorkInput = {
  tissue: 'rhomboid-major',
  side: 'left',
  technique: 'compression',
  minutes: 10,
  pressure: 'medium',
  response: 'released',
  familiarPain: 'no',
  note: '',
  complaintId: null,
}

async function choosePaper(page: Page, paper: (typeof papers)[number]) {
  await page.getByRole('radiogroup', { name: 'Paper' }).getByText(paper, { exact: true }).click()
  await expect(page.getByRole('radio', { name: paper, exact: true })).toBeChecked()
}

test.describe('a visit note on paper', () => {
  test('never has its signature lines alone on a page', async ({ page, host }) => {
    test.setTimeout(180_000)
    const clientId = await addClient(page, { firstName: 'Noémie' })
    const visitId = await addVisit(page, clientId, { at: '2026-03-03T10:00', subjective: 'Subjective.' })
    await page.goto(`${host.origin}/print/visits/${visitId}`)
    const note = page.getByRole('main').locator('section p').first()
    await expect(note).toHaveText('Subjective.')
    for (const paper of papers) {
      await choosePaper(page, paper)
      let notesOnTwoPages = 0
      // The note grows line by line until the page has no room for the signature.
      for (let lines = 28; lines <= 42; lines += 1) {
        await note.evaluate((element, count) => {
          element.textContent = Array.from({ length: count }, (_, line) => `Line ${line + 1}`).join('\n')
        }, lines)
        const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }))
        const signaturePage = pages.findIndex((text) => text.includes('Not signed.'))
        expect(pages[signaturePage], `${paper}, ${lines} lines`).toMatch(/Line \d+[\s\S]*Signature/)
        if (signaturePage > 0) notesOnTwoPages += 1
      }
      expect(notesOnTwoPages, `${paper}: the notes tried reach over the end of a page`).toBeGreaterThan(0)
      expect(notesOnTwoPages, `${paper}: and some do not`).toBeLessThan(15)
    }
  })

  test('prints the kinds of pain on the body in a readable size', async ({ page, host }) => {
    const clientId = await addClient(page, { firstName: 'Noémie' })
    const visitId = await addVisit(page, clientId, {
      at: '2026-03-03T10:00',
      painMarks: [
        { region: 'between-shoulder-blades', side: 'left', kind: 'burning' },
        { region: 'low-back', side: 'right', kind: 'aching' },
      ],
    })
    await page.goto(`${host.origin}/print/visits/${visitId}`)
    await page.emulateMedia({ media: 'print' })
    const chart = page.getByRole('figure')
    for (const letters of ['Bu', 'Ac']) {
      const label = chart.locator('text').filter({ hasText: letters }).first()
      // The size in points on paper: the font size times the scale of the picture.
      const size = await label.evaluate((text: SVGTextElement) => {
        const { a } = text.getScreenCTM()!
        return (Number.parseFloat(getComputedStyle(text).fontSize) * a * 72) / 96
      })
      expect(size, letters).toBeGreaterThanOrEqual(7)
    }
  })
})

test('planned tissues show their safety notes and what to avoid, in the visit and on paper', async ({
  page,
  host,
}) => {
  const clientId = await addClient(page, { firstName: 'Noémie' })
  const complaintId = await addComplaint(page, clientId)
  const item = { side: 'left', action: 'work', reason: '' }
  await callMutation(page, 'plans.save', {
    complaintId,
    plan: {
      goal: '',
      frequency: '',
      homeCare: '',
      reviewOn: null,
      avoid: 'The front of the neck',
      items: [
        { ...item, tissue: 'anterior-scalene' },
        { ...item, tissue: 'rhomboid-major' },
      ],
    },
  })
  await page.goto(`${host.origin}/clients/${clientId}/visits/new`)
  const planned = section(page, 'Planned').getByRole('listitem')
  await expect(planned.nth(0)).toContainText('Take care: ')
  await expect(planned.nth(1)).not.toContainText('Take care')
  await page.goto(`${host.origin}/print/plans/${complaintId}`)
  const parts = page.getByRole('main').getByRole('listitem')
  await expect(parts.filter({ hasText: 'Anterior scalene' })).toContainText('pressed with care')
  await expect(parts.filter({ hasText: 'Rhomboid major' })).not.toContainText('pressed with care')
  await expect(page.getByRole('main')).toContainText('The front of the neck')
})

test.describe('the treatment plan on paper', () => {
  test('is one page with three and with four places, with plain names and the present reasons', async ({
    page,
    host,
  }) => {
    const clientId = await addClient(page, {
      firstName: 'Noémie',
      dateOfBirth: '1986-05-09',
      allergies: 'Arnica: rash',
      medication: 'apixaban 5 mg, twice a day',
      contraindications: 'Deep pressure on the left calf',
      precautions: { answers: [], askedOn: daysAgo(20).iso },
    })
    const complaintId = await addComplaint(page, clientId, {
      redFlagsAskedOn: daysAgo(20).iso,
      goal: 'A working day without pain',
    })
    for (const days of [18, 11, 4]) {
      await addVisit(page, clientId, {
        at: `${daysAgo(days).iso}T10:00`,
        complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
        work: [rhomboidWork],
      })
    }
    const checks = ['anterior-scalene', 'lower-trapezius', 'serratus-posterior-superior', 'infraspinatus']
    await callMutation(page, 'plans.save', {
      complaintId,
      plan: {
        goal: 'A whole working day without thinking about it',
        frequency: 'Every two weeks, three more visits',
        homeCare: 'Heat in the evening. Stand up every 40 minutes.',
        avoid: 'Long work on the sore spot, and oil with arnica',
        reviewOn: '2030-01-27',
        items: [],
      },
    })
    for (const [index, tissue] of checks.entries()) {
      await callMutation(page, 'plans.addItem', {
        complaintId,
        item: { tissue, side: 'left', action: 'check' },
      })
      if (index < 2) continue
      await page.goto(`${host.origin}/print/plans/${complaintId}`)
      await expect(page.getByRole('main').locator('ol > li')).toHaveCount(index + 1)
      for (const paper of papers) {
        await choosePaper(page, paper)
        const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }))
        expect(pages.length, `${paper}, ${index + 1} places`).toBe(1)
        expect(pages[0]).toContain('Front muscle at the side of the neck, left')
        expect(pages[0]).toContain('It can send pain to where it hurts.')
        // What the client takes is not something to avoid.
        expect(pages[0]).toMatch(/Your allergies +Your medicines\n *Arnica: rash +apixaban 5 mg, twice a day/)
        expect(pages[0]).not.toContain('Medication')
      }
    }
  })

  test('warns on the screen alone of work that has not helped', async ({ page, host }) => {
    const clientId = await addClient(page, {
      firstName: 'Noémie',
      precautions: { answers: [], askedOn: daysAgo(30).iso },
    })
    const complaintId = await addComplaint(page, clientId, { redFlagsAskedOn: daysAgo(30).iso })
    for (const days of [25, 18, 11, 4]) {
      await addVisit(page, clientId, {
        at: `${daysAgo(days).iso}T10:00`,
        complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
        work: [rhomboidWork],
      })
    }
    await callMutation(page, 'plans.addItem', {
      complaintId,
      item: { tissue: 'rhomboid-major', side: 'left', action: 'work' },
    })
    await page.goto(`${host.origin}/print/plans/${complaintId}`)
    await expect(page.getByRole('note')).toContainText('Has not helped: Rhomboid major, left.')
    const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }))
    expect(pages.join()).not.toContain('Has not helped')
  })
})
