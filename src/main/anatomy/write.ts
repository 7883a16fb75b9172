import { sameName } from '@shared/anatomy/find-tissue'
import { ownIdOf, ownNumberOf, type OwnRelationInput, type OwnTissueInput } from '@shared/anatomy/own-tissue'
import type { Db } from '../database/open'
import { Refused, refuseIfChanged } from '../refused'
import { refuseUnknownTissue, refuseUnknownTissues } from './known-tissue'
import { anatomyOfPractice } from './read'

/** Creates a tissue of the practice's own, inside the caller's transaction. Returns its id. */
export async function createOwnTissue(db: Db, tissue: OwnTissueInput, now: Date): Promise<string> {
  await refuseImpossible(db, tissue, null)
  const stamp = now.toISOString()
  const { insertId } = await db
    .insertInto('ownTissues')
    .values({ ...columnsOf(tissue), retired: 0, createdAt: stamp, updatedAt: stamp })
    .executeTakeFirstOrThrow()
  return ownIdOf(Number(insertId))
}

export async function updateOwnTissue(
  db: Db,
  {
    id,
    tissue,
    expectedRevision,
  }: { id: string; tissue: OwnTissueInput; expectedRevision?: number | undefined },
  now: Date,
): Promise<void> {
  const { number, revision } = await ownRow(db, id)
  refuseIfChanged(expectedRevision, revision)
  await refuseImpossible(db, tissue, id)
  await db
    .updateTable('ownTissues')
    .set({ ...columnsOf(tissue), updatedAt: now.toISOString() })
    .where('id', '=', number)
    .execute()
}

/** Retires a tissue, or undoes that. A retired tissue is no longer offered. It is kept, because records name it. */
export async function setRetired(db: Db, id: string, retired: boolean, now: Date): Promise<void> {
  const { number } = await ownRow(db, id)
  await db
    .updateTable('ownTissues')
    .set({ retired: Number(retired), updatedAt: now.toISOString() })
    .where('id', '=', number)
    .execute()
}

/** Adds a relation. Refuses one that the built-in anatomy or the practice already has. */
export async function addRelation(db: Db, relation: OwnRelationInput, now: Date): Promise<void> {
  await refuseUnknownTissue(db, relation.tissue, 'relation.tissue')
  const { tissue, kind, to } = relation
  if (kind === 'borders') await refuseUnknownTissue(db, to, 'relation.to')
  const anatomy = await anatomyOfPractice(db)
  const stated = anatomy.refersTo(tissue, to)
  const isKnown =
    kind === 'borders'
      ? anatomy.adjacentTo(tissue).includes(to)
      : stated === 'mainly' || (stated === 'also' && kind === 'refers also to')
  if (isKnown) throw new Refused('relation-known', 'relation.to')
  await db
    .insertInto('ownRelations')
    .values({ ...relation, createdAt: now.toISOString() })
    .execute()
}

export async function deleteRelation(db: Db, id: number): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('ownRelations').where('id', '=', id).executeTakeFirst()
  if (numDeletedRows === 0n) throw new Refused('not-found', 'id')
}

async function ownRow(db: Db, id: string): Promise<{ number: number; revision: number }> {
  const row = await db
    .selectFrom('ownTissues')
    .select(['id', 'revision'])
    .where('id', '=', ownNumberOf(id))
    .executeTakeFirst()
  if (!row) throw new Refused('not-found', 'id')
  return { number: row.id, revision: row.revision }
}

/** @param self the tissue that is updated, which may keep its name */
async function refuseImpossible(db: Db, tissue: OwnTissueInput, self: string | null): Promise<void> {
  await refuseUnknownTissues(db, tissue.borders, () => 'tissue.borders')
  const { tissueById } = await anatomyOfPractice(db)
  const taken = [...tissueById.values()].some(({ id, name }) => id !== self && sameName(name, tissue.name))
  if (taken) throw new Refused('tissue-name-taken', 'tissue.name')
}

function columnsOf(tissue: OwnTissueInput) {
  const { synonyms, liesIn, refersMainlyTo, refersAlsoTo, borders, loadedBy, stretchedBy, ...columns } =
    tissue
  return {
    ...columns,
    midline: Number(tissue.midline),
    synonyms: JSON.stringify(synonyms),
    liesIn: JSON.stringify(liesIn),
    refersMainlyTo: JSON.stringify(refersMainlyTo),
    refersAlsoTo: JSON.stringify(refersAlsoTo),
    borders: JSON.stringify(borders),
    loadedBy: JSON.stringify(loadedBy),
    stretchedBy: JSON.stringify(stretchedBy),
  }
}
