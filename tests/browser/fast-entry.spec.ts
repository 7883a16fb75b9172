import type { Page } from '@playwright/test'
import { daysAgo, section, typeAhead } from '../support/screens'
import { addClient, addComplaint, addVisit, callMutation, readVisits, openPractice } from './arrange'
import { KeystrokeCounter } from './keystroke-counter'
import { expect, test } from './strict-page'

const complaint = 'Upper back pain, left'
const before = daysAgo(7)

const workBefore = (tissue: string) => ({
  tissue,
  side: 'left' as const,
  technique: 'stripping' as const,
  minutes: 6,
  pressure: 'medium' as const,
  response: 'partly' as const,
  familiarPain: 'yes' as const,
  note: 'Ropy',
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
    at: `${before.iso}T10:00`,
    subjective: 'Burning beside the spine.',
    plan: 'Look at the front of the neck.',
    complaints: [{ complaintId, painBefore: 7, painAfter: 3 }],
    work: ['rhomboid-major', 'levator-scapulae'].map(workBefore),
  })
  await addVisit(page, await addClient(page, { firstName: 'Łukasz' }), {
    at: `${before.iso}T12:00`,
    work: [workBefore('pectoralis-minor')],
  })
  await callMutation(page, 'plans.addItem', {
    complaintId,
    item: { tissue: 'anterior-scalene', side: 'left', action: 'check', reason: '' },
  })
})

interface Line {
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
  complaints: { painBefore: number; painAfter: number }[]
  work: Line[]
}

const newest = async (page: Page) => (await readVisits<Visit>(page, clientId))[0]!

const lines = (page: Page) => section(page, 'Work').getByRole('list', { name: 'Work' }).locator('> li')

/** Goes from the client's page to the first field of the visit, and enters the last outcome and the pain now. */
async function chartToTheWork(page: Page, hands: KeystrokeCounter) {
  const chosen = (label: string) =>
    page.getByRole('radiogroup', { name: label }).getByRole('radio', { checked: true })
  await hands.press('Alt+Shift+N')
  await expect(page.getByRole('radio', { name: 'None', exact: true })).toBeFocused()
  await hands.type('36')
  await expect(chosen(`Pain now: ${complaint}`)).toHaveAccessibleName('6')
  // The pain now is the pain before this visit, so the next open question is the pain after it.
  await expect(chosen(`Before: ${complaint}`)).toHaveAccessibleName('6')
  await hands.press('Enter')
  await hands.type('2')
  await expect(chosen(`After: ${complaint}`)).toHaveAccessibleName('2')
  await hands.press('Enter')
  await expect(typeAhead(page, 'Add a muscle')).toBeFocused()
}

/** Types the note and the plan for the next visit, and signs. */
async function chartTheNote(page: Page, hands: KeystrokeCounter) {
  await hands.press('Enter')
  await expect(page.getByLabel('Subjective')).toBeFocused()
  await hands.typeUncounted('Held two days, then the desk again.')
  await hands.press('Tab')
  await hands.typeUncounted('Less tone beside the spine than last time.')
  await hands.press('Tab', 2)
  await expect(page.getByLabel('Plan', { exact: true })).toBeFocused()
  await hands.typeUncounted('Check the front of the neck first.')
  await hands.press('Control+Shift+Enter')
  await expect(page.getByRole('link', { name: 'New visit' })).toBeVisible()
}

/** Opens the client's page as a user does, and starts to count there. */
async function fromTheClientsPage(page: Page): Promise<KeystrokeCounter> {
  await openPractice(page)
  await new KeystrokeCounter(page).find(
    'tremb',
    page.getByRole('dialog').getByRole('button', { name: /Noémie/ }),
  )
  await expect(page.getByRole('heading', { level: 1, name: 'Noémie Tremblay' })).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
  return new KeystrokeCounter(page)
}

/** Adds the number of keys to the test report. */
function report(what: string, hands: KeystrokeCounter) {
  const description = `${what}: ${hands.keyPresses} keys besides prose, and ${hands.modifierPresses} times another key was held down`
  console.log(description)
  test.info().annotations.push({ type: 'keys', description })
}

const expected: Partial<Line>[] = [
  { tissue: 'rhomboid-major', side: 'left', response: 'released', familiarPain: 'not tested' },
  { tissue: 'levator-scapulae', side: 'right', response: 'partly', familiarPain: 'not tested' },
  { tissue: 'pectoralis-minor', side: 'left', response: 'did not release', familiarPain: 'yes' },
  { tissue: 'infraspinatus', side: 'left', response: 'released', familiarPain: 'not tested' },
  { tissue: 'upper-trapezius', side: 'both', response: 'partly', familiarPain: 'not tested' },
]

test('a visit with five muscles, each found by its letters, takes fewer than 40 keys besides text', async ({
  page,
}) => {
  const hands = await fromTheClientsPage(page)
  await chartToTheWork(page, hands)
  for (const typed of ['rh1', 'le2r', 'pec3y', 'in1', 'up2b']) {
    await hands.type(typed)
    await hands.press('Enter')
  }
  await expect(lines(page)).toHaveCount(5)
  await chartTheNote(page, hands)
  report('Five muscles by their letters', hands)
  expect(await newest(page)).toMatchObject({
    signature: { name: 'Alex Moreau' },
    subjective: 'Held two days, then the desk again.',
    plan: 'Check the front of the neck first.',
    complaints: [{ painBefore: 6, painAfter: 2 }],
    work: expected,
  })
  expect(hands.keyPresses, 'keys besides prose').toBeLessThan(40)
})

test('a visit with two muscles of the last visit and a planned one takes fewer keys', async ({ page }) => {
  const hands = await fromTheClientsPage(page)
  await chartToTheWork(page, hands)
  await hands.press('Alt+Shift+L')
  await expect(lines(page)).toHaveCount(2)
  // The next Tab stop is the first of these lines, and the arrow keys move to the others.
  await hands.press('Tab')
  await hands.type('1')
  await hands.press('ArrowDown')
  await hands.type('2r')
  await hands.press('Enter')
  await hands.press('Alt+Shift+1')
  await hands.press('3')
  await hands.press('Alt+y')
  for (const typed of ['in1', 'up2b']) {
    await hands.type(typed)
    await hands.press('Enter')
  }
  await chartTheNote(page, hands)
  report('Five muscles, two as last time and one as planned', hands)
  const { work, signature } = await newest(page)
  expect(signature).not.toBeNull()
  expect(work).toMatchObject([
    { tissue: 'rhomboid-major', side: 'left', response: 'released', familiarPain: 'not tested' },
    { tissue: 'levator-scapulae', side: 'right', response: 'partly', familiarPain: 'not tested' },
    { tissue: 'anterior-scalene', technique: 'check only', response: 'did not release', familiarPain: 'yes' },
    { tissue: 'infraspinatus', side: 'left', response: 'released' },
    { tissue: 'upper-trapezius', side: 'both', response: 'partly' },
  ])
  // Technique, minutes and pressure are copied. Response and note are not.
  expect(work[0]).toMatchObject({ technique: 'stripping', minutes: 6, note: '' })
  expect(hands.keyPresses, 'keys besides prose').toBeLessThan(32)
})
