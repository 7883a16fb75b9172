import type Database from 'better-sqlite3'
import { readComplaint } from '@main/complaints/read'
import { readRecommendation, readReasoningInput } from '@main/suggestions/recommendation'
import { followUpWindowDays } from '@shared/follow-ups'
import { foldText } from '@shared/text/folding'
import { addDays, dayOf, momentOf } from '@shared/fields'
import { suggest } from '@shared/reasoning/suggest'
import type { prepareRawQueries } from './raw-sql'
import type { Row } from './budget'
import type { openClinic, openProcedures } from './clinic-under-test'
import { SeededRandom } from './seeded-random'
import { randomComplaintFacts } from './complaint-facts'
import { compare } from './measure'
import type { RecordIds } from './prepare'

type Procedures = Awaited<ReturnType<typeof openProcedures>>
type Clinic = ReturnType<typeof openClinic>
type RawQueries = ReturnType<typeof prepareRawQueries>

export const rawSqlName = 'raw SQL'
export const smallPracticeName = 'the small practice'

/**
 * The search texts after each typed letter. They include common and rare names, accents, two words, an e-mail address,
 * digits, and a text that is not found.
 */
const searchTexts = [
  'maria gonz',
  'kowal',
  "o'brien",
  'nguyễn t',
  'søren',
  'client4021@',
  '555 0142',
  'zzyx',
].flatMap((text) => Array.from(text, (_, index) => text.slice(0, index + 1)))
const wordsOf = (text: string) =>
  /^[\d ]+$/.test(text) ? [text.replace(/\D/g, '')] : foldText(text).split(/\s+/).filter(Boolean)

/** Picks clients and visits from the whole practice, so that the p99 is the time for those with the most records. */
export function sampleRecords(driver: Database.Database) {
  const random = new SeededRandom(3)
  const clients = driver.prepare('SELECT id FROM clients').pluck().all() as number[]
  const visits = driver.prepare('SELECT id, clientId FROM visits').all() as RecordIds[]
  return { clients: random.pickSome(clients, 300), visits: random.pickSome(visits, 300) }
}
type SampledRecords = ReturnType<typeof sampleRecords>

const itemAt = <T>(list: readonly T[], iteration: number) => list[iteration % list.length]!

/** Measures the procedures that read. They are called directly, without a request. */
export async function procedureRows(
  procedures: { big: Procedures; small: Procedures },
  raw: RawQueries,
  { clients, visits }: SampledRecords,
  complaints: readonly RecordIds[],
): Promise<Row[]> {
  const { call, database } = procedures.big
  const loadComplaints = async ({ database: { db } }: Procedures) =>
    Promise.all(complaints.map(({ id }) => readComplaint(db, id)))
  const [inBig, inSmall] = [await loadComplaints(procedures.big), await loadComplaints(procedures.small)]
  const inputs = await Promise.all(
    inBig.map((complaint) => readReasoningInput(database.db, complaint, new Date())),
  )
  return [
    {
      name: 'client search, per keystroke',
      baselineName: rawSqlName,
      budget: {
        ratio: 3.5,
        ratioForFewClients: 6,
        reason: 'measured 2.1: parsing the input and building the query',
      },
      ...(await compare({
        iterations: searchTexts.length * 6,
        warmUp: searchTexts.length,
        measured: (iteration) => call.clients.search({ text: itemAt(searchTexts, iteration) }),
        baseline: (iteration) => raw.search(wordsOf(itemAt(searchTexts, iteration))),
      })),
    },
    {
      name: 'opening a client',
      baselineName: rawSqlName,
      budget: { ratio: 6, reason: 'measured 3.4 to 4.1: building a dozen queries and nesting their rows' },
      ...(await compare({
        iterations: 600,
        measured: (iteration) => call.pages.client({ id: itemAt(clients, iteration) }),
        baseline: (iteration) => raw.clientPage(itemAt(clients, iteration)),
      })),
    },
    {
      name: 'opening a visit',
      baselineName: rawSqlName,
      budget: { ratio: 6, reason: 'measured 4.3: the page also shows the records of the client' },
      ...(await compare({
        iterations: 600,
        measured: (iteration) => call.pages.visit({ id: itemAt(visits, iteration).id }),
        baseline: (iteration) =>
          raw.visitPage(itemAt(visits, iteration).id, itemAt(visits, iteration).clientId),
      })),
    },
    await followUpRow(procedures.big, raw),
    {
      name: 'needs another look, whole practice',
      baselineName: rawSqlName,
      budget: { ratio: 2, reason: 'measured 0.9 to 1.3: nesting the rows of more than a hundred complaints' },
      ...(await compare({
        iterations: 100,
        warmUp: 5,
        measured: () => call.pages.needsAnotherLook(),
        baseline: () => raw.needsAnotherLook(),
      })),
    },
    {
      name: 'opening a complaint',
      baselineName: 'raw SQL and the reasoning alone',
      budget: {
        ratio: 2,
        reason: 'measured 1.3: the reasoning takes most of the time, and the baseline also contains it',
      },
      ...(await compare({
        iterations: 150,
        measured: (iteration) => call.pages.complaint({ id: itemAt(complaints, iteration).id }),
        baseline: (iteration) => {
          const { id, clientId } = itemAt(complaints, iteration)
          const { facts, ...rest } = itemAt(inputs, iteration)
          raw.complaintPage(id, clientId)
          suggest(facts, rest)
        },
      })),
    },
    {
      name: 'suggestions for a complaint',
      baselineName: smallPracticeName,
      budget: {
        ratio: 1.6,
        reason: 'measured 1.0 to 1.2: the big practice differs only in the sums over more tissues',
      },
      ...(await compare({
        iterations: 150,
        measured: (iteration) => readRecommendation(database.db, itemAt(inBig, iteration), new Date()),
        baseline: (iteration) =>
          readRecommendation(procedures.small.database.db, itemAt(inSmall, iteration), new Date()),
      })),
    },
    {
      name: 'the reasoning alone, 50 visits',
      baselineName: '10 visits',
      budget: {
        ratio: 4,
        reason: 'measured 2.2 to 2.4: the time must not grow faster than the number of visits',
      },
      ...(await compare({
        iterations: 100,
        measured: (iteration) => suggest(randomComplaintFacts(iteration, 50)),
        baseline: (iteration) => suggest(randomComplaintFacts(iteration, 10)),
      })),
    },
  ]
}

