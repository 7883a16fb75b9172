import { setImmediate } from 'node:timers/promises'
import { reclassifyPending, markAllForReclassification } from '@main/outcomes/reclassify-all'
import { defaultReliefCriterion } from '@shared/reasoning/record/relief'
import type { Row } from './budget'
import type { openHandler } from './clinic-under-test'
import { median, p99, sorted } from './measure'
import { smallName } from './read-rows'

type Handler = Awaited<ReturnType<typeof openHandler>>

const ROUNDS = 4
/** The small practice is classified several times in each round, because one run is too short to compare. */
const SMALL_PER_ROUND = 10

/** Measures the classification of all complaints, as after a change of the relief criterion. */
export async function judgeRows({ big, small }: { big: Handler; small: Handler }): Promise<Row[]> {
  const perThousand = { big: [] as Spent[], small: [] as Spent[] }
  const turns: Spent[][] = []
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
  const longest = Math.max(...turns.flat().map((turn) => turn.elapsed))
  return [
    {
      name: 'classifying 1,000 complaints again',
      comparedWith: smallName,
      budget: { ratio: 2, reason: 'seen 0.9: the time is in proportion to the complaints' },
      measured: sorted(perThousand.big.map((one) => one.elapsed)),
      against: sorted(perThousand.small.map((one) => one.elapsed)),
      cpu: {
        measured: sorted(perThousand.big.map((one) => one.cpu)),
        against: sorted(perThousand.small.map((one) => one.cpu)),
      },
      note: `the whole practice in ${median(sorted(whole)).toFixed(0)} ms`,
    },
    {
      name: '  CPU time of one turn of it, at p99',
      comparedWith: 'the median turn',
      budget: {
        ratio: 6,
        reason: 'seen 2.6 to 3.9: other calls wait for one turn, so no turn may be much longer than the rest',
      },
      measured: sorted(turns.map((times) => p99(sorted(times.map((turn) => turn.cpu))))),
      against: sorted(turns.map((times) => median(sorted(times.map((turn) => turn.cpu))))),
      note: `${turns[0]!.length} turns, the longest took ${longest.toFixed(1)} ms`,
    },
  ]
}

/**
 * Milliseconds. The budget is for CPU time, because the elapsed time also contains the time that other programs take.
 */
interface Spent {
  elapsed: number
  cpu: number
}

/** Measures the turns of one classification. A turn is the time between two moments at which another call may run. */
async function judgeAll({ database: { db } }: Handler, round: number) {
  const { count } = await db
    .selectFrom('complaints')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const turns: Spent[] = []
  let done = false
  const ticking = (async () => {
    while (!done) {
      const start = performance.now()
      const cpu = process.cpuUsage()
      await setImmediate()
      const { user, system } = process.cpuUsage(cpu)
      turns.push({ elapsed: performance.now() - start, cpu: (user + system) / 1000 })
    }
  })()
  const start = performance.now()
  const cpuStart = process.cpuUsage()
  // Alternates by one point, so that each run has something to write.
  const reliefPoints = defaultReliefCriterion.points + ((round + 1) % 2)
  await db.transaction().execute(async (record) => {
    await record.updateTable('practice').set({ reliefPoints }).execute()
    await markAllForReclassification(record)
  })
  await reclassifyPending(db)
  const time = performance.now() - start
  const { user, system } = process.cpuUsage(cpuStart)
  done = true
  await ticking
  return { time, perThousand: { elapsed: (time / count) * 1000, cpu: (user + system) / count }, turns }
}
