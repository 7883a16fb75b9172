import { beforeEach, expect, test } from 'vitest'
import { emptyClient } from '@shared/clients'
import { aClient, aComplaint, aPrecaution, newPractice, type TestClinic } from '../../../support/clinic'

const today = '2026-03-10'

let clinic: TestClinic
let clientId: number
let complaintId: number

beforeEach(async () => {
  clinic = await newPractice()
  const neverAsked = { ...aClient, phone: '555-0199', precautions: emptyClient.precautions }
  clientId = (await clinic.api.clients.create.mutate(neverAsked)).id
  const complaint = { ...aComplaint, regions: [{ region: 'low-back', side: 'left' as const }] }
  complaintId = (await clinic.api.complaints.create.mutate({ clientId, complaint })).id
})

const answerPrecautions = (answers: (typeof aPrecaution)[]) =>
  clinic.api.clients.answerPrecautions.mutate({ clientId, precautions: { answers, askedOn: today } })
const answerRedFlags = () =>
  clinic.api.complaints.answerRedFlags.mutate({ complaintId, redFlags: [], isAsked: true })
const readAnswer = async () => (await clinic.api.pages.complaint.query({ id: complaintId })).answer
async function listOffered(): Promise<string[]> {
  const answer = await readAnswer()
  const plan = await clinic.api.suggestions.nextVisit.query({ complaintId, minutes: 240 })
  if (answer.kind !== 'list' || plan.kind !== 'plan') throw new Error(`${answer.kind} instead of a list`)
  const listed = [...answer.suggestions, ...answer.more].flatMap(({ members }) => members)
  const planned = plan.steps.flatMap(({ members }) => members)
  return [...planned, ...[...listed, ...answer.onRequest].map(({ tissue }) => tissue)]
}

test('without answers there is no list, and "none of these" brings it', async () => {
  expect(await readAnswer()).toMatchObject({ kind: 'ask', redFlags: null, precautions: true })
  await answerPrecautions([])
  expect((await readAnswer()).kind).toBe('list')
  expect((await clinic.api.clients.read.query({ id: clientId })).precautions).toEqual({
    answers: [],
    askedOn: today,
  })
})

test('in pregnancy psoas major is not in the list for low back pain, and afterwards it is back', async () => {
  await answerPrecautions([])
  expect(await listOffered()).toContain('psoas-major')

  await answerPrecautions([{ ...aPrecaution, id: 'pregnancy', week: 20, on: today }])
  await answerRedFlags()
  expect(await listOffered()).not.toContain('psoas-major')
  expect(await readAnswer()).toMatchObject({
    notWorked: expect.arrayContaining([
      expect.objectContaining({ tissue: 'psoas-major', because: ['pregnancy'] }),
    ]) as unknown,
  })
  const question = { complaintId, tissue: 'psoas-major', side: 'left' as const }
  expect((await clinic.api.suggestions.whyNot.query(question)).summary).toEqual({
    rule: 'precaution',
    params: { because: ['pregnancy'] },
  })

  await answerPrecautions([])
  expect(await listOffered()).toContain('psoas-major')
})

test('an answer before all were asked is kept and counts, and the questions stay open', async () => {
  const answers = [{ ...aPrecaution, id: 'pregnancy' }]
  await clinic.api.clients.answerPrecautions.mutate({ clientId, precautions: { answers, askedOn: null } })
  expect((await clinic.api.clients.read.query({ id: clientId })).precautions).toEqual({
    answers,
    askedOn: null,
  })
  // The pregnancy brings questions about red flags.
  const answer = await readAnswer()
  expect(answer).toMatchObject({ kind: 'ask', precautions: true })
  expect(answer.kind === 'ask' && answer.redFlags?.first).toContain('bleeding-in-pregnancy')
  await answerRedFlags()
  await answerPrecautions(answers)
  expect(await listOffered()).not.toContain('psoas-major')
})

test('the answers change nothing else of the client', async () => {
  const {
    updatedAt: _before,
    revision: _revisionBefore,
    ...before
  } = await clinic.api.clients.read.query({ id: clientId })
  const answers = [{ ...aPrecaution, place: 'Both hips' }]
  await answerPrecautions(answers)
  const {
    updatedAt: _after,
    revision: _revisionAfter,
    ...after
  } = await clinic.api.clients.read.query({ id: clientId })
  expect(after).toEqual({ ...before, precautions: { answers, askedOn: today } })
})
