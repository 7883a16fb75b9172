import { addDays, dayOf, momentOf } from '@shared/fields'

/** When visits begin; the longest, an hour and a half, ends as the next begins. */
const slots = ['09:00', '10:30', '12:00', '14:00', '15:30', '17:00'] as const

/** Older visits keep Sunday free. In the last days "yesterday" has to stay yesterday, whatever day it was. */
const KEEPS_SUNDAY = 3

/**
 * The appointment book of the sample practice: gives each visit a time of its own on its day, never one that has not
 * ended by `now`; a day that is full, or has not come that far, hands over to the day before.
 */
export function appointmentBook(now: Date): (ago: number, minutes: number) => string {
  const today = dayOf(now)
  const taken = new Set<string>()
  let turn = 0
  return (ago, minutes) => {
    const latest = momentOf(new Date(now.getTime() - minutes * 60_000))
    // Taken in turn, so that a client does not come at the same hour each time.
    turn += 1
    for (let day = dayFor(today, ago); ; day = addDays(day, -1)) {
      const free = slots.map((slot) => `${day}T${slot}`).filter((at) => at <= latest && !taken.has(at))
      const at = free[turn % free.length]
      if (at === undefined) continue
      taken.add(at)
      return at
    }
  }
}

function dayFor(today: string, ago: number): string {
  const day = addDays(today, -ago)
  const isSunday = new Date(`${day}T00:00:00Z`).getUTCDay() === 0
  return isSunday && ago > KEEPS_SUNDAY ? addDays(day, -1) : day
}
