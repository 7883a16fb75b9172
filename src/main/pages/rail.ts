import type { Db } from '../database/open'
import { countFollowUpsDue } from '../follow-ups/read'
import { countNeedsAnotherLook } from './needs-another-look'

/** Counts what the rail shows beside its areas, without reading the lists. */
export async function countRail(db: Db, now: Date) {
  const [needsAnotherLook, followUps] = await Promise.all([
    countNeedsAnotherLook(db),
    countFollowUpsDue(db, now),
  ])
  return { needsAnotherLook, followUps }
}
