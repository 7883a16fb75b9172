import type { ComparedItem } from '@shared/client-restore'
import { momentOf } from '@shared/fields'
import type { useDates } from '../../ui/dates'
import { formatList } from '../../ui/lists'
import { kindLabels } from './field-labels'

type Item = Pick<ComparedItem, 'kind' | 'when' | 'title'>

/** Names an item: "Visit, 3 Mar 2026, 10:00", "Outcome, 5 Mar 2026, 12:00, Headache". */
export function itemName({ kind, when, title }: Item, dates: ReturnType<typeof useDates>): string {
  return formatList([kindLabels[kind], when && whenText(when, dates), title], 'commas')
}

function whenText(when: string, dates: ReturnType<typeof useDates>): string {
  if (when.length === 10) return dates.day(when)
  return dates.moment(when.endsWith('Z') ? momentOf(new Date(when)) : when)
}

/** Says why the present record stays as it is. */
export const staysText: Record<NonNullable<ComparedItem['stays']>, string> = {
  signed: 'Signed now. It stays as it is.',
  void: 'Void now. It stays as it is.',
  'not treated': 'Comes back only with the backup’s version of its visit.',
}
