import { describe, expect, it } from 'vitest'
import { standardAnatomy } from '@shared/anatomy/anatomy'
import { groupOf, palpationGroups } from '@shared/anatomy/palpation-groups'
import { palpationOf } from '@shared/anatomy/palpation'
import { knowledgeOf } from '@shared/reasoning/knowledge'
import { foldIntoLines, shownLines } from '@shared/reasoning/ranking/lines'
import { isNearPain } from '@shared/reasoning/ranking/near-pain'
import type { RankedTissue } from '@shared/reasoning/ranking/rank'
import type { Term } from '@shared/reasoning/rules/term'
import { suggest } from '@shared/reasoning/suggest'
import { complaint, visit, work } from './arbitraries'
import { listFor } from './suggestion-lists'

const ranked = (tissue: string, change: Partial<RankedTissue> = {}): RankedTissue => ({
  tissue,
  side: 'left',
  tier: 'open',
  score: 0,
  chance: 0.5,
  isSupported: true,
  gaveFamiliarPain: false,
  wasPalpated: false,
  isFairAtMost: false,
  worseVisits: [],
  terms: () => [],
  ...change,
})
const foldedTissues = (...entries: RankedTissue[]) =>
  foldIntoLines(entries).map(({ group, entries: members }) => [group, members.map(({ tissue }) => tissue)])

describe('folding tissues into lines', () => {
  it('puts the tissues of a group at the place of the best one, best first', () => {
    expect(
      foldedTissues(
        ranked('middle-scalene', { score: 3 }),
        ranked('infraspinatus', { score: 2 }),
        ranked('anterior-scalene', { score: 1 }),
        ranked('posterior-scalene', { score: 0 }),
      ),
    ).toEqual([
      ['scalenes', ['middle-scalene', 'anterior-scalene', 'posterior-scalene']],
      [null, ['infraspinatus']],
    ])
  })

  it('names one tissue of a group alone by itself', () => {
    expect(foldedTissues(ranked('middle-scalene'), ranked('infraspinatus'))).toEqual([
      [null, ['middle-scalene']],
      [null, ['infraspinatus']],
    ])
  })

  it('keeps the sides apart', () => {
    expect(
      foldedTissues(
        ranked('middle-scalene', { side: 'right' }),
        ranked('anterior-scalene'),
        ranked('anterior-scalene', { side: 'right' }),
        ranked('middle-scalene', { side: 'both' }),
        ranked('middle-scalene'),
      ),
    ).toEqual([
      ['scalenes', ['middle-scalene', 'anterior-scalene']],
      ['scalenes', ['anterior-scalene', 'middle-scalene']],
      [null, ['middle-scalene']],
    ])
  })

  it('keeps every tissue, also one that the tables do not have', () => {
    const tissues = ['my-own-scar', ...palpationGroups.flatMap(({ members }) => members)]
    const lines = foldIntoLines(tissues.map((tissue) => ranked(tissue)))
    expect(lines.flatMap(({ entries }) => entries.map(({ tissue }) => tissue)).toSorted()).toEqual(
      tissues.toSorted(),
    )
    expect(lines).toHaveLength(palpationGroups.length + 1)
    expect(foldIntoLines([])).toEqual([])
  })
})

const basis = (entries: readonly RankedTissue[]) => ({
  anatomy: standardAnatomy,
  precautions: [],
  rankOf: (entry: RankedTissue) => entries.indexOf(entry) + 1,
  minutes: knowledgeOf({}),
})

describe('the tissues of a group that are not near the pain', () => {
  const upperBack = { regions: [{ region: 'between-shoulder-blades', side: 'left' as const }] }
  const isNear = isNearPain(upperBack, standardAnatomy)

  it('lie neither there nor next to it, and do not refer there', () => {
    const near = (tissue: string, gaveFamiliarPain = false) => isNear({ tissue, gaveFamiliarPain })
    expect(near('lumbar-multifidus')).toBe(false)
    expect(near('lumbar-multifidus', true)).toBe(true)
    // It lies there; next to it; it refers there; nobody knows where it lies.
    for (const tissue of ['rhomboid-major', 'splenius-capitis', 'anterior-scalene', 'my-own-scar']) {
      expect(near(tissue), tissue).toBe(true)
    }
  })

  it('are no part of the line, and the line names them', () => {
    const [line, apart] = shownLines(
      foldIntoLines(
        [ranked('semispinalis-thoracis'), ranked('rotatores'), ranked('lumbar-multifidus')],
        isNear,
      ),
      basis([]),
    )
    expect(line).toMatchObject({
      group: 'deep-spine',
      members: [{ tissue: 'semispinalis-thoracis' }, { tissue: 'rotatores' }],
      alsoInGroup: ['lumbar-multifidus'],
    })
    expect(apart).toMatchObject({ group: null, members: [{ tissue: 'lumbar-multifidus' }], alsoInGroup: [] })
  })

  it('stay together when the best of them is not near either', () => {
    expect(
      foldIntoLines([ranked('lumbar-multifidus'), ranked('semispinalis-thoracis')], isNear)[0]!.entries,
    ).toHaveLength(2)
  })

  it('are in no line of the list and in no step of the plan', () => {
    const isFar = (tissue: string) => !isNear({ tissue, gaveFamiliarPain: false })
    const lines = [...listFor(upperBack).suggestions, ...listFor(upperBack).more]
    expect(lines.some(({ alsoInGroup }) => alsoInGroup.includes('lumbar-multifidus'))).toBe(true)
    for (const { members } of lines) {
      if (!isFar(members[0]!.tissue)) expect(members.filter(({ tissue }) => isFar(tissue))).toEqual([])
    }
  })
})

