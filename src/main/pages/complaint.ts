import { readClient } from '../clients/read'
import { withNewestPoints } from '../complaints/newest-points'
import { listFlaggedComplaints, readComplaint } from '../complaints/read'
import type { Db } from '../database/open'
import { listMeasurements } from '../measures/read'
import { readPlan } from '../plans/read'
import { readRecommendation } from '../suggestions/recommendation'
import { countVisitsOfComplaint, listVisitCards, listNewestVisitCards } from '../visits/read'
import { listWorkedTissues } from '../visits/work-of-complaint'

/**
 * Reads the complaint page: its pain line, the recommendation, its newest visits with their number and where older ones
 * begin, what was worked, its plan.
 */
export async function readComplaintPage(db: Db, complaintId: number, now: Date) {
  const complaint = await readComplaint(db, complaintId, 'id')
  const [client, flagged, answer, { visits, next }, visitCount, worked, plan] = await Promise.all([
    readClient(db, complaint.clientId),
    listFlaggedComplaints(db, complaint.clientId),
    readRecommendation(db, complaint, now),
    listVisitCards(db, { clientId: complaint.clientId, complaintId }, null),
    countVisitsOfComplaint(db, complaintId),
    listWorkedTissues(db, complaintId),
    readPlan(db, complaint.id),
  ])
  return {
    client,
    flagged,
    complaint: withNewestPoints(complaint),
    answer,
    visits,
    next,
    visitCount,
    worked,
    plan,
  }
}

/** The grid of work on the progress page has so many columns at most. */
const VISITS_OF_GRID = 24

/** Reads the plan's form: the plan, and the recommendation, which has the present reasons for the plan's items. */
export async function readPlanPage(db: Db, complaintId: number, now: Date) {
  const complaint = await readComplaint(db, complaintId)
  const [client, flagged, plan, answer] = await Promise.all([
    readClient(db, complaint.clientId),
    listFlaggedComplaints(db, complaint.clientId),
    readPlan(db, complaintId),
    readRecommendation(db, complaint, now),
  ])
  return { client, flagged, complaint, plan, answer }
}

/** Reads the form of a new complaint: the client, and the flags of the other complaints. */
export async function readNewComplaintPage(db: Db, clientId: number) {
  const [client, flagged] = await Promise.all([readClient(db, clientId), listFlaggedComplaints(db, clientId)])
  return { client, flagged }
}

/** Reads the progress page of a complaint: its pain line, its newest visits with their work, its measurements. */
export async function readProgressPage(db: Db, complaintId: number) {
  const complaint = await readComplaint(db, complaintId)
  const { clientId } = complaint
  const [client, flagged, visits, visitCount, measured] = await Promise.all([
    readClient(db, clientId),
    listFlaggedComplaints(db, clientId),
    listNewestVisitCards(db, { clientId, complaintId }, VISITS_OF_GRID),
    countVisitsOfComplaint(db, complaintId),
    listMeasurements(db, complaintId),
  ])
  return { client, flagged, complaint, visits, visitCount, ...measured }
}
