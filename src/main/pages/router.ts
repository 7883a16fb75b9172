import { backupClientSearch, clientInBackup, clientRestore } from '@shared/client-restore'
import { id } from '@shared/fields'
import { z } from 'zod'
import { readComparison } from '../backups/one-client/copy'
import { creatingProcedure, procedure, router } from '../rpc'
import { readClientPage } from './client'
import { backupsOf, findClientsInBackup, restoreClient } from './client-restore'
import { readComplaintPage, readNewComplaintPage, readPlanPage, readProgressPage } from './complaint'
import { deleteClient, deleteComplaint, undoDeletion } from './deletion'
import { readNeedsAnotherLook } from './needs-another-look'
import { readLetterPaper, readPlanPaper, readProgressPaper } from './papers'
import { countRail } from './rail'
import { readEditVisitPage, readNewVisitPage, readVisitPage } from './visit'

const byId = z.object({ id })
const ofClient = z.object({ clientId: id })
const ofComplaint = z.object({ complaintId: id })

/** A query for each page that joins several areas, so that a page is read in one call, and what such a page saves. */
export const pagesRouter = router({
  client: procedure.input(byId).query(({ ctx, input }) => readClientPage(ctx.db, input.id)),
  complaint: procedure
    .input(byId)
    .query(({ ctx, input }) => readComplaintPage(ctx.db, input.id, ctx.clock())),
  newComplaint: procedure
    .input(ofClient)
    .query(({ ctx, input }) => readNewComplaintPage(ctx.db, input.clientId)),
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
  planPaper: procedure
    .input(ofComplaint)
    .query(({ ctx, input }) => readPlanPaper(ctx.db, input.complaintId, ctx.clock())),
  progressPaper: procedure
    .input(ofComplaint)
    .query(({ ctx, input }) => readProgressPaper(ctx.db, input.complaintId)),
  letterPaper: procedure
    .input(ofComplaint)
    .query(({ ctx, input }) => readLetterPaper(ctx.db, input.complaintId, ctx.clock())),
  needsAnotherLook: procedure.query(({ ctx }) => readNeedsAnotherLook(ctx.db, ctx.clock())),
  /** Counts the entries of each list in the rail. */
  railCounts: procedure.query(({ ctx }) => countRail(ctx.db, ctx.clock())),

  deleteClient: creatingProcedure
    .input(byId)
    .mutation(({ ctx, input }) => ctx.createOnce((db) => deleteClient(db, input.id, ctx.clock()))),
  deleteComplaint: creatingProcedure
    .input(byId)
    .mutation(({ ctx, input }) => ctx.createOnce((db) => deleteComplaint(db, input.id, ctx.clock()))),
  /** Brings back what was deleted, within a day. */
  undoDeletion: procedure
    .input(byId)
    .mutation(({ ctx, input }) =>
      ctx.db.transaction().execute((db) => undoDeletion(db, input.id, ctx.clock())),
    ),

  /** Finds clients in a backup that `backups.openCopy` has opened. */
  clientsInBackup: procedure
    .input(backupClientSearch)
    .query(({ ctx, input }) => findClientsInBackup(backupsOf(ctx), input)),
  /** Compares what a backup and the present record have of one client. */
  clientInBackup: procedure
    .input(clientInBackup)
    .query(({ ctx, input }) => readComparison(backupsOf(ctx), input)),
  /** Brings one client back. Takes as long as a backup of the whole record, which is made first. */
  restoreClient: creatingProcedure
    .input(clientRestore)
    .mutation(({ ctx, input }) => restoreClient(backupsOf(ctx), input, ctx.clock(), ctx.createOnceAfter)),
})
