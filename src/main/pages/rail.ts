import type { Db } from '../database/open'
import { countDrafts } from '../drafts/count'
import { countFollowUpsDue } from '../follow-ups/read'
import { countUnsigned } from '../visits/unsigned'
import { countNeedsAnotherLook } from './needs-another-look'

/** Counts what the rail shows beside its areas, without reading the lists. */
export async function countRail(db: Db, now: Date) {
  const [needsAnotherLook, followUps, drafts, unsigned] = await Promise.all([
    countNeedsAnotherLook(db),
    countFollowUpsDue(db, now),
    countDrafts(db),
    countUnsigned(db),
  ])
  return { needsAnotherLook, followUps, draftsAndUnsigned: drafts + unsigned.count }
}
