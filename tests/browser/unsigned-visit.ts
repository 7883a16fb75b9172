import type { Page } from '@playwright/test'
import { daysAgo, openScreen } from '../support/screens'
import { addClient, addComplaint, addVisit, callQuery } from './arrange'

export interface SignedVisit {
  subjective: string
  signature: { name: string; at: string } | null
  voided: { reason: string } | null
  amendments: { text: string }[]
}

/** Creates a client with one complaint and an unsigned visit, and opens the page of the visit. */
export async function openUnsignedVisit(page: Page) {
  const clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  const complaintId = await addComplaint(page, clientId)
  const visitId = await addVisit(page, clientId, {
    at: `${daysAgo(6).iso}T10:00`,
    complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
    subjective: 'Burning beside the spine.',
  })
  await openScreen(page, `/visits/${visitId}`)
  return { clientId, complaintId, visitId }
}

export const readVisit = (page: Page, id: number) =>
  callQuery<{ visit: SignedVisit }>(page, 'pages.visit', { id }).then(({ visit }) => visit)
