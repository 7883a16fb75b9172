import { describe, expect, it } from 'vitest'
import { addDays } from '@shared/fields'
import { courseOf, todayOf } from '@shared/reasoning/record/course'
import type { ComplaintFacts, VisitFacts } from '@shared/reasoning/record/facts'
import { suggest } from '@shared/reasoning/suggest'
import { complaint, visit } from './arbitraries'

const start = '2025-01-01'
/** A visit so many days after the start. */
const visitAfter = (days: number, change: Partial<VisitFacts> = {}) =>
  visit(1, { id: days + 1, at: `${addDays(start, days)}T10:00`, ...change })
const course = (visits: VisitFacts[], change: Partial<ComplaintFacts> = {}) =>
  courseOf(complaint({ visits, ...change }))
const idsOf = ({ visits }: ReturnType<typeof courseOf>) => visits.map(({ id }) => id)

describe('the present course of treatment', () => {
  it('goes on after a pause of 180 days, and begins again after 181', () => {
    expect(idsOf(course([visitAfter(0), visitAfter(180)]))).toEqual([1, 181])
    expect(idsOf(course([visitAfter(0), visitAfter(181)]))).toEqual([182])
    expect(idsOf(course([visitAfter(0), visitAfter(181), visitAfter(362)]))).toEqual([363])
    expect(idsOf(course([visitAfter(0), visitAfter(181), visitAfter(361)]))).toEqual([182, 362])
  })

  it('is over when the last visit is more than 180 days ago', () => {
    const onDay = (days: number) => course([visitAfter(0), visitAfter(7)], { today: addDays(start, days) })
    expect(idsOf(onDay(187))).toEqual([1, 8])
    expect(onDay(188)).toMatchObject({ visits: [], painAtStart: null, painNow: null, isBetter: false })
  })

  it('has no relaxation visits; they do not bridge a pause', () => {
    const relaxing = visitAfter(100, { kind: 'relaxation' })
    expect(idsOf(course([visitAfter(0), relaxing, visitAfter(180)]))).toEqual([1, 181])
    expect(idsOf(course([visitAfter(0), relaxing, visitAfter(181)]))).toEqual([182])
    expect(idsOf(course([visitAfter(0, { kind: 'assessment' })]))).toEqual([1])
  })

  it('is read on the day of the last visit if no day is given', () => {
    expect(todayOf({ visits: [visitAfter(5), visitAfter(0)] })).toBe('2025-01-06')
    expect(todayOf({ visits: [visitAfter(5)], today: '2026-01-01' })).toBe('2026-01-01')
  })
})

describe('the pain at the start', () => {
  it('of the first course is that of the complaint, else the first recorded one', () => {
    const visits = [visitAfter(0, { painBefore: null }), visitAfter(7, { painBefore: 6 })]
    expect(course(visits, { painAtStart: 8 }).painAtStart).toBe(8)
    expect(course(visits, { painAtStart: 0 }).painAtStart).toBe(0)
    expect(course(visits, { painAtStart: null }).painAtStart).toBe(6)
    expect(course(visits).painAtStart).toBe(6)
    expect(course([], { painAtStart: 8 })).toMatchObject({ painAtStart: 8, painNow: null })
    expect(course([visitAfter(0, { painBefore: null })]).painAtStart).toBeNull()
  })

  it('of a later course is its first recorded pain', () => {
    const visits = [
      visitAfter(0, { painBefore: 9 }),
      visitAfter(181, { painBefore: null }),
      visitAfter(188, { painBefore: 5 }),
    ]
    expect(course(visits, { painAtStart: 8 }).painAtStart).toBe(5)
    expect(course(visits.slice(0, 2), { painAtStart: 8 }).painAtStart).toBeNull()
  })
})

describe('the pain now', () => {
  const painNow = (...visits: VisitFacts[]) => course(visits).painNow

  it('is that of the last outcome', () => {
    expect(painNow(visitAfter(0, { painBefore: 7, painNow: 3 }))).toBe(3)
    expect(painNow(visitAfter(0, { painBefore: 7, painNow: 0 }))).toBe(0)
    expect(painNow(visitAfter(0, { painNow: 3 }), visitAfter(7, { painBefore: 5 }))).toBe(5)
  })

  it('is the pain before the visit if the outcome was not asked, or too early', () => {
    expect(painNow(visitAfter(0, { painBefore: 7 }))).toBe(7)
    expect(painNow(visitAfter(0, { painBefore: 7, painNow: 3, verdict: 'too early' }))).toBe(7)
    expect(painNow(visitAfter(0, { painBefore: 7, painNow: null }))).toBe(7)
  })

  it('is never the pain at the end of a visit, and reaches back over visits without one', () => {
    expect(painNow(visitAfter(0, { painBefore: 7, painAfter: 1 }))).toBe(7)
    expect(painNow(visitAfter(0, { painBefore: 7 }), visitAfter(7, { painBefore: null, painAfter: 1 }))).toBe(
      7,
    )
  })
})

