import { addDays, dayOf, momentOf } from '@shared/fields'
import { outcomeSave } from '@shared/outcomes'
import type { Db } from '../database/open'
import { procedure, Refused, router } from '../rpc'
import { readNeedsAnotherLook } from './needs-another-look'
import { restate } from './standing'

/** Days back that "ask how long it lasted" looks: later than this, nobody remembers it well. */
const ASK_WITHIN = 21

export const outcomesRouter = router({
  needsAnotherLook: procedure.query(({ ctx }) => readNeedsAnotherLook(ctx.db)),

  /** Visits of the last days that nobody has asked about yet, the oldest first: it is forgotten soonest. */
  toAsk: procedure.query(({ ctx }) => readToAsk(ctx.db, ctx.clock())),

  save: procedure.input(outcomeSave).mutation(({ ctx, input: { id, outcome } }) =>
    ctx.db.transaction().execute(async (db) => {
      const visit = await db
        .selectFrom('visitComplaints')
        .innerJoin('visits', 'visits.id', 'visitComplaints.visitId')
        .select('visits.at')
        .where('visitId', '=', outcome.visitId)
        .where('complaintId', '=', outcome.complaintId)
        .executeTakeFirst()
      if (!visit) throw new Refused('complaint-not-in-visit', 'outcome.visitId')
      if (outcome.askedAt < visit.at) throw new Refused('asked-before-visit', 'outcome.askedAt')
      if (id === null) {
        await db
          .insertInto('outcomes')
          .values({ ...outcome, createdAt: ctx.clock().toISOString() })
          .execute()
      } else {
        const { visitId, complaintId, ...answer } = outcome
        const { numUpdatedRows } = await db
          .updateTable('outcomes')
          .set(answer)
          .where('id', '=', id)
          .where('visitId', '=', visitId)
          .where('complaintId', '=', complaintId)
          .executeTakeFirstOrThrow()
        if (numUpdatedRows === 0n) throw new Refused('not-found', 'id')
      }
      await restate(db, outcome.complaintId)
    }),
  ),
})

function readToAsk(db: Db, now: Date) {
  return (
    db
      .selectFrom('visits')
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
      // A later visit for the same complaint has asked already; "too early" is worth asking again.
      .where('visitComplaints.verdict', 'in', ['not recorded', 'too early'])
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('visitComplaints as laterComplaint')
              .innerJoin('visits as later', 'later.id', 'laterComplaint.visitId')
              .select('later.id')
              .whereRef('laterComplaint.complaintId', '=', 'complaints.id')
              .whereRef('later.at', '>', 'visits.at'),
          ),
        ),
      )
      .orderBy('visits.at')
      .orderBy('visits.id')
      .execute()
  )
}
