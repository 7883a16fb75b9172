import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Suggestion } from '@shared/reasoning/recommendation'
import type { PracticeExperience, VisitFacts } from '@shared/reasoning/record/facts'
import { comparable, rankTissues, strengthFor, type Tier } from '@shared/reasoning/ranking/rank'
import { palpationEffect } from '@shared/reasoning/inference/palpation'
import { weights } from '@shared/reasoning/weights'
import { tissueById } from '@shared/anatomy/tissues'
import { regions } from '@shared/anatomy/regions'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import { complaint, someComplaint, visit, work } from './arbitraries'
import { listFor, allSuggestions, findSuggestion, paramsOf, tissuesOf } from './suggestion-lists'

const hasCaution = (tissue: string) => tissueById.get(tissue)?.caution !== undefined

describe('suggest', () => {
  it('gives first suggestions for a new complaint, varied, in order of rank', () => {
    const answer = listFor({})
    expect(answer.why).toBe('first suggestions')
    expect(answer.stop).toBeNull()
    expect(answer.suggestions).toHaveLength(3)
    expect(answer.more).toHaveLength(10)
    expect(answer.suggestions[0]?.rank).toBe(1)
    expect(answer.suggestions.every((one) => one.side === 'left')).toBe(true)
    const ranks = answer.suggestions.map(({ rank }) => rank)
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    const onTheSpot = answer.suggestions.filter((one) =>
      standardAnatomy.liesIn(one.tissue, 'between-shoulder-blades'),
    )
    expect(onTheSpot.length).toBeLessThan(3)
    expect(findSuggestion(answer, 'soleus')).toBeUndefined()
  })

  it('calls a tissue strong from a probability of 15 percent, fair from 10, and possible below', () => {
    const seen = new Set<string>()
    for (const { id } of regions) {
      const facts = { regions: [{ region: id, side: 'left' as const }] }
      const ranked = rankTissues(complaint(facts))
      for (const { rank, strength } of allSuggestions(listFor(facts))) {
        const probability = ranked[rank - 1]?.chance ?? NaN
        const expected = probability >= 0.15 ? 'strong' : probability >= 0.1 ? 'fair' : 'possible'
        expect(strength, `${id} ${rank} ${probability}`).toBe(expected)
        seen.add(strength)
      }
    }
    expect(seen).toEqual(new Set(['strong', 'fair', 'possible']))
  })

  it('takes the boundaries of the words as they are written, and what was set aside is possible', () => {
    const strength = (chance: number, tier: Tier = 'open', isFairAtMost = false) =>
      strengthFor({ tier, chance, isFairAtMost })
    expect([0.99, 0.1501, 0.1499, 0.1001, 0.0999, 0].map((chance) => strength(chance))).toEqual([
      'strong',
      'strong',
      'fair',
      'fair',
      'possible',
      'possible',
    ])
    for (const tier of ['below untested', 'on request', 'got worse'] as const) {
      expect(strength(0.99, tier)).toBe('possible')
    }
    expect([0.99, 0.0999].map((chance) => strength(chance, 'open', true))).toEqual(['fair', 'possible'])
  })

  it('calls a tissue strong no more once a check gave no familiar pain, and lists it behind what is strong', () => {
    const check = (familiarPain: 'yes' | 'no') => [
      work('posterior-scalene', { checkOnly: true, familiarPain }),
      work('trapezius-lower', { checkOnly: true, familiarPain: 'yes' }),
    ]
    const found = visit(1, { kind: 'assessment', work: check('yes') })
    expect(findSuggestion(listFor({ visits: [found] }), 'posterior-scalene')?.strength).toBe('strong')
    const answer = listFor({ visits: [found, visit(8, { kind: 'assessment', work: check('no') })] })
    const [scalene, trapezius] = ['posterior-scalene', 'trapezius-lower'].map((tissue) =>
      findSuggestion(answer, tissue),
    )
    expect(trapezius?.strength).toBe('strong')
    expect(scalene).toMatchObject({ strength: 'fair', gaveFamiliarPain: false })
    expect(scalene?.rank).toBeGreaterThan(trapezius?.rank ?? Infinity)
  })

  it('calls no tissue strong while the cause is perhaps not a muscle', () => {
    const failed = [1, 8, 15].map((day) => visit(day, { work: [work('rhomboid-major')] }))
    const screens = ['slump', 'slr'].map((id) => ({ id, result: 'positive' as const }))
    const facts = { regions: [{ region: 'low-back', side: 'left' as const }], visits: failed, screens }
    const answer = listFor(facts)
    expect(answer.nonTissueCause).not.toBeNull()
    expect(allSuggestions(answer).some(({ strength }) => strength === 'strong')).toBe(false)
  })

  it('never lets the strength rise down the list', () => {
    const order = ['strong', 'fair', 'possible']
    fc.assert(
      fc.property(someComplaint, (facts) => {
        const { suggestions, more } = listFor(facts)
        expect(suggestions.length).toBeLessThanOrEqual(3)
        for (const lines of [suggestions, more]) {
          const strengths = lines.map(({ strength }) => order.indexOf(strength))
          expect(strengths).toEqual(strengths.toSorted((a, b) => a - b))
          const ranks = lines.map(({ rank }) => rank)
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        }
      }),
      { numRuns: 50 },
    )
  })

  it('names three of the other tissues that gave the familiar pain, by id', () => {
    const found = ['soleus', 'popliteus', 'masseter', 'gracilis']
    const entries = found.map((tissue) => work(tissue, { checkOnly: true, familiarPain: 'yes' }))
    const answer = listFor({ visits: [visit(1, { kind: 'assessment', work: entries })] })
    const other = allSuggestions(answer).find(
      (one) => paramsOf(one, 'palpation-elsewhere') && !found.includes(one.tissue),
    )
    expect(paramsOf(other, 'palpation-elsewhere')).toMatchObject({
      tissues: ['gracilis', 'masseter', 'popliteus'],
      gaveFamiliarPain: true,
      visits: [{ id: 1 }],
    })
  })

  it('looks elsewhere after the pain came back from local work', () => {
    const answer = listFor({ visits: [visit(3, { work: [work('rhomboid-major')] })] })
    expect(answer.why).toBe('relief did not last')
    const scalene = findSuggestion(answer, 'posterior-scalene')
    expect(paramsOf(scalene, 'key-before-satellite')).toMatchObject({
      worked: { tissue: 'rhomboid-major', visits: [{ id: 3 }], released: true },
      region: 'between-shoulder-blades',
    })
    expect(scalene?.rank).toBeLessThan(findSuggestion(answer, 'rhomboid-major')?.rank ?? 0)
  })

  it('gives its reasons with the visits', () => {
    const answer = listFor({
      visits: [3, 10].map((day) => visit(day, { work: [work('rhomboid-major')] })),
      worseBy: ['scapula-retraction'],
    })
    const minor = findSuggestion(answer, 'rhomboid-minor')
    const worked = { tissue: 'rhomboid-major', visits: [{ id: 3 }, { id: 10 }], released: true }
    expect(paramsOf(minor, 'adjacent-to-worked')).toMatchObject({ worked: [worked] })
    expect(paramsOf(minor, 'refers-here')).toEqual({
      mainly: ['between-shoulder-blades'],
      also: [],
      painfulRegions: 1,
    })
    expect(paramsOf(minor, 'movement')).toEqual({ loads: ['scapula-retraction'], stretches: [] })
    expect(paramsOf(findSuggestion(answer, 'serratus-anterior'), 'antagonist')).toMatchObject({ worked })
    expect(minor?.reasons.map((entry) => Math.abs(entry.effect))).toEqual(
      minor?.reasons.map((entry) => Math.abs(entry.effect)).toSorted((a, b) => b - a),
    )
  })

  it('does not lower a tissue because it did not release', () => {
    const once = (response: 'released' | 'partly' | 'did not release') =>
      findSuggestion(
        listFor({ visits: [visit(3, { work: [work('rhomboid-major', { response })] })] }),
        'rhomboid-major',
      )
    const rule = 'worked-without-lasting-relief'
    expect(paramsOf(once('released'), rule)).toMatchObject({ visits: [{ id: 3 }], outcome: 'under 4 hours' })
    expect(paramsOf(once('did not release'), rule)).toBeUndefined()
    const effect = (one: Suggestion | undefined) =>
      one?.reasons.find((entry) => entry.rule === rule)?.effect ?? 0
    expect(effect(once('released'))).toBeLessThan(effect(once('partly')))
  })

  it('lowers a tissue less if the visit left out other likely causes', () => {
    const checkedVisit = visit(1, {
      kind: 'assessment',
      work: ['rhomboid-major', 'levator-scapulae'].map((tissue) =>
        work(tissue, { checkOnly: true, familiarPain: 'yes' }),
      ),
    })
    const scoreLoss = (visits: VisitFacts[]) => {
      const score = (all: VisitFacts[]) =>
        rankTissues(complaint({ visits: all })).find((one) => one.tissue === 'rhomboid-major')?.score ?? NaN
      return score(visits) - score([...visits, visit(3, { work: [work('rhomboid-major')] })])
    }
    expect(scoreLoss([checkedVisit])).toBeGreaterThan(0)
    const alone = visit(1, { ...checkedVisit, work: checkedVisit.work.slice(0, 1) })
    expect(scoreLoss([checkedVisit])).toBeLessThan(scoreLoss([alone]))
  })

  it('credits lasting relief less to each of several tissues than to one alone', () => {
    const effect = (...tissues: string[]) =>
      findSuggestion(
        listFor({ visits: [visit(3, { verdict: 'lasted', work: tissues.map((tissue) => work(tissue)) })] }),
        'rhomboid-major',
      )?.reasons.find((entry) => entry.rule === 'this-client')?.effect ?? NaN
    expect(effect('rhomboid-major', 'levator-scapulae', 'middle-trapezius')).toBeLessThan(
      effect('rhomboid-major'),
    )
  })

  it('ranks a tissue that only the record contains', () => {
    const answer = listFor({
      visits: [
        visit(3, { kind: 'assessment', work: [work('old-scar', { checkOnly: true, familiarPain: 'yes' })] }),
      ],
    })
    expect(answer.suggestions[0]?.tissue).toBe('old-scar')
  })

  it('puts a tissue with the familiar pain first', () => {
    const answer = listFor({
      visits: [
        visit(3, {
          kind: 'assessment',
          verdict: 'not recorded',
          relief: null,
          work: [work('soleus', { checkOnly: true, familiarPain: 'yes' })],
        }),
      ],
    })
    expect(answer.suggestions[0]?.tissue).toBe('soleus')
    expect(paramsOf(answer.suggestions[0], 'familiar-pain')).toMatchObject({ visits: [{ id: 3 }] })
  })

  it('goes by the newest palpation for what gave the familiar pain', () => {
    const palpated = (id: number, ...found: ('yes' | 'no')[]) =>
      visit(id, {
        kind: 'assessment',
        verdict: 'not recorded',
        relief: null,
        work: found.map((familiarPain) => work('soleus', { checkOnly: true, familiarPain })),
      })
    const isFound = (...visits: VisitFacts[]) =>
      findSuggestion(listFor({ visits }), 'soleus')?.gaveFamiliarPain
    expect(isFound(palpated(3, 'yes'))).toBe(true)
    expect(isFound(palpated(3, 'no'), palpated(4, 'yes'))).toBe(true)
    expect(isFound(palpated(3, 'yes'), palpated(4, 'no'))).toBe(false)
    expect(isFound(palpated(3, 'yes', 'no'))).toBe(true)
  })

  it('suggests the other side if it gave the familiar pain', () => {
    const answer = listFor({
      visits: [
        visit(3, {
          kind: 'assessment',
          work: [work('infraspinatus', { side: 'right', checkOnly: true, familiarPain: 'yes' })],
        }),
      ],
    })
    expect(answer.suggestions[0]).toMatchObject({ tissue: 'infraspinatus', side: 'right' })
  })

  it('suggests both sides as one if they do not differ, and midline tissue always', () => {
    const answer = listFor({ regions: [{ region: 'mid-back', side: 'middle' }] })
    expect(new Set(tissuesOf(answer.suggestions).map((one) => one.side))).toEqual(new Set(['both']))
    expect(
      findSuggestion(listFor({ regions: [{ region: 'mid-back', side: 'left' }] }), 'rotatores')?.side,
    ).toBe('both')
  })

  it('uses the practice’s own experience, shrunk strongly to its average', () => {
    const experienceOf = (lasted: number, didNotLast: number): PracticeExperience =>
      new Map([
        ['infraspinatus', { lasted, didNotLast }],
        ['soleus', { lasted: 30, didNotLast: 70 }],
      ])
    const effect = (experience: PracticeExperience) =>
      findSuggestion(listFor({}, experience), 'infraspinatus')?.reasons.find(
        (entry) => entry.rule === 'this-practice',
      )
    const [few, many, against] = [
      effect(experienceOf(1, 0)),
      effect(experienceOf(30, 10)),
      effect(experienceOf(0, 30)),
    ]
    expect(few?.effect).toBeGreaterThan(0)
    expect(few?.effect).toBeLessThan(0.2)
    expect(many?.effect).toBeGreaterThan(few?.effect ?? 1)
    expect(against).toMatchObject({ direction: 'down' })
    expect(many?.params).toEqual({ lasted: 30, visits: 40 })
  })

  it('never lets a tissue with a caution win a tie', () => {
    const ties = regions.flatMap(({ id }) => {
      const ranked = rankTissues(complaint({ regions: [{ region: id, side: 'left' }] }))
      return ranked.flatMap((one, at) => {
        const next = ranked[at + 1]
        return next && comparable(next.score) === comparable(one.score)
          ? [[hasCaution(one.tissue), hasCaution(next.tissue)]]
          : []
      })
    })
    expect(ties).toContainEqual([false, true])
    expect(ties).not.toContainEqual([true, false])
  })

  it('ranks the familiar pain above referral, even for many painful regions', () => {
    const answer = listFor({
      regions: regions.map(({ id }) => ({ region: id, side: 'left' as const })),
      visits: [
        visit(3, { kind: 'assessment', work: [work('popliteus', { checkOnly: true, familiarPain: 'yes' })] }),
      ],
    })
    expect(answer.suggestions[0]?.tissue).toBe('popliteus')
    expect(answer.suggestions[1]?.reasons[0]?.effect).toBeLessThan(palpationEffect.yes)
  })

  it('counts several painful movements as one kind of evidence', () => {
    const effect = (...worseBy: string[]) =>
      findSuggestion(listFor({ worseBy }), 'levator-scapulae')?.reasons.find(
        (entry) => entry.rule === 'movement',
      )?.effect
    expect(effect('neck-side-bending')).toBe(weights.movementLoads)
    expect(effect('neck-flexion')).toBe(weights.movementStretches)
    expect(effect('neck-side-bending', 'neck-rotation-same-side', 'scapula-elevation')).toBe(
      weights.movementMost,
    )
  })

  it('classifies a worked tissue by its own result, not by its neighbours', () => {
    const answer = listFor({ visits: [visit(3, { work: [work('rhomboid-major'), work('rhomboid-minor')] })] })
    const rules = findSuggestion(answer, 'rhomboid-minor')?.reasons.map((entry) => entry.rule)
    expect(rules?.toSorted()).toEqual([
      'how-often',
      'lies-here',
      'refers-here',
      'worked-without-lasting-relief',
    ])
  })
})
