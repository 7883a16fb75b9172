import type Database from 'better-sqlite3'
import type { openClinic } from './clinic-under-test'
import { compare, median } from './measure'
import type { Row } from './table'

/** The CSV of all clients read to its end, against the driver iterating the same rows into nothing. */
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
    product: async () => {
      bytes = 0
      const response = await clinic.get('/exports/clients.csv')
      for await (const piece of response.body!) bytes += piece.byteLength
    },
    bare: () => {
      for (const row of rows.iterate()) void row
    },
  })
  const perSecond = bytes / 1e6 / (median(times.product) / 1000)
  return {
    name: 'CSV of all clients',
    budget: {},
    note: `${(bytes / 1e6).toFixed(1)} MB, ${perSecond.toFixed(0)} MB/s`,
    ...times,
  }
}
