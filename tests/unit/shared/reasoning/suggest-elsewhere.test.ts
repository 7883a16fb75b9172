import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import type { SuggestionLine } from '@shared/reasoning/recommendation'
import { failed } from '@shared/reasoning/record/relief'
import { suggest } from '@shared/reasoning/suggest'
import { someComplaint } from './arbitraries'

const liesAt = (regions: readonly string[]) => (line: SuggestionLine) =>
  line.members.every(({ tissue }) => regions.some((region) => standardAnatomy.liesIn(tissue, region)))

describe('work elsewhere', () => {
  it('is among the lines after failed work on the spot, if any line lies elsewhere', () => {
    fc.assert(
      fc.property(someComplaint, (facts) => {
        const answer = suggest(facts)
        if (answer.kind !== 'list') throw new Error('a list was due')
        const regions = facts.regions.map(({ region }) => region)
        const isOnTheSpot = liesAt(regions)
        const hasFailed = facts.visits.some(
          ({ kind, verdict, work }) =>
            kind === 'therapeutic' &&
            failed(verdict) &&
            work.some(
              ({ tissue, checkOnly }) =>
                !checkOnly && regions.some((region) => standardAnatomy.liesIn(tissue, region)),
            ),
        )
        const all = [...answer.suggestions, ...answer.more]
        if (!hasFailed || all.every(isOnTheSpot)) return
        // What gave the familiar pain keeps its place.
        if (answer.suggestions.every(({ gaveFamiliarPain }) => gaveFamiliarPain)) return
        expect(answer.suggestions.every(isOnTheSpot)).toBe(false)
      }),
      { numRuns: 150 },
    )
  })
})
