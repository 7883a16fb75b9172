import { dayOf } from '@shared/fields'
import type { Db } from './database/open'
import { Refused } from './refused'

/** No record of Elsewhere is older. A computer whose clock battery is empty starts years before this. */
const FIRST_RELEASE = '2026-01-01T00:00:00.000Z'
/** How far the clock may be set back. Changes to summer time and corrected minutes are far below. */
const ALLOWED_STEP_BACK_MS = 86_400_000

/** Why the clock must be wrong: `latestTime` is the latest time of the record, an ISO time in UTC; null before any. */
export interface ClockProblem {
  latestTime: string | null
}

/** Returns why the computer's clock must be wrong; null where it may be right. */
export async function readClockProblem(db: Db, now: Date): Promise<ClockProblem | null> {
  if (now.toISOString() < FIRST_RELEASE) return { latestTime: null }
  const { latestTime } = await db.selectFrom('recordState').select('latestTime').executeTakeFirstOrThrow()
  const isBefore = latestTime !== null && now.getTime() < Date.parse(latestTime) - ALLOWED_STEP_BACK_MS
  return isBefore ? { latestTime } : null
}

/**
 * Accepts the clock's time for what is about to be created or signed, inside the caller's transaction, and keeps it as the
 * latest time of the record.
 * @throws Refused `clock-wrong`
 */
export async function acceptTime(db: Db, now: Date): Promise<void> {
  if (await readClockProblem(db, now)) throw new Refused('clock-wrong', null, dayOf(now))
  const time = now.toISOString()
  await db
    .updateTable('recordState')
    .set({ latestTime: time })
    .where(({ eb, or }) => or([eb('latestTime', 'is', null), eb('latestTime', '<', time)]))
    .execute()
}

/**
 * Says that the clock is right and that the latest time of the record is wrong: something was saved while the clock was
 * ahead.
 * @throws Refused `clock-wrong` where the clock is before the first release
 */
export async function trustClock(db: Db, now: Date): Promise<void> {
  const time = now.toISOString()
  if (time < FIRST_RELEASE) throw new Refused('clock-wrong', null, dayOf(now))
  await db.updateTable('recordState').set({ latestTime: time }).execute()
}
