import { describe, expect, it } from 'vitest'
import type { PlanStep } from '@shared/reasoning/recommendation'
import { planVisit } from '@shared/reasoning/plan-visit'
import { suggest } from '@shared/reasoning/suggest'
import { minutesOfVisit } from '@renderer/suggestions/visit-plan/plan-minutes'
import { planItemsOf } from '@renderer/suggestions/visit-plan/plan-items'
import { planParts } from '@renderer/suggestions/visit-plan/visit-plan-words'
import { complaint, visit, work } from '../../shared/reasoning/arbitraries'
import { names } from './word-examples'

const failed = complaint({ visits: [visit(3, { work: [work('rhomboid-major')] })] })

function partsOf(
  facts: typeof failed,
  length: 30 | 60,
  change: (steps: PlanStep[]) => PlanStep[] = (all) => all,
  gotWorse = false,
  tests = 0,
) {
  const answer = suggest(facts)
  const plan = planVisit(facts, minutesOfVisit(length).handsOn)
  if (answer.kind !== 'list' || plan.kind !== 'plan') throw new Error('a list was due')
  const numbered = [...answer.suggestions, ...answer.more].map((line, at) => ({ line, number: at + 1 }))
  return planParts(
    change(plan.steps),
    { length, numbered, regions: facts.regions, gotWorse, followUpDays: 3, tests },
    names,
  )
}

describe('the plan for a visit', () => {
  it('asks, checks, works and asks, without a gap', () => {
    for (const length of [30, 60] as const) {
      const parts = partsOf(failed, length)
      expect(parts.map(({ name }) => name)).toEqual(['Ask', 'Check', 'Work', 'Ask'])
      expect(parts[0]!.from).toBe(0)
      expect(parts.at(-1)!.to).toBe(length)
      parts.slice(1).forEach((part, at) => expect(part.from).toBe(parts[at]!.to))
    }
  })

  it('names the checks by position, with the numbers of the list', () => {
    const check = partsOf(failed, 60).find(({ name }) => name === 'Check')!
    expect(check.text).toMatch(/^(Sitting|Face up|Side-lying|Face down): \d /)
    expect(check.text.match(/Face down/gi)?.length ?? 0).toBeLessThanOrEqual(1)
    expect(check.hint).toBe('1 minute each.')
  })

  it('works what gave the familiar pain, and asks about the limb of the region', () => {
    const [ask, , work, last] = partsOf(failed, 60)
    expect(ask!.text).toBe('Pain now, 0 to 10. Anything new? Arm numb or tingling?')
    expect(work!.text).toBe('first what gave the familiar pain.')
    expect(work!.hint).toMatch(/^If nothing did: .* minutes each\.$/)
    expect(last!.text).toBe('pain now. Call in 3 days.')
  })

  it('works nothing that gave no familiar pain after it got worse', () => {
    const work = partsOf(failed, 60, undefined, true).find(({ name }) => name === 'Work')!
    expect(work.hint).toMatch(/^Press lightly\. If nothing did: do not work, ask again\./)
    expect(work.hint).not.toContain('minutes')
  })

  it('puts the short tests before the checks', () => {
    expect(partsOf(failed, 60)[0]!.hint).toBe('')
    expect(partsOf(failed, 60, undefined, false, 3)[0]!.hint).toBe('The 3 short tests before any muscle.')
  })

  it('names the side of a check where another has the same name', () => {
    const onBothSides = (steps: PlanStep[]): PlanStep[] => {
      const check = steps.find(({ action }) => action === 'check')!
      return [
        { ...check, side: 'left' },
        { ...check, side: 'right' },
      ]
    }
    const { text } = partsOf(failed, 60, onBothSides).find(({ name }) => name === 'Check')!
    expect(text).toMatch(/left [a-z].*, (\d )?right [a-z]/)
  })

  it('leaves out a part without steps', () => {
    const parts = partsOf(failed, 60, (steps) => steps.filter(({ action }) => action === 'work'))
    expect(parts.map(({ name }) => name)).toEqual(['Ask', 'Work', 'Ask'])
    expect(parts[1]!.text).not.toContain('familiar pain')
  })

  it('keeps the time for work after it got worse, and names nothing to work', () => {
    const worse = complaint({
      visits: [visit(3, { verdict: 'worse', relief: 'none', work: [work('rhomboid-major')] })],
    })
    const parts = partsOf(worse, 60, undefined, true)
    const found = parts.find(({ name }) => name === 'Work')!
    expect(found.to - found.from).toBeGreaterThan(30)
    expect(found.hint).toBe('Press lightly. If nothing did: do not work, ask again.')
  })

  it('numbers a check as its line, also when the first tissue was checked before', () => {
    const withoutFirst = (step: PlanStep): PlanStep =>
      step.members.length > 1 ? { ...step, tissue: step.members[1]!, members: step.members.slice(1) } : step
    const parts = partsOf(failed, 60, (steps) => steps.map(withoutFirst))
    const named = parts.find(({ name }) => name === 'Check')!.text.match(/: [^.]*/g)!
    for (const one of named.flatMap((text) => text.slice(2).split(', '))) expect(one).toMatch(/^\d /)
  })

  it('plans a tissue once: worked, or checked if only its group is worked', () => {
    const step = (action: 'check' | 'work', members: string[]): PlanStep => ({
      action,
      tissue: members[0]!,
      side: 'left',
      lineTissue: 'pectoralis-minor',
      group: 'pectorals',
      members,
      minutes: 10,
      position: null,
      limit: null,
      reason: null,
      caution: null,
    })
    expect(
      planItemsOf([
        step('check', ['pectoralis-minor', 'pectoralis-major']),
        step('work', ['pectoralis-major']),
      ]),
    ).toEqual([
      { tissue: 'pectoralis-minor', side: 'left', action: 'check' },
      { tissue: 'pectoralis-major', side: 'left', action: 'work' },
    ])
  })
})