describe('clearly better than at the start', () => {
  const isBetter = (
    painAtStart: number | null,
    painNow: number | null,
    measured?: ComplaintFacts['measured'],
  ) =>
    course([visitAfter(0, { painBefore: null, painNow })], {
      painAtStart,
      ...(measured && { measured }),
    }).isBetter

  it.each([
    [6, 4, true],
    [5, 3, true],
    [6, 5, false],
    // 2 points, but below 30 %.
    [7, 5, false],
    [10, 8, false],
    // 30 % exactly.
    [10, 7, true],
    [8, 6, false],
    [8, 5, true],
    // Over 30 %, but below 2 points.
    [3, 2, false],
    [2, 0, true],
    [6, 6, false],
    [6, 7, false],
  ])('takes 2 points and 30 percent: from %i to %i is %s', (from, to, expected) => {
    expect(isBetter(from, to)).toBe(expected)
  })

  it('takes 2 points of function or a global rating of 4', () => {
    const only = (psfsChange: number | null, groc: number | null) => isBetter(6, 6, { psfsChange, groc })
    expect(only(2, null)).toBe(true)
    expect(only(1.99, null)).toBe(false)
    expect(only(null, 4)).toBe(true)
    expect(only(null, 3)).toBe(false)
    expect(only(null, null)).toBe(false)
  })

  it('is decided by function alone if a pain is not known, and not at all if the pain is higher', () => {
    expect(isBetter(null, 4, { psfsChange: 2, groc: null })).toBe(true)
    expect(isBetter(6, null, { psfsChange: null, groc: 5 })).toBe(true)
    expect(isBetter(6, 7, { psfsChange: 5, groc: 7 })).toBe(false)
    expect(isBetter(null, 4)).toBe(false)
  })
})

describe('relief that grows', () => {
  const isGrowing = (...reliefs: VisitFacts['relief'][]) =>
    course(reliefs.map((relief, index) => visitAfter(7 * index, { relief }))).isReliefGrowing

  it('is longer at each of the last two steps, or once at the second visit', () => {
    expect(isGrowing('under 4 hours', '4 to 24 hours')).toBe(true)
    expect(isGrowing('under 4 hours', '4 to 24 hours', '1 to 3 days')).toBe(true)
    expect(isGrowing('4 to 7 days', 'none', 'under 4 hours', '1 to 3 days')).toBe(true)
    expect(isGrowing('1 to 3 days', 'under 4 hours', '1 to 3 days')).toBe(false)
    expect(isGrowing('under 4 hours', '1 to 3 days', '1 to 3 days')).toBe(false)
    expect(isGrowing('1 to 3 days', '1 to 3 days')).toBe(false)
    expect(isGrowing('1 to 3 days')).toBe(false)
    expect(isGrowing()).toBe(false)
  })

  it('skips visits without an answer, and a visit that made it worse is the shortest', () => {
    expect(isGrowing('under 4 hours', null, '1 to 3 days')).toBe(true)
    const early = visitAfter(7, { relief: 'none', verdict: 'too early' })
    const [first, last] = [visitAfter(0), visitAfter(14, { relief: '1 to 3 days' })]
    expect(course([first, early, last]).isReliefGrowing).toBe(true)
    const worse = visitAfter(14, { relief: '1 to 3 days', verdict: 'worse' })
    expect(course([first, worse]).isReliefGrowing).toBe(false)
  })
})

describe('the words for the course', () => {
  const why = (visits: VisitFacts[], change: Partial<ComplaintFacts> = {}) => {
    const list = suggest(complaint({ visits, ...change }))
    return list.kind === 'list' ? list.why : list.kind
  }
  const lasted = (days: number, painBefore: number | null = 6) =>
    visitAfter(days, { painBefore, relief: 'over 7 days', verdict: 'lasted' })

  it('name progress and lasting relief', () => {
    expect(why([])).toBe('first suggestions')
    expect(why([visitAfter(0, { painBefore: 6 })])).toBe('relief did not last')
    expect(why([visitAfter(0, { painBefore: 8 }), visitAfter(7, { painBefore: 4 })])).toBe('improving')
    expect(why([visitAfter(0, { verdict: 'worse' })])).toBe('got worse')
    expect(why([lasted(0)])).toBe('relief lasted')
  })

  it('name that there is no progress from three visits with lasting relief and the same pain on', () => {
    expect(why([lasted(0), lasted(10)])).toBe('relief lasted')
    expect(why([lasted(0), lasted(10), lasted(20)])).toBe('no progress')
    expect(why([lasted(0), lasted(10), lasted(20, 4)])).toBe('relief lasted')
    expect(why([lasted(0, null), lasted(10, null), lasted(20, null)])).toBe('relief lasted')
  })

  it('begin again with a new course', () => {
    const old = [lasted(0), visitAfter(10)]
    expect(why(old)).toBe('relief did not last')
    expect(why(old, { today: addDays(start, 191) })).toBe('first suggestions')
  })
})
