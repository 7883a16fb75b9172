import type Database from 'better-sqlite3'
import { readComplaint } from '@main/complaints/read'
import { readRecommendation } from '@main/suggestions/recommendation'
import { foldText } from '@shared/clients'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import { suggest } from '@shared/reasoning/suggest'
import type { bareSql } from './bare'
import type { openClinic, openHandler } from './clinic-under-test'
import { Draw } from './draw'
import { muscles } from '@shared/anatomy/muscles'
import { compare } from './measure'
import { lineOf } from './make-visits'
import type { Row } from './table'

const HANDLER = { most: 16, ratio: 3 }

type Handler = Awaited<ReturnType<typeof openHandler>>
type Clinic = ReturnType<typeof openClinic>
type Bare = ReturnType<typeof bareSql>

/** What a person types, letter by letter: common and rare, with accents, two words, an e-mail, digits, nothing found. */
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

/** Clients and complaints to open: drawn from all, so that the p99 is that of the ones with the most visits. */
export function someOf(driver: Database.Database) {
  const draw = new Draw(3)
  const clients = driver.prepare('SELECT id FROM clients').pluck().all() as number[]
  const complaints = driver
    .prepare(
      `SELECT complaints.id, clientId FROM complaints JOIN clients ON clients.id = clientId
       WHERE status = 'open' AND clients.archived = 0`,
    )
    .all() as {
    id: number
    clientId: number
  }[]
  return { clients: draw.some(clients, 300), complaints: draw.some(complaints, 300) }
}
type Some = ReturnType<typeof someOf>

const turnOf = <T>(list: readonly T[], turn: number) => list[turn % list.length]!

export async function handlerRows({ call, database }: Handler, bare: Bare, some: Some): Promise<Row[]> {
  const { db } = database
  const loaded = await Promise.all(some.complaints.map(({ id }) => readComplaint(db, id)))
  return [
    {
      name: 'client search, per keystroke',
      budget: HANDLER,
      ...(await compare({
        turns: typed.length * 6,
        warmUp: typed.length,
        product: (turn) => call.clients.search({ text: turnOf(typed, turn) }),
        bare: (turn) => bare.search(wordsOf(turnOf(typed, turn))),
      })),
    },
    {
      name: 'opening a client',
      budget: HANDLER,
      ...(await compare({
        turns: 600,
        product: (turn) => call.pages.client({ id: turnOf(some.clients, turn) }),
        bare: (turn) => bare.clientPage(turnOf(some.clients, turn)),
      })),
    },
    {
      name: 'opening a complaint, suggestions included',
      // No ratio: most of it is the reasoning, which has no SQL to compare with.
      budget: { most: HANDLER.most },
      ...(await compare({
        turns: 300,
        product: (turn) => call.pages.complaint({ id: turnOf(some.complaints, turn).id }),
        bare: (turn) => {
          const { id, clientId } = turnOf(some.complaints, turn)
          bare.complaintPage(id, clientId)
        },
      })),
    },
    {
      name: 'needs another look, whole practice',
      budget: { most: 100 },
      ...(await compare({
        turns: 100,
        warmUp: 5,
        product: () => call.pages.needsAnotherLook(),
        bare: () => bare.needsAnotherLook(),
      })),
    },
    {
      name: 'suggestions for one complaint',
      budget: { most: 10 },
      ...(await compare({
        turns: 300,
        product: (turn) => readRecommendation(db, turnOf(loaded, turn)),
        bare: (turn) => bare.suggestions(turnOf(loaded, turn).id),
      })),
    },
    {
      name: 'the reasoning alone, 50 visits',
      budget: { most: 10 },
      ...(await compare({ turns: 300, product: (turn) => suggest(longStory(turn)) })),
    },
  ]
}

/** The same reads as the screens ask for them: a request in, an answer as text out. */
export async function requestRows(clinic: Clinic, some: Some): Promise<Row[]> {
  const row = async (name: string, turns: number, product: (turn: number) => unknown): Promise<Row> => ({
    name,
    budget: { most: 16 },
    ...(await compare({ turns, product })),
  })
  return [
    await row('client search, per keystroke, as a request', typed.length * 4, (turn) =>
      clinic.query('clients.search', { text: turnOf(typed, turn) }),
    ),
    await row('opening a client, as a request', 400, (turn) =>
      clinic.query('pages.client', { id: turnOf(some.clients, turn) }),
    ),
    await row('opening a complaint, as a request', 300, (turn) =>
      clinic.query('pages.complaint', { id: turnOf(some.complaints, turn).id }),
    ),
  ]
}

const tissues = muscles.map((muscle) => muscle.id)

/** A complaint with fifty visits and three tissues at each; another one at each turn. */
function longStory(turn: number): ComplaintFacts {
  const draw = new Draw(turn)
  return {
    regions: [{ region: 'between-shoulder-blades', side: 'left' }],
    worseBy: ['neck-rotation-same-side', 'scapula-protraction'],
    redFlags: [],
    widespreadSigns: [],
    visits: Array.from({ length: 50 }, (_, index) => ({
      id: index + 1,
      at: `20${String(10 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}-10T10:00`,
      kind: 'therapeutic',
      painBefore: 6,
      painAfter: 3,
      relief: draw.one(['under 4 hours', '1 to 3 days', 'over 7 days'] as const),
      verdict: draw.one(['did not last', 'no change', 'lasted', 'not recorded'] as const),
      work: draw.some(tissues, 3).map((tissue) => {
        const [, side, , minutes, pressure, response, familiarPain] = lineOf(draw, tissue)
        return { tissue, side, checkOnly: false, minutes, pressure, response, familiarPain } as never
      }),
    })),
  }
}
