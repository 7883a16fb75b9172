import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseName } from '@main/database/open'
import { emptyOwnTissue } from '@shared/anatomy/own-tissue'
import type { Refusal } from '@shared/refusals'
import type { VisitInput } from '@shared/visits'
import {
  aClient,
  aComplaint,
  anItem,
  anOutcome,
  aVisit,
  createClientWithVisit,
  newClinic,
  newPractice,
  type TestClinic,
} from '../../support/clinic'
import { temporaryFolder } from './database/test-database'

/** A client with a complaint, a visit, an outcome and a plan, and another client with a complaint. */
export interface ExampleRecord {
  clientId: number
  complaintId: number
  visitId: number
  visit: VisitInput
  outcomeId: number
  /** A complaint of the same client that the visit did not treat. */
  untreatedId: number
  otherClientId: number
  otherClientsComplaintId: number
  otherClientsVisitId: number
  archivedId: number
  /** The id of a tissue of the practice's own. */
  ownTissue: string
}

/** A call that must be refused, and the field that the refusal must name. */
export interface RefusalCase {
  call: string
  when: string
  input: (record: ExampleRecord) => unknown
  field: string
  /** The refusal, if the schema cannot detect the error. */
  refusal?: Refusal
}

/** An id that no record has. */
export const unknownId = 987_654

export const tooLong = (maxLength: number) => 'x'.repeat(maxLength + 1)

/** The record of `createExampleRecord`, made once. Copying it takes a fraction of the time. */
let example: Promise<{ file: Buffer; record: ExampleRecord }> | undefined

/** Opens a copy of the example record in a practice of its own. */
export async function copyOfExample(origin?: string) {
  example ??= newPractice().then(async (clinic) => {
    const record = await createExampleRecord(clinic)
    await clinic.close()
    return { file: readFileSync(join(clinic.folder, databaseName)), record }
  })
  const { file, record } = await example
  const dataFolder = temporaryFolder()
  writeFileSync(join(dataFolder, databaseName), file, { mode: 0o600 })
  return { clinic: newClinic({ origin, dataFolder }), record }
}

export async function createExampleRecord(test: TestClinic): Promise<ExampleRecord> {
  const { api } = test
  const { clientId, complaintId, visitId, visit } = await createClientWithVisit(test)
  const client = { ...aClient, dateOfBirth: '1980-05-05' }
  await api.clients.update.mutate({ id: clientId, client })
  await api.outcomes.save.mutate({ id: null, outcome: anOutcome({ visitId, complaintId }) })
  const { painLine } = (await api.pages.complaint.query({ id: complaintId })).complaint
  const { id: untreatedId } = await api.complaints.create.mutate({
    clientId,
    complaint: { ...aComplaint, onsetOn: '2026-02-20' },
  })
  await api.plans.addItem.mutate({ complaintId, item: anItem })
  const { id: otherClientId } = await api.clients.create.mutate(aClient)
  const ofOtherClient = { clientId: otherClientId, complaint: aComplaint }
  const { id: otherClientsComplaintId } = await api.complaints.create.mutate(ofOtherClient)
  const { id: otherClientsVisitId } = await api.visits.create.mutate({
    clientId: otherClientId,
    visit: aVisit,
  })
  const { id: archivedId } = await api.clients.create.mutate(aClient)
  await api.visits.create.mutate({ clientId: archivedId, visit: aVisit })
  await api.clients.setArchived.mutate({ id: archivedId, archived: true })
  const { id: ownTissue } = await api.anatomy.create.mutate({
    tissue: { ...emptyOwnTissue, name: 'Scar at the temple', kind: 'scar', liesIn: ['temple'] },
  })
  const outcomeId = painLine[0]!.outcome!.id
  return {
    clientId,
    complaintId,
    visitId,
    visit,
    outcomeId,
    untreatedId,
    otherClientId,
    otherClientsComplaintId,
    otherClientsVisitId,
    archivedId,
    ownTissue,
  }
}

/** Reads every row of every table directly from the file. */
export function readAllRows(folder: string): Record<string, unknown[]> {
  const file = new Database(join(folder, databaseName), { readonly: true })
  try {
    const tables = file
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
      .pluck()
      .all() as string[]
    return Object.fromEntries(tables.map((table) => [table, file.prepare(`SELECT * FROM "${table}"`).all()]))
  } finally {
    file.close()
  }
}

/**
 * Reads every row as `readAllRows` does, but not the count of saves. Closing a record can save statistics of its indexes,
 * which counts.
 */
export function readAllButSaveCount(folder: string): Record<string, unknown[]> {
  const { recordState = [], ...tables } = readAllRows(folder)
  const states = (recordState as Record<string, unknown>[]).map(
    ({ saves: _saves, opening: _opening, openingBefore: _before, ...state }) => state,
  )
  return { ...tables, recordState: states }
}
