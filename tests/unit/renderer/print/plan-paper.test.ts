import { standardAnatomy } from '@shared/anatomy/anatomy'
import type { PlanItemInput } from '@shared/plans'
import type { Reason } from '@shared/reasoning/reasons'
import type { ComplaintFacts } from '@shared/reasoning/record/facts'
import { suggest } from '@shared/reasoning/suggest'
import { reasonForClient } from '@renderer/print/plan-paper-reasons'
import { planRows } from '@renderer/print/plan-paper-rows'
import { doctorWords, leftOutWords } from '@renderer/print/plan-paper-words'
import { describe, expect, it } from 'vitest'
import { names, oneVisit } from '../suggestions/word-examples'

const facts: ComplaintFacts = {
  regions: [{ region: 'between-shoulder-blades', side: 'left' }],
  worseBy: [],
  redFlags: [],
  widespreadSigns: [],
  visits: [],
}
const answer = suggest(facts)

const check = (tissue: string, reason = ''): PlanItemInput => ({
  tissue,
  side: 'left',
  action: 'check',
  reason,
})
const scalenes = ['anterior-scalene', 'middle-scalene', 'posterior-scalene'].map((tissue) => check(tissue))
const rowsOf = (items: PlanItemInput[]) => planRows(items, answer, standardAnatomy, names)

describe('the rows of the printed plan', () => {
  it('have one row for tissues that are checked together, with the plain name first and no claim', () => {
    const [row, ...others] = rowsOf(scalenes)
    expect(others).toEqual([])
    expect(row).toMatchObject({
      number: 1,
      plainName: 'Back and side of neck, left',
      properName: 'Scalenes: pressed with care',
      reason: 'They can send pain to where it hurts.',
    })
  })

  it('have the own words of the practitioner in place of the present reason', () => {
    const own = check('lower-trapezius', 'You asked for it.')
    expect(rowsOf([own])).toMatchObject([
      { plainName: 'Flat muscle from mid-back up to the shoulder blade, left', reason: 'You asked for it.' },
    ])
    expect(rowsOf([check('lower-trapezius')])[0]?.reason).toBe('It may send pain to where it hurts.')
  })

  it('have no reason for a tissue that is not suggested now, or when a gate comes before the list', () => {
    expect(rowsOf([check('soleus')])[0]?.reason).toBe('')
    const gate = suggest({ ...facts, redFlags: ['from-a-newer-version'] })
    expect(gate.kind).toBe('refer')
    expect(planRows(scalenes, gate, standardAnatomy, names)[0]?.reason).toBe('')
  })

  it('number what is checked before what is worked', () => {
    const work = { ...check('rhomboid-major'), action: 'work' as const }
    expect(rowsOf([work, check('lower-trapezius')]).map(({ number, action }) => [number, action])).toEqual([
      [1, 'check'],
      [2, 'work'],
    ])
  })
})

it('skips reasons that are not for the client', () => {
  const basis = {
    direction: 'up',
    effect: 1,
    evidence: { id: 'client record', ownRelations: 'none', ownSources: [] },
  } as const
  const ofOthers: Reason = { rule: 'this-practice', params: { lasted: 3, visits: 4 }, ...basis }
  const found: Reason = { rule: 'familiar-pain', params: { visits: oneVisit, absent: [] }, ...basis }
  expect(reasonForClient([ofOthers], false, names)).toBe('')
  expect(reasonForClient([ofOthers, found], true, names)).toBe('Pressing them gave your pain on 3 Mar 2026.')
})

it('leaves out what has not helped, unless the plan works it', () => {
  if (answer.kind !== 'list') throw new Error('no list')
  const note = {
    rule: 'worked-without-lasting-relief',
    tissue: 'rhomboid-major',
    side: 'left',
    params: { visits: oneVisit, outcome: null },
  } as const
  const inVain = { ...answer, hasNotHelped: [note] }
  expect(leftOutWords(inVain, [], standardAnatomy)).toEqual([
    'Work on the larger muscle between spine and shoulder blade (left). It did not help for long.',
  ])
  const worked = { ...check('rhomboid-major'), action: 'work' as const }
  expect(leftOutWords(inVain, [worked], standardAnatomy)).toEqual([])
})

it.each([
  ['between-shoulder-blades', 'if an arm becomes weak, or numb', 4],
  ['low-back', 'if a leg becomes weak, or numb', 5],
  ['temple', 'if your face or an arm becomes weak, or numb', 4],
  ['abdomen', 'if an arm or a leg becomes weak, or numb', 4],
])('names the signs for a doctor that fit the region %s', (region, first, count) => {
  const words = doctorWords([{ region }])
  expect([words[0], words.length]).toEqual([first, count])
})
