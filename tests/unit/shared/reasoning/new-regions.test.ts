import { expect, it } from 'vitest'
import type { Side } from '@shared/reasoning/record/facts'
import { newRegionsAt } from '@shared/reasoning/record/new-regions'

const at = (region: string, side: Side = 'left') => ({ region, side })
const own = [at('temple')]
type Places = ReturnType<typeof at>[]

/** What is said of each of a complaint's visits, by what was marked there. */
const spread = (...marks: Places[]) => {
  const answer = newRegionsAt(
    own,
    marks.map((painMarks, id) => ({ id, painMarks, treated: own })),
  )
  return marks.map((_, id) => answer.get(id))
}

it.each<[string, Places[], (boolean | undefined)[]]>([
  ['no marks say nothing', [[], []], [undefined, undefined]],
  ['the complaint’s own region is not new', [own], [false]],
  ['any other part of the body is', [[...own, at('calf')]], [true]],
  [
    'its neighbour in the same part is not',
    [[...own, at('ear')], [at('shin')], [at('calf')]],
    [false, true, false],
  ],
  ['only the first time', [[at('calf')], [], [at('calf')]], [true, undefined, false]],
  ['each further one is', [[at('calf')], [at('calf'), at('abdomen')]], [true, true]],
  ['the other half is another place', [[at('temple', 'right')], [at('temple', 'both')]], [true, false]],
  ['what was on both halves is on each', [[at('calf', 'both')], [at('calf', 'right')]], [true, false]],
  ['the middle is on both', [[at('calf', 'middle')], [at('calf', 'both')]], [true, false]],
])('%s', (_name, marks, said) => {
  expect(spread(...marks)).toEqual(said)
})

it('takes what another complaint of the same visit explains for known there, and only there', () => {
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
