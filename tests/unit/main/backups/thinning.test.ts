import type { Backup, BackupReason } from '@shared/backups'
import { expect, it } from 'vitest'
import { backupsToDelete, findFuller } from '@main/backups/thinning'

const now = new Date('2026-03-10T15:00')

interface Made {
  /** Local time. */
  at: string
  reason?: BackupReason
  visits?: number
  practice?: string
  bytes?: number
  checked?: boolean
}

function backup({
  at,
  reason = 'in use',
  visits = 10,
  practice = 'A',
  bytes = 1,
  checked = true,
}: Made): Backup {
  const facts = { version: 13, practice, mark: practice, clients: 1, visits, newestVisit: null }
  const madeAt = new Date(at).toISOString()
  return { name: at, place: 'here', madeAt, reason, bytes, facts: checked ? facts : null }
}

const deleted = (made: Made[], { budget = 1000, fewerAccepted = null as string | null } = {}) =>
  backupsToDelete(made.map(backup), { now, budget, fewerAccepted })
    .map(({ name }) => name)
    .sort()

const today: Made = { at: '2026-03-10T14:00' }

it.each<[rule: string, made: Made[], gone: string[]]>([
  ['no backups', [], []],
  ['all of today are kept', [{ at: '2026-03-10T00:01' }, { at: '2026-03-10T09:00' }, today], []],
  [
    'the newest of each day is kept for a month',
    [
      { at: '2026-03-08T09:00' },
      { at: '2026-03-08T17:00' },
      { at: '2026-03-09T09:00' },
      { at: '2026-03-09T10:00' },
      today,
    ],
    ['2026-03-08T09:00', '2026-03-09T09:00'],
  ],
  [
    'the newest of each month is kept after that',
    [
      { at: '2025-12-01T09:00' },
      { at: '2025-12-30T09:00' },
      { at: '2026-01-05T09:00' },
      { at: '2026-01-31T09:00' },
      today,
    ],
    ['2025-12-01T09:00', '2026-01-05T09:00'],
  ],
  [
    'a copy before an update or a restore is kept for a month',
    [
      { at: '2026-01-05T09:00', reason: 'before update' },
      { at: '2026-01-06T09:00' },
      { at: '2026-03-01T09:00', reason: 'before update' },
      { at: '2026-03-01T09:01', reason: 'before restore' },
      { at: '2026-03-01T18:00' },
      today,
    ],
    ['2026-01-05T09:00'],
  ],
  ['the last good one is kept, however old', [{ at: '2019-05-01T09:00' }], []],
  [
    'a file that was not checked stands for no other',
    [
      { at: '2026-03-08T09:00' },
      { at: '2026-03-08T17:00', checked: false },
      { at: '2026-03-08T12:00' },
      today,
    ],
    ['2026-03-08T09:00'],
  ],
  [
    'practices do not thin each other',
    [{ at: '2026-03-08T09:00', practice: 'B' }, { at: '2026-03-08T17:00' }, today],
    [],
  ],
  [
    'a fuller backup is kept beside an emptier one of the same day',
    [
      { at: '2026-03-08T09:00', visits: 20 },
      { at: '2026-03-08T17:00', visits: 3 },
      { ...today, visits: 3 },
    ],
    [],
  ],
  [
    'once the record has grown beyond it, it is thinned as any other',
    [
      { at: '2026-03-08T09:00', visits: 20 },
      { at: '2026-03-08T17:00', visits: 3 },
      { ...today, visits: 21 },
    ],
    ['2026-03-08T09:00'],
  ],
  [
    'a clock that jumped back deletes nothing of the future',
    [{ at: '2038-01-19T03:14' }, { at: '2038-01-19T04:14' }, today],
    [],
  ],
])('%s', (_rule, made, gone) => {
  expect(deleted(made)).toEqual(gone)
  // The order of the list does not matter.
  expect(deleted(made.toReversed())).toEqual(gone)
})

it('deletes the oldest beyond the budget, but never the last good one of a practice or an unchecked file', () => {
  const made: Made[] = [
    { at: '2026-03-05T09:00', bytes: 10, practice: 'B' },
    { at: '2026-03-06T09:00', bytes: 10 },
    { at: '2026-03-07T09:00', bytes: 10, checked: false },
    { at: '2026-03-08T09:00', bytes: 10 },
    { ...today, bytes: 10 },
  ]
  expect(deleted(made, { budget: 50 })).toEqual([])
  expect(deleted(made, { budget: 40 })).toEqual(['2026-03-06T09:00'])
  expect(deleted(made, { budget: 1 })).toEqual(['2026-03-06T09:00', '2026-03-08T09:00'])
})

it('keeps the fuller backup against the budget until somebody confirms the emptier one', () => {
  const made: Made[] = [
    { at: '2026-03-08T09:00', visits: 20, bytes: 10 },
    { at: '2026-03-09T09:00', visits: 3, bytes: 10 },
    { ...today, visits: 3, bytes: 10 },
  ]
  expect(deleted(made, { budget: 1 })).toEqual(['2026-03-09T09:00'])
  const fewerAccepted = new Date('2026-03-09T09:00').toISOString()
  expect(deleted(made, { budget: 1, fewerAccepted })).toEqual(['2026-03-08T09:00', '2026-03-09T09:00'])
})

it('compares with what was confirmed, so that a later loss is found too', () => {
  const list = [
    { at: '2026-03-07T09:00', visits: 20 },
    { at: '2026-03-08T09:00', visits: 5 },
    { at: '2026-03-09T09:00', visits: 2 },
  ].map(backup)
  expect(findFuller(list, null)?.name).toBe('2026-03-08T09:00')
  expect(findFuller(list, list[1]!.madeAt)?.name).toBe('2026-03-08T09:00')
  expect(findFuller(list, list[2]!.madeAt)).toBeUndefined()
})
