import { openArea, startPractice, choosePain, section } from '../support/screens'
import { openPractice, sampleClient } from './arrange'
import { expect, test } from './strict-page'

test.describe('the first start', () => {
  test.use({ started: false })

  test('opens the sample practice, and returns to an empty practice', async ({ page }) => {
    await page.getByRole('button', { name: 'Open the sample practice' }).click()
    await expect(page.getByText('This is the sample practice.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: 'Needs another look' })).toBeVisible()
    await openArea(page, 'Clients')
    await expect(page.getByRole('link', { name: 'Marisol Quintero Vega' })).toBeVisible()
    await page.getByRole('button', { name: 'Open my practice' }).click()
    await expect(page.getByRole('heading', { name: 'Welcome to Elsewhere' })).toBeVisible()
    await startPractice(page)
    await expect(page.getByText('This is the sample practice.')).toBeHidden()
    await openArea(page, 'Clients')
    await expect(page.getByText('No clients yet.')).toBeVisible()
  })
})

test.describe('the sample practice', () => {
  test.use({ sample: true })
  test.beforeEach(({ page }) => openPractice(page))

  test('shows at least nine complaints that need another look, with their pain', async ({ page }) => {
    const rows = page.getByRole('main').getByRole('listitem')
    await expect(rows.first()).toBeVisible()
    expect(await rows.count()).toBeGreaterThanOrEqual(9)
    for (const row of await rows.all()) await expect(row).toContainText(/\d → \d → \d/)
  })

  test('advises a referral for a red flag, and suggests nothing', async ({ page, host }) => {
    await expect(page.getByRole('listitem').filter({ hasText: 'Harold Lindqvist' })).toContainText(
      'Refer to a doctor today',
    )
    const { complaintId } = await sampleClient(page, 'Harold')
    await page.goto(`${host.origin}/complaints/${complaintId}`)
    const referral = section(page, 'Red flags')
    await expect(referral.getByRole('heading', { name: /^Refer to a doctor/ })).toBeVisible()
    await expect(referral).toContainText('No muscle is suggested until a doctor has looked.')
    await expect(page.locator('[data-line]')).toHaveCount(0)
    await expect(page.getByText('consider checking')).toHaveCount(0)
  })

  test('says for widespread pain that another muscle is unlikely to help', async ({ page, host }) => {
    const { complaintId } = await sampleClient(page, 'Ngozi')
    await page.goto(`${host.origin}/complaints/${complaintId}`)
    const advice = section(page, 'Pain in many places')
    await advice.getByRole('button', { name: 'Pain in many places: suggest a doctor' }).click()
    await expect(advice).toContainText('Another muscle is unlikely to help')
    await expect(advice.getByRole('link', { name: /^Start gentle visit/ })).toBeVisible()
    await expect(advice.getByText('Review in 2 weeks')).toBeVisible()
    await expect(page.locator('[data-line]')).toHaveCount(0)
  })

  test('shows a tissue that was worked repeatedly without success, and suggests others', async ({ page }) => {
    await page.getByRole('link', { name: 'Marisol Quintero Vega' }).click()
    const list = section(page, 'Next visit')
    await expect(list.getByText('Has not helped:')).toBeVisible()
    await expect(list).toContainText('middle trapezius, rhomboids')
    const names = await list.locator('[data-line]').allInnerTexts()
    expect(names).toHaveLength(3)
    for (const name of names)
      expect(name).not.toMatch(/^\d+\s+(Rhomboid|Middle trapezius|Middle trapezius and rhomboids)/)
  })

  test('an outcome removes a visit from the follow-up calls, and adds a complaint without lasting relief to “Needs another look”', async ({
    page,
  }) => {
    const nav = page.getByRole('navigation', { name: 'Main menu' })
    await openArea(page, 'Follow-up calls')
    const rows = page.getByRole('main').getByRole('button', { name: /^(Call|Close) \p{Lu}\S+ \p{Lu}/u })
    await expect(rows.first()).toBeVisible()
    const before = await rows.count()
    await page.getByRole('button', { name: 'Call Lars Björkqvist' }).click()
    const form = page.getByRole('form', { name: 'Outcome' })
    await form.getByText('under 4 hours').click()
    await choosePain(form, 'Pain now', 5)
    await form.getByRole('button', { name: 'Save outcome' }).click()
    await expect(page.getByRole('main').getByText('Lars Björkqvist')).toBeHidden()
    await expect(rows).toHaveCount(before - 1)
    await expect(nav.getByRole('link', { name: 'Follow-up calls' })).toContainText(String(before - 1))

    // The next call opens automatically.
    await expect(page.getByRole('button', { name: 'Close Amara Diallo' })).toBeVisible()
    await form.getByText('still better').click()
    await choosePain(form, 'Pain now', 1)
    await form.getByRole('button', { name: 'Save outcome' }).click()
    await expect(rows).toHaveCount(before - 2)

    await openArea(page, 'Needs another look')
    await expect(page.getByRole('listitem').filter({ hasText: 'Lars Björkqvist' })).toContainText('5 → 2 → 5')
    await expect(page.getByRole('main').getByText('Amara Diallo')).toHaveCount(0)
  })
})
