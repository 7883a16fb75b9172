import type { VisitCursor } from '@shared/visits'
import { sql } from 'kysely'
import type { Db } from '../database/open'
import { withDetails } from './read'

/** How many of the last visits the form shows. */
const SHOWN = 6

/** How many columns the form's grid of work has for a complaint. */
const SHOWN_OF_COMPLAINT = 5

/**
 * Lists the visits that the form of a visit shows or offers to repeat, newest first: the last ones, the last ones of
 * each complaint, and the last with work, with pain marks and with a note. Void visits are left out.
 * @param before the visit in the form; null for a new one
 */
export async function listLastVisits(db: Db, clientId: number, before: VisitCursor | null) {
  const visits = await listContents(db, clientId, before)
  const chosen = new Set<number>()
  const choose = (some: readonly { id: number }[]) => some.forEach(({ id }) => chosen.add(id))
  const chooseLastWithContent = (some: typeof visits) => {
    choose(some.filter((visit) => visit.hasWork).slice(0, 1))
    choose(some.filter((visit) => visit.hasPainMarks).slice(0, 1))
  }
  choose(visits.slice(0, SHOWN))
  choose(visits.filter((visit) => visit.hasNote).slice(0, 1))
  chooseLastWithContent(visits)
  for (const complaintId of new Set(visits.flatMap((visit) => visit.complaintIds))) {
    const treated = visits.filter((visit) => visit.complaintIds.includes(complaintId))
    choose(treated.slice(0, SHOWN_OF_COMPLAINT))
    chooseLastWithContent(treated)
  }
  if (chosen.size === 0) return []
  const rows = await db
    .selectFrom('visits')
    .selectAll()
    .where('id', 'in', [...chosen])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return withDetails(db, rows)
}

/** Lists which parts each visit of a client has, newest first, without void visits. */
async function listContents(db: Db, clientId: number, before: VisitCursor | null) {
  const rows = await db
    .selectFrom('countedVisits as visits')
    .select(({ selectFrom, exists }) => [
      'visits.id',
      exists(selectFrom('work').select('work.id').whereRef('work.visitId', '=', 'visits.id')).as('hasWork'),
      exists(
        selectFrom('painMarks').select('painMarks.position').whereRef('painMarks.visitId', '=', 'visits.id'),
      ).as('hasPainMarks'),
      sql<number>`subjective || objective || assessment || plan <> ''`.as('hasNote'),
      selectFrom('visitComplaints')
        .select(sql<string>`json_group_array(complaintId)`.as('ids'))
        .whereRef('visitComplaints.visitId', '=', 'visits.id')
        .as('complaintIds'),
    ])
    .where('visits.clientId', '=', clientId)
    .$if(before !== null, (query) =>
      query.where('visits.at', '<=', before?.at ?? '').where('visits.id', '<>', before?.id ?? 0),
    )
    .orderBy('visits.at', 'desc')
    .orderBy('visits.id', 'desc')
    .execute()
  return rows.map(({ id, hasWork, hasPainMarks, hasNote, complaintIds }) => ({
    id,
    hasWork: Boolean(hasWork),
    hasPainMarks: Boolean(hasPainMarks),
    hasNote: Boolean(hasNote),
    complaintIds: JSON.parse(complaintIds ?? '[]') as number[],
  }))
}
