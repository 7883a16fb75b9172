import type Database from 'better-sqlite3'
import type { Row } from './budget'
import type { openClinic } from './clinic-under-test'
import { compare, median } from './measure'
import { bareSqlName } from './read-rows'

/** Measures the CSV of all clients, read to its end. The bare SQL iterates the same rows. */
export async function csvRow(clinic: ReturnType<typeof openClinic>, driver: Database.Database): Promise<Row> {
  let bytes = 0
  const rows = driver.prepare(
    `SELECT id, firstName, lastName, dateOfBirth, phone, email, address, occupation, emergencyName, emergencyPhone,
       physician, referralSource, healthHistory, contraindications, allergies, medication, consentOn, archived
     FROM clients ORDER BY id`,
  )
  const times = await compare({
    turns: 20,
    warmUp: 2,
    measured: async () => {
      bytes = 0
      const response = await clinic.get('/exports/clients.csv')
      for await (const piece of response.body!) bytes += piece.byteLength
    },
    against: () => {
      for (const row of rows.iterate()) void row
    },
  })
  const perSecond = bytes / 1e6 / (median(times.measured) / 1000)
  return {
    name: 'CSV of all clients',
    comparedWith: bareSqlName,
    budget: { ratio: 15, ratioOfFew: 20, reason: 'seen 7.7 to 9.1: quoting and joining 18 fields a client' },
    note: `${(bytes / 1e6).toFixed(1)} MB, ${perSecond.toFixed(0)} MB/s`,
    ...times,
  }
}
