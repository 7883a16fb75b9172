import { anatomyOfPractice } from '../anatomy/read'
import { readClient } from '../clients/read'
import { readComplaint } from '../complaints/read'
import type { Db } from '../database/open'
import { listMeasurements } from '../measures/read'
import { readPlan } from '../plans/read'
import { readRecommendation } from '../suggestions/recommendation'
import { countVisitsOfComplaint } from '../visits/read'
import { listWorkedPlaces, listWorkedTissues, listWorkOfComplaint } from '../visits/work-of-complaint'

/** A paper has all visits of a complaint, where a page has the newest. Each is read with few queries of few columns. */

/** Reads the printed plan: the plan, all places that were worked, and the recommendation with the present reasons. */
export async function readPlanPaper(db: Db, complaintId: number, now: Date) {
  const complaint = await readComplaint(db, complaintId)
  const [client, plan, worked, answer] = await Promise.all([
    readClient(db, complaint.clientId),
    readPlan(db, complaintId),
    anatomyOfPractice(db).then((anatomy) => listWorkedPlaces(db, complaintId, anatomy)),
    readRecommendation(db, complaint, now),
  ])
  return { client, complaint, plan, worked, answer }
}

/** Reads the printed progress: the pain line, the work of each visit, the measurements, and how many visits are void. */
export async function readProgressPaper(db: Db, complaintId: number) {
  const complaint = await readComplaint(db, complaintId)
  const [client, work, visitCount, measured] = await Promise.all([
    readClient(db, complaint.clientId),
    listWorkOfComplaint(db, complaintId),
    countVisitsOfComplaint(db, complaintId),
    listMeasurements(db, complaintId),
  ])
  return { client, complaint, work, voidCount: visitCount - complaint.painLine.length, ...measured }
}

/** Reads the letter to a doctor: the pain line, what was worked, and the recommendation. */
export async function readLetterPaper(db: Db, complaintId: number, now: Date) {
  const complaint = await readComplaint(db, complaintId)
  const [client, worked, answer] = await Promise.all([
    readClient(db, complaint.clientId),
    listWorkedTissues(db, complaintId),
    readRecommendation(db, complaint, now),
  ])
  return { client, complaint, worked, answer }
}
