import { regionById } from '@shared/anatomy/regions'
import { formatName } from '@shared/clients/names'
import { screenById } from '@shared/screens/screens'
import type { NoteContent } from '@shared/signed-note'
import { anatomyOfPractice } from '../anatomy/read'
import { readNameSettings } from '../clients/search-text'
import type { Db } from '../database/open'
import type { readVisit } from './read'

type Visit = Pick<
  Awaited<ReturnType<typeof readVisit>>,
  | keyof Pick<NoteContent, 'at' | 'minutes' | 'kind' | 'subjective' | 'objective' | 'assessment' | 'plan'>
  | 'id'
  | 'clientId'
  | 'complaints'
  | 'painMarks'
  | 'work'
>

/**
 * Returns the note of each visit as its page shows it, with the present names of the client, the complaints, the
 * regions, the tissues and the tests, in the order of the visits.
 */
export async function withNames(db: Db, visits: readonly Visit[]): Promise<NoteContent[]> {
  const treated = [...new Set(visits.flatMap(({ complaints }) => complaints.map((one) => one.complaintId)))]
  const [{ tissueById }, clients, regions] = await Promise.all([
    anatomyOfPractice(db),
    clientsOf(
      db,
      visits.map(({ clientId }) => clientId),
    ),
    treated.length ? regionsOf(db, treated) : [],
  ])
  const regionsByComplaint = Map.groupBy(regions, ({ complaintId }) => complaintId)
  return visits.map((visit) => {
    const { id: visitId, at, minutes, kind, subjective, objective, assessment, plan } = visit
    return {
      visitId,
      client: clients.get(visit.clientId)!,
      at,
      minutes,
      kind,
      subjective,
      objective,
      assessment,
      plan,
      complaints: visit.complaints
        .map(({ complaintId, title, painBefore, painAfter, radiation, screens }) => ({
          complaintId,
          title,
          regions: (regionsByComplaint.get(complaintId) ?? []).map(({ region, side }) => ({
            region,
            name: regionName(region),
            side,
          })),
          painBefore,
          painAfter,
          radiation,
          screens: Object.entries(screens).map(([id, result]) => ({ id, name: screenName(id), result })),
        }))
        .sort((a, b) => a.complaintId - b.complaintId),
      painMarks: visit.painMarks.map((mark) => ({ ...mark, name: regionName(mark.region) })),
      work: visit.work.map(({ id: _id, visitId: _visitId, position: _position, ...line }) => ({
        ...line,
        name: tissueById.get(line.tissue)?.name ?? line.tissue,
      })),
    }
  })
}

async function clientsOf(db: Db, ids: number[]) {
  const rows = await db
    .selectFrom('clients')
    .select(['id', 'firstName', 'lastName', 'dateOfBirth'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  const { nameOrder } = await readNameSettings(db)
  return new Map(
    rows.map((row) => [
      row.id,
      { id: row.id, name: formatName(row, nameOrder), dateOfBirth: row.dateOfBirth },
    ]),
  )
}

const regionsOf = (db: Db, complaintIds: number[]) =>
  db
    .selectFrom('complaintRegions')
    .select(['complaintId', 'region', 'side'])
    .where('complaintId', 'in', complaintIds)
    .orderBy('complaintId')
    .orderBy('position')
    .execute()

// An id of a newer version has no name here.
const regionName = (id: string) => regionById.get(id)?.label ?? id
const screenName = (id: string) => screenById.get(id)?.name ?? id.replaceAll('-', ' ')
