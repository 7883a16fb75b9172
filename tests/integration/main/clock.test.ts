import { expect, it } from 'vitest'
import {
  aClient,
  aComplaint,
  anOutcome,
  aPrecaution,
  aVisit,
  newPractice,
  createClientWithVisit,
} from '../../support/clinic'

it('checks every date and time with the clock of the practice, and reports errors at its field', async () => {
  const clinic = await newPractice({ now: '2026-03-10T09:00' })
  const { clientId, complaintId, visitId } = await createClientWithVisit(clinic)
  const outcome = anOutcome({ visitId, complaintId })
  const measured = { scores: [], groc: 2 }
  const callAgain = { when: 'on a day', on: '2026-03-11', note: '' }
  // The last allowed time and the first refused time.
  const cases: [
    path: string,
    field: string,
    input: (time: string) => unknown,
    allowed: string,
    not: string,
  ][] = [
    [
      'clients.create',
      'dateOfBirth',
      (day) => ({ ...aClient, dateOfBirth: day }),
      '2026-03-10',
      '2026-03-11',
    ],
    [
      'clients.update',
      'client.consentOn',
      (day) => ({ id: clientId, client: { ...aClient, consentOn: day } }),
      '2026-03-10',
      '2026-03-11',
    ],
    [
      'complaints.create',
      'complaint.onsetOn',
      (day) => ({ clientId, complaint: { ...aComplaint, onsetOn: day } }),
      '2026-03-10',
      '2026-03-11',
    ],
    [
      'complaints.update',
      'complaint.redFlagsAskedOn',
      (day) => ({ id: complaintId, complaint: { ...aComplaint, redFlagsAskedOn: day } }),
      '2026-03-10',
      '2026-03-11',
    ],
    [
      'complaints.create',
      'complaint.clearance.on',
      (day) => ({
        clientId,
        complaint: {
          ...aComplaint,
          redFlags: ['fever'],
          clearance: { on: day, by: 'Dr Chen', flags: ['fever'], decision: 'allowed', said: '' },
        },
      }),
      '2026-03-10',
      '2026-03-11',
    ],
    [
      'clients.update',
      'client.precautions.askedOn',
      (day) => ({ id: clientId, client: { ...aClient, precautions: { answers: [], askedOn: day } } }),
      '2026-03-10',
      '2026-03-11',
    ],
    [
      'clients.create',
      'precautions.answers.0.on',
      (day) => ({
        ...aClient,
        precautions: { answers: [{ ...aPrecaution, on: day }], askedOn: '2026-03-10' },
      }),
      '2026-03-10',
      '2026-03-11',
    ],
    [
      'clients.create',
      'precautions.answers.0.clearedOn',
      (day) => ({
        ...aClient,
        precautions: {
          answers: [{ ...aPrecaution, clearedBy: 'Dr Chen', clearedOn: day }],
          askedOn: '2026-03-10',
        },
      }),
      '2026-03-10',
      '2026-03-11',
    ],
    [
      'visits.update',
      'visit.at',
      (at) => ({ id: visitId, visit: { ...aVisit, at } }),
      '2026-03-01T10:00',
      '2026-03-11T00:00',
    ],
    [
      'visits.create',
      'visit.at',
      (at) => ({ clientId, visit: { ...aVisit, at } }),
      '2026-03-10T09:15',
      '2026-03-10T09:16',
    ],
    [
      'visits.create',
      'outcomes.0.askedAt',
      (askedAt) => ({ clientId, visit: aVisit, outcomes: [{ ...outcome, askedAt }] }),
      '2026-03-10T09:00',
      '2026-03-10T09:01',
    ],
    [
      'outcomes.save',
      'outcome.askedAt',
      (askedAt) => ({ id: null, outcome: { ...outcome, askedAt } }),
      '2026-03-10T09:00',
      '2026-03-10T09:01',
    ],
    [
      'followUps.saveAnswers',
      'outcomes.0.askedAt',
      (askedAt) => ({ outcomes: [{ ...outcome, askedAt }] }),
      '2026-03-10T09:00',
      '2026-03-10T09:01',
    ],
    [
      'followUps.askLater',
      'again.on',
      (on) => ({ clientId, again: { ...callAgain, on } }),
      '2026-03-31',
      '2026-04-01',
    ],
    [
      'measures.save',
      'measurement.at',
      (at) => ({ id: null, complaintId, measurement: { at, measured } }),
      '2026-03-10T09:00',
      '2026-03-10T09:01',
    ],
  ]
  for (const [path, field, input, allowedTime, refusedTime] of cases) {
    const response = await clinic.call(path, input(refusedTime))
    expect(response, path).toMatchObject({ status: 400 })
    expect(
      response.fields?.map((one) => one.path),
      path,
    ).toEqual([field])
    const { fields } = await clinic.call(path, input(allowedTime))
    expect(fields?.map((one) => one.path) ?? [], path).not.toContain(field)
  }
})
