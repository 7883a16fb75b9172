import {
  clearanceInput,
  complaintCreate,
  complaintSearch,
  complaintUpdate,
  redFlagAnswers,
  type Clearance,
  type ComplaintRegion,
} from '@shared/complaints'
import type { RegionId } from '@shared/anatomy/regions'
import { dayOf, id } from '@shared/fields'
import { questionFactsOf } from '@shared/safety/ask-again'
import { isSurelyBefore } from '@shared/partial-dates'
import { haveNewQuestions } from '@shared/safety/first-questions'
import type { PrecautionAnswers } from '@shared/safety/precaution-answers'
import { z } from 'zod'
import { readClient } from '../clients/read'
import type { Db } from '../database/open'
import { recomputeDerivedOfShared } from '../outcomes/derived'
import { Refused, refuseIfChanged } from '../refused'
import { creatingProcedureByTime, procedure, procedureByTime, router } from '../rpc'
import {
  clearanceColumn,
  clearanceOf,
  daysOf,
  redFlagDaysOf,
  refuseClearedBeforeFound,
} from './clearance-column'
import { findComplaints } from './find'
import { withNewestPoints } from './newest-points'
import { columnsOf, listFlaggedComplaints, readComplaint } from './read'

export const complaintsRouter = router({
  /** Finds complaints of all clients by the words of their titles. */
  find: procedure.input(complaintSearch).query(({ ctx, input }) => findComplaints(ctx.db, input)),

  /** Reads one complaint with its client, for the complaint's form. */
  read: procedure.input(z.object({ id })).query(async ({ ctx, input }) => {
    const complaint = await readComplaint(ctx.db, input.id, 'id')
    const [client, flagged] = await Promise.all([
      readClient(ctx.db, complaint.clientId),
      listFlaggedComplaints(ctx.db, complaint.clientId),
    ])
    return { complaint: withNewestPoints(complaint), client, flagged }
  }),

  create: creatingProcedureByTime(complaintCreate).mutation(({ ctx, input: { clientId, complaint } }) =>
    ctx.createOnce(async (db) => {
      const client = await readClient(db, clientId)
      if (client.archived) throw new Refused('client-archived')
      refuseOnsetBeforeBirth(client.dateOfBirth, complaint.onsetOn)
      refuseClearedBeforeOnset(complaint.clearance, complaint.onsetOn, 'complaint.clearance.on')
      const now = ctx.clock()
      const found = daysOf(complaint.redFlags, {}, complaint.redFlagsAskedOn ?? dayOf(now))
      refuseClearedBeforeFound(complaint.clearance, null, found, 'complaint.clearance.on')
      const { insertId } = await db
        .insertInto('complaints')
        .values({
          ...columnsOf(complaint, found),
          clientId,
          openedOn: dayOf(now),
          closedOn: complaint.status === 'open' ? null : dayOf(now),
          noLastingReliefSince: null,
          noLastingReliefVisits: 0,
          createdAt: now.toISOString(),
          updatedAt: now.toISOString(),
        })
        .executeTakeFirstOrThrow()
      const complaintId = Number(insertId)
      await writeRegions(db, complaintId, complaint.regions)
      return { id: complaintId }
    }),
  ),

  update: procedureByTime(complaintUpdate).mutation(
    ({ ctx, input: { id: complaintId, complaint, isAskedForRegions, expectedRevision } }) =>
      ctx.db.transaction().execute(async (db) => {
        const before = await db
          .selectFrom('complaints')
          .innerJoin('clients', 'clients.id', 'complaints.clientId')
          .select([
            'complaints.status',
            'complaints.closedOn',
            'complaints.redFlags',
            'complaints.redFlagsAskedOn',
            'complaints.clearance',
            'complaints.openedOn',
            'complaints.revision',
            'clients.dateOfBirth',
            'clients.precautions',
          ])
          .where('complaints.id', '=', complaintId)
          .executeTakeFirst()
        if (!before) throw new Refused('not-found', 'id')
        refuseIfChanged(expectedRevision, before.revision)
        refuseOnsetBeforeBirth(before.dateOfBirth, complaint.onsetOn)
        refuseClearedBeforeOnset(complaint.clearance, complaint.onsetOn, 'complaint.clearance.on')
        const now = ctx.clock()
        const recorded = redFlagDaysOf(before.clearance, JSON.parse(before.redFlags) as string[], before)
        const found = daysOf(complaint.redFlags, recorded, dayOf(now))
        refuseClearedBeforeFound(
          complaint.clearance,
          clearanceOf(before.clearance),
          found,
          'complaint.clearance.on',
        )
        const isSameAsking = !isAskedForRegions && complaint.redFlagsAskedOn === before.redFlagsAskedOn
        const mustAskAgain =
          isSameAsking && (await bringsNewQuestions(db, complaintId, complaint.regions, before, now))
        await db
          .updateTable('complaints')
          .set({
            ...columnsOf(complaint, found),
            ...(mustAskAgain && { redFlagsAskedOn: null }),
            closedOn: complaint.status === 'open' ? null : (before.closedOn ?? dayOf(now)),
            updatedAt: now.toISOString(),
          })
          .where('id', '=', complaintId)
          .execute()
        await db.deleteFrom('complaintRegions').where('complaintId', '=', complaintId).execute()
        await writeRegions(db, complaintId, complaint.regions)
        await recomputeDerivedOfShared(db, complaintId)
      }),
  ),

  /**
   * Saves which red flags were found. Asked today if all questions were asked; not asked if some are still open. With null
   * the day stays. What is no longer recorded is no longer cleared.
   */
  answerRedFlags: procedure
    .input(redFlagAnswers)
    .mutation(({ ctx, input: { complaintId, redFlags, isAsked } }) =>
      ctx.db.transaction().execute(async (db) => {
        const { clearance, redFlagDays } = await readComplaint(db, complaintId)
        const cleared = clearance?.flags.filter((flag) => redFlags.includes(flag)) ?? []
        const now = ctx.clock()
        await db
          .updateTable('complaints')
          .set({
            redFlags: JSON.stringify(redFlags),
            ...(isAsked !== null && { redFlagsAskedOn: isAsked ? dayOf(now) : null }),
            clearance: clearanceColumn(
              clearance && cleared.length > 0 ? { ...clearance, flags: cleared } : null,
              daysOf(redFlags, redFlagDays, dayOf(now)),
            ),
            updatedAt: now.toISOString(),
          })
          .where('id', '=', complaintId)
          .execute()
      }),
    ),

  /** Saves which recorded red flags a doctor has looked at. */
  recordClearance: procedureByTime(clearanceInput).mutation(({ ctx, input: { complaintId, clearance } }) =>
    ctx.db.transaction().execute(async (db) => {
      const { redFlags, redFlagDays, onsetOn, clearance: before } = await readComplaint(db, complaintId)
      if (clearance.flags.some((flag) => !redFlags.includes(flag))) {
        throw new Refused('red-flag-not-recorded', 'clearance.flags')
      }
      refuseClearedBeforeOnset(clearance, onsetOn, 'clearance.on')
      refuseClearedBeforeFound(clearance, before, redFlagDays, 'clearance.on')
      await db
        .updateTable('complaints')
        .set({
          clearance: clearanceColumn(clearance, redFlagDays),
          updatedAt: ctx.clock().toISOString(),
        })
        .where('id', '=', complaintId)
        .execute()
    }),
  ),
})

