import { expect, it } from 'vitest'
import { formatScore } from '@renderer/ui/numbers'
import { activitiesChange, painChange, painOverTime, type Progress } from '@renderer/progress/progress'

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

it('the pain over time is in chronological order, also if a follow-up came after the next visit', () => {
  const progress = complaint(
    null,
    point('2026-03-01T10:00', 7, ['2026-03-09T10:00', 3]),
    point('2026-03-08T10:00', 5, ['2026-03-10T10:00', null]),
  )
  expect(painOverTime(progress).map(({ value }) => value)).toEqual([7, 5, 3])
})

it.each([
  [7, 5, 2, false],
  [7, 4, 3, true],
  [3, 1, 2, true],
  [3, 2, 1, false],
  [4, 6, -2, false],
  [1, 0, 1, false],
])('a change from %i to %i is %i points better, and important: %s', (start, now, better, isImportant) => {
  const progress = complaint(start, point('2026-03-01T10:00', now))
  expect(painChange(progress)).toMatchObject({ start, better, isImportant })
})

it('the first recorded pain is the start if the complaint has none', () => {
  const progress = complaint(null, point('2026-03-01T10:00', null), point('2026-03-03T10:00', 8))
  expect(painChange(progress)).toMatchObject({ start: 8, better: 0 })
  expect(painChange(complaint(null, point('2026-03-01T10:00', null)))).toBeNull()
})

it('a change of the activities is important from 2 points of the average of those scored at the start', () => {
  expect(activitiesChange(measured([[1, 3]], [[1, 5]]))).toMatchObject({ better: 2, isImportant: true })
  expect(activitiesChange(measured([[1, 3]], [], [[1, 4]]))).toMatchObject({ better: 1, isImportant: false })
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
  ).toMatchObject({ better: 0, isImportant: false })
  expect(activitiesChange(measured([[1, 3]]))).toBeNull()
})

it('an average has one decimal unless it is whole', () => {
  expect([4, 10 / 3, 0].map(formatScore)).toEqual(['4', '3.3', '0'])
})
