import type Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { searchTextOf } from '@main/clients/search-text'
import { sortNameOf } from '@shared/clients/names'
import { newestVersion } from '@main/database/migrations'
import { databaseName, openDatabase } from '@main/database/open'
import { emptyClient } from '@shared/clients'
import { addDays } from '@shared/fields'
import { defaultReliefCriterion } from '@shared/reasoning/record/relief'
import { SeededRandom } from './seeded-random'
import { randomMovements, randomRegions, randomTissues } from './random-complaint'
import {
  randomPainAndOutcome,
  countExperience,
  randomWorkRow,
  classifyVisits,
  type GeneratedVisit,
} from './generate-visits'
import { firstNames, lastNames } from './names'
import { VISITS_PER_CLIENT, type Options } from './options'

/** Increase this number with each change of the generated data, so that no practice with the earlier data is measured. */
const DATA_VERSION = 4

/** The approximate day of the last visits, YYYY-MM-DD. */
export const lastDay = '2025-06-30'
const STAMP = '2025-06-30T12:00:00.000Z'

/** Returns the path of the file of the practice. If the file does not exist, the practice is generated and kept. */
export async function findOrGeneratePractice(
  { clients, fresh }: Options,
  print: (line: string) => void,
): Promise<string> {
  const name = ['elsewhere-bench', newestVersion, await hashOfSchema(), DATA_VERSION, clients].join('-')
  const folder = join(tmpdir(), name)
  const path = join(folder, databaseName)
  if (fresh) rmSync(folder, { recursive: true, force: true })
  if (existsSync(path)) return path
  print(
    `Generating ${clients} clients and ${clients * VISITS_PER_CLIENT} visits. They are kept in ${folder} for the next run.`,
  )
  const newFolder = `${folder}.new`
  rmSync(newFolder, { recursive: true, force: true })
  mkdirSync(newFolder, { recursive: true })
  const database = await openDatabase(newFolder, () => new Date())
  // Durability is not needed, because the practice can be generated again after a power failure.
  database.driver.pragma('synchronous = OFF')
  database.driver.pragma('cache_size = -400000')
  database.driver.transaction(() => fillPractice(database.driver, clients))()
  // Written around the program, which would do this when it closes the record.
  database.driver.pragma('optimize')
  await database.close()
  rmSync(folder, { recursive: true, force: true })
  renameSync(newFolder, folder)
  return path
}

/** Returns a hash of the database schema. Before a release the schema changes without a new version number. */
async function hashOfSchema(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'elsewhere-bench-shape-'))
  const database = await openDatabase(folder, () => new Date())
  const statements = database.driver.prepare('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all()
  await database.close()
  rmSync(folder, { recursive: true })
  return createHash('sha256').update(statements.join('\n')).digest('hex').slice(0, 8)
}

function fillPractice(driver: Database.Database, clients: number): void {
  const random = new SeededRandom(7)
  const insertInto = (table: string, columns: string) => {
    const names = columns.split(/,\s*/)
    return driver.prepare(`INSERT INTO ${table} (${columns}) VALUES (${names.map(() => '?').join(', ')})`)
  }
  insertInto('practice', 'id, name, paper, dateFormat, reliefPoints, reliefPercent, reliefHours').run(
    1,
    'Big practice',
    'a4',
    'day-month-year',
    defaultReliefCriterion.points,
    defaultReliefCriterion.percent,
    defaultReliefCriterion.hours,
  )
  insertInto('practitioners', 'id, name').run(1, 'Robin Hale')
  const clientColumns = [
    ...Object.keys(emptyClient),
    'searchText',
    'sortName',
    'archived',
    'createdAt',
    'updatedAt',
  ]
  const client = insertInto('clients', clientColumns.join(', '))
  const complaint = insertInto(
    'complaints',
    'id, clientId, title, onsetOn, onsetHow, worseBy, betterBy, worseNote, betterNote, painAtStart, goal, redFlags, ' +
      'redFlagsAskedOn, widespreadSigns, note, status, openedOn, closedOn, noLastingReliefSince, noLastingReliefVisits, createdAt, updatedAt',
  )
  const region = insertInto('complaintRegions', 'complaintId, position, region, side')
  const visit = insertInto(
    'visits',
    'id, clientId, practitionerId, at, minutes, kind, subjective, objective, assessment, plan, createdAt, updatedAt',
  )
  const treated = insertInto('visitComplaints', 'visitId, complaintId, painBefore, painAfter, verdict')
  const work = insertInto(
    'work',
    'visitId, position, tissue, side, technique, minutes, pressure, response, familiarPain, note',
  )
  const outcome = insertInto(
    'outcomes',
    'visitId, complaintId, relief, painNow, reaction, askedAt, askedHow, note, createdAt',
  )
  const experience = insertInto('experience', 'region, tissue, complaintId, lasted, didNotLast')
  const call = insertInto('calls', 'clientId, at, result, note, createdAt')

  let visitId = 0
  let complaintId = 0
  for (const [index, count] of randomVisitCounts(random, clients).entries()) {
    const clientId = index + 1
    client.run(randomClient(random, clientId))
    let day = addDays(lastDay, -random.integer(0, 400) - count * 18)
    const complaints = randomComplaintCount(random)
    for (let number = 0; number < complaints; number++) {
      complaintId += 1
      const regions = randomRegions(random)
      const openedOn = day
      const visitCount = Math.floor(count / complaints) + (number < count % complaints ? 1 : 0)
      const visits: GeneratedVisit[] = Array.from({ length: visitCount }, () => {
        visitId += 1
        day = addDays(day, random.integer(5, 30))
        const at = `${day}T${String(random.integer(8, 18)).padStart(2, '0')}:00`
        const kind = random.isTrue(0.08) ? 'relaxation' : 'therapeutic'
        return {
          id: visitId,
          at,
          kind,
          ...randomPainAndOutcome(random, at),
          tissues: randomTissues(random, regions),
          verdict: 'not recorded',
        }
      })
      const therapeutic = visits.filter((one) => one.kind === 'therapeutic')
      const noLastingRelief = classifyVisits(therapeutic)
      const isOpen = day > addDays(lastDay, -180) || random.isTrue(0.1)
      complaint.run([
        complaintId,
        clientId,
        `${regions[0]!.region.replaceAll('-', ' ')}, ${regions[0]!.side}`,
        openedOn,
        'Crept in over some months.',
        randomMovements(random),
        '[]',
        '',
        '',
        therapeutic[0]?.painBefore ?? null,
        'A day without thinking about it',
        random.isTrue(0.02) ? '["night-pain"]' : '[]',
        lastDay,
        random.isTrue(0.02) ? '["poor-sleep","both-sides"]' : '[]',
        '',
        isOpen ? 'open' : 'resolved',
        openedOn,
        isOpen ? null : day,
        noLastingRelief?.since ?? null,
        noLastingRelief?.visits ?? 0,
        STAMP,
        STAMP,
      ])
      for (const [position, at] of regions.entries()) region.run(complaintId, position, at.region, at.side)
      for (const one of visits) {
        visit.run([one.id, clientId, 1, one.at, 60, one.kind, ...randomNotes(random), STAMP, STAMP])
        one.tissues.forEach((tissue, position) =>
          work.run([one.id, position, ...randomWorkRow(random, tissue)]),
        )
        if (one.kind === 'relaxation') continue
        treated.run(one.id, complaintId, one.painBefore, one.painAfter, one.verdict)
        if (!one.outcome) continue
        const { relief, painNow, askedAt, askedHow } = one.outcome
        outcome.run(one.id, complaintId, relief, painNow, '', askedAt, askedHow, '', STAMP)
      }
      for (const [tissue, counts] of countExperience(therapeutic))
        for (const at of regions)
          experience.run(at.region, tissue, complaintId, counts.lasted, counts.didNotLast)
    }
    if (count > 0 && random.isTrue(0.2))
      call.run(clientId, `${addDays(day, random.integer(3, 6))}T09:30`, 'no answer', '', STAMP)
  }
}

