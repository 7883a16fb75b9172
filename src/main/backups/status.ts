import type { Backup } from '@shared/backups'
import { dayOf, momentOf } from '@shared/fields'
import type { Backups } from './backups'
import { lastGood } from './list'
import { folderName } from './second-folder'

const DAY_MS = 86_400_000

/** Why the rail warns, with the day since when. */
export interface BackupWarning {
  kind: 'old' | 'second-missing'
  /** YYYY-MM-DD */
  since: string
}

/** A backup for the screen. Times are those of this computer's clock. */
export function shownBackup({ name, place, madeAt, reason, bytes, facts }: Backup) {
  return { name, place, madeAt: momentOf(new Date(madeAt)), reason, bytes, facts }
}

/** Returns what the first line of the settings says, and everything that is wrong. */
export async function readBackupStatus(backups: Backups, now: Date) {
  const { settings, state, wereSettingsReset } = backups.memory
  const list = await backups.list()
  const last = lastGood(list, now)
  const isInSecond = list.some(
    ({ place, name, facts }) => place === 'second' && name === last?.name && facts !== null,
  )
  const fuller = await backups.fuller()
  const { lastRestore } = state
  return {
    last: last ? { ...shownBackup(last), isInSecond } : null,
    running: backups.running(),
    failure: backups.failure,
    checkedOn: state.checkedAt && dayOf(new Date(state.checkedAt)),
    /** When some confirmed saves could not be read after a crash. */
    lostSavesAt: state.lostSaves && momentOf(new Date(state.lostSaves.at)),
    canBackUp: backups.canBackUp,
    settings,
    wereSettingsReset,
    secondName: settings.secondFolder === '' ? null : folderName(settings.secondFolder),
    secondMissingSince: state.secondMissingSince && dayOf(new Date(state.secondMissingSince)),
    fuller: fuller && { ...shownBackup(fuller), lastFacts: last!.facts! },
    undo:
      lastRestore && list.some(({ name, place }) => place === 'here' && name === lastRestore.setAside)
        ? { at: momentOf(new Date(lastRestore.at)), isUndo: lastRestore.isUndo }
        : null,
    warning: backupWarning(backups, last, now),
  }
}

/** Returns the warning of the rail from what is remembered, and the last backup. */
export function backupWarning(
  { memory, isAutomatic }: Pick<Backups, 'memory' | 'isAutomatic'>,
  last: Backup | undefined,
  now: Date,
): BackupWarning | null {
  if (!isAutomatic) return null
  const { settings, state } = memory
  const isOlderThan = (since: string | null, days: number) =>
    since !== null && now.getTime() - Date.parse(since) >= days * DAY_MS
  // The first change without a backup is a day old: hours of use went by, and each of them failed.
  if (isOlderThan(state.changedSince, 1))
    return { kind: 'old', since: dayOf(new Date(last?.madeAt ?? state.changedSince!)) }
  if (settings.secondFolder !== '' && isOlderThan(state.secondMissingSince, 7))
    return { kind: 'second-missing', since: dayOf(new Date(state.secondMissingSince!)) }
  return null
}

/** Reads the warning for the rail. */
export async function readBackupWarning(backups: Backups, now: Date): Promise<BackupWarning | null> {
  return backupWarning(backups, lastGood(await backups.list(), now), now)
}
