import type { Backup, BackupReason } from '@shared/backups'
import { dayOf } from '@shared/fields'

const DAY_MS = 86_400_000
/** How long one backup a day is kept, and every copy that was made before something changed the record at large. */
const MONTH_MS = 31 * DAY_MS

const beforeAChange: ReadonlySet<BackupReason> = new Set([
  'before update',
  'before import',
  'before merge',
  'before restore',
])

interface Options {
  now: Date
  /** How many bytes the backups of a folder may use. */
  budget: number
  /** ISO time from which on backups are compared, because somebody confirmed fewer clients or visits; null for all. */
  fewerAccepted: string | null
}

/**
 * Returns which backups of one folder can be deleted:
 *
 * 1. All of today are kept, the newest of each day for a month, and after that the newest of each month.
 * 2. A copy from before an update, import, merge or restore is kept for a month beside that.
 * 3. If that is more than the budget, the oldest go first.
 * 4. The newest good backup of each practice is never deleted. Neither is a fuller one; see `findFuller`.
 *
 * A file that was not checked is never deleted and stands for no other: nobody knows what is in it.
 */
export function backupsToDelete(backups: readonly Backup[], options: Options): Backup[] {
  const practices = Map.groupBy(
    backups.filter(({ facts }) => facts !== null),
    ({ facts }) => facts!.mark,
  )
  const deleted = [...practices.values()].flatMap((ofPractice) => thinByAge(ofPractice, options))
  const safe = new Set([...practices.values()].flatMap((ofPractice) => neverDeleted(ofPractice, options)))
  const kept = backups.filter((backup) => !deleted.includes(backup)).sort(byTime)
  let bytes = kept.reduce((sum, backup) => sum + backup.bytes, 0)
  for (const backup of kept) {
    if (bytes <= options.budget) break
    if (safe.has(backup) || backup.facts === null) continue
    deleted.push(backup)
    bytes -= backup.bytes
  }
  return deleted
}

const byTime = (one: Backup, other: Backup) => (one.madeAt < other.madeAt ? -1 : 1)

function thinByAge(ofPractice: readonly Backup[], options: Options): Backup[] {
  const { now } = options
  const today = dayOf(now)
  const newestFirst = ofPractice.toSorted(byTime).reverse()
  const safe = neverDeleted(ofPractice, options)
  const taken = new Set<string>()
  return newestFirst.filter((backup) => {
    const madeAt = new Date(backup.madeAt)
    const day = dayOf(madeAt)
    const isRecent = now.getTime() - madeAt.getTime() < MONTH_MS
    const period = isRecent ? day : day.slice(0, 7)
    const isNewestOfPeriod = !taken.has(period)
    taken.add(period)
    // After the clock has jumped back, backups can lie in the future. They count as backups of today.
    const isOfToday = day >= today
    const isBeforeAChange = isRecent && beforeAChange.has(backup.reason)
    return !isOfToday && !isNewestOfPeriod && !isBeforeAChange && !safe.includes(backup)
  })
}

function neverDeleted(ofPractice: readonly Backup[], { fewerAccepted }: Options): Backup[] {
  const newest = ofPractice.toSorted(byTime).at(-1)
  const fuller = findFuller(ofPractice, fewerAccepted)
  return [newest, fuller].filter((backup) => backup !== undefined)
}

/**
 * Returns the newest backup that has more clients or more visits than the last backup. Clients and visits are never
 * deleted, so it may hold what the record has lost. It is kept until somebody confirms that the last one is right.
 *
 * @param ofPractice the checked backups of one practice
 */
export function findFuller(ofPractice: readonly Backup[], fewerAccepted: string | null): Backup | undefined {
  const newestFirst = ofPractice.toSorted(byTime).reverse()
  const last = newestFirst[0]?.facts
  if (!last) return undefined
  return newestFirst
    .slice(1)
    .filter(({ madeAt }) => fewerAccepted === null || madeAt >= fewerAccepted)
    .find(({ facts }) => facts!.clients > last.clients || facts!.visits > last.visits)
}
