import { region, worked, type Story } from '../story'

/** Complaints of the neck, shoulder and arm for which relief lasted after the right muscle was worked. */
export const lastedNeckAndArm: readonly Story[] = [
  {
    client: {
      firstName: 'Dmitri',
      lastName: 'Sokolenko',
      dateOfBirth: '1977-01-11',
      phone: '555-0117',
      email: 'd.sokolenko@example.org',
      occupation: 'Painter and decorator',
      referralSource: 'Colleague: Bram van der Veen',
    },
    complaints: [
      {
        title: 'Front of the left shoulder and upper arm',
        regions: [region('front-of-shoulder', 'left'), region('front-of-upper-arm', 'left')],
        beganDaysAgo: 330,
        onsetHow: 'Painting ceilings.',
        worseBy: ['shoulder-internal-rotation', 'shoulder-flexion'],
        painAtStart: 6,
        goal: 'Paint a ceiling without a break',
      },
    ],
    visits: [
      {
        daysAgo: 230,
        minutes: 60,
        pain: [6, 4],
        s: 'Pain in the front of the shoulder, worst at night.',
        work: [
          worked('supraspinatus', 'left', 'stripping', 10, 'medium', 'released', 'no'),
          worked('anterior-deltoid', 'left', 'kneading', 8, 'medium', 'released', 'no'),
        ],
        outcome: { relief: '1 to 3 days', painNow: 6, askedAfterDays: 5 },
      },
      {
        daysAgo: 209,
        minutes: 60,
        pain: [6, 2],
        o: 'Infraspinatus refers to the front of the shoulder, all of his familiar pain.',
        work: [
          worked('infraspinatus', 'left', 'compression', 14, 'firm', 'released', 'yes'),
          worked('teres-minor', 'left', 'compression', 6, 'medium', 'released', 'no'),
        ],
        outcome: { relief: 'over 7 days', painNow: 2, askedAfterDays: 10 },
      },
      {
        daysAgo: 177,
        minutes: 60,
        pain: [2, 0],
        work: [
          worked('infraspinatus', 'left', 'stripping', 12, 'firm', 'released', 'yes'),
          worked('subscapularis', 'left', 'compression', 6, 'light', 'partly', 'no'),
        ],
        outcome: { relief: 'still better', painNow: 1, askedAfterDays: 12 },
      },
      {
        daysAgo: 72,
        minutes: 60,
        pain: [2, 0],
        s: 'Some pain again after painting two large ceilings.',
        work: [
          worked('infraspinatus', 'left', 'stripping', 12, 'firm', 'released', 'yes'),
          worked('posterior-deltoid', 'left', 'kneading', 6, 'medium', 'released'),
        ],
        outcome: { relief: 'still better', painNow: 0, askedAfterDays: 7 },
      },
    ],
  },
  {
    client: {
      firstName: 'Ingrid',
      lastName: 'Sæther',
      dateOfBirth: '1959-05-02',
      phone: '555-0119',
      email: 'ingrid.saether@example.org',
      occupation: 'Retired librarian, weaves',
      physician: 'Dr. A. Lindgren',
      referralSource: 'Weaving group',
      medication: 'Levothyroxine',
    },
    complaints: [
      {
        title: 'Stiff neck, left',
        regions: [region('back-of-neck', 'left')],
        beganDaysAgo: 590,
        worseBy: ['neck-rotation-same-side'],
        painAtStart: 5,
        goal: 'Turn the head to reverse the car',
        closed: { status: 'resolved', daysAgo: 480 },
      },
      {
        title: 'Thumb side of the forearm, right',
        regions: [region('thumb-side-forearm', 'right'), region('thumb', 'right')],
        beganDaysAgo: 120,
        onsetHow: 'Long hours at the loom before a fair.',
        worseBy: ['finger-flexion', 'forearm-supination'],
        painAtStart: 4,
        goal: 'Weave for a whole afternoon',
      },
    ],
    visits: [
      {
        daysAgo: 560,
        minutes: 60,
        pain: [5, 1],
        work: [
          worked('levator-scapulae', 'left', 'stripping', 12, 'medium', 'released', 'yes'),
          worked('splenius-cervicis', 'left', 'stripping', 8, 'medium', 'released', 'no'),
        ],
        outcome: { relief: 'over 7 days', painNow: 2, askedAfterDays: 9 },
      },
      {
        daysAgo: 480,
        minutes: 60,
        pain: [1, 0],
        s: 'Turns the head freely.',
        work: [worked('levator-scapulae', 'left', 'kneading', 10, 'medium', 'released', 'no')],
        outcome: { relief: 'still better', painNow: 0, askedAfterDays: 20, askedHow: 'in person' },
      },
      {
        daysAgo: 96,
        minutes: 45,
        otherComplaints: [
          {
            complaintIndex: 1,
            pain: [4, 2],
            outcome: { relief: '4 to 24 hours', painNow: 4, askedAfterDays: 4 },
          },
        ],
        s: 'Thumb side of the forearm aches after weaving.',
        work: [
          worked('extensor-carpi-radialis-longus', 'right', 'stripping', 8, 'medium', 'released', 'no'),
          worked('long-thumb-extensors', 'right', 'stripping', 6, 'medium', 'released', 'no'),
        ],
      },
      {
        daysAgo: 75,
        minutes: 45,
        otherComplaints: [
          {
            complaintIndex: 1,
            pain: [4, 1],
            outcome: { relief: 'still better', painNow: 1, askedAfterDays: 8 },
          },
        ],
        o: 'Supinator refers to the thumb, her familiar pain.',
        work: [
          worked('supinator', 'right', 'compression', 8, 'medium', 'released', 'yes'),
          worked('brachioradialis', 'right', 'stripping', 6, 'medium', 'released', 'no'),
        ],
      },
      {
        daysAgo: 34,
        minutes: 45,
        otherComplaints: [
          {
            complaintIndex: 1,
            pain: [1, 0],
            outcome: { relief: 'still better', painNow: 0, askedAfterDays: 10 },
          },
        ],
        work: [worked('supinator', 'right', 'compression', 6, 'medium', 'released', 'yes')],
      },
    ],
  },
  {
    client: {
      firstName: 'Noor',
      lastName: 'Haddad',
      dateOfBirth: '1987-02-18',
      phone: '555-0120',
      email: 'noor.haddad@example.com',
      occupation: 'Baker',
      referralSource: 'Flyer at the market',
    },
    complaints: [
      {
        title: 'Tennis elbow, left',
        regions: [region('outer-elbow', 'left')],
        beganDaysAgo: 420,
        worseBy: ['finger-flexion', 'wrist-extension', 'forearm-supination'],
        painAtStart: 6,
        goal: 'Knead dough by hand again',
        closed: { status: 'resolved', daysAgo: 268 },
      },
    ],
    visits: [
      {
        daysAgo: 340,
        minutes: 45,
        pain: [6, 4],
        work: [
          worked('extensor-carpi-radialis-brevis', 'left', 'cross-fibre', 10, 'firm', 'released', 'no'),
          worked('extensor-digitorum', 'left', 'stripping', 6, 'medium', 'released', 'no'),
        ],
        outcome: { relief: '1 to 3 days', painNow: 6, askedAfterDays: 5 },
      },
      {
        daysAgo: 322,
        minutes: 45,
        pain: [6, 3],
        o: 'Supinator gives her familiar elbow pain.',
        work: [
          worked('supinator', 'left', 'compression', 10, 'medium', 'released', 'yes'),
          worked('triceps-brachii', 'left', 'stripping', 6, 'medium', 'released', 'no'),
        ],
        outcome: { relief: 'over 7 days', painNow: 2, askedAfterDays: 8 },
      },
      {
        daysAgo: 294,
        minutes: 45,
        pain: [3, 2],
        s: 'Better, relief lasts. Still some pain with heavy dough.',
        work: [worked('supinator', 'left', 'compression', 10, 'firm', 'released', 'yes')],
        outcome: { relief: 'still better', painNow: 1, askedAfterDays: 10 },
      },
      {
        daysAgo: 268,
        minutes: 30,
        pain: [1, 0],
        s: 'Kneads dough by hand again.',
        work: [worked('supinator', 'left', 'compression', 6, 'medium', 'released', 'no')],
        outcome: { relief: 'still better', painNow: 0, askedAfterDays: 14 },
      },
    ],
  },
]
