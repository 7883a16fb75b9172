import type { Anatomy } from '@shared/anatomy/anatomy'
import { anatomyWith, type OwnAnatomy } from '@shared/anatomy/own-anatomy'
import { ownIdOf, type OwnTissue } from '@shared/anatomy/own-tissue'
import type { Selectable } from 'kysely'
import type { Db } from '../database/open'
import type { Tables } from '../database/tables'

/** Reads what this practice added to the anatomy, oldest first, including retired tissues. */
export async function readOwnAnatomy(db: Db): Promise<OwnAnatomy> {
  const [{ version }, tissues, relations] = await Promise.all([
    db.selectFrom('ownAnatomyVersion').select('version').executeTakeFirstOrThrow(),
    db.selectFrom('ownTissues').selectAll().orderBy('id').execute(),
    db.selectFrom('ownRelations').select(['id', 'tissue', 'kind', 'to', 'source']).orderBy('id').execute(),
  ])
  return { version, tissues: tissues.map(ownTissueOf), relations }
}

/** Returns the built-in anatomy with the additions of this practice. */
export async function anatomyOfPractice(db: Db): Promise<Anatomy> {
  return anatomyWith(await readOwnAnatomy(db))
}

/** Lists the tissues that this practice has hidden from suggestions, by their ids. */
export const hiddenTissues = (db: Db) =>
  db.selectFrom('hiddenTissues').selectAll().orderBy('tissue').execute()

/** The lists were validated when they were saved. `anatomyWith` leaves out what this version does not know. */
function ownTissueOf({
  createdAt: _createdAt,
  updatedAt: _updatedAt,
  ...row
}: Selectable<Tables['ownTissues']>): OwnTissue {
  const list = <Key extends keyof OwnTissue>(json: string) => JSON.parse(json) as OwnTissue[Key]
  return {
    ...row,
    id: ownIdOf(row.id),
    synonyms: list<'synonyms'>(row.synonyms),
    liesIn: list<'liesIn'>(row.liesIn),
    refersMainlyTo: list<'refersMainlyTo'>(row.refersMainlyTo),
    refersAlsoTo: list<'refersAlsoTo'>(row.refersAlsoTo),
    borders: list<'borders'>(row.borders),
    loadedBy: list<'loadedBy'>(row.loadedBy),
    stretchedBy: list<'stretchedBy'>(row.stretchedBy),
    midline: row.midline === 1,
    retired: row.retired === 1,
  }
}
