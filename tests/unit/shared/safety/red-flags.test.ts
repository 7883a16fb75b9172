import { describe, expect, it } from 'vitest'
import { regionById, regions, type RegionId } from '@shared/anatomy/regions'
import {
  firstQuestions,
  firstQuestionsByArea,
  firstQuestionsFor,
  haveNewQuestions,
  MAX_FIRST_QUESTIONS,
  questionsFor,
} from '@shared/safety/first-questions'
import { activeRules } from '@shared/safety/precaution-rules'
import { isInAges, urgencies, type Effect, type RedFlag } from '@shared/safety/red-flag'
import { redFlagIds, type RedFlagId } from '@shared/safety/red-flag-ids'
import { effectsOf, isForClient, redFlagById, redFlags, urgencyOf } from '@shared/safety/red-flags'
import * as groups from '@shared/safety/region-groups'

const wordCount = (text: string) => text.split(/\s+/).length
const flagOf = (id: RedFlagId): RedFlag => {
  const flag = redFlagById.get(id)
  if (!flag) throw new Error(`there is no flag ${id}`)
  return flag
}
const allRegions = regions.map(({ id }) => id)
const ages = [null, 0, 12, 17, 18, 34, 49, 50, 59, 60, 69, 70, 100]
const kindsOf = (effects: readonly Effect[]) => effects.map(({ kind }) => kind)

/** The ids of the first list, which records hold. */
const earlierIds = [
  'chest-pain-on-effort',
  'worst-ever-headache',
  'stroke-signs',
  'saddle-numbness',
  'bladder-or-bowel-change',
  'fast-weakness',
  'hot-swollen-calf',
  'fever',
  'hot-swollen-joint',
  'major-injury',
  'new-headache-over-50',
  'throbbing-belly-and-back-pain',
  'cancer-history',
  'night-pain',
  'weight-loss',
  'steroids-or-thin-bones',
  'long-morning-stiffness',
  'numbness-or-tingling-spreading',
]

describe('the red flags', () => {
  it('are exactly those of the list of ids, each once', () => {
    expect(redFlags.map(({ id }) => id).sort()).toEqual([...redFlagIds].sort())
    expect(new Set(redFlagIds).size).toBe(redFlagIds.length)
  })

  it('include all flags of earlier records', () => {
    expect(earlierIds).toHaveLength(18)
    expect(earlierIds.filter((id) => !redFlagById.has(id))).toEqual([])
  })

  it.each(redFlags)('$id has a short question, a finding, a reason and a source', (flag) => {
    expect(flag.question).toMatch(/^[A-Z].*[^ ]\?$/)
    expect(wordCount(flag.question)).toBeLessThanOrEqual(20)
    expect(flag.finding).toMatch(/^[A-Z].*[^?. ]$/)
    expect(flag.why).toMatch(/^[A-Z].*\.$/)
    expect(wordCount(flag.why)).toBeLessThanOrEqual(14)
    expect(flag.source.trim()).not.toBe('')
    expect(flag.accuracy ?? 'Unknown.').toMatch(/\.$/)
    expect(urgencies).toContain(flag.urgency)
  })

  it.each(redFlags)('$id names known regions, each once', ({ regions: where, effects }) => {
    const lists = [
      where === 'all' ? allRegions : where,
      ...effects.map(({ when }) => when?.regions ?? ['calf']),
    ]
    for (const list of lists) {
      expect(list).not.toEqual([])
      expect(list.filter((id) => !regionById.has(id))).toEqual([])
      expect(new Set(list).size).toBe(list.length)
    }
  })

  it.each(redFlags)('$id names known flags, and never itself', ({ id, effects }) => {
    const named = effects.flatMap((effect) => [
      ...(effect.kind === 'asks' ? effect.flags : []),
      ...(effect.when?.withFlag ? [effect.when.withFlag] : []),
    ])
    expect(named.filter((other) => !redFlagById.has(other) || other === id)).toEqual([])
  })

  // The questions about organs belong to the trunk: pain of a foot that nothing changes asks none of them.
  const everywhere = redFlags.filter(({ id }) => id !== 'pain-nothing-changes')
  it.each(everywhere)('$id has an effect in each of its regions at each of its ages', (flag) => {
    const silent = allRegions.flatMap((region) =>
      ages.filter((age) => {
        const facts = { age, regions: [region] }
        return isForClient(flag, facts) && effectsOf(flag, new Set([flag.id]), facts).length === 0
      }),
    )
    expect(silent).toEqual([])
  })
})

