import { describe, expect, it } from 'vitest'
import { addDays } from '@shared/fields'
import { precautionAnswers } from '@shared/safety/precaution-answers'
import { isOutOfDate } from '@shared/safety/precaution-rules'
import { answer, ASKED } from './precaution-cases'

describe('answers', () => {
  const now = new Date('2026-03-02T12:00:00')
  const messages = (answers: unknown, askedOn: string | null = ASKED) =>
    precautionAnswers(now)
      .safeParse({ answers, askedOn })
      .error?.issues.map((issue) => issue.message)

  it('accept none, with or without a date', () => {
    expect(messages([])).toBeUndefined()
    expect(messages([], null)).toBeUndefined()
  })

  it.each([
    [answer('nothing'), 'This precaution is not known'],
    [answer('pregnancy', { week: 43 }), 'Enter a week from 1 to 42'],
    [answer('pregnancy', { week: 0 }), 'Enter a week from 1 to 42'],
    [answer('pregnancy', { week: 2.5 }), 'Enter a week from 1 to 42'],
    [answer('osteoporosis', { week: 3 }), 'Only a pregnancy has a week'],
    [answer('recent-operation', { on: '2026-03-03' }), 'Enter a date that is not in the future'],
    [answer('osteoporosis', { clearedBy: 'Dr Made Up' }), 'Enter the date of the clearance'],
    [answer('osteoporosis', { clearedOn: ASKED }), 'Enter who gave the clearance'],
    [
      answer('recent-operation', { on: ASKED, clearedBy: 'Dr Made Up', clearedOn: '2026-03-01' }),
      'The clearance is older than the event',
    ],
  ])('refuse %j', (one, message) => {
    expect(messages([one])).toEqual([message])
  })

  it('accept a week told again after a clearance', () => {
    const again = answer('pregnancy', {
      week: 20,
      on: ASKED,
      clearedBy: 'Dr Made Up',
      clearedOn: '2026-02-01',
    })
    expect(messages([again])).toBeUndefined()
  })

  it('refuse a precaution twice', () => {
    expect(messages([answer('pregnancy'), answer('pregnancy')])).toEqual(['A precaution is listed twice'])
  })

  it('may have no date while somebody is still asking', () => {
    expect(messages([answer('pregnancy')], null)).toBeUndefined()
  })

  it.each([
    [0, false],
    [182, false],
    [183, true],
  ])('are out of date after %d days: %s', (days, isOld) => {
    expect(isOutOfDate({ askedOn: ASKED }, addDays(ASKED, days))).toBe(isOld)
  })

  it('are out of date if nobody asked', () => {
    expect(isOutOfDate({ askedOn: null }, ASKED)).toBe(true)
  })
})
