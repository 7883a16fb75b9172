import type { Page } from '@playwright/test'
import { daysAgo, section, typeAhead } from '../support/screens'
import { addClient, addComplaint, addVisit, callMutation, readVisits, openPractice } from './arrange'
import { KeystrokeCounter } from './keystroke-counter'
import { expect, test } from './strict-page'

const complaint = 'Upper back pain, left'
const lastVisitDay = daysAgo(7)

const earlierWork = (tissue: string) => ({
  tissue,
  side: 'left' as const,
  technique: 'stripping' as const,
  minutes: 6,
  pressure: 'medium' as const,
  response: 'partly' as const,
  familiarPain: 'yes' as const,
  note: 'Ropy',
  complaintId: null,
})

let clientId: number

/**
 * Creates a client with one visit: two worked muscles, a note and one planned check. Visits of another client make
 * pectoralis minor the muscle that the practice works more often than pectoralis major.
 */
test.beforeEach(async ({ page }) => {
  clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  const complaintId = await addComplaint(page, clientId)
  await addVisit(page, clientId, {
    at: `${lastVisitDay.iso}T10:00`,
    subjective: 'Burning beside the spine.',
    plan: 'Look at the front of the neck.',
    complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
    work: ['rhomboid-major', 'levator-scapulae'].map(earlierWork),
  })
  await addVisit(page, await addClient(page, { firstName: 'Łukasz' }), {
    at: `${lastVisitDay.iso}T12:00`,
    work: [earlierWork('pectoralis-minor')],
  })
  await callMutation(page, 'plans.addItem', {
    complaintId,
    item: { tissue: 'anterior-scalene', side: 'left', action: 'check', reason: '' },
  })
})

interface WorkLine {
  tissue: string
  side: string
  technique: string
  minutes: number | null
  response: string | null
  familiarPain: string
  note: string
}

interface Visit {
  signature: { name: string } | null
  subjective: string
  plan: string
  complaints: { painBefore: number; painAfter: number; radiation: null; screens: object }[]
  work: WorkLine[]
}

const readNewestVisit = async (page: Page) => (await readVisits<Visit>(page, clientId))[0]!

const lines = (page: Page) => section(page, 'Work').getByRole('list', { name: 'Work' }).locator('> li')

/** Goes from the client's page to the first field of the visit, and enters the last outcome and the pain now. */
async function enterOutcomeAndPain(page: Page, keyboard: KeystrokeCounter) {
  const checkedRadio = (label: string) =>
    page.getByRole('radiogroup', { name: label }).getByRole('radio', { checked: true })
  await keyboard.press('s')
  await expect(page.getByRole('radio', { name: 'None, or worse', exact: true })).toBeFocused()
  await keyboard.type('36')
  await expect(checkedRadio(`Pain now: ${complaint}`)).toHaveAccessibleName('6')
  // The pain now is the pain before this visit. It says so, and Enter does not skip it.
  await expect(checkedRadio(`Before: ${complaint}`)).toHaveAccessibleName('6')
  await expect(section(page, 'Pain').getByText('same as now')).toBeVisible()
  await keyboard.press('Enter')
  await expect(checkedRadio(`Before: ${complaint}`)).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.type('2')
  await expect(checkedRadio(`After: ${complaint}`)).toHaveAccessibleName('2')
  await keyboard.press('Enter')
  await expect(typeAhead(page, 'Add a tissue')).toBeFocused()
}

/** Types the note and the plan for the next visit, and signs. */
async function enterNoteAndSign(page: Page, keyboard: KeystrokeCounter) {
  await keyboard.press('Enter')
  await expect(page.getByLabel('Subjective')).toBeFocused()
  await keyboard.typeUncounted('Held two days, then the desk again.')
  await keyboard.press('Tab')
  await keyboard.typeUncounted('Less tone beside the spine than last time.')
  await keyboard.press('Tab', 2)
  await expect(page.getByLabel('Plan', { exact: true })).toBeFocused()
  await keyboard.typeUncounted('Check the front of the neck first.')
  await keyboard.press('Control+Shift+Enter')
  await expect(page.getByRole('link', { name: 'New visit' })).toBeVisible()
}

