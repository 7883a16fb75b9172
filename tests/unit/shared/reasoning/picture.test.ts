import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import type { Reason } from '@shared/reasoning/reasons'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import { pictureOf, type Edge, type Picture } from '@shared/reasoning/picture'
import { suggest } from '@shared/reasoning/suggest'
import { workedTissues } from '@shared/reasoning/record/worked'
import { complaint, someComplaint, someMuscle, someSide, visit, work } from './arbitraries'
import type { Side } from '@shared/vocabulary'

const anatomy = standardAnatomy
const someRequest = fc.option(fc.record({ tissue: someMuscle, side: someSide }))

const suggestedIn = ({ suggestions, more, asked }: Picture) => [
  ...suggestions,
  ...more,
  ...(asked && ![...suggestions, ...more].some((one) => one.key === asked.key) ? [asked] : []),
]

/** Finds the suggestion, and the region or worked tissue, at the ends of an edge. */
function endsOf(picture: Picture, { from, to }: Edge) {
  const node = suggestedIn(picture).find((one) => one.key === from)
  const region = picture.regions.find((one) => one.key === to)
  const worked = picture.worked.find((one) => one.key === to)
  if (!node || (!region && !worked)) throw new Error('an edge without an end')
  return { node, region: region?.region ?? '', worked: worked?.tissue ?? '' }
}

/** For each kind of edge, the rule that it shows, and a test whether the anatomy contains the relation. */
const edgeRules: Record<
  Edge['kind'],
  { rule: Reason['rule']; isTrue: (tissue: string, region: string, worked: string) => boolean }
> = {
  'refers mainly': {
    rule: 'refers-here',
    isTrue: (tissue, region) => anatomy.refersTo(tissue, region) === 'mainly',
  },
  'refers also': {
    rule: 'refers-here',
    isTrue: (tissue, region) => anatomy.refersTo(tissue, region) === 'also',
  },
  'borders what hurts': {
    rule: 'adjacent-to-pain',
    isTrue: (tissue, region) =>
      anatomy.adjacentTo(tissue).some((other) => anatomy.liesIn(other, region)) &&
      !anatomy.liesIn(tissue, region),
  },
  'refers to where it lies': {
    rule: 'key-before-satellite',
    isTrue: (tissue, _, worked) =>
      (anatomy.tissueById.get(worked)?.liesIn ?? []).some(
        (region) => anatomy.refersTo(tissue, region) !== null && !anatomy.liesIn(tissue, region),
      ),
  },
  borders: {
    rule: 'adjacent-to-worked',
    isTrue: (tissue, _, worked) => anatomy.adjacentTo(tissue).includes(worked),
  },
  'works with': {
    rule: 'synergist',
    isTrue: (tissue, _, worked) => anatomy.synergistsOf(tissue).has(worked),
  },
  'works against': {
    rule: 'antagonist',
    isTrue: (tissue, _, worked) => anatomy.antagonistsOf(tissue).has(worked),
  },
}
const kindsOf = (rule: string) =>
  (Object.keys(edgeRules) as Edge['kind'][]).filter((kind) => edgeRules[kind].rule === rule)

/** Returns the regions and worked tissues that a reason names. */
function namedBy(reason: Reason | undefined): string[] {
  switch (reason?.rule) {
    case 'refers-here':
      return [...reason.params.mainly, ...reason.params.also]
    case 'adjacent-to-pain':
      return reason.params.regions
    case 'adjacent-to-worked':
      return reason.params.worked.map(({ tissue }) => tissue)
    case 'key-before-satellite':
    case 'synergist':
    case 'antagonist':
      return [reason.params.worked.tissue]
    default:
      return []
  }
}

const failing = [3, 10, 17].map((day) => visit(day, { work: [work('rhomboid-major')] }))

