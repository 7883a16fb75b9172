import { expect, it } from 'vitest'
import { movements } from '@shared/anatomy/movements'
import { regions } from '@shared/anatomy/regions'
import { complaintInput, emptyComplaint, sides } from '@shared/complaints'
import { redFlags, widespreadSigns } from '@shared/reasoning/record/red-flags'

const valid = { ...emptyComplaint, title: 'Headache', regions: [{ region: 'temple', side: 'left' as const }] }
const now = new Date('2026-03-10T12:00')
const refused = (change: object) =>
  complaintInput(now)
    .safeParse({ ...valid, ...change })
    .error?.issues.map((issue) => issue.path.join('.')) ?? []

it('takes every movement, red flag and sign that there is, all at once', () => {
  const ids = (all: readonly { id: string }[]) => all.map((one) => one.id)
  expect(
    refused({
      worseBy: ids(movements),
      betterBy: ids(movements),
      redFlags: ids(redFlags),
      widespreadSigns: [...widespreadSigns],
    }),
  ).toEqual([])
})

it('takes a hundred and twenty places where it hurts, and not one more', () => {
  const everywhere = regions.flatMap(({ id }) => sides.map((side) => ({ region: id, side })))
  expect(refused({ regions: everywhere.slice(0, 120) })).toEqual([])
  expect(refused({ regions: everywhere.slice(0, 121) })).toEqual(['regions'])
})

it('takes one region on both of its sides, but not one side twice', () => {
  const left = { region: 'temple', side: 'left' }
  expect(refused({ regions: [left, { ...left, side: 'right' }] })).toEqual([])
  expect(refused({ regions: [left, { ...left }] })).toEqual(['regions'])
})

it('tells that red flags were asked about and none was found from one that was found, and from a day to come', () => {
  const flag = redFlags[0].id
  expect(refused({ redFlagsNoneOn: '2026-03-01' })).toEqual([])
  expect(refused({ redFlags: [flag] })).toEqual([])
  expect(refused({ redFlags: [flag], redFlagsNoneOn: '2026-03-01' })).toEqual(['redFlagsNoneOn'])
  expect(refused({ redFlagsNoneOn: '2026-03-10' })).toEqual([])
  expect(refused({ redFlagsNoneOn: '2026-03-11' })).toEqual(['redFlagsNoneOn'])
})

it('asks of an empty form what it is about and where it hurts, and nothing else', () => {
  const { error } = complaintInput(now).safeParse(emptyComplaint)
  expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual(['title', 'regions'])
})

it.each(['constructor', '__proto__', 'Temple', 'temple ', ''])('%j is no region', (region) => {
  expect(refused({ regions: [{ region, side: 'left' }] })).toEqual(['regions.0.region'])
})