/**
 * Returns the number of visits of each client. Many clients come a few times, some for years. The mean is exactly
 * `VISITS_PER_CLIENT`.
 */
function randomVisitCounts(random: SeededRandom, clients: number): number[] {
  const counts = Array.from({ length: clients }, () =>
    Math.min(150, Math.round(-Math.log(1 - random.next()) * VISITS_PER_CLIENT)),
  )
  let missing = clients * VISITS_PER_CLIENT - counts.reduce((sum, count) => sum + count, 0)
  while (missing !== 0) {
    const index = random.integer(0, clients - 1)
    const step = Math.sign(missing)
    if (counts[index]! + step < 0) continue
    counts[index]! += step
    missing -= step
  }
  return counts
}

const randomComplaintCount = (random: SeededRandom) => (random.isTrue(0.68) ? 1 : random.isTrue(0.75) ? 2 : 3)

function randomClient(random: SeededRandom, id: number): (string | number | null)[] {
  const firstName = random.pick(firstNames)
  const lastName = random.isTrue(0.1)
    ? `${random.pick(lastNames)}-${random.pick(lastNames)}`
    : random.pick(lastNames)
  const client = {
    ...emptyClient,
    firstName,
    lastName,
    dateOfBirth: `${random.integer(1935, 2004)}-${String(random.integer(1, 12)).padStart(2, '0')}-15`,
    phone: `555 01${String(id % 100).padStart(2, '0')} ${String(id).padStart(5, '0')}`,
    email: `client${id}@example.com`,
    address: `${random.integer(1, 200)} Willow Street\nWillowbrook`,
    occupation: random.pick(['Teacher', 'Nurse', 'Driver', 'Clerk, desk work', 'Cook', 'Retired']),
    physician: 'Dr. A. Lindgren',
    referralSource: random.pick(['Friend', 'Web search', 'Doctor', '']),
    healthHistory: random.isTrue(0.3) ? 'High blood pressure, controlled.\nKnee surgery 2012.' : '',
    allergies: random.isTrue(0.1) ? 'Nut oils' : '',
    medication: random.isTrue(0.2) ? 'Ramipril' : '',
    consentOn: '2020-01-15',
    // Without answers that still count there would be no list to measure.
    precautions: { answers: [], askedOn: lastDay },
  }
  const archived = random.isTrue(0.05) ? 1 : 0
  const columns = { ...client, precautions: JSON.stringify(client.precautions), relatives: '[]' }
  return [
    ...Object.values(columns),
    searchTextOf(client, ''),
    sortNameOf(client, 'given-family'),
    archived,
    STAMP,
    STAMP,
  ]
}

const randomNotes = (random: SeededRandom) => [
  `Ache ${random.pick(['since the weekend', 'as before', 'worse at the desk', 'on waking'])}, eases with heat. Sleeps ${random.pick(['well', 'badly'])}.`,
  'Tender along the edge, movement free, a little guarded at the end. No numbness.',
  random.pick(['', 'Overworked from posture.', 'Not this alone.']),
  random.pick(['Two weeks.', 'Ring in three days.', 'Look further up next time.']),
]
