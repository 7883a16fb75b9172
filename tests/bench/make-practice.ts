import type Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { searchTextOf, sortNameOf } from '@main/clients/search'
import { newestVersion } from '@main/database/migrations'
import { databaseName, openDatabase } from '@main/database/open'
import { emptyClient } from '@shared/clients'
import { addDays } from '@shared/fields'
import { defaultReliefCriterion } from '@shared/reasoning/record/relief'
import { Draw } from './draw'
import { movementsFor, regionsFor, tissuesFor } from './made-complaints'
import { courseOf, experienceOf, lineOf, noLastingReliefOf, type MadeVisit } from './make-visits'
import { firstNames, lastNames } from './names'
import type { Options } from './options'

const VISITS_PER_CLIENT = 10

/** Increase it with each change to the made data, so that a practice of an earlier version is not measured. */
const DATA_VERSION = 2

/** The approximate day of the last visits, YYYY-MM-DD. */
export const lastDay = '2025-06-30'
const STAMP = '2025-06-30T12:00:00.000Z'

/** Returns the path of the practice's file. It is made once and kept for the next run. */
export async function madePractice(
  { clients, fresh }: Options,
  say: (line: string) => void,
): Promise<string> {
  const name = ['elsewhere-bench', newestVersion, await shapeOfFile(), DATA_VERSION, clients].join('-')
  const folder = join(tmpdir(), name)
  const path = join(folder, databaseName)
  if (fresh) rmSync(folder, { recursive: true, force: true })
  if (existsSync(path)) return path
  say(
    `Making ${clients} clients and ${clients * VISITS_PER_CLIENT} visits; kept in ${folder} for the next run.`,
  )
  const draft = `${folder}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  const database = await openDatabase(draft, () => new Date())
  // Everything can be made again after a power failure.
  database.driver.pragma('synchronous = OFF')
  database.driver.pragma('cache_size = -400000')
  database.driver.transaction(() => make(database.driver, clients))()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
  renameSync(draft, folder)
  return path
}

/** A hash of the tables and indexes. Before a release they change without a new version number. */
async function shapeOfFile(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-bench-shape-'))
  const database = await openDatabase(folder, () => new Date())
  const statements = database.driver.prepare('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all()
  await database.close()
  rmSync(folder, { recursive: true })
  return createHash('sha256').update(statements.join('\n')).digest('hex').slice(0, 8)
}

function make(driver: Database.Database, clients: number): void {
  const draw = new Draw(7)
  const into = (table: string, columns: string) => {
    const names = columns.split(/,\s*/)
    return driver.prepare(`INSERT INTO ${table} (${columns}) VALUES (${names.map(() => '?').join(', ')})`)
  }
  into('practice', 'id, name, paper, dateFormat, reliefPoints, reliefPercent, reliefHours').run(
    1,
    'Big practice',
    'a4',
    'day-month-year',
    defaultReliefCriterion.points,
    defaultReliefCriterion.percent,
    defaultReliefCriterion.hours,
  )
  into('practitioners', 'id, name').run(1, 'Robin Hale')
  const clientColumns = [
    ...Object.keys(emptyClient),
    'searchText',
    'sortName',
    'archived',
    'createdAt',
    'updatedAt',
  ]
  const client = into('clients', clientColumns.join(', '))
  const complaint = into(
    'complaints',
    'id, clientId, title, onsetOn, onsetHow, worseBy, betterBy, worseNote, betterNote, painAtStart, goal, redFlags, ' +
      'widespreadSigns, note, status, openedOn, closedOn, noLastingReliefSince, noLastingReliefVisits, createdAt, updatedAt',
  )
  const region = into('complaintRegions', 'complaintId, position, region, side')
  const visit = into(
    'visits',
    'id, clientId, practitionerId, at, minutes, kind, subjective, objective, assessment, plan, createdAt, updatedAt',
  )
  const treated = into('visitComplaints', 'visitId, complaintId, painBefore, painAfter, verdict')
  const work = into(
    'work',
    'visitId, position, tissue, side, technique, minutes, pressure, response, familiarPain, note',
  )
  const outcome = into(
    'outcomes',
    'visitId, complaintId, relief, painNow, reaction, askedAt, askedHow, note, createdAt',
  )
  const experience = into('experience', 'region, tissue, complaintId, lasted, didNotLast')
  const call = into('calls', 'clientId, at, result, note, createdAt')

  let visitId = 0
  let complaintId = 0
  for (const [index, count] of visitCounts(draw, clients).entries()) {
    const clientId = index + 1
    client.run(clientOf(draw, clientId))
    let day = addDays(lastDay, -draw.from(0, 400) - count * 18)
    const complaints = complaintCount(draw)
    for (let which = 0; which < complaints; which++) {
      complaintId += 1
      const regions = regionsFor(draw)
      const openedOn = day
      const own = Math.floor(count / complaints) + (which < count % complaints ? 1 : 0)
      const visits: MadeVisit[] = Array.from({ length: own }, () => {
        visitId += 1
        day = addDays(day, draw.from(5, 30))
        const at = `${day}T${String(draw.from(8, 18)).padStart(2, '0')}:00`
        const kind = draw.chance(0.08) ? 'relaxation' : 'therapeutic'
        return {
          id: visitId,
          at,
          kind,
          ...courseOf(draw, at),
          tissues: tissuesFor(draw, regions),
          verdict: 'not recorded',
        }
      })
      const tests = visits.filter((one) => one.kind === 'therapeutic')
      const look = noLastingReliefOf(tests)
      const open = day > addDays(lastDay, -180) || draw.chance(0.1)
      complaint.run([
        complaintId,
        clientId,
        `${regions[0]!.region.replaceAll('-', ' ')}, ${regions[0]!.side}`,
        openedOn,
        'Crept in over some months.',
        movementsFor(draw),
        '[]',
        '',
        '',
        tests[0]?.painBefore ?? null,
        'A day without thinking about it',
        draw.chance(0.02) ? '["night-pain"]' : '[]',
        draw.chance(0.02) ? '["poor-sleep","both-sides"]' : '[]',
        '',
        open ? 'open' : 'resolved',
        openedOn,
        open ? null : day,
        look?.since ?? null,
        look?.visits ?? 0,
        STAMP,
        STAMP,
      ])
      for (const [position, at] of regions.entries()) region.run(complaintId, position, at.region, at.side)
      for (const one of visits) {
        visit.run([one.id, clientId, 1, one.at, 60, one.kind, ...notesOf(draw), STAMP, STAMP])
        one.tissues.forEach((tissue, position) => work.run([one.id, position, ...lineOf(draw, tissue)]))
        if (one.kind === 'relaxation') continue
        treated.run(one.id, complaintId, one.painBefore, one.painAfter, one.verdict)
        if (!one.outcome) continue
        const { relief, painNow, askedAt, askedHow } = one.outcome
        outcome.run(one.id, complaintId, relief, painNow, '', askedAt, askedHow, '', STAMP)
      }
      for (const [tissue, counts] of experienceOf(tests))
        for (const at of regions)
          experience.run(at.region, tissue, complaintId, counts.lasted, counts.didNotLast)
    }
    if (count > 0 && draw.chance(0.2))
      call.run(clientId, `${addDays(day, draw.from(3, 6))}T09:30`, 'no answer', '', STAMP)
  }
}

/** The number of visits of each client: many come a few times, some for years. The mean is exact. */
function visitCounts(draw: Draw, clients: number): number[] {
  const counts = Array.from({ length: clients }, () =>
    Math.min(150, Math.round(-Math.log(1 - draw.share()) * VISITS_PER_CLIENT)),
  )
  let missing = clients * VISITS_PER_CLIENT - counts.reduce((sum, count) => sum + count, 0)
  while (missing !== 0) {
    const which = draw.from(0, clients - 1)
    const step = Math.sign(missing)
    if (counts[which]! + step < 0) continue
    counts[which]! += step
    missing -= step
  }
  return counts
}

const complaintCount = (draw: Draw) => (draw.chance(0.68) ? 1 : draw.chance(0.75) ? 2 : 3)

function clientOf(draw: Draw, id: number): (string | number | null)[] {
  const firstName = draw.one(firstNames)
  const lastName = draw.chance(0.1) ? `${draw.one(lastNames)}-${draw.one(lastNames)}` : draw.one(lastNames)
  const client = {
    ...emptyClient,
    firstName,
    lastName,
    dateOfBirth: `${draw.from(1935, 2004)}-${String(draw.from(1, 12)).padStart(2, '0')}-15`,
    phone: `555 01${String(id % 100).padStart(2, '0')} ${String(id).padStart(5, '0')}`,
    email: `client${id}@example.com`,
    address: `${draw.from(1, 200)} Willow Street\nWillowbrook`,
    occupation: draw.one(['Teacher', 'Nurse', 'Driver', 'Clerk, desk work', 'Cook', 'Retired']),
    physician: 'Dr. A. Lindgren',
    referralSource: draw.one(['Friend', 'Web search', 'Doctor', '']),
    healthHistory: draw.chance(0.3) ? 'High blood pressure, controlled.\nKnee surgery 2012.' : '',
    allergies: draw.chance(0.1) ? 'Nut oils' : '',
    medication: draw.chance(0.2) ? 'Ramipril' : '',
    consentOn: '2020-01-15',
  }
  const archived = draw.chance(0.05) ? 1 : 0
  return [...Object.values(client), searchTextOf(client), sortNameOf(client), archived, STAMP, STAMP]
}

const notesOf = (draw: Draw) => [
  `Ache ${draw.one(['since the weekend', 'as before', 'worse at the desk', 'on waking'])}, eases with heat. Sleeps ${draw.one(['well', 'badly'])}.`,
  'Tender along the edge, movement free, a little guarded at the end. No numbness.',
  draw.one(['', 'Overworked from posture.', 'Not this alone.']),
  draw.one(['Two weeks.', 'Ring in three days.', 'Look further up next time.']),
]
