import type { Locator, Page } from '@playwright/test'
import { daysAgo, openArea, openScreen, section } from '../support/screens'
import { addClient, addComplaint, addVisit, callMutation, callQuery, openPractice } from './arrange'
import { axeViolations, horizontalOverflow } from './axe'
import { expect, test } from './strict-page'

/** The only rules that the dark colour scheme can break. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** A client with a visit, a backup of both, and changes since: another name, another note, and a new visit. */
async function practiceWithBackup(page: Page) {
  await openPractice(page)
  const clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Blanc', allergies: 'Almond oil' })
  const complaintId = await addComplaint(page, clientId)
  const visit = {
    at: `${daysAgo(3).iso}T10:00`,
    subjective: 'Slept badly.',
    complaints: [{ complaintId, painBefore: 6, painAfter: 3, radiation: null, screens: {} }],
  }
  const visitId = await addVisit(page, clientId, visit)
  await openArea(page, 'Settings')
  const backups = section(page, 'Backups')
  await backups.getByRole('button', { name: 'Back up now' }).click()
  await expect(backups.getByText(/^Last backup: today/)).toBeVisible()

  const {
    id: _id,
    archived: _a,
    createdAt: _c,
    updatedAt: _u,
    revision: _r,
    noCallsSince: _n,
    ...client
  } = await callQuery<Record<string, unknown>>(page, 'clients.read', { id: clientId })
  await callMutation(page, 'clients.update', {
    id: clientId,
    client: { ...client, lastName: 'Leblanc', allergies: '' },
  })
  const { visit: saved } = await callQuery<{ visit: Record<string, unknown> }>(page, 'pages.visit', {
    id: visitId,
  })
  const { minutes, kind, objective, assessment, plan } = saved
  await callMutation(page, 'visits.update', {
    id: visitId,
    visit: {
      minutes,
      kind,
      objective,
      assessment,
      plan,
      painMarks: [],
      work: [],
      ...visit,
      subjective: 'Slept well.',
    },
  })
  await addVisit(page, clientId, { at: `${daysAgo(1).iso}T10:00` })
  return { clientId, visitId }
}

test('from the page of a client, with the mouse: compare, choose, restore', async ({ page }) => {
  const { clientId, visitId } = await practiceWithBackup(page)
  await openScreen(page, `/clients/${clientId}`)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Restore from a backup…' }).click()
  await expect(page.getByText('Client: Noémie Leblanc')).toBeVisible()
  await page.getByRole('button', { name: /^Open the backup made today/ }).click()

  const details = page.getByRole('table', { name: 'Personal details that differ' })
  await expect(details.getByRole('row', { name: /^Last name/ })).toContainText('BlancLast name, now: Leblanc')
  // What is newer now is kept unless somebody chooses.
  await expect(details.getByRole('radio', { name: 'Last name, now: Leblanc' })).toBeChecked()
  await expect(page.getByText('Nothing to restore with these choices.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Restore this client' })).toBeDisabled()
  await expect(section(page, 'Only now')).toContainText(`Visit, ${daysAgo(1).shown}, 10:00`)
  const changed = page.getByRole('table', { name: 'Changed since' })
  await expect(changed.getByRole('row', { name: /^Subjective/ })).toContainText('Slept badly.Slept well.')

  await test.step('passes axe in both colour schemes and fits the window', async () => {
    expect(await axeViolations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 1024, height: 768 })
    await expect.poll(() => horizontalOverflow(page)).toBeLessThanOrEqual(0)
    expect(await axeViolations(page, colourRules)).toEqual([])
    await page.setViewportSize({ width: 640, height: 430 })
    await expect.poll(() => horizontalOverflow(page)).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  await details.getByText('Almond oil').click()
  await changed.getByText('Take the backup').click()
  await page.getByRole('button', { name: 'Restore this client' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Noémie Leblanc was restored' })).toBeVisible()
  await expect(
    page.getByText(/^A backup was made first: today \d\d:\d\d, “before a restore”\.$/),
  ).toBeVisible()
  const backups = await callQuery<{ reason: string }[]>(page, 'backups.list')
  expect(backups.filter(({ reason }) => reason === 'before restore')).toHaveLength(1)
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('link', { name: 'Open client' }).click()
  await expect(page.getByText('Almond oil').first()).toBeVisible()
  await expect(page.getByRole('link', { name: daysAgo(1).shown })).toBeVisible()
  await openScreen(page, `/visits/${visitId}`)
  await expect(page.getByText('Slept badly.')).toBeVisible()
})

test('from the settings, with the keyboard alone', async ({ page }) => {
  await practiceWithBackup(page)
  await openArea(page, 'Settings')
  await tabTo(page, page.getByRole('link', { name: 'Restore one client' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Restore one client' })).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: /^Open the backup made today/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Find a client in the backup')).toBeFocused()
  await page.keyboard.type('blanc')
  await expect(page.getByRole('table', { name: 'Clients in the backup' }).getByRole('row')).toHaveCount(2)
  await tabTo(page, page.getByRole('button', { name: 'Compare Noémie Blanc' }))
  await page.keyboard.press('Enter')
  const group = page.getByRole('group', { name: 'Noémie Blanc, in the backup and now' })
  await expect(group).toBeFocused()
  await tabTo(page, group.getByRole('radio', { name: 'Last name, now: Leblanc' }))
  await page.keyboard.press('ArrowLeft')
  await expect(group.getByRole('radio', { name: 'Last name, in the backup: Blanc' })).toBeChecked()
  await tabTo(page, group.getByRole('button', { name: 'Restore this client' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Open client' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Noémie Blanc/ })).toBeVisible()
})

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, element: Locator) {
  await expect(element).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('Tab')
    expect(await element.evaluate((node) => node === document.activeElement)).toBe(true)
  }).toPass({ intervals: [0], timeout: 20_000 })
}
