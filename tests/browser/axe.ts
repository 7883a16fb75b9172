import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']

/**
 * Lists the violations of WCAG 2.1 A and AA and of the best practices of axe, one line each.
 * @param rules The ids of the rules to check. The default is all rules.
 */
export async function axeViolations(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
  )
  // The script of axe is large, so a page loads it once.
  const isLoaded = await page.evaluate(() => 'axe' in window)
  const { violations } = await new AxeBuilder({ page, ...(isLoaded && { axeSource: 'void axe' }) })
    // The legacy mode suits pages without frames. The default mode opens a second page and takes three times as long.
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], runOnly: rules ?? tags })
    .analyze()
  const violatingNodes = violations.flatMap(({ id, nodes }) => nodes.map((node) => ({ id, ...node })))
  const lines = await Promise.all(
    violatingNodes.map(async ({ id, html, target, failureSummary }) => {
      // Menus and dialogs belong to the control that opened them, not to a landmark.
      if (id === 'region' && (await inOverlay(page, String(target[0])))) return []
      return [`${id}: ${html.slice(0, 160)} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`]
    }),
  )
  return lines.flat()
}

const inOverlay = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.closest('[data-portal]') !== null)

/** Returns by how many pixels the page is wider than its window. */
export const horizontalOverflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
