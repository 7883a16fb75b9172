import { expect, test } from 'vitest'
import { aComplaint, browserOrigin, desktopOrigin, newPractice, procedures } from '../../support/clinic'
import { anatomyRefusals } from './anatomy/refusals'
import { clientRefusals } from './clients/refusals'
import { complaintRefusals } from './complaints/refusals'
import { draftRefusals } from './drafts/refusals'
import { followUpRefusals } from './follow-ups/refusals'
import { measureRefusals } from './measures/refusals'
import { outcomeRefusals } from './outcomes/refusals'
import { pageRefusals } from './pages/refusals'
import { phraseRefusals } from './phrases/refusals'
import { planRefusals } from './plans/refusals'
import { practiceRefusals } from './practice/refusals'
import { everyRow, createExampleRecord } from './refusal-case'
import { routineRefusals } from './routines/refusals'
import { suggestionRefusals } from './suggestions/refusals'
import { techniqueRefusals } from './techniques/refusals'
import { visitRefusals } from './visits/refusals'

const cases = [
  ...practiceRefusals,
  ...pageRefusals,
  ...clientRefusals,
  ...complaintRefusals,
  ...visitRefusals,
  ...draftRefusals,
  ...outcomeRefusals,
  ...followUpRefusals,
  ...measureRefusals,
  ...planRefusals,
  ...suggestionRefusals,
  ...anatomyRefusals,
  ...routineRefusals,
  ...phraseRefusals,
  ...techniqueRefusals,
]
const withInput = procedures.filter((procedure) => procedure.takesInput).map((procedure) => procedure.path)

test('every case names an existing call', () => {
  expect(new Set(cases.map((one) => one.call)).difference(new Set(withInput))).toEqual(new Set())
})

test.each(withInput)('%s refuses invalid input, names the field and writes nothing', async (path) => {
  const own = cases.filter((one) => one.call === path)
  expect(own, 'this call has no refusal case').not.toEqual([])
  const clinic = await newPractice({ origin: own.length % 2 ? desktopOrigin : browserOrigin })
  const record = await createExampleRecord(clinic)
  const before = everyRow(clinic.folder)
  for (const { when, input, field, refusal } of own) {
    const answer = await clinic.call(path, input(record))
    expect.soft(answer.refusal, when).toBe(refusal ?? null)
    expect.soft(new Set(answer.fields?.map((one) => one.path)), when).toEqual(new Set([field]))
    expect.soft(answer.status, when).toBeGreaterThanOrEqual(400)
    expect.soft(answer.status, `${when}: a refusal is not a server error`).toBeLessThan(500)
  }
  expect(everyRow(clinic.folder)).toEqual(before)
  expect(clinic.lines.filter((line) => line.startsWith('failed'))).toEqual([])
})

/** Messages of zod about types and choices that no form sends, and about ids and pages that no form shows. */
const zodTypeMessage = /^(Invalid (input|option)$|Invalid input: expected |Invalid option: expected one of )/
const idField = /(^|\.)(id|[a-z]+Id|revision|limit|cursor)$/
/** Messages of zod about a length that the screens limit or fill in. */
const lengthLimitedByScreens = ['clients.search text', 'plans.addItems items']

/** A capital letter first, no full stop at the end, and no quotes, brackets, operators or names of code. */
const aSentence = /^[A-Z][a-z’]*( [A-Za-z0-9@−’,:;-]+)*$/

test('the message of a schema at a field is written for the user', async () => {
  const clinic = await newPractice()
  const record = await createExampleRecord(clinic)
  for (const one of cases.filter((one) => !one.refusal)) {
    const input = one.input(record)
    const { fields = [] } = await clinic.call(one.call, input)
    for (const { path, message } of fields) {
      const where = `${one.call}, ${one.when}: ${message}`
      const fromZod =
        zodTypeMessage.test(message) ||
        idField.test(path) ||
        lengthLimitedByScreens.includes(`${one.call} ${path}`)
      if (!fromZod) expect.soft(message, where).toMatch(aSentence)
      if (!fromZod) expect.soft(message.length, where).toBeLessThan(100)
      // The message never repeats the input.
      const sent = valueAt(input, path)
      if (sent.length >= 4) expect.soft(message, where).not.toContain(sent)
      expect.soft(message.length, where).toBeLessThan(250)
    }
  }
})

/** Returns the input of a field as text, or an empty text if it is neither text nor a number. */
function valueAt(input: unknown, path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>((within, name) => (within as Record<string, unknown> | undefined)?.[name], input)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

test('new complaints and visits, and changes of visits, are refused for an archived client', async () => {
  const clinic = await newPractice()
  const { archivedId } = await createExampleRecord(clinic)
  const { visits } = await clinic.api.pages.client.query({ id: archivedId })
  const full = (await clinic.api.pages.visit.query({ id: visits[0]!.id })).visit
  const visit = { ...full, work: [], complaints: [] }
  const before = everyRow(clinic.folder)
  expect(await clinic.call('visits.create', { clientId: archivedId, visit })).toMatchObject({
    refusal: 'client-archived',
  })
  const complaint = { clientId: archivedId, complaint: aComplaint }
  expect(await clinic.call('complaints.create', complaint)).toMatchObject({ refusal: 'client-archived' })
  expect(await clinic.call('visits.update', { id: visit.id, visit })).toMatchObject({
    refusal: 'client-archived',
  })
  expect(everyRow(clinic.folder)).toEqual(before)
})

test.each(['clients.destroy', 'constructor', '__proto__', 'clients', ''])(
  'there is no call %j',
  async (path) => {
    const clinic = await newPractice()
    expect(await clinic.call(path, {})).toMatchObject({ status: 404, refusal: 'not-found' })
  },
)
