import { at, checked, painMarks, worked, type Story } from '../story'

/** Visits of the last days: nobody has asked yet how long it lasted, or it was too early to say. */
export const ofTheLastDays: readonly Story[] = [
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
        title: 'Groin, right',
        regions: [at('groin', 'right'), at('inner-thigh', 'right')],
        began: 30,
        onsetHow: 'Long pass at training.',
        worseBy: ['hip-adduction'],
        painAtStart: 5,
        goal: 'Back to training',
      },
    ],
    visits: [
      {
        ago: 5,
        minutes: 45,
        pain: [5, 2],
        s: 'Sharp with the inside of the foot.',
        o: 'Adductors tender, strength fair.',
        p: 'Ring her at the end of the week.',
        painMarks: [painMarks('groin', 'right', 'sharp')],
        work: [
          worked('adductor-longus', 'right', 'stripping', 12, 'medium', 'released', 'yes'),
          worked('pectineus', 'right', 'compression', 6, 'light', 'partly', 'no'),
        ],
      },
    ],
    calls: [{ ago: 1, result: 'ask again', again: 1, note: 'At training until six' }],
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
      contraindications: 'Varicose veins left calf: go round them',
    },
    complaints: [
      {
        title: 'Calf cramps at night, left',
        regions: [at('calf', 'left')],
        began: 90,
        painAtStart: 5,
        goal: 'Sleep through',
      },
    ],
    visits: [
      {
        ago: 6,
        minutes: 45,
        pain: [5, 2],
        s: 'Twice a night, has to stand up.',
        painMarks: [painMarks('calf', 'left', 'sharp')],
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
        title: 'Neck and right arm, heavy',
        regions: [at('back-of-neck', 'right'), at('front-of-upper-arm', 'right')],
        began: 100,
        worseBy: ['shoulder-abduction', 'neck-rotation-same-side'],
        painAtStart: 5,
        goal: 'A full Saturday in the salon',
      },
    ],
    visits: [
      {
        ago: 31,
        minutes: 60,
        pain: [5, 3],
        s: 'Arm feels heavy after blow-drying.',
        painMarks: [
          painMarks('back-of-neck', 'right', 'stiff'),
          painMarks('front-of-upper-arm', 'right', 'aching'),
        ],
        work: [
          worked('upper-trapezius', 'right', 'kneading', 10, 'medium', 'released', 'no'),
          worked('middle-deltoid', 'right', 'stripping', 8, 'medium', 'released', 'no'),
        ],
        came: { relief: 'still better', painNow: 3, after: 5 },
      },
      {
        ago: 9,
        minutes: 60,
        pain: [4, 1],
        o: 'Middle scalene gives the heaviness.',
        work: [
          worked('middle-scalene', 'right', 'compression', 8, 'light', 'released', 'yes'),
          worked('subclavius', 'right', 'compression', 4, 'light', 'partly', 'no'),
        ],
      },
    ],
    calls: [
      { ago: 5, result: 'no answer' },
      { ago: 2, result: 'no answer' },
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
        regions: [at('lower-shoulder-blade', 'left')],
        began: 50,
        worseBy: ['shoulder-horizontal-adduction', 'breathing-in'],
        painAtStart: 5,
        goal: 'The recital next month',
      },
    ],
    visits: [
      {
        ago: 22,
        minutes: 60,
        pain: [5, 3],
        work: [
          worked('lower-trapezius', 'left', 'stripping', 10, 'medium', 'released', 'no'),
          worked('serratus-anterior', 'left', 'compression', 8, 'medium', 'partly', 'yes'),
        ],
        came: { relief: '4 to 7 days', painNow: 3, after: 8 },
      },
      {
        ago: 2,
        minutes: 60,
        pain: [4, 2],
        s: 'Bowing arm free, breath still catches.',
        work: [
          worked('serratus-anterior', 'left', 'compression', 12, 'medium', 'released', 'yes'),
          worked('latissimus-dorsi', 'left', 'stripping', 8, 'medium', 'released', 'no'),
        ],
        came: { relief: null, painNow: 3, after: 1, how: 'message', note: 'Too early to tell, he says.' },
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
        title: 'Low back, left, from digging',
        regions: [at('low-back', 'left'), at('sacrum', 'left')],
        began: 21,
        worseBy: ['trunk-flexion', 'trunk-side-bending'],
        painAtStart: 6,
        goal: 'Finish the beds before the frost',
      },
    ],
    visits: [
      {
        ago: 0,
        minutes: 60,
        pain: [6, 3],
        s: 'Left of the spine, low. Worst getting up from weeding.',
        o: 'QL and gluteus medius both tender.',
        p: 'Ring her in three days.',
        painMarks: [painMarks('low-back', 'left', 'aching'), painMarks('sacrum', 'left', 'aching')],
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
        regions: [at('wrist', 'right'), at('back-of-hand', 'right')],
        began: 60,
        worseBy: ['wrist-extension'],
        painAtStart: 4,
        goal: 'A long list without a brace',
      },
    ],
    visits: [
      {
        ago: 15,
        minutes: 45,
        pain: [4, 2],
        work: [
          worked('extensor-carpi-radialis-brevis', 'right', 'stripping', 10, 'medium', 'released', 'yes'),
          worked('flexor-carpi-radialis', 'right', 'stripping', 6, 'medium', 'released', 'no'),
        ],
        came: { relief: 'still better', painNow: 1, after: 6 },
      },
      {
        ago: 1,
        minutes: 45,
        pain: [2, 1],
        s: 'Much better, brace left at home.',
        painMarks: [painMarks('wrist', 'right', 'stiff')],
        work: [
          worked('extensor-carpi-radialis-brevis', 'right', 'stripping', 8, 'medium', 'released', 'no'),
          worked('extensor-digitorum', 'right', 'kneading', 6, 'medium', 'released', 'no'),
        ],
      },
    ],
  },
]
