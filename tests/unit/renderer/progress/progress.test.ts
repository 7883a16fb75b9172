import { expect, it } from 'vitest'
import { formatScore } from '@renderer/ui/numbers'
import { activitiesChange, painChange, painLived, type Progress } from '@renderer/progress/progress'

type Point = Progress['complaint']['painLine'][number]

const point = (at: string, painBefore: number | null, later?: [askedAt: string, painNow: number | null]) =>
  ({ at, painBefore, outcome: later ? { askedAt: later[0], painNow: later[1] } : null }) as Point
const complaint = (painAtStart: number | null, ...painLine: Point[]) =>
  ({ complaint: { painAtStart, painLine } }) as Pick<Progress, 'complaint'>
const measured = (...all: [activityId: number, score: number][][]) =>
  ({
    measurements: all.map((scores, index) => ({
      at: `2026-03-0${index + 1}T10:00`,
      scores: scores.map(([activityId, score]) => ({ activityId, score })),
    })),
  }) as Pick<Progress, 'measurements'>

it('the pain as it is lived stands in the order of time, also when it was asked after the next visit', () => {
  const progress = complaint(
    null,
    point('2026-03-01T10:00', 7, ['2026-03-09T10:00', 3]),
    point('2026-03-08T10:00', 5, ['2026-03-10T10:00', null]),
  )
  expect(painLived(progress).map(({ value }) => value)).toEqual([7, 5, 3])
})

it.each([
  [7, 5, 2, false],
  [7, 4, 3, true],
  [3, 1, 2, true],
  [3, 2, 1, false],
  [4, 6, -2, false],
  [1, 0, 1, false],
])('from %i to %i is %i better; it matters: %s', (start, now, better, important) => {
  const progress = complaint(start, point('2026-03-01T10:00', now))
  expect(painChange(progress)).toMatchObject({ start, better, important })
})

it('without a pain said at the start, the first one asked is the start', () => {
  const progress = complaint(null, point('2026-03-01T10:00', null), point('2026-03-03T10:00', 8))
  expect(painChange(progress)).toMatchObject({ start: 8, better: 0 })
  expect(painChange(complaint(null, point('2026-03-01T10:00', null)))).toBeNull()
})

it('activities change from two points of the average on, by those that were there at the start', () => {
  expect(activitiesChange(measured([[1, 3]], [[1, 5]]))).toMatchObject({ better: 2, important: true })
  expect(activitiesChange(measured([[1, 3]], [], [[1, 4]]))).toMatchObject({ better: 1, important: false })
  expect(
    activitiesChange(
      measured(
        [[1, 3]],
        [
          [1, 3],
          [2, 10],
        ],
      ),
    ),
  ).toMatchObject({ better: 0, important: false })
  expect(activitiesChange(measured([[1, 3]]))).toBeNull()
})

it('an average is written with one place where it has one', () => {
  expect([4, 10 / 3, 0].map(formatScore)).toEqual(['4', '3.3', '0'])
})
