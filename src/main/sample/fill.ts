import type { Db } from '../database/open'
import { appointmentBook } from './appointments'
import { writeRoutinesAndPhrases } from './charting'
import { historyOf } from './history'
import { samplePractice, samplePractitioner } from './practice'
import { stories } from './stories'
import { writeCalls, writeClient, writeMeasures, writePlans, writeVisits } from './write'

/**
 * Fills an empty record with the sample practice: about forty made-up clients over the two years before `now`. Does
 * nothing when the record already has a practice. Runs in one transaction, so that an error leaves the record empty.
 */
export async function fillSample(db: Db, now: Date): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (await transaction.selectFrom('practice').select('id').executeTakeFirst()) return
    await transaction.insertInto('practice').values(samplePractice).execute()
    await transaction.insertInto('practitioners').values(samplePractitioner).execute()

    const bookTime = appointmentBook(now)
    const histories = stories
      .map((story) => historyOf(story, now, bookTime))
      .sort((a, b) => a.addedOn.localeCompare(b.addedOn))
    const written = []
    for (const history of histories) written.push({ history, ...(await writeClient(transaction, history)) })
    await writeVisits(transaction, written, now)
    await writePlans(transaction, written, now)
    await writeMeasures(transaction, written)
    await writeCalls(transaction, written)
    await writeRoutinesAndPhrases(transaction)
    // An archived client cannot have new visits, so archiving comes last.
    const archived = written.filter(({ history }) => history.archived).map(({ clientId }) => clientId)
    await transaction.updateTable('clients').set({ archived: 1 }).where('id', 'in', archived).execute()
  })
}
