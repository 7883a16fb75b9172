import { expect, test } from 'vitest'
import { openDatabase } from '@main/database/open'
import { relationKinds } from '@shared/anatomy/own-tissue'
import { softTissueKinds } from '@shared/anatomy/tissue'
import { formDraftKinds } from '@shared/drafts/form-drafts'
import * as vocabulary from '@shared/vocabulary'
import { clock, temporaryFolder } from './test-database'

const { sides, reliefs } = vocabulary

/** The allowed values of each column with a closed list, by `table.column`. */
const lists: Record<string, readonly string[]> = {
  'practice.paper': vocabulary.papers,
  'practice.dateFormat': vocabulary.dateFormats,
  'practice.nameOrder': vocabulary.nameOrders,
  'practice.timeFormat': vocabulary.timeFormats,
  'complaints.status': vocabulary.complaintStatuses,
  'complaints.radiationAtStart': vocabulary.radiations,
  'complaintRegions.side': sides,
  'visits.kind': vocabulary.visitKinds,
  'visitComplaints.verdict': vocabulary.verdicts,
  'visitComplaints.radiation': vocabulary.radiations,
  'work.side': sides,
  'work.pressure': vocabulary.pressures,
  'work.response': vocabulary.responses,
  'work.familiarPain': vocabulary.familiarPains,
  'painMarks.side': sides,
  'painMarks.kind': vocabulary.painKinds,
  'outcomes.relief': reliefs,
  'outcomes.askedHow': vocabulary.askedHows,
  'planItems.side': sides,
  'planItems.action': vocabulary.planActions,
  'calls.result': vocabulary.callResults,
  'ownTissues.kind': softTissueKinds,
  'ownRelations.kind': relationKinds,
  'ruledOut.side': sides,
  'routineLines.side': sides,
  'routineLines.pressure': vocabulary.pressures,
  'phrases.section': vocabulary.noteSections,
  'techniqueUse.use': vocabulary.uses,
  'formDrafts.kind': formDraftKinds,
}

test('each closed list of the database equals its list in the vocabulary, and none is missing', async () => {
  const { driver, close } = await openDatabase(temporaryFolder(), clock)
  const tables = driver.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'table'`).all() as {
    name: string
    sql: string | null
  }[]
  const checks = tables.flatMap(({ name, sql }) =>
    [...(sql ?? '').matchAll(/(\w+) IN\s*\(\s*('[^)]*')\s*\)/g)].map(([, column, values]) => [
      `${name}.${column}`,
      [...values!.matchAll(/'([^']*)'/g)].map(([, value]) => value),
    ]),
  )
  await close()
  expect(Object.fromEntries(checks)).toEqual(lists)
  const used = new Set(Object.values(lists))
  for (const [name, list] of Object.entries(vocabulary)) expect(used.has(list), name).toBe(true)
})
