import { describe, expect, it } from 'vitest'
import type { SuggestionList, Suggestion } from '@shared/reasoning/recommendation'
import type { Reason, RuleId } from '@shared/reasoning/reasons'
import type {
  ComplaintFacts,
  PracticeExperience,
  VisitFacts,
  WorkFacts,
} from '@shared/reasoning/record/facts'
import { comparable, rankTissues } from '@shared/reasoning/ranking/rank'
import { suggest } from '@shared/reasoning/suggest'
import { palpationEffect } from '@shared/reasoning/inference/palpation'
import { weights } from '@shared/reasoning/weights'
import { tissueById } from '@shared/anatomy/tissues'
import { regions } from '@shared/anatomy/regions'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import { complaint, visit, work } from './arbitraries'

function list(facts: Partial<ComplaintFacts>, experience?: PracticeExperience): SuggestionList {
  const answer = suggest(complaint(facts), experience && { experience })
  if (answer.kind !== 'list') throw new Error(`a list was due, not ${answer.kind}`)
  return answer
}
const all = (answer: SuggestionList) => [...answer.suggestions, ...answer.more, ...answer.onRequest]
const find = (answer: SuggestionList, tissue: string) => all(answer).find((one) => one.tissue === tissue)
const reason = <R extends RuleId>(one: Suggestion | undefined, rule: R) =>
  (one?.reasons.find((each) => each.rule === rule) as Reason<R> | undefined)?.params
const hasCaution = (tissue: string) => tissueById.get(tissue)?.caution !== undefined

