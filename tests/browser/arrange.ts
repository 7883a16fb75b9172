import { emptyClient, type ClientInput } from '../../src/shared/clients'
import { emptyComplaint, type ComplaintInput } from '../../src/shared/complaints'
import type { VisitInput } from '../../src/shared/visits'
import { expect, type Page } from '@playwright/test'
import { idempotencyHeader, identityHeader } from '../../src/shared/call-headers'
import { closeConnection } from '../support/browser-host'
import { daysAgo, openScreen } from '../support/screens'

/** Fills the record through calls to the host, for tests that do not test the forms. */

export async function callMutation<Result>(page: Page, path: string, input: unknown): Promise<Result> {
  const { origin } = new URL(page.url())
  const response = await page.request.post(`${origin}/rpc/${path}`, {
    data: input,
    headers: {
      origin,
      [identityHeader]: await readIdentity(page),
      [idempotencyHeader]: crypto.randomUUID(),
      ...closeConnection,
    },
  })
  expect(response.ok(), `${path}: ${await response.text()}`).toBe(true)
  return ((await response.json()) as { result: { data: Result } }).result.data
}

/** Reads the identity of the open practice, which each write names. */
const readIdentity = async (page: Page) =>
  (await callQuery<{ identity: string }>(page, 'practice.status')).identity

export async function callQuery<Result>(page: Page, path: string, input?: unknown): Promise<Result> {
  const { origin } = new URL(page.url())
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
  const response = await page.request.get(`${origin}/rpc/${path}${query}`, { headers: closeConnection })
  expect(response.ok(), `${path}: ${await response.text()}`).toBe(true)
  return ((await response.json()) as { result: { data: Result } }).result.data
}

/** Opens a long form, and discards the draft that another step has left. The form reads it after it is shown. */
export async function openFormAsSaved(page: Page, path: string) {
  const read = page.waitForResponse((response) => response.url().includes('drafts.readForm'))
  await openScreen(page, path)
  if ((await (await read).text()).includes('"savedAt"'))
    await page.getByRole('button', { name: 'Discard draft' }).click()
  await expect(page.getByRole('button', { name: 'Discard draft' })).toBeHidden()
}

/** Opens the start screen of an existing practice. */
export async function openPractice(page: Page) {
  await openScreen(page, '/')
  await expect(page.getByRole('heading', { name: 'Needs another look' })).toBeVisible()
}

export async function addClient(page: Page, client: Partial<ClientInput>): Promise<number> {
  const { id } = await callMutation<{ id: number }>(page, 'clients.create', {
    ...emptyClient,
    // Asked, none found: otherwise the questions stand in place of the list.
    precautions: { answers: [], askedOn: daysAgo(0).iso },
    ...client,
  })
  return id
}

export async function addComplaint(
  page: Page,
  clientId: number,
  complaint: Partial<ComplaintInput> = {},
): Promise<number> {
  const { id } = await callMutation<{ id: number }>(page, 'complaints.create', {
    clientId,
    complaint: {
      ...emptyComplaint,
      title: 'Upper back pain, left',
      regions: [{ region: 'between-shoulder-blades', side: 'left' }],
      // Asked, none found: otherwise the questions stand in place of the list.
      redFlagsAskedOn: daysAgo(0).iso,
      ...complaint,
    },
  })
  return id
}

export async function addVisit(page: Page, clientId: number, visit: Partial<VisitInput>): Promise<number> {
  const { id } = await callMutation<{ id: number }>(page, 'visits.create', {
    clientId,
    visit: {
      minutes: 60,
      kind: 'therapeutic',
      subjective: '',
      objective: '',
      assessment: '',
      plan: '',
      complaints: [],
      painMarks: [],
      work: [],
      ...visit,
    },
  })
  return id
}

interface ClientPage {
  complaints: { id: number; title: string }[]
  visits: { id: number; at: string }[]
}

/** Finds a client of the sample practice by a part of the name, and returns the ids. */
export async function sampleClient(page: Page, name: string) {
  const [found] = await callQuery<{ id: number }[]>(page, 'clients.search', { text: name })
  if (!found) throw new Error(`The sample practice has no ${name}`)
  const { complaints, visits } = await callQuery<ClientPage>(page, 'pages.client', { id: found.id })
  return { clientId: found.id, complaintId: complaints[0]!.id, visitId: visits[0]!.id, visits }
}

/** Reads all visits of a client with their notes, the newest first. */
export async function readVisits<Visit>(page: Page, clientId: number): Promise<Visit[]> {
  const { visits } = await callQuery<{ visits: { id: number }[] }>(page, 'pages.client', { id: clientId })
  const pages = await Promise.all(
    visits.map(({ id }) => callQuery<{ visit: Visit }>(page, 'pages.visit', { id })),
  )
  return pages.map(({ visit }) => visit)
}

/**
 * Opens the form of a new client in the page, with a name typed, and in a second window the form of a new visit of another
 * client.
 */
export async function openTwoForms(page: Page): Promise<{ clientId: number; second: Page }> {
  const clientId = await addClient(page, { firstName: 'Bea' })
  await openScreen(page, '/clients/new')
  await page.getByLabel('First name').fill('Noémie')
  const second = await page.context().newPage()
  await second.goto(new URL(`/clients/${clientId}/visits/new`, page.url()).href)
  await expect(second.getByLabel('Subjective')).toBeVisible()
  return { clientId, second }
}
