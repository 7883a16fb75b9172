import { setImmediate } from 'node:timers/promises'
import { reclassifyPending, markAllForReclassification } from '@main/outcomes/reclassify-all'
import type { openHandler } from './clinic-under-test'
import { sorted } from './measure'
import type { Row } from './table'

/**
 * Judges every complaint of the practice anew, as when the line for lasting relief is moved: by a point up and down
 * again, so that there is something to write each time.
 */
export async function judgeRows({
  database: { db },
}: Awaited<ReturnType<typeof openHandler>>): Promise<Row[]> {
  const times: number[] = []
  const slices: number[] = []
  for (const reliefPoints of [3, 2, 3, 2]) {
    let done = false
    const ticking = (async () => {
      for (let last = performance.now(); !done; last = performance.now()) {
        await setImmediate()
        slices.push(performance.now() - last)
      }
    })()
    const start = performance.now()
    await db.transaction().execute(async (record) => {
      await record.updateTable('practice').set({ reliefPoints }).execute()
      await markAllForReclassification(record)
    })
    await reclassifyPending(db)
    times.push(performance.now() - start)
    done = true
    await ticking
  }
  return [
    { name: 'judging the whole practice anew', budget: { most: 2000 }, product: sorted(times), bare: null },
    {
      name: '  its slices, the longest at p99',
      budget: { most: 16 },
      product: sorted(slices),
      bare: null,
      note: `${slices.length} slices, the longest ${Math.max(...slices).toFixed(1)} ms`,
    },
  ]
}
