import { expect, it } from 'vitest'
import { tissues } from '@shared/anatomy/tissues'
import { regions } from '@shared/anatomy/regions'
import { sides } from '@shared/complaints'
import { painKinds, techniques, visitInput, type PainMarkInput, type VisitInput } from '@shared/visits'

const work: VisitInput['work'][number] = {
  tissue: 'temporalis',
  side: 'left',
  technique: 'compression',
  minutes: 5,
  pressure: 'medium',
  response: 'released',
  familiarPain: 'yes',
  note: '',
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
const refused = (change: object) =>
  visitInput(now)
    .safeParse({ ...valid, ...change })
    .error?.issues.map((issue) => issue.path.join('.')) ?? []

it('takes every tissue and every technique that there is', () => {
  expect(refused({ work: tissues.map(({ id }) => ({ ...work, tissue: id })) })).toEqual([])
  expect(refused({ work: techniques.map((technique) => ({ ...work, technique })) })).toEqual([])
})

it('may be set back to any day, and on its own day to any time', () => {
  expect(refused({ at: '1990-01-01T00:00' })).toEqual([])
  expect(refused({ at: '2026-03-10T23:59' })).toEqual([])
  expect(new Set(refused({ at: '2026-03-11T00:00' }))).toEqual(new Set(['at']))
})

it.each(['subjective', 'objective', 'assessment', 'plan'])(
  'has room for a long %s, but not for ever',
  (part) => {
    expect(refused({ [part]: 'x'.repeat(100_000) })).toEqual([])
    expect(refused({ [part]: 'x'.repeat(100_001) })).toEqual([part])
  },
)

it('holds 500 lines of work and not one more', () => {
  expect(refused({ work: Array(500).fill(work) })).toEqual([])
  expect(refused({ work: Array(501).fill(work) })).toEqual(['work'])
})

it.each([
  ['minutes', 1, 600],
  ['work.0.minutes', 1, 240],
])('%s go from %i to %i, or are left out', (path, least, most) => {
  const withMinutes = (minutes: unknown) =>
    path === 'minutes' ? { minutes } : { work: [{ ...work, minutes }] }
  for (const minutes of [least, most, null]) expect(refused(withMinutes(minutes))).toEqual([])
  for (const minutes of [least - 1, most + 1, 1.5, '5']) {
    expect(new Set(refused(withMinutes(minutes)))).toEqual(new Set([path]))
  }
})

it('names a complaint once', () => {
  const complaint = { complaintId: 1, painBefore: null, painAfter: null }
  expect(refused({ complaints: [complaint, { ...complaint, complaintId: 2 }] })).toEqual([])
  expect(refused({ complaints: [complaint, { ...complaint, painAfter: 3 }] })).toEqual(['complaints'])
})

const everywhere: PainMarkInput[] = regions.flatMap(({ id }) =>
  sides.map((side) => ({ region: id, side, kind: null })),
)

it('takes a mark on every region and side, of every kind of pain or of none', () => {
  for (const kind of [...painKinds, null]) {
    expect(refused({ painMarks: regions.map(({ id }) => ({ region: id, side: 'left', kind })) })).toEqual([])
  }
  for (const side of sides) expect(refused({ painMarks: [{ region: 'calf', side, kind: null }] })).toEqual([])
})

it('holds 200 pain marks and not one more', () => {
  expect(refused({ painMarks: everywhere.slice(0, 200) })).toEqual([])
  expect(refused({ painMarks: everywhere.slice(0, 201) })).toEqual(['painMarks'])
})

it('marks a region once on each side, and says at the second one that it is there', () => {
  const calf = (side: PainMarkInput['side'], kind: PainMarkInput['kind'] = null) => ({
    region: 'calf',
    side,
    kind,
  })
  expect(refused({ painMarks: [calf('left', 'sharp'), calf('right', 'burning')] })).toEqual([])
  expect(refused({ painMarks: [calf('left'), calf('right'), calf('left', 'numb')] })).toEqual([
    'painMarks.2.side',
  ])
})
