import { reclassifyPending, markAllForReclassification } from '@main/outcomes/reclassify-all'
import { defaultReliefCriterion } from '@shared/reasoning/record/relief'
import type { Row } from './budget'
import type { openProcedures } from './clinic-under-test'
import { median, p99, sorted } from './measure'
import { smallPracticeName } from './read-rows'
import { measureTurns, startMeasuring, type Duration } from './turns'

type Procedures = Awaited<ReturnType<typeof openProcedures>>

const ROUNDS = 4
/** The number of classifications of the small practice in each round. One alone is too short to compare. */
const SMALL_PER_ROUND = 10

/** Measures how long it takes to classify all complaints again after a change of the relief criterion. */
export async function classificationRows({
  big,
  small,
}: {
  big: Procedures
  small: Procedures
}): Promise<Row[]> {
  const perThousand = { big: [] as Duration[], small: [] as Duration[] }
  const turns: Duration[][] = []
  const totalTimes: number[] = []
  await classifyAll(small, 0)
  for (let round = 0; round < ROUNDS; round++) {
    for (let repeat = 0; repeat < SMALL_PER_ROUND; repeat++)
      perThousand.small.push((await classifyAll(small, round + repeat)).perThousand)
    const classified = await classifyAll(big, round)
    perThousand.big.push(classified.perThousand)
    totalTimes.push(classified.time)
    turns.push(classified.turns)
  }
  const longest = sorted(turns.flat().map((turn) => turn.elapsed)).at(-1)!
  return [
    {
      name: 'classifying 1,000 complaints again',
      baselineName: smallPracticeName,
      budget: { ratio: 2, reason: 'measured 0.9: the time is in proportion to the complaints' },
      measured: sorted(perThousand.big.map((one) => one.elapsed)),
      baseline: sorted(perThousand.small.map((one) => one.elapsed)),
      cpu: {
        measured: sorted(perThousand.big.map((one) => one.cpu)),
        baseline: sorted(perThousand.small.map((one) => one.cpu)),
      },
      note: `the whole practice in ${median(sorted(totalTimes)).toFixed(0)} ms`,
    },
    {
      name: '  CPU time of one event loop turn, p99',
      baselineName: 'the median turn',
      budget: {
        ratio: 6,
        reason:
          'measured 2.6 to 3.9: other calls wait until a turn ends, so no turn may take much longer than the others',
      },
      measured: sorted(turns.map((times) => p99(sorted(times.map((turn) => turn.cpu))))),
      baseline: sorted(turns.map((times) => median(sorted(times.map((turn) => turn.cpu))))),
      note: `${turns[0]!.length} turns, the longest took ${longest.toFixed(1)} ms`,
    },
  ]
}

/** Classifies all complaints and measures the turns of the event loop during that time. */
async function classifyAll({ database: { db } }: Procedures, round: number) {
  const { count } = await db
    .selectFrom('complaints')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const measure = startMeasuring()
  // The criterion alternates by one point, so that each classification has verdicts to change.
  const reliefPoints = defaultReliefCriterion.points + ((round + 1) % 2)
  const turns = await measureTurns(async () => {
    await db.transaction().execute(async (record) => {
      await record.updateTable('practice').set({ reliefPoints }).execute()
      await markAllForReclassification(record)
    })
    await reclassifyPending(db)
  })
  const { elapsed, cpu } = measure()
  return {
    time: elapsed,
    perThousand: { elapsed: (elapsed / count) * 1000, cpu: (cpu / count) * 1000 },
    turns,
  }
}