/** Opens the client's page as a user does, and starts to count there. */
async function openClientPage(page: Page): Promise<KeystrokeCounter> {
  await openPractice(page)
  await new KeystrokeCounter(page).openFromPalette(
    'tremb',
    page.getByRole('dialog').getByRole('button', { name: /Noémie/ }),
  )
  await expect(page.getByRole('heading', { level: 1, name: 'Noémie Tremblay' })).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
  return new KeystrokeCounter(page)
}

/** Adds the number of keys to the test report. */
function reportKeys(title: string, keyboard: KeystrokeCounter) {
  const description = `${title}: ${keyboard.keyPresses} keys besides prose, and ${keyboard.modifierPresses} times another key was held down`
  console.log(description)
  test.info().annotations.push({ type: 'keys', description })
}

const expectedWork: Partial<WorkLine>[] = [
  { tissue: 'rhomboid-major', side: 'left', response: 'released', familiarPain: 'not tested' },
  { tissue: 'levator-scapulae', side: 'right', response: 'partly', familiarPain: 'not tested' },
  { tissue: 'pectoralis-minor', side: 'left', response: 'did not release', familiarPain: 'yes' },
  { tissue: 'infraspinatus', side: 'left', response: 'released', familiarPain: 'not tested' },
  { tissue: 'upper-trapezius', side: 'both', response: 'partly', familiarPain: 'not tested' },
]

test('a visit with five muscles, each found by its letters, takes fewer than 43 keys besides text', async ({
  page,
}) => {
  const keyboard = await openClientPage(page)
  await enterOutcomeAndPain(page, keyboard)
  for (const typed of ['rh1l', 'le2r', 'pec3ly', 'in1l', 'up2b']) {
    await keyboard.type(typed)
    await keyboard.press('Enter')
  }
  await expect(lines(page)).toHaveCount(5)
  await enterNoteAndSign(page, keyboard)
  reportKeys('Five muscles by their letters', keyboard)
  expect(await readNewestVisit(page)).toMatchObject({
    signature: { name: 'Alex Moreau' },
    subjective: 'Held two days, then the desk again.',
    plan: 'Check the front of the neck first.',
    complaints: [{ painBefore: 6, painAfter: 2, radiation: null, screens: {} }],
    work: expectedWork,
  })
  expect(keyboard.keyPresses, 'keys besides prose').toBeLessThan(43)
})

test('a visit with two muscles of the last visit and a planned one takes fewer keys', async ({ page }) => {
  const keyboard = await openClientPage(page)
  await enterOutcomeAndPain(page, keyboard)
  await keyboard.press('Control+Shift+L')
  await expect(lines(page)).toHaveCount(2)
  await keyboard.press('Control+Shift+1')
  await expect(lines(page)).toHaveCount(3)
  // The next Tab stop is the line that was just added, and the arrow keys move to the others.
  await keyboard.press('Tab')
  await keyboard.type('3y')
  await keyboard.press('ArrowUp')
  await keyboard.type('2r')
  await keyboard.press('ArrowUp')
  await keyboard.type('1')
  await keyboard.press('Enter')
  for (const typed of ['in1l', 'up2b']) {
    await keyboard.type(typed)
    await keyboard.press('Enter')
  }
  await enterNoteAndSign(page, keyboard)
  reportKeys('Five muscles, two as last time and one as planned', keyboard)
  const { work, signature } = await readNewestVisit(page)
  expect(signature).not.toBeNull()
  expect(work).toMatchObject([
    { tissue: 'rhomboid-major', side: 'left', response: 'released', familiarPain: 'not tested' },
    { tissue: 'levator-scapulae', side: 'right', response: 'partly', familiarPain: 'not tested' },
    { tissue: 'anterior-scalene', technique: 'stripping', response: 'did not release', familiarPain: 'yes' },
    { tissue: 'infraspinatus', side: 'left', response: 'released' },
    { tissue: 'upper-trapezius', side: 'both', response: 'partly' },
  ])
  // Technique, minutes and pressure are copied. Response and note are not.
  expect(work[0]).toMatchObject({ technique: 'stripping', minutes: 6, note: '' })
  expect(keyboard.keyPresses, 'keys besides prose').toBeLessThan(34)
})
