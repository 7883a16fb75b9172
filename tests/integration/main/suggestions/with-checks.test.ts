import { expect, test } from 'vitest'
import { createClientWithVisit, newPractice, type TestClinic } from '../../../support/clinic'
import { readAllRows } from '../refusal-case'

async function createList(clinic: TestClinic) {
  const { complaintId } = await createClientWithVisit(clinic)
  const { answer } = await clinic.api.pages.complaint.query({ id: complaintId })
  if (answer.kind !== 'list') throw new Error(`${answer.kind} instead of a list`)
  const withChecks = async (...checks: { tissue: string; side: 'left'; familiarPain: 'yes' | 'no' }[]) => {
    const checked = await clinic.api.suggestions.withChecks.query({ complaintId, checks })
    if (checked.kind !== 'list') throw new Error(`${checked.kind} instead of a list`)
    return checked
  }
  return { answer, withChecks }
}

const tissuesOf = (lines: readonly { members: { tissue: string }[] }[]) =>
  lines.flatMap(({ members }) => members.map(({ tissue }) => tissue))

test('without checks the list is that of the complaint page', async () => {
  const { answer, withChecks } = await createList(await newPractice())
  expect(await withChecks()).toEqual(answer)
})

test('a tissue that gave the familiar pain is in the first line', async () => {
  const { answer, withChecks } = await createList(await newPractice())
  const [found] = tissuesOf(answer.suggestions.slice(-1))
  const [first] = (await withChecks({ tissue: found!, side: 'left', familiarPain: 'yes' })).suggestions
  expect(first!.members).toContainEqual(expect.objectContaining({ tissue: found, gaveFamiliarPain: true }))
})

test('a line without familiar pain makes room for the next one', async () => {
  const { answer, withChecks } = await createList(await newPractice())
  const [first] = answer.suggestions
  const checks = tissuesOf([first!]).map((tissue) => ({
    tissue,
    side: 'left' as const,
    familiarPain: 'no' as const,
  }))
  const after = tissuesOf((await withChecks(...checks)).suggestions)
  for (const { tissue } of checks) expect(after).not.toContain(tissue)
})

test('asking with checks saves nothing', async () => {
  const clinic = await newPractice()
  const { answer, withChecks } = await createList(clinic)
  const before = readAllRows(clinic.folder)
  await withChecks({ tissue: answer.suggestions[0]!.tissue, side: 'left', familiarPain: 'yes' })
  expect(readAllRows(clinic.folder)).toEqual(before)
  expect(await withChecks()).toEqual(answer)
})
