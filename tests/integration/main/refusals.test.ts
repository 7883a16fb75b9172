import { expect, test } from 'vitest'
import { aComplaint, browserOrigin, desktopOrigin, newPractice, procedures } from '../../support/clinic'
import { anatomyRefusals } from './anatomy/refusals'
import { backupRefusals, clientRestoreRefusals } from './backups/refusals'
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
import { copyOfExample, createExampleRecord, readAllRows } from './refusal-case'
import { routineRefusals } from './routines/refusals'
import { suggestionRefusals } from './suggestions/refusals'
import { techniqueRefusals } from './techniques/refusals'
import { visitRefusals } from './visits/refusals'

const cases = [
  ...practiceRefusals,
  ...backupRefusals,
  ...clientRestoreRefusals,
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
const callsWithInput = procedures
  .filter((procedure) => procedure.takesInput)
  .map((procedure) => procedure.path)

test('every case names an existing call', () => {
  expect(new Set(cases.map((one) => one.call)).difference(new Set(callsWithInput))).toEqual(new Set())
})

test.each(callsWithInput)('%s refuses invalid input, names the field and writes nothing', async (path) => {
  const callCases = cases.filter((one) => one.call === path)
  expect(callCases, 'this call has no refusal case').not.toEqual([])
  const { clinic, record } = await copyOfExample(callCases.length % 2 ? desktopOrigin : browserOrigin)
  const before = readAllRows(clinic.folder)
  for (const { when, input, field, refusal } of callCases) {
    const response = await clinic.call(path, input(record))
    expect.soft(response.refusal, when).toBe(refusal ?? null)
    expect.soft(new Set(response.fields?.map((one) => one.path)), when).toEqual(new Set([field]))
    expect.soft(response.status, when).toBeGreaterThanOrEqual(400)
    expect.soft(response.status, `${when}: a refusal is not a server error`).toBeLessThan(500)
  }
  expect(readAllRows(clinic.folder)).toEqual(before)
  expect(clinic.logLines.filter((line) => line.startsWith('failed'))).toEqual([])
})

/** Messages of zod about types and choices that no form sends, and about ids and pages that no form shows. */
const zodTypeMessage = /^(Invalid (input|option)$|Invalid input: expected |Invalid option: expected one of )/
const idField = /(^|\.)(id|[a-z]+Id|revision|limit|cursor)$/
/** Messages of zod about a length that the screens limit or fill in. */
const lengthLimitedByScreens = [
  'clients.search text',
  'clients.list text',
  'plans.addItems items',
  'suggestions.firstLines complaintIds',
  'suggestions.withChecks checks',
]

/** A capital letter first, no full stop at the end, and no quotes, brackets, operators or names of code. */
const sentence = /^[A-Z][a-z’]*( [A-Za-z0-9@−’,:;-]+)*$/

test('the message of a schema at a field is written for the user', async () => {
  const clinic = await newPractice()
  const record = await createExampleRecord(clinic)
  for (const one of cases.filter((one) => !one.refusal)) {
    const input = one.input(record)
    const { fields = [] } = await clinic.call(one.call, input)
    for (const { path, message } of fields) {
      const description = `${one.call}, ${one.when}: ${message}`
      const isFromZod =
        zodTypeMessage.test(message) ||
        idField.test(path) ||
        lengthLimitedByScreens.includes(`${one.call} ${path}`)
      if (!isFromZod) expect.soft(message, description).toMatch(sentence)
      if (!isFromZod) expect.soft(message.length, description).toBeLessThan(100)
      // The message never repeats the input.
      const sentValue = valueAt(input, path)
      if (sentValue.length >= 4) expect.soft(message, description).not.toContain(sentValue)
      expect.soft(message.length, description).toBeLessThan(250)
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
  const fullVisit = (await clinic.api.pages.visit.query({ id: visits[0]!.id })).visit
  const visit = { ...fullVisit, work: [], complaints: [] }
  const before = readAllRows(clinic.folder)
  expect(await clinic.call('visits.create', { clientId: archivedId, visit })).toMatchObject({
    refusal: 'client-archived',
  })
  const complaint = { clientId: archivedId, complaint: aComplaint }
  expect(await clinic.call('complaints.create', complaint)).toMatchObject({ refusal: 'client-archived' })
  expect(await clinic.call('visits.update', { id: visit.id, visit })).toMatchObject({
    refusal: 'client-archived',
  })
  expect(readAllRows(clinic.folder)).toEqual(before)
})

test.each(['clients.destroy', 'constructor', '__proto__', 'clients', ''])(
  'there is no call %j',
  async (path) => {
    const clinic = await newPractice()
    expect(await clinic.call(path, {})).toMatchObject({ status: 404, refusal: 'not-found' })
  },
)
