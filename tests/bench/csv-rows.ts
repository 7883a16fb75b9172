import type Database from 'better-sqlite3'
import type { Row } from './budget'
import type { openClinic } from './clinic-under-test'
import { compare, median } from './measure'
import { rawSqlName } from './read-rows'

/** Measures reading the CSV of all clients to its end. The raw SQL iterates over the same rows. */
export async function csvRow(clinic: ReturnType<typeof openClinic>, driver: Database.Database): Promise<Row> {
  let bytes = 0
  const rows = driver.prepare(
    `SELECT id, firstName, lastName, dateOfBirth, phone, email, address, occupation, emergencyName, emergencyPhone,
       physician, referralSource, healthHistory, contraindications, allergies, medication, consentOn, archived
     FROM clients ORDER BY id`,
  )
  const times = await compare({
    iterations: 20,
    warmUp: 2,
    measured: async () => {
      bytes = 0
      const response = await clinic.get('/exports/clients.csv')
      for await (const piece of response.body!) bytes += piece.byteLength
    },
    baseline: () => {
      for (const row of rows.iterate()) void row
    },
  })
  const perSecond = bytes / 1e6 / (median(times.measured) / 1000)
  return {
    name: 'CSV of all clients',
    baselineName: rawSqlName,
    budget: {
      ratio: 15,
      ratioForFewClients: 20,
      reason: 'measured 7.7 to 9.1: quoting and joining 18 fields for each client',
    },
    note: `${(bytes / 1e6).toFixed(1)} MB, ${perSecond.toFixed(0)} MB/s`,
    ...times,
  }
}
