import type { Page } from '@playwright/test'
import { openArea, daysAgo } from '../support/screens'
import { addClient, addComplaint, addVisit, openPractice } from './arrange'
import { expect } from './strict-page'

export const outcomeForm = (page: Page) => page.getByRole('form', { name: 'Outcome' })
export const reliefGroup = (page: Page) => page.getByRole('radiogroup', { name: 'Duration of relief' })
export const painGroup = (page: Page) => page.getByRole('radiogroup', { name: 'Pain now' })
export const closeButton = (page: Page, name: string) => page.getByRole('button', { name: `Close ${name}` })
export const leaveDialog = (page: Page) => page.getByRole('dialog', { name: 'Leave without saving?' })

/** Opens the call of a client, and moves the focus to the outcome. */
export async function openCall(page: Page, name: string) {
  await page.getByRole('button', { name: `Call ${name}` }).click()
  await expect(reliefGroup(page).getByRole('radio').first()).toBeFocused()
}

/** Creates three clients with a visit whose outcome is not recorded, the oldest visit first. */
export async function createThreeDueCalls(page: Page) {
  await openPractice(page)
  const calls: Record<string, { clientId: number; complaintId: number; visitId: number }> = {}
  for (const [index, firstName] of ['Ada', 'Bea', 'Cem'].entries()) {
    const clientId = await addClient(page, { firstName, phone: `555-010${index}` })
    const complaintId = await addComplaint(page, clientId)
    const visitId = await addVisit(page, clientId, {
      at: `${daysAgo(9 - index).iso}T10:00`,
      complaints: [{ complaintId, painBefore: 7, painAfter: 3, radiation: null, screens: {} }],
      work: [
        {
          tissue: 'rhomboid-major',
          side: 'left',
          technique: 'stripping',
          minutes: 12,
          pressure: 'firm',
          response: 'released',
          familiarPain: 'no',
          note: '',
          complaintId: null,
        },
      ],
    })
    calls[firstName] = { clientId, complaintId, visitId }
  }
  await openArea(page, 'Follow-up calls')
  return calls
}
