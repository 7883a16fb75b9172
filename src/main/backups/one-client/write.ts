import type { ClientRestore, RestoredKind } from '@shared/client-restore'
import type { Db } from '../../database/open'
import { Refused } from '../../refused'
import { itemsOf, provisional } from './compare'
import { decide, type Decision } from './decide'
import { assignIds } from './ids'
import { matchRecords, type Practice } from './match'
import type { ClientRecord } from './read-rows'
import { insertRows, updateRows } from './rows'
import type { ClientRows, ClientTableName, Row } from './tables'
import { pick, translateRows, type Mapping } from './translate'
import {
  writeActivities,
  writeComplaints,
  writeMeasurements,
  writePlans,
  writeRuledOut,
} from './write-complaints'
import { writeCalls, writeDrafts, writeOutcomes, writeSignatures, writeVisits } from './write-visits'

/**
 * Brings back what a backup has of one client, inside the caller's transaction. Rows of other clients are not touched.
 * Derived columns are not written: the caller computes them.
 * @param present what the present record has of the client, as it was compared; null when it does not have the client
 * @returns the id of the client, and the visits whose older signature has no signed note yet; the caller makes it
 * @throws Refused `client-changed` for a choice that the comparison did not offer
 */
export async function writeClient(
  db: Db,
  backup: ClientRecord,
  present: ClientRecord | null,
  practice: Practice,
  { fields, items: chosen }: Pick<ClientRestore, 'fields' | 'items'>,
  now: Date,
): Promise<{ id: number; olderSigned: number[] }> {
  const matches = matchRecords(backup, present, practice)
  const compared = translateRows(backup.rows, provisional(matches))
  const decisions = decide(itemsOf(compared, present?.rows ?? null), chosen)
  const mapping = await assignIds(db, backup, matches, writtenRows(compared, decisions))
  const rows = translateRows(backup.rows, mapping)
  const of = <Kind extends RestoredKind>(kind: Kind): Decision => ({
    added: new Set([...decisions[kind].added].map((id) => finalId(kind, id, mapping))),
    replaced: decisions[kind].replaced,
  })
  const stamp = now.toISOString()
  const clientId = await writeDetails(db, { backup, present, mapping, fields, stamp })
  await writeComplaints(db, rows, of('complaints'), stamp)
  await writeRuledOut(db, rows, of('ruledOut'))
  await writeActivities(db, rows, present)
  await writeMeasurements(db, rows, of('measurements'), stamp)
  await writePlans(db, rows, of('plans'), stamp)
  const visits = of('visits')
  await writeVisits(db, rows, visits, stamp)
  await writeOutcomes(db, rows, of('outcomes'), { clientId, present, stamp })
  await writeCalls(db, rows, of('calls'))
  await writeDrafts(db, rows, of('visitDrafts'), { visits, present, stamp })
  await writeSignatures(db, rows, {
    visits,
    voids: of('voids'),
    amendments: of('amendments'),
    backup,
    mapping,
  })
  return { id: clientId, olderSigned: olderSigned(backup, visits, mapping) }
}

/** The added signatures of a backup that is older than the table of signed notes. A note that was deleted stays missing. */
function olderSigned(
  { rows, signedNotesFrom }: ClientRecord,
  { added, replaced }: Decision,
  mapping: Mapping,
) {
  if (signedNotesFrom === null) return []
  const noted = new Set(rows.signedNotes.map(({ visitId }) => visitId))
  const written = added.union(replaced)
  return rows.signatures
    .map(({ visitId }) => visitId as number)
    .filter((visitId) => visitId >= signedNotesFrom && !noted.has(visitId))
    .map((visitId) => mapping.id('visits', visitId))
    .filter((visitId) => written.has(visitId))
}

/** The rows that a decision can write, to find the tissues and the practitioners that they name. */
function writtenRows(rows: ClientRows, decisions: Record<RestoredKind, Decision>): Partial<ClientRows> {
  const isWritten = (kind: RestoredKind, id: unknown) =>
    decisions[kind].added.has(id as number) || decisions[kind].replaced.has(id as number)
  const ofVisit = ({ visitId }: Row) => isWritten('visits', visitId)
  return {
    visits: rows.visits.filter(({ id }) => isWritten('visits', id)),
    work: rows.work.filter(ofVisit),
    signatures: rows.signatures.filter(ofVisit),
    amendments: rows.amendments.filter((row) => ofVisit(row) || isWritten('amendments', row.id)),
    corrections: rows.corrections.filter(ofVisit),
    voids: rows.voids.filter((row) => ofVisit(row) || isWritten('voids', row.visitId)),
    ruledOut: rows.ruledOut.filter(({ id }) => isWritten('ruledOut', id)),
    planItems: rows.planItems.filter(({ planId }) => isWritten('plans', planId)),
    visitDrafts: rows.visitDrafts.filter(({ id }) => isWritten('visitDrafts', id)),
  }
}

/** Returns the id that a row gets: a provisional one is the negative id of the backup. */
function finalId(kind: RestoredKind, id: number, mapping: Mapping): number {
  const table: ClientTableName = kind === 'voids' ? 'visits' : kind
  return id < 0 ? mapping.id(table, -id) : id
}

interface Details {
  backup: ClientRecord
  present: ClientRecord | null
  mapping: Mapping
  fields: readonly string[]
  stamp: string
}

async function writeDetails(db: Db, { backup, present, mapping, fields, stamp }: Details): Promise<number> {
  const client = backup.rows.clients[0]!
  const id = mapping.id('clients', client.id as number)
  if (!present) await insertRows(db, 'clients', [{ ...client, id }])
  else if (fields.length > 0) {
    const fixed = ['id', 'createdAt', 'updatedAt', 'revision']
    if (fields.some((field) => fixed.includes(field) || !(field in client)))
      throw new Refused('client-changed')
    await updateRows(db, 'clients', [{ id, ...pick(client, fields), updatedAt: stamp }])
  }
  return id
}
