import { defaultReliefCriterion } from '@shared/reasoning/record/relief'
import { changeSettings, folderChoice, practiceStart, settingsChange } from '@shared/practice'
import { isDeepStrictEqual } from 'node:util'
import { markSearchText, rebuildSearchText } from '../clients/rebuild-search-text'
import { readNameSettings } from '../clients/search-text'
import { readReliefCriterion } from '../outcomes/relief-criterion'
import type { ProblemCode } from '../database/problem'
import { readIdentity } from '../database/record-state'
import { reclassifyPending, markAllForReclassification } from '../outcomes/reclassify-all'
import { readClockProblem, trustClock } from '../record-clock'
import { Refused } from '../refused'
import { anyProcedure, procedure, router } from '../rpc'
import { refuseAnotherPractice } from '../same-practice'
import { readSettings } from './read'

export const practiceRouter = router({
  /**
   * Reads what the first screen needs: the open practice, or why none is open. `identity` names the practice in every
   * later call of the window.
   */
  status: anyProcedure.query(async ({ ctx }) => {
    const host = { kind: ctx.desktop.host, makesPdf: ctx.desktop.makePdf !== null }
    if (ctx.practice.state === 'choice')
      return { state: 'choice' as const, folders: ctx.practice.folders, host }
    if (ctx.practice.state !== 'open') {
      const code: ProblemCode | 'closed' = ctx.practice.state === 'closed' ? 'closed' : ctx.practice.code
      const lastOpenedOn = ctx.practice.state === 'problem' ? (ctx.practice.lastOpenedOn ?? null) : null
      return { state: 'problem' as const, code, lastOpenedOn, folder: ctx.dataFolder, host }
    }
    refuseAnotherPractice(ctx.practice, ctx.shownIdentity, { writes: false })
    const { sample, database, backups } = ctx.practice
    const { schemaDifferences } = database
    const isChanged = schemaDifferences.length > 0
    const settings = await readSettings(database.db).catch((error: unknown) => {
      if (isChanged) return undefined
      throw error
    })
    if (!settings && isChanged) {
      return {
        state: 'problem' as const,
        code: 'changed' as const,
        lastOpenedOn: null,
        folder: ctx.dataFolder,
        host,
      }
    }
    // A changed record may have none, and nothing is written into it.
    const identity = isChanged ? '' : readIdentity(database.driver)
    if (!settings) return { state: 'new' as const, identity, host }
    return {
      state: 'ready' as const,
      identity,
      settings,
      sample,
      hasOwn: !ctx.sampleOnly,
      schemaDifferences,
      hasUnseenLosses: backups.memory.state.lostSaves?.isSeen === false,
      isBeingChecked: database.unchecked !== null,
      folder: ctx.dataFolder,
      host,
      clockProblem: database.isReadOnly ? null : await readClockProblem(database.db, ctx.clock()),
    }
  }),

  // A call that switches the practice comes from a window on another one, so it is not refused for that.
  tryAgain: anyProcedure.mutation(({ ctx }) => ctx.practices.switchToOwn()),
  /** Opens the practice in one of several folders, and remembers the choice. */
  chooseFolder: anyProcedure
    .input(folderChoice)
    .mutation(({ ctx, input }) => ctx.practices.choose(input.folder)),
  /** Starts an empty record where there are only backups, or where a practice was before. */
  startNew: anyProcedure.mutation(({ ctx }) => ctx.practices.startNew()),
  /** Opens the record without a journal that is not its own. */
  openWithoutJournal: anyProcedure.mutation(({ ctx }) => ctx.practices.openWithoutJournal()),
  openSample: anyProcedure.mutation(({ ctx }) => ctx.practices.switchToSample()),
  closeSample: anyProcedure.mutation(({ ctx }) => ctx.practices.switchToOwn()),

  /** Says that the clock is right, after something was saved while it was ahead. */
  trustClock: procedure.mutation(({ ctx }) => trustClock(ctx.db, ctx.clock())),

  start: procedure.input(practiceStart).mutation(async ({ ctx, input }) => {
    await ctx.db.transaction().execute(async (db) => {
      if (await db.selectFrom('practice').select('id').executeTakeFirst())
        throw new Refused('practice-exists')
      await db
        .insertInto('practice')
        .values({
          id: 1,
          name: input.name,
          address: '',
          phone: '',
          email: '',
          logo: '',
          paper: input.paper,
          dateFormat: input.dateFormat,
          timeFormat: input.timeFormat,
          country: input.country,
          reliefPoints: defaultReliefCriterion.points,
          reliefPercent: defaultReliefCriterion.percent,
          reliefHours: defaultReliefCriterion.hours,
        })
        .execute()
      await db
        .insertInto('practitioners')
        .values({ id: 1, name: input.practitioner, credentials: '' })
        .execute()
    })
  }),

  /** Saves the settings that are given, and keeps the others. */
  saveSettings: procedure.input(settingsChange).mutation(async ({ ctx, input }) => {
    await ctx.db.transaction().execute(async (db) => {
      const settings = await readSettings(db)
      if (!settings) throw new Refused('practice-not-open')
      const { practitioner, credentials, ...practice } = changeSettings(settings, input)
      const before = await readReliefCriterion(db)
      const namesBefore = await readNameSettings(db)
      await db
        .updateTable('practice')
        .set({
          ...practice,
          signChecklist: JSON.stringify(practice.signChecklist),
          singleKeys: practice.singleKeys ? 1 : 0,
          palpationMinutes: JSON.stringify(practice.palpationMinutes),
        })
        .execute()
      if (!isDeepStrictEqual(before, await readReliefCriterion(db))) await markAllForReclassification(db)
      if (!isDeepStrictEqual(namesBefore, await readNameSettings(db))) await markSearchText(db)
      await db
        .updateTable('practitioners')
        .set({ name: practitioner, credentials })
        .where('id', '=', 1)
        .execute()
    })
    await reclassifyPending(ctx.db)
    await rebuildSearchText(ctx.db)
  }),
})
