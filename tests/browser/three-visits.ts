import type { Page } from '@playwright/test'
import type { WorkInput } from '../../src/shared/visits'
import { daysAgo } from '../support/screens'
import { addClient, addComplaint, addVisit, callMutation } from './arrange'

export const createWork = (tissue: string, change: Partial<WorkInput> = {}): WorkInput => ({
  tissue,
  side: 'left',
  technique: 'stripping',
  minutes: 10,
  pressure: 'firm',
  response: 'released',
  familiarPain: 'no',
  note: '',
  complaintId: null,
  ...change,
})

/** Creates three visits: relief lasted after the third only. */
export async function createThreeVisits(page: Page) {
  const clientId = await addClient(page, { firstName: 'Noémie', lastName: 'Tremblay' })
  const complaintId = await addComplaint(page, clientId, { painAtStart: 8 })
  const visit = (days: number, painBefore: number, painAfter: number, work: WorkInput[]) =>
    addVisit(page, clientId, {
      at: `${daysAgo(days).iso}T10:00`,
      complaints: [{ complaintId, painBefore, painAfter, radiation: null, screens: {} }],
      work,
    })
  await visit(40, 8, 4, [createWork('rhomboid-major', { response: 'did not release' })])
  await visit(30, 8, 4, [
    createWork('rhomboid-major', { response: 'partly' }),
    createWork('serratus-posterior-superior', {
      technique: 'check only',
      response: null,
      familiarPain: 'yes',
    }),
  ])
  const last = await visit(20, 8, 3, [createWork('serratus-posterior-superior', { familiarPain: 'yes' })])
  await callMutation(page, 'outcomes.save', {
    id: null,
    outcome: {
      visitId: last,
      complaintId,
      relief: 'still better',
      painNow: 3,
      reaction: '',
      askedAt: `${daysAgo(12).iso}T10:00`,
      askedHow: 'phone',
      note: '',
    },
  })
  return { clientId, complaintId }
}