const refers: Term = {
  rule: 'refers-here',
  effect: 2,
  params: () => ({ mainly: ['temple'], also: [], painfulRegions: 1 }),
}
const movement: Term = {
  rule: 'movement',
  effect: 0.5,
  params: () => ({ loads: ['neck-flexion'], stretches: [] }),
}
const practice: Term = { rule: 'this-practice', effect: 0.4, params: () => ({ lasted: 3, visits: 4 }) }
const lowered: Term = {
  rule: 'worked-without-lasting-relief',
  effect: -1,
  params: () => ({ visits: [], outcome: null }),
}
const bordering = (tissue: string): Term => ({
  rule: 'adjacent-to-worked',
  effect: 0.3,
  params: () => ({ worked: [{ tissue, visits: [], released: true }] }),
})
const shown = (...entries: RankedTissue[]) => shownLines(foldIntoLines(entries), basis(entries))
const headlines = (...terms: Term[][]) =>
  shown(
    ...terms.map((list, index) => ranked(['soleus', 'masseter', 'gracilis'][index]!, { terms: () => list })),
  ).map(({ headline }) => headline.map(({ rule }) => rule))

describe('the one line of reason', () => {
  it('is the strongest, then the strongest that the other lines do not share', () => {
    expect(headlines([refers, movement, practice], [refers, movement])).toEqual([
      ['refers-here', 'this-practice'],
      ['refers-here', 'movement'],
    ])
    expect(headlines([movement, refers], [practice])).toEqual([
      ['refers-here', 'movement'],
      ['this-practice'],
    ])
  })

  it('is only the strongest if there is no other kind', () => {
    expect(headlines([refers])).toEqual([['refers-here']])
    expect(headlines([refers, { ...refers, effect: 1 }])).toEqual([['refers-here']])
    expect(headlines([])).toEqual([[]])
  })

  it('never names what lowers the tissue', () => {
    expect(headlines([lowered, refers])).toEqual([['refers-here']])
    expect(headlines([lowered])).toEqual([[]])
  })

  it('counts a border to another worked tissue as not shared', () => {
    expect(
      headlines([refers, movement, bordering('piriformis')], [refers, movement, bordering('supinator')]),
    ).toEqual([
      ['refers-here', 'adjacent-to-worked'],
      ['refers-here', 'adjacent-to-worked'],
    ])
    expect(headlines([refers, movement, bordering('piriformis')], [refers, bordering('piriformis')])).toEqual(
      [
        ['refers-here', 'movement'],
        ['refers-here', 'adjacent-to-worked'],
      ],
    )
  })

  it('does not say that work on one of its own group did not last', () => {
    const gluteals = (list: Term[]) =>
      shown(ranked('gluteus-medius', { terms: () => list })).flatMap(({ headline }) =>
        headline.map(({ rule }) => rule),
      )
    expect(gluteals([refers, bordering('gluteus-maximus')])).toEqual(['refers-here'])
    expect(gluteals([refers, bordering('soleus')])).toEqual(['refers-here', 'adjacent-to-worked'])
    // Without another reason it stays.
    expect(gluteals([bordering('gluteus-maximus')])).toEqual(['adjacent-to-worked'])
  })

  it('has at most two reasons, and at least one, in every list', () => {
    const list = listFor({ visits: [visit(3, { work: [work('rhomboid-major')] })] })
    for (const { headline, reasons } of [...list.suggestions, ...list.more]) {
      expect(headline.length).toBeGreaterThanOrEqual(1)
      expect(headline.length).toBeLessThanOrEqual(2)
      for (const reason of headline) {
        expect(reason.direction).toBe('up')
        expect(reasons).toContainEqual(reason)
      }
    }
  })
})

describe('a line', () => {
  it('has the rank, the strength and the reasons of its best tissue', () => {
    const [line] = shown(ranked('middle-scalene', { terms: () => [refers] }), ranked('anterior-scalene'))
    expect(line).toMatchObject({
      tissue: 'middle-scalene',
      group: 'scalenes',
      rank: 1,
      reasons: [{ rule: 'refers-here' }],
      members: [{ tissue: 'middle-scalene' }, { tissue: 'anterior-scalene', rank: 2 }],
    })
  })

  it('has the position and minutes of the group, and of the tissue if it is alone', () => {
    const [pair, alone] = [
      shown(ranked('middle-scalene'), ranked('posterior-scalene'))[0],
      shown(ranked('posterior-scalene'))[0],
    ]
    expect(pair).toMatchObject({ position: 'face up', minutes: groupOf('posterior-scalene')?.minutes })
    expect(alone).toMatchObject({ position: 'side-lying', minutes: palpationOf('posterior-scalene').minutes })
    expect(shown(ranked('my-own-scar'))[0]).toMatchObject({ position: null, minutes: 2 })
  })

  it('has the minutes of the practice', () => {
    const answer = suggest(complaint(), { enoughMinutes: () => 9, groupMinutes: () => 12 })
    if (answer.kind !== 'list') throw new Error('a list was due')
    for (const { group, minutes } of [...answer.suggestions, ...answer.more]) {
      expect(minutes).toBe(group === null ? 9 : 12)
    }
  })

  it('gave the familiar pain if one of its tissues did, and has their first caution', () => {
    const [line] = shown(ranked('masseter'), ranked('temporalis', { gaveFamiliarPain: true }))
    expect(line?.gaveFamiliarPain).toBe(true)
    const caution = standardAnatomy.tissueById.get('anterior-scalene')?.caution
    expect(caution).toBeDefined()
    const cautions = shown(ranked('temporalis'), ranked('masseter'))[0]
    expect(cautions?.caution).toBe(
      ['temporalis', 'masseter'].map((id) => standardAnatomy.tissueById.get(id)?.caution).find(Boolean) ??
        null,
    )
  })
})
