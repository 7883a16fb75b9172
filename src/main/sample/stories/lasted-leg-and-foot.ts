import { region, worked, type Story } from '../story'

/** Complaints of the knee, calf and foot for which relief lasted after the right muscle was worked. */
export const lastedLegAndFoot: readonly Story[] = [
  {
    client: {
      firstName: 'Anahera',
      lastName: 'Parata',
      dateOfBirth: '1996-04-28',
      phone: '555-0122',
      email: 'anahera.parata@example.org',
      occupation: 'Physiology student, plays netball',
      referralSource: 'Team coach',
    },
    complaints: [
      {
        title: 'Tight right calf when running',
        regions: [region('calf', 'right')],
        beganDaysAgo: 260,
        worseBy: ['ankle-plantarflexion'],
        painAtStart: 5,
        goal: 'Play a full match',
        closed: { status: 'resolved', daysAgo: 190 },
      },
    ],
    visits: [
      {
        daysAgo: 244,
        minutes: 45,
        pain: [5, 3],
        work: [
          worked('gastrocnemius-medial-head', 'right', 'stripping', 10, 'firm', 'released', 'no'),
          worked('gastrocnemius-lateral-head', 'right', 'stripping', 8, 'firm', 'released', 'no'),
        ],
        outcome: { relief: '1 to 3 days', painNow: 5, askedAfterDays: 5 },
      },
      {
        daysAgo: 229,
        minutes: 45,
        pain: [5, 1],
        o: 'With the knee bent, soleus gives her familiar pain.',
        work: [
          worked('soleus', 'right', 'compression', 14, 'firm', 'released', 'yes'),
          worked('tibialis-posterior', 'right', 'stripping', 6, 'medium', 'released', 'no'),
        ],
        outcome: { relief: 'still better', painNow: 1, askedAfterDays: 8 },
      },
      {
        daysAgo: 190,
        minutes: 45,
        pain: [0, 0],
        s: 'Played four matches without pain.',
        work: [worked('soleus', 'right', 'kneading', 12, 'medium', 'released', 'no')],
        outcome: { relief: 'still better', painNow: 0, askedAfterDays: 12, askedHow: 'message' },
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
    precautions: [{ id: 'diabetes-numb-feet' }],
    complaints: [
      {
        title: 'Heel pain, right',
        regions: [region('heel', 'right')],
        beganDaysAgo: 460,
        onsetHow: 'Stands twelve hours a day on tiles.',
        worseBy: ['ankle-dorsiflexion'],
        painAtStart: 6,
        goal: 'Work an evening without sitting down',
        closed: { status: 'resolved', daysAgo: 330 },
      },
      {
        title: 'Low back pain after long evenings',
        regions: [region('low-back', 'middle')],
        beganDaysAgo: 130,
        worseBy: ['trunk-extension'],
        painAtStart: 4,
        goal: 'Fall asleep after work without pain',
      },
    ],
    visits: [
      {
        daysAgo: 420,
        minutes: 45,
        pain: [6, 4],
        work: [
          worked('flexor-digitorum-brevis', 'right', 'stripping', 8, 'medium', 'released', 'no'),
          worked('quadratus-plantae', 'right', 'compression', 8, 'medium', 'released', 'no'),
        ],
        outcome: { relief: '4 to 24 hours', painNow: 6, askedAfterDays: 3 },
      },
      {
        daysAgo: 399,
        minutes: 45,
        pain: [6, 2],
        o: 'Lower medial soleus refers to the heel, familiar pain.',
        work: [
          worked('soleus', 'right', 'compression', 12, 'medium', 'released', 'yes'),
          worked('gastrocnemius-medial-head', 'right', 'kneading', 6, 'medium', 'released', 'no'),
        ],
        outcome: { relief: 'over 7 days', painNow: 2, askedAfterDays: 10 },
      },
      {
        daysAgo: 330,
        minutes: 45,
        pain: [1, 0],
        work: [worked('soleus', 'right', 'stripping', 10, 'medium', 'released', 'no')],
        outcome: { relief: 'still better', painNow: 0, askedAfterDays: 9 },
      },
      {
        daysAgo: 118,
        minutes: 60,
        otherComplaints: [
          {
            complaintIndex: 1,
            pain: [4, 2],
            outcome: { relief: 'still better', painNow: 2, askedAfterDays: 5 },
          },
        ],
        s: 'Low back pain today.',
        work: [
          worked('psoas-major', 'both', 'compression', 10, 'medium', 'released', 'yes'),
          worked('iliacus', 'both', 'compression', 6, 'medium', 'released', 'no'),
          worked('lumbar-multifidus', 'both', 'kneading', 8, 'medium', 'released', 'no'),
        ],
      },
      {
        daysAgo: 41,
        minutes: 60,
        otherComplaints: [
          {
            complaintIndex: 1,
            pain: [2, 1],
            outcome: { relief: 'over 7 days', painNow: 1, askedAfterDays: 12 },
          },
        ],
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
        regions: [region('front-of-knee', 'left')],
        beganDaysAgo: 640,
        worseBy: ['knee-extension'],
        worseNote: 'Going down stairs, second hour on the bike',
        painAtStart: 5,
        goal: 'Work a full shift',
        closed: { status: 'resolved', daysAgo: 540 },
      },
    ],
    visits: [
      {
        daysAgo: 611,
        minutes: 45,
        pain: [5, 3],
        work: [
          worked('vastus-lateralis', 'left', 'stripping', 12, 'firm', 'released', 'no'),
          worked('vastus-medialis', 'left', 'stripping', 8, 'medium', 'released', 'no'),
        ],
        outcome: { relief: '1 to 3 days', painNow: 5, askedAfterDays: 6 },
      },
      {
        daysAgo: 592,
        minutes: 45,
        pain: [5, 1],
        o: 'Upper part of rectus femoris gives her familiar knee pain.',
        work: [
          worked('rectus-femoris', 'left', 'stripping', 14, 'firm', 'released', 'yes'),
          worked('sartorius', 'left', 'kneading', 5, 'medium', 'released', 'no'),
        ],
        outcome: { relief: 'over 7 days', painNow: 1, askedAfterDays: 10 },
      },
      {
        daysAgo: 540,
        minutes: 45,
        pain: [0, 0],
        s: 'No pain for a month. Also raised the saddle.',
        work: [worked('rectus-femoris', 'left', 'kneading', 10, 'medium', 'released', 'no')],
        outcome: { relief: 'still better', painNow: 0, askedAfterDays: 21 },
      },
    ],
  },
]
