import { ownIdOf } from '@shared/anatomy/own-tissue'
import {
  restoredKinds,
  type ClientComparison,
  type ClientCounts,
  type ComparedItem,
  type Difference,
  type RestoredKind,
  type Version,
} from '@shared/client-restore'
import { isDeepStrictEqual } from 'node:util'
import { matchRecords, type Matches, type Practice } from './match'
import { stateOf, type ClientRecord } from './read-rows'
import type { ClientRows, Row, Value } from './tables'
import { translateRows, type Mapping } from './translate'
import { unitsOf, type Unit } from './units'

/** Columns of a client that are no details. */
const notDetails = ['id', 'createdAt', 'updatedAt', 'revision']

/** Compares what a backup and the present record have of one client, and proposes a version where they differ. */
export function compareClient(
  backup: ClientRecord,
  present: ClientRecord | null,
  practice: Practice,
): ClientComparison {
  const matches = matchRecords(backup, present, practice)
  const rows = translateRows(backup.rows, provisional(matches))
  const client = backup.rows.clients[0]!
  const presentClient = present?.rows.clients[0]
  const name = (row: Row) => ({ firstName: row.firstName as string, lastName: row.lastName as string })
  return {
    clientId: client.id as number,
    inBackup: { ...name(client), dateOfBirth: client.dateOfBirth as string | null },
    now: presentClient ? { id: presentClient.id as number, ...name(presentClient) } : null,
    details: presentClient ? detailsOf(client, presentClient) : [],
    counts: { backup: countsOf(backup.rows), now: present ? countsOf(present.rows) : noCounts },
    items: itemsOf(rows, present?.rows ?? null),
    newTissues: Object.fromEntries(
      backup.ownTissues
        .filter(({ id }) => !matches.tissues.has(ownIdOf(id as number)))
        .map(({ id, name }) => [newTissue(ownIdOf(id as number)), name as string]),
    ),
    expectedState: stateOf(present),
  }
}

const newTissue = (tissue: string) => `new-${tissue}`

/** Maps rows that are only in the backup to negative ids. They get their real ones when they are added. */
export const provisional = ({ ids, practitioners, tissues }: Matches): Mapping => ({
  id: (table, id) => ids[table]?.get(id) ?? -id,
  practitioner: (id) => practitioners.get(id) ?? -id,
  tissue: (tissue) => tissues.get(tissue) ?? newTissue(tissue),
})

function detailsOf(backup: Row, now: Row): ClientComparison['details'] {
  const proposed = newer(backup.updatedAt as string, now.updatedAt as string)
  return Object.keys(now)
    .filter((field) => !notDetails.includes(field) && !isSame(backup[field], now[field]))
    .map((field) => ({ field, backup: backup[field] ?? null, now: now[field] ?? null, proposed }))
}

