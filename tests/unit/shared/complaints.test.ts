import { expect, it } from 'vitest'
import { movements } from '@shared/anatomy/movements'
import { regions } from '@shared/anatomy/regions'
import { complaintInput, emptyComplaint } from '@shared/complaints'
import { redFlags, widespreadSigns } from '@shared/reasoning/record/red-flags'
import { sides } from '@shared/vocabulary'

const valid = { ...emptyComplaint, title: 'Headache', regions: [{ region: 'temple', side: 'left' as const }] }
const now = new Date('2026-03-10T12:00')
const errorPaths = (change: object) =>
  complaintInput(now)
    .safeParse({ ...valid, ...change })
    .error?.issues.map((issue) => issue.path.join('.')) ?? []

it('accepts all movements, red flags and signs together', () => {
  const ids = (all: readonly { id: string }[]) => all.map((one) => one.id)
  expect(
    errorPaths({
      worseBy: ids(movements),
      betterBy: ids(movements),
      redFlags: ids(redFlags),
      widespreadSigns: [...widespreadSigns],
    }),
  ).toEqual([])
})

it('accepts at most 120 painful regions', () => {
  const allRegions = regions.flatMap(({ id }) => sides.map((side) => ({ region: id, side })))
  expect(errorPaths({ regions: allRegions.slice(0, 120) })).toEqual([])
  expect(errorPaths({ regions: allRegions.slice(0, 121) })).toEqual(['regions'])
})

it('accepts a region on both sides, but not twice on one side', () => {
  const left = { region: 'temple', side: 'left' }
  expect(errorPaths({ regions: [left, { ...left, side: 'right' }] })).toEqual([])
  expect(errorPaths({ regions: [left, { ...left }] })).toEqual(['regions'])
})

it('accepts a day without red flags only if no red flag is set and the day is not in the future', () => {
  const flag = redFlags[0].id
  expect(errorPaths({ redFlagsNoneOn: '2026-03-01' })).toEqual([])
  expect(errorPaths({ redFlags: [flag] })).toEqual([])
  expect(errorPaths({ redFlags: [flag], redFlagsNoneOn: '2026-03-01' })).toEqual(['redFlagsNoneOn'])
  expect(errorPaths({ redFlagsNoneOn: '2026-03-10' })).toEqual([])
  expect(errorPaths({ redFlagsNoneOn: '2026-03-11' })).toEqual(['redFlagsNoneOn'])
})

it('requires only a title and a region', () => {
  const { error } = complaintInput(now).safeParse(emptyComplaint)
  expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual(['title', 'regions'])
})

it.each(['constructor', '__proto__', 'Temple', 'temple ', ''])('%j is not a region', (region) => {
  expect(errorPaths({ regions: [{ region, side: 'left' }] })).toEqual(['regions.0.region'])
})
