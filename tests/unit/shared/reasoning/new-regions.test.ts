import { expect, it } from 'vitest'
import type { Side } from '@shared/vocabulary'
import { newRegionsAt } from '@shared/reasoning/record/new-regions'

const at = (region: string, side: Side = 'left') => ({ region, side })
const own = [at('temple')]
type Places = ReturnType<typeof at>[]

/** Returns for each visit whether its pain marks include a new region. */
const spread = (...marks: Places[]) => {
  const answer = newRegionsAt(
    own,
    marks.map((painMarks, id) => ({ id, painMarks, treated: own })),
  )
  return marks.map((_, id) => answer.get(id))
}

it.each<[string, Places[], (boolean | undefined)[]]>([
  ['a visit without marks has no answer', [[], []], [undefined, undefined]],
  ['the complaint’s own region is not new', [own], [false]],
  ['a region in another part of the body is new', [[...own, at('calf')]], [true]],
  [
    'a neighbour in the same part of the body is not new',
    [[...own, at('ear')], [at('shin')], [at('calf')]],
    [false, true, false],
  ],
  ['a region is new only the first time', [[at('calf')], [], [at('calf')]], [true, undefined, false]],
  ['each further region is new', [[at('calf')], [at('calf'), at('abdomen')]], [true, true]],
  ['the other half is new', [[at('temple', 'right')], [at('temple', 'both')]], [true, false]],
  ['a mark on both halves covers each half', [[at('calf', 'both')], [at('calf', 'right')]], [true, false]],
  ['a mark in the middle covers both halves', [[at('calf', 'middle')], [at('calf', 'both')]], [true, false]],
])('%s', (_name, marks, said) => {
  expect(spread(...marks)).toEqual(said)
})

it('does not count a region of another complaint treated at the same visit as new, but counts it at other visits', () => {
  const calf = at('calf', 'right')
  const visits = [
    { id: 1, painMarks: [at('abdomen')], treated: own },
    { id: 2, painMarks: [calf], treated: [...own, at('calf', 'both')] },
    { id: 3, painMarks: [calf, at('calf')], treated: own },
  ]
  expect([...newRegionsAt(own, visits)]).toEqual([
    [1, true],
    [2, false],
    [3, true],
  ])
})
