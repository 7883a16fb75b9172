import type { PhraseInput } from '@shared/phrases'
import type { RoutineCreate, RoutineLine } from '@shared/routines'
import type { Db } from '../database/open'

const line = (tissue: string, side: RoutineLine['side'] = 'both'): RoutineLine => ({
  tissue,
  side,
  technique: 'massage',
  minutes: null,
  pressure: null,
})

const routines: RoutineCreate[] = [
  {
    name: 'Desk neck',
    lines: [
      'upper-trapezius',
      'levator-scapulae',
      'splenius-capitis',
      'suboccipitals',
      'pectoralis-minor',
    ].map((tissue) => line(tissue)),
  },
  {
    name: 'Runner’s calf',
    lines: ['gastrocnemius-medial-head', 'gastrocnemius-lateral-head', 'soleus', 'tibialis-posterior'].map(
      (tissue) => line(tissue),
    ),
  },
]

const phrases: (PhraseInput & { used: number })[] = [
  { section: 'subjective', text: 'Slept better than before the last visit.', used: 9 },
  { section: 'subjective', text: 'No change in medication or health since the last visit.', used: 7 },
  { section: 'objective', text: 'Tone higher on the left, tender on pressing, no spread.', used: 8 },
  { section: 'objective', text: 'Turning the head to the left stops short of the right.', used: 5 },
  { section: 'assessment', text: 'As expected after the last visit.', used: 4 },
  { section: 'plan', text: 'Same again in a week; ask on day three.', used: 11 },
  { section: 'plan', text: 'Heat in the evening, ten minutes.', used: 6 },
]

/** What the sample practice keeps to chart quickly: routines and phrases. */
export async function writeCharting(db: Db): Promise<void> {
  for (const { name, lines } of routines) {
    const { insertId } = await db.insertInto('routines').values({ name }).executeTakeFirstOrThrow()
    await db
      .insertInto('routineLines')
      .values(lines.map((one, position) => ({ ...one, routineId: Number(insertId), position })))
      .execute()
  }
  await db.insertInto('phrases').values(phrases).execute()
}
