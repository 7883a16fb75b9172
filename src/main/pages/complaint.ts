import { readClient } from '../clients/read'
import { withNewestPoints } from '../complaints/newest-points'
import { readComplaint } from '../complaints/read'
import type { Db } from '../database/open'
import { listMeasurements } from '../measures/read'
import { readPlan } from '../plans/read'
import { readSettings } from '../practice/read'
import { readRecommendation } from '../suggestions/recommendation'
import {
  countVisitsOfComplaint,
  listVisitCards,
  listVisitCardsOfComplaint,
  listWorkedTissues,
} from '../visits/read'

/**
 * Reads the complaint page: its pain line, the recommendation, its newest visits with their number and where older ones
 * begin, what was worked, its plan.
 */
export async function readComplaintPage(db: Db, complaintId: number, now: Date) {
  const complaint = await readComplaint(db, complaintId, 'id')
  const [client, answer, { visits, next }, visitCount, worked, plan] = await Promise.all([
    readClient(db, complaint.clientId),
    readRecommendation(db, complaint, now),
    listVisitCards(db, { clientId: complaint.clientId, complaintId }, null),
    countVisitsOfComplaint(db, complaintId),
    listWorkedTissues(db, complaintId),
    readPlan(db, complaint.id),
  ])
  return { client, complaint: withNewestPoints(complaint), answer, visits, next, visitCount, worked, plan }
}

/**
 * Reads the plan's form and its print page: the plan, the visits with their work and outcomes, the letterhead, and the
 * recommendation, which has the present reasons for the plan's items.
 */
export async function readPlanPage(db: Db, complaintId: number, now: Date) {
  const complaint = await readComplaint(db, complaintId)
  const [practice, client, plan, visits, answer] = await Promise.all([
    readSettings(db),
    readClient(db, complaint.clientId),
    readPlan(db, complaintId),
    listVisitCardsOfComplaint(db, complaint.clientId, complaintId),
    readRecommendation(db, complaint, now),
  ])
  return { practice: practice!, client, complaint, plan, visits, answer }
}

/** Reads the progress page of a complaint: its pain line, its visits with their work, its measurements. */
export async function readProgressPage(db: Db, complaintId: number) {
  const complaint = await readComplaint(db, complaintId)
  const [client, visits, measured] = await Promise.all([
    readClient(db, complaint.clientId),
    listVisitCardsOfComplaint(db, complaint.clientId, complaintId),
    listMeasurements(db, complaintId),
  ])
  return { client, complaint, visits, ...measured }
}
