import { withRegionsAndPain } from '../complaints/read'
import type { Db } from '../database/open'

/** How many complaints the list shows. Its count includes the others. */
const MAX_LISTED = 100

/** Reads the open complaints that need another look, the longest-standing first, with their numbers. */
export async function readNeedsAnotherLook(db: Db) {
  const open = db
    .selectFrom('complaints')
    .innerJoin('clients', 'clients.id', 'complaints.clientId')
    .where('complaints.status', '=', 'open')
    .where('complaints.noLastingReliefSince', 'is not', null)
    .where('clients.archived', '=', 0)
  const count = await countNeedsAnotherLook(db)
  const rows = await open
    .selectAll('complaints')
    .select(['clients.firstName', 'clients.lastName'])
    .orderBy('complaints.noLastingReliefSince')
    .orderBy('complaints.id')
    .limit(MAX_LISTED)
    .execute()
  const complaints = await withRegionsAndPain(db, rows)
  return {
    count,
    complaints: complaints.map((complaint, index) => ({
      id: complaint.id,
      clientId: complaint.clientId,
      firstName: rows[index]!.firstName,
      lastName: rows[index]!.lastName,
      title: complaint.title,
      regions: complaint.regions,
      noLastingReliefSince: complaint.noLastingReliefSince!,
      noLastingReliefVisits: complaint.noLastingReliefVisits,
      hasRedFlags: complaint.redFlags.length > 0,
      painLine: complaint.painLine,
    })),
  }
}

/** Counts the complaints of the list. There is no join, because with one SQLite reads every client of the practice. */
export async function countNeedsAnotherLook(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('complaints')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('status', '=', 'open')
    .where('noLastingReliefSince', 'is not', null)
    .where('clientId', 'not in', (archived) =>
      archived.selectFrom('clients').select('id').where('archived', '=', 1),
    )
    .executeTakeFirstOrThrow()
  return count
}
