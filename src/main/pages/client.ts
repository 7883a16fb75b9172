import { readClient } from '../clients/read'
import { listFamily } from '../clients/relatives'
import { withNewestPoints } from '../complaints/newest-points'
import { listComplaints } from '../complaints/read'
import type { Db } from '../database/open'
import { listVisitCards } from '../visits/read'

/** Reads the client page: the client, the complaints with pain lines, the newest visits, and where older ones begin. */
export async function readClientPage(db: Db, clientId: number) {
  const client = await readClient(db, clientId, 'id')
  const [complaints, { visits, next }, family] = await Promise.all([
    listComplaints(db, clientId),
    listVisitCards(db, { clientId }, null),
    listFamily(db, clientId),
  ])
  return { client, family, complaints: complaints.map((one) => withNewestPoints(one)), visits, next }
}