describe('the picture', () => {
  it('draws only relations that are in the anatomy and in a reason of the node', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(someComplaint, someRequest, (facts, asked) => {
        const picture = pictureOf(facts, {}, asked)
        for (const edge of picture.edges) {
          const { node, region, worked } = endsOf(picture, edge)
          const { rule, isTrue } = edgeRules[edge.kind]
          expect(isTrue(node.tissue, region, worked), JSON.stringify(edge)).toBe(true)
          const reason = node.reasons.find((one) => one.rule === rule)
          expect(reason?.effect).toBeGreaterThan(0)
          expect(namedBy(reason)).toContain(worked || region)
          seen.add(edge.kind)
        }
      }),
    )
    expect(seen).toEqual(new Set(Object.keys(edgeRules)))
  })

  it('draws everything that a reason names, once', () => {
    fc.assert(
      fc.property(someComplaint, someRequest, (facts, asked) => {
        const picture = pictureOf(facts, {}, asked)
        expect(new Set(picture.edges.map((edge) => JSON.stringify(edge))).size).toBe(picture.edges.length)
        for (const node of suggestedIn(picture)) {
          for (const reason of node.reasons) {
            const { rule } = reason
            const named = namedBy(reason)
            const drawn = picture.edges
              .filter((edge) => edge.from === node.key && kindsOf(rule).includes(edge.kind))
              .map((edge) => endsOf(picture, edge))
              .map(({ region, worked }) => region || worked)
            expect(new Set(drawn)).toEqual(new Set(named))
            if (kindsOf(rule).length > 0) expect(named).not.toEqual([])
          }
        }
      }),
    )
  })

  it('shows the list in its order', () => {
    fc.assert(
      fc.property(someComplaint, (facts) => {
        const [picture, answer] = [pictureOf(facts), suggest(facts)]
        if (answer.kind !== 'list') throw new Error('a list was due')
        const places = (list: { tissue: string; side: Side; rank: number }[]) =>
          list.map(({ tissue, side, rank }) => ({ tissue, side, rank }))
        expect(places(picture.suggestions)).toEqual(places(answer.suggestions))
        expect(places(picture.more)).toEqual(places(answer.more.slice(0, 5)))
        const keys = [...picture.regions, ...picture.worked, ...suggestedIn(picture)].map((node) => node.key)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 50 },
    )
  })

  it('of a mirrored body is mirrored', () => {
    const mirrorOf: Record<Side, Side> = { left: 'right', right: 'left', both: 'both', middle: 'middle' }
    const mirrored = (facts: ComplaintFacts): ComplaintFacts => ({
      ...facts,
      regions: facts.regions.map((at) => ({ ...at, side: mirrorOf[at.side] })),
      ruledOut: facts.ruledOut?.map((at) => ({ ...at, side: mirrorOf[at.side] })),
      visits: facts.visits.map((one) => ({
        ...one,
        work: one.work.map((entry) => ({ ...entry, side: mirrorOf[entry.side] })),
      })),
    })
    const swapSide = (key: string) =>
      key.replace(/(left|right)$/, (side) => (side === 'left' ? 'right' : 'left'))
    fc.assert(
      fc.property(someComplaint, (facts) => {
        const [one, other] = [pictureOf(facts), pictureOf(mirrored(facts))]
        const edges = (of: Picture, key: (key: string) => string) =>
          new Set(of.edges.map((edge) => `${key(edge.from)} ${edge.kind} ${key(edge.to)}`))
        expect(edges(other, swapSide)).toEqual(edges(one, (key) => key))
        const describeWorked = (of: Picture, key: (key: string) => string) =>
          new Set(of.worked.map((node) => `${key(node.key)}: ${node.outcome}`))
        expect(describeWorked(other, swapSide)).toEqual(describeWorked(one, (key) => key))
      }),
      { numRuns: 50 },
    )
  })

  it('of an empty record has the painful region and first suggestions, but no worked tissue', () => {
    const picture = pictureOf(complaint())
    expect(picture.regions.map((at) => at.key)).toEqual(['region between-shoulder-blades left'])
    expect(picture.worked).toEqual([])
    expect(picture.suggestions).toHaveLength(3)
    expect(picture.more).toHaveLength(5)
    expect(picture.edges.some((edge) => edge.kind === 'refers mainly')).toBe(true)
    expect(picture.edges.every((edge) => edge.to.startsWith('region '))).toBe(true)
  })

  it('behind a gate has no suggestion and no edge', () => {
    const asked = { tissue: 'levator-scapulae', side: 'left' } as const
    for (const gate of [{ redFlags: ['fever'] }, { widespreadSigns: ['touch-hurts-everywhere'] }]) {
      const picture = pictureOf(complaint({ ...gate, visits: failing }), {}, asked)
      expect(picture.gate?.kind).toBe('redFlags' in gate ? 'refer' : 'widespread')
      expect(picture).toMatchObject({ suggestions: [], more: [], asked: null, edges: [] })
      expect(picture.worked).toHaveLength(1)
    }
  })

  it('marks tissues that gave the familiar pain or were worked before', () => {
    const press = work('rhomboid-minor', { checkOnly: true, familiarPain: 'yes' })
    const visits = [
      visit(1, { kind: 'assessment', work: [press] }),
      visit(3, { work: [work('rhomboid-major')] }),
    ]
    const picture = pictureOf(complaint({ visits }), {}, { tissue: 'rhomboid-major', side: 'left' })
    const [first] = picture.suggestions
    expect(first).toMatchObject({ tissue: 'rhomboid-minor', gaveFamiliarPain: true, workedBefore: null })
    expect(picture.suggestions.filter((one) => one.gaveFamiliarPain)).toHaveLength(1)
    expect(picture.asked).toMatchObject({ workedBefore: 'worked rhomboid-major left' })
    expect(picture.edges).toContainEqual({
      from: 'suggestion rhomboid-minor left',
      to: 'worked rhomboid-major left',
      kind: 'borders',
    })
  })

  it('includes a requested tissue without support, and draws no edge to it', () => {
    const picture = pictureOf(complaint({ visits: failing }), {}, { tissue: 'soleus', side: 'left' })
    expect(picture.asked?.tissue).toBe('soleus')
    expect(picture.edges.filter((edge) => edge.from === picture.asked?.key)).toEqual([])
  })
})

