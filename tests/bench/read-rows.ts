import type Database from 'better-sqlite3'
import { readComplaint } from '@main/complaints/read'
import { readRecommendation, readReasoningInput } from '@main/suggestions/recommendation'
import { followUpWindowDays } from '@shared/follow-ups'
import { foldText } from '@shared/clients'
import { addDays, dayOf, momentOf } from '@shared/fields'
import { suggest } from '@shared/reasoning/suggest'
import type { bareSql } from './bare'
import type { Row } from './budget'
import type { openClinic, openHandler } from './clinic-under-test'
import { Draw } from './draw'
import { longStory } from './long-story'
import { compare } from './measure'
import type { Sampled } from './prepare'

type Handler = Awaited<ReturnType<typeof openHandler>>
type Clinic = ReturnType<typeof openClinic>
type Bare = ReturnType<typeof bareSql>

export const bareSqlName = 'bare SQL'
export const smallName = 'the small practice'

/**
 * The search texts, typed letter by letter: common and rare, with accents, two words, an e-mail, digits, nothing found.
 */
const typed = [
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

/** Draws clients and visits from all, so that the p99 is the time of those with the most records. */
export function drawn(driver: Database.Database) {
  const draw = new Draw(3)
  const clients = driver.prepare('SELECT id FROM clients').pluck().all() as number[]
  const visits = driver.prepare('SELECT id, clientId FROM visits').all() as Sampled[]
  return { clients: draw.some(clients, 300), visits: draw.some(visits, 300) }
}
type Drawn = ReturnType<typeof drawn>

const turnOf = <T>(list: readonly T[], turn: number) => list[turn % list.length]!

/** Measures the procedures that read, called without a request. */
export async function handlerRows(
  handlers: { big: Handler; small: Handler },
  bare: Bare,
  { clients, visits }: Drawn,
  complaints: readonly Sampled[],
): Promise<Row[]> {
  const { call, database } = handlers.big
  const loaded = async ({ database: { db } }: Handler) =>
    Promise.all(complaints.map(({ id }) => readComplaint(db, id)))
  const [inBig, inSmall] = [await loaded(handlers.big), await loaded(handlers.small)]
  const known = await Promise.all(inBig.map((complaint) => readReasoningInput(database.db, complaint)))
  return [
    {
      name: 'client search, per keystroke',
      comparedWith: bareSqlName,
      budget: { ratio: 3.5, ratioOfFew: 6, reason: 'seen 2.1: parsing the input and building the query' },
      ...(await compare({
        turns: typed.length * 6,
        warmUp: typed.length,
        measured: (turn) => call.clients.search({ text: turnOf(typed, turn) }),
        against: (turn) => bare.search(wordsOf(turnOf(typed, turn))),
      })),
    },
    {
      name: 'opening a client',
      comparedWith: bareSqlName,
      budget: { ratio: 6, reason: 'seen 3.4 to 4.1: building a dozen queries and nesting their rows' },
      ...(await compare({
        turns: 600,
        measured: (turn) => call.pages.client({ id: turnOf(clients, turn) }),
        against: (turn) => bare.clientPage(turnOf(clients, turn)),
      })),
    },
    {
      name: 'opening a visit',
      comparedWith: bareSqlName,
      budget: { ratio: 6, reason: 'seen 4.3: as for a client, whose records it shows too' },
      ...(await compare({
        turns: 600,
        measured: (turn) => call.pages.visit({ id: turnOf(visits, turn).id }),
        against: (turn) => bare.visitPage(turnOf(visits, turn).id, turnOf(visits, turn).clientId),
      })),
    },
    await followUpRow(handlers.big, bare),
    {
      name: 'needs another look, whole practice',
      comparedWith: bareSqlName,
      budget: { ratio: 2, reason: 'seen 0.9 to 1.2: nesting the rows of a hundred complaints' },
      ...(await compare({
        turns: 100,
        warmUp: 5,
        measured: () => call.pages.needsAnotherLook(),
        against: () => bare.needsAnotherLook(),
      })),
    },
    {
      name: 'opening a complaint',
      comparedWith: 'bare SQL and the reasoning alone',
      budget: { ratio: 2, reason: 'seen 1.3: the reasoning takes most of the time and is on both sides' },
      ...(await compare({
        turns: 150,
        measured: (turn) => call.pages.complaint({ id: turnOf(complaints, turn).id }),
        against: (turn) => {
          const { id, clientId } = turnOf(complaints, turn)
          const { facts, ...rest } = turnOf(known, turn)
          bare.complaintPage(id, clientId)
          suggest(facts, rest)
        },
      })),
    },
    {
      name: 'suggestions for a complaint',
      comparedWith: smallName,
      budget: { ratio: 1.6, reason: 'seen 1.0 to 1.2: a big practice only has sums of more tissues' },
      ...(await compare({
        turns: 150,
        measured: (turn) => readRecommendation(database.db, turnOf(inBig, turn)),
        against: (turn) => readRecommendation(handlers.small.database.db, turnOf(inSmall, turn)),
      })),
    },
    {
      name: 'the reasoning alone, 50 visits',
      comparedWith: '10 visits',
      budget: { ratio: 4, reason: 'seen 2.2 to 2.4: must not grow faster than the visits' },
      ...(await compare({
        turns: 100,
        measured: (turn) => suggest(longStory(turn, 50)),
        against: (turn) => suggest(longStory(turn, 10)),
      })),
    },
  ]
}

async function followUpRow({ call }: Handler, bare: Bare): Promise<Row> {
  const list = await call.followUps.list()
  const shown = list.due.flatMap((one) => one.questions)
  const now = new Date()
  const since = addDays(dayOf(now), -2 * followUpWindowDays)
  return {
    name: 'follow-up list',
    comparedWith: bareSqlName,
    budget: {
      ratio: 2,
      ratioOfFew: 8,
      reason: 'seen 1.2: sorting the clients and nesting the rows of those shown',
    },
    note: `${list.count} clients to call`,
    ...(await compare({
      turns: 100,
      warmUp: 5,
      measured: () => call.followUps.list(),
      against: () => bare.followUps(since, momentOf(now), shown),
    })),
  }
}

/** Measures the same reads as a screen asks for them: a request in, JSON text out. */
export async function requestRows(
  clinics: { big: Clinic; small: Clinic },
  bare: Bare,
  { clients, visits }: Drawn,
  complaints: readonly Sampled[],
): Promise<Row[]> {
  const page = (clinic: Clinic) => (turn: number) =>
    clinic.query('pages.complaint', { id: turnOf(complaints, turn).id })
  return [
    {
      name: 'client search, per keystroke, as a request',
      comparedWith: bareSqlName,
      budget: { ratio: 6, ratioOfFew: 14, reason: 'seen 3.7: the request and up to 50 clients as JSON' },
      ...(await compare({
        turns: typed.length * 4,
        measured: (turn) => clinics.big.query('clients.search', { text: turnOf(typed, turn) }),
        against: (turn) => bare.search(wordsOf(turnOf(typed, turn))),
      })),
    },
    {
      name: 'opening a client, as a request',
      comparedWith: bareSqlName,
      budget: {
        ratio: 9,
        ratioOfFew: 14,
        reason: 'seen 5.9 to 6.1: the request and all visits of a client as JSON',
      },
      ...(await compare({
        turns: 400,
        measured: (turn) => clinics.big.query('pages.client', { id: turnOf(clients, turn) }),
        against: (turn) => bare.clientPage(turnOf(clients, turn)),
      })),
    },
    {
      name: 'opening a visit, as a request',
      comparedWith: bareSqlName,
      budget: {
        ratio: 9,
        ratioOfFew: 14,
        reason: 'seen 5.9 to 6.1: the request and all visits of a client as JSON',
      },
      ...(await compare({
        turns: 400,
        measured: (turn) => clinics.big.query('pages.visit', { id: turnOf(visits, turn).id }),
        against: (turn) => bare.visitPage(turnOf(visits, turn).id, turnOf(visits, turn).clientId),
      })),
    },
    {
      name: 'opening a complaint, as a request',
      comparedWith: smallName,
      budget: { ratio: 1.6, reason: 'seen 1.0 to 1.2: a big practice only has sums of more tissues' },
      ...(await compare({ turns: 100, measured: page(clinics.big), against: page(clinics.small) })),
    },
  ]
}
