import { addDays, dayOf, momentOf } from '@shared/fields'
import { outcomeSave } from '@shared/outcomes'
import type { Db } from '../database/open'
import { procedure, router } from '../rpc'
import { readNeedsAnotherLook } from './needs-another-look'
import { saveOutcome } from './write'

/** Days back that "ask how long it lasted" looks: later than this, nobody remembers it well. */
const ASK_WITHIN = 21

export const outcomesRouter = router({
  needsAnotherLook: procedure.query(({ ctx }) => readNeedsAnotherLook(ctx.db)),

  /** Visits of the last days that nobody has asked about yet, the oldest first: it is forgotten soonest. */
  toAsk: procedure.query(({ ctx }) => readToAsk(ctx.db, ctx.clock())),

  save: procedure
    .input(outcomeSave)
    .mutation(({ ctx, input: { id, outcome } }) =>
      ctx.db.transaction().execute((db) => saveOutcome(db, id, outcome, ctx.clock())),
    ),
})

function readToAsk(db: Db, now: Date) {
  return (
    db
      .selectFrom('countedVisits as visits')
      .innerJoin('visitComplaints', 'visitComplaints.visitId', 'visits.id')
      .innerJoin('complaints', 'complaints.id', 'visitComplaints.complaintId')
      .innerJoin('clients', 'clients.id', 'visits.clientId')
      .select([
        'visits.id as visitId',
        'visits.at',
        'complaints.id as complaintId',
        'complaints.title',
        'visitComplaints.painBefore',
        'visitComplaints.painAfter',
        'clients.id as clientId',
        'clients.firstName',
        'clients.lastName',
        'clients.phone',
      ])
      .where('visits.at', '>=', addDays(dayOf(now), -ASK_WITHIN))
      .where('visits.at', '<=', momentOf(new Date(now.getTime() - 12 * 3_600_000)))
      .where('visits.kind', '=', 'therapeutic')
      .where('complaints.status', '=', 'open')
      .where('clients.archived', '=', 0)
      // "Too early" is worth asking again; a later visit that noted the pain has answered, by the verdict, already.
      .where('visitComplaints.verdict', 'in', ['not recorded', 'too early'])
      .orderBy('visits.at')
      .orderBy('visits.id')
      .execute()
  )
}
