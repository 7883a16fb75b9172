import type { Page } from '@playwright/test'
import { openScreen } from '../support/screens'
import { addFullRecord } from './full-record'
import { readPdf, type PdfContent } from './pdf'
import { expect, test } from './strict-page'

/** The margin at the left and right edge of each paper: 16 mm. Text beyond it is cut, or soon will be. */
const MARGIN = (16 / 25.4) * 72
/** The line with the client and the page number. */
const FOOT = (13 / 25.4) * 72

for (const count of [0, 1, 10, 200]) {
  test(`with ${count} of everything each paper has all values, cuts nothing and has no blank page`, async ({
    page,
    host,
  }) => {
    const { complaintId, visitId, words } = await addFullRecord(page, count)
    await page.goto(`${host.origin}/drafts`)
    for (const paper of ['plans', 'progress', 'pictures', 'visits', 'letters'] as const) {
      const pdf = await printPaper(page, `/print/${paper}/${paper === 'visits' ? visitId : complaintId}`)
      expect.soft(missingIn(pdf, words[paper]), `${paper}: not on the paper`).toEqual([])
      expect.soft(cutIn(pdf), `${paper}: beyond the edge`).toEqual([])
      expect.soft(blankPages(pdf), `${paper}: blank pages`).toEqual([])
    }
  })
}

async function printPaper(page: Page, path: string): Promise<PdfContent> {
  await openScreen(page, path)
  await page.locator('[data-print-ready]').waitFor({ state: 'attached' })
  return readPdf(await page.pdf({ preferCSSPageSize: true }))
}

const withoutBlanks = (text: string) => text.replace(/\s/g, '').toLowerCase()

function missingIn({ runs }: PdfContent, words: string[]): string[] {
  // The foot of a page stands between the halves of a sentence that goes on.
  const body = withoutBlanks(runs.flatMap((page) => page.filter(isBody).map(({ text }) => text)).join(''))
  return words.filter((word) => !body.includes(withoutBlanks(word))).map((word) => word.slice(0, 60))
}

const isBody = ({ baseline }: PdfContent['runs'][number][number]) => baseline > FOOT

function cutIn({ runs, width, height }: PdfContent): string[] {
  return runs.flatMap((page, index) =>
    page
      .filter(
        ({ left, right, baseline, size }) =>
          left < MARGIN - 1 || right > width - MARGIN + 1 || baseline < 0 || baseline + size > height,
      )
      .map(({ text }) => `page ${index + 1}: ${text.slice(0, 60)}`),
  )
}

const blankPages = ({ runs }: PdfContent) =>
  runs.flatMap((page, index) => (page.some(isBody) ? [] : [`page ${index + 1}`]))
