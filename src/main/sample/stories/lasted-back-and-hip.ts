import { at, checked, planned, worked, type Story } from '../story'

/** Back and hip: found somewhere else than where it hurt, and it held. */
export const heldBackAndHip: readonly Story[] = [
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
        title: 'Low back, right, into the buttock',
        regions: [at('low-back', 'right'), at('buttock', 'right')],
        began: 210,
        onsetHow: 'Moved a piano for a friend.',
        worseBy: ['trunk-side-bending', 'trunk-extension'],
        worseNote: 'Coughing, turning in bed',
        painAtStart: 7,
        goal: 'Lift at work',
      },
    ],
    visits: [
      {
        ago: 188,
        minutes: 60,
        pain: [7, 4],
        s: 'Right side of the low back, cannot put on socks.',
        work: [
          worked('iliocostalis-lumborum', 'right', 'stripping', 12, 'medium', 'released', 'no'),
          worked('piriformis', 'right', 'compression', 8, 'medium', 'released', 'no'),
        ],
        came: { relief: '4 to 24 hours', painNow: 6, after: 3 },
      },
      {
        ago: 176,
        minutes: 60,
        pain: [6, 2],
        o: 'Lying on the left side: QL gives his pain, buttock and all.',
        a: 'QL.',
        work: [
          worked('quadratus-lumborum', 'right', 'compression', 14, 'firm', 'released', 'yes'),
          worked('gluteus-medius', 'right', 'compression', 8, 'medium', 'released', 'no'),
        ],
        came: { relief: 'over 7 days', painNow: 2, after: 9 },
      },
      {
        ago: 148,
        minutes: 60,
        pain: [2, 1],
        work: [
          worked('quadratus-lumborum', 'right', 'compression', 12, 'firm', 'released', 'yes'),
          worked('lumbar-multifidus', 'right', 'stripping', 6, 'medium', 'released', 'no'),
        ],
        came: { relief: 'still better', painNow: 1, after: 10 },
      },
      {
        ago: 57,
        minutes: 60,
        pain: [2, 0],
        s: 'Lifts again. Comes every couple of months.',
        work: [worked('quadratus-lumborum', 'right', 'stripping', 12, 'firm', 'released', 'no')],
        came: { relief: 'still better', painNow: 1, after: 8, how: 'message' },
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
      healthHistory: 'Nerve roots checked by the doctor before he came: fine.',
    },
    complaints: [
      {
        title: 'Buttock and outside of the leg, left',
        regions: [at('buttock', 'left'), at('outer-thigh', 'left'), at('outer-lower-leg', 'left')],
        began: 290,
        worseBy: ['hip-abduction'],
        worseNote: 'Getting out of the car, crossing the legs',
        painAtStart: 7,
        goal: 'Drive a whole shift',
        plan: {
          goal: 'Drive a whole shift',
          frequency: 'Once a month to keep it',
          items: [
            planned('gluteus-minimus', 'left', 'work', 'Gave his own leg pain; relief held three times'),
            planned('piriformis', 'left', 'check', 'Worked first, did not hold; look again if it returns'),
          ],
          homeCare: 'Wallet out of the back pocket. Ball against the wall, two minutes.',
          reviewIn: 25,
        },
      },
    ],
    visits: [
      {
        ago: 225,
        minutes: 60,
        pain: [7, 4],
        s: 'Feels like a nerve down the side of the leg.',
        work: [
          worked('piriformis', 'left', 'compression', 12, 'firm', 'released', 'no'),
          worked('gluteus-maximus', 'left', 'kneading', 10, 'firm', 'released', 'no'),
        ],
        came: { relief: '4 to 24 hours', painNow: 7, after: 3 },
      },
      {
        ago: 204,
        minutes: 60,
        pain: [7, 3],
        o: 'Gluteus minimus, side-lying: the whole leg lights up, "that is it".',
        work: [
          worked('gluteus-minimus', 'left', 'compression', 14, 'firm', 'released', 'yes'),
          worked('gluteus-medius', 'left', 'stripping', 8, 'medium', 'released', 'no'),
        ],
        came: { relief: 'over 7 days', painNow: 3, after: 9 },
      },
      {
        ago: 162,
        minutes: 60,
        pain: [4, 1],
        work: [
          worked('gluteus-minimus', 'left', 'compression', 14, 'firm', 'released', 'yes'),
          checked('quadratus-lumborum', 'left', 'no'),
        ],
        came: { relief: 'still better', painNow: 2, after: 7 },
      },
      {
        ago: 85,
        minutes: 60,
        pain: [3, 1],
        work: [
          worked('gluteus-minimus', 'left', 'stripping', 12, 'firm', 'released', 'yes'),
          worked('tensor-fasciae-latae', 'left', 'kneading', 6, 'medium', 'released', 'no'),
        ],
        came: { relief: 'still better', painNow: 1, after: 11 },
      },
    ],
  },
]
