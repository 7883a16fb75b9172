import { backupSettingsChange, backupSource } from '@shared/backups'
import { momentOf } from '@shared/fields'
import { z } from 'zod'
import type { ClinicContext } from '../clinic-context'
import { Refused } from '../refused'
import { anyProcedure, router } from '../rpc'
import { refuseAnotherPractice } from '../same-practice'
import type { Backups } from './backups'
import { openCopy } from './one-client/copy'
import { examine, takeExamined, type Preview } from './restore'
import { readBackupStatus, readBackupWarning, shownBackup } from './status'

/** A call that also works while the record cannot be opened. */
const backupProcedure = anyProcedure.use(({ ctx, type, next }) => {
  const { practice, shownIdentity } = ctx
  if (practice.state === 'open')
    refuseAnotherPractice(practice, shownIdentity, { writes: type === 'mutation' })
  return next({ ctx: { backups: backupsOf(ctx) } })
})

/** @throws Refused `closed` */
function backupsOf({ practice }: ClinicContext): Backups {
  if (practice.state === 'closed') throw new Refused('closed')
  if (practice.state === 'choice') throw new Refused('practice-not-open')
  return practice.backups
}

/** A preview with the time of this computer's clock. */
const shownPreview = ({ madeAt, ...preview }: Preview) => ({
  ...preview,
  madeAt: madeAt && momentOf(new Date(madeAt)),
})

export const backupsRouter = router({
  status: backupProcedure.query(async ({ ctx }) => ({
    ...(await readBackupStatus(ctx.backups, ctx.clock())),
    choosesFolder: ctx.desktop.chooseFolder !== undefined,
  })),
  /** Reads what the rail warns about. */
  warning: backupProcedure.query(({ ctx }) => readBackupWarning(ctx.backups, ctx.clock())),
  list: backupProcedure.query(async ({ ctx }) => (await ctx.backups.list()).map(shownBackup)),

  /** Starts a backup and answers at once. `status` says how far it is, and what became of it. */
  backUpNow: backupProcedure.mutation(({ ctx }) => {
    if (!ctx.backups.canBackUp) throw new Refused('backup-failed')
    if (ctx.backups.running()) throw new Refused('backup-running')
    // `status` has the failure.
    ctx.backups.backUp('by hand').catch(() => undefined)
  }),

  /** Saves the settings that are given, and keeps the others. */
  saveSettings: backupProcedure
    .input(backupSettingsChange)
    .mutation(({ ctx, input }) => ctx.backups.saveSettings(input)),
  /** Opens the system's dialog; null when nothing was chosen. */
  chooseFolder: backupProcedure.mutation(({ ctx }) => ctx.desktop.chooseFolder?.() ?? null),
  /** Confirms that the record rightly has fewer clients or visits than before. */
  acceptFewer: backupProcedure.mutation(({ ctx }) => ctx.backups.acceptFewer()),

  /** Closes the message about saves that could not be read. The settings still say it. */
  noteLossesSeen: backupProcedure.mutation(({ ctx }) => ctx.backups.noteLossesSeen()),

  /** Checks a file and says what a restore would change. Takes as long as the file is large. */
  examine: backupProcedure.input(backupSource).mutation(async ({ ctx, input }) => {
    const isOpen = ctx.practice.state === 'open'
    return shownPreview(await examine(ctx.backups, input, { isOpen }))
  }),
  /** The same for the record that the last restore set aside. Restoring it undoes that, and can be undone in turn. */
  examineUndo: backupProcedure.mutation(async ({ ctx }) => {
    const { lastRestore } = ctx.backups.memory.state
    if (!lastRestore) throw new Refused('nothing-to-undo')
    const source = { place: 'here', name: lastRestore.setAside } as const
    const isOpen = ctx.practice.state === 'open'
    return shownPreview(
      await examine(ctx.backups, source, { isOpen, ofAnyPractice: true, isUndo: !lastRestore.isUndo }),
    )
  }),
  /** Opens a backup to read one client from it. Takes as long as the file is large. */
  openCopy: backupProcedure.input(backupSource).mutation(async ({ ctx, input }) => {
    if (ctx.practice.state !== 'open') throw new Refused('practice-not-open')
    const { madeAt, ...copy } = await openCopy(ctx.backups, input)
    return { ...copy, madeAt: madeAt && momentOf(new Date(madeAt)) }
  }),
  restore: backupProcedure
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.practices.restore(takeExamined(ctx.backups, input.id))),
})
