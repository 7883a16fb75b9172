import { checked, painMark, region, worked, type Story } from '../story'

/** Visits of the last days, for which the outcome is not asked yet or it is too early. */
export const recent: readonly Story[] = [
  {
    client: {
      firstName: 'Elena',
      lastName: 'Popescu',
      dateOfBirth: '2000-02-29',
      phone: '555-0126',
      email: 'elena.popescu@example.org',
      occupation: 'Student, plays football',
      referralSource: 'Team coach',
    },
    complaints: [
      {
        title: 'Groin pain, right',
        regions: [region('groin', 'right'), region('inner-thigh', 'right')],
        beganDaysAgo: 30,
        onsetHow: 'Long pass at football training.',
        worseBy: ['hip-adduction'],
        painAtStart: 5,
        goal: 'Return to training',
      },
    ],
    visits: [
      {
        daysAgo: 5,
        minutes: 45,
        pain: [5, 2],
        s: 'Sharp pain when kicking with the inside of the foot.',
        o: 'Adductors tender, strength slightly reduced.',
        p: 'Call her at the end of the week.',
        painMarks: [painMark('groin', 'right', 'sharp')],
        work: [
          worked('adductor-longus', 'right', 'stripping', 12, 'medium', 'released', 'yes'),
          worked('pectineus', 'right', 'compression', 6, 'light', 'partly', 'no'),
        ],
      },
    ],
    calls: [{ daysAgo: 1, result: 'ask again', againAfterDays: 1, note: 'At training until six' }],
  },
  {
    client: {
      firstName: 'Lars',
      lastName: 'Björkqvist',
      dateOfBirth: '1964-01-17',
      phone: '555-0127',
      email: 'lars.bjorkqvist@example.com',
      occupation: 'Ship pilot',
      referralSource: 'Web search',
      contraindications: 'Varicose veins on the left calf: no pressure on them',
    },
    precautions: [{ id: 'varicose-veins', place: 'Left calf' }],
    complaints: [
      {
        title: 'Calf cramps at night, left',
        regions: [region('calf', 'left')],
        beganDaysAgo: 90,
        painAtStart: 5,
        goal: 'Sleep through the night',
      },
    ],
    visits: [
      {
        daysAgo: 6,
        minutes: 45,
        pain: [5, 2],
        s: 'Cramps twice a night, has to stand up.',
        painMarks: [painMark('calf', 'left', 'sharp')],
        work: [
          worked('gastrocnemius-lateral-head', 'left', 'kneading', 10, 'medium', 'released', 'yes'),
          worked('soleus', 'left', 'stretching', 6, 'light', 'released', 'no'),
        ],
      },
    ],
  },
  {
    client: {
      firstName: 'Amara',
      lastName: 'Diallo',
      dateOfBirth: '1992-06-30',
      phone: '555-0128',
      email: 'amara.diallo@example.org',
      occupation: 'Hairdresser',
      referralSource: 'Friend: Zeynep Aydın',
      allergies: 'Lavender oil: headache',
    },
    complaints: [
      {
        title: 'Neck pain and heavy arm, right',
        regions: [region('back-of-neck', 'right'), region('front-of-upper-arm', 'right')],
        beganDaysAgo: 100,
        worseBy: ['shoulder-abduction', 'neck-rotation-same-side'],
        painAtStart: 5,
        radiationAtStart: 'to the elbow or knee',
        goal: 'Work a full Saturday in the salon',
      },
    ],
    visits: [
      {
        daysAgo: 31,
        minutes: 60,
        pain: [5, 3],
        s: 'Arm feels heavy after drying hair.',
        painMarks: [
          painMark('back-of-neck', 'right', 'stiff'),
          painMark('front-of-upper-arm', 'right', 'aching'),
        ],
        work: [
          worked('upper-trapezius', 'right', 'kneading', 10, 'medium', 'released', 'no'),
          worked('middle-deltoid', 'right', 'stripping', 8, 'medium', 'released', 'no'),
        ],
        outcome: { relief: 'still better', painNow: 3, askedAfterDays: 5 },
      },
      {
        daysAgo: 9,
        minutes: 60,
        pain: [4, 1],
        o: 'Middle scalene gives the familiar heavy feeling.',
        work: [
          worked('middle-scalene', 'right', 'compression', 8, 'light', 'released', 'yes'),
          worked('subclavius', 'right', 'compression', 4, 'light', 'partly', 'no'),
        ],
      },
    ],
    calls: [
      { daysAgo: 5, result: 'no answer' },
      { daysAgo: 2, result: 'no answer' },
    ],
  },
  {
    client: {
      firstName: 'Gabriel',
      lastName: 'Ferreira Lopes',
      dateOfBirth: '1976-08-08',
      phone: '555-0129',
      email: 'gabriel.ferreira@example.com',
      occupation: 'Cellist',
      referralSource: 'Friend: Lucía Fernández Prado',
    },
    complaints: [
      {
        title: 'Lower tip of the left shoulder blade',
        regions: [region('lower-shoulder-blade', 'left')],
        beganDaysAgo: 50,
        worseBy: ['shoulder-horizontal-adduction', 'breathing-in'],
        painAtStart: 5,
        goal: 'Play the recital next month',
      },
    ],
    visits: [
      {
        daysAgo: 22,
        minutes: 60,
        pain: [5, 3],
        work: [
          worked('lower-trapezius', 'left', 'stripping', 10, 'medium', 'released', 'no'),
          worked('serratus-anterior', 'left', 'compression', 8, 'medium', 'partly', 'yes'),
        ],
        outcome: { relief: '4 to 7 days', painNow: 3, askedAfterDays: 8 },
      },
      {
        daysAgo: 2,
        minutes: 60,
        pain: [4, 2],
        s: 'No pain when playing. A deep breath still hurts.',
        work: [
          worked('serratus-anterior', 'left', 'compression', 12, 'medium', 'released', 'yes'),
          worked('latissimus-dorsi', 'left', 'stripping', 8, 'medium', 'released', 'no'),
        ],
        outcome: {
          relief: null,
          painNow: 3,
          askedAfterDays: 1,
          askedHow: 'message',
          note: 'Says it is too early to judge.',
        },
      },
    ],
  },
  {
    client: {
      firstName: 'Wanjirũ',
      lastName: 'Kamau',
      dateOfBirth: '1984-04-04',
      phone: '555-0130',
      email: 'wanjiru.kamau@example.org',
      occupation: 'Gardener',
      referralSource: 'Friend: Ingrid Sæther',
    },
    complaints: [
      {
        title: 'Low back pain, left, after digging',
        regions: [region('low-back', 'left'), region('sacrum', 'left')],
        beganDaysAgo: 21,
        worseBy: ['trunk-flexion', 'trunk-side-bending'],
        painAtStart: 6,
        goal: 'Finish the garden beds before winter',
      },
    ],
    visits: [
      {
        daysAgo: 0,
        minutes: 60,
        pain: [6, 3],
        s: 'Low back, left of the spine. Worst when standing up after weeding.',
        o: 'QL and gluteus medius both tender.',
        p: 'Call her in three days.',
        painMarks: [painMark('low-back', 'left', 'aching'), painMark('sacrum', 'left', 'aching')],
        work: [
          worked('quadratus-lumborum', 'left', 'compression', 12, 'medium', 'released', 'yes'),
          worked('gluteus-medius', 'left', 'stripping', 8, 'medium', 'released', 'no'),
          checked('psoas-major', 'left', 'no'),
        ],
      },
    ],
  },
  {
    client: {
      firstName: 'Mei-Ling',
      lastName: 'Ong',
      dateOfBirth: '1979-03-03',
      phone: '555-0131',
      email: 'meiling.ong@example.com',
      occupation: 'Anaesthetist',
      referralSource: 'Colleague: Ngozi Adeyemi',
    },
    complaints: [
      {
        title: 'Wrist and back of the hand, right',
        regions: [region('wrist', 'right'), region('back-of-hand', 'right')],
        beganDaysAgo: 60,
        worseBy: ['wrist-extension'],
        painAtStart: 4,
        goal: 'A long operating day without a wrist brace',
      },
    ],
    visits: [
      {
        daysAgo: 15,
        minutes: 45,
        pain: [4, 2],
        work: [
          worked('extensor-carpi-radialis-brevis', 'right', 'stripping', 10, 'medium', 'released', 'yes'),
          worked('flexor-carpi-radialis', 'right', 'stripping', 6, 'medium', 'released', 'no'),
        ],
        outcome: { relief: 'still better', painNow: 1, askedAfterDays: 6 },
      },
      {
        daysAgo: 1,
        minutes: 45,
        pain: [2, 1],
        s: 'Much better. Works without the brace.',
        painMarks: [painMark('wrist', 'right', 'stiff')],
        work: [
          worked('extensor-carpi-radialis-brevis', 'right', 'stripping', 8, 'medium', 'released', 'no'),
          worked('extensor-digitorum', 'right', 'kneading', 6, 'medium', 'released', 'no'),
        ],
      },
    ],
  },
]
