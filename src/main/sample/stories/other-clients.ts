import { region, worked, type Story } from '../story'

/** Outcomes that are not recorded or incomplete, archived clients, a minor, and a client without visits. */
export const otherClients: readonly Story[] = [
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
        title: 'Tight neck and shoulders',
        regions: [region('top-of-shoulder', 'both'), region('back-of-neck', 'both')],
        beganDaysAgo: 380,
        painAtStart: 5,
      },
    ],
    visits: [
      {
        daysAgo: 345,
        minutes: 60,
        pain: [5, null],
        s: 'Tight after a long day in court.',
        work: [
          worked('upper-trapezius', 'both', 'kneading', 15, 'medium', 'released'),
          worked('splenius-cervicis', 'both', 'stripping', 8, 'medium', 'released'),
        ],
      },
      {
        daysAgo: 260,
        minutes: 60,
        pain: [null, null],
        s: 'In a hurry. Same as last visit.',
        work: [
          worked('upper-trapezius', 'both', 'kneading', 15, 'medium', 'released'),
          worked('levator-scapulae', 'both', 'compression', 8, 'medium', 'partly'),
        ],
      },
      {
        daysAgo: 110,
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
        title: 'Mid back pain, right, when driving',
        regions: [region('mid-back', 'right')],
        beganDaysAgo: 200,
        worseBy: ['trunk-rotation'],
        painAtStart: 5,
        goal: 'Check the blind spot without pain',
      },
    ],
    visits: [
      {
        daysAgo: 166,
        minutes: 60,
        pain: [5, 3],
        work: [
          worked('iliocostalis-thoracis', 'right', 'stripping', 12, 'medium', 'released', 'no'),
          worked('latissimus-dorsi', 'right', 'kneading', 8, 'medium', 'released', 'no'),
        ],
        outcome: { relief: '1 to 3 days' },
      },
      {
        daysAgo: 138,
        minutes: 60,
        pain: [5, 2],
        o: 'Serratus posterior inferior gives his familiar pain. Worse with deep breath and rotation.',
        work: [
          worked('serratus-posterior-inferior', 'right', 'compression', 10, 'medium', 'released', 'yes'),
          worked('rotatores', 'right', 'compression', 6, 'medium', 'released', 'no'),
        ],
        outcome: { relief: 'over 7 days' },
      },
      {
        daysAgo: 104,
        minutes: 60,
        pain: [2, 1],
        s: 'No pain when driving. Will call if needed.',
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
      healthHistory: 'Now lives with her daughter, two hours away.',
    },
    archived: true,
    complaints: [
      {
        title: 'Front of both knees',
        regions: [region('front-of-knee', 'both')],
        beganDaysAgo: 900,
        worseBy: ['knee-extension'],
        painAtStart: 4,
        note: 'Not closed, because she moved away.',
      },
    ],
    visits: [
      {
        daysAgo: 680,
        minutes: 45,
        pain: [4, 3],
        work: [
          worked('rectus-femoris', 'both', 'kneading', 10, 'light', 'released'),
          worked('vastus-medialis', 'both', 'kneading', 8, 'light', 'released'),
        ],
        outcome: { relief: '1 to 3 days' },
      },
      {
        daysAgo: 638,
        minutes: 45,
        pain: [4, 3],
        work: [worked('vastus-medialis', 'both', 'kneading', 12, 'light', 'released')],
        outcome: { relief: '1 to 3 days', painNow: 4, askedAfterDays: 5 },
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
        regions: [region('outer-thigh', 'right')],
        beganDaysAgo: 720,
        worseBy: ['hip-abduction'],
        painAtStart: 5,
        closed: { status: 'resolved', daysAgo: 560 },
      },
    ],
    visits: [
      {
        daysAgo: 622,
        minutes: 45,
        pain: [5, 2],
        o: 'TFL refers down the outer thigh, his familiar pain.',
        work: [
          worked('tensor-fasciae-latae', 'right', 'compression', 12, 'firm', 'released', 'yes'),
          worked('vastus-lateralis', 'right', 'stripping', 8, 'medium', 'released', 'no'),
        ],
        outcome: { relief: 'over 7 days', painNow: 1, askedAfterDays: 9 },
      },
      {
        daysAgo: 560,
        minutes: 45,
        pain: [1, 0],
        s: 'No pain. Is moving to another town.',
        work: [worked('tensor-fasciae-latae', 'right', 'stretching', 6, 'light', 'released', 'no')],
        outcome: { relief: 'still better', painNow: 0, askedAfterDays: 10 },
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
      occupation: 'School student, swims',
      emergencyName: 'Aoife Byrne (mother)',
      emergencyPhone: '555-0143',
      referralSource: 'Friend: Siobhán Mac Giolla',
    },
    complaints: [
      {
        title: 'Back of the right shoulder, after swimming',
        regions: [region('back-of-shoulder', 'right')],
        beganDaysAgo: 75,
        worseBy: ['shoulder-internal-rotation', 'shoulder-extension'],
        painAtStart: 4,
        goal: 'Swim in the county competition',
        note: 'Mother present at each visit.',
      },
    ],
    visits: [
      {
        daysAgo: 49,
        minutes: 30,
        pain: [4, 2],
        s: 'Aches after swimming butterfly.',
        work: [
          worked('teres-minor', 'right', 'compression', 6, 'light', 'released', 'yes'),
          worked('teres-major', 'right', 'stripping', 5, 'light', 'released', 'no'),
          worked('infraspinatus', 'right', 'stripping', 5, 'light', 'released', 'no'),
        ],
        outcome: { relief: 'still better', painNow: 2, askedAfterDays: 7 },
      },
      {
        daysAgo: 28,
        minutes: 30,
        pain: [2, 0],
        work: [
          worked('teres-minor', 'right', 'compression', 6, 'light', 'released', 'yes'),
          worked('posterior-deltoid', 'right', 'kneading', 5, 'light', 'released', 'no'),
        ],
        outcome: { relief: 'over 7 days', painNow: 1, askedAfterDays: 12 },
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
    addedDaysAgo: 1,
    complaints: [
      {
        title: 'Side of the shoulder, right',
        regions: [region('side-of-shoulder', 'right')],
        beganDaysAgo: 9,
        worseBy: ['shoulder-abduction'],
        painAtStart: 5,
        // The first visit asks about red flags before any list.
        redFlagsAskedOn: null,
      },
    ],
  },
]
