import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import { anatomyWith, type OwnAnatomy } from '@shared/anatomy/own-anatomy'
import {
  emptyOwnTissue,
  ownIdOf,
  ownNumberOf,
  ownRelationInput,
  ownTissueInput,
  relationKinds,
  tissueId,
  type OwnRelation,
  type OwnTissue,
} from '@shared/anatomy/own-tissue'
import { movements } from '@shared/anatomy/movements'
import { regionById, regions } from '@shared/anatomy/regions'
import { tissues } from '@shared/anatomy/tissues'
import { suggest } from '@shared/reasoning/suggest'
import { complaint } from '../reasoning/arbitraries'

const nerve: OwnTissue = {
  ...emptyOwnTissue,
  id: 'own-1',
  name: 'Cluneal nerves',
  kind: 'other',
  liesIn: ['low-back', 'buttock'],
  refersMainlyTo: ['buttock'],
  borders: ['quadratus-lumborum', 'gluteus-medius'],
  loadedBy: ['trunk-extension'],
  stretchedBy: ['trunk-flexion'],
  retired: false,
  revision: 1,
}

let version = 0
const createOwnAnatomy = (change: Partial<OwnAnatomy>): OwnAnatomy => ({
  version: `test ${(version += 1)}`,
  tissues: [],
  relations: [],
  ...change,
})
const relation = (change: Partial<OwnRelation>): OwnRelation => ({
  id: 1,
  tissue: 'pectoralis-minor',
  kind: 'borders',
  to: 'sternocleidomastoid',
  source: '',
  ...change,
})

describe('an own tissue of the practice', () => {
  const anatomy = anatomyWith(createOwnAnatomy({ tissues: [nerve] }))

  it('is in the anatomy with all its data', () => {
    expect(anatomy.tissues).toHaveLength(tissues.length + 1)
    expect(anatomy.tissueById.get('own-1')).toMatchObject({ name: 'Cluneal nerves', area: 'low back' })
    expect(anatomy.liesIn('own-1', 'buttock')).toBe(true)
    expect(anatomy.refersTo('own-1', 'buttock')).toBe('mainly')
    expect(anatomy.strainedBy('own-1', 'trunk-flexion')).toBe('stretches')
    expect(anatomy.strainedBy('own-1', 'trunk-extension')).toBe('loads')
    expect(anatomy.tissueById.get('own-1')?.basis).toEqual({
      structure: 'this practice',
      referral: 'this practice',
    })
  })

  it('borders only the given tissues, in both directions', () => {
    expect(anatomy.adjacentTo('own-1')).toEqual(nerve.borders)
    const before = standardAnatomy.adjacentTo('gluteus-medius')
    expect(anatomy.adjacentTo('gluteus-medius')).toEqual([...before, 'own-1'])
    expect(anatomy.adjacentTo('piriformis')).toEqual(standardAnatomy.adjacentTo('piriformis'))
  })

  it('has a default text about how to check it', () => {
    expect(anatomy.tissueById.get('own-1')?.howToCheck).toBe(
      'Press slowly, along it and across it (low back; buttock). Then test the movements that load or stretch it: ' +
        'bending backward, straightening up; bending the trunk forward, sitting up.',
    )
    const withText = anatomyWith(createOwnAnatomy({ tissues: [{ ...nerve, howToCheck: 'Roll the skin.' }] }))
    expect(withText.tissueById.get('own-1')?.howToCheck).toBe('Roll the skin.')
  })

  it('is suggested for a region that it refers pain to', () => {
    const facts = complaint({ regions: [{ region: 'buttock', side: 'left' }] })
    const buttockAnatomy = anatomyWith(
      createOwnAnatomy({
        tissues: [{ ...nerve, borders: [], refersMainlyTo: ['buttock'], loadedBy: [], stretchedBy: [] }],
      }),
    )
    const answer = suggest(facts, { anatomy: buttockAnatomy })
    if (answer.kind !== 'list') throw new Error(answer.kind)
    const all = [...answer.suggestions, ...answer.more, ...answer.onRequest].map((one) => one.tissue)
    expect(all).toContain('own-1')
  })

  it('is no longer offered once retired, but keeps its name and its borders', () => {
    const retired = anatomyWith(createOwnAnatomy({ tissues: [{ ...nerve, retired: true }] }))
    expect(retired.tissues.map(({ id }) => id)).not.toContain('own-1')
    expect(retired.tissueById.get('own-1')?.name).toBe('Cluneal nerves')
    expect(retired.adjacentTo('gluteus-medius')).toContain('own-1')
  })
})

