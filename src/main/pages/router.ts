import { id } from '@shared/fields'
import { z } from 'zod'
import { procedure, router } from '../rpc'
import { readClientPage } from './client'
import { readComplaintPage, readPlanPage, readProgressPage } from './complaint'
import { readNeedsAnotherLook } from './needs-another-look'
import { countRail } from './rail'
import { readEditVisitPage, readNewVisitPage, readVisitPage } from './visit'

const byId = z.object({ id })
const ofClient = z.object({ clientId: id })
const ofComplaint = z.object({ complaintId: id })

/** A query for each page that joins several areas, so that a page is read in one call. */
export const pagesRouter = router({
  client: procedure.input(byId).query(({ ctx, input }) => readClientPage(ctx.db, input.id)),
  complaint: procedure
    .input(byId)
    .query(({ ctx, input }) => readComplaintPage(ctx.db, input.id, ctx.clock())),
  visit: procedure.input(byId).query(({ ctx, input }) => readVisitPage(ctx.db, input.id)),
  editVisit: procedure.input(byId).query(({ ctx, input }) => readEditVisitPage(ctx.db, input.id)),
  newVisit: procedure
    .input(ofClient)
    .query(({ ctx, input }) => readNewVisitPage(ctx.db, input.clientId, ctx.clock())),
  plan: procedure
    .input(ofComplaint)
    .query(({ ctx, input }) => readPlanPage(ctx.db, input.complaintId, ctx.clock())),
  progress: procedure
    .input(ofComplaint)
    .query(({ ctx, input }) => readProgressPage(ctx.db, input.complaintId)),
  needsAnotherLook: procedure.query(({ ctx }) => readNeedsAnotherLook(ctx.db, ctx.clock())),
  /** Counts the entries of each list in the rail. */
  railCounts: procedure.query(({ ctx }) => countRail(ctx.db, ctx.clock())),
})
