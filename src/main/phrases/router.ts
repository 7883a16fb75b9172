import { mostPhrases, phraseId, phraseSave } from '@shared/phrases'
import { Refused } from '../refused'
import { creatingProcedure, procedure, router } from '../rpc'

export const phrasesRouter = router({
  /** Lists every phrase of the practice, the most used first. */
  list: procedure.query(({ ctx }) =>
    ctx.db.selectFrom('phrases').selectAll().orderBy('used', 'desc').orderBy('text').execute(),
  ),

  save: creatingProcedure.input(phraseSave).mutation(({ ctx, input: { id, phrase } }) =>
    ctx.createOnce(async (db) => {
      const kept = await db
        .selectFrom('phrases')
        .select(['id', 'text'])
        .where('section', '=', phrase.section)
        .execute()
      if (kept.some((one) => one.text === phrase.text && one.id !== id)) {
        throw new Refused('phrase-exists', 'phrase.text')
      }
      if (kept.length >= mostPhrases && !kept.some((one) => one.id === id)) throw new Refused('phrases-full')
      if (id === null) {
        const { insertId } = await db.insertInto('phrases').values(phrase).executeTakeFirstOrThrow()
        return { id: Number(insertId) }
      }
      const { numUpdatedRows } = await db
        .updateTable('phrases')
        .set(phrase)
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows === 0n) throw new Refused('not-found', 'id')
      return { id }
    }),
  ),

  delete: procedure.input(phraseId).mutation(async ({ ctx, input: { id } }) => {
    const { numDeletedRows } = await ctx.db
      .deleteFrom('phrases')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) throw new Refused('not-found', 'id')
  }),

  /** Counts a use of a phrase in a note. The list is sorted by these counts. */
  countUse: procedure.input(phraseId).mutation(async ({ ctx, input: { id } }) => {
    const { numUpdatedRows } = await ctx.db
      .updateTable('phrases')
      .set(({ eb }) => ({ used: eb('used', '+', 1) }))
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw new Refused('not-found', 'id')
  }),
})
