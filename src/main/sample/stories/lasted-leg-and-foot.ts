import { at, worked, type Story } from '../story'

/** Knee, calf, heel: found somewhere else than where it hurt, and it held. */
export const heldLegAndFoot: readonly Story[] = [
  {
    client: {
      firstName: 'Anahera',
      lastName: 'Parata',
      dateOfBirth: '1996-04-28',
      phone: '555-0122',
      email: 'anahera.parata@example.org',
      occupation: 'Physiology student, netball',
      referralSource: 'Team coach',
    },
    complaints: [
      {
        title: 'Calf, right, tight when running',
        regions: [at('calf', 'right')],
        began: 260,
        worseBy: ['ankle-plantarflexion'],
        painAtStart: 5,
        goal: 'A full match',
        closed: { as: 'resolved', ago: 190 },
      },
    ],
    visits: [
      {
        ago: 244,
        minutes: 45,
        pain: [5, 3],
        work: [
          worked('gastrocnemius-medial-head', 'right', 'stripping', 10, 'firm', 'released', 'no'),
          worked('gastrocnemius-lateral-head', 'right', 'stripping', 8, 'firm', 'released', 'no'),
        ],
        came: { relief: '1 to 3 days', painNow: 5, after: 5 },
      },
      {
        ago: 229,
        minutes: 45,
        pain: [5, 1],
        o: 'Knee bent: the deeper calf is the sore one.',
        work: [
          worked('soleus', 'right', 'compression', 14, 'firm', 'released', 'yes'),
          worked('tibialis-posterior', 'right', 'stripping', 6, 'medium', 'released', 'no'),
        ],
        came: { relief: 'still better', painNow: 1, after: 8 },
      },
      {
        ago: 190,
        minutes: 45,
        pain: [0, 0],
        s: 'Played four matches.',
        work: [worked('soleus', 'right', 'kneading', 12, 'medium', 'released', 'no')],
        came: { relief: 'still better', painNow: 0, after: 12, how: 'message' },
      },
    ],
  },
  {
    client: {
      firstName: 'Jun-ho',
      lastName: 'Baek',
      dateOfBirth: '1972-09-19',
      phone: '555-0123',
      email: 'junho.baek@example.com',
      occupation: 'Restaurant owner',
      referralSource: 'Guest of the restaurant',
      healthHistory: 'Type 2 diabetes, feet checked twice a year.',
      medication: 'Metformin',
    },
    complaints: [
      {
        title: 'Heel, right',
        regions: [at('heel', 'right')],
        began: 460,
        onsetHow: 'Twelve hours a day on tiles.',
        worseBy: ['ankle-dorsiflexion'],
        painAtStart: 6,
        goal: 'An evening service without sitting down',
        closed: { as: 'resolved', ago: 330 },
      },
      {
        title: 'Low back after long evenings',
        regions: [at('low-back', 'middle')],
        began: 130,
        worseBy: ['trunk-extension'],
        painAtStart: 4,
        goal: 'Sleep straight after work',
      },
    ],
    visits: [
      {
        ago: 420,
        minutes: 45,
        pain: [6, 4],
        work: [
          worked('flexor-digitorum-brevis', 'right', 'stripping', 8, 'medium', 'released', 'no'),
          worked('quadratus-plantae', 'right', 'compression', 8, 'medium', 'released', 'no'),
        ],
        came: { relief: '4 to 24 hours', painNow: 6, after: 3 },
      },
      {
        ago: 399,
        minutes: 45,
        pain: [6, 2],
        o: 'Pressing soleus low on the inside shoots into the heel.',
        work: [
          worked('soleus', 'right', 'compression', 12, 'medium', 'released', 'yes'),
          worked('gastrocnemius-medial-head', 'right', 'kneading', 6, 'medium', 'released', 'no'),
        ],
        came: { relief: 'over 7 days', painNow: 2, after: 10 },
      },
      {
        ago: 330,
        minutes: 45,
        pain: [1, 0],
        work: [worked('soleus', 'right', 'stripping', 10, 'medium', 'released', 'no')],
        came: { relief: 'still better', painNow: 0, after: 9 },
      },
      {
        ago: 118,
        minutes: 60,
        also: [{ of: 1, pain: [4, 2], came: { relief: 'still better', painNow: 2, after: 5 } }],
        s: 'Low back this time.',
        work: [
          worked('psoas-major', 'both', 'compression', 10, 'medium', 'released', 'yes'),
          worked('iliacus', 'both', 'compression', 6, 'medium', 'released', 'no'),
          worked('lumbar-multifidus', 'both', 'kneading', 8, 'medium', 'released', 'no'),
        ],
      },
      {
        ago: 41,
        minutes: 60,
        also: [{ of: 1, pain: [2, 1], came: { relief: 'over 7 days', painNow: 1, after: 12 } }],
        work: [
          worked('psoas-major', 'both', 'compression', 10, 'medium', 'released', 'yes'),
          worked('rectus-femoris', 'both', 'stretching', 6, 'light', 'released'),
        ],
      },
    ],
  },
  {
    client: {
      firstName: 'Rosa',
      lastName: 'Delgadillo',
      dateOfBirth: '1989-11-23',
      phone: '555-0125',
      email: 'rosa.delgadillo@example.com',
      occupation: 'Bicycle courier',
      referralSource: 'Flyer at the bike shop',
    },
    complaints: [
      {
        title: 'Front of the left knee',
        regions: [at('front-of-knee', 'left')],
        began: 640,
        worseBy: ['knee-extension'],
        worseNote: 'Down stairs, second hour on the bike',
        painAtStart: 5,
        goal: 'A full shift',
        closed: { as: 'resolved', ago: 540 },
      },
    ],
    visits: [
      {
        ago: 611,
        minutes: 45,
        pain: [5, 3],
        work: [
          worked('vastus-lateralis', 'left', 'stripping', 12, 'firm', 'released', 'no'),
          worked('vastus-medialis', 'left', 'stripping', 8, 'medium', 'released', 'no'),
        ],
        came: { relief: '1 to 3 days', painNow: 5, after: 6 },
      },
      {
        ago: 592,
        minutes: 45,
        pain: [5, 1],
        o: 'Rectus femoris high up in the thigh is the knee.',
        work: [
          worked('rectus-femoris', 'left', 'stripping', 14, 'firm', 'released', 'yes'),
          worked('sartorius', 'left', 'kneading', 5, 'medium', 'released', 'no'),
        ],
        came: { relief: 'over 7 days', painNow: 1, after: 10 },
      },
      {
        ago: 540,
        minutes: 45,
        pain: [0, 0],
        s: 'Nothing for a month. Saddle raised too.',
        work: [worked('rectus-femoris', 'left', 'kneading', 10, 'medium', 'released', 'no')],
        came: { relief: 'still better', painNow: 0, after: 21 },
      },
    ],
  },
]
