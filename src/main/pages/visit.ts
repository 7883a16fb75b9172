import { readClient } from '../clients/read'
import { listComplaints } from '../complaints/read'
import type { Db } from '../database/open'
import { listPlans } from '../plans/read'
import { readRecommendation } from '../suggestions/recommendation'
import { listVisitCards, readVisit } from '../visits/read'

/** What the form of a new visit starts from: the client, the complaints, the last visits, the plans, the recommendations. */
export async function readNewVisitPage(db: Db, clientId: number) {
  const context = await visitFormContext(db, clientId)
  const open = context.complaints.filter((complaint) => complaint.status === 'open')
  const answers = await Promise.all(
    open.map(async (complaint) => ({
      complaintId: complaint.id,
      answer: await readRecommendation(db, complaint),
    })),
  )
  return { ...context, answers }
}

/** One visit with its client and the client's complaints, other visits and plans. */
export async function readVisitPage(db: Db, visitId: number) {
  const visit = await readVisit(db, visitId)
  return { visit, ...(await visitFormContext(db, visit.clientId)) }
}

/** What the form of a visit shows of the client beside its own fields. */
async function visitFormContext(db: Db, clientId: number) {
  const [client, complaints, visits, plans] = await Promise.all([
    readClient(db, clientId),
    listComplaints(db, clientId),
    listVisitCards(db, clientId),
    listPlans(db, clientId),
  ])
  return { client, complaints, visits, plans }
}
