import { sameName } from '@shared/anatomy/find-tissue'
import { ownIdOf } from '@shared/anatomy/own-tissue'
import type { ClientRecord } from './read-rows'
import type { ClientRows, ClientTableName, Row } from './tables'

/** From an id in the backup to the id of the same row in the present record. */
export type Ids = Map<number, number>

/** Which rows of the backup are which rows of the present record. A row without an entry is only in the backup. */
export interface Matches {
  ids: Partial<Record<ClientTableName, Ids>>
  practitioners: Ids
  /** From the id of a practice's own tissue to the present one. */
  tissues: Map<string, string>
}

const none = (): Row[] => []
const emptyRows = (): ClientRows => new Proxy({} as ClientRows, { get: none })

/** Finds the rows of a backup in the present record of the same client, which can be missing there. */
export function matchRecords(
  backup: ClientRecord,
  present: ClientRecord | null,
  practice: Practice,
): Matches {
  const [from, to] = [backup.rows, present?.rows ?? emptyRows()]
  const complaints = matchByCreation(from.complaints, to.complaints)
  const visits = matchByCreation(from.visits, to.visits)
  const outcomes = matchByCreation(from.outcomes, to.outcomes)
  const tissues = matchTissues(backup.ownTissues, practice.ownTissues)
  const complaintOf = (row: Row) => complaints.get(row.complaintId as number)
  const visitOf = (row: Row) => visits.get(row.visitId as number)
  const tissueOf = (row: Row) => tissues.get(row.tissue as string) ?? row.tissue
  const client = from.clients[0]!
  const presentClient = to.clients[0]
  return {
    practitioners: matchPractitioners(backup.practitioners, practice.practitioners),
    tissues,
    ids: {
      clients: new Map(presentClient ? [[client.id as number, presentClient.id as number]] : []),
      complaints,
      visits,
      outcomes,
      calls: matchByCreation(from.calls, to.calls),
      measurements: matchByCreation(from.measurements, to.measurements),
      // These have no time of creation. What they say tells them apart.
      activities: matchByKey(
        [from.activities, (row) => [complaintOf(row), row.activity]],
        [to.activities, (row) => [row.complaintId, row.activity]],
      ),
      plans: matchByKey([from.plans, (row) => [complaintOf(row)]], [to.plans, (row) => [row.complaintId]]),
      ruledOut: matchByKey(
        [from.ruledOut, (row) => [complaintOf(row), tissueOf(row), row.side, row.ruledOutOn]],
        [to.ruledOut, (row) => [row.complaintId, row.tissue, row.side, row.ruledOutOn]],
      ),
      amendments: matchByKey(
        [from.amendments, (row) => [visitOf(row), row.at, row.text]],
        [to.amendments, (row) => [row.visitId, row.at, row.text]],
      ),
      correctedOutcomes: matchByKey(
        [
          from.correctedOutcomes,
          (row) => [outcomes.get(row.outcomeId as number), row.correctedAt, row.askedAt],
        ],
        [to.correctedOutcomes, (row) => [row.outcomeId, row.correctedAt, row.askedAt]],
      ),
      visitDrafts: matchByKey(
        [from.visitDrafts, (row) => (row.visitId === null ? ['new'] : [visitOf(row)])],
        [to.visitDrafts, (row) => (row.visitId === null ? ['new'] : [row.visitId])],
      ),
    },
  }
}

/** What the present record has for the whole practice, also when it does not have the client. */
export type Practice = Pick<ClientRecord, 'ownTissues' | 'practitioners'>

/**
 * Matches rows by their id and the time of their creation. A row that came back earlier under another id is the only one
 * on both sides with that time.
 */
function matchByCreation(from: readonly Row[], to: readonly Row[]): Ids {
  const ids: Ids = new Map()
  const present = new Map(to.map((row) => [row.id, row.createdAt]))
  for (const { id, createdAt } of from) if (present.get(id) === createdAt) ids.set(id as number, id as number)
  const taken = new Set(ids.values())
  const left = Map.groupBy(
    from.filter(({ id }) => !ids.has(id as number)),
    (row) => row.createdAt,
  )
  const free = Map.groupBy(
    to.filter(({ id }) => !taken.has(id as number)),
    (row) => row.createdAt,
  )
  for (const [createdAt, rows] of left) {
    const there = free.get(createdAt) ?? []
    if (rows.length === 1 && there.length === 1) ids.set(rows[0]!.id as number, there[0]!.id as number)
  }
  return ids
}

type Keyed = readonly [rows: readonly Row[], key: (row: Row) => unknown[]]

/** Matches rows by what they say. Each row is matched once. A key with an unknown part matches nothing. */
function matchByKey([from, fromKey]: Keyed, [to, toKey]: Keyed): Ids {
  const ids: Ids = new Map()
  const waiting = Map.groupBy(to, (row) => JSON.stringify(toKey(row)))
  for (const row of from) {
    const key = fromKey(row)
    if (key.includes(undefined)) continue
    const match = waiting.get(JSON.stringify(key))?.shift()
    if (match) ids.set(row.id as number, match.id as number)
  }
  return ids
}

/**
 * A practitioner has no time of creation. The practice has one, so the only one of the backup is the only one of today,
 * perhaps with a new name. Otherwise the name decides. A signature keeps the name as it was.
 */
function matchPractitioners(from: readonly Row[], to: readonly Row[]): Ids {
  if (from.length === 1 && to.length === 1 && from[0]!.id === to[0]!.id)
    return new Map([[from[0]!.id as number, to[0]!.id as number]])
  const nameOf = (row: Row) => [row.name, row.credentials]
  return matchByKey([from, nameOf], [to, nameOf])
}

/** A tissue is the same if it was created at the same time, under the same id or another. Otherwise the name decides. */
function matchTissues(from: readonly Row[], to: readonly Row[]): Map<string, string> {
  const ids = matchByCreation(from, to)
  const taken = new Set(ids.values())
  for (const { id, name } of from) {
    if (ids.has(id as number)) continue
    const match = to.find(
      (row) => !taken.has(row.id as number) && sameName(row.name as string, name as string),
    )
    if (!match) continue
    ids.set(id as number, match.id as number)
    taken.add(match.id as number)
  }
  return new Map([...ids].map(([one, other]) => [ownIdOf(one), ownIdOf(other)]))
}