async function followUpRow({ call }: Procedures, raw: RawQueries): Promise<Row> {
  const list = await call.followUps.list()
  const shown = list.due.flatMap((one) => one.questions)
  const now = new Date()
  const since = addDays(dayOf(now), -2 * followUpWindowDays)
  return {
    name: 'follow-up list',
    baselineName: rawSqlName,
    budget: {
      ratio: 2,
      ratioForFewClients: 8,
      reason: 'measured 1.2: sorting the clients and nesting the rows of those shown',
    },
    note: `${list.count} clients to call`,
    ...(await compare({
      iterations: 100,
      warmUp: 5,
      measured: () => call.followUps.list(),
      baseline: () => raw.followUps(since, momentOf(now), shown),
    })),
  }
}

/** Measures the same reads as requests with a JSON response, as a screen sends them. */
export async function requestRows(
  clinics: { big: Clinic; small: Clinic },
  raw: RawQueries,
  { clients, visits }: SampledRecords,
  complaints: readonly RecordIds[],
): Promise<Row[]> {
  const page = (clinic: Clinic) => (iteration: number) =>
    clinic.query('pages.complaint', { id: itemAt(complaints, iteration).id })
  return [
    {
      name: 'client search, per keystroke, as a request',
      baselineName: rawSqlName,
      budget: {
        ratio: 6,
        ratioForFewClients: 14,
        reason: 'measured 3.7: the request, and up to 50 clients as JSON',
      },
      ...(await compare({
        iterations: searchTexts.length * 4,
        measured: (iteration) =>
          clinics.big.query('clients.search', { text: itemAt(searchTexts, iteration) }),
        baseline: (iteration) => raw.search(wordsOf(itemAt(searchTexts, iteration))),
      })),
    },
    {
      name: 'opening a client, as a request',
      baselineName: rawSqlName,
      budget: {
        ratio: 9,
        ratioForFewClients: 14,
        reason: 'measured 5.9 to 6.1: the request, and all visits of a client as JSON',
      },
      ...(await compare({
        iterations: 400,
        measured: (iteration) => clinics.big.query('pages.client', { id: itemAt(clients, iteration) }),
        baseline: (iteration) => raw.clientPage(itemAt(clients, iteration)),
      })),
    },
    {
      name: 'opening a visit, as a request',
      baselineName: rawSqlName,
      budget: {
        ratio: 9,
        ratioForFewClients: 14,
        reason: 'measured 5.9 to 6.1: the request, and all visits of a client as JSON',
      },
      ...(await compare({
        iterations: 400,
        measured: (iteration) => clinics.big.query('pages.visit', { id: itemAt(visits, iteration).id }),
        baseline: (iteration) =>
          raw.visitPage(itemAt(visits, iteration).id, itemAt(visits, iteration).clientId),
      })),
    },
    {
      name: 'opening a complaint, as a request',
      baselineName: smallPracticeName,
      budget: {
        ratio: 1.6,
        reason: 'measured 1.0 to 1.2: the big practice differs only in the sums over more tissues',
      },
      ...(await compare({ iterations: 100, measured: page(clinics.big), baseline: page(clinics.small) })),
    },
  ]
}
