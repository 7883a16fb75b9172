import { addDays, dayOf, momentOf } from '@shared/fields'

/** The times at which visits begin. The longest visit takes 90 minutes, so visits do not overlap. */
const startTimes = ['09:00', '10:30', '12:00', '14:00', '15:30', '17:00'] as const

/** More recent visits stay on their day, also on a Sunday, so that a visit of yesterday is always yesterday. */
const SUNDAY_FREE_AFTER_DAYS = 3

/**
 * Returns a function that gives each visit its own time, and never one that ends after `now`. When a day has no free
 * time, the visit moves to the day before.
 */
export function appointmentBook(now: Date): (daysAgo: number, minutes: number) => string {
  const today = dayOf(now)
  const taken = new Set<string>()
  let visitCount = 0
  return (daysAgo, minutes) => {
    const latest = momentOf(new Date(now.getTime() - minutes * 60_000))
    // The count varies the time, so that a client does not always come at the same hour.
    visitCount += 1
    for (let day = workingDay(today, daysAgo); ; day = addDays(day, -1)) {
      const free = startTimes.map((time) => `${day}T${time}`).filter((at) => at <= latest && !taken.has(at))
      const at = free[visitCount % free.length]
      if (at === undefined) continue
      taken.add(at)
      return at
    }
  }
}

function workingDay(today: string, daysAgo: number): string {
  const day = addDays(today, -daysAgo)
  const isSunday = new Date(`${day}T00:00:00Z`).getUTCDay() === 0
  return isSunday && daysAgo > SUNDAY_FREE_AFTER_DAYS ? addDays(day, -1) : day
}
