import { checked, planned, region, worked, type Story } from '../story'

/** Complaints of the back and hip for which relief lasted after the right muscle was worked. */
export const lastedBackAndHip: readonly Story[] = [
  {
    client: {
      firstName: 'Mateus',
      lastName: 'Kowal de Araújo',
      dateOfBirth: '1982-12-24',
      phone: '555-0121',
      email: 'mateus.kowal@example.com',
      occupation: 'Warehouse lead',
      referralSource: 'Friend: Aleksander Wójcik',
    },
    complaints: [
      {
        title: 'Low back pain, right, into the buttock',
        regions: [region('low-back', 'right'), region('buttock', 'right')],
        beganDaysAgo: 210,
        onsetHow: 'Moved a piano for a friend.',
        worseBy: ['trunk-side-bending', 'trunk-extension'],
        worseNote: 'Coughing, turning in bed',
        painAtStart: 7,
        goal: 'Lift at work without pain',
      },
    ],
    visits: [
      {
        daysAgo: 188,
        minutes: 60,
        pain: [7, 4],
        s: 'Pain on the right side of the low back. Cannot put on socks.',
        work: [
          worked('iliocostalis-lumborum', 'right', 'stripping', 12, 'medium', 'released', 'no'),
          worked('piriformis', 'right', 'compression', 8, 'medium', 'released', 'no'),
        ],
        outcome: { relief: '4 to 24 hours', painNow: 6, askedAfterDays: 3 },
      },
      {
        daysAgo: 176,
        minutes: 60,
        pain: [6, 2],
        o: 'Left side-lying: right QL gives his familiar pain, also in the buttock.',
        a: 'Pain referred from QL.',
        work: [
          worked('quadratus-lumborum', 'right', 'compression', 14, 'firm', 'released', 'yes'),
          worked('gluteus-medius', 'right', 'compression', 8, 'medium', 'released', 'no'),
        ],
        outcome: { relief: 'over 7 days', painNow: 2, askedAfterDays: 9 },
      },
      {
        daysAgo: 148,
        minutes: 60,
        pain: [2, 1],
        work: [
          worked('quadratus-lumborum', 'right', 'compression', 12, 'firm', 'released', 'yes'),
          worked('lumbar-multifidus', 'right', 'stripping', 6, 'medium', 'released', 'no'),
        ],
        outcome: { relief: 'still better', painNow: 1, askedAfterDays: 10 },
      },
      {
        daysAgo: 57,
        minutes: 60,
        pain: [2, 0],
        s: 'Lifts again at work. Comes every two months.',
        work: [worked('quadratus-lumborum', 'right', 'stripping', 12, 'firm', 'released', 'no')],
        outcome: { relief: 'still better', painNow: 1, askedAfterDays: 8, askedHow: 'message' },
      },
    ],
  },
  {
    client: {
      firstName: 'Kwame',
      lastName: 'Asante-Boateng',
      dateOfBirth: '1966-06-01',
      phone: '555-0124',
      email: 'kwame.ab@example.org',
      occupation: 'Taxi driver',
      physician: 'Dr. M. Castellanos',
      referralSource: 'Dr. M. Castellanos',
      healthHistory: 'Nerve roots examined by the doctor before the first visit: normal.',
    },
    complaints: [
      {
        title: 'Buttock and outside of the leg, left',
        regions: [
          region('buttock', 'left'),
          region('outer-thigh', 'left'),
          region('outer-lower-leg', 'left'),
        ],
        beganDaysAgo: 290,
        worseBy: ['hip-abduction'],
        worseNote: 'Getting out of the car, crossing the legs',
        painAtStart: 7,
        radiationAtStart: 'below the elbow or knee',
        goal: 'Drive a full shift',
        plan: {
          goal: 'Drive a full shift',
          frequency: 'Once a month, maintenance',
          items: [
            planned(
              'gluteus-minimus',
              'left',
              'work',
              'Gave his familiar leg pain; relief lasted three times',
            ),
            planned('piriformis', 'left', 'check', 'Relief did not last; check again if the pain returns'),
          ],
          homeCare: 'No wallet in the back pocket. Massage ball against the wall, two minutes.',
          reviewInDays: 25,
        },
      },
    ],
    visits: [
      {
        daysAgo: 225,
        minutes: 60,
        pain: [7, 4],
        radiation: 'below the elbow or knee',
        s: 'Pain down the side of the leg, feels like a nerve.',
        work: [
          worked('piriformis', 'left', 'compression', 12, 'firm', 'released', 'no'),
          worked('gluteus-maximus', 'left', 'kneading', 10, 'firm', 'released', 'no'),
        ],
        outcome: { relief: '4 to 24 hours', painNow: 7, askedAfterDays: 3 },
      },
      {
        daysAgo: 204,
        minutes: 60,
        pain: [7, 3],
        o: 'Side-lying: gluteus minimus refers down the whole leg, his familiar pain.',
        work: [
          worked('gluteus-minimus', 'left', 'compression', 14, 'firm', 'released', 'yes'),
          worked('gluteus-medius', 'left', 'stripping', 8, 'medium', 'released', 'no'),
        ],
        outcome: { relief: 'over 7 days', painNow: 3, askedAfterDays: 9 },
      },
      {
        daysAgo: 162,
        minutes: 60,
        pain: [4, 1],
        work: [
          worked('gluteus-minimus', 'left', 'compression', 14, 'firm', 'released', 'yes'),
          checked('quadratus-lumborum', 'left', 'no'),
        ],
        outcome: { relief: 'still better', painNow: 2, askedAfterDays: 7 },
      },
      {
        daysAgo: 85,
        minutes: 60,
        pain: [3, 1],
        work: [
          worked('gluteus-minimus', 'left', 'stripping', 12, 'firm', 'released', 'yes'),
          worked('tensor-fasciae-latae', 'left', 'kneading', 6, 'medium', 'released', 'no'),
        ],
        outcome: { relief: 'still better', painNow: 1, askedAfterDays: 11 },
      },
    ],
  },
]