describe('an own relation of the practice', () => {
  it('is added to the standard relations and marked as own', () => {
    const anatomy = anatomyWith(
      createOwnAnatomy({
        relations: [
          relation({}),
          relation({ kind: 'refers mainly to', to: 'mid-back' }),
          relation({ kind: 'refers also to', to: 'calf' }),
        ],
      }),
    )
    expect(anatomy.adjacentTo('sternocleidomastoid')).toContain('pectoralis-minor')
    expect(anatomy.adjacentTo('pectoralis-minor')).toContain('sternocleidomastoid')
    expect(anatomy.refersTo('pectoralis-minor', 'mid-back')).toBe('mainly')
    expect(anatomy.refersTo('pectoralis-minor', 'calf')).toBe('also')
    const isOwn = (to: string) => anatomy.isOwn('pectoralis-minor', to)
    expect(['sternocleidomastoid', 'mid-back', 'calf'].filter(isOwn)).toHaveLength(3)
    expect(anatomy.isOwn('sternocleidomastoid', 'pectoralis-minor')).toBe(true)
    expect(['subclavius', 'front-of-chest'].filter(isOwn)).toEqual([])
    expect(standardAnatomy.isOwn('pectoralis-minor', 'sternocleidomastoid')).toBe(false)
  })

  it('changes "also" to "mainly", but never "mainly" to "also"', () => {
    const standardTissue = standardAnatomy.tissueById.get('pectoralis-minor')!
    const [mainly, also] = [standardTissue.refersMainlyTo[0]!, standardTissue.refersAlsoTo[0]!]
    const anatomy = anatomyWith(
      createOwnAnatomy({
        relations: [
          relation({ kind: 'refers mainly to', to: also }),
          relation({ kind: 'refers also to', to: mainly }),
        ],
      }),
    )
    expect(anatomy.refersTo('pectoralis-minor', also)).toBe('mainly')
    expect(anatomy.tissueById.get('pectoralis-minor')?.refersAlsoTo).not.toContain(also)
    expect(anatomy.refersTo('pectoralis-minor', mainly)).toBe('mainly')
    expect(anatomy.isOwn('pectoralis-minor', also)).toBe(true)
    expect(anatomy.isOwn('pectoralis-minor', mainly)).toBe(false)
  })

  it('is ignored if it names an unknown id or the tissue itself', () => {
    const relations = [
      relation({ to: 'own-9' }),
      relation({ to: 'pectoralis-minor' }),
      relation({ tissue: 'own-9', kind: 'refers mainly to', to: 'calf' }),
      relation({ kind: 'refers mainly to', to: 'the-moon' }),
    ]
    const anatomy = anatomyWith(createOwnAnatomy({ relations }))
    expect(anatomy.tissues).toEqual(standardAnatomy.tissues)
  })
})

