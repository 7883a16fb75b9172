import { at, worked, type Story } from '../story'

/** Neck, shoulder, arm: found somewhere else than where it hurt, and it held. */
export const heldNeckAndArm: readonly Story[] = [
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
        title: 'Left shoulder, front and down the arm',
        regions: [at('front-of-shoulder', 'left'), at('front-of-upper-arm', 'left')],
        began: 330,
        onsetHow: 'Ceilings.',
        worseBy: ['shoulder-internal-rotation', 'shoulder-flexion'],
        painAtStart: 6,
        goal: 'A ceiling without stopping',
      },
    ],
    visits: [
      {
        ago: 230,
        minutes: 60,
        pain: [6, 4],
        s: 'Front of the shoulder, worst at night.',
        work: [
          worked('supraspinatus', 'left', 'stripping', 10, 'medium', 'released', 'no'),
          worked('anterior-deltoid', 'left', 'kneading', 8, 'medium', 'released', 'no'),
        ],
        came: { relief: '1 to 3 days', painNow: 6, after: 5 },
      },
      {
        ago: 209,
        minutes: 60,
        pain: [6, 2],
        o: 'Infraspinatus gives the pain in the front, all of it.',
        work: [
          worked('infraspinatus', 'left', 'compression', 14, 'firm', 'released', 'yes'),
          worked('teres-minor', 'left', 'compression', 6, 'medium', 'released', 'no'),
        ],
        came: { relief: 'over 7 days', painNow: 2, after: 10 },
      },
      {
        ago: 177,
        minutes: 60,
        pain: [2, 0],
        work: [
          worked('infraspinatus', 'left', 'stripping', 12, 'firm', 'released', 'yes'),
          worked('subscapularis', 'left', 'compression', 6, 'light', 'partly', 'no'),
        ],
        came: { relief: 'still better', painNow: 1, after: 12 },
      },
      {
        ago: 72,
        minutes: 60,
        pain: [2, 0],
        s: 'A little back after two big ceilings.',
        work: [
          worked('infraspinatus', 'left', 'stripping', 12, 'firm', 'released', 'yes'),
          worked('posterior-deltoid', 'left', 'kneading', 6, 'medium', 'released'),
        ],
        came: { relief: 'still better', painNow: 0, after: 7 },
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
        regions: [at('back-of-neck', 'left')],
        began: 590,
        worseBy: ['neck-rotation-same-side'],
        painAtStart: 5,
        goal: 'Turn to reverse the car',
        closed: { as: 'resolved', ago: 480 },
      },
      {
        title: 'Thumb side of the forearm, right',
        regions: [at('thumb-side-forearm', 'right'), at('thumb', 'right')],
        began: 120,
        onsetHow: 'A big warp before the fair.',
        worseBy: ['finger-flexion', 'forearm-supination'],
        painAtStart: 4,
        goal: 'An afternoon at the loom',
      },
    ],
    visits: [
      {
        ago: 560,
        minutes: 60,
        pain: [5, 1],
        work: [
          worked('levator-scapulae', 'left', 'stripping', 12, 'medium', 'released', 'yes'),
          worked('splenius-cervicis', 'left', 'stripping', 8, 'medium', 'released', 'no'),
        ],
        came: { relief: 'over 7 days', painNow: 2, after: 9 },
      },
      {
        ago: 480,
        minutes: 60,
        pain: [1, 0],
        s: 'Turns freely.',
        work: [worked('levator-scapulae', 'left', 'kneading', 10, 'medium', 'released', 'no')],
        came: { relief: 'still better', painNow: 0, after: 20, how: 'in person' },
      },
      {
        ago: 96,
        minutes: 45,
        also: [{ of: 1, pain: [4, 2], came: { relief: '4 to 24 hours', painNow: 4, after: 4 } }],
        s: 'Thumb side aches from beating the weft.',
        work: [
          worked('extensor-carpi-radialis-longus', 'right', 'stripping', 8, 'medium', 'released', 'no'),
          worked('long-thumb-extensors', 'right', 'stripping', 6, 'medium', 'released', 'no'),
        ],
      },
      {
        ago: 75,
        minutes: 45,
        also: [{ of: 1, pain: [4, 1], came: { relief: 'still better', painNow: 1, after: 8 } }],
        o: 'Supinator, deep: that is the thumb.',
        work: [
          worked('supinator', 'right', 'compression', 8, 'medium', 'released', 'yes'),
          worked('brachioradialis', 'right', 'stripping', 6, 'medium', 'released', 'no'),
        ],
      },
      {
        ago: 34,
        minutes: 45,
        also: [{ of: 1, pain: [1, 0], came: { relief: 'still better', painNow: 0, after: 10 } }],
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
        regions: [at('outer-elbow', 'left')],
        began: 420,
        worseBy: ['finger-flexion', 'wrist-extension', 'forearm-supination'],
        painAtStart: 6,
        goal: 'Knead by hand again',
        closed: { as: 'resolved', ago: 268 },
      },
    ],
    visits: [
      {
        ago: 340,
        minutes: 45,
        pain: [6, 4],
        work: [
          worked('extensor-carpi-radialis-brevis', 'left', 'cross-fibre', 10, 'firm', 'released', 'no'),
          worked('extensor-digitorum', 'left', 'stripping', 6, 'medium', 'released', 'no'),
        ],
        came: { relief: '1 to 3 days', painNow: 6, after: 5 },
      },
      {
        ago: 322,
        minutes: 45,
        pain: [6, 3],
        o: 'Supinator reproduces it.',
        work: [
          worked('supinator', 'left', 'compression', 10, 'medium', 'released', 'yes'),
          worked('triceps-brachii', 'left', 'stripping', 6, 'medium', 'released', 'no'),
        ],
        came: { relief: 'over 7 days', painNow: 2, after: 8 },
      },
      {
        ago: 294,
        minutes: 45,
        pain: [3, 2],
        s: 'Better, and it stays better. Still a little with the heavy dough.',
        work: [worked('supinator', 'left', 'compression', 10, 'firm', 'released', 'yes')],
        came: { relief: 'still better', painNow: 1, after: 10 },
      },
      {
        ago: 268,
        minutes: 30,
        pain: [1, 0],
        s: 'Kneads by hand.',
        work: [worked('supinator', 'left', 'compression', 6, 'medium', 'released', 'no')],
        came: { relief: 'still better', painNow: 0, after: 14 },
      },
    ],
  },
]
