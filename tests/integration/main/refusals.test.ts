import { expect, test } from 'vitest'
import { aComplaint, browserOrigin, desktopOrigin, newPractice, procedures } from '../../support/clinic'
import { anatomyRefusals } from './anatomy/refusals'
import { clientRefusals } from './clients/refusals'
import { complaintRefusals } from './complaints/refusals'
import { draftRefusals } from './drafts/refusals'
import { checkInRefusals } from './follow-ups/refusals'
import { measureRefusals } from './measures/refusals'
import { outcomeRefusals } from './outcomes/refusals'
import { pageRefusals } from './pages/refusals'
import { phraseRefusals } from './phrases/refusals'
import { planRefusals } from './plans/refusals'
import { practiceRefusals } from './practice/refusals'
import { everyRow, makeWorld } from './refusal-case'
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
  ...checkInRefusals,
  ...measureRefusals,
  ...planRefusals,
  ...suggestionRefusals,
  ...anatomyRefusals,
  ...routineRefusals,
  ...phraseRefusals,
  ...techniqueRefusals,
]
const withInput = procedures.filter((procedure) => procedure.takesInput).map((procedure) => procedure.path)

test('every case is of a call that there is', () => {
  expect(new Set(cases.map((one) => one.call)).difference(new Set(withInput))).toEqual(new Set())
})

test.each(withInput)('%s refuses bad input by the name of its field, and writes nothing', async (path) => {
  const own = cases.filter((one) => one.call === path)
  expect(own, 'a call that takes input and has no refusal to show for it').not.toEqual([])
  const clinic = await newPractice({ origin: own.length % 2 ? desktopOrigin : browserOrigin })
  const world = await makeWorld(clinic)
  const before = everyRow(clinic.folder)
  for (const { when, input, field, refusal } of own) {
    const answer = await clinic.call(path, input(world))
    expect.soft(answer.refusal, when).toBe(refusal ?? null)
    expect.soft(new Set(answer.fields?.map((one) => one.path)), when).toEqual(new Set([field]))
    expect.soft(answer.status, when).toBeGreaterThanOrEqual(400)
    expect.soft(answer.status, `${when}: refusing is no failure of ours`).toBeLessThan(500)
  }
  expect(everyRow(clinic.folder)).toEqual(before)
  expect(clinic.lines.filter((line) => line.startsWith('failed'))).toEqual([])
})

test('what a schema says beside a field is written for the person who reads it', async () => {
  const clinic = await newPractice()
  const world = await makeWorld(clinic)
  const said = new Set<string>()
  for (const one of cases.filter((one) => !one.refusal)) {
    const { fields } = await clinic.call(one.call, one.input(world))
    for (const { message } of fields ?? []) said.add(message)
  }
  // Nothing of what was sent is said back, however long it was.
  for (const message of said) expect(message.length).toBeLessThan(250)
})

test('an archived client takes no more complaints and visits, old or new', async () => {
  const clinic = await newPractice()
  const { archivedId } = await makeWorld(clinic)
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
