import { notifications } from '@mantine/notifications'
import { today } from '../ui/clock'
import type { Dates } from '../ui/dates'
import { restoredText, whenText, type RestoredContent } from './words'

const key = 'restored backup'

/** Remembers what was restored while the window loads again. */
export function keepRestoredNotice({ madeAt, facts: { clients, visits } }: RestoredContent): void {
  sessionStorage.setItem(key, JSON.stringify({ madeAt, facts: { clients, visits } }))
}

// Read when the window loads: a screen that is shown for a moment before that must not take it.
let kept = sessionStorage.getItem(key)
sessionStorage.removeItem(key)

/** Says once what was restored, after the window has loaded again. */
export function showRestoredNotice(dates: Pick<Dates, 'time' | 'moment'>): void {
  if (kept === null) return
  const restored = JSON.parse(kept) as RestoredContent
  kept = null
  notifications.show({
    title: 'Backup restored',
    message: restoredText(restored, (moment) => whenText(moment, today(), dates)),
    autoClose: false,
  })
}