describe('suggest', () => {
  it('gives first suggestions for a new complaint, varied, in order of rank', () => {
    const answer = list({})
    expect(answer.why).toBe('first suggestions')
    expect(answer.stop).toBeNull()
    expect(answer.suggestions).toHaveLength(5)
    expect(answer.suggestions[0]?.rank).toBe(1)
    expect(answer.suggestions[0]?.strength).toBe('worth checking first')
    expect(answer.suggestions.every((one) => one.side === 'left')).toBe(true)
    const onTheSpot = answer.suggestions.filter((one) =>
      standardAnatomy.liesIn(one.tissue, 'between-shoulder-blades'),
    )
    expect(onTheSpot.length).toBeLessThan(5)
    expect(find(answer, 'soleus')).toBeUndefined()
  })

  it('marks at most three to check first, from a probability of 0.1, and others as worth checking from 0.05', () => {
    const seen = new Set<string>()
    for (const { id } of regions) {
      const facts = { regions: [{ region: id, side: 'left' as const }] }
      const ranked = rankTissues(complaint(facts))
      for (const { rank, strength } of all(list(facts))) {
        const probability = 1 / (1 + Math.exp(-(ranked[rank - 1]?.score ?? NaN)))
        const place = rank === 1 ? 'first' : rank <= 3 ? 'next two' : 'further'
        const range =
          probability < 0.05 ? '< 0.05' : probability < 0.1 ? '< 0.1' : probability < 0.2 ? '< 0.2' : 'more'
        seen.add(`${place} ${range}`)
        const isFirst = rank === 1 || (rank <= 3 && probability >= 0.1)
        expect(strength, `${id} ${rank} ${probability}`).toBe(
          probability < 0.05 ? 'possible' : isFirst ? 'worth checking first' : 'worth checking',
        )
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining(['next two < 0.1', 'next two < 0.2', 'further < 0.05']))
  })

  it('names three of the other tissues that gave the familiar pain, by id', () => {
    const found = ['soleus', 'popliteus', 'masseter', 'gracilis']
    const entries = found.map((tissue) => work(tissue, { checkOnly: true, familiarPain: 'yes' }))
    const answer = list({ visits: [visit(1, { kind: 'assessment', work: entries })] })
    const other = all(answer).find((one) => reason(one, 'palpation-elsewhere') && !found.includes(one.tissue))
    expect(reason(other, 'palpation-elsewhere')).toMatchObject({
      tissues: ['gracilis', 'masseter', 'popliteus'],
      gaveFamiliarPain: true,
      visits: [{ id: 1 }],
    })
  })

  it('looks elsewhere after the pain came back from local work', () => {
    const answer = list({ visits: [visit(3, { work: [work('rhomboid-major')] })] })
    expect(answer.why).toBe('relief did not last')
    const scalene = find(answer, 'posterior-scalene')
    expect(reason(scalene, 'key-before-satellite')).toMatchObject({
      worked: { tissue: 'rhomboid-major', visits: [{ id: 3 }], released: true },
      region: 'between-shoulder-blades',
    })
    expect(scalene?.rank).toBeLessThan(find(answer, 'rhomboid-major')?.rank ?? 0)
  })

  it('gives its reasons with the visits', () => {
    const answer = list({
      visits: [3, 10].map((day) => visit(day, { work: [work('rhomboid-major')] })),
      worseBy: ['scapula-retraction'],
    })
    const minor = find(answer, 'rhomboid-minor')
    const worked = { tissue: 'rhomboid-major', visits: [{ id: 3 }, { id: 10 }], released: true }
    expect(reason(minor, 'adjacent-to-worked')).toMatchObject({ worked: [worked] })
    expect(reason(minor, 'refers-here')).toEqual({
      mainly: ['between-shoulder-blades'],
      also: [],
      painfulRegions: 1,
    })
    expect(reason(minor, 'movement')).toEqual({ loads: ['scapula-retraction'], stretches: [] })
    expect(reason(find(answer, 'serratus-anterior'), 'antagonist')).toMatchObject({ worked })
    expect(minor?.reasons.map((each) => Math.abs(each.effect))).toEqual(
      minor?.reasons.map((each) => Math.abs(each.effect)).toSorted((a, b) => b - a),
    )
  })

  it('does not lower a tissue because it did not release', () => {
    const once = (response: 'released' | 'partly' | 'did not release') =>
      find(list({ visits: [visit(3, { work: [work('rhomboid-major', { response })] })] }), 'rhomboid-major')
    const rule = 'worked-without-lasting-relief'
    expect(reason(once('released'), rule)).toMatchObject({ visits: [{ id: 3 }], outcome: 'under 4 hours' })
    expect(reason(once('did not release'), rule)).toBeUndefined()
    const effect = (one: Suggestion | undefined) =>
      one?.reasons.find((each) => each.rule === rule)?.effect ?? 0
    expect(effect(once('released'))).toBeLessThan(effect(once('partly')))
  })

  it('lowers a tissue less if the visit left out other likely causes', () => {
    const pressed = visit(1, {
      kind: 'assessment',
      work: ['rhomboid-major', 'levator-scapulae'].map((tissue) =>
        work(tissue, { checkOnly: true, familiarPain: 'yes' }),
      ),
    })
    const lost = (visits: VisitFacts[]) => {
      const score = (all: VisitFacts[]) =>
        rankTissues(complaint({ visits: all })).find((one) => one.tissue === 'rhomboid-major')?.score ?? NaN
      return score(visits) - score([...visits, visit(3, { work: [work('rhomboid-major')] })])
    }
    expect(lost([pressed])).toBeGreaterThan(0)
    const alone = visit(1, { ...pressed, work: pressed.work.slice(0, 1) })
    expect(lost([pressed])).toBeLessThan(lost([alone]))
  })

  it('credits lasting relief less to each of several tissues than to one alone', () => {
    const effect = (...tissues: string[]) =>
      find(
        list({ visits: [visit(3, { verdict: 'lasted', work: tissues.map((tissue) => work(tissue)) })] }),
        'rhomboid-major',
      )?.reasons.find((each) => each.rule === 'this-client')?.effect ?? NaN
    expect(effect('rhomboid-major', 'levator-scapulae', 'middle-trapezius')).toBeLessThan(
      effect('rhomboid-major'),
    )
  })

  it('says that the cause may not be a tissue after many checks and much work without relief', () => {
    const likely = list({})
      .suggestions.concat(list({}).more)
      .map((one) => one.tissue)
    const visits = [0, 1, 2].map((at) =>
      visit(3 + at, {
        verdict: 'no change',
        relief: 'none',
        work: likely
          .slice(at * 5, at * 5 + 5)
          .map((tissue) => work(tissue, { familiarPain: 'no', side: 'both' })),
      }),
    )
    expect(list({}).nonTissueCause).toBeNull()
    expect(list({ visits }).nonTissueCause).not.toBeNull()
    const held = [9, 16, 23].map((day) =>
      visit(day, { verdict: 'lasted', work: [work('scar', { familiarPain: 'yes' })] }),
    )
    expect(list({ visits: [...visits, ...held] }).nonTissueCause).toBeNull()
  })

  it('ranks a tissue that only the record contains', () => {
    const answer = list({
      visits: [
        visit(3, { kind: 'assessment', work: [work('old-scar', { checkOnly: true, familiarPain: 'yes' })] }),
      ],
    })
    expect(answer.suggestions[0]?.tissue).toBe('old-scar')
  })

  it('shows a tissue that failed three times only on request, and lists it under "has not helped"', () => {
    const answer = list({ visits: [3, 10, 17].map((day) => visit(day, { work: [work('rhomboid-major')] })) })
    expect(answer.onRequest[0]?.tissue).toBe('rhomboid-major')
    expect([...answer.suggestions, ...answer.more].map((one) => one.tissue)).not.toContain('rhomboid-major')
    const visits = [{ id: 3 }, { id: 10 }, { id: 17 }]
    expect(answer.hasNotHelped).toMatchObject([
      {
        tissue: 'rhomboid-major',
        side: 'left',
        rule: 'worked-without-lasting-relief',
        params: { visits, outcome: 'under 4 hours', gaveFamiliarPain: false },
      },
      { tissue: null, rule: 'painful-area', params: { visits, percent: 100 } },
    ])
  })

  it('notes the familiar pain of a tissue that has not helped', () => {
    const again = [3, 10].map((day) => visit(day, { work: [work('soleus', { familiarPain: 'yes' })] }))
    expect(list({ visits: again }).hasNotHelped).toMatchObject([
      { tissue: 'soleus', params: { visits: [{ id: 3 }, { id: 10 }], gaveFamiliarPain: true } },
    ])
  })

  it('puts a tissue with the familiar pain first', () => {
    const answer = list({
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
    expect(reason(answer.suggestions[0], 'familiar-pain')).toMatchObject({ visits: [{ id: 3 }] })
  })

  it('suggests the other side if it gave the familiar pain', () => {
    const answer = list({
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
    const answer = list({ regions: [{ region: 'mid-back', side: 'middle' }] })
    expect(new Set(answer.suggestions.map((one) => one.side))).toEqual(new Set(['both']))
    expect(find(list({ regions: [{ region: 'mid-back', side: 'left' }] }), 'rotatores')?.side).toBe('both')
  })

  it('offers to repeat short, light work with enough dose', () => {
    const dose = (minutes: number, pressure: 'light' | 'medium') =>
      list({ visits: [visit(3, { work: [work('rhomboid-major', { minutes, pressure })] })] }).dose
    const note = { tissue: 'rhomboid-major', side: 'left', visit: { id: 3 }, outcome: 'under 4 hours' }
    expect(dose(3, 'light')).toMatchObject([{ ...note, minutes: 3, isLight: true }])
    expect(dose(4, 'medium')).toMatchObject([{ ...note, minutes: 4, isLight: false }])
    expect(dose(5, 'medium')).toEqual([])
    expect(dose(10, 'light')).toMatchObject([{ ...note, minutes: null, isLight: true }])
    expect(dose(10, 'medium')).toEqual([])
  })

  it('lists the tissue with lasting relief, and raises it', () => {
    const answer = list({
      visits: [
        visit(3, { verdict: 'lasted', relief: 'over 7 days', work: [work('infraspinatus')] }),
        visit(10, { work: [work('rhomboid-major')] }),
      ],
    })
    expect(answer.reliefLasted).toMatchObject([
      { tissue: 'infraspinatus', side: 'left', visits: [{ id: 3 }], outcome: 'over 7 days' },
    ])
    expect(reason(answer.suggestions[0], 'this-client')).toMatchObject({
      visits: [{ id: 3 }],
      isExplainedByOthers: false,
    })
  })

  it('lists what was not asked', () => {
    const answer = list({
      visits: [visit(3, { verdict: 'not recorded', relief: null, work: [work('rhomboid-major')] })],
    })
    expect(answer.unknown).toMatchObject([
      { rule: 'outcome-not-asked', params: { visits: [{ id: 3 }] } },
      { rule: 'familiar-pain-not-tested' },
      { rule: 'movement-not-noted' },
    ])
    const pressed = visit(3, { verdict: 'lasted', work: [work('rhomboid-major', { familiarPain: 'no' })] })
    expect(list({ visits: [pressed], worseBy: ['neck-flexion'] }).unknown).toEqual([])
  })

  it('uses the practice’s own experience, shrunk strongly to its average', () => {
    const seen = (lasted: number, didNotLast: number): PracticeExperience =>
      new Map([
        ['infraspinatus', { lasted, didNotLast }],
        ['soleus', { lasted: 30, didNotLast: 70 }],
      ])
    const effect = (experience: PracticeExperience) =>
      find(list({}, experience), 'infraspinatus')?.reasons.find((each) => each.rule === 'this-practice')
    const [few, many, against] = [effect(seen(1, 0)), effect(seen(30, 10)), effect(seen(0, 30))]
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
    const answer = list({
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
      find(list({ worseBy }), 'levator-scapulae')?.reasons.find((each) => each.rule === 'movement')?.effect
    expect(effect('neck-side-bending')).toBe(weights.movementLoads)
    expect(effect('neck-flexion')).toBe(weights.movementStretches)
    expect(effect('neck-side-bending', 'neck-rotation-same-side', 'scapula-elevation')).toBe(
      weights.movementMost,
    )
  })

  it('judges a worked tissue by its own result, not by its neighbours', () => {
    const answer = list({ visits: [visit(3, { work: [work('rhomboid-major'), work('rhomboid-minor')] })] })
    const rules = find(answer, 'rhomboid-minor')?.reasons.map((each) => each.rule)
    expect(rules).toEqual(['refers-here', 'worked-without-lasting-relief'])
  })

  it('restarts the count of failures after lasting relief', () => {
    const failing = [3, 10].map((day) => visit(day, { work: [work('rhomboid-major')] }))
    const held = visit(17, { verdict: 'lasted', relief: 'over 7 days', work: [work('rhomboid-major')] })
    const answer = list({ visits: [...failing, held, visit(27, { work: [work('rhomboid-major')] })] })
    expect(answer.hasNotHelped.filter(({ tissue }) => tissue !== null)).toEqual([])
    expect(answer.suggestions.map((one) => one.tissue)).toContain('rhomboid-major')
  })

  it('counts only work in the painful region and on that side as work on the painful area', () => {
    const spot = (...entries: WorkFacts[]) =>
      list({ visits: [3, 10].map((day) => visit(day, { work: entries })) }).hasNotHelped.filter(
        ({ rule }) => rule === 'painful-area',
      )
    expect(spot(work('rhomboid-major'))).toHaveLength(1)
    expect(list({ visits: [visit(3, { work: [work('rhomboid-major')] })] }).hasNotHelped).toEqual([])
    expect(spot(work('rhomboid-major', { side: 'right' }))).toEqual([])
    expect(spot(work('rhomboid-major'), work('pectoralis-minor'))).toEqual([])
    expect(spot(work('rhomboid-major', { minutes: null }))).toEqual([])
    const share = (there: number) =>
      spot(work('rhomboid-major', { minutes: there }), work('pectoralis-minor', { minutes: 100 - there }))
    expect(share(59)).toEqual([])
    expect(share(60)).toMatchObject([{ params: { percent: 60 } }])
    expect(share(61)).toMatchObject([{ params: { percent: 61 } }])
  })
})
