import { canonicalJson, restoredIds, signedNote, type RestoredIds } from '@shared/signed-note'
import { isOwnId } from '@shared/anatomy/own-tissue'
import type { ClientRows, Row } from './tables'
import type { Mapping } from './translate'

/**
 * Returns the row that says which ids the ids in a signed note are now; null when they are still the same. The note was
 * perhaps restored before the backup was made: then the backup says which ids they were there.
 * @param note the row of the signed note as the backup has it
 * @param corrections the corrections of the visit in the backup, oldest first
 * @param earlierOf what the ids were there, by the visit
 */
export function restoredIdsOf(
  note: Row,
  corrections: readonly Row[],
  earlierOf: ReadonlyMap<number, RestoredIds>,
  mapping: Mapping,
): Row | null {
  const content = parseNote(note.note as string)
  // A text that is no signed note is shown as such, whatever its ids are.
  if (!content) return null
  const earlier = earlierOf.get(note.visitId as number)
  const visitId = mapping.id('visits', note.visitId as number)
  const clientId = mapping.id('clients', earlier?.presentClientId ?? content.client.id)
  const notes = [content, ...corrections.flatMap((row) => parseNote(row.note as string) ?? [])]
  const work = notes.flatMap((one) => one.work)
  const named = [...notes.flatMap((one) => one.complaints), ...work].map(({ complaintId }) => complaintId)
  const complaints = changed(
    named.filter((id) => id !== null),
    (id) => mapping.id('complaints', earlier?.complaints[id] ?? id),
  )
  const tissues = changed(work.map(({ tissue }) => tissue).filter(isOwnId), (tissue) =>
    mapping.tissue(earlier?.tissues[tissue] ?? tissue),
  )
  const isSame =
    visitId === content.visitId &&
    clientId === content.client.id &&
    Object.keys(complaints).length === 0 &&
    Object.keys(tissues).length === 0
  if (isSame) return null
  const ids: RestoredIds = {
    visitId: content.visitId,
    clientId: content.client.id,
    presentClientId: clientId,
    complaints,
    tissues,
    corrections: corrections.length,
  }
  return { visitId, ids: canonicalJson(ids) }
}

/** Reads which ids the ids in the signed notes of a backup are there, by the visit. */
export const earlierIds = (backup: ClientRows): Map<number, RestoredIds> =>
  new Map(
    backup.restoredIds.map(({ visitId, ids }) => [
      visitId as number,
      restoredIds.parse(JSON.parse(ids as string)),
    ]),
  )

const changed = <Id extends string | number>(
  ids: readonly Id[],
  presentOf: (id: Id) => Id,
): Record<string, Id> =>
  Object.fromEntries(
    ids.map((id) => [id, presentOf(id)]).filter(([id, present]) => id !== present),
  ) as Record<string, Id>

function parseNote(text: string) {
  try {
    return signedNote.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
