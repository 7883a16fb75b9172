import { worked, type Story, type VisitStory } from '../story'

const notes = [
  { s: 'Tired, nothing sore. Wants quiet.', p: 'As usual.' },
  { s: 'Long week. Shoulders up round the ears.', o: 'Softened well. Fell asleep.' },
  { s: 'Just to switch off.', p: 'Booked the next one.' },
  { s: 'Slept badly, otherwise well.', o: 'Breathing slower by the end.' },
  { s: 'Feeling good. Feet please, too.' },
] as const

/** Clients who come to rest: no complaint, nothing to ask, nothing that speaks for or against a tissue. */
export const relaxation: readonly Story[] = [
  {
    client: {
      firstName: 'Margaret',
      lastName: 'Whitcombe',
      dateOfBirth: '1949-07-14',
      phone: '555-0132',
      email: 'margaret.whitcombe@example.com',
      address: '9 Church Row\nWillowbrook',
      occupation: 'Retired headteacher',
      emergencyName: 'Paul Whitcombe (son)',
      emergencyPhone: '555-0172',
      physician: 'Dr. A. Lindgren',
      referralSource: 'Gift voucher',
      healthHistory: 'Thin bones, right hip replaced 2018.',
      contraindications: 'Light pressure over spine and ribs; no pressure on the right hip scar',
      medication: 'Alendronate, vitamin D',
    },
    visits: everyFewWeeks({ from: 712, to: 18, every: 31, minutes: 60 }),
  },
  {
    client: {
      firstName: 'Yusuf',
      lastName: 'Karimi',
      dateOfBirth: '1980-01-01',
      phone: '555-0133',
      email: 'yusuf.karimi@example.org',
      occupation: 'Restaurant cook',
      referralSource: 'Friend: Jun-ho Baek',
    },
    visits: everyFewWeeks({ from: 401, to: 27, every: 43, minutes: 60 }),
  },
  {
    client: {
      firstName: 'Léa',
      lastName: 'Dubois-Marchand',
      dateOfBirth: '1994-09-09',
      phone: '555-0134',
      email: 'lea.dm@example.com',
      occupation: 'Midwife',
      referralSource: 'Social media',
      contraindications: 'Pregnant, second trimester: side-lying, no deep work on the legs',
    },
    visits: everyFewWeeks({ from: 233, to: 8, every: 25, minutes: 45 }),
  },
  {
    client: {
      firstName: 'Anton',
      lastName: 'Grüber',
      dateOfBirth: '1971-11-11',
      phone: '555-0135',
      email: 'anton.grueber@example.org',
      occupation: 'Tax adviser',
      referralSource: 'Wife comes here',
    },
    visits: everyFewWeeks({ from: 655, to: 55, every: 50, minutes: 90 }),
  },
  {
    client: {
      firstName: 'Beatriz',
      lastName: 'Nogueira',
      dateOfBirth: '1999-05-26',
      phone: '555-0136',
      email: 'bia.nogueira@example.com',
      occupation: 'Junior doctor',
      referralSource: 'Gift voucher',
    },
    visits: everyFewWeeks({ from: 92, to: 1, every: 30, minutes: 60 }),
  },
]

function everyFewWeeks(span: { from: number; to: number; every: number; minutes: number }): VisitStory[] {
  const draw = seeded(span.from)
  const visits: VisitStory[] = []
  for (let ago = span.from; ago >= span.to + 7; ago -= span.every + Math.round(draw() * 8 - 4)) {
    visits.push({ ago, ...restful(span.minutes, visits.length) })
  }
  return [...visits, { ago: span.to, ...restful(span.minutes, visits.length) }]
}

function restful(minutes: number, turn: number): Omit<VisitStory, 'ago'> {
  return {
    minutes,
    kind: 'relaxation',
    ...notes[turn % notes.length],
    work: [
      worked('longissimus-thoracis', 'both', 'effleurage', 15, 'light', 'released'),
      worked('upper-trapezius', 'both', 'kneading', 10, 'light', 'released'),
      turn % 2
        ? worked('gastrocnemius-medial-head', 'both', 'effleurage', 10, 'light', 'released')
        : worked('latissimus-dorsi', 'both', 'effleurage', 10, 'light', 'released'),
    ],
  }
}

/** Numbers from 0 up to 1 that are the same at each start (mulberry32, public domain). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