/** No doctor can have looked at a pain before it began. */
function refuseClearedBeforeOnset(clearance: Clearance | null, onsetOn: string | null, field: string): void {
  if (clearance && onsetOn && clearance.on < onsetOn) throw new Refused('cleared-before-onset', field)
}

function refuseOnsetBeforeBirth(dateOfBirth: string | null, onsetOn: string | null): void {
  if (dateOfBirth && onsetOn && isSurelyBefore(onsetOn, dateOfBirth))
    throw new Refused('onset-before-birth', 'complaint.onsetOn')
}

/** Whether the regions of a complaint bring first questions that those of the record did not. */
async function bringsNewQuestions(
  db: Db,
  complaintId: number,
  regions: ComplaintRegion[],
  client: { dateOfBirth: string | null; precautions: string },
  now: Date,
): Promise<boolean> {
  const before = await db
    .selectFrom('complaintRegions')
    .select('region')
    .where('complaintId', '=', complaintId)
    .orderBy('position')
    .execute()
  const ids = (all: readonly { region: string }[]) => all.map(({ region }) => region as RegionId)
  const { age, rules } = questionFactsOf(
    { ...client, precautions: JSON.parse(client.precautions) as PrecautionAnswers },
    dayOf(now),
  )
  return haveNewQuestions({ regions: ids(regions), age, rules }, { regions: ids(before), age, rules })
}

async function writeRegions(db: Db, complaintId: number, regions: ComplaintRegion[]): Promise<void> {
  await db
    .insertInto('complaintRegions')
    .values(regions.map((at, position) => ({ complaintId, position, ...at })))
    .execute()
}
