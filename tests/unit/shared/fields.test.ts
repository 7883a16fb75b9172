import { describe, expect, it } from 'vitest'
import {
  addDays,
  day,
  dayOf,
  daysBetween,
  hoursBetween,
  id,
  isDay,
  line,
  moment,
  momentOf,
  pain,
  pastDay,
  prose,
  requiredLine,
  schemaByTime,
} from '@shared/fields'
import type { ZodType } from 'zod'

const messages = (schema: ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map((issue) => issue.message)
const accepts = (schema: ZodType, value: unknown) => schema.safeParse(value).success

describe('text', () => {
  it('of one line is trimmed before it is measured', () => {
    expect(line(5).parse('  12345  ')).toBe('12345')
    expect(messages(line(5), '123456')).toEqual(['Enter at most 5 characters'])
  })

  it('that is required has more than spaces', () => {
    expect(messages(requiredLine('Enter a name'), ' \t\n ')).toEqual(['Enter a name'])
    expect(requiredLine('Enter a name').parse(' Ada ')).toBe('Ada')
  })

  it('of several lines is kept as typed', () => {
    expect(prose().parse(' a\r\nb \n')).toBe(' a\r\nb \n')
    expect(accepts(prose(), 'x'.repeat(20_000))).toBe(true)
    expect(messages(prose(), 'x'.repeat(20_001))).toEqual(['Enter at most 20000 characters'])
  })

  it.each([null, undefined, 5, ['a'], {}])('is never %j', (value) => {
    expect([line(), prose()].map((schema) => accepts(schema, value))).toEqual([false, false])
  })
})

describe('numbers', () => {
  it.each([1, 2 ** 53 - 1])('%d is an id', (value) => {
    expect(accepts(id, value)).toBe(true)
  })

  it.each([0, -1, 1.5, 2 ** 53, Number.NaN, Infinity, '1', null])('%s is not an id', (value) => {
    expect(accepts(id, value)).toBe(false)
  })

  it.each([null, 0, 5, 10])('%s is a valid pain', (value) => {
    expect(pain.parse(value)).toBe(value)
  })

  it.each([11, -1, 3.5, '5', Number.NaN, undefined, true])(
    '%s is not a valid pain, with one message',
    (value) => {
      expect(new Set(messages(pain, value))).toEqual(new Set(['Enter a whole number from 0 to 10']))
    },
  )
})

describe('days', () => {
  it.each(['1900-01-01', '2000-02-29', '2024-02-29', '2026-12-31', '2199-12-31'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true)
    expect(accepts(day, text)).toBe(true)
  })

  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '',
  ])('%j is not a day', (text) => {
    expect(isDay(text)).toBe(false)
    expect(messages(day, text)).toEqual(['Enter a date'])
  })

  it.each(['1899-12-31', '2200-01-01', '2999-12-31'])('%j has a year that is refused in words', (text) => {
    expect(isDay(text)).toBe(false)
    expect(messages(day, text)).toEqual(['Enter a year from 1900 to 2199'])
  })

  it('that are not in the future include today', () => {
    const schemaAt = (at: string) => pastDay(new Date(at))
    expect(accepts(schemaAt('2026-03-10T00:00'), '2026-03-10')).toBe(true)
    expect(messages(schemaAt('2026-03-10T00:00'), '2026-03-11')).toEqual([
      'Enter a date that is not in the future',
    ])
    expect(messages(schemaAt('2026-03-10T00:00'), '2999-12-31')).toEqual([
      'Enter a date that is not in the future',
    ])
    expect(accepts(schemaAt('2026-03-10T23:59:59.999'), '2026-03-11')).toBe(false)
    expect(accepts(schemaAt('2026-03-11T00:00'), '2026-03-11')).toBe(true)
  })

  it('are checked with a schema that is rebuilt only when the minute changes', () => {
    const schemaAt = schemaByTime((now) => ({ day: pastDay(now) }))
    const first = schemaAt(new Date('2026-03-10T23:59:00'))
    expect(schemaAt(new Date('2026-03-10T23:59:59.999'))).toBe(first)
    expect(accepts(schemaAt(new Date('2026-03-11T00:00')).day, '2026-03-11')).toBe(true)
    expect(accepts(schemaAt(new Date('2026-03-10T23:59')).day, '2026-03-11')).toBe(false)
  })

  it('are counted in both directions, over months, leap days and changes to summer time', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31)
    expect(daysBetween('2026-04-01', '2026-03-01')).toBe(-31)
  })
})

describe('times', () => {
  it.each(['2026-03-10T00:00', '2026-03-10T23:59'])('%s is a time', (text) => {
    expect(accepts(moment, text)).toBe(true)
  })

  it.each([
    '2026-03-10',
    '2026-03-10 10:00',
    '2026-03-10T24:00',
    '2026-03-10T10:60',
    '2026-03-10T10:00:00',
    '2026-03-10T10:00Z',
    '2026-02-30T10:00',
  ])('%j is not a time', (text) => {
    expect(accepts(moment, text)).toBe(false)
  })

  it('are formatted as local time', () => {
    const date = new Date(2026, 0, 5, 7, 9, 59)
    expect(momentOf(date)).toBe('2026-01-05T07:09')
    expect(dayOf(date)).toBe('2026-01-05')
  })

  it('are compared by the wall clock, ignoring changes to summer time', () => {
    expect(hoursBetween('2026-03-10T10:00', '2026-03-10T10:30')).toBe(0.5)
    expect(hoursBetween('2026-03-28T10:00', '2026-03-29T10:00')).toBe(24)
    expect(hoursBetween('2026-03-10T10:00', '2026-03-09T10:00')).toBe(-24)
  })
})