describe('the urgency', () => {
  it('is that of the flag', () => {
    for (const { id, urgency } of redFlags) expect(urgencyOf(id), id).toBe(urgency)
    expect(urgencyOf('chest-pain-on-effort')).toBe('emergency')
  })

  it('of a flag of a newer version is to see a doctor soon', () => {
    expect(urgencyOf('of-a-newer-version')).toBe('see a doctor soon')
    expect(urgencyOf('constructor')).toBe('see a doctor soon')
  })
})

describe('the region groups', () => {
  it('have regions, each once', () => {
    const lists = Object.values(groups).filter((group) => typeof group !== 'function')
    expect(lists.length).toBeGreaterThan(15)
    for (const list of lists) {
      expect(list).not.toEqual([])
      expect(new Set(list).size).toBe(list.length)
    }
  })

  it('cover the body', () => {
    const { head, neck, shoulder, upperBack, chest, abdomen, arm, lowBack, pelvis, leg, together } = groups
    const body = together(head, neck, shoulder, upperBack, chest, abdomen, arm, lowBack, pelvis, leg)
    expect([...body].sort()).toEqual([...allRegions].sort())
  })
})

describe('the effects of a flag', () => {
  const kinds = (id: RedFlagId, facts: { age?: number | null; regions?: RegionId[]; others?: RedFlagId[] }) =>
    kindsOf(
      effectsOf(flagOf(id), new Set([id, ...(facts.others ?? [])]), {
        age: facts.age ?? null,
        regions: facts.regions ?? ['low-back'],
      }),
    )

  it('depend on the age', () => {
    expect(kinds('jaw-pain-on-chewing', { age: 50 })).toContain('stops list')
    expect(kinds('jaw-pain-on-chewing', { age: 49 })).toEqual(['asks'])
    // An unknown age may be over 50.
    expect(kinds('jaw-pain-on-chewing', { age: null })).toContain('stops list')
  })

  it('depend on the region', () => {
    expect(kinds('pain-with-each-step', { regions: ['groin'] })).toEqual(['stops list'])
    expect(kinds('pain-with-each-step', { regions: ['shin'] })).toEqual(['changes'])
    expect(kinds('pain-with-each-step', { regions: ['shin', 'groin'] })).toEqual(['stops list', 'changes'])
  })

  it('depend on another flag', () => {
    expect(kinds('tender-scalp', { age: 70 })).toEqual(['asks'])
    expect(kinds('tender-scalp', { age: 70, others: ['new-headache-over-50'] })).toContain('stops list')
    expect(kinds('tender-scalp', { age: 40, others: ['new-headache-over-50'] })).toEqual(['asks'])
  })

  const asked = (id: RedFlagId, age: number | null, where: RegionId[]) =>
    effectsOf(flagOf(id), new Set([id]), { age, regions: where }).flatMap((effect) =>
      effect.kind === 'asks' ? effect.flags : [],
    )

  it('ask only what is for a client of this age', () => {
    expect(asked('band-like-pain', 50, ['mid-back'])).toContain('first-pain-over-50')
    expect(asked('band-like-pain', 49, ['mid-back'])).not.toContain('first-pain-over-50')
  })

  it('ask about organs only where they can hurt, and about the rest of the body anywhere', () => {
    expect(asked('pain-nothing-changes', 40, ['front-of-chest'])).toEqual([
      'chest-pain-on-effort',
      'pain-on-breathing',
      'pain-with-meals',
    ])
    expect(asked('pain-nothing-changes', 40, ['heel'])).toEqual([])
    expect(asked('pain-on-breathing', 40, ['front-of-chest'])).toContain('hot-swollen-calf')
  })

  it('do not stop the list for history alone, or for signs that are weak alone', () => {
    const weakAlone: RedFlagId[] = [
      'cancer-history',
      'recent-infection',
      'clot-risk',
      'psoriasis-eye-bowel',
      'small-bone-break',
      'first-pain-over-50',
      'loose-upper-neck',
      'weight-loss',
      'night-pain',
      'long-morning-stiffness',
      'new-headache-over-50',
    ]
    expect(weakAlone.filter((id) => kindsOf(flagOf(id).effects).includes('stops list'))).toEqual([])
  })
})

