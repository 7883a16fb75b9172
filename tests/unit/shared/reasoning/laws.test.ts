import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Recommendation } from '@shared/reasoning/recommendation'
import type { ComplaintFacts, WorkFacts } from '@shared/reasoning/record/facts'
import { reaches } from '@shared/reasoning/record/history'
import { comparable, rankTissues, type RankedTissue } from '@shared/reasoning/ranking/rank'
import { redFlags } from '@shared/reasoning/record/red-flags'
import { suggest } from '@shared/reasoning/suggest'
import {
  complaint,
  someComplaint,
  someMuscle,
  someSide,
  someVisits,
  someWork,
  visit,
  visitIdsIn,
  work,
} from './arbitraries'
import type { Side } from '@shared/vocabulary'

const tiers = ['open', 'below untested', 'on request']

/** Returns a pair that is greater for a better rank. Uses the best side of the tissue, or the given side. */
function rankOf(ranked: RankedTissue[], tissue: string, side?: Side): [tier: number, score: number] {
  const entries = ranked.filter(
    (entry) =>
      entry.tissue === tissue && (side === undefined || entry.side === side || entry.side === 'both'),
  )
  const [best] = entries
  return best ? [-tiers.indexOf(best.tier), comparable(best.score)] : [-Infinity, -Infinity]
}
const isAbove = (a: [number, number], b: [number, number]) => a[0] > b[0] || (a[0] === b[0] && a[1] > b[1])
const order = (facts: ComplaintFacts) =>
  rankTissues(facts).map(({ tissue, side, tier, score }) => ({
    tissue,
    side,
    tier,
    score: comparable(score),
  }))
const withVisit = (facts: ComplaintFacts, but: Parameters<typeof visit>[1]): ComplaintFacts => ({
  ...facts,
  visits: [...facts.visits, visit(facts.visits.length + 1, but)],
})

