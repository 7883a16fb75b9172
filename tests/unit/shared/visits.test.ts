import { expect, it } from 'vitest'
import { tissues } from '@shared/anatomy/tissues'
import { regions } from '@shared/anatomy/regions'
import { painKinds, radiations, sides } from '@shared/vocabulary'
import { editedVisitForm, techniques, visitInput, type PainMarkInput, type VisitInput } from '@shared/visits'

const work: VisitInput['work'][number] = {
  tissue: 'temporalis',
  side: 'left',
  technique: 'compression',
  minutes: 5,
  pressure: 'medium',
  response: 'released',
  familiarPain: 'yes',
  note: '',
  complaintId: null,
}
const valid: VisitInput = {
  at: '2026-03-10T09:00',
  minutes: 60,
  kind: 'therapeutic',
  subjective: '',
  objective: '',
  assessment: '',
  plan: '',
  complaints: [],
  painMarks: [],
  work: [],
}
const now = new Date('2026-03-10T12:00')
const errorPaths = (change: object) =>
  visitInput(now)
    .safeParse({ ...valid, ...change })
    .error?.issues.map((issue) => issue.path.join('.')) ?? []

it('refuses a line of work whose side nobody has chosen, at its side', () => {
  const unanswered = { ...work, side: null }
  expect(errorPaths({ work: [work, unanswered] })).toEqual(['work.1.side'])
  const { error } = visitInput(now).safeParse({ ...valid, work: [unanswered] })
  expect(error?.issues[0]?.message).toBe('Choose a side')
})

it('accepts every tissue and every technique', () => {
  expect(errorPaths({ work: tissues.map(({ id }) => ({ ...work, tissue: id })) })).toEqual([])
  expect(errorPaths({ work: techniques.map((technique) => ({ ...work, technique })) })).toEqual([])
})

it('accepts any earlier time, and some minutes more', () => {
  expect(errorPaths({ at: '1990-01-01T00:00' })).toEqual([])
  expect(errorPaths({ at: '2026-03-10T12:15' })).toEqual([])
  expect(visitInput(now).safeParse({ ...valid, at: '2026-03-10T12:16' }).error?.issues).toMatchObject([
    { path: ['at'], message: 'Enter a time that is not in the future' },
  ])
  expect(visitInput(now).safeParse({ ...valid, at: '2999-03-10T12:00' }).error?.issues).toMatchObject([
    { path: ['at'], message: 'Enter a date that is not in the future' },
  ])
  expect(new Set(errorPaths({ at: '2026-03-11T00:00' }))).toEqual(new Set(['at']))
})

it('keeps the recorded time of a visit up to 26 hours ahead, because the computer may have moved west', () => {
  const check = (at: string, recordedAt: string) =>
    editedVisitForm(recordedAt)(now).safeParse({
      ...valid,
      at,
      outcomes: [],
      measured: [],
      muscle: '',
      newComplaint: null,
      reason: '',
    }).success
  expect(check('2026-03-11T14:00', '2026-03-11T14:00')).toBe(true)
  expect(check('2026-03-11T14:01', '2026-03-11T14:01')).toBe(false)
  // Nobody can enter such a time.
  expect(check('2026-03-11T09:00', '2026-03-11T14:00')).toBe(false)
  expect(check('2026-03-10T23:00', '2026-03-11T14:00')).toBe(false)
  expect(check('2026-03-10T10:00', '2026-03-11T14:00')).toBe(true)
})

it.each(['subjective', 'objective', 'assessment', 'plan'])(
  'limits the length of the %s to 100,000 characters',
  (part) => {
    expect(errorPaths({ [part]: 'x'.repeat(100_000) })).toEqual([])
    expect(errorPaths({ [part]: 'x'.repeat(100_001) })).toEqual([part])
  },
)

it('accepts at most 500 lines of work', () => {
  expect(errorPaths({ work: Array(500).fill(work) })).toEqual([])
  expect(errorPaths({ work: Array(501).fill(work) })).toEqual(['work'])
})

it.each([
  ['minutes', 1, 600],
  ['work.0.minutes', 1, 240],
])('%s are from %i to %i, or null', (path, min, max) => {
  const withMinutes = (minutes: unknown) =>
    path === 'minutes' ? { minutes } : { work: [{ ...work, minutes }] }
  for (const minutes of [min, max, null]) expect(errorPaths(withMinutes(minutes))).toEqual([])
  for (const minutes of [min - 1, max + 1, 1.5, '5']) {
    expect(new Set(errorPaths(withMinutes(minutes)))).toEqual(new Set([path]))
  }
})

it('accepts each answer to how far the pain runs, and null', () => {
  const complaint = { complaintId: 1, painBefore: null, painAfter: null, screens: {} }
  for (const radiation of [...radiations, null])
    expect(errorPaths({ complaints: [{ ...complaint, radiation }] })).toEqual([])
  expect(errorPaths({ complaints: [{ ...complaint, radiation: 'far' }] })).toEqual(['complaints.0.radiation'])
  expect(errorPaths({ complaints: [complaint] })).toEqual(['complaints.0.radiation'])
})

it('accepts a line of work with or without a complaint', () => {
  for (const complaintId of [1, null]) expect(errorPaths({ work: [{ ...work, complaintId }] })).toEqual([])
  for (const complaintId of [0, 1.5, '1', undefined])
    expect(errorPaths({ work: [{ ...work, complaintId }] })).toEqual(['work.0.complaintId'])
})

it('refuses a duplicate complaint', () => {
  const complaint = { complaintId: 1, painBefore: null, painAfter: null, radiation: null, screens: {} }
  expect(errorPaths({ complaints: [complaint, { ...complaint, complaintId: 2 }] })).toEqual([])
  expect(errorPaths({ complaints: [complaint, { ...complaint, painAfter: 3 }] })).toEqual(['complaints'])
})

const allMarks: PainMarkInput[] = regions.flatMap(({ id }) =>
  sides.map((side) => ({ region: id, side, kind: null })),
)

it('accepts a mark on every region and side, with any kind of pain or none', () => {
  for (const kind of [...painKinds, null]) {
    expect(errorPaths({ painMarks: regions.map(({ id }) => ({ region: id, side: 'left', kind })) })).toEqual(
      [],
    )
  }
  for (const side of sides)
    expect(errorPaths({ painMarks: [{ region: 'calf', side, kind: null }] })).toEqual([])
})

it('accepts at most 200 pain marks', () => {
  expect(errorPaths({ painMarks: allMarks.slice(0, 200) })).toEqual([])
  expect(errorPaths({ painMarks: allMarks.slice(0, 201) })).toEqual(['painMarks'])
})

it('refuses a second mark on the same region and side, with an error at that mark', () => {
  const calf = (side: PainMarkInput['side'], kind: PainMarkInput['kind'] = null) => ({
    region: 'calf',
    side,
    kind,
  })
  expect(errorPaths({ painMarks: [calf('left', 'sharp'), calf('right', 'burning')] })).toEqual([])
  expect(errorPaths({ painMarks: [calf('left'), calf('right'), calf('left', 'numb')] })).toEqual([
    'painMarks.2.side',
  ])
})