describe('the first questions', () => {
  it.each(allRegions)('%s is in one row and has at most five questions that apply to it', (region) => {
    expect(firstQuestionsByArea.filter((row) => row.regions.includes(region))).toHaveLength(1)
    for (const age of ages) {
      const first = firstQuestions([region], age)
      expect(first.length).toBeGreaterThan(3)
      expect(first.length).toBeLessThanOrEqual(MAX_FIRST_QUESTIONS)
      expect(new Set(first).size).toBe(first.length)
      expect(first.filter((id) => !isForClient(flagOf(id), { regions: [region], age }))).toEqual([])
    }
  })

  it('apply to every region of their row, but for the groin at the outer hip', () => {
    const misplaced = firstQuestionsByArea.flatMap(({ regions: where, questions, atAge }) =>
      where.flatMap((region) =>
        [...questions, ...(atAge ? [atAge.ask] : [])].flatMap((id) =>
          isForClient(flagOf(id), { regions: [region], age: null }) ? [] : [`${region} ${id}`],
        ),
      ),
    )
    expect(misplaced).toEqual(['outer-hip testicle-pain', 'outer-hip stuck-groin-lump'])
  })

  it('replace only questions of their row, by one for that age', () => {
    for (const { questions, atAge } of firstQuestionsByArea) {
      if (!atAge) continue
      expect(questions).toContain(atAge.insteadOf)
      expect(questions).not.toContain(atAge.ask)
    }
    expect(firstQuestionsByArea).toHaveLength(15)
  })

  it.each([
    ['forehead', 49, 'headache-after-blow', 'new-headache-over-50'],
    ['forehead', 50, 'new-headache-over-50', 'headache-after-blow'],
    ['forehead', null, 'new-headache-over-50', 'headache-after-blow'],
    ['side-of-shoulder', 49, 'cancer-history', 'both-shoulders-or-hips-stiff'],
    ['side-of-shoulder', 50, 'both-shoulders-or-hips-stiff', 'cancer-history'],
    ['low-back', 59, 'cancer-history', 'throbbing-belly-and-back-pain'],
    ['low-back', 60, 'throbbing-belly-and-back-pain', 'cancer-history'],
    ['low-back', null, 'cancer-history', 'throbbing-belly-and-back-pain'],
  ] as const)('at %s and age %s ask %s and not %s', (region, age, shown, hidden) => {
    expect(firstQuestions([region], age)).toContain(shown)
    expect(firstQuestions([region], age)).not.toContain(hidden)
  })

  it('begin with the question for a child', () => {
    expect(firstQuestions(['groin'], 17)[0]).toBe('child-limp')
    expect(firstQuestions(['mid-back'], 17)[0]).toBe('child-night-pain')
    expect(firstQuestions(['wrist', 'heel'], 9)[0]).toBe('child-limp')
    expect(firstQuestions(['wrist'], 9)[0]).toBe('clumsy-hands')
    expect(firstQuestions(['groin'], 18)[0]).toBe('cannot-bear-weight')
    expect(firstQuestions(['groin'], null)[0]).toBe('cannot-bear-weight')
  })

  it('of several regions begin with those of the first region, without repeating any', () => {
    expect(firstQuestions(['outer-hip', 'front-of-knee'], 40)).toEqual([
      'cannot-bear-weight',
      'pain-with-each-step',
      'bleeding-in-pregnancy',
      'fever',
      'hot-swollen-calf',
      'saddle-numbness',
    ])
    expect(firstQuestions([], 40)).toEqual([])
  })

  it('have the emergency questions of every region that hurts, at every age', () => {
    const isEmergency = (id: RedFlagId) => flagOf(id).urgency === 'emergency'
    for (const [one, other] of allRegions.flatMap((a) => allRegions.map((b) => [a, b] as const))) {
      for (const age of [null, 12, 40, 70]) {
        const first = firstQuestions([one, other], age)
        const missing = firstQuestions([other], age).filter((id) => isEmergency(id) && !first.includes(id))
        expect(missing, `${one} ${other} ${age}`).toEqual([])
      }
    }
    expect(firstQuestions(['between-shoulder-blades', 'low-back'], 40)).toEqual(
      expect.arrayContaining(['saddle-numbness', 'bladder-or-bowel-change', 'tearing-pain']),
    )
  })

  it('leave out no emergency question of a child’s painful groin', () => {
    expect(firstQuestions(['groin'], 12)).toEqual(
      expect.arrayContaining(['child-limp', 'testicle-pain', 'bleeding-in-pregnancy', 'stuck-groin-lump']),
    )
  })

  it('are new when another region brings one that was not asked', () => {
    const at = (...regions: RegionId[]) => ({ regions, age: 40, rules: [] })
    expect(haveNewQuestions(at('mid-back', 'low-back'), at('mid-back'))).toBe(true)
    expect(haveNewQuestions(at('mid-back'), at())).toBe(true)
    expect(haveNewQuestions(at('mid-back'), at('mid-back', 'low-back'))).toBe(false)
    expect(haveNewQuestions(at('mid-back', 'between-shoulder-blades'), at('mid-back'))).toBe(false)
  })

  it('are new when a precaution brings one that was not asked', () => {
    const rulesOf = (id: string) =>
      activeRules(
        {
          answers: [{ id, week: null, on: null, place: '', clearedBy: '', clearedOn: null }],
          askedOn: '2026-03-10',
        },
        '2026-03-10',
        null,
      )
    const withRules = (rules: ReturnType<typeof activeRules>) => ({
      regions: ['forehead' as const],
      age: 40,
      rules,
    })
    const osteoporosis = rulesOf('osteoporosis')
    expect(firstQuestionsFor(withRules(osteoporosis))).toContain('steroids-or-thin-bones')
    expect(haveNewQuestions(withRules(osteoporosis), withRules([]))).toBe(true)
    expect(haveNewQuestions(withRules(osteoporosis), withRules(osteoporosis))).toBe(false)
    expect(haveNewQuestions(withRules([]), withRules(osteoporosis))).toBe(false)
  })
})

