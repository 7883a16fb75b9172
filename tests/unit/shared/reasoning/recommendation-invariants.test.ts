import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Recommendation } from '@shared/reasoning/recommendation'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import { rankTissues } from '@shared/reasoning/ranking/rank'
import { redFlags } from '@shared/safety/red-flags'
import { suggest } from '@shared/reasoning/suggest'
import { someComplaint, someMuscle, someSide, someVisits, visitIdsIn } from './arbitraries'
import { allSuggestions, tissuesOf } from './suggestion-lists'
import type { Side } from '@shared/vocabulary'

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
const withSortedNotes = (answer: Recommendation): unknown =>
  JSON.parse(JSON.stringify(answer), (key, value: unknown) =>
    Array.isArray(value) && noteKeys.has(key) ? sorted(value) : value,
  )

describe('the answer', () => {
  it('of a mirrored body is mirrored', () => {
    fc.assert(
      fc.property(someComplaint, (facts) => {
        expect(mirroredAnswer(suggest(mirrored(facts)))).toEqual(withSortedNotes(suggest(facts)))
      }),
    )
  })

  it('does not depend on the order of entries', () => {
    fc.assert(
      fc.property(someComplaint, (facts) => {
        const reversed = {
          ...facts,
          regions: facts.regions.toReversed(),
          worseBy: facts.worseBy.toReversed(),
          visits: facts.visits.map((one) => ({ ...one, work: one.work.toReversed() })).toReversed(),
        }
        expect(suggest(reversed)).toEqual(suggest(facts))
      }),
    )
  })

  it('is a referral for any red flag that always stops the list, before all other gates', () => {
    const stopping = redFlags.filter(({ effects }) =>
      effects.some(({ kind, when }) => kind === 'stops list' && when === undefined),
    )
    expect(stopping.length).toBeGreaterThan(20)
    fc.assert(
      fc.property(
        someComplaint,
        fc.constantFrom(...stopping, { id: 'of-a-newer-version' }),
        (facts, flag) => {
          const answer = suggest({
            ...facts,
            redFlags: [flag.id],
            asked: { redFlags: false, precautions: false },
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
          expect(allSuggestions(answer).map((one) => one.tissue)).not.toContain(tissue)
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
        const shown = tissuesOf([...answer.suggestions, ...answer.more])
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
