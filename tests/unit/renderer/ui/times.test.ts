import { expect, it } from 'vitest'
import { splitMoment } from '@renderer/ui/fields/moment-field'
import { formatTime, formatTimeWithSeconds, parseTime } from '@renderer/ui/times'

it.each([
  ['21:53', '21:53'],
  ['9:05', '09:05'],
  ['9.30', '09:30'],
  ['930', '09:30'],
  ['1430', '14:30'],
  ['9', '09:00'],
  ['9 am', '09:00'],
  ['9:53 PM', '21:53'],
  ['12 am', '00:00'],
  ['12:15 p.m.', '12:15'],
  ['12:15\u202fPM', '12:15'],
  ['3p', '15:00'],
  ['00:00', '00:00'],
])('the time %s is %s in both formats', (typed, time) => {
  expect(parseTime(typed, '24-hour')).toBe(time)
  expect(parseTime(typed, '12-hour')).toBe(time)
})

it('takes an hour of the afternoon as such in the 12-hour format, unless it says otherwise', () => {
  expect(parseTime('2:30', '24-hour')).toBe('02:30')
  expect(parseTime('2:30', '12-hour')).toBe('14:30')
  expect(parseTime('6', '12-hour')).toBe('18:00')
  expect(parseTime('7', '12-hour')).toBe('07:00')
  expect(parseTime('2:30 am', '12-hour')).toBe('02:30')
  expect(parseTime('02:30', '12-hour')).toBe('02:30')
})

it.each([
  ['00:00', '00:00', '12:00 AM'],
  ['09:05', '09:05', '9:05 AM'],
  ['12:15', '12:15', '12:15 PM'],
  ['21:53', '21:53', '9:53 PM'],
])('the time %s is shown as %s or %s, and can be typed again', (time, in24, in12) => {
  expect(formatTime(time, '24-hour')).toBe(in24)
  expect(formatTime(time, '12-hour')).toBe(in12)
  expect(parseTime(in24, '24-hour')).toBe(time)
  expect(parseTime(in12, '12-hour')).toBe(time)
})

it('keeps text that is no time, and formats seconds', () => {
  expect(formatTime('Ten', '12-hour')).toBe('Ten')
  expect(formatTime('25:00', '12-hour')).toBe('25:00')
  const date = new Date(2026, 2, 10, 21, 53, 7)
  expect(formatTimeWithSeconds(date, '24-hour')).toBe('21:53:07')
  expect(formatTimeWithSeconds(date, '12-hour')).toBe('9:53:07 PM')
})

it.each(['24:00', '9:60', '13 pm', '0 am', 'noon', '9:3', '', '12345'])(
  '%s is not a time of day',
  (typed) => {
    expect(parseTime(typed, '24-hour')).toBeNull()
  },
)

it.each([
  ['2026-03-10T21:53', '2026-03-10', '21:53'],
  ['2026-03-10TTen', '2026-03-10', 'Ten'],
  ['TuesdayT21:53', 'Tuesday', '21:53'],
  ['T21:53', '', '21:53'],
  ['', '', ''],
])('the moment %s has the day %s and the time %s', (moment, day, time) => {
  expect(splitMoment(moment)).toEqual([day, time])
})