describe('the worked tissues', () => {
  const describeWorked = (visits: ComplaintFacts['visits']) =>
    workedTissues(visits, anatomy).map(({ tissue, side, visits: at, outcome, result }) => [
      tissue,
      side,
      at.length,
      outcome,
      result,
    ])

  it('have the number of visits and the outcome', () => {
    const firstResult = (visits: ComplaintFacts['visits']) => describeWorked(visits)[0]?.slice(2)
    expect(describeWorked(failing)).toEqual([['rhomboid-major', 'left', 3, 'under 4 hours', 'did not last']])
    const lasted = visit(3, { verdict: 'lasted', work: [work('rhomboid-major')] })
    expect(firstResult([lasted])).toEqual([1, 'lasted', 'lasted'])
    const notReleased = visit(3, { work: [work('rhomboid-major', { response: 'did not release' })] })
    expect(firstResult([notReleased])).toEqual([1, 'did not release', 'did not release'])
    const worse = visit(24, { verdict: 'worse', work: [work('rhomboid-major')] })
    expect(firstResult([...failing, worse])).toEqual([4, 'none', 'did not last'])
    expect(firstResult([worse])).toEqual([1, 'worse', 'did not last'])
    const notAsked = visit(3, { verdict: 'not recorded', relief: null, work: [work('rhomboid-major')] })
    expect(firstResult([notAsked])).toEqual([1, 'not asked', 'not known'])
    const early = visit(4, { verdict: 'too early', work: [work('rhomboid-major')] })
    expect(firstResult([notAsked, early])).toEqual([2, 'too early', 'not known'])
  })

  it('have the outcome of the last classified visit, and show that relief lasted before', () => {
    const firstResult = (visits: ComplaintFacts['visits']) => describeWorked(visits)[0]?.slice(2)
    const lasted = visit(24, { verdict: 'lasted', work: [work('rhomboid-major')] })
    expect(firstResult([...failing, lasted])).toEqual([4, 'lasted the last time', 'lasted'])
    const after = visit(28, { work: [work('rhomboid-major')] })
    expect(firstResult([lasted, after])).toEqual([2, 'lasted before', 'did not last'])
    const partly = visit(28, { verdict: 'partly lasted', work: [work('rhomboid-major')] })
    expect(firstResult([...failing, partly])).toEqual([4, 'partly lasted', 'partly lasted'])
  })

  it('have one entry for both sides if they were treated alike, and otherwise two', () => {
    const both = visit(3, { work: [work('rhomboid-major', { side: 'both' })] })
    expect(describeWorked([both])).toEqual([['rhomboid-major', 'both', 1, 'under 4 hours', 'did not last']])
    const right = visit(4, { work: [work('rhomboid-major', { side: 'right' })] })
    expect(describeWorked([both, right]).map((line) => line.slice(1, 4))).toEqual([
      ['right', 2, 'under 4 hours'],
      ['left', 1, 'under 4 hours'],
    ])
  })

  it('leave out checks and the work of relaxation visits', () => {
    const pressed = visit(3, { work: [work('rhomboid-major', { checkOnly: true, familiarPain: 'yes' })] })
    const relaxing = visit(4, { kind: 'relaxation', work: [work('trapezius')] })
    expect(describeWorked([pressed, relaxing])).toEqual([])
  })
})
