import Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { emptyOwnTissue } from '@shared/anatomy/own-tissue'
import type { BackupSource } from '@shared/backups'
import { idempotencyHeader } from '@shared/call-headers'
import type { ClientComparison, ComparedItem } from '@shared/client-restore'
import { databaseName } from '@main/database/open'
import { clientTables, type ClientTableName } from '@main/backups/one-client/tables'
import {
  aClient,
  aComplaint,
  anItem,
  anOutcome,
  aVisit,
  someWork,
  type TestClinic,
} from '../../../support/clinic'
import { backUp } from './backup-clinic'

type Row = Record<string, unknown>

/** Moves the clock by a minute with each call, so that no two rows are created at the same time. */
export function clockOf(clinic: TestClinic, start = '2026-03-10T09:00') {
  let minutes = 0
  return () => {
    minutes += 1
    const time = new Date(new Date(start).getTime() + minutes * 60_000)
    const two = (n: number) => String(n).padStart(2, '0')
    clinic.setTime(
      `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}T${two(time.getHours())}:${two(time.getMinutes())}`,
    )
  }
}

/** Creates a client with everything that a client can have, one part signed. */
export async function createFullClient(clinic: TestClinic, tick: () => void, firstName: string) {
  const { api } = clinic
  const step = async <Answer>(make: () => Promise<Answer>) => {
    tick()
    return make()
  }
  const { id: clientId } = await step(() => api.clients.create.mutate({ ...aClient, firstName }))
  const { id: complaintId } = await step(() =>
    api.complaints.create.mutate({
      clientId,
      complaint: { ...aComplaint, title: `${firstName}’s headache` },
    }),
  )
  const { id: tissue } = await step(() =>
    api.anatomy.create.mutate({
      tissue: { ...emptyOwnTissue, name: `Scar of ${firstName}`, kind: 'scar', liesIn: ['temple'] },
    }),
  )
  const visit = {
    ...aVisit,
    subjective: `${firstName} slept badly`,
    complaints: [{ complaintId, painBefore: 7, painAfter: 2, radiation: null, screens: {} }],
    painMarks: [{ region: 'temple', side: 'left' as const, kind: 'aching' as const }],
    work: [
      { ...someWork, complaintId },
      { ...someWork, tissue, side: 'left' as const },
    ],
  }
  const { id: visitId } = await step(() => api.visits.create.mutate({ clientId, visit }))
  const { id: signedId } = await step(() =>
    api.visits.create.mutate({
      clientId,
      visit: { ...visit, at: '2026-03-03T10:00' },
      measured: [{ complaintId, scores: [{ activityId: null, activity: 'Read', score: 3 }], groc: 2 }],
    }),
  )
  await step(() => api.visits.sign.mutate({ id: signedId }))
  await step(() => api.visits.amend.mutate({ id: signedId, text: 'It was the right side.' }))
  await step(() => api.outcomes.save.mutate({ id: null, outcome: anOutcome({ visitId, complaintId }) }))
  await step(() => api.plans.addItem.mutate({ complaintId, item: { ...anItem, tissue } }))
  await step(() => api.suggestions.ruleOut.mutate({ complaintId, tissue: 'soleus', side: 'left', why: '' }))
  await step(() => api.followUps.noAnswer.mutate({ clientId }))
  const form = { ...visit, at: '2026-03-10', outcomes: [], measured: [], muscle: 'temp' }
  await step(() =>
    api.drafts.save.mutate({ clientId, visitId: null, form, visitRevision: null, expectedRevision: null }),
  )
  return { clientId, complaintId, visitId, signedId, tissue, visit }
}

/** Makes a backup and returns it. */
export async function backUpNow(clinic: TestClinic): Promise<BackupSource & { name: string }> {
  await backUp(clinic)
  const { place, name } = (await clinic.api.backups.list.query())[0]!
  return { place, name }
}

/** Puts a whole backup in the place of the record. */
export async function restoreWhole(clinic: TestClinic, source: BackupSource) {
  const { id } = await clinic.api.backups.examine.mutate(source)
  await clinic.api.backups.restore.mutate({ id })
}

/** Opens a backup and compares a client. */
export async function compare(
  clinic: TestClinic,
  source: BackupSource,
  client: { inBackup: number } | { now: number },
): Promise<ClientComparison & { copyId: string }> {
  const { id: copyId } = await clinic.api.backups.openCopy.mutate(source)
  return { copyId, ...(await clinic.api.pages.clientInBackup.query({ copyId, ...client })) }
}

/** Returns the input of a restore that takes the proposed versions, or those that `take` chooses. */
export function proposed(
  { copyId, clientId, expectedState, details, items }: ClientComparison & { copyId: string },
  take: (one: { field?: string; key?: string; proposed: string | null }) => boolean = (one) =>
    one.proposed === 'backup',
) {
  return {
    copyId,
    clientId,
    expectedState,
    fields: details.filter(take).map(({ field }) => field),
    items: items.filter((item) => item.proposed !== null && take(item)).map(({ key }) => key),
  }
}

/** Sends a restore with a key of its own, or with this one. */
export const sendRestore = (clinic: TestClinic, input: unknown, key: string = randomUUID()) =>
  clinic.call('pages.restoreClient', input, { [idempotencyHeader]: key })

export const summaryOf = (items: readonly ComparedItem[]) =>
  items.map(({ kind, state, proposed, stays, differences }) =>
    [kind, state, ...differences.map(({ field }) => field), proposed, stays]
      .filter((part) => part !== null)
      .join(' '),
  )

/** Reads the rows of one client, or of all clients but this one, from the file. Derived columns are left out. */
export function readRowsOf(folder: string, clientId: number, { others = false } = {}): Record<string, Row[]> {
  const file = new Database(join(folder, databaseName), { readonly: true })
  try {
    const owned = (table: ClientTableName): string => {
      const { owner } = clientTables[table] as { owner: readonly [string, ClientTableName] | null }
      if (!owner) return `id = ${clientId}`
      const [column, parent] = owner
      return `"${column}" IN (SELECT id FROM "${parent}" WHERE ${owned(parent)})`
    }
    return Object.fromEntries(
      (Object.keys(clientTables) as ClientTableName[]).map((table) => [
        table,
        file
          .prepare(`SELECT * FROM "${table}" WHERE ${others ? 'NOT' : ''} (${owned(table)})`)
          .all() as Row[],
      ]),
    )
  } finally {
    file.close()
  }
}

/** Reads every table whose rows belong to no client. The triggers keep `experienceTotals`. */
export function readPracticeTables(folder: string): Record<string, unknown[]> {
  const file = new Database(join(folder, databaseName), { readonly: true })
  try {
    const tables = file
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
      .pluck()
      .all() as string[]
    const written = [
      'createdOnce',
      'recordState',
      'experience',
      'experienceTotals',
      ...Object.keys(clientTables),
    ]
    return Object.fromEntries(
      tables
        .filter((table) => !written.includes(table))
        .map((table) => [table, file.prepare(`SELECT * FROM "${table}"`).all()]),
    )
  } finally {
    file.close()
  }
}