describe('the ranking', () => {
  it('never raises a tissue after a visit at which it released but relief did not last', () => {
    fc.assert(
      fc.property(someComplaint, someMuscle, someSide, (facts, tissue, side) => {
        const after = withVisit(facts, { work: [work(tissue, { side })] })
        for (const scope of (['left', 'right'] as const).filter((at) => reaches(side, at))) {
          const before = rankOf(rankTissues(facts), tissue, scope)
          expect(isAbove(rankOf(rankTissues(after), tissue, scope), before)).toBe(false)
        }
      }),
    )
  })

  it('never raises it after such a visit with any other work and any kind of failure', () => {
    const failure = fc.constantFrom('did not last' as const, 'no change' as const, 'worse' as const)
    const more = fc.array(someMuscle, { maxLength: 3 })
    fc.assert(
      fc.property(someComplaint, someMuscle, more, failure, (facts, tissue, others, verdict) => {
        const worked = [tissue, ...others.filter((other) => other !== tissue)]
        const after = withVisit(facts, { verdict, work: worked.map((one) => work(one, { side: 'both' })) })
        for (const scope of ['left', 'right'] as const) {
          const before = rankOf(rankTissues(facts), tissue, scope)
          expect(isAbove(rankOf(rankTissues(after), tissue, scope), before)).toBe(false)
        }
      }),
    )
  })

  it('never raises it after such a visit with few minutes, even if much is known about few tissues', () => {
    const few = ['rhomboid-major', 'levator-scapulae', 'middle-trapezius', 'posterior-scalene']
    const pressed = fc.uniqueArray(
      fc.record({
        tissue: fc.constantFrom(...few),
        familiarPain: fc.constantFrom('yes' as const, 'no' as const),
      }),
      { selector: (one) => one.tissue },
    )
    const worked = fc.uniqueArray(
      fc.record({
        tissue: fc.constantFrom(...few),
        response: fc.constantFrom('released' as const, 'partly' as const),
        minutes: fc.constantFrom(1, 10),
      }),
      { selector: (one) => one.tissue },
    )
    const verdict = fc.constantFrom('lasted' as const, 'did not last' as const)
    const before = fc.array(fc.tuple(worked, verdict), { maxLength: 3 })
    const said = (list: Partial<WorkFacts>[]) => list.map((but) => work(but.tissue ?? '', but))
    fc.assert(
      fc.property(pressed, before, worked, fc.constantFrom(1, 10), (checks, visits, others, minutes) => {
        const facts = complaint({
          visits: [
            visit(1, { kind: 'assessment', work: said(checks.map((one) => ({ ...one, checkOnly: true }))) }),
            ...visits.map(([list, came], at) => visit(at + 2, { verdict: came, work: said(list) })),
          ],
        })
        const [tissue] = few
        if (tissue === undefined) throw new Error('no tissue')
        const rest = others.filter((other) => other.tissue !== tissue)
        const after = withVisit(facts, { work: [work(tissue, { minutes }), ...said(rest)] })
        const score = (of: ComplaintFacts) => rankOf(rankTissues(of), tissue)
        expect(isAbove(score(after), score(facts))).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  // The calf has no midline tissue, which would rise on both sides after work on one side.
  it('lowers an untested tissue after such a visit, but only on the worked side', () => {
    const facts = {
      ...withVisit({ regions: [], worseBy: [], redFlags: [], widespreadSigns: [], visits: [] }, {}),
      regions: [{ region: 'calf', side: 'both' as const }],
    }
    const after = withVisit(facts, { work: [work('soleus', { side: 'left' })] })
    const [left, right] = [
      rankOf(rankTissues(after), 'soleus', 'left'),
      rankOf(rankTissues(after), 'soleus', 'right'),
    ]
    const before = rankOf(rankTissues(facts), 'soleus')
    expect(isAbove(before, left)).toBe(true)
    expect(isAbove(before, right)).toBe(false)
  })

  it('never lowers a tissue because it gave the familiar pain', () => {
    fc.assert(
      fc.property(someComplaint, someMuscle, someSide, (facts, tissue, side) => {
        const pressed = (familiarPain: 'yes' | 'not tested') =>
          withVisit(facts, {
            kind: 'assessment',
            work: [work(tissue, { side, checkOnly: true, familiarPain })],
          })
        const [untested, found] = [rankTissues(pressed('not tested')), rankTissues(pressed('yes'))]
        for (const scope of ['left', 'right'] as const) {
          expect(isAbove(rankOf(untested, tissue, scope), rankOf(found, tissue, scope))).toBe(false)
        }
        const best = rankOf(found, tissue)
        expect(isAbove(rankOf(untested, tissue), best)).toBe(false)
      }),
    )
  })

  it('is the same with and without a relaxation visit', () => {
    fc.assert(
      fc.property(someComplaint, fc.array(someWork), (facts, pressed) => {
        for (const verdict of ['did not last', 'lasted'] as const) {
          expect(order(withVisit(facts, { kind: 'relaxation', verdict, work: pressed }))).toEqual(
            order(facts),
          )
        }
      }),
    )
  })

  it('is the same with and without a visit without a known outcome and without checks', () => {
    fc.assert(
      fc.property(someComplaint, fc.array(someWork), (facts, worked) => {
        const entries = worked.map((entry) => ({ ...entry, familiarPain: 'not tested' as const }))
        for (const verdict of ['not recorded', 'too early'] as const) {
          expect(order(withVisit(facts, { verdict, relief: null, work: entries }))).toEqual(order(facts))
        }
      }),
    )
  })

  it('puts a tissue that was worked and released twice below all untested tissues', () => {
    fc.assert(
      fc.property(someComplaint, someMuscle, (facts, tissue) => {
        const all = work(tissue, { side: 'both' })
        const ranked = rankTissues(withVisit(withVisit(facts, { work: [all] }), { work: [all] }))
        const own = ranked.findIndex((entry) => entry.tissue === tissue)
        expect(ranked.slice(own).filter((entry) => entry.tier === 'open')).toEqual([])
      }),
    )
  })

  it('shows a tissue that was worked and released three times only on request', () => {
    fc.assert(
      fc.property(someComplaint, someMuscle, ({ ruledOut: _, ...facts }, tissue) => {
        const again = (before: ComplaintFacts) =>
          withVisit(before, { work: [work(tissue, { side: 'both' })] })
        const ranked = rankTissues(again(again(again(facts))))
        const own = ranked.filter((entry) => entry.tissue === tissue)
        expect(own.every((entry) => entry.tier === 'on request')).toBe(true)
      }),
    )
  })

  it('gives reasons with effects in the direction of their rule', () => {
    fc.assert(
      fc.property(someComplaint, (facts) => {
        const down = new Set([
          'worked-without-lasting-relief',
          'familiar-pain-absent',
          'no-referral',
          'unrelated',
        ])
        const up = new Set([
          'familiar-pain',
          'refers-here',
          'movement',
          'key-before-satellite',
          'adjacent-to-pain',
        ])
        for (const term of rankTissues(facts)
          .slice(0, 30)
          .flatMap((entry) => entry.terms())) {
          if (down.has(term.rule)) expect(term.effect).toBeLessThanOrEqual(1e-9)
          if (up.has(term.rule)) expect(term.effect).toBeGreaterThan(0)
          expect(Number.isFinite(term.effect)).toBe(true)
        }
      }),
    )
  })
})

const mirrorOf: Record<Side, Side> = { left: 'right', right: 'left', both: 'both', middle: 'middle' }
const mirrored = (facts: ComplaintFacts): ComplaintFacts => ({
  ...facts,
  regions: facts.regions.map((at) => ({ ...at, side: mirrorOf[at.side] })),
  ruledOut: facts.ruledOut?.map((one) => ({ ...one, side: mirrorOf[one.side] })) ?? [],
  visits: facts.visits.map((one) => ({
    ...one,
    work: one.work.map((entry) => ({ ...entry, side: mirrorOf[entry.side] })),
  })),
})
/** Swaps the sides of the answer. Notes beside the list are sorted by side, so they are compared as sets. */
const mirroredAnswer = (answer: Recommendation): unknown =>
  JSON.parse(JSON.stringify(answer), (key, value: unknown) =>
    key === 'side' && value !== null
      ? mirrorOf[value as Side]
      : Array.isArray(value) && noteKeys.has(key)
        ? sorted(value)
        : value,
  )
const noteKeys = new Set(['dose', 'reliefLasted', 'hasNotHelped'])
const sorted = (values: unknown[]) => values.map((value) => JSON.stringify(value)).sort()
const asSets = (answer: Recommendation): unknown =>
  JSON.parse(JSON.stringify(answer), (key, value: unknown) =>
    Array.isArray(value) && noteKeys.has(key) ? sorted(value) : value,
  )

describe('the answer', () => {
  it('of a mirrored body is mirrored', () => {
    fc.assert(
      fc.property(someComplaint, (facts) => {
        expect(mirroredAnswer(suggest(mirrored(facts)))).toEqual(asSets(suggest(facts)))
      }),
    )
  })

  it('does not depend on the order of entries', () => {
    fc.assert(
      fc.property(someComplaint, (facts) => {
        const turned = {
          ...facts,
          regions: facts.regions.toReversed(),
          worseBy: facts.worseBy.toReversed(),
          visits: facts.visits.map((one) => ({ ...one, work: one.work.toReversed() })).toReversed(),
        }
        expect(suggest(turned)).toEqual(suggest(facts))
      }),
    )
  })

  it('is a referral for any red flag', () => {
    fc.assert(
      fc.property(
        someComplaint,
        fc.constantFrom(...redFlags, { id: 'of-a-newer-version' }),
        (facts, flag) => {
          const answer = suggest({
            ...facts,
            redFlags: [flag.id],
            widespreadSigns: ['poor-sleep', 'both-sides'],
          })
          expect(answer.kind).toBe('refer')
        },
      ),
    )
  })

  it('leaves out ruled-out and hidden tissues, and keeps the order of the others', () => {
    fc.assert(
      fc.property(someComplaint, someMuscle, (facts, tissue) => {
        const answers = [
          suggest({ ...facts, ruledOut: [{ tissue, side: 'both', on: '2026-03-03', why: '' }] }),
          suggest(facts, { hidden: new Set([tissue]) }),
        ]
        for (const answer of answers) {
          if (answer.kind !== 'list') throw new Error('a list was due')
          const shown = [...answer.suggestions, ...answer.more, ...answer.onRequest]
          expect(shown.map((one) => one.tissue)).not.toContain(tissue)
        }
        const others = (hidden: ReadonlySet<string>) =>
          rankTissues(facts, { hidden })
            .filter((one) => one.tissue !== tissue)
            .map((one) => [one.tissue, one.score])
        expect(others(new Set([tissue]))).toEqual(others(new Set()))
      }),
    )
  })

  it('mentions only recorded visits, and gives every suggestion a reason', () => {
    fc.assert(
      fc.property(someComplaint, (facts) => {
        const answer = suggest(facts)
        if (answer.kind !== 'list') throw new Error('a list was due')
        const ids = new Set(facts.visits.map((one) => one.id))
        const shown = [...answer.suggestions, ...answer.more]
        for (const id of visitIdsIn(answer)) expect(ids.has(id)).toBe(true)
        for (const one of shown) expect(one.reasons.some((reason) => reason.direction === 'up')).toBe(true)
        expect(shown.every((one) => one.tissue !== '')).toBe(true)
      }),
    )
  })

  it('accepts any input', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('constructor', '__proto__', 'rhomboid-major'))
    fc.assert(
      fc.property(someVisits, fc.array(word), fc.array(word), someSide, (visits, words, signs, side) => {
        const answer = suggest({
          regions: words.map((region) => ({ region, side })),
          worseBy: words,
          redFlags: [],
          widespreadSigns: signs,
          visits: visits.map((one) => ({
            ...one,
            at: words[0] ?? one.at,
            work: one.work.map((entry, index) => ({ ...entry, tissue: words[index] ?? entry.tissue })),
          })),
        })
        expect(answer.kind).toBe('list')
      }),
    )
  })
})
