import type { Db } from '../database/open'
import { appointmentBook } from './appointments'
import { writeCharting } from './charting'
import { historyOf } from './history'
import { samplePractice, samplePractitioner } from './practice'
import { stories } from './stories'
import { writeCalls, writeClient, writeMeasures, writePlans, writeVisits } from './write'

/**
 * Fills an empty record with the sample practice: about forty made-up clients over the two years before `now`.
 * Does nothing when a practice is there already. All or nothing, in one transaction.
 */
export async function fillSample(db: Db, now: Date): Promise<void> {
  await db.transaction().execute(async (record) => {
    if (await record.selectFrom('practice').select('id').executeTakeFirst()) return
    await record.insertInto('practice').values(samplePractice).execute()
    await record.insertInto('practitioners').values(samplePractitioner).execute()

    const book = appointmentBook(now)
    const histories = stories
      .map((story) => historyOf(story, now, book))
      .sort((a, b) => a.since.localeCompare(b.since))
    const written = []
    for (const history of histories) written.push({ history, ...(await writeClient(record, history)) })
    await writeVisits(record, written, now)
    await writePlans(record, written, now)
    await writeMeasures(record, written)
    await writeCalls(record, written)
    await writeCharting(record)
    // A client that is archived takes no more visits, so this comes last.
    const archived = written.filter(({ history }) => history.archived).map(({ clientId }) => clientId)
    await record.updateTable('clients').set({ archived: 1 }).where('id', 'in', archived).execute()
  })
}
