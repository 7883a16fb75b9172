import type { Db } from '../database/open'
import { countFollowUpsDue } from '../follow-ups/read'
import { countNeedsAnotherLook } from './needs-another-look'

/** The counts that the rail shows beside its areas; no list is built for them. */
export async function countRail(db: Db, now: Date) {
  const [needsAnotherLook, followUps] = await Promise.all([
    countNeedsAnotherLook(db),
    countFollowUpsDue(db, now),
  ])
  return { needsAnotherLook, followUps }
}
