import { expect, it } from 'vitest'
import { splitMoment } from '@renderer/ui/fields/moment-field'
import { parseTime } from '@renderer/ui/fields/time-input'

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
  ['00:00', '00:00'],
])('the time %s is %s', (typed, time) => {
  expect(parseTime(typed)).toBe(time)
})

it.each(['24:00', '9:60', '13 pm', '0 am', 'noon', '9:3', '', '12345'])(
  '%s is not a time of day',
  (typed) => {
    expect(parseTime(typed)).toBeNull()
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
