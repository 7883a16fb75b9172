import { expect, it } from 'vitest'
import { movements } from '@shared/anatomy/movements'
import { regions } from '@shared/anatomy/regions'
import { complaintInput, emptyComplaint, notDecided } from '@shared/complaints'
import { widespreadSigns } from '@shared/reasoning/record/widespread-signs'
import { redFlags } from '@shared/safety/red-flags'
import { radiations, sides } from '@shared/vocabulary'

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

it('accepts a day of asking with and without red flags, if it is not in the future', () => {
  expect(errorPaths({ redFlagsAskedOn: '2026-03-10' })).toEqual([])
  expect(errorPaths({ redFlags: ['fever'] })).toEqual([])
  expect(errorPaths({ redFlags: ['fever'], redFlagsAskedOn: '2026-03-01' })).toEqual([])
  expect(errorPaths({ redFlagsAskedOn: '2026-03-11' })).toEqual(['redFlagsAskedOn'])
})

it('accepts the clearance of recorded red flags, with its day and the doctor', () => {
  const withClearance = (change: object) => ({
    redFlags: ['fever', 'night-pain'],
    clearance: {
      on: '2026-03-10',
      by: 'Dr Chen',
      flags: ['fever'],
      decision: 'allowed',
      said: '',
      ...change,
    },
  })
  expect(errorPaths(withClearance({}))).toEqual([])
  expect(errorPaths(withClearance({ flags: ['fever', 'night-pain'] }))).toEqual([])
  expect(errorPaths(withClearance({ on: '2026-03-11' }))).toEqual(['clearance.on'])
  expect(errorPaths(withClearance({ on: null }))).toEqual(['clearance.on'])
  expect(errorPaths(withClearance({ by: ' ' }))).toEqual(['clearance.by'])
  expect(errorPaths(withClearance({ by: 'x'.repeat(200) }))).toEqual([])
  expect(errorPaths(withClearance({ by: 'x'.repeat(201) }))).toEqual(['clearance.by'])
  expect(errorPaths(withClearance({ flags: [] }))).toEqual(['clearance.flags'])
  expect(errorPaths(withClearance({ decision: 'not allowed' }))).toEqual([])
  // The forms start without a decision.
  expect(errorPaths(withClearance({ decision: notDecided }))).toEqual(['clearance.decision'])
  expect(errorPaths(withClearance({ decision: 'allowed with limits', said: ' ' }))).toEqual([
    'clearance.said',
  ])
  expect(errorPaths(withClearance({ decision: 'allowed with limits', said: 'no neck work' }))).toEqual([])
  expect(errorPaths(withClearance({ decision: 'perhaps' }))).toEqual(['clearance.decision'])
  expect(errorPaths(withClearance({ said: 'x'.repeat(301) }))).toEqual(['clearance.said'])
  expect(errorPaths(withClearance({ flags: ['weight-loss'] }))).toEqual(['clearance.flags'])
  expect(errorPaths(withClearance({ flags: ['of-a-newer-version'] }))).toEqual(['clearance.flags.0'])
})

it('accepts each answer to how far the pain runs, and null', () => {
  for (const radiationAtStart of [...radiations, null]) expect(errorPaths({ radiationAtStart })).toEqual([])
  expect(errorPaths({ radiationAtStart: 'far' })).toEqual(['radiationAtStart'])
})

it('still knows every red flag that earlier versions recorded', () => {
  const earlier = [
    'chest-pain-on-effort',
    'worst-ever-headache',
    'stroke-signs',
    'saddle-numbness',
    'bladder-or-bowel-change',
    'fast-weakness',
    'hot-swollen-calf',
    'fever',
    'hot-swollen-joint',
    'major-injury',
    'new-headache-over-50',
    'throbbing-belly-and-back-pain',
    'cancer-history',
    'night-pain',
    'weight-loss',
    'steroids-or-thin-bones',
    'long-morning-stiffness',
    'numbness-or-tingling-spreading',
  ]
  expect(errorPaths({ redFlags: earlier })).toEqual([])
})

it('requires only a title and a region', () => {
  const { error } = complaintInput(now).safeParse(emptyComplaint)
  expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual(['title', 'regions'])
})

it.each(['constructor', '__proto__', 'Temple', 'temple ', ''])('%j is not a region', (region) => {
  expect(errorPaths({ regions: [{ region, side: 'left' }] })).toEqual(['regions.0.region'])
})
