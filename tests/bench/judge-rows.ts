import { setImmediate } from 'node:timers/promises'
import { judgeMarked, markAllToJudge } from '@main/outcomes/judge-anew'
import { productRule } from '@shared/reasoning/relief'
import type { Row } from './budget'
import type { openHandler } from './clinic-under-test'
import { median, p99, sorted } from './measure'
import { smallName } from './read-rows'

type Handler = Awaited<ReturnType<typeof openHandler>>

const ROUNDS = 4
/** The small practice is judged several times in each round, because once takes too short a time to compare. */
const SMALL_PER_ROUND = 10

/** Judges every complaint anew, as when the relief criterion is changed. */
export async function judgeRows({ big, small }: { big: Handler; small: Handler }): Promise<Row[]> {
  const perThousand = { big: [] as number[], small: [] as number[] }
  const turns: number[][] = []
  const whole: number[] = []
  await judgeAll(small, 0)
  for (let round = 0; round < ROUNDS; round++) {
    for (let again = 0; again < SMALL_PER_ROUND; again++)
      perThousand.small.push((await judgeAll(small, round + again)).perThousand)
    const judged = await judgeAll(big, round)
    perThousand.big.push(judged.perThousand)
    whole.push(judged.time)
    turns.push(judged.turns)
  }
  const longest = Math.max(...turns.flat())
  return [
    {
      name: 'judging 1,000 complaints anew',
      comparedWith: smallName,
      budget: { ratio: 2, reason: 'the time is in proportion to the complaints' },
      measured: sorted(perThousand.big),
      against: sorted(perThousand.small),
      note: `the whole practice in ${median(sorted(whole)).toFixed(0)} ms`,
    },
    {
      name: '  one turn of it, at p99',
      comparedWith: 'the median turn',
      budget: {
        ratio: 6,
        reason: 'other calls wait for one turn, so no turn may be much longer than the rest',
      },
      measured: sorted(turns.map((times) => p99(sorted(times)))),
      against: sorted(turns.map((times) => median(sorted(times)))),
      note: `${turns[0]!.length} turns, the longest ${longest.toFixed(1)} ms`,
    },
  ]
}

/** Milliseconds in all, for 1,000 complaints, and for each turn, that is between two moments at which a call may run. */
async function judgeAll({ database: { db } }: Handler, round: number) {
  const { count } = await db
    .selectFrom('complaints')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const turns: number[] = []
  let done = false
  const ticking = (async () => {
    for (let last = performance.now(); !done; last = performance.now()) {
      await setImmediate()
      turns.push(performance.now() - last)
    }
  })()
  const start = performance.now()
  // By a point up and down again, so that there is something to write each time.
  const reliefPoints = productRule.points + ((round + 1) % 2)
  await db.transaction().execute(async (record) => {
    await record.updateTable('practice').set({ reliefPoints }).execute()
    await markAllToJudge(record)
  })
  await judgeMarked(db)
  const time = performance.now() - start
  done = true
  await ticking
  return { time, perThousand: (time / count) * 1000, turns }
}
