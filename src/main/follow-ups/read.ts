import { followUpWindowDays } from '@shared/follow-ups'
import { addDays, dayOf, momentOf } from '@shared/fields'
import type { Db } from '../database/open'
import { readMeasureChoices } from '../measures/read'
import { readReliefCriterion } from '../outcomes/relief-criterion'
import { listWork } from '../visits/read'
import { listCandidates, type Candidate } from './candidates'
import { followUpStatus, type FollowUpStatus, type FollowUpReason } from './status'

/** How many clients the list shows. Its count includes the others. */
const MAX_LISTED = 60

/** Counts the clients who are due for a follow-up call. */
export async function countFollowUpsDue(db: Db, now: Date): Promise<number> {
  return (await readStatuses(db, now)).filter((one) => one.state === 'due').length
}

/** Reads the follow-up status of every client who has a visit without a known outcome. */
async function readStatuses(db: Db, now: Date): Promise<FollowUpStatus[]> {
  const moment = momentOf(now)
  // An agreed call may be later than the follow-up window of the visit.
  const since = addDays(dayOf(now), -2 * followUpWindowDays)
  const [criterion, candidates, calls] = await Promise.all([
    readReliefCriterion(db),
    listCandidates(db, since, moment),
    db.selectFrom('calls').selectAll().where('at', '>=', since).orderBy('at').orderBy('id').execute(),
  ])
  const callsOf = Map.groupBy(calls, (call) => call.clientId)
  return [...Map.groupBy(candidates, (one) => one.clientId)].flatMap(([clientId, questions]) => {
    const status = followUpStatus(questions, callsOf.get(clientId) ?? [], criterion.hours, moment)
    return status ? [status] : []
  })
}

/** Lists the clients to call now, those to call later, and those who are not called. */
export async function listFollowUps(db: Db, now: Date) {
  const statuses = await readStatuses(db, now)
  const due = statuses
    .filter((one) => one.state === 'due')
    .sort((a, b) => priority(a) - priority(b) || (a.questions[0]!.at < b.questions[0]!.at ? -1 : 1))
  const shown = due.slice(0, MAX_LISTED)
  const asked = await withQuestions(
    db,
    shown.flatMap((one) => one.questions),
  )
  const quiet = statuses.filter((one) => one.state !== 'due')
  return {
    count: due.length,
    due: shown.map((one) => ({
      ...clientOf(one.questions[0]!),
      reason: one.reason,
      attempts: one.attempts.map((call) => call.at),
      note: one.note,
      questions: one.questions.map((question) => asked.get(question)!),
    })),
    later: quiet
      .filter((one) => one.state === 'later')
      .sort((a, b) => (a.dueFrom! < b.dueFrom! ? -1 : 1))
      .slice(0, MAX_LISTED)
      .map((one) => ({
        ...clientOf(one.questions[0]!),
        dueFrom: one.dueFrom!,
        reason: one.reason,
        attempts: one.attempts.length,
      })),
    notCalled: quiet
      .filter((one) => one.state === 'stopped' || one.state === 'no calls')
      .map((one) => ({ ...clientOf(one.questions[0]!), noCalls: one.state === 'no calls' })),
  }
}

const clientOf = ({ clientId, firstName, lastName, phone, email }: Candidate) => ({
  clientId,
  firstName,
  lastName,
  phone,
  email,
})

/** Agreed calls come first, then the calls whose answers matter most for the next visit. */
const order: readonly FollowUpReason[] = ['call agreed', 'no lasting relief', 'first', 'early', 'not asked']

const priority = ({ reason }: FollowUpStatus) => order.indexOf(reason)

/** Adds to each question the tissues worked at its visit and the measures beside pain. */
async function withQuestions(db: Db, questions: Candidate[]) {
  const visitIds = [...new Set(questions.map((one) => one.visitId))]
  const [work, measureChoice] = await Promise.all([
    visitIds.length ? listWork(db, visitIds) : [],
    readMeasureChoices(
      db,
      questions.map(({ complaintId: id, measures }) => ({ id, measures })),
    ),
  ])
  const workByVisit = Map.groupBy(work, (line) => line.visitId)
  return new Map(
    questions.map((one) => [
      one,
      {
        visitId: one.visitId,
        at: one.at,
        complaintId: one.complaintId,
        title: one.title,
        painBefore: one.painBefore,
        painAfter: one.painAfter,
        noLastingReliefVisits: one.noLastingReliefVisits,
        measureChoice: measureChoice.get(one.complaintId)!,
        worked: (workByVisit.get(one.visitId) ?? [])
          .filter((line) => line.technique !== 'check only')
          .map(({ tissue, side }) => ({ tissue, side })),
      },
    ]),
  )
}
