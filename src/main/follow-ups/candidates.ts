import type { Db } from '../database/open'

export type Candidate = Awaited<ReturnType<typeof listCandidates>>[number]

/**
 * Lists the visits to ask about, oldest first: the last visit of each open complaint, if it was therapeutic, lies
 * between two moments and has no known outcome. Earlier visits are left out, because the last one changes how the
 * client feels.
 */
export function listCandidates(db: Db, since: string, until: string) {
  return (
    db
      .selectFrom('countedVisits as visits')
      // Cross joins, because with inner joins SQLite may read every client of the practice before the last visits.
      .crossJoin('visitComplaints')
      .crossJoin('complaints')
      .crossJoin('clients')
      .select((select) => [
        'visits.id as visitId',
        'visits.at',
        'complaints.id as complaintId',
        'complaints.title',
        'complaints.measures',
        'complaints.noLastingReliefVisits',
        'visitComplaints.painBefore',
        'visitComplaints.painAfter',
        'clients.id as clientId',
        'clients.firstName',
        'clients.lastName',
        'clients.phone',
        'clients.email',
        'clients.noCallsSince',
        select
          .selectFrom('visitComplaints as each')
          .innerJoin('countedVisits as counted', 'counted.id', 'each.visitId')
          .select((each) => each.fn.countAll<number>().as('count'))
          .whereRef('each.complaintId', '=', 'complaints.id')
          .as('visits'),
        select
          .selectFrom('outcomes')
          .select((outcome) => outcome.fn.max('askedAt').as('last'))
          .whereRef('outcomes.visitId', '=', 'visits.id')
          .whereRef('outcomes.complaintId', '=', 'complaints.id')
          .as('lastAskedAt'),
      ])
      .whereRef('visitComplaints.visitId', '=', 'visits.id')
      .whereRef('complaints.id', '=', 'visitComplaints.complaintId')
      .whereRef('clients.id', '=', 'visits.clientId')
      .where('visits.at', '>=', since)
      .where('visits.at', '<=', until)
      .where('visits.kind', '=', 'therapeutic')
      .where('complaints.status', '=', 'open')
      .where('clients.archived', '=', 0)
      // "Too early" can be asked again. If a later visit recorded the pain, the verdict is known already.
      .where('visitComplaints.verdict', 'in', ['not recorded', 'too early'])
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('visitComplaints as again')
              .innerJoin('countedVisits as later', 'later.id', 'again.visitId')
              .select('later.id')
              .whereRef('again.complaintId', '=', 'complaints.id')
              .where(({ or, and, eb, ref }) =>
                or([
                  eb('later.at', '>', ref('visits.at')),
                  and([eb('later.at', '=', ref('visits.at')), eb('later.id', '>', ref('visits.id'))]),
                ]),
              ),
          ),
        ),
      )
      .orderBy('visits.at')
      .orderBy('visits.id')
      .execute()
  )
}
