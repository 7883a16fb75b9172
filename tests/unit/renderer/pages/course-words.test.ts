import { describe, expect, it } from 'vitest'
import { courseOf } from '@main/complaints/read'
import { courseWords } from '@renderer/pages/complaint/course-words'

type Page = Parameters<typeof courseWords>[0]

const point = (
  painBefore: number | null,
  painAfter: number | null,
  painNow: number | null,
  verdict = 'did not last',
  kind = 'therapeutic',
) => ({
  visitId: 1,
  at: '2026-11-07T10:00',
  kind,
  painBefore,
  painAfter,
  verdict,
  outcome: painNow === null ? null : { painNow },
})
const words = (painLine: object[], answer: object = { kind: 'refer' }, complaint: object = {}) =>
  courseWords(
    {
      complaint: {
        painAtStart: null,
        noLastingReliefVisits: 0,
        ...courseOf(painLine as Parameters<typeof courseOf>[0]),
        ...complaint,
      },
      answer,
    } as unknown as Page,
    () => '7 Nov',
  )

describe('the course of a complaint', () => {
  it('shows the pain at the start, after the last visit if it came back, and now', () => {
    const shown = (...args: Parameters<typeof words>) =>
      words(...args).pain.map(({ label, value }) => `${label} ${value}`)
    expect(shown([point(7, 3, 7)])).toEqual(['start 7', 'after 3', 'now 7'])
    expect(shown([point(7, 4, 7), point(6, 2, 2, 'lasted')])).toEqual(['start 7', 'now 2'])
    expect(shown([point(6, 3, null, 'not recorded')])).toEqual(['start 6', 'after 3'])
    expect(shown([point(5, 3, 5), point(6, 6, null, 'not recorded', 'assessment')])).toEqual([
      'start 5',
      'after 3',
      'now 6',
    ])
    // A visit without pain does not take the last known pain away.
    const empty = point(null, null, null, 'not recorded')
    expect(shown([point(6, 4, 9, 'worse'), empty])).toEqual(['start 6', 'after 4', 'now 9'])
    expect(shown([point(6, 4, 9, 'worse'), point(8, null, null, 'not recorded')])).toEqual([
      'start 6',
      'now 8',
    ])
    expect(shown([], { kind: 'ask' }, { painAtStart: 5 })).toEqual(['start 5'])
    expect(words([point(7, 3, 7)]).spoken).toBe('7 at the start, 3 after the last visit, 7 now')
  })

  it('names the result so far', () => {
    const text = (...args: Parameters<typeof words>) => words(...args).result
    expect(text([])).toEqual({ text: 'first visit', tone: 'quiet' })
    expect(text([point(4, 3, 7, 'worse')])).toEqual({ text: 'worse after 7 Nov', tone: 'bad' })
    const list = { kind: 'list', progress: { painAtStart: 8 } }
    expect(text([point(8, 3, 4)], { ...list, why: 'improving' })?.text).toBe('getting better')
    expect(text([point(7, 3, 7)], undefined, { noLastingReliefVisits: 1 })?.text).toBe('did not last')
    const four = [1, 2, 3, 4].map(() => point(7, 3, 7))
    expect(text(four, undefined, { noLastingReliefVisits: 4 })?.text).toBe('4 visits, none lasted')
    expect(text(four, undefined, { noLastingReliefVisits: 2 })?.text).toBe('last 2 visits did not last')
    expect(text([point(7, 1, 1, 'lasted')])).toEqual({ text: 'relief lasted', tone: 'good' })
  })
})
