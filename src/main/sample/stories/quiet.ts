import { at, worked, type Story } from '../story'

/** Clients nobody asked, clients who moved away, and one who has not come yet. */
export const quiet: readonly Story[] = [
  {
    client: {
      firstName: 'Hannah',
      lastName: 'Goldfarb',
      dateOfBirth: '1978-02-02',
      phone: '555-0137',
      email: 'hannah.goldfarb@example.org',
      occupation: 'Judge',
      referralSource: 'Walked in',
    },
    complaints: [
      {
        title: 'Shoulders and neck, after sittings',
        regions: [at('top-of-shoulder', 'both'), at('back-of-neck', 'both')],
        began: 380,
        painAtStart: 5,
      },
    ],
    visits: [
      {
        ago: 345,
        minutes: 60,
        pain: [5, null],
        s: 'Tight after a long trial.',
        work: [
          worked('upper-trapezius', 'both', 'kneading', 15, 'medium', 'released'),
          worked('splenius-cervicis', 'both', 'stripping', 8, 'medium', 'released'),
        ],
      },
      {
        ago: 260,
        minutes: 60,
        pain: [null, null],
        s: 'In a hurry, same as before.',
        work: [
          worked('upper-trapezius', 'both', 'kneading', 15, 'medium', 'released'),
          worked('levator-scapulae', 'both', 'compression', 8, 'medium', 'partly'),
        ],
      },
      {
        ago: 110,
        minutes: 60,
        pain: [null, 2],
        work: [
          worked('upper-trapezius', 'both', 'stripping', 12, 'medium', 'released'),
          worked('semispinalis-capitis', 'both', 'kneading', 8, 'medium', 'released'),
        ],
      },
    ],
  },
  {
    client: {
      firstName: 'Olumide',
      lastName: 'Bankole',
      dateOfBirth: '1969-09-30',
      phone: '555-0138',
      email: 'olumide.bankole@example.com',
      occupation: 'Bus driver',
      physician: 'Dr. P. Osei',
      referralSource: 'Dr. P. Osei',
      medication: 'Amlodipine',
    },
    complaints: [
      {
        title: 'Mid back, right, from the wheel',
        regions: [at('mid-back', 'right')],
        began: 200,
        worseBy: ['trunk-rotation'],
        painAtStart: 5,
        goal: 'Check the blind spot without wincing',
      },
    ],
    visits: [
      {
        ago: 166,
        minutes: 60,
        pain: [5, 3],
        work: [
          worked('iliocostalis-thoracis', 'right', 'stripping', 12, 'medium', 'released', 'no'),
          worked('latissimus-dorsi', 'right', 'kneading', 8, 'medium', 'released', 'no'),
        ],
        came: { relief: '1 to 3 days' },
      },
      {
        ago: 138,
        minutes: 60,
        pain: [5, 2],
        o: 'Serratus posterior inferior: his pain on a long breath and a turn.',
        work: [
          worked('serratus-posterior-inferior', 'right', 'compression', 10, 'medium', 'released', 'yes'),
          worked('rotatores', 'right', 'compression', 6, 'medium', 'released', 'no'),
        ],
        came: { relief: 'over 7 days' },
      },
      {
        ago: 104,
        minutes: 60,
        pain: [2, 1],
        s: 'Fine at the wheel. Will ring when he needs me.',
        work: [worked('serratus-posterior-inferior', 'right', 'stripping', 10, 'medium', 'released', 'no')],
      },
    ],
  },
  {
    client: {
      firstName: 'Edith',
      lastName: 'Rosenqvist',
      dateOfBirth: '1946-10-10',
      phone: '555-0139',
      occupation: 'Retired',
      referralSource: 'Newspaper',
      healthHistory: 'Moved to her daughter, two hours away.',
    },
    archived: true,
    complaints: [
      {
        title: 'Both knees, front',
        regions: [at('front-of-knee', 'both')],
        began: 900,
        worseBy: ['knee-extension'],
        painAtStart: 4,
        note: 'Left open: she moved.',
      },
    ],
    visits: [
      {
        ago: 680,
        minutes: 45,
        pain: [4, 3],
        work: [
          worked('rectus-femoris', 'both', 'kneading', 10, 'light', 'released'),
          worked('vastus-medialis', 'both', 'kneading', 8, 'light', 'released'),
        ],
        came: { relief: '1 to 3 days' },
      },
      {
        ago: 638,
        minutes: 45,
        pain: [4, 3],
        work: [worked('vastus-medialis', 'both', 'kneading', 12, 'light', 'released')],
        came: { relief: '1 to 3 days', painNow: 4, after: 5 },
      },
    ],
  },
  {
    client: {
      firstName: 'Patrick',
      lastName: 'Achterberg',
      dateOfBirth: '1973-03-13',
      phone: '555-0140',
      email: 'p.achterberg@example.org',
      occupation: 'Surveyor',
      referralSource: 'Colleague',
    },
    archived: true,
    complaints: [
      {
        title: 'Outside of the right thigh',
        regions: [at('outer-thigh', 'right')],
        began: 720,
        worseBy: ['hip-abduction'],
        painAtStart: 5,
        closed: { as: 'resolved', ago: 560 },
      },
    ],
    visits: [
      {
        ago: 622,
        minutes: 45,
        pain: [5, 2],
        o: 'TFL gives the pain down the side.',
        work: [
          worked('tensor-fasciae-latae', 'right', 'compression', 12, 'firm', 'released', 'yes'),
          worked('vastus-lateralis', 'right', 'stripping', 8, 'medium', 'released', 'no'),
        ],
        came: { relief: 'over 7 days', painNow: 1, after: 9 },
      },
      {
        ago: 560,
        minutes: 45,
        pain: [1, 0],
        s: 'All well, moving house.',
        work: [worked('tensor-fasciae-latae', 'right', 'stretching', 6, 'light', 'released', 'no')],
        came: { relief: 'still better', painNow: 0, after: 10 },
      },
    ],
  },
  {
    client: {
      firstName: 'Saoirse',
      lastName: 'Nakamura-Byrne',
      dateOfBirth: '2008-01-20',
      phone: '555-0142',
      email: 'saoirse.nb@example.com',
      occupation: 'School, swims',
      emergencyName: 'Aoife Byrne (mother)',
      emergencyPhone: '555-0143',
      referralSource: 'Friend: Siobhán Mac Giolla',
    },
    complaints: [
      {
        title: 'Back of the right shoulder, swimming',
        regions: [at('back-of-shoulder', 'right')],
        began: 75,
        worseBy: ['shoulder-internal-rotation', 'shoulder-extension'],
        painAtStart: 4,
        goal: 'The county meet',
        note: 'Mother in the room at each visit.',
      },
    ],
    visits: [
      {
        ago: 49,
        minutes: 30,
        pain: [4, 2],
        s: 'Aches after butterfly.',
        work: [
          worked('teres-minor', 'right', 'compression', 6, 'light', 'released', 'yes'),
          worked('teres-major', 'right', 'stripping', 5, 'light', 'released', 'no'),
          worked('infraspinatus', 'right', 'stripping', 5, 'light', 'released', 'no'),
        ],
        came: { relief: 'still better', painNow: 2, after: 7 },
      },
      {
        ago: 28,
        minutes: 30,
        pain: [2, 0],
        work: [
          worked('teres-minor', 'right', 'compression', 6, 'light', 'released', 'yes'),
          worked('posterior-deltoid', 'right', 'kneading', 5, 'light', 'released', 'no'),
        ],
        came: { relief: 'over 7 days', painNow: 1, after: 12 },
      },
    ],
  },
  {
    client: {
      firstName: 'Sanjay',
      lastName: 'Mukherjee-Holt',
      phone: '555-0144',
      email: 'sanjay.mh@example.com',
      referralSource: 'Friend: Mateus Kowal de Araújo',
    },
    since: 1,
  },
]