describe('any own anatomy', () => {
  const ids = [...tissues.map(({ id }) => id), 'own-1', 'own-2', 'own-3', 'own-77']
  const someTissue = fc.constantFrom(...ids)
  const someRegions = fc.uniqueArray(fc.constantFrom(...regions.map(({ id }) => id)), { maxLength: 4 })
  const someMovements = fc.uniqueArray(fc.constantFrom(...movements.map(({ id }) => id)), { maxLength: 3 })
  const someOwnTissue = (number: number): fc.Arbitrary<OwnTissue> =>
    fc.record({
      id: fc.constant(ownIdOf(number)),
      name: fc.constant(`Own ${number}`),
      plainName: fc.constant(''),
      latin: fc.constant(''),
      synonyms: fc.constant([]),
      kind: fc.constantFrom('fascia' as const, 'scar' as const, 'other' as const),
      liesIn: someRegions,
      refersMainlyTo: someRegions,
      refersAlsoTo: someRegions,
      borders: fc.uniqueArray(someTissue, { maxLength: 6 }),
      loadedBy: someMovements,
      stretchedBy: someMovements,
      midline: fc.boolean(),
      caution: fc.constant(''),
      howToCheck: fc.constant(''),
      source: fc.constant(''),
      retired: fc.boolean(),
      revision: fc.constant(1),
    })
  const someRelation: fc.Arbitrary<OwnRelation> = fc.record({
    id: fc.nat(),
    tissue: someTissue,
    kind: fc.constantFrom(...relationKinds),
    to: fc.oneof(someTissue, fc.constantFrom(...regions.map(({ id }) => id))),
    source: fc.constant(''),
  })
  const someOwnAnatomy = fc
    .record({
      tissues: fc.tuple(someOwnTissue(1), someOwnTissue(2), someOwnTissue(3)),
      relations: fc.array(someRelation, { maxLength: 12 }),
    })
    .map(createOwnAnatomy)

  it('has symmetric borders, known ids, one kind of referral for a region, and no border with itself', () => {
    fc.assert(
      fc.property(someOwnAnatomy, (added) => {
        const { tissueById, adjacentTo, isOwn } = anatomyWith(added)
        const hasDuplicates = (ids: readonly string[]) => new Set(ids).size < ids.length
        const violations = [...tissueById.values()].flatMap(
          ({ id, adjacent, refersMainlyTo, refersAlsoTo, liesIn }) => [
            ...(hasDuplicates(adjacent) ? [`${id} borders something twice`] : []),
            ...(hasDuplicates([...refersMainlyTo, ...refersAlsoTo]) ? [`${id} refers somewhere twice`] : []),
            ...[...refersMainlyTo, ...refersAlsoTo, ...liesIn].filter((region) => !regionById.has(region)),
            ...adjacent.filter(
              (other) =>
                other === id ||
                !tissueById.has(other) ||
                !adjacentTo(other).includes(id) ||
                isOwn(id, other) !== isOwn(other, id),
            ),
          ],
        )
        expect(violations).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('keeps all standard relations, and marks exactly the added borders as own', () => {
    fc.assert(
      fc.property(someOwnAnatomy, (added) => {
        const anatomy = anatomyWith(added)
        const violations = tissues.flatMap(({ id, adjacent, refersMainlyTo, refersAlsoTo }) => [
          ...adjacent.filter((other) => !anatomy.adjacentTo(id).includes(other)),
          ...refersMainlyTo.filter((region) => anatomy.refersTo(id, region) !== 'mainly'),
          ...refersAlsoTo.filter((region) => anatomy.refersTo(id, region) === null),
          ...anatomy.adjacentTo(id).filter((other) => anatomy.isOwn(id, other) === adjacent.includes(other)),
        ])
        expect(violations).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('anatomyWith', () => {
  it('returns the standard anatomy without additions, and caches the result by version', () => {
    expect(anatomyWith({ version: '', tissues: [], relations: [] })).toBe(standardAnatomy)
    const added = createOwnAnatomy({ tissues: [nerve] })
    const anatomy = anatomyWith(added)
    expect(anatomyWith({ ...added })).toBe(anatomy)
    expect(anatomyWith(createOwnAnatomy({ tissues: [nerve] }))).not.toBe(anatomy)
  })
})

describe('the form of an own tissue or relation', () => {
  const validTissue = { ...emptyOwnTissue, name: ' Scar, left knee ', liesIn: ['front-of-knee'] }
  const errorPaths = (input: object) =>
    ownTissueInput.safeParse(input).error?.issues.map(({ path }) => path.join('.'))

  it('needs a name and a region, and trims the name', () => {
    expect(ownTissueInput.parse(validTissue).name).toBe('Scar, left knee')
  })

  it.each([
    ['name', { name: '  ' }],
    ['liesIn', { liesIn: [] }],
    ['liesIn.0', { liesIn: ['the-moon'] }],
    ['kind', { kind: 'muscle' }],
    ['borders.0', { borders: ['spleen'] }],
    ['loadedBy.0', { loadedBy: ['flying'] }],
    ['refersAlsoTo', { refersMainlyTo: ['calf'], refersAlsoTo: ['calf'] }],
    ['synonyms.0', { synonyms: [' '] }],
    ['caution', { caution: 'x'.repeat(301) }],
  ])('reports an error at %s', (field, invalid) => {
    expect(errorPaths({ ...validTissue, ...invalid })).toEqual([field])
  })

  it.each([
    [relation({ to: '' })],
    [relation({ to: 'calf' })],
    [relation({ to: 'pectoralis-minor' })],
    [relation({ kind: 'refers mainly to', to: 'soleus' })],
  ])('refuses a relation with an invalid target: %j', (invalid) => {
    const { error } = ownRelationInput.safeParse(invalid)
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['to'])
  })

  it.each([
    ['psoas-major', true],
    ['own-1', true],
    ['own-9007199254740991', false],
    ['own-0', false],
    ['own-01', false],
    ['own-', false],
    ['own-1 ', false],
    ['spleen', false],
    ['', false],
  ])('accepts the id %j: %s', (id, isValid) => {
    expect(tissueId.safeParse(id).success).toBe(isValid)
  })

  it('reads the number of an own id, and of no other id', () => {
    expect(ownNumberOf(ownIdOf(42))).toBe(42)
    expect(ownNumberOf('psoas-major')).toBeNull()
  })
})
