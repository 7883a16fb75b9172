import { worked, type Story, type VisitStory } from '../story'

const notes = [
  { s: 'Tired, no pain. Wants a quiet visit.', p: 'Same next time.' },
  { s: 'Long week. Shoulders tense.', o: 'Shoulders released well. Fell asleep.' },
  { s: 'Wants to relax.', p: 'Next visit booked.' },
  { s: 'Slept badly, otherwise well.', o: 'Slower breathing at the end.' },
  { s: 'Feels well. Asked for work on the feet too.' },
] as const

/** Clients without a complaint. Their visits have no outcome, so they do not change any suggestion. */
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
      healthHistory: 'Osteoporosis. Right hip replaced 2018.',
      contraindications: 'Light pressure over spine and ribs; no pressure on the right hip scar',
      medication: 'Alendronate, vitamin D',
    },
    precautions: [{ id: 'osteoporosis' }],
    visits: regularVisits({ firstDaysAgo: 712, lastDaysAgo: 18, everyDays: 31, minutes: 60 }),
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
    visits: regularVisits({ firstDaysAgo: 401, lastDaysAgo: 27, everyDays: 43, minutes: 60 }),
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
    precautions: [{ id: 'pregnancy', week: 22 }],
    visits: regularVisits({ firstDaysAgo: 233, lastDaysAgo: 8, everyDays: 25, minutes: 45 }),
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
    visits: regularVisits({ firstDaysAgo: 655, lastDaysAgo: 55, everyDays: 50, minutes: 90 }),
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
    visits: regularVisits({ firstDaysAgo: 92, lastDaysAgo: 1, everyDays: 30, minutes: 60 }),
  },
]

/** The intervals vary by up to four days, as in a real practice. */
function regularVisits(options: {
  firstDaysAgo: number
  lastDaysAgo: number
  everyDays: number
  minutes: number
}): VisitStory[] {
  const { firstDaysAgo, lastDaysAgo, everyDays, minutes } = options
  const random = seededRandom(firstDaysAgo)
  const visits: VisitStory[] = []
  let daysAgo = firstDaysAgo
  while (daysAgo >= lastDaysAgo + 7) {
    visits.push(relaxationVisit(daysAgo, minutes, visits.length))
    daysAgo -= everyDays + Math.round(random() * 8 - 4)
  }
  return [...visits, relaxationVisit(lastDaysAgo, minutes, visits.length)]
}

function relaxationVisit(daysAgo: number, minutes: number, index: number): VisitStory {
  return {
    daysAgo,
    minutes,
    kind: 'relaxation',
    ...notes[index % notes.length],
    work: [
      worked('longissimus-thoracis', 'both', 'effleurage', 15, 'light', 'released'),
      worked('upper-trapezius', 'both', 'kneading', 10, 'light', 'released'),
      index % 2
        ? worked('gastrocnemius-medial-head', 'both', 'effleurage', 10, 'light', 'released')
        : worked('latissimus-dorsi', 'both', 'effleurage', 10, 'light', 'released'),
    ],
  }
}

/** Random numbers from 0 to 1, the same in each run, so that tests are repeatable (mulberry32, public domain). */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