/** JSON is compared by its content: an older version of the program may have written its keys in another order. */
function isSame(one: Value | undefined, other: Value | undefined): boolean {
  if (one === other) return true
  if (typeof one !== 'string' || typeof other !== 'string' || !/^[[{]/.test(one)) return false
  try {
    return isDeepStrictEqual(JSON.parse(one), JSON.parse(other))
  } catch {
    return false
  }
}

/** What is newer now is never replaced without a choice. */
const newer = (backup: string | null, now: string | null): Version =>
  (backup ?? '') > (now ?? '') ? 'backup' : 'now'

const countsOf = (rows: ClientRows): ClientCounts => ({
  complaints: rows.complaints.length,
  visits: rows.visits.length,
  signedNotes: rows.signatures.length,
  outcomes: rows.outcomes.length,
  painMarks: rows.painMarks.length,
  measurements: rows.measurements.length,
  plans: rows.plans.length,
  visitDrafts: rows.visitDrafts.length,
})
const noCounts: ClientCounts = {
  complaints: 0,
  visits: 0,
  signedNotes: 0,
  outcomes: 0,
  painMarks: 0,
  measurements: 0,
  plans: 0,
  visitDrafts: 0,
}

/**
 * Lists what is not the same on both sides, newest first within a kind.
 * @param backup with the ids of the present record, and negative ids for what that does not have
 */
export function itemsOf(backup: ClientRows, present: ClientRows | null): ComparedItem[] {
  const from = unitsOf(backup)
  const to = present && unitsOf(present)
  return restoredKinds.flatMap((kind) => {
    const there = to?.[kind] ?? new Map<number, Unit>()
    const ids = new Set([...from[kind].keys(), ...there.keys()])
    return [...ids]
      .map((id) => itemOf(kind, from[kind].get(id), there.get(id), { backup, present, visits: to?.visits }))
      .filter((item) => item !== null)
      .sort((one, other) => ((one.when ?? '') < (other.when ?? '') ? 1 : -1))
  })
}

/** An item is named by its kind and its provisional or present id. */
const keyOf = (kind: RestoredKind, id: number) => `${kind} ${id}`
export const idOf = (key: string) => Number(key.split(' ')[1])

interface Sides {
  backup: ClientRows
  present: ClientRows | null
  /** The visits of the present record. */
  visits: Map<number, Unit> | undefined
}

function itemOf(
  kind: RestoredKind,
  backup: Unit | undefined,
  now: Unit | undefined,
  sides: Sides,
): ComparedItem | null {
  const { id, when, title } = (now ?? backup)!
  const item = { key: keyOf(kind, id), kind, when, title, differences: [], proposed: null, stays: null }
  if (!backup) return kind === 'voids' || kind === 'amendments' ? null : { ...item, state: 'only now' }
  if (!now) return onlyInBackup({ ...item, state: 'only in backup' }, sides)
  const differences = differencesOf(backup.content, now.content)
  if (differences.length === 0) return null
  const changed: ComparedItem = { ...item, state: 'changed', differences }
  if (kind === 'visits') {
    const stays = lockOf(now)
    // What was added to a locked visit is an item of its own.
    if (stays) {
      const locked = differences.filter(({ field }) => field !== 'signature' && field !== 'void')
      return locked.length > 0 ? { ...changed, differences: locked, stays } : null
    }
    // A signature is only ever added, so the side without it is the older one if the note is the same.
    const isSealOnly = differences.every(({ field }) => field === 'signature' || field === 'void')
    return { ...changed, proposed: isSealOnly ? 'backup' : newer(backup.changedAt, now.changedAt) }
  }
  return { ...changed, proposed: newer(backup.changedAt, now.changedAt) }
}

function lockOf(visit: Unit | undefined): 'signed' | 'void' | null {
  if (!visit) return null
  return visit.content.void ? 'void' : visit.content.signature ? 'signed' : null
}

/** Decides about something that only the backup has. Null where it comes back with its visit. */
function onlyInBackup(item: ComparedItem, { backup, present, visits }: Sides): ComparedItem | null {
  const id = idOf(item.key)
  const rowOf = (table: Row[], column: string) => table.find((row) => row[column] === id)!
  if (item.kind === 'voids' || item.kind === 'amendments') {
    const visitId = (item.kind === 'voids' ? id : rowOf(backup.amendments, 'id').visitId) as number
    const lock = lockOf(visits?.get(visitId))
    if (!lock) return null
    return item.kind === 'amendments' && lock === 'void' ? { ...item, stays: 'void' } : item
  }
  if (item.kind === 'outcomes') {
    const { visitId, complaintId } = rowOf(backup.outcomes, 'id')
    const isMissing =
      visits?.has(visitId as number) &&
      !present!.visitComplaints.some((row) => row.visitId === visitId && row.complaintId === complaintId)
    return isMissing ? { ...item, stays: 'not treated' } : item
  }
  if (item.kind === 'visitDrafts') {
    const { visitId } = rowOf(backup.visitDrafts, 'id')
    const visit = visits?.get(visitId as number)
    const stays = lockOf(visit)
    if (stays) return { ...item, stays }
    // A draft goes when its visit is saved. It comes back by itself only with a visit or a client that was lost.
    return visit || (present && visitId === null) ? { ...item, proposed: 'now' } : item
  }
  return item
}

function differencesOf(backup: Unit['content'], now: Unit['content']): Difference[] {
  return Object.keys(now)
    .filter((field) => {
      const [one, other] = [comparable(backup[field]), comparable(now[field])]
      return !isDeepStrictEqual(one, other) && !isSame(one as Value, other as Value)
    })
    .map((field) => ({ field, backup: backup[field] ?? null, now: now[field] ?? null }))
}

/** The title of a complaint is shown with a visit, and is no part of it. */
function comparable(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  return value.map((one: Row) => {
    const { title: _title, screens, ...rest } = one
    return screens === undefined ? rest : { ...rest, screens: JSON.parse(screens as string) as unknown }
  })
}