describe('all questions', () => {
  it.each([
    [['low-back'], 40],
    [['forehead', 'back-of-neck'], 70],
    [['groin'], 12],
    [['calf'], null],
  ] as const)('of %j at age %s are those that apply, each once', (where, age) => {
    const questions = questionsFor(where, age)
    const expected = redFlags.filter(
      (flag) =>
        isInAges(age, flag.ages) &&
        (flag.regions === 'all' || where.some((region) => flag.regions.includes(region))),
    )
    expect([...questions].sort()).toEqual(expected.map(({ id }) => id).sort())
  })

  it('begin with the first questions, then list the most urgent first', () => {
    const questions = questionsFor(['low-back'], 40)
    expect(questions.slice(0, 5)).toEqual(firstQuestions(['low-back'], 40))
    const ranks = questions.slice(5).map((id) => urgencies.indexOf(flagOf(id).urgency))
    expect(ranks).toEqual([...ranks].sort())
    expect(new Set(ranks)).toEqual(new Set([0, 1, 2]))
  })

  it('leave out what is for another age', () => {
    expect(questionsFor(['low-back'], 18)).not.toContain('child-night-pain')
    expect(questionsFor(['low-back'], 49)).not.toContain('first-pain-over-50')
    expect(questionsFor(['low-back'], null)).toEqual(
      expect.arrayContaining(['child-night-pain', 'first-pain-over-50']),
    )
  })
})
