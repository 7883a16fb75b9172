import fc from 'fast-check'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import { movements } from '@shared/anatomy/movements'
import { regions } from '@shared/anatomy/regions'
import { tissues } from '@shared/anatomy/tissues'
import type { ScreenFact } from '@shared/reasoning/record/facts'
import { precautions } from '@shared/safety/precautions'
import { redFlags } from '@shared/safety/red-flags'
import { screenResults } from '@shared/screens/screen'
import { screensFor } from '@shared/screens/screens'
import { familiarPains, painKinds, pressures, reliefs, responses, type Side } from '@shared/vocabulary'
import { tendencies, type At, type ClientRecord, type LineRecord, type VisitRecord } from './client-record'
import { tending } from './tendency'

const sides = ['left', 'right', 'both', 'middle'] as const satisfies readonly Side[]
const someRegion = fc.constantFrom(...regions.map(({ id }) => id))
const place = fc.record({ region: someRegion, side: fc.constantFrom(...sides) })
const somePain = fc.option(fc.integer({ min: 0, max: 10 }), { freq: 6 })
const rarely = <Value>(arbitrary: fc.Arbitrary<Value>, otherwise: Value) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary })

/** Tissues that refer to the region or lie there, and sometimes any other. */
function tissuesFor(places: readonly At[]): fc.Arbitrary<string> {
  const near = tissues
    .filter(({ id }) =>
      places.some(
        ({ region }) => standardAnatomy.refersTo(id, region) !== null || standardAnatomy.liesIn(id, region),
      ),
    )
    .map(({ id }) => id)
  const any = fc.constantFrom(...tissues.map(({ id }) => id))
  return near.length === 0
    ? any
    : fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...near) }, { weight: 1, arbitrary: any })
}

const outcome = fc.option(
  fc.record({
    relief: fc.option(fc.constantFrom(...reliefs), { freq: 6 }),
    painNow: somePain,
    days: fc.integer({ min: 0, max: 20 }),
  }),
  { freq: 5 },
)
const pain = fc.record({ before: somePain, after: somePain, outcome })

/** Most lines are of the few tissues that are worked again and again. */
function line(places: readonly At[], often: readonly string[]): fc.Arbitrary<LineRecord> {
  return fc.record({
    tissue: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...often) },
      { weight: 1, arbitrary: tissuesFor(places) },
    ),
    side: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...places.map(({ side }) => side)) },
      { weight: 1, arbitrary: fc.constantFrom(...sides) },
    ),
    checkOnly: fc.oneof(
      { weight: 3, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    minutes: fc.option(fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 2 })), {
      freq: 3,
    }),
    pressure: fc.option(fc.constantFrom('light', ...pressures)),
    response: fc.option(fc.constantFrom(...responses)),
    familiarPain: fc.constantFrom(...familiarPains),
    complaint: fc.option(fc.constantFrom(0, 1), { freq: 1 }),
  })
}

/** Most visits treat the first complaint, and many treat both. */
function visit(places: readonly At[], often: readonly string[]): fc.Arbitrary<VisitRecord> {
  return fc.record({
    gap: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 21 }) },
      { weight: 1, arbitrary: fc.integer({ min: 22, max: 500 }) },
    ),
    kind: fc.constantFrom(
      'therapeutic',
      'therapeutic',
      'therapeutic',
      'therapeutic',
      'relaxation',
      'assessment',
    ),
    pains: fc.oneof(
      { weight: 3, arbitrary: fc.tuple(pain, fc.constant(null)) },
      { weight: 1, arbitrary: fc.tuple(fc.constant(null), pain) },
      { weight: 2, arbitrary: fc.tuple(pain, pain) },
    ),
    work: fc.array(line(places, often), { maxLength: 5 }),
    marks: rarely(
      fc.array(
        place.chain((at) => fc.record({ ...constants(at), kind: fc.option(fc.constantFrom(...painKinds)) })),
        {
          maxLength: 3,
        },
      ),
      [],
    ),
  })
}

function constants({ region, side }: At) {
  return { region: fc.constant(region), side: fc.constant(side) }
}

export const someRecord: fc.Arbitrary<ClientRecord> = fc
  .tuple(fc.array(place, { minLength: 1, maxLength: 3 }), fc.array(place, { minLength: 1, maxLength: 2 }))
  .chain(([first, second]) =>
    fc.tuple(
      fc.constant(first),
      fc.constant(second),
      fc.array(tissuesFor([...first, ...second]), { minLength: 2, maxLength: 5 }),
    ),
  )
  .chain(([first, second, often]) =>
    fc.record({
      tendency: fc.constantFrom(...tendencies),
      complaints: fc.tuple(complaintIn(first), complaintIn(second)),
      visits: fc.array(visit([...first, ...second], often), { maxLength: 12 }),
      redFlags: rarely(
        fc.array(fc.constantFrom(...redFlags.map(({ id }) => id as string)), { minLength: 1, maxLength: 3 }),
        [],
      ),
      cleared: fc.boolean(),
      precautions: rarely(
        fc.uniqueArray(fc.constantFrom(...precautions.map(({ id }) => id)), { minLength: 1, maxLength: 3 }),
        [],
      ),
      asked: rarely(fc.record({ redFlags: fc.boolean(), precautions: fc.boolean() }), {
        redFlags: true,
        precautions: true,
      }),
      age: fc.option(fc.integer({ min: 10, max: 90 })),
      daysSinceLastVisit: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 0, max: 30 }) },
        { weight: 1, arbitrary: fc.integer({ min: 31, max: 800 }) },
      ),
    }),
  )
  .map((record) => ({
    ...record,
    visits: record.visits.map((one, index) => tending(record.tendency, one, index)),
  }))

function complaintIn(places: At[]): fc.Arbitrary<ClientRecord['complaints'][number]> {
  return fc.record({
    regions: fc.constant(places),
    worseBy: fc.array(fc.constantFrom(...movements.map(({ id }) => id as string)), { maxLength: 3 }),
    painAtStart: somePain,
    screens: fc.oneof(
      { weight: 3, arbitrary: fc.constant<ScreenFact[]>([]) },
      { weight: 1, arbitrary: screenResultsFor(places) },
    ),
  })
}

/** Results of short tests for the region. Most are positive: only several of them speak for another cause than a muscle. */
function screenResultsFor(places: readonly At[]): fc.Arbitrary<ScreenFact[]> {
  const result = fc.record({
    id: fc.constantFrom(...screensFor(places).map(({ id }) => id)),
    result: fc.constantFrom('positive', 'positive', ...screenResults),
  })
  return fc.uniqueArray(result, { selector: ({ id }) => id, minLength: 1, maxLength: 6 })
}
