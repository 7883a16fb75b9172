import fc from 'fast-check'
import { movements } from '@shared/anatomy/movements'
import { tissues } from '@shared/anatomy/tissues'
import { regions } from '@shared/anatomy/regions'
import type { ComplaintFacts, VisitFacts, WorkFacts } from '@shared/reasoning/record/facts'
import type { FamiliarPain, Pressure, Side, Verdict } from '@shared/vocabulary'

/** Builds work with usual values. `change` overrides them. */
export function work(tissue: string, change: Partial<WorkFacts> = {}): WorkFacts {
  return {
    tissue,
    side: 'left',
    checkOnly: false,
    minutes: 10,
    pressure: 'medium',
    response: 'released',
    familiarPain: 'not tested',
    ...change,
  }
}

/** Builds a therapeutic visit of March 2026 after which relief did not last. `change` overrides its values. */
export function visit(day: number, change: Partial<VisitFacts> = {}): VisitFacts {
  return {
    id: day,
    at: `2026-03-${String(day).padStart(2, '0')}T10:00`,
    kind: 'therapeutic',
    painBefore: 7,
    painAfter: 3,
    relief: 'under 4 hours',
    verdict: 'did not last',
    work: [],
    ...change,
  }
}

export function complaint(change: Partial<ComplaintFacts> = {}): ComplaintFacts {
  return {
    regions: [{ region: 'between-shoulder-blades', side: 'left' }],
    worseBy: [],
    redFlags: [],
    widespreadSigns: [],
    visits: [],
    ...change,
  }
}

const sides: Side[] = ['left', 'right', 'both', 'middle']
const verdicts: Verdict[] = [
  'lasted',
  'partly lasted',
  'did not last',
  'no change',
  'worse',
  'too early',
  'not recorded',
]

/** A few muscles that border each other and the regions below, so that several rules apply. */
const nearMuscles = [
  'rhomboid-major',
  'middle-trapezius',
  'levator-scapulae',
  'infraspinatus',
  'rotatores',
  'upper-trapezius',
]
// A scar ranks only once it is in the record, so its first visit would raise it.
const notScars = tissues.filter((tissue) => tissue.kind !== 'scar')
export const someMuscle = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...nearMuscles) },
  { weight: 1, arbitrary: fc.constantFrom(...notScars.map((tissue) => tissue.id)) },
)
export const someSide = fc.constantFrom(...sides)
const nearRegion = fc.constantFrom('between-shoulder-blades', 'back-of-neck', 'top-of-shoulder')
const someRegion = fc.oneof(nearRegion, fc.constantFrom(...regions.map((region) => region.id)))

export const someWork: fc.Arbitrary<WorkFacts> = fc.record({
  tissue: someMuscle,
  side: someSide,
  checkOnly: fc.boolean(),
  minutes: fc.option(fc.integer({ min: 0, max: 60 })),
  pressure: fc.option(fc.constantFrom<Pressure[]>('light', 'medium', 'firm')),
  response: fc.option(fc.constantFrom('released' as const, 'partly' as const, 'did not release' as const)),
  familiarPain: fc.constantFrom<FamiliarPain[]>('yes', 'no', 'not tested'),
})

const someVisit: fc.Arbitrary<VisitFacts> = fc.record({
  id: fc.constant(0),
  at: fc.constant(''),
  kind: fc.constantFrom(
    'therapeutic' as const,
    'therapeutic' as const,
    'relaxation' as const,
    'assessment' as const,
  ),
  painBefore: fc.option(fc.integer({ min: 0, max: 10 })),
  painAfter: fc.option(fc.integer({ min: 0, max: 10 })),
  relief: fc.option(fc.constantFrom('none' as const, 'under 4 hours' as const, 'over 7 days' as const)),
  verdict: fc.constantFrom(...verdicts),
  work: fc.array(someWork, { maxLength: 4 }),
})

/** Visits a day apart, numbered from 1, oldest first. */
export const someVisits = fc
  .array(someVisit, { maxLength: 8 })
  .map((visits) => visits.map((one, index) => ({ ...one, id: index + 1, at: visit(index + 1).at })))

/** Collects the ids of all visits in a recommendation, at every depth. */
export function visitIdsIn(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return []
  const isVisit = 'id' in value && 'at' in value && 'verdict' in value
  return isVisit ? [Number(value.id)] : Object.values(value).flatMap(visitIdsIn)
}

/** A complaint without red flags or widespread signs, so that the answer is a list. */
export const someComplaint: fc.Arbitrary<ComplaintFacts> = fc.record({
  regions: fc.array(fc.record({ region: someRegion, side: someSide }), { minLength: 1, maxLength: 4 }),
  worseBy: fc.array(fc.constantFrom(...movements.map((movement) => movement.id)), { maxLength: 3 }),
  redFlags: fc.constant([]),
  widespreadSigns: fc.constant([]),
  ruledOut: fc.array(
    fc.record({
      tissue: someMuscle,
      side: someSide,
      on: fc.constant('2026-03-03'),
      why: fc.constantFrom('', 'imaging'),
    }),
    { maxLength: 1 },
  ),
  visits: someVisits,
})
