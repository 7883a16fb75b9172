import { readClient } from '../clients/read'
import { withNewestPoints } from '../complaints/newest-points'
import { listComplaints } from '../complaints/read'
import type { Db } from '../database/open'
import { readNewestVisitId } from '../drafts/saved-as'
import { listPlans } from '../plans/read'
import { readGotWorse, readPracticeKnowledge, readRecommendation } from '../suggestions/recommendation'
import { listLastVisits } from '../visits/last-visits'
import { withNames } from '../visits/note'
import { readVisit } from '../visits/read'
import { readShownNote } from '../visits/signed-note'

/**
 * Reads a visit with its client and the client's complaints, and the note to show: for a signed visit the signed one,
 * whose titles and signature the visit has too.
 */
export async function readVisitPage(db: Db, visitId: number) {
  const visit = await readVisit(db, visitId)
  const [stored] = await withNames(db, [visit])
  const [client, complaints, { note, signed }] = await Promise.all([
    readClient(db, visit.clientId),
    listComplaints(db, visit.clientId),
    readShownNote(db, stored!, visit.signature),
  ])
  const titles = new Map(note.complaints.map(({ complaintId, title }) => [complaintId, title]))
  const treated = visit.complaints.map((one) => ({
    ...one,
    title: titles.get(one.complaintId) ?? one.title,
  }))
  const shown = { ...visit, complaints: treated, signature: signed?.signature ?? null }
  const shortened = complaints.map((one) => withNewestPoints(one, visit))
  return { visit: shown, note, signed, client, complaints: shortened }
}

/** Reads the form of a new visit: the client, the complaints, the last visits, the plans, the recommendations. */
export async function readNewVisitPage(db: Db, clientId: number, now: Date) {
  const client = await readClient(db, clientId)
  const [complaints, earlier, plans, newestVisitId] = await Promise.all([
    listComplaints(db, clientId),
    listLastVisits(db, clientId, null),
    listPlans(db, clientId),
    readNewestVisitId(db, clientId),
  ])
  const open = complaints.filter((complaint) => complaint.status === 'open')
  const practice = await readPracticeKnowledge(db)
  const answers = await Promise.all(
    open.map(async (complaint) => ({
      complaintId: complaint.id,
      answer: await readRecommendation(db, complaint, now, practice),
      gotWorse: await readGotWorse(db, complaint, now, null, practice),
    })),
  )
  const shortened = complaints.map((one) => withNewestPoints(one))
  return { client, complaints: shortened, earlier, plans, answers, newestVisitId }
}

/** Reads the form of an existing visit, with the last visits before it and the tissues after which it had got worse. */
export async function readEditVisitPage(db: Db, visitId: number) {
  const page = await readVisitPage(db, visitId)
  const { id, at, clientId } = page.visit
  const [earlier, plans, complaints, practice] = await Promise.all([
    listLastVisits(db, clientId, { id, at }),
    listPlans(db, clientId),
    listComplaints(db, clientId),
    readPracticeKnowledge(db),
  ])
  const gotWorse = await Promise.all(
    complaints.map(async (complaint) => ({
      complaintId: complaint.id,
      gotWorse: await readGotWorse(db, complaint, new Date(at), { id, at }, practice),
    })),
  )
  return { ...page, earlier, plans, gotWorse }
}
