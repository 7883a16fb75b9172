import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Page } from '@playwright/test'
import {
  complaint,
  createClient,
  createComplaint,
  enterVisit,
  openPlan,
  type VisitEntry,
} from '../support/main-job'
import { choosePain, daysAgo, openArea, pickFirst, section, startPractice } from '../support/screens'
import { readPdf } from './pdf'
import { expect, test } from './strict-page'

const client = 'Noémie Tremblay'
const first = daysAgo(30)
const second = daysAgo(20)
const third = daysAgo(10)

test.use({ started: false })

test('from the first start to the printed plan and the CSV', async ({ page }) => {
  test.setTimeout(240_000)

  await test.step('the first start asks for two names', async () => {
    await startPractice(page)
    await expect(page.getByText('No complaints listed.')).toBeVisible()
  })

  await test.step('create a client', async () => {
    await createClient(page, { dateOfBirth: '19/5/1986' })
    await expect(page.getByText('born 19 May 1986')).toBeVisible()
  })

  await test.step('create the complaint', async () => {
    await createComplaint(page, { onset: daysAgo(120).typed })
    await expect(
      page.getByText(/Between the shoulder blades.*left; .*neck.*left|neck.*left; Between.*left/),
    ).toBeVisible()
  })

  await test.step('create three visits, each asking for the last outcome', async () => {
    await addVisit(page, first.typed, { before: 7, after: 3, work: ['rhomboid major l', 'mid trap l'] })
    await addVisit(page, second.typed, {
      lastOutcome: { relief: 'Under 4 hours', pain: 7 },
      before: 7,
      after: 3,
      work: ['rhomboid major l', 'levator scap l'],
    })
    await addVisit(page, third.typed, {
      lastOutcome: { relief: '4 to 24 hours', pain: 7 },
      before: 7,
      after: 2,
      work: ['rhomboid major l'],
    })
    await expect(section(page, 'Visits').getByText('relief under 4 hours')).toBeVisible()
  })

  await test.step('record the last outcome from the follow-up calls', async () => {
    await openArea(page, 'Follow-up calls')
    await page.getByRole('button', { name: `Call ${client}` }).click()
    await enterOutcome(page, { relief: '1 to 3 days', pain: 6 })
    await expect(page.getByText('No calls due.')).toBeVisible()
  })

  await test.step('the complaint needs another look, with its numbers', async () => {
    await openArea(page, 'Needs another look')
    const row = page.getByRole('listitem').filter({ hasText: client })
    await expect(row).toContainText(complaint)
    await expect(row).toContainText('Next:')
    await expect(row).toContainText('3 visits')
    await expect(row).toContainText(third.shown.replace(/ \d{4}$/, ''))
    await expect(row).toContainText('7 → 2 → 6')
    await expect(
      row.getByRole('img', { name: new RegExp(`${third.shown}: before 7, after 2, later 6`) }),
    ).toBeVisible()
    await expect(
      page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Needs another look' }),
    ).toContainText('1')
  })

  const list = section(page, 'Next visit')
  const lines = list.getByRole('button', { name: /^\d / })

  await test.step('the questions come first, and the list follows with its reasons', async () => {
    await page.getByRole('link', { name: client }).click()
    await page.getByRole('button', { name: 'None of these' }).click()
    await expect(lines).toHaveCount(3)
    await lines.first().click()
    await expect(list.getByRole('row').nth(1)).not.toBeEmpty()
  })

  await test.step('a date in a reason leads to its visit', async () => {
    // Inside a sentence a date of this year has no year.
    const day = new RegExp(`^${second.shown.replace(/ \d{4}$/, '')}( |$)`)
    await list
      .getByRole('button', { name: /^\d+ times$/ })
      .first()
      .click()
    await page.getByRole('list', { name: 'Visits' }).getByRole('link', { name: day }).click()
    await expect(page.getByRole('heading', { level: 1, name: `Visit, ${second.shown}` })).toBeVisible()
    await page.goBack()
    await expect(lines).toHaveCount(3)
  })

  const addedTissue = await test.step('one click adds a line to the plan', async () => {
    await lines.first().click()
    const add = list.getByRole('button', { name: /^Add to treatment plan: / })
    const name = (await add.getAttribute('aria-label')) ?? ''
    await add.click()
    await expect(list.getByText('in the treatment plan')).toBeVisible()
    await openPlan(page)
    await expect(section(page, 'Treatment plan').getByRole('listitem').first()).toBeVisible()
    return name.replace('Add to treatment plan: ', '')
  })

  await test.step('the plan is edited', async () => {
    await section(page, 'Treatment plan').getByRole('link', { name: 'Edit' }).click()
    const items = page.getByRole('list', { name: 'Plan items' }).getByRole('listitem')
    await expect(items.first()).toBeVisible()
    const count = await items.count()
    // The reason of the recommendation is read when it is shown, and not written into the plan.
    await expect(items.first().getByLabel('Reason')).toHaveValue('')
    await pickFirst(page, 'Add a tissue', 'pec min')
    await expect(items).toHaveCount(count + 1)
    await items.last().getByLabel('Action').selectOption('work')
    await items.last().getByLabel('Reason').fill('Short from the desk, rounds the shoulder')
    await page.getByLabel('Frequency').fill('Once a week, four visits')
    await page.getByLabel('Avoid').fill('Front of the neck')
    await page.getByLabel('Home care').fill('Heat in the evening')
    await page.getByLabel('Review date').fill(daysAgo(-28).typed)
    await page.getByRole('button', { name: 'Save plan' }).click()
    await openPlan(page)
    await expect(section(page, 'Treatment plan')).toContainText('Pectoralis minor')
  })

  await test.step('the plan prints on A4 and on Letter', async () => {
    await section(page, 'Treatment plan').getByRole('link', { name: 'Print' }).click()
    const sheet = page.getByRole('main')
    await expect(sheet.getByRole('heading', { level: 1, name: 'Treatment plan' })).toBeVisible()
    for (const text of [
      client,
      '19 May 1986',
      'Alex Moreau',
      'Harbour Massage',
      'Pectoralis minor',
      'Arnica: rash',
      'Front of the neck',
    ]) {
      await expect(sheet).toContainText(text)
    }
    for (const [paper, width, height] of [
      ['A4', 595, 842],
      ['Letter', 612, 792],
    ] as const) {
      await page.getByRole('radiogroup', { name: 'Paper' }).getByText(paper).click()
      const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }))
      expect(Math.abs(pdf.width - width), paper).toBeLessThan(1)
      expect(Math.abs(pdf.height - height), paper).toBeLessThan(1)
      const collapseSpaces = (text: string) => text.replace(/\s+/g, ' ')
      const allText = collapseSpaces(pdf.pages.join(' '))
      for (const text of [
        'Harbour Massage',
        'larger muscle between spine and shoulder blade',
        client,
        'Alex Moreau',
        'It did not help for long',
        'Front of the neck',
        'Heat in the evening',
      ]) {
        expect(allText, paper).toContain(text)
      }
      // Tissues and reasons are in columns, so the text of one column is between the lines of another.
      for (const word of new Set(
        `${addedTissue} Pectoralis minor Short from the desk`
          .split(/[^\p{L}]+/u)
          .filter((part) => part.length > 4),
      )) {
        expect(allText, paper).toContain(word)
      }
      expect(allText, 'the bar and the notices stay on the screen').not.toMatch(/\bA4\b|Print|saved/)
      pdf.pages.forEach((text, index) => {
        const pageText = collapseSpaces(text)
        expect(pageText).toContain(`Page ${index + 1} of ${pdf.pages.length}`)
        expect(pageText).toContain(`${client}, born 19 May 1986`)
      })
    }
  })

  await test.step('export the clients as CSV', async () => {
    await page.getByRole('button', { name: 'Back' }).click()
    await openArea(page, 'Clients')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export to CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`clients-${daysAgo(0).iso}.csv`)
    const bytes = readFileSync(await download.path())
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const rows: string[][] = parse(bytes, { bom: true })
    expect(rows).toHaveLength(2)
    expect(rows[0]!.slice(0, 7)).toEqual([
      'Client number',
      'First name',
      'Last name',
      'Preferred name',
      'Pronouns',
      'Date of birth',
      'Phone',
    ])
    // A spreadsheet keeps a phone as it is written.
    expect(rows[1]!.slice(0, 7)).toEqual(['1', 'Noémie', 'Tremblay', '', '', '1986-05-19', '="+1 555-0199"'])
  })
})

interface DatedVisit extends VisitEntry {
  lastOutcome?: { relief: string; pain: number }
}

async function addVisit(page: Page, day: string, { lastOutcome, ...visit }: DatedVisit) {
  await page.getByRole('link', { name: 'New visit' }).click()
  const last = section(page, 'Outcome of the last visit')
  if (lastOutcome) {
    await last.getByText(lastOutcome.relief, { exact: true }).click()
    await choosePain(last, `Pain now: ${complaint}`, lastOutcome.pain)
    // The pain now is also the pain before this visit, and is typed once.
    await expect(
      page.getByRole('radiogroup', { name: `Before: ${complaint}` }).getByRole('radio', { checked: true }),
    ).toHaveAccessibleName(String(lastOutcome.pain))
  } else await expect(last).toBeHidden()
  await page.getByLabel('Date and time: day').fill(day)
  await enterVisit(page, visit)
}

async function enterOutcome(page: Page, { relief, pain }: { relief: string; pain: number }) {
  const form = page.getByRole('form', { name: 'Outcome' })
  await form.getByText(relief, { exact: true }).click()
  await choosePain(form, 'Pain now', pain)
  await form.getByRole('button', { name: 'Save outcome' }).click()
  await expect(form).toBeHidden()
}
