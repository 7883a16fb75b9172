import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import { tissues } from '@shared/anatomy/tissues'
import type { DoseNote, SuggestionLine } from '@shared/reasoning/recommendation'
import type { Reason, RuleId, RuleParams } from '@shared/reasoning/reasons'
import { todaysVisitId } from '@shared/reasoning/record/todays-checks'
import { suggest } from '@shared/reasoning/suggest'
import {
  foldedNames,
  headlineWords,
  limitWords,
  lineName,
  limitSentences,
  lineReason,
  mostHeadlineWords,
  shortCaution,
  shortLimits,
  wholeRow,
} from '@renderer/suggestions/words/line'
import { complaint, someComplaint, visit, work } from '../../shared/reasoning/arbitraries'
import { countWords, names, visitOn } from './word-examples'

function linesOf(facts: Parameters<typeof suggest>[0]): SuggestionLine[] {
  const answer = suggest(facts)
  return answer.kind === 'list' ? [...answer.suggestions, ...answer.more] : []
}

const evidence = { id: 'client record', ownRelations: 'none', ownSources: [] }

const [line] = linesOf(complaint({ visits: [visit(3, { work: [work('rhomboid-major')] })] }))

describe('the words of a line', () => {
  it('say in at most 12 words why it is in the list', () => {
    fc.assert(
      fc.property(someComplaint, (facts) => {
        const answer = suggest(facts)
        for (const one of linesOf(facts)) {
          const dose = answer.kind === 'list' ? answer.dose : []
          for (const text of [headlineWords(one, names), lineReason(one, dose, names)]) {
            expect(text).not.toBe('')
            expect(text).toMatch(/^[A-Z].*\.$/)
            expect(countWords(text)).toBeLessThanOrEqual(mostHeadlineWords)
          }
          expect(lineName(one, names)).not.toBe('')
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each<[Partial<DoseNote>, boolean, string]>([
    [{ minutes: 2 }, false, 'Gave short relief. Work was brief: repeat it longer.'],
    [{ isLight: true }, true, 'Gave the familiar pain. Work was light: repeat it longer.'],
    [
      { minutes: 2, isLight: true },
      true,
      'Gave the familiar pain. Work was brief and light: repeat it longer.',
    ],
  ])('name too small a dose first: %j', (change, gaveFamiliarPain, text) => {
    const { tissue, side } = line!.members[0]!
    const dose: DoseNote = {
      tissue,
      side,
      visit: visitOn(3),
      minutes: null,
      isLight: false,
      outcome: 'under 4 hours',
      ...change,
    }
    expect(lineReason({ ...line!, gaveFamiliarPain }, [dose], names)).toBe(text)
    expect(countWords(text)).toBeLessThanOrEqual(mostHeadlineWords)
    expect(lineReason(line!, [{ ...dose, tissue: 'soleus' }], names)).toBe(headlineWords(line!, names))
  })

  it('name the other place that a tissue refers to, or lies next to', () => {
    const reason = <R extends RuleId>(rule: R, params: RuleParams[R]) =>
      ({ rule, params, direction: 'up', effect: 1, evidence }) as unknown as Reason
    const here = reason('refers-here', { mainly: ['jaw'], also: [], painfulRegions: 1 })
    const worked = (released: boolean, verdict: 'did not last' | 'worse') => ({
      tissue: 'masseter',
      released,
      visits: [{ ...visitOn(3), verdict }],
    })
    const say = (...headline: Reason[]) => headlineWords({ headline, reasons: headline }, names)
    const key = (...args: Parameters<typeof worked>) =>
      reason('key-before-satellite', { worked: worked(...args) } as never)
    expect(say(here, key(true, 'did not last'))).toBe('Refers pain here and to masseter.')
    expect(say(key(true, 'did not last'))).toBe('Can refer pain to masseter.')
    expect(say(here, key(true, 'worse'))).toBe('Refers pain here. It got worse after masseter.')
    expect(say(here, key(false, 'did not last'))).toBe('Refers pain here. Masseter did not release.')
    expect(say(reason('adjacent-to-worked', { worked: [worked(true, 'did not last')] }))).toBe(
      'Next to masseter.',
    )
  })

  it('tell what makes one tissue that refers pain here stronger than another', () => {
    const reason = <R extends RuleId>(rule: R, params: RuleParams[R], direction: 'up' | 'down' = 'up') =>
      ({ rule, params, direction, effect: 1, evidence }) as unknown as Reason
    const refers = (mainly: string[], also: string[], painfulRegions: number) =>
      reason('refers-here', { mainly, also, painfulRegions })
    const surveys = (direction: 'up' | 'down') =>
      reason('how-often', { surveys: ['one'], people: 60 }, direction)
    const say = (headline: Reason[], ...against: Reason[]) =>
      headlineWords({ headline, reasons: [...headline, ...against] }, names)
    expect(say([refers(['heel'], [], 1), surveys('up')])).toBe('Refers pain here. Common in surveys.')
    expect(say([refers(['heel'], [], 1)])).toBe('Refers pain here.')
    expect(say([refers(['heel'], [], 1)], surveys('down'))).toBe('Refers pain here. Rare in surveys.')
    expect(say([refers(['heel'], [], 1)], reason('non-muscle', { kind: 'ligament' }, 'down'))).toBe(
      'Refers pain here. Not a muscle: less often the source.',
    )
    expect(say([refers([], ['heel'], 1)])).toBe('Sometimes refers pain here.')
    expect(say([refers(['heel', 'calf'], [], 2)])).toBe('Refers pain to both places.')
    expect(say([refers(['heel'], ['calf'], 2)])).toBe('Refers pain to heel.')
    // A long name would fill the line.
    expect(say([refers(['back-of-head'], ['calf'], 2)])).toBe('Refers pain to one place.')
    expect(say([refers(['heel', 'calf'], [], 3)])).toBe('Refers pain to 2 of 3 places.')
  })

  it('name all tissues of a part of a group where they have place', () => {
    const rotators = ['piriformis', 'quadratus-femoris', 'sacrospinous-ligament']
    const named = { group: 'deep-rotators', tissue: 'piriformis', members: rotators }
    expect(lineName(named, names)).toBe('Piriformis and 2 more')
    expect(lineName(named, names, wholeRow)).toBe('Piriformis and 2 more')
    expect(lineName(named, names, Infinity)).toBe('Piriformis, quadratus femoris, and sacrospinous ligament')
    const scalenes = { ...named, group: 'scalenes', tissue: 'middle-scalene' }
    expect(lineName({ ...scalenes, members: ['middle-scalene', 'anterior-scalene'] }, names, wholeRow)).toBe(
      'Middle scalene and anterior scalene',
    )
  })

  it('say both when palpations disagree', () => {
    const palpated = (id: number, familiarPain: 'yes' | 'no') =>
      visit(id, {
        kind: 'assessment',
        verdict: 'not recorded',
        relief: null,
        work: [work('soleus', { checkOnly: true, familiarPain })],
      })
    const [first] = linesOf(complaint({ visits: [palpated(3, 'yes'), palpated(4, 'no')] }))
    expect(first?.tissue).toBe('soleus')
    const [found, absent] = [3, 4].map((id) => names.day(visit(id).at))
    expect(headlineWords(first!, names)).toBe(`Familiar pain on ${found}, no longer on ${absent}.`)
    const now = { id: todaysVisitId, at: visit(5).at, relief: null, verdict: 'not recorded' as const }
    const headline = first!.headline.map((reason) =>
      reason.rule === 'familiar-pain' ? { ...reason, params: { ...reason.params, absent: [now] } } : reason,
    )
    expect(headlineWords({ headline, reasons: headline }, names)).toBe(
      `Familiar pain on ${found}, but not now.`,
    )
  })

  it('name all muscles of a group by the group, in the order of the record', () => {
    expect(foldedNames(['middle-trapezius', 'rhomboid-minor', 'rhomboid-major'], names)).toEqual([
      'middle trapezius',
      'rhomboids',
    ])
    expect(foldedNames(['rhomboid-minor', 'soleus'], names)).toEqual(['rhomboid minor', 'soleus'])
    expect(foldedNames(['biceps-femoris', 'semitendinosus'], names)).toEqual([
      'biceps femoris',
      'semitendinosus',
    ])
    expect(foldedNames(['biceps-femoris', 'semitendinosus'], names, 2)).toEqual(['hamstrings'])
    expect(foldedNames(['biceps-femoris'], names, 2)).toEqual(['biceps femoris'])
  })

  it('say what limits the work', () => {
    const limit = { cap: 'light', because: ['anticoagulants'] } as const
    expect(limitWords({ ...limit, because: [...limit.because] })).toBe('Light pressure: blood thinner')
    const free = { isCheckOnly: false, limit: null, side: 'both', caution: null } as const
    expect(shortLimits(free)).toBe('')
    expect(shortLimits({ ...free, isCheckOnly: true })).toBe('Check only.')
    expect(shortLimits({ ...free, isCheckOnly: true, limit: { cap: 'moderate', because: [] } })).toBe(
      'Check only. Moderate pressure.',
    )
    const caution = standardAnatomy.tissueById.get('omohyoid')!.caution!
    expect(shortLimits({ ...free, caution })).toBe('One side at a time.')
    expect(shortLimits({ ...free, caution, side: 'left' })).toBe('')
    expect(shortLimits({ ...free, caution: 'sciatic nerve' })).toBe('')
  })
})

describe('what limits an opened line', () => {
  it('names the tissues of a group that are only checked', () => {
    const pectorals = linesOf(complaint({ regions: [{ region: 'front-of-chest', side: 'left' }] })).find(
      ({ members }) => members.some(({ tissue }) => tissue === 'pectoralis-minor'),
    )!
    expect(pectorals.isCheckOnly).toBe(false)
    expect(limitSentences(pectorals, names)).toEqual(['Check only: pectoralis minor.'])
    expect(limitSentences({ ...pectorals, isCheckOnly: true }, names)).toEqual([
      'Check only: work it only if it gives the familiar pain.',
    ])
  })
})

describe('a short caution', () => {
  it.each([
    ['brachial plexus and subclavian artery', 'brachial plexus'],
    ['front triangle of the neck: carotid artery and brachial plexus', 'carotid artery'],
    ['sciatic and pudendal nerves beside it', 'sciatic and pudendal nerves'],
    ['common fibular nerve behind its tendon at the outer knee', 'common fibular nerve'],
    ['signs of a clot: ask about swelling, warmth and redness of the calf', 'ask about swelling'],
  ])('of “%s” is “%s”', (caution, text) => {
    expect(shortCaution(caution)).toBe(text)
  })

  it('fits beside the name for every tissue', () => {
    for (const { caution = null } of tissues) {
      if (caution === null || caution === '') continue
      expect(shortCaution(caution).length, caution).toBeGreaterThan(4)
      expect(shortCaution(caution).length, caution).toBeLessThanOrEqual(32)
    }
  })
})
