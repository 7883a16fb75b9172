import type { PhraseInput } from '@shared/phrases'
import type { RoutineCreate, RoutineLine } from '@shared/routines'
import type { Db } from '../database/open'

const routineLine = (tissue: string, side: RoutineLine['side'] = 'both'): RoutineLine => ({
  tissue,
  side,
  technique: 'massage',
  minutes: null,
  pressure: null,
})

const routines: RoutineCreate[] = [
  {
    name: 'Neck, desk work',
    lines: [
      'upper-trapezius',
      'levator-scapulae',
      'splenius-capitis',
      'suboccipitals',
      'pectoralis-minor',
    ].map((tissue) => routineLine(tissue)),
  },
  {
    name: 'Calf, running',
    lines: ['gastrocnemius-medial-head', 'gastrocnemius-lateral-head', 'soleus', 'tibialis-posterior'].map(
      (tissue) => routineLine(tissue),
    ),
  },
]

const phrases: (PhraseInput & { used: number })[] = [
  { section: 'subjective', text: 'Slept better than before the last visit.', used: 9 },
  { section: 'subjective', text: 'No change in medication or health since the last visit.', used: 7 },
  { section: 'objective', text: 'Higher tone on the left, tender on palpation, no referred pain.', used: 8 },
  { section: 'objective', text: 'Neck rotation to the left less than to the right.', used: 5 },
  { section: 'assessment', text: 'As expected after the last visit.', used: 4 },
  { section: 'plan', text: 'Same treatment in a week. Call on day three.', used: 11 },
  { section: 'plan', text: 'Heat for ten minutes in the evening.', used: 6 },
]

export async function writeRoutinesAndPhrases(db: Db): Promise<void> {
  for (const { name, lines } of routines) {
    const { insertId } = await db.insertInto('routines').values({ name }).executeTakeFirstOrThrow()
    await db
      .insertInto('routineLines')
      .values(lines.map((line, position) => ({ ...line, routineId: Number(insertId), position })))
      .execute()
  }
  await db.insertInto('phrases').values(phrases).execute()
}
